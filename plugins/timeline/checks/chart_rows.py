"""The rows of charts' data files, for the rules that judge them."""

from collections.abc import Iterator
from typing import NamedTuple

from timeline.model.chart import NUMBER, Chart
from timeline.model.chart_kinds import KINDS
from timeline.model.problem import Mark


class DrawnValue(NamedTuple):
    """A number of a data file that is drawn to scale."""

    row: int
    """Number of the row, counted from 0."""
    column: str
    text: str
    value: float


def mark_of_row(chart: Chart, row: int) -> Mark:
    """Return the place of a row of a chart's data file; rows are counted from 0."""
    folder = chart.marks.file.rpartition("/charts/")[0]
    file = f"{folder}/{chart.data.file}" if folder else chart.data.file
    return Mark(file, chart.data.lines[row] if row < len(chart.data.lines) else 1)


def column_of(chart: Chart, field: str) -> str | None:
    """Return the column that a field of a chart names; None where it names none that the data file has."""
    name = getattr(chart, field)
    return name if name in chart.data.header else None


def drawn_values(chart: Chart) -> Iterator[DrawnValue]:
    """Yield all numbers that are drawn to scale, as far as they could be read."""
    for field in KINDS[chart.kind].values:
        column = column_of(chart, field)
        for row, text in enumerate(chart.data.column(column) if column else ()):
            if NUMBER.fullmatch(text):
                yield DrawnValue(row, column or "", text, float(text.replace("−", "-")))


def first_rows_of_sources(chart: Chart) -> dict[str, int]:
    """Return the keys of sources that rows name, each with the number of the first such row."""
    first: dict[str, int] = {}
    column = column_of(chart, "source")
    for row, cell in enumerate(chart.data.column(column) if column else ()):
        for key in cell.split():
            first.setdefault(key, row)
    return first
