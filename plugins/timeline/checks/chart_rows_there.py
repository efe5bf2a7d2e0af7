"""A chart whose rows are taken from the timeline has something to show."""

from collections.abc import Callable, Iterator, Mapping

from timeline.checks.whole import Whole
from timeline.model.brief import EventBrief
from timeline.model.chart import ChartOrigin
from timeline.model.problem import Problem

_SHOWN: Mapping[ChartOrigin, Callable[[EventBrief], object]] = {
    ChartOrigin.EVENTS: lambda event: event,
    ChartOrigin.CLAIMS: lambda event: event.claims,
    ChartOrigin.THREADS: lambda event: event.threads,
}
"""What a chart of each origin shows of an event; estimates are looked for where they are named."""


def of_whole(whole: Whole) -> Iterator[Problem]:
    """Yield every chart for which no published event has anything.

    Nothing is said while a document could not be read: it may hold what is missing.
    """
    if not whole.is_complete:
        return
    for chart in whole.frame.charts:
        shown = _SHOWN.get(chart.origin) if chart.origin is not None else None
        if shown is not None and not any(event.is_published and shown(event) for event in whole.events):
            message = f"from: no published event has {chart.origin} that the chart could show"
            if chart.origin is ChartOrigin.EVENTS:
                message = "from: there is no published event that the chart could show"
            yield Problem(
                chart.marks.at("from"), "chart-without-rows", message, "leave the chart out until there is one"
            )
