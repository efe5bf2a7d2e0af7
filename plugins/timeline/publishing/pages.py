"""All pages of an explainer: the address of each and how to make it, nothing made before it is asked for."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from timeline.exports.filter_index import page_index
from timeline.exports.json_ld import event_json_ld, explainer_json_ld
from timeline.model.edtf import EdtfDate
from timeline.model.event import Event, PublicationStatus
from timeline.model.values import dataclass
from timeline.publishing.frame import Description, Frame
from timeline.publishing.planned import ListPlan, PlannedList, PlannedPage
from timeline.views.addresses import LinkStyle, Place, embed_of, oembed_of
from timeline.views.chart_page import chart_page_view, embed_view, front_charts
from timeline.views.contexts import ExplainerView, LinkView, PageView, RedirectView
from timeline.views.edition import Edition
from timeline.views.embeds import event_embed_view, explainer_embed_view, is_embedded, withdrawn_embed_view
from timeline.views.event_page import event_view, list_link, retracted_view
from timeline.views.explainer import explainer_view
from timeline.views.link_cards import event_card

__all__ = ["PlannedPage", "event_pages", "timeline_pages"]


class _Made(NamedTuple):
    description: Description
    view: object
    above: tuple[LinkView, ...] = ()


def event_pages(edition: Edition, frame: Frame, event: Event) -> Iterator[PlannedPage]:
    """Yield the pages of one event: its own, and one for each of its former addresses; none for a draft."""
    plan = _Planner(edition, frame)
    if event.status is PublicationStatus.PUBLISHED:
        yield plan.page(edition.paths.event(event.id), partial(plan.event, event), event.last_modified)
    elif event.status is PublicationStatus.RETRACTED:
        yield plan.page(edition.paths.event(event.id), partial(plan.retracted, event))
    if event.status is PublicationStatus.DRAFT:
        return
    for former in event.formerly:
        yield plan.page(edition.paths.event(former), partial(plan.redirect, event, edition.paths.event(event.id)))
    if is_embedded(event, edition):
        embed = embed_of(edition.paths.event(event.id))
        yield plan.within_others(embed, partial(plan.event_embed, event))
        for former in event.formerly:
            yield plan.within_others(embed_of(edition.paths.event(former)), partial(plan.redirect, event, embed))


def timeline_pages(edition: Edition, frame: Frame) -> Iterator[PlannedPage]:
    """Yield the pages of one explainer beside those of its events. No title or text is read before a page is made."""
    # Imported only now: the edit of a text concerns none of these pages, and is to wait for none.
    from timeline.publishing.list_pages import event_lists
    from timeline.publishing.register_pages import registers

    plan, lists = _Planner(edition, frame), ListPlan(edition)
    modified = edition.lookup.last_modified
    yield plan.page(edition.paths.front, plan.front, modified)
    if frame.settings.url:
        yield plan.within_others(embed_of(edition.paths.front), plan.front_embed)
    for planned in (*event_lists(lists), *registers(lists)):
        yield plan.page(planned.path, partial(plan.listed, planned), modified)
    for chart in edition.charts.ids:
        yield plan.page(edition.paths.entry("charts", chart), partial(plan.chart, chart), modified)
        yield plan.within_others(edition.paths.embed(chart), partial(plan.embed, chart))


@dataclass(frozen=True, slots=True)
class _Planner:
    edition: Edition
    frame: Frame

    def page(self, path: str, make: Callable[[Place], _Made], modified: EdtfDate | None = None) -> PlannedPage:
        place = self.edition.place(path)

        def build() -> tuple[PageView, object]:
            made = make(place)
            return self.frame.page(made.description, place, self.edition, made.above), made.view

        return PlannedPage(place, build, modified)

    def within_others(self, path: str, make: Callable[[Place], _Made]) -> PlannedPage:
        """Plan a page that stands within the pages of others, so it has no masthead and no footer."""
        place = self.edition.place(path)

        def build() -> tuple[PageView, object]:
            made = make(place)
            return self.frame.embedded(made.description, place, self.edition.timeline.language), made.view

        return PlannedPage(place, build)

    def _title(self, title: str) -> str:
        return f"{title} – {self.edition.timeline.short_title}"

    def front(self, place: Place) -> _Made:
        timeline, view = self.edition.timeline, explainer_view(self.edition, place)
        description = Description(
            "explainer",
            timeline.title,
            timeline.standfirst,
            explainer_json_ld(self.edition),
            has_charts=bool(front_charts(timeline)),
            oembed=oembed_of(self.edition.paths.front),
            has_depths=any(one.key for one in view.depths),
            has_strip=self.edition.lookup.total > 0,
            has_filters=view.filters is not None,
            filter_data=self._filter_data(view),
            published=timeline.published,
            modified=self.edition.lookup.last_modified,
        )
        return _Made(description, view)

    def _filter_data(self, view: ExplainerView) -> str | None:
        """Return the filters' index of what the front page shows, where it may be opened from a disk."""
        if view.filters is None or self.edition.style is not LinkStyle.FILE:
            return None
        return page_index((card.id for era in view.eras for card in era.events if not card.gap), self.edition)

    def event(self, event: Event, place: Place) -> _Made:
        description = Description(
            "event",
            self._title(event.title),
            event.summary,
            event_json_ld(event, self.edition),
            has_charts=bool(event.references.charts),
            oembed=oembed_of(self.edition.paths.event(event.id)) if is_embedded(event, self.edition) else None,
            card=event_card(event, self.edition) if self.frame.settings.url else None,
            published=event.added,
            modified=event.last_modified,
        )
        return _Made(description, event_view(event, self.edition, place), (list_link(event.id, self.edition, place),))

    def redirect(self, event: Event, target: str, place: Place) -> _Made:
        link = LinkView(event.title, place.to(target))
        return _Made(Description("redirect", event.title, event.summary, indexed=False), RedirectView(link))

    def retracted(self, event: Event, place: Place) -> _Made:
        title = self.edition.phrases.say("Withdrawn: {title}", title=event.title)
        description = Description("retracted", title, title, indexed=False)
        return _Made(description, retracted_view(event, self.edition, place))

    def listed(self, planned: PlannedList, place: Place) -> _Made:
        made = planned.make(place)
        return _Made(
            Description(
                made.kind,
                self._title(made.title),
                made.text or made.title,
                has_strip=made.kind == "era",
            ),
            made.view,
            made.above,
        )

    def chart(self, chart: str, place: Place) -> _Made:
        title = self.edition.charts.title(chart)
        oembed = oembed_of(self.edition.paths.entry("charts", chart))
        modified = self.edition.lookup.last_modified
        description = Description("chart", self._title(title), title, has_charts=True, oembed=oembed, modified=modified)
        charts = LinkView(self.edition.phrases.say("Charts"), place.to(self.edition.paths.part("charts")))
        return _Made(description, chart_page_view(chart, self.edition, place), (charts,))

    def embed(self, chart: str, place: Place) -> _Made:
        view = embed_view(chart, self.edition, place)
        page = self.edition.paths.entry("charts", chart)
        title = view.chart.title
        return _Made(Description("embed", self._title(title), title, indexed=False, stands_for=page), view)

    def event_embed(self, event: Event, place: Place) -> _Made:
        page = self.edition.paths.event(event.id)
        if event.status is PublicationStatus.RETRACTED:
            view = withdrawn_embed_view(event, self.edition, place)
            return _Made(Description("event_embed", view.title, view.title, indexed=False, stands_for=page), view)
        view = event_embed_view(event, self.edition, place)
        return _Made(
            Description("event_embed", self._title(event.title), event.summary, indexed=False, stands_for=page), view
        )

    def front_embed(self, place: Place) -> _Made:
        timeline, front = self.edition.timeline, self.edition.paths.front
        description = Description(
            "explainer_embed", timeline.title, timeline.standfirst, indexed=False, stands_for=front
        )
        return _Made(description, explainer_embed_view(self.edition, place))
