"""The page of one chart."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.model.chart import Chart
from timeline.views.addresses import Place
from timeline.views.claims import event_link
from timeline.views.contexts import ChartPageView, LinkView
from timeline.views.edition import Edition
from timeline.views.sources import numbers_of, source_views


def chart_page_view(chart: str, edition: Edition, place: Place) -> ChartPageView:
    """Return a chart with its sources in full and the pages that show it."""
    declared = next((one for one in edition.timeline.charts if one.id == chart), None)
    citations = declared.citations if declared else ()
    cited = [*(use.source for use in citations), *_cited_in_text(declared)]
    return ChartPageView(
        chart=replace(edition.charts.view(chart, place), page_url=None),
        text=edition.texts.body("chart", chart, numbers_of(cited), place) if declared else (),
        sources=source_views(cited, edition, place, citations),
        used_by=tuple(_used_by(chart, edition, place)),
    )


def _cited_in_text(declared: Chart | None) -> tuple[str, ...]:
    return tuple(cited.citation.source for cited in declared.references.citations) if declared else ()


def _used_by(chart: str, edition: Edition, place: Place) -> Iterator[LinkView]:
    if chart in edition.timeline.featured_charts:
        yield LinkView(edition.timeline.title, place.to(edition.paths.front))
    for event in edition.timeline.events:
        if any(placed.id == chart for placed in event.references.charts):
            yield event_link(event, edition, place)
