"""The page of one chart."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.model.timeline import Timeline
from timeline.views.addresses import Place
from timeline.views.citing import cite_page
from timeline.views.contexts import ChartPageView, EmbedView, LinkView
from timeline.views.edition import Edition
from timeline.views.names import event_link
from timeline.views.sources import numbers_of, source_views

USES_SHOWN = 100
"""Events named as those that show a chart; of more, the number is told."""


def chart_page_view(chart: str, edition: Edition, place: Place) -> ChartPageView:
    """Return a chart with its sources in full and the pages that show it."""
    declared = next((one for one in edition.timeline.charts if one.id == chart), None)
    uses = [*edition.charts.citations(chart)]
    uses += [cited.citation for cited in declared.references.citations] if declared else []
    numbers = numbers_of(use.source for use in uses)
    view = replace(edition.charts.view(chart, place), page_url=None)
    path = edition.paths.entry("charts", chart)
    return ChartPageView(
        chart=view,
        citation=cite_page(edition.charts.title(chart), path, edition.lookup.last_modified, edition, f"chart-{chart}"),
        take=edition.charts.take(chart, place),
        text=edition.texts.body("chart", chart, numbers, place) if declared else (),
        sources=source_views(numbers, edition, place, uses),
        used_by=tuple(_used_by(chart, edition, place)),
    )


def embed_view(chart: str, edition: Edition, place: Place) -> EmbedView:
    """Return a chart as other sites show it."""
    return EmbedView(edition.charts.view(chart, place))


def _used_by(chart: str, edition: Edition, place: Place) -> Iterator[LinkView]:
    if chart in front_charts(edition.timeline):
        yield LinkView(edition.timeline.title, place.to(edition.paths.front))
    events = edition.lookup.by_chart.get(chart, ())
    for event in events[:USES_SHOWN]:
        yield event_link(event, edition, place)
    if len(events) > USES_SHOWN:
        hidden = len(events) - USES_SHOWN
        yield LinkView(edition.phrases.count("… and {number} more event", "… and {number} more events", hidden))


def front_charts(timeline: Timeline) -> tuple[str, ...]:
    """Return the ids of the charts on the explainer's front page: featured ones and those in its text."""
    return (*timeline.featured_charts, *(placed.id for placed in timeline.references.charts))
