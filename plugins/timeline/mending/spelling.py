"""Names of fields and dates, in their right spelling where only one can be meant."""

from collections.abc import Iterator
from typing import NamedTuple
from zoneinfo import ZoneInfo

from timeline.mending.groups import Group
from timeline.model.edtf import meant_by
from timeline.model.latin import without_twins
from timeline.reading.declaration import Date, ExactDay, Shape
from timeline.reading.values import UnusableValueError, read_value
from timeline.reading.yaml_core import Composed, Scalar

_SHORTEST = 4
"""Letters from which on one wrong letter leaves no doubt."""


class Slip(NamedTuple):
    """A word in the fields and what it should be."""

    line: int
    """Counted from 0, from the first line of the fields."""
    column: int
    """Counted from 0."""
    was: str
    now: str


def slips_of_names(composed: Composed, group: Group) -> Iterator[Slip]:
    """Yield the misspelt names of a group's fields."""
    for name in group.fields:
        meant = meant_name(name, group.fields.keys(), group.shape)
        place = composed.keys.get(group.below(name))
        if meant and place:
            yield Slip(place[0] - 1, place[1] - 1, name, meant)


def slips_of_dates(composed: Composed, group: Group) -> Iterator[Slip]:
    """Yield the dates of a group that are written in another way than EDTF and can mean one date only."""
    for field in group.shape.fields:
        tree = group.fields.get(field.name)
        place = composed.marks.positions.get(group.below(field.name))
        if not isinstance(field.type, Date | ExactDay) or not isinstance(tree, Scalar) or place is None:
            continue
        meant = meant_by(tree.text.strip()) if not _reads(tree, field.type) else ()
        if len(meant) == 1 and _reads(Scalar(meant[0], meant[0]), field.type):
            yield Slip(place[0] - 1, place[1] - 1, tree.text, meant[0])


def meant_name(name: str, written: object, shape: Shape) -> str:
    """Return the field that a misspelt name stands for; empty where it is a field, or where it is not sure which."""
    fields = {field.name for field in shape.fields}
    if name in fields:
        return ""
    free = fields - set(written)  # type: ignore[call-overload]
    plain = without_twins(name).strip().lower().replace("-", "_").replace(" ", "_")
    if plain in free:
        return plain
    synonyms = {word: field.name for field in shape.fields for word in field.mistaken_for}
    if plain in synonyms:
        return synonyms[plain] if synonyms[plain] in free else ""
    words = {field: field for field in fields} | synonyms
    near = {field for word, field in words.items() if len(word) >= _SHORTEST and one_slip_apart(plain, word)}
    return near.pop() if len(near) == 1 and near <= free else ""


def one_slip_apart(first: str, second: str) -> bool:
    """Whether one letter is missing, too many, wrong, or changed places with the next."""
    if abs(len(first) - len(second)) > 1 or first == second:
        return False
    start = next((at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), None)
    if start is None:
        return True
    a, b = first[start:], second[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def replaced(line: str, slip: Slip) -> str | None:
    """Return a line with the word put right; None where the word is not found as it was read."""
    before, rest = line[: slip.column], line[slip.column :]
    quote = rest[:1] if rest[:1] in ("'", '"') else ""
    was = f"{quote}{slip.was}{quote}"
    return f"{before}{quote}{slip.now}{quote}{rest[len(was) :]}" if rest.startswith(was) else None


def _reads(scalar: Scalar, type_: Date | ExactDay) -> bool:
    try:
        read_value(scalar, type_, ZoneInfo("UTC"))
    except UnusableValueError:
        return False
    return True
