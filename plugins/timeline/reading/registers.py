"""The registers of an explainer: sources, people, organizations and places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from typing import Any

from timeline.model.entities import Organization, Person, Place
from timeline.model.problem import Mark, Marks, Problem
from timeline.model.source import Source
from timeline.reading.declaration import Register
from timeline.reading.shapes import BAD, ShapeReader
from timeline.reading.text import read_text
from timeline.reading.values import UnusableValueError, read_value
from timeline.reading.wording import found
from timeline.reading.yaml_core import MOST_ENTRIES_IN_REGISTER, Composed, Scalar, Unreadable, compose


@dataclass(frozen=True, slots=True)
class RegisterRead:
    """What one register says."""

    entries: Mapping[str, tuple[Mapping[str, Any], Marks]] = field(default_factory=dict)
    """Fields and places of each entry without faults, by key, in the order of the file."""
    known: frozenset[str] = frozenset()
    """Keys of all entries, faulty ones too."""
    is_readable: bool = True
    """Whether it is known which keys there are."""
    problems: tuple[Problem, ...] = ()


def read_register(path: Path, file: str, root: Path, register: Register, zone: tzinfo) -> RegisterRead:
    """Read a register; one that does not exist has no entries. ``file`` is the name in messages."""
    if not path.is_symlink() and not path.exists():
        return RegisterRead()
    text = read_text(path, file, root)
    if isinstance(text, Problem):
        # An empty register says that there are no entries; any other fault leaves open which there are.
        return RegisterRead(is_readable=text.code == "file-empty", problems=(text,))
    composed = compose(text, file, most_entries=MOST_ENTRIES_IN_REGISTER)
    if isinstance(composed.tree, Scalar) and composed.tree.value is None and not composed.problems:
        return RegisterRead()
    if not isinstance(composed.tree, dict):
        return RegisterRead(is_readable=False, problems=composed.problems or (_not_entries(composed, register),))
    reader = ShapeReader(composed, zone)
    marks = _marks_by_entry(composed, file)
    entries: dict[str, tuple[Mapping[str, Any], Marks]] = {}
    for key, tree in composed.tree.items():
        try:
            read_value(Scalar(key, key), register.key, zone)
        except UnusableValueError as fault:
            place = composed.keys.get(key, (1, 1))
            reader.problems.append(Problem(Mark(file, *place), fault.code, fault.message, fault.hint))
        values = reader.read_shape(tree, register.entry, key)
        if values is not BAD:
            entries[key] = (values, marks[key])
    return RegisterRead(entries, frozenset(composed.tree), problems=tuple(reader.problems))


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


def _each(register: RegisterRead) -> Iterator[tuple[str, Mapping[str, Any], Marks]]:
    for key, (values, marks) in register.entries.items():
        yield key, values, marks


def _source(key: str, values: Mapping[str, Any], marks: Marks) -> Source:
    others = {name: value for name, value in values.items() if name not in ("title", "description")}
    described = "description" in values
    return Source(key, values["description" if described else "title"], described, marks=marks, **others)


def _not_entries(composed: Composed, register: Register) -> Problem:
    needed = ", ".join(f"{field.name}: …" for field in register.entry.fields if field.required)
    return Problem(
        composed.marks.at(),
        "wrong-type",
        f"the register needs entries (key: fields), found {found(composed.tree)}",
        f"write {register.example_key}: {{{needed}}}",
    )


def _marks_by_entry(composed: Composed, file: str) -> dict[str, Marks]:
    """Return the places of each entry's fields; the entry itself stands where its key is."""
    keys = composed.tree if not isinstance(composed.tree, Scalar | Unreadable | list) else {}
    positions: dict[str, dict[str, tuple[int, int]]] = {key: {"": composed.keys[key]} for key in keys}
    for path, place in composed.marks.positions.items():
        key, dot, rest = path.partition(".")
        if dot and key in positions:
            positions[key][rest] = place
    return {key: Marks(file, places) for key, places in positions.items()}
