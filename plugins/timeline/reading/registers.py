"""The registers of an explainer: sources, people, organizations, places and terms."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import tzinfo
from pathlib import Path
from typing import Any

from timeline.model.entities import Organization, Person, Place, Term
from timeline.model.problem import Mark, Marks, Problem
from timeline.model.source import Source
from timeline.model.values import dataclass
from timeline.reading.declaration import Register
from timeline.reading.shapes import BAD, ShapeReader
from timeline.reading.stand_ins import stand_in
from timeline.reading.text import LARGEST_REGISTER, read_text
from timeline.reading.values import UnusableValueError, read_value
from timeline.reading.wording import found
from timeline.reading.yaml_core import MOST_ENTRIES_IN_REGISTER, Composed, Scalar, compose


@dataclass(frozen=True, slots=True)
class RegisterRead:
    """What one register says."""

    entries: Mapping[str, tuple[Mapping[str, Any], Marks]] = field(default_factory=dict)
    """Fields and places of each entry by key, in the order of the file; stand-ins take the place of faulty fields."""
    faulty: frozenset[str] = frozenset()
    """Keys of the entries with faults, which cannot be published."""
    is_readable: bool = True
    """Whether it is known which keys there are."""
    problems: tuple[Problem, ...] = ()

    @property
    def known(self) -> frozenset[str]:
        """Keys of all entries, faulty ones too."""
        return frozenset(self.entries)


def read_register(path: Path, file: str, root: Path, register: Register, zone: tzinfo) -> RegisterRead:
    """Read a register; one that does not exist has no entries. ``file`` is the name in messages."""
    if not path.is_symlink() and not path.exists():
        return RegisterRead()
    text = read_text(path, file, root, LARGEST_REGISTER)
    if isinstance(text, Problem):
        # An empty register says that there are no entries; any other fault leaves open which there are.
        return RegisterRead(is_readable=text.code == "file-empty", problems=(text,))
    return register_of(text, file, register, zone)


def register_of(text: str, file: str, register: Register, zone: tzinfo) -> RegisterRead:
    """Return what the normalised text of a register says."""
    composed = compose(text, file, most_entries=MOST_ENTRIES_IN_REGISTER)
    if isinstance(composed.tree, Scalar) and composed.tree.value is None and not composed.problems:
        return RegisterRead()
    if not isinstance(composed.tree, dict):
        return RegisterRead(is_readable=False, problems=composed.problems or (_not_entries(composed, register),))
    reader = ShapeReader(composed, zone)
    entries: dict[str, Mapping[str, Any]] = {}
    faulty: set[str] = set()
    for key, tree in composed.tree.items():
        told = len(reader.problems) + len(reader.faulty)
        try:
            read_value(Scalar(key, key), register.key, zone)
        except UnusableValueError as fault:
            place = composed.keys.get(key, (1, 1))
            reader.problems.append(Problem(Mark(file, *place), fault.code, fault.message, fault.hint))
        values = reader.read_shape(tree, register.entry, key)
        entries[key] = stand_in(register.entry) if values is BAD else values
        if len(reader.problems) + len(reader.faulty) > told:
            faulty.add(key)
    marks = _marks_by_entry(composed, file, reader.faulty)
    return RegisterRead(
        {key: (values, marks[key]) for key, values in entries.items()},
        frozenset(faulty),
        problems=tuple(reader.problems),
    )


def without_faulty(register: RegisterRead) -> RegisterRead:
    """Return the register with only those entries that can be published."""
    sound = {key: entry for key, entry in register.entries.items() if key not in register.faulty}
    return replace(register, entries=sound)


def all_entries(read: Mapping[str, RegisterRead]) -> dict[str, Any]:
    """Return the entries of every register under the names that a timeline gives them."""
    return {
        "sources": sources(read["sources"]),
        "people": people(read["people"]),
        "organizations": organizations(read["organizations"]),
        "places": places(read["places"]),
        "terms": terms(read["terms"]),
    }


def sources(register: RegisterRead) -> dict[str, Source]:
    """Return the sources by key."""
    return {key: _source(key, values, marks) for key, values, marks in _each(register)}


def people(register: RegisterRead) -> dict[str, Person]:
    """Return the persons by id."""
    return {key: Person(key, marks=marks, **values) for key, values, marks in _each(register)}


def organizations(register: RegisterRead) -> dict[str, Organization]:
    """Return the organizations by id."""
    return {key: Organization(key, marks=marks, **values) for key, values, marks in _each(register)}


def places(register: RegisterRead) -> dict[str, Place]:
    """Return the places by id."""
    return {key: Place(key, marks=marks, **values) for key, values, marks in _each(register)}


def terms(register: RegisterRead) -> dict[str, Term]:
    """Return the terms by id."""
    return {key: Term(key, marks=marks, **values) for key, values, marks in _each(register)}


def _each(register: RegisterRead) -> Iterator[tuple[str, Mapping[str, Any], Marks]]:
    for key, (values, marks) in register.entries.items():
        yield key, values, marks


def _source(key: str, values: Mapping[str, Any], marks: Marks) -> Source:
    others = {name: value for name, value in values.items() if name not in ("title", "description")}
    title = values.get("title", values.get("description", ""))
    return Source(key, title, "title" not in values, marks=marks, **others)


def _not_entries(composed: Composed, register: Register) -> Problem:
    needed = ", ".join(f"{field.name}: …" for field in register.entry.fields if field.required)
    return Problem(
        composed.marks.at(),
        "wrong-type",
        f"the register needs entries (key: fields), found {found(composed.tree)}",
        f"write {register.example_key}: {{{needed}}}",
    )


def _marks_by_entry(composed: Composed, file: str, faulty: Iterable[str]) -> dict[str, Marks]:
    """Return the places and faults of each entry's fields; the entry itself stands where its key is."""
    keys = composed.tree if isinstance(composed.tree, dict) else {}
    positions: dict[str, dict[str, tuple[int, int]]] = {key: {"": composed.keys[key]} for key in keys}
    for path, place in composed.marks.positions.items():
        key, dot, rest = path.partition(".")
        if dot and key in positions:
            positions[key][rest] = place
    faulty_in: defaultdict[str, set[str]] = defaultdict(set)
    for path in faulty:
        key, _, rest = path.partition(".")
        faulty_in[key].add(rest)
    return {key: Marks(file, places, frozenset(faulty_in[key])) for key, places in positions.items()}
