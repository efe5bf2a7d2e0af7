"""The rows of a chart's data, with what a reader is told about each."""

from collections.abc import Iterable, Mapping

from timeline.charts.context import ChartContext
from timeline.charts.headings import column_name
from timeline.charts.numbers import number_of, shown_number
from timeline.model.chart import Chart, ChartOrder
from timeline.model.values import dataclass


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One row; what the chart's columns hold, empty where it has no such column."""

    x: str
    y: str
    series: str
    low: str
    high: str
    qualifier: str
    """How exact the number is, in the words of :class:`~timeline.model.claim.Qualifier`."""
    words: str
    end: str
    by: str
    """Who gives the number."""
    sources: tuple[str, ...]
    """Keys of the row's sources."""
    cells: tuple[str, ...]
    """Further columns, as written."""


def chart_rows(chart: Chart) -> tuple[ChartRow, ...]:
    """Return the rows of a chart as its file gives them."""
    return tuple(_row(chart, dict(zip(chart.data.header, row, strict=True))) for row in chart.data.rows)


def _row(chart: Chart, cells: Mapping[str, str]) -> ChartRow:
    def cell(column: str | None) -> str:
        return "" if column is None else cells[column]

    return ChartRow(
        x=cell(chart.x),
        y=cell(chart.y),
        series=cell(chart.series),
        low=cell(chart.low),
        high=cell(chart.high),
        qualifier=cell(chart.qualifier),
        words=cell(chart.words),
        end=cell(chart.end),
        by=cell(chart.by),
        sources=tuple(cell(chart.source).split()),
        cells=tuple(cells[column.column] for column in chart.columns),
    )


def ordered(chart: Chart, names: Iterable[str], totals: Mapping[str, float]) -> tuple[str, ...]:
    """Return names, each once, as given or by the totals that stand for them, as the chart's order asks."""
    found = tuple(dict.fromkeys(names))
    if chart.order is ChartOrder.GIVEN:
        return found
    return tuple(sorted(found, key=totals.__getitem__, reverse=chart.order is ChartOrder.LARGEST_FIRST))


def rows_in_order(chart: Chart) -> tuple[ChartRow, ...]:
    """Return the rows of a chart in the order that it asks for; rows of equal numbers keep theirs."""
    rows = chart_rows(chart)
    if chart.order is ChartOrder.GIVEN:
        return rows
    return tuple(sorted(rows, key=lambda row: value_of(row.x), reverse=chart.order is ChartOrder.LARGEST_FIRST))


def hover_lines(row: ChartRow, chart: Chart, context: ChartContext, *names: str, number: str = "") -> tuple[str, ...]:
    """Return what a reader is told of a mark: its names, its number with the unit, who says so, and where.

    Further columns stand below the number, each with its name.

    ``number`` is the text of the number as written in the file, without separators.
    """
    lines = [name for name in names if name]
    if number:
        lines.append(f"{shown_number(number)} {chart.unit}".rstrip())
    for column, cell in zip(chart.columns, row.cells, strict=True):
        if cell:
            unit = "" if column.unit.casefold() in column.name.casefold() else column.unit
            lines.append(f"{column_name(column)}: {shown_number(cell)} {unit}".rstrip())
    if row.by and row.by not in lines:
        lines.append(context.phrases.say("according to {claimant}", claimant=row.by))
    if row.sources:
        publishers = ", ".join(dict.fromkeys(context.source_name(key) for key in row.sources))
        lines.append(context.phrases.count("Source: {names}", "Sources: {names}", len(row.sources), names=publishers))
    return tuple(lines)


def value_of(text: str) -> float:
    """Return the value of a number as written in the file. Raises ``ValueError`` for any other text."""
    return float(number_of(text))
