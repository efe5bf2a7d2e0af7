"""Rows of a chart that belong together: bars side by side, or parts of one bar."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from timeline.charts.rows import ChartRow, chart_rows, ordered
from timeline.model.chart import Chart, ChartKind
from timeline.model.values import dataclass

WHOLE = 100.0
"""Sum of the parts of a row of shares, in per cent."""


@dataclass(frozen=True, slots=True)
class Part:
    """A bar, or a part of one."""

    row: ChartRow
    series: int
    """Place of its name among all names of parts, from 0."""
    start: float
    end: float
    share: float
    """Per cent of the sum of its group."""


@dataclass(frozen=True, slots=True)
class Group:
    """The bars or the parts of one row of the drawing."""

    name: str
    parts: tuple[Part, ...]
    total: str
    """The sum of its numbers, written as in a data file."""


def series_of(chart: Chart) -> tuple[str, ...]:
    """Return the names of parts in the order in which they appear."""
    return tuple(dict.fromkeys(row.series for row in chart_rows(chart)))


def groups_of(chart: Chart) -> tuple[Group, ...]:
    """Return the rows of a chart by name, parts in the order of their names.

    The chart's order is that of the sums or, where all sums are 100 %, that of the share of the first part.
    """
    names: dict[str, list[ChartRow]] = {}
    for row in chart_rows(chart):
        names.setdefault(row.y, []).append(row)
    places = {name: place for place, name in enumerate(series_of(chart))}
    groups = {name: _group(chart.kind, name, rows, places) for name, rows in names.items()}
    totals = {name: float(group.total) for name, group in groups.items()}
    if chart.kind is ChartKind.SHARE:
        totals = {name: sum(p.share for p in group.parts if p.series == 0) for name, group in groups.items()}
    return tuple(groups[name] for name in ordered(chart, groups, totals))


def _group(kind: ChartKind, name: str, rows: Sequence[ChartRow], places: Mapping[str, int]) -> Group:
    numbers = [Decimal(row.x.replace("−", "-")) for row in rows]
    total = sum(numbers, Decimal())
    parts = _parts(kind, sorted(zip(rows, numbers, strict=True), key=lambda held: places[held[0].series]), total)
    return Group(name, tuple(Part(row, places[row.series], *length) for row, length in parts), f"{total:f}")


def _parts(
    kind: ChartKind, rows: Sequence[tuple[ChartRow, Decimal]], total: Decimal
) -> Iterator[tuple[ChartRow, tuple[float, float, float]]]:
    reached = Decimal()
    for row, number in rows:
        share = float(number / total) * WHOLE if total else 0.0
        if kind is ChartKind.GROUPED:
            yield row, (0.0, float(number), share)
            continue
        start, reached = reached, reached + number
        if kind is ChartKind.STACKED:
            yield row, (float(start), float(reached), share)
        else:
            yield row, (float(start / (total or 1)) * WHOLE, float(reached / (total or 1)) * WHOLE, share)
