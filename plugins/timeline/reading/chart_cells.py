"""The cells of a chart's data file, column by column, held against what each column is for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import tzinfo
from typing import NamedTuple

from timeline.model.chart import ChartColumn, ChartKind, Table
from timeline.model.chart_kinds import KINDS, VALUES, Content
from timeline.model.claim import Qualifier
from timeline.model.edtf import EdtfDate, EdtfError, Kind, Precision, parse_edtf
from timeline.model.problem import Mark, Problem, did_you_mean
from timeline.reading.numbers import read_numbers
from timeline.reading.tables import WrittenTable, first_of
from timeline.reading.wording import nearest, quoted

_PRECISIONS = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_YEARS = range(1, 10_000)
"""Years that an axis of time can have."""


class ColumnUse(NamedTuple):
    """What a column is for."""

    name: str
    content: Content
    may_be_empty: bool
    unit: str = ""


def column_uses(
    kind: ChartKind, names: Mapping[str, str], unit: str, further: Iterable[ChartColumn]
) -> Iterator[ColumnUse]:
    """Yield what each column is for. ``names`` gives the column that each field names."""
    rules = KINDS[kind]
    for field, name in names.items():
        content = rules.columns[field]
        yield ColumnUse(name, content, content is Content.TEXT or field in rules.blank, unit)
    for column in further:
        yield ColumnUse(column.column, Content.NUMBER, may_be_empty=True, unit=column.unit)


def read_cells(
    written: WrittenTable, uses: Iterable[ColumnUse], zone: tzinfo, shown: str
) -> tuple[Table, list[Problem]]:
    """Return the table with plain numbers, and the problems of its cells. ``shown`` is the file in messages."""
    table = written.table
    columns = {name: table.column(name) for name in table.header}
    problems: list[Problem] = []
    for use in uses:
        cells = table.column(use.name)
        faults = [*_empty_cells(cells, use)]
        if use.content in VALUES:
            read = read_numbers(cells, written.separator, use.unit, are_whole=use.content is Content.WHOLE)
            columns[use.name] = tuple(cell.text for cell in read)
            faults += [_Fault(row, *cell.refusal) for row, cell in enumerate(read) if cell.refusal is not None]
        elif use.content in (Content.DATE, Content.DAY):
            faults += _unusable_dates(cells, use.content, zone)
        elif use.content is Content.QUALIFIER:
            faults += _unknown_qualifiers(cells)
        problems += first_of(
            Problem(Mark(shown, table.lines[row]), code, f"column {quoted(use.name)}: {message}", hint)
            for row, code, message, hint in sorted(faults)
        )
    return replace(table, rows=tuple(zip(*columns.values(), strict=True))), problems


class _Fault(NamedTuple):
    row: int
    code: str
    message: str
    hint: str


def _empty_cells(cells: Sequence[str], use: ColumnUse) -> Iterator[_Fault]:
    for row, cell in enumerate(() if use.may_be_empty else cells):
        if not cell:
            yield _Fault(row, "table-cell-empty", "a cell is empty", f"write the {use.content}, or leave the row out")


def _unknown_qualifiers(cells: Sequence[str]) -> Iterator[_Fault]:
    known = [qualifier.value for qualifier in Qualifier]
    for row, cell in enumerate(cells):
        if cell and cell not in known:
            hint = did_you_mean(nearest(cell, known)) or f"write one of: {', '.join(known)}, or nothing"
            yield _Fault(row, "bad-value", f"{quoted(cell)} does not say how exact a number is", hint)


def _unusable_dates(cells: Sequence[str], content: Content, zone: tzinfo) -> Iterator[_Fault]:
    known: dict[str, tuple[str, str, str] | None] = {"": None}
    for row, cell in enumerate(cells):
        if cell not in known:
            known[cell] = _date_fault(cell, content, zone)
        if fault := known[cell]:
            yield _Fault(row, *fault)


def _date_fault(text: str, content: Content, zone: tzinfo) -> tuple[str, str, str] | None:
    """Return code, message and hint for a text that is no date, or none that can stand on an axis."""
    try:
        when = parse_edtf(text, zone)
    except EdtfError as error:
        return "date-unreadable", error.message, error.hint
    if (
        not isinstance(when, EdtfDate)
        or when.kind in (Kind.BETWEEN, Kind.EITHER)
        or when.precision not in _PRECISIONS
        or when.lower.year not in _YEARS
    ):
        hint = "write 2023-12-24, 2023-12 or 2023, as exactly as it is known"
        return "bad-value", f"{quoted(text)} is not a single day, month or year", hint
    if content is Content.DAY and not (when.is_exact and when.precision is Precision.DAY):
        return "bad-value", f"{quoted(text)} is not one known day", "write year, month and day: 2023-12-24"
    return None
