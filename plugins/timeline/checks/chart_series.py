"""A chart has no more colours and moments than readers can tell apart."""

from collections.abc import Iterator

from timeline.checks.chart_rows import column_of, mark_of_row
from timeline.checks.surroundings import Surroundings
from timeline.model.chart import Chart, ChartKind
from timeline.model.chart_kinds import KINDS
from timeline.model.problem import Problem
from timeline.model.timeline import Timeline

MOST_SERIES = 6
"""Series that have a colour of their own."""
MOMENTS = 2
"""Moments that a slope joins."""


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield every chart with more series than colours, and every slope that does not join two moments."""
    for chart in frame.charts:
        if chart.marks.was_read("kind"):
            yield from _too_many_series(chart)
            yield from _moments(chart)


def _too_many_series(chart: Chart) -> Iterator[Problem]:
    names = _first_rows(chart, KINDS[chart.kind].hues)
    coloured = chart.highlight if KINDS[chart.kind].highlights == KINDS[chart.kind].hues else ()
    count = len(coloured or names)
    if count > MOST_SERIES:
        row = list(names.values())[MOST_SERIES]
        message = f"{count} values of “{chart.series}” need a colour, readers can tell {MOST_SERIES} apart"
        hint = "merge the smallest into “others”"
        if KINDS[chart.kind].highlights == "series":
            hint += ", choose kind: multiples, or name the lines that matter under highlight"
        yield Problem(mark_of_row(chart, row), "too-many-series", message, hint)


def _moments(chart: Chart) -> Iterator[Problem]:
    names = _first_rows(chart, "x") if chart.kind is ChartKind.SLOPE else {}
    if names and len(names) != MOMENTS:
        row = list(names.values())[min(MOMENTS, len(names) - 1)]
        message = f"column “{chart.x}”: a slope joins two moments, here are {len(names)}"
        hint = "leave the others out, or choose kind: line" if len(names) > MOMENTS else "add the other moment"
        yield Problem(mark_of_row(chart, row), "slope-moments", message, hint)


def _first_rows(chart: Chart, field: str | None) -> dict[str, int]:
    """Return the values of the column that a field names, each with the number of its first row."""
    column = column_of(chart, field) if field else None
    first: dict[str, int] = {}
    for row, name in enumerate(chart.data.column(column) if column else ()):
        first.setdefault(name, row)
    return first
