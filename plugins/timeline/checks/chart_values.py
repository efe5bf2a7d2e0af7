"""The axis of values shows all values, and lengths begin at zero."""

from collections.abc import Iterator
from itertools import islice

from timeline.checks.chart_rows import DrawnValue, column_of, drawn_values, mark_of_row
from timeline.checks.surroundings import Surroundings
from timeline.model.chart import Chart, ChartKind
from timeline.model.chart_kinds import KINDS
from timeline.model.problem import Problem
from timeline.model.timeline import Timeline

MOST_TOLD = 5
"""Values told of one fault of a chart; the first are enough to see it."""


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield every axis that misleads, and every value that cannot be or cannot be seen."""
    for chart in frame.charts:
        if chart.marks.was_read("kind"):
            yield from _misleading_axis(chart)
            yield from islice(_impossible(chart), MOST_TOLD)
            yield from islice(_unseen(chart), MOST_TOLD)


def _misleading_axis(chart: Chart) -> Iterator[Problem]:
    if not chart.domain or not chart.marks.was_read("domain") or chart.domain[0] >= chart.domain[1]:
        return
    if KINDS[chart.kind].is_from_zero and chart.domain[0] != 0:
        message = f"domain: the axis of kind: {chart.kind} begins at {chart.domain[0]}, so lengths would mislead"
        hint = f"write domain: [0, {chart.domain[1]}], or choose kind: line, which compares heights and not lengths"
        yield Problem(chart.marks.at("domain"), "axis-not-from-zero", message, hint)


def _impossible(chart: Chart) -> Iterator[Problem]:
    if KINDS[chart.kind].may_be_negative:
        return
    for drawn in drawn_values(chart):
        if drawn.value < 0:
            message = f"column “{drawn.column}”: {drawn.text} is less than zero, which kind: {chart.kind} cannot show"
            hint = "correct the number, or choose kind: grouped or line for changes"
            yield Problem(mark_of_row(chart, drawn.row), "value-negative", message, hint)


def _unseen(chart: Chart) -> Iterator[Problem]:
    # Parts of a share are drawn as parts of the whole, whatever their size.
    if not chart.domain or not chart.marks.was_read("domain") or chart.kind is ChartKind.SHARE:
        return
    first, last = chart.domain
    if first >= last:
        return  # told where it is read: nothing lies within
    where, hint = f"lies outside the axis from {first} to {last}", "widen domain, or leave domain out"
    for drawn in drawn_values(chart):
        if not first <= drawn.value <= last and not _is_negative_fault(chart, drawn):
            message = f"column “{drawn.column}”: {drawn.text} {where}"
            yield Problem(mark_of_row(chart, drawn.row), "value-outside-domain", message, hint)
    line = chart.reference
    if line is not None and chart.marks.was_read("reference.value") and not first <= line.value <= last:
        message = f"reference, value: {line.value} {where}"
        yield Problem(chart.marks.at("reference.value"), "value-outside-domain", message, hint)
    if chart.kind is ChartKind.STACKED:
        yield from _unseen_sums(chart, where, hint)


def _unseen_sums(chart: Chart, where: str, hint: str) -> Iterator[Problem]:
    """Yield each stack that is longer than the axis though none of its parts is."""
    names = chart.data.column(chart.y or "") if column_of(chart, "y") else ()
    sums: dict[str, float] = {}
    for drawn in drawn_values(chart) if names else ():
        name = names[drawn.row]
        before = sums.get(name, 0.0)
        sums[name] = before + drawn.value
        if before <= chart.domain[1] < sums[name] and drawn.value <= chart.domain[1]:
            message = f"“{name}”: the sum of its parts {where}"
            yield Problem(mark_of_row(chart, drawn.row), "value-outside-domain", message, hint)


def _is_negative_fault(chart: Chart, drawn: DrawnValue) -> bool:
    return drawn.value < 0 and not KINDS[chart.kind].may_be_negative
