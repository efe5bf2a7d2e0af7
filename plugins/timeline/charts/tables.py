"""A chart's data as a table for readers and as a file for tools."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO

from timeline.charts.context import ChartContext
from timeline.charts.estimates import stated_rows
from timeline.charts.headings import column_heading, heading
from timeline.charts.numbers import shown_number
from timeline.charts.origins import HEADINGS
from timeline.charts.rows import ChartRow, chart_rows
from timeline.model.chart import Chart, ChartColumn, ChartKind, ChartOrigin
from timeline.views.contexts import ChartTableView

NO_VALUE = "–"
"""Stands where a table has a cell and the data has no row."""
_TIME_ACROSS = (ChartKind.LINE, ChartKind.STEP, ChartKind.AREA, ChartKind.MULTIPLES, ChartKind.CALENDAR)
_Column = tuple[str, Callable[[ChartRow], str]]


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """Return a table as CSV (RFC 4180): with a header, commas, double quotes where needed, and CRLF line ends."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return file.getvalue()


def chart_csv(chart: Chart) -> str:
    """Return all columns of a chart's rows: plain numbers, EDTF dates and keys of sources, as editors write them."""
    return csv_text(chart.data.header, chart.data.rows)


def chart_table(chart: Chart, context: ChartContext) -> ChartTableView:
    """Return what a chart shows as a table: dates in words, numbers with separators, sources by their publishers.

    Where nobody is named for single numbers, each series has a column of its own.
    """
    if chart.kind is ChartKind.STACKED and chart.origin is ChartOrigin.EVENTS:
        return _weeks_table(chart, context)
    if chart.kind is ChartKind.RANGE:
        return _estimates_table(chart, context)
    rows = chart_rows(chart)
    marks = {(_name(chart, row), row.series) for row in rows}
    is_tidy = chart.kind is ChartKind.SPANS or chart.by or chart.source or len(marks) < len(rows)
    if chart.series and not is_tidy:
        return _wide_table(chart, rows, context)
    return _table([*_columns(chart, context), *_further(chart, context)], rows)


def _table(columns: Sequence[_Column], rows: Iterable[ChartRow]) -> ChartTableView:
    return ChartTableView(
        tuple(name for name, _ in columns), tuple(tuple(cell(row) for _, cell in columns) for row in rows)
    )


def _columns(chart: Chart, context: ChartContext) -> Iterator[_Column]:
    """Yield the columns that a kind of chart draws, that with the names of its rows first."""
    say = context.phrases.say
    yield _heading(chart.y if _has_names(chart) else chart.x, chart, context), _name_cell(chart, context)
    if chart.series:
        yield _heading(chart.series, chart, context), lambda row: row.series
    if chart.kind is ChartKind.SPANS:
        yield _heading(chart.x, chart, context), lambda row: context.dates.date(context.date(row.x))
        yield (
            _heading(chart.end, chart, context),
            lambda row: context.dates.date(context.date(row.end)) if row.end else say("open"),
        )
    else:
        yield _unit_heading(chart), lambda row: shown_number(_number(chart, row))


def _further(chart: Chart, context: ChartContext) -> Iterator[_Column]:
    """Yield the columns that any chart may have: more about its rows, who says so, and where."""
    for index, column in enumerate(chart.columns):
        yield column_heading(column), lambda row, index=index: shown_number(row.cells[index])  # type: ignore[misc]
    if chart.by and chart.by != chart.y:
        yield _heading(chart.by, chart, context), lambda row: row.by
    if chart.source:
        yield (
            context.phrases.say("Source"),
            lambda row: ", ".join(dict.fromkeys(context.source_name(key) for key in row.sources)),
        )


def _wide_table(chart: Chart, rows: Sequence[ChartRow], context: ChartContext) -> ChartTableView:
    """Return a table with a row for each name or moment and a column for each series."""
    series = tuple(dict.fromkeys(row.series for row in rows))
    names = {_name(chart, row): _name_cell(chart, context)(row) for row in rows}
    numbers = {(_name(chart, row), row.series): shown_number(_number(chart, row)) for row in rows}
    first = _heading(chart.y if _has_names(chart) else chart.x, chart, context)
    return ChartTableView(
        (first, *(column_heading(ChartColumn(one, one, chart.unit)) for one in series)),
        tuple((shown, *(numbers.get((name, one), NO_VALUE) for one in series)) for name, shown in names.items()),
    )


def _estimates_table(chart: Chart, context: ChartContext) -> ChartTableView:
    """Return the estimates of a chart as they were given, words in quotation marks."""
    found = stated_rows(chart, context.phrases)
    texts = {id(stated.row): stated.text for stated in found}
    columns: list[_Column] = [(_heading(chart.y, chart, context), lambda row: row.y)]
    if chart.series:
        columns.append((_heading(chart.series, chart, context), lambda row: row.series))
    columns.append((_unit_heading(chart), lambda row: texts[id(row)]))
    return _table([*columns, *_further(chart, context)], [stated.row for stated in found])


def _weeks_table(chart: Chart, context: ChartContext) -> ChartTableView:
    """Return the events of each week by category, as readers see them."""
    say = context.phrases.say
    names = (category.name for category in context.timeline.categories)
    rows = ((context.dates.date(context.date(monday)), *map(shown_number, row)) for monday, *row in chart.data.rows)
    return ChartTableView((say("Week from"), *names, say("All")), tuple(rows))


def _has_names(chart: Chart) -> bool:
    """Whether the rows of a chart are known by names, not by moments."""
    return chart.kind not in (*_TIME_ACROSS, ChartKind.SLOPE)


def _name(chart: Chart, row: ChartRow) -> str:
    return row.y if _has_names(chart) else row.x


def _number(chart: Chart, row: ChartRow) -> str:
    return row.x if _has_names(chart) else row.y


def _name_cell(chart: Chart, context: ChartContext) -> Callable[[ChartRow], str]:
    """Return what gives the name of a row as readers see it: a date in words where time runs across."""
    if chart.kind in _TIME_ACROSS:
        return lambda row: context.dates.date(context.date(row.x))
    return lambda row: _name(chart, row)


def _unit_heading(chart: Chart) -> str:
    return heading(chart.unit or (chart.x if _has_names(chart) else chart.y) or "")


def _heading(column: str | None, chart: Chart, context: ChartContext) -> str:
    """Return the name of a column: of an editor's as it is written, of another in the reader's language."""
    name = column or ""
    if chart.origin is not None and name in HEADINGS:
        return context.phrases.say(HEADINGS[name])
    return heading(name)
