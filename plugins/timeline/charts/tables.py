"""A chart's data as a table for readers and as a file for tools."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from timeline.charts.figures import column_heading, heading
from timeline.charts.numbers import shown_number
from timeline.charts.weeks import EventsByWeek
from timeline.model.chart import Chart
from timeline.views.contexts import ChartTableView
from timeline.views.date_words import DateWords
from timeline.views.lexicon import Phrases


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """Return a table as CSV (RFC 4180): with a header, commas, double quotes where needed, and CRLF line ends."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return file.getvalue()


def chart_csv(chart: Chart) -> str:
    """Return all columns of a chart's data file, with the names and values that editors wrote."""
    return csv_text(chart.data.header, chart.data.rows)


def chart_table(chart: Chart) -> ChartTableView:
    """Return the columns that a chart shows: names, lengths of the bars, then further columns."""
    shown = [chart.y, chart.x, *(column.column for column in chart.columns)]
    names, *values = (chart.data.column(column) for column in shown)
    return ChartTableView(
        columns=(heading(chart.y), heading(chart.unit), *map(column_heading, chart.columns)),
        rows=tuple((name, *map(shown_number, row)) for name, row in zip(names, zip(*values, strict=True), strict=True)),
    )


def weeks_csv(weeks: EventsByWeek) -> str:
    """Return the events of each week by category: ISO 8601 dates of Mondays, ids of categories, plain numbers."""
    header = ["week_from", *(category.id for category in weeks.categories), "all"]
    rows = zip(map(str, weeks.mondays), *weeks.counts, weeks.totals, strict=True)
    return csv_text(header, rows)


def weeks_table(weeks: EventsByWeek, phrases: Phrases, words: DateWords) -> ChartTableView:
    """Return the events of each week by category, as readers see them."""
    return ChartTableView(
        columns=(
            phrases.say("Week from"),
            *(category.name for category in weeks.categories),
            phrases.say("All"),
        ),
        rows=tuple(
            (words.day(monday), *(f"{count:,}" for count in counts))
            for monday, *counts in zip(weeks.mondays, *weeks.counts, weeks.totals, strict=True)
        ),
    )
