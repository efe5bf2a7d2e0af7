"""The figures of a chart: one for wide and one for narrow columns of text."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from timeline.charts.context import ChartContext
from timeline.charts.kinds import bars, calendar, curves, multiples, parts, ranges, seats, slope, spans, weeks
from timeline.charts.vocabulary import NARROW, SIZE, WIDE, Form, PlotlyFigure
from timeline.model.chart import Chart, ChartKind, ChartOrigin

LayOut = Callable[[Chart, Form, ChartContext], PlotlyFigure]

KINDS: Mapping[ChartKind, LayOut] = {
    ChartKind.BAR: bars.lay_out,
    ChartKind.GROUPED: parts.lay_out,
    ChartKind.STACKED: parts.lay_out,
    ChartKind.SHARE: parts.lay_out,
    ChartKind.LINE: curves.lay_out,
    ChartKind.STEP: curves.lay_out,
    ChartKind.AREA: curves.lay_out,
    ChartKind.SLOPE: slope.lay_out,
    ChartKind.RANGE: ranges.lay_out,
    ChartKind.SEATS: seats.lay_out,
    ChartKind.CALENDAR: calendar.lay_out,
    ChartKind.MULTIPLES: multiples.lay_out,
    ChartKind.SPANS: spans.lay_out,
}


def chart_figures(chart: Chart, context: ChartContext) -> tuple[PlotlyFigure, PlotlyFigure]:
    """Return the wide and the narrow figure of a chart whose rows are complete."""
    is_by_week = chart.kind is ChartKind.STACKED and chart.origin is ChartOrigin.EVENTS
    lay_out = weeks.lay_out if is_by_week else KINDS[chart.kind]
    return lay_out(chart, WIDE, context), lay_out(chart, NARROW, context)


_WORDS: Mapping[str, Any] = {
    "font": {"size": SIZE, "weight": 400},
    "showarrow": False,
    "xref": "paper",
    "yanchor": "middle",
    "yref": "paper",
}
_LINES: Mapping[str, Any] = {"layer": "below", "type": "line", "xref": "paper", "yref": "paper"}
_TEMPLATE: Mapping[str, Any] = {"layout": {"annotationdefaults": _WORDS, "shapedefaults": _LINES}}
"""What nearly all words and lines have in common; half of a figure would say nothing else."""


def figure_json(wide: PlotlyFigure, narrow: PlotlyFigure, events: Mapping[str, str]) -> str:
    """Return both figures as JSON: the wide one as Plotly reads it, with the narrow one as a further entry.

    Where marks of the narrow figure are those of the wide one, their place in that stands for them. ``events`` gives
    the address of each event that is named in the figures. Same figures, same text.
    """
    shared = [wide["data"].index(trace) if trace in wide["data"] else trace for trace in narrow["data"]]
    whole = {**_brief(wide), "narrow": {**_brief(narrow), "data": shared}, "events": events}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _brief(figure: PlotlyFigure) -> PlotlyFigure:
    """Return an equal figure that says only once what its words and lines have in common."""
    layout = {**figure["layout"], "template": _TEMPLATE}
    for name, common in (("annotations", _WORDS), ("shapes", _LINES)):
        if name in layout:
            layout[name] = [
                {key: value for key, value in item.items() if common.get(key) != value} for item in layout[name]
            ]
    return {"data": figure["data"], "layout": layout}
