"""The front page of an explainer, and its entry on the home page."""

from collections.abc import Iterator, Mapping
from itertools import islice

from timeline.model.brief import EventBrief
from timeline.views.addresses import Place
from timeline.views.changes import change_views, changes_since_publication, corrected_events, corrections_text
from timeline.views.citing import cite_page
from timeline.views.contexts import (
    ChangeView,
    ExplainerView,
    FacetGroupView,
    FactView,
    HomeEntryView,
    HomeView,
    LinkView,
)
from timeline.views.depths import depth_views
from timeline.views.disputes import brief_dispute_views, number_of_disputes
from timeline.views.edition import Edition
from timeline.views.event_parts import ChangePlace, corrections
from timeline.views.filters import filter_view
from timeline.views.front_list import front_list, list_text
from timeline.views.glosses import Glosses
from timeline.views.indexes import charts_link
from timeline.views.known_list import known_link
from timeline.views.lexicon import GROUP_NAMES, N_
from timeline.views.list_limits import TIMELINE
from timeline.views.portions import spread
from timeline.views.questions import brief_question_view
from timeline.views.short_telling import key_point_lists, key_points, turning_point_lines
from timeline.views.since import since_view
from timeline.views.sources import bibliography, numbers_of, source_views
from timeline.views.strip import strip_drawing

DISPUTES_SHOWN = 3
"""Disputes on the front page, with the first claims of each side; all are on a page of their own."""
QUESTIONS_SHOWN = 3
"""Open questions on the front page; all are on a page of their own."""
THREADS_SHOWN = 40
"""Threads on the front page; all are in their index."""
CORRECTIONS_SHOWN = 3
"""Corrections on the front page, the newest first; all are among the changes."""
TURNING_POINTS_SHOWN = 12
"""Turning points on the home page; all are on a page of their own."""
LATEST_SHOWN = 3
"""Changes named on the home page."""


def explainer_view(edition: Edition, place: Place) -> ExplainerView:
    """Return everything that an explainer's front page shows."""
    timeline, phrases, paths = edition.timeline, edition.phrases, edition.paths
    uses = [cited.citation for cited in timeline.references.citations]
    numbers = numbers_of(use.source for use in uses)
    disputes = number_of_disputes(edition)
    questions = [question for question in timeline.questions if question.closed is None]
    glosses = Glosses(edition, place)
    shown = tuple(islice(brief_dispute_views(edition, place, glosses), DISPUTES_SHOWN))
    return ExplainerView(
        title=edition.wording.tied(timeline.title),
        kicker=timeline.kicker,
        period=edition.wording.span(timeline.coverage.when),
        standfirst=edition.wording.tied(timeline.standfirst),
        facts=explainer_facts(edition, place),
        key_points=key_points(key_point_lists(edition), edition, place, numbers),
        strip=strip_drawing(edition, place),
        charts=tuple(
            edition.charts.view(chart, place) for chart in timeline.featured_charts if chart in edition.charts.ids
        ),
        charts_link=charts_link(edition, place),
        eras=front_list(edition, place),
        list_text=list_text(edition),
        filters=filter_view(edition, place),
        since=since_view(edition, place) if edition.lookup.total else None,
        total=phrases.count("{number} event", "{number} events", edition.lookup.total),
        disputes=shown,
        disputes_link=LinkView(
            phrases.count(
                "{number} disputed point, with every claim",
                "All {number} disputed points and every claim",
                disputes,
            ),
            place.to(paths.part("disputed")),
        ),
        questions=tuple(brief_question_view(question, edition, place) for question in questions[:QUESTIONS_SHOWN]),
        questions_link=LinkView(
            phrases.count(
                "The question, open or closed", "All {number} questions, open and closed", len(timeline.questions)
            ),
            place.to(paths.part("questions")),
        ),
        changes=change_views(islice(_corrections(edition), CORRECTIONS_SHOWN), edition, place),
        changes_text=corrections_text(edition),
        changes_link=LinkView(phrases.say("All corrections and additions"), place.to(paths.part("changes"))),
        citation=cite_page(timeline.title, paths.front, edition.lookup.last_modified, edition),
        coverage=timeline.coverage.statement,
        about=edition.texts.body("index", timeline.id, numbers, place),
        facets=facet_groups(edition, place),
        sources=source_views(numbers, edition, place, uses),
        glosses=glosses.views,
        known_link=known_link(edition, place),
        depths=depth_views(TIMELINE, edition, place),
    )


def home_view(title: str, editions: tuple[Edition, ...], place: Place) -> HomeView:
    """Return the home page: every explainer with its turning points and its freshest changes."""
    return HomeView(title=title, explainers=tuple(_home_entry(edition, place) for edition in editions))


def _home_entry(edition: Edition, place: Place) -> HomeEntryView:
    timeline, turning_points = edition.timeline, edition.lookup.turning_points
    return HomeEntryView(
        title=edition.wording.tied(timeline.title),
        url=place.to(edition.paths.front),
        kicker=timeline.kicker,
        period=edition.wording.span(timeline.coverage.when),
        standfirst=edition.wording.tied(timeline.standfirst),
        facts=(*explainer_facts(edition, place), _in_brief(edition, place)),
        turning_points=turning_point_lines(spread(turning_points, TURNING_POINTS_SHOWN), edition, place),
        latest=_latest(edition, place),
        short_link=_turning_points_link(len(turning_points), edition, place),
    )


def _so_far(corrected: int, edition: Edition) -> str:
    """Return the number of corrections in words that are wide enough to be hit as a link."""
    say = edition.phrases.say
    return say("{number} so far", number=f"{corrected:,}") if corrected else say("None so far")


def _turning_points_link(number: int, edition: Edition, place: Place) -> LinkView | None:
    if number <= TURNING_POINTS_SHOWN:
        return None
    words = edition.phrases.count("{number} turning point", "All {number} turning points", number)
    return LinkView(words, place.to(edition.paths.part("turning-points")))


def _latest(edition: Edition, place: Place) -> tuple[ChangeView, ...]:
    """Return the freshest changes; what stood there on the first day is no change."""
    found = (one.change for one in changes_since_publication(edition)[:LATEST_SHOWN])
    return change_views(found, edition, place)


def _corrections(edition: Edition) -> Iterator[ChangePlace]:
    """Yield the corrections, newest first."""
    return (one.change for one in corrections(edition.lookup.recorded))


def explainer_facts(edition: Edition, place: Place) -> tuple[FactView, ...]:
    """Return how many events and sources there are, and when what was changed or corrected."""
    phrases, paths = edition.phrases, edition.paths
    turning = len(edition.lookup.turning_points)
    total = f"{edition.lookup.total:,}"
    cited = len(bibliography(edition))
    corrected = sum(len(event.corrections) for event in corrected_events(edition))
    return (
        FactView(
            phrases.say("Events"),
            (
                LinkView(
                    phrases.count(
                        "{total}, of which {number} turning point",
                        "{total}, of which {number} turning points",
                        turning,
                        total=total,
                    )
                ),
            ),
        ),
        FactView(
            phrases.say("Sources"),
            (
                LinkView(
                    phrases.count("{number} document", "{number} documents", cited), place.to(paths.part("sources"))
                ),
            ),
        ),
        FactView(phrases.say("Updated"), (LinkView(edition.wording.date(edition.lookup.last_modified)),)),
        FactView(
            phrases.say("Corrections"),
            (LinkView(_so_far(corrected, edition), place.to(paths.part("changes"))),),
        ),
    )


def _in_brief(edition: Edition, place: Place) -> FactView:
    say = edition.phrases.say
    return FactView(say("In brief"), (LinkView(say("The 60-second version"), place.to(edition.paths.part("short"))),))


def facet_groups(edition: Edition, place: Place) -> tuple[FacetGroupView, ...]:
    """Return the ways into the list that are short enough to be named in full, then the registers."""
    timeline, phrases, lookup, paths = edition.timeline, edition.phrases, edition.lookup, edition.paths
    say = phrases.say

    def entries(
        group: str, named: list[tuple[str, str]], events: Mapping[str, tuple[EventBrief, ...]]
    ) -> tuple[LinkView, ...]:
        return tuple(
            LinkView(name, place.to(paths.entry(group, key)), f"{len(events[key]):,}")
            for key, name in named
            if events.get(key)
        )

    threads = entries("threads", [(t.id, t.name) for t in timeline.threads], lookup.by_thread)
    if len(threads) > THREADS_SHOWN:
        words = phrases.count("{number} thread", "All {number} threads", len(threads))
        threads = (*threads[:THREADS_SHOWN], LinkView(words, place.to(paths.part("threads"))))
    numbers = {
        "people": len(lookup.by_person),
        "organizations": len(lookup.by_organization),
        "places": len(lookup.by_place),
        "terms": len(lookup.by_term),
        "categories": len(lookup.by_category),
        "threads": len(lookup.by_thread),
        "months": len(lookup.by_month),
        "charts": len(edition.charts.ids),
    }
    return (
        FacetGroupView(
            say("By category"),
            entries("categories", [(c.id, c.name) for c in timeline.categories], lookup.by_category),
        ),
        FacetGroupView(say("By thread"), threads),
        FacetGroupView(
            say("By name and time"),
            tuple(
                LinkView(say(name), place.to(paths.part(group)), f"{numbers[group]:,}")
                for group, name in (*GROUP_NAMES.items(), ("charts", N_("Charts")))
                if numbers[group]
            ),
        ),
    )
