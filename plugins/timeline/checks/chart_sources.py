"""No number stands without a source."""

from collections.abc import Iterator
from itertools import islice

from timeline.checks.chart_rows import column_of, mark_of_row
from timeline.checks.surroundings import Surroundings
from timeline.model.chart import Chart
from timeline.model.chart_kinds import KINDS
from timeline.model.problem import Problem
from timeline.model.timeline import Timeline

MOST_TOLD = 20
"""Rows told of one chart."""


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield every chart with data that names no source at all, and every row that should name its own and does not."""
    for chart in frame.charts:
        marks = chart.marks
        if chart.origin is not None or not all(map(marks.was_read, ("from", "citations", "source"))):
            continue
        if chart.source is None and not chart.citations:
            message = "the chart names no source for its numbers"
            hint = "write citations: [key] for all rows, or source: and the name of a column with a key in each row"
            yield Problem(marks.at("data"), "number-without-source", message, hint)
        if marks.was_read("kind"):
            yield from islice(_rows_without_source(chart), MOST_TOLD)


def _rows_without_source(chart: Chart) -> Iterator[Problem]:
    column = column_of(chart, "source")
    if column is None:
        return
    said = [name for field in (*KINDS[chart.kind].values, "words") if (name := column_of(chart, field))]
    columns = [chart.data.header.index(name) for name in said]
    for row, cell in enumerate(chart.data.column(column)):
        # A kind without numbers says something by each of its rows.
        if not cell and (not columns or any(chart.data.rows[row][number] for number in columns)):
            message = f"column “{column}”: the row names no source"
            hint = "write a key of sources.yml; several are separated by spaces"
            yield Problem(mark_of_row(chart, row), "number-without-source", message, hint)
