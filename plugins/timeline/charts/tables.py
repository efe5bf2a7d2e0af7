"""A chart's data as a table for readers and as a file for tools."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from timeline.charts.context import ChartContext
from timeline.charts.headings import column_heading, heading
from timeline.charts.numbers import shown_number
from timeline.model.chart import Chart
from timeline.views.contexts import ChartTableView


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """Return a table as CSV (RFC 4180): with a header, commas, double quotes where needed, and CRLF line ends."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return file.getvalue()


def chart_csv(chart: Chart) -> str:
    """Return all columns of a chart's data, with the names and values that editors wrote."""
    return csv_text(chart.data.header, chart.data.rows)


def chart_table(chart: Chart, context: ChartContext) -> ChartTableView:
    """Return the columns that a chart shows: names, lengths of the bars, then further columns."""
    assert chart.x is not None
    assert chart.y is not None
    shown = [chart.y, chart.x, *(column.column for column in chart.columns)]
    names, *values = (chart.data.column(column) for column in shown)
    return ChartTableView(
        columns=(heading(chart.y), heading(chart.unit), *map(column_heading, chart.columns)),
        rows=tuple((name, *map(shown_number, row)) for name, row in zip(names, zip(*values, strict=True), strict=True)),
    )
