"""All pages of a site: the address of each and how to make it, nothing made before it is asked for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from timeline.exports.json_ld import event_json_ld, explainer_json_ld
from timeline.model.edtf import EdtfDate
from timeline.model.event import Event, PublicationStatus
from timeline.publishing.frame import Description, Frame
from timeline.views.addresses import Place
from timeline.views.chart_page import chart_page_view, front_charts
from timeline.views.contexts import LinkView, PageView, RedirectView
from timeline.views.edition import Edition
from timeline.views.event_page import event_view, retracted_view
from timeline.views.explainer import explainer_view
from timeline.views.lexicon import GROUP_NAMES
from timeline.views.lists import (
    category_view,
    index_view,
    month_view,
    organization_view,
    person_view,
    place_view,
    short_view,
    thread_view,
)
from timeline.views.registers import changes_view, disputed_view, questions_view, sources_view

MakeView = Callable[[Edition, Place], object]


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page that can be made when its turn comes."""

    place: Place
    make: Callable[[], tuple[PageView, object]]
    """Returns what the page's template receives as ``page`` and ``view``."""
    modified: EdtfDate | None = None
    """Day of the last recorded change, for the sitemap; None keeps the page out of it."""


def event_pages(edition: Edition, frame: Frame, event: Event) -> Iterator[PlannedPage]:
    """Yield the pages of one event: its own, and one for each of its former addresses; none for a draft."""
    plan = _Planner(edition, frame, event.last_modified)
    if event.status is PublicationStatus.PUBLISHED:
        yield from plan.event(event)
    elif event.status is PublicationStatus.RETRACTED:
        yield from plan.retracted(event)


def timeline_pages(edition: Edition, frame: Frame) -> Iterator[PlannedPage]:
    """Yield the pages of one explainer beside those of its events."""
    plan = _Planner(edition, frame, edition.lookup.last_modified)
    yield from plan.front()
    yield from plan.parts()
    yield from plan.lists()
    yield from plan.months()
    yield from plan.registers()
    yield from plan.charts()


@dataclass(frozen=True, slots=True)
class _Planner:
    edition: Edition
    frame: Frame
    modified: EdtfDate
    """Day of the last change to the explainer, worked out once for all of its pages."""

    def _page(
        self, path: str, describe: Callable[[], Description], make: MakeView, modified: EdtfDate | None = None
    ) -> PlannedPage:
        place = self.edition.place(path)

        def build() -> tuple[PageView, object]:
            return self.frame.page(describe(), place, self.edition), make(self.edition, place)

        return PlannedPage(place, build, modified)

    def _describe(self, kind: str, title: str, text: str) -> Description:
        return Description(kind, f"{title} – {self.edition.timeline.short_title}", text or title)

    def front(self) -> Iterator[PlannedPage]:
        timeline = self.edition.timeline
        description = Description(
            "explainer",
            timeline.title,
            timeline.standfirst,
            explainer_json_ld(self.edition),
            has_charts=bool(front_charts(timeline)),
        )
        yield self._page(self.edition.paths.front, lambda: description, explainer_view, self.modified)

    def parts(self) -> Iterator[PlannedPage]:
        say = self.edition.phrases.say
        parts: tuple[tuple[str, str, str, str, MakeView], ...] = (
            ("short", "list", say("The 60-second version"), say("The turning points only."), short_view),
            ("disputed", "disputed", say("What is disputed"), say("Claim against counter-claim."), disputed_view),
            ("questions", "questions", say("What is not known"), say("Open questions."), questions_view),
            ("sources", "sources", say("Sources"), say("Every document that is cited."), sources_view),
            ("changes", "changes", say("Corrections and additions"), say("What changed, by date."), changes_view),
        )
        for part, kind, title, text, make in parts:
            yield self._page(
                self.edition.paths.part(part), partial(self._describe, kind, title, text), make, self.modified
            )

    def event(self, event: Event) -> Iterator[PlannedPage]:
        paths, timeline = self.edition.paths, self.edition.timeline
        description = Description(
            "event",
            f"{event.title} – {timeline.short_title}",
            event.summary,
            event_json_ld(event, self.edition),
            has_charts=bool(event.references.charts),
        )
        yield self._page(paths.event(event.id), lambda: description, partial(event_view, event), event.last_modified)
        yield from self._redirects(event)

    def _redirects(self, event: Event) -> Iterator[PlannedPage]:
        def make(edition: Edition, place: Place) -> RedirectView:
            return RedirectView(LinkView(event.title, place.to(edition.paths.event(event.id))))

        description = Description("redirect", event.title, event.summary, indexed=False)
        for former in event.formerly:
            yield self._page(self.edition.paths.event(former), lambda: description, make)

    def retracted(self, event: Event) -> Iterator[PlannedPage]:
        title = self.edition.phrases.say("Withdrawn: {title}", title=event.title)
        description = Description("retracted", title, title, indexed=False)
        yield self._page(self.edition.paths.event(event.id), lambda: description, partial(retracted_view, event))
        yield from self._redirects(event)

    def lists(self) -> Iterator[PlannedPage]:
        """Yield a page for every entry, as running text may link to one that no event names."""
        timeline, say = self.edition.timeline, self.edition.phrases.say
        for category in timeline.categories:
            title = say("Category: {name}", name=category.name)
            yield self._list("categories", category.id, title, "", partial(category_view, category))
        for thread in timeline.threads:
            title = say("Thread: {name}", name=thread.name)
            yield self._list("threads", thread.id, title, thread.description, partial(thread_view, thread))
        for person in timeline.people.values():
            yield self._list("people", person.id, person.name, person.description, partial(person_view, person))
        for body in timeline.organizations.values():
            yield self._list("organizations", body.id, body.name, body.description, partial(organization_view, body))
        for entry in timeline.places.values():
            # An organization may be named like the building that it meets in.
            title = say("Place: {name}", name=entry.name)
            yield self._list("places", entry.id, title, entry.description, partial(place_view, entry.id))

    def _list(self, group: str, entry: str, title: str, text: str, make: MakeView) -> PlannedPage:
        return self._page(
            self.edition.paths.entry(group, entry), partial(self._describe, "list", title, text), make, self.modified
        )

    def months(self) -> Iterator[PlannedPage]:
        for month in sorted(self.edition.lookup.by_month):
            description = partial(self._describe, "list", self.edition.wording.month(month), "")
            path = self.edition.paths.month(*month)
            yield self._page(path, description, partial(month_view, month), self.modified)

    def registers(self) -> Iterator[PlannedPage]:
        for group, name in GROUP_NAMES.items():
            yield self._page(
                self.edition.paths.part(group),
                partial(self._describe, "index", self.edition.phrases.say(name), ""),
                partial(index_view, group),
                self.modified,
            )

    def charts(self) -> Iterator[PlannedPage]:
        for chart in self.edition.charts.ids:
            yield self._page(
                self.edition.paths.entry("charts", chart),
                partial(self._chart, chart),
                partial(chart_page_view, chart),
                self.modified,
            )

    def _chart(self, chart: str) -> Description:
        title = self.edition.charts.view(chart, self.edition.place(self.edition.paths.front)).title
        return Description("chart", f"{title} – {self.edition.timeline.short_title}", title, has_charts=True)
