"""The rows of a chart's data file: each says one thing, once."""

from collections.abc import Iterator, Mapping
from datetime import tzinfo
from typing import TypeAlias

from timeline.model.chart import NUMBER, ChartKind, Table
from timeline.model.chart_kinds import KINDS
from timeline.model.edtf import EdtfError, Interval, When, parse_edtf
from timeline.model.problem import Mark, Problem
from timeline.reading.wording import quoted

_Row: TypeAlias = tuple[int, Mapping[str, str]]
"""Line of the file, and the cells by the field that names their column."""


def row_problems(
    kind: ChartKind, names: Mapping[str, str], table: Table, zone: tzinfo, shown: str
) -> Iterator[Problem]:
    """Yield the rows that say something twice or contradict themselves.

    ``names`` gives the column that each field names; ``shown`` is the file in messages.
    """
    columns = {field: table.header.index(name) for field, name in names.items()}
    rows: list[_Row] = [
        (line, {field: row[column] for field, column in columns.items()})
        for line, row in zip(table.lines, table.rows, strict=True)
    ]
    yield from _repeated(kind, names, table, shown)
    if kind is ChartKind.RANGE:
        yield from _estimates(rows, shown)
    elif kind is ChartKind.SPANS:
        yield from _spans(rows, zone, shown)
    elif kind is ChartKind.SHARE:
        yield from _empty_wholes(rows, shown)


def _repeated(kind: ChartKind, names: Mapping[str, str], table: Table, shown: str) -> Iterator[Problem]:
    fields = [field for field in KINDS[kind].key if field in names]
    columns = [table.header.index(names[field]) for field in fields]
    named = " and ".join(quoted(names[field]) for field in fields)
    first: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(table.rows):
        key = tuple(row[column] for column in columns)
        earlier = first.setdefault(key, number)
        if earlier == number:
            continue
        mark, line = Mark(shown, table.lines[number]), table.lines[earlier]
        if row == table.rows[earlier]:
            message = f"the row is the same as that in line {line}"
            yield Problem(mark, "table-duplicate", message, "remove one of the two")
        else:
            message = f"{named} are the same as in line {line}" if len(fields) > 1 else f"{named} is as in line {line}"
            hint = "keep one of the two rows, or say in these cells how they differ"
            yield Problem(mark, "table-duplicate", f"{', '.join(map(quoted, key))}: {message}", hint)


def _estimates(rows: list[_Row], shown: str) -> Iterator[Problem]:
    for line, cells in rows:
        bounds = [cells.get(field, "") for field in ("low", "x", "high")]
        given = [_value(cell) for cell in bounds if NUMBER.fullmatch(cell)]
        words = cells.get("words", "")
        mark = Mark(shown, line)
        if words and any(bounds):
            message = f"{quoted(words)} stands beside a number"
            hint = "words never become numbers: keep what was said, and leave the other cells empty"
            yield Problem(mark, "table-estimate", message, hint)
        elif not words and not any(bounds):
            message = "the row has neither a number nor words"
            yield Problem(mark, "table-estimate", message, "write what was said, or leave the row out")
        elif cells.get("qualifier") and not cells["x"]:
            message = f"{quoted(cells['qualifier'])} stands without a number"
            hint = "a qualifier belongs to the number itself; bounds and words need none"
            yield Problem(mark, "table-estimate", message, hint)
        elif given != sorted(given):
            message = f"the bounds and the number are not in order: {', '.join(filter(None, bounds))}"
            hint = "the lower bound is the smallest of the three, the upper bound the largest"
            yield Problem(mark, "table-estimate", message, hint)


def _spans(rows: list[_Row], zone: tzinfo, shown: str) -> Iterator[Problem]:
    for line, cells in rows:
        start, end = _date(cells["x"], zone), _date(cells["end"], zone)
        if start is not None and end is not None and end.sort_key()[1] < start.sort_key()[0]:
            message = f"the span from {quoted(cells['x'])} to {quoted(cells['end'])} ends before it starts"
            yield Problem(Mark(shown, line), "end-before-start", message, "turn the two dates round")


def _empty_wholes(rows: list[_Row], shown: str) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    wholes: dict[str, float] = {}
    for line, cells in rows:
        lines.setdefault(cells["y"], line)
        value = _value(cells["x"]) if NUMBER.fullmatch(cells["x"]) else 1
        wholes[cells["y"]] = wholes.get(cells["y"], 0) + value
    for name, whole in wholes.items():
        if not whole:
            message = f"{quoted(name)} has no part that is more than zero"
            yield Problem(Mark(shown, lines[name]), "table-share-empty", message, "leave its rows out")


def _value(cell: str) -> float:
    return float(cell.replace("−", "-"))


def _date(cell: str, zone: tzinfo) -> When | None:
    try:
        when = parse_edtf(cell, zone) if cell else None
    except EdtfError:
        return None
    return None if isinstance(when, Interval) else when
