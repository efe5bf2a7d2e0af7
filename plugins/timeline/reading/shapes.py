"""Checking what was written against the declaration, field by field."""

import re
from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from timeline.model.problem import Mark, Problem, did_you_mean, spoken_path
from timeline.reading.declaration import Field, Id, ListOf, Number, ScalarType, Shape, ShortOr, SourceKey, ValueType
from timeline.reading.proposals import foreign_letter, several
from timeline.reading.stand_ins import stand_in
from timeline.reading.values import ID, SOURCE_KEY, UnusableValueError, read_value
from timeline.reading.wording import found, is_empty, nearest, quoted
from timeline.reading.yaml_core import Composed, Scalar, Tree, Unreadable
from timeline.reading.yaml_spellings import in_quotes

_TWO_NUMBERS = re.compile(r"([0-9.]+)\s*(?:[-–,;]|to)\s*([0-9.]+)")
_LONGEST_SUGGESTION = 100

BAD = Unreadable()
"""Stands for a value whose fault was reported."""


class ShapeReader:
    """Reads the values of one file, collects every fault in ``problems`` and its path in ``faulty``.

    A field with a fault is left out of what is built, or a stand-in takes its place where the model needs a value.
    """

    def __init__(self, composed: Composed, zone: tzinfo) -> None:
        """Read what was composed; times without a zone are meant in ``zone``."""
        self.problems: list[Problem] = list(composed.problems)
        self.faulty: set[str] = set()
        self._marks = composed.marks
        self._keys = composed.keys
        self._zone = zone

    def read_shape(self, tree: Tree, shape: Shape, path: str = "") -> Any:
        """Return what ``shape.build`` makes of the fields, or ``BAD`` where there are no fields at all."""
        value = self._fields(tree, shape, path)
        if value is BAD:
            self.faulty.add(path)
        return value

    def _fields(self, tree: Tree, shape: Shape, path: str) -> Any:
        if isinstance(tree, Unreadable):
            return BAD
        if not isinstance(tree, dict):
            self._report_not_fields(tree, shape, path)
            return BAD
        meant = self._report_unknown(tree, shape, path)
        self._check_groups(tree, shape, path)
        values: dict[str, Any] = {}
        for field in shape.fields:
            written = tree.get(field.name)
            if written is None and not field.required and field.name not in meant:
                continue
            field_path = f"{path}.{field.name}" if path else field.name
            value = BAD if field.name in meant else self._field(written, field, field_path)
            if value is BAD:
                self.faulty.add(field_path)
                value = stand_in(field.type) if field.required else None
            if value is not None:
                values[field.name] = value
        return shape.build(**values)

    def _field(self, tree: Tree | None, field: Field, path: str) -> Any:
        """Return a field's value, None where it is left out, or ``BAD``."""
        if tree is not None and not is_empty(tree):
            return self._value(tree, field.type, path, field)
        if not field.required:
            return None
        written = "is missing" if tree is None else "is empty"
        self._report(path, field.code_when_missing, f"{spoken_path(path)} {written}", example_of(field))
        return BAD

    def _value(self, tree: Tree, type_: ValueType, path: str, field: Field) -> Any:
        if isinstance(tree, Unreadable):
            return BAD
        if isinstance(type_, ListOf):
            return self._list(tree, type_, path, field)
        if isinstance(type_, ShortOr):
            if isinstance(tree, dict):
                return self.read_shape(tree, type_.shape, path)
            value = self._single(tree, type_.short, path, field, _other_form(type_, tree))
            return BAD if value is BAD else type_.shape.build(**{type_.field: value})
        if isinstance(type_, Shape):
            return self.read_shape(tree, type_, path)
        return self._single(tree, type_, path, field)

    def _single(self, tree: Tree, type_: ScalarType, path: str, field: Field, other_form: str = "") -> Any:
        if not isinstance(tree, Scalar):
            self._report_not_single(tree, type_, path, field)
            return BAD
        try:
            return read_value(tree, type_, self._zone)
        except UnusableValueError as fault:
            self._report(path, fault.code, f"{spoken_path(path)}: {fault.message}", fault.hint + other_form)
            return BAD

    def _list(self, tree: Tree, type_: ListOf, path: str, field: Field) -> Any:
        if not isinstance(tree, list):
            hint = example_of(field)
            if isinstance(tree, Scalar) and not isinstance(type_.item, Shape):
                hint = f"write {field.name}: [{_items(tree.text, type_.item)}]"
            elif isinstance(tree, dict) and isinstance(type_.item, Shape):
                first = next(iter(tree), type_.item.fields[0].name)
                hint = f"begin each item with a hyphen and a blank: - {first}: …"
            self._report(path, "wrong-type", f"{spoken_path(path)} needs a list, found {found(tree)}", hint)
            return BAD
        if len(tree) < type_.least:
            few = f"has fewer than {type_.least} items" if tree else "is an empty list"
            self._report(path, field.code_when_missing, f"{spoken_path(path)} {few}", example_of(field))
            return BAD
        if type_.most is not None and len(tree) > type_.most:
            self._report(path, "bad-value", f"{spoken_path(path)} has more than {type_.most} items", example_of(field))
            return BAD
        return tuple(self._item(item, type_.item, f"{path}.{index}", field) for index, item in enumerate(tree))

    def _item(self, tree: Tree, type_: ValueType, path: str, field: Field) -> Any:
        """Return an item's value or a stand-in, so that the items after it keep their places."""
        value: Any = BAD
        if is_empty(tree):
            hint = "write it, or remove its place from the list"
            self._report(path, "missing-field", f"{spoken_path(path)} is empty", hint)
        else:
            value = self._value(tree, type_, path, field)
        if value is not BAD:
            return value
        self.faulty.add(path)
        return stand_in(type_)

    def _check_groups(self, fields: dict[str, Tree], shape: Shape, path: str) -> None:
        written = [name for name in shape.one_of if name in fields and not is_empty(fields[name])]
        where = f"{spoken_path(path)}: " if path else ""
        choice = " or ".join(shape.one_of)
        if shape.one_of and not written:
            self._report(path, "missing-field", f"{where}{choice} is missing", f"write either {choice}")
        if len(written) > 1:
            self._report(path, "bad-value", f"{where}both {' and '.join(written)} are written", f"keep either {choice}")
        joined = [name for name in shape.together if name in fields and not is_empty(fields[name])]
        if joined and len(joined) < len(shape.together):
            absent = next(name for name in shape.together if name not in joined)
            self._report(
                path,
                "missing-field",
                f"{where}{joined[0]} is written without {absent}",
                f"write {' and '.join(shape.together)}, or neither",
            )

    def _report_unknown(self, fields: dict[str, Tree], shape: Shape, path: str) -> frozenset[str]:
        """Report names that are no fields; return the fields that were probably meant and are not written."""
        meant: set[str] = set()
        if sum(field.name in fields for field in shape.fields) == len(fields):
            return frozenset()
        parted = _parted_by_commas(fields, shape, lambda name: self._line_of(f"{path}.{name}" if path else name))
        for name in sorted(fields.keys() - _names(shape)):
            if parted.get(name) == "":
                continue
            place = f"{path}.{name}" if path else name
            where = f" of {spoken_path(path)}" if path else ""
            mark = Mark(self._marks.file, *self._keys.get(place, (1, 1)))
            proposals, hint = _meant_by(name, fields, shape)
            hint = parted.get(name) or hint
            meant.update(proposals)
            twin = foreign_letter(name)
            hint = f"{hint} ({twin})" if twin else hint
            self.problems.append(Problem(mark, "unknown-key", f"{quoted(name)} is not a field{where}", hint))
        return frozenset(meant)

    def _line_of(self, place: str) -> int:
        return self._keys.get(place, (1, 1))[0]

    def _report_not_fields(self, tree: Tree, shape: Shape, path: str) -> None:
        where = f"{spoken_path(path)} needs" if path else f"the {shape.name} needs"
        shown = ", ".join(f"{field.name}: …" for field in shape.fields if field.required or field.name in shape.one_of)
        self._report(path, "wrong-type", f"{where} fields (name: value), found {found(tree)}", f"write {{{shown}}}")

    def _report_not_single(self, tree: Tree, type_: ValueType, path: str, field: Field) -> None:
        needs = "a number" if isinstance(type_, Number) else "a single value"
        hint = example_of(field)
        if isinstance(tree, dict) and len(tree) == 1:
            hint = "put the text in quotes: a colon followed by a space makes a field of it"
        if isinstance(tree, list) and len(tree) > 1 and all(isinstance(item, Scalar) for item in tree):
            shown = " or ".join(
                f"{field.name}: {_as_written(item.text)}" for item in tree[:3] if isinstance(item, Scalar)
            )
            hint = f"it has one value; write {shown}"
        if isinstance(tree, list) and len(tree) == 1 and isinstance(tree[0], Scalar):
            hint = f"write it without brackets: {field.name}: {_as_written(tree[0].text)}"
        self._report(path, "wrong-type", f"{spoken_path(path)} needs {needs}, found {found(tree)}", hint)

    def _report(self, path: str, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self._marks.at(path), code, message, hint))


def _parted_by_commas(fields: dict[str, Tree], shape: Shape, line_of: Callable[[str], int]) -> dict[str, str]:
    """Return what a comma in a value of a group in braces made names of, each with the hint to write it whole.

    The hint of further parts of the same value is empty: they are told with the first.
    """
    known = _names(shape)
    hints: dict[str, str] = {}
    field, first, whole = "", "", ""
    for name, tree in fields.items():
        if name in known:
            field, first, whole = name, "", tree.text if isinstance(tree, Scalar) else ""
        elif whole and is_empty(tree) and line_of(name) == line_of(field):
            is_number = whole.isdecimal() and name.isdecimal()
            whole = f"{whole}{name}" if is_number else f"{whole}, {name}"
            hints[name] = ""
            first = first or name
            hints[first] = (
                f"write {field}: {whole}, without a comma"
                if is_number
                else f"text with a comma stands in quotes: {field}: {in_quotes(whole)}"
            )
    return hints


def _names(shape: Shape) -> frozenset[str]:
    return frozenset(field.name for field in shape.fields)


def _meant_by(name: str, fields: dict[str, Tree], shape: Shape) -> tuple[tuple[str, ...], str]:
    """Return the unwritten field that a name was probably meant for, and the hint that says so."""
    synonyms = {word: field.name for field in shape.fields for word in field.mistaken_for}
    synonym = synonyms.get(name.lower())
    if synonym in fields:
        return (), f"{synonym} is already written; remove this line"
    unwritten = [field.name for field in shape.fields if field.name not in fields]
    proposals = nearest(name, unwritten, synonyms)
    hint = did_you_mean(proposals) or "fields are: " + ", ".join(field.name for field in shape.fields)
    return proposals, hint


def example_of(field: Field) -> str:
    """Return the hint that shows how a field is written and says what it is for."""
    meaning = field.description.removesuffix(".")
    return f"for example {field.name}: {field.example} ({meaning[0].lower()}{meaning[1:]})"


def _other_form(type_: ShortOr, tree: Tree) -> str:
    """Return the hint to write a group of fields, where it says something else than the single value."""
    if type_.field in _names(type_.shape) or not isinstance(tree, Scalar):
        return ""
    return f"; or write {{{type_.shape.fields[0].name}: {_as_written(tree.text)}}}"


def _items(text: str, type_: ValueType) -> str:
    """Return the items of a list that was written as one text: several where these are ids."""
    short = type_.short if isinstance(type_, ShortOr) else type_
    forms = {Id: ID, SourceKey: SOURCE_KEY}
    keys = several(text, forms[type(short)]) if isinstance(short, Id | SourceKey) else ()
    numbers = _TWO_NUMBERS.fullmatch(text.strip()) if isinstance(short, Number) else None
    return ", ".join(numbers.groups() if numbers else keys) or _as_written(text)


def _as_written(text: str) -> str:
    """Return the text as YAML within brackets."""
    if len(text) > _LONGEST_SUGGESTION:
        return "…"
    return f'"{text}"' if any(mark in text for mark in ",:[]{}#") else text
