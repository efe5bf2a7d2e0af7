"""A chart shows events that readers can open, and figures that are there."""

from collections.abc import Iterator

from timeline.checks.kinds import EVENTS
from timeline.checks.surroundings import Surroundings
from timeline.checks.uses import chart_uses
from timeline.model.chart import Chart
from timeline.model.problem import Problem
from timeline.model.timeline import Timeline


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield every retracted event that a chart shows, and every figure that its event lacks.

    Drafts are told as such wherever they are named.
    """
    for chart in frame.charts:
        yield from _retracted(chart, around)
        yield from _no_such_figure(chart, around)


def _retracted(chart: Chart, around: Surroundings) -> Iterator[Problem]:
    for uses in chart_uses(chart):
        for number, id_ in enumerate(uses.ids if uses.kinds == EVENTS else ()):
            outline = around.outlines.get(id_)
            if outline is not None and outline.is_retracted:
                message = f"{uses.field(number)}: “{id_}” was retracted"
                yield Problem(uses.mark(number), "retracted-shown", message, "leave the event out here")


def _no_such_figure(chart: Chart, around: Surroundings) -> Iterator[Problem]:
    outline = around.outlines.get(chart.event or "")
    if outline is None or outline.anchors is None or not chart.marks.was_read("figure"):
        return
    count = outline.anchors.figures
    if chart.figure > count:
        there = f"has {count} contested figure{'' if count == 1 else 's'}" if count else "has no contested figures"
        message = f"figure: “{chart.event}” {there}, number {chart.figure} is not among them"
        hint = f"write a number from 1 to {count}" if count else "add figures to the event, or name another event"
        yield Problem(chart.marks.at("figure"), "unknown-figure", message, hint)
