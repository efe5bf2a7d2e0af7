"""Figures made with Plotly's own classes, which refuse a property or a value that Plotly does not know.

A figure holds what is shown and no look: the static drawing and the interactive one each add their own. Figures are
handed on in Plotly's JSON form. Values stand at 0, 1, 2 … on the axis that names them, as names may repeat; the
category's place in the palette is ``meta.slot``.
"""

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil
from typing import Any, TypeAlias

from timeline.charts.numbers import number_of, shown_number
from timeline.charts.weeks import EventsByWeek
from timeline.model.chart import Chart, ChartColumn, ChartKind
from timeline.model.edtf import Day
from timeline.views.date_words import DateWords
from timeline.views.lexicon import Phrases

PlotlyFigure: TypeAlias = Mapping[str, Any]
"""A figure as Plotly writes it: lists under ``data``, a mapping under ``layout``, numbers and text only."""

TICK_LADDER = (1, 2, 5)
MOST_TICKS = 5
LABELLED_WEEKS = 6
"""Up to so many weeks are each named; beyond, the first week of each month."""


def chart_figure(chart: Chart) -> PlotlyFigure:
    """Return the figure of a chart as its kind asks. Raises ``KeyError`` for a kind that nobody draws."""
    return {ChartKind.BAR: bar_figure}[chart.kind](chart)


def bar_figure(chart: Chart) -> PlotlyFigure:
    """Return horizontal bars, one for each row of the table, in its order."""
    names = [escape(name) for name in chart.data.column(chart.y)]
    texts = chart.data.column(chart.x)
    values = [number_of(text) for text in texts]
    cells = [[shown_number(text) for text in chart.data.column(column.column)] for column in chart.columns]
    top = max([*values, chart.reference.value if chart.reference else 0]) or 1
    headings = [column_heading(column) for column in chart.columns]
    trace = {
        "type": "bar",
        "orientation": "h",
        "name": escape(heading(chart.unit)),
        "x": values,
        "y": list(range(len(names))),
        "text": [shown_number(text) for text in texts],
        "textposition": "outside",
        "cliponaxis": False,
        "customdata": [list(row) for row in zip(names, *cells, strict=True)],
        "hovertemplate": _hover([heading(chart.unit), *map(column_name, chart.columns)], chart.columns),
        "meta": {"slot": 1, "columns": headings},
    }
    layout: dict[str, Any] = {
        "xaxis": {"range": [0, top], "title": {"text": escape(heading(chart.unit))}},
        "yaxis": {
            "range": [len(names) - 0.5, -0.5],
            "tickvals": list(range(len(names))),
            "ticktext": [
                f"<b>{shown}</b>" if name in chart.highlight else shown
                for name, shown in zip(chart.data.column(chart.y), names, strict=True)
            ],
            "title": {"text": escape(heading(chart.y))},
        },
    }
    if chart.reference:
        value = chart.reference.value
        layout["shapes"] = [
            {"type": "line", "xref": "x", "x0": value, "x1": value, "yref": "paper", "y0": 0, "y1": 1,
             "line": {"dash": "dash"}}
        ]  # fmt: skip
        layout["annotations"] = [
            {"text": escape(f"{chart.reference.name}: {value:,.10g}"), "xref": "x", "x": value, "xanchor": "right",
             "yref": "paper", "y": 1, "yanchor": "bottom", "showarrow": False}
        ]  # fmt: skip
    return checked_figure([trace], layout)


def weeks_figure(weeks: EventsByWeek, phrases: Phrases, words: DateWords) -> PlotlyFigure:
    """Return stacked columns, one for each week, with a part for each category that has events then."""
    names = [phrases.say("Week from {date}", date=words.day(monday)) for monday in weeks.mondays]
    traces = [
        _stacked(category.name, slot, counts, names)
        for slot, (category, counts) in enumerate(zip(weeks.categories, weeks.counts, strict=True), start=1)
        if any(counts)
    ]
    step = _step(max(weeks.totals))
    top = step * ceil(max(weeks.totals) / step)
    labelled = _labelled(weeks.mondays)
    layout = {
        "barmode": "stack",
        "xaxis": {
            "range": [-0.5, len(weeks.mondays) - 0.5],
            "tickvals": labelled,
            "ticktext": _week_labels([weeks.mondays[week] for week in labelled], words),
        },
        "yaxis": {
            "range": [0, top],
            "tickvals": list(range(0, top + 1, step)),
            "ticktext": [f"{tick:,}" for tick in range(0, top + 1, step)],
            "title": {"text": phrases.say("Events")},
        },
    }
    return checked_figure(traces, layout)


def _stacked(name: str, slot: int, counts: Sequence[int], weeks: Sequence[str]) -> dict[str, Any]:
    held = [week for week, count in enumerate(counts) if count]
    return {
        "type": "bar",
        "orientation": "v",
        "name": escape(name),
        "x": held,
        "y": [counts[week] for week in held],
        "customdata": [weeks[week] for week in held],
        "hovertemplate": f"%{{customdata}}<br>{_template_text(name)}: %{{y}}<extra></extra>",
        "meta": {"slot": slot},
    }


def heading(text: str) -> str:
    """Return a column's or unit's name as a heading."""
    words = text.replace("_", " ")
    return words[:1].upper() + words[1:]


def column_name(column: ChartColumn) -> str:
    """Return a column's name as a heading, without its unit."""
    return heading(column.name)


def column_heading(column: ChartColumn) -> str:
    """Return a column's name with its unit, where the name does not say it."""
    name = column_name(column)
    return name if column.unit.casefold() in name.casefold() else f"{name}, {column.unit}"


def _hover(names: Sequence[str], columns: Sequence[ChartColumn]) -> str:
    units = ["", *("" if column.unit.casefold() in column.name.casefold() else column.unit for column in columns)]
    values = ["%{text}", *(f"%{{customdata[{index}]}}" for index in range(1, len(names)))]
    lines = [
        f"{_template_text(name)}: {value} {_template_text(unit)}".rstrip()
        for name, value, unit in zip(names, values, units, strict=True)
    ]
    return "<br>".join(["%{customdata[0]}", *lines]) + "<extra></extra>"


def _template_text(text: str) -> str:
    """Write text so that Plotly's templates neither take it for a tag nor for a variable."""
    return escape(text).replace("%", "&#37;")


def _step(largest: int) -> int:
    power = 1
    while True:
        for digit in TICK_LADDER:
            if largest <= digit * power * MOST_TICKS:
                return digit * power
        power *= 10


def _labelled(mondays: Sequence[Day]) -> list[int]:
    weeks = range(len(mondays))
    if len(mondays) <= LABELLED_WEEKS:
        return list(weeks)
    return [week for week in weeks if mondays[week].day <= 7]


def _week_labels(mondays: Sequence[Day], words: DateWords) -> list[str]:
    """Name days; the year stands below where it changes."""
    years: list[int | None] = [None, *(monday.year for monday in mondays)]
    return [
        escape(words.day_short(monday)) + (f"<br>{words.year(monday.year)}" if monday.year != before else "")
        for monday, before in zip(mondays, years, strict=False)
    ]


def checked_figure(data: list[dict[str, Any]], layout: dict[str, Any]) -> PlotlyFigure:
    """Return a figure without a template. Raises ``ValueError`` for a property or value that Plotly does not know."""
    # Imported here, as commands that draw nothing need not wait for it.
    from plotly.graph_objects import Figure

    figure: dict[str, Any] = Figure({"data": data, "layout": {**layout, "template": "none"}}).to_plotly_json()
    del figure["layout"]["template"]
    return figure
