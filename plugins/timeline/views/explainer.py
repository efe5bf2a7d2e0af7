"""The front page of an explainer, and its entry on the home page."""

from collections.abc import Mapping

from timeline.model.brief import EventBrief
from timeline.model.structure import OpenQuestion
from timeline.views.addresses import Place
from timeline.views.cards import era_views
from timeline.views.changes import all_changes, corrected_events, correction_views, corrections_text
from timeline.views.claims import dispute_view
from timeline.views.contexts import (
    CauseView,
    ChangeView,
    DisputeView,
    ExplainerView,
    FacetGroupView,
    FactView,
    HomeEntryView,
    HomeView,
    KeyPointsView,
    LinkView,
    QuestionView,
)
from timeline.views.dates import date_view
from timeline.views.edition import Edition
from timeline.views.lexicon import GROUP_NAMES
from timeline.views.names import event_link
from timeline.views.sources import bibliography, name_links, numbers_of, source_views
from timeline.views.strip import strip_drawing

DISPUTES_SHOWN = 4
"""Disputes set out in full on the front page; all are on a page of their own."""
QUESTIONS_SHOWN = 6
"""Open questions on the front page; all are on a page of their own."""
LATEST_SHOWN = 3
"""Changes named on the home page."""


def explainer_view(edition: Edition, place: Place) -> ExplainerView:
    """Return everything that an explainer's front page shows."""
    timeline, phrases, paths = edition.timeline, edition.phrases, edition.paths
    uses = [cited.citation for cited in timeline.references.citations]
    numbers = numbers_of(use.source for use in uses)
    disputes = disputes_with_claims(edition, place)
    questions = [question for question in timeline.questions if question.closed is None]
    return ExplainerView(
        title=timeline.title,
        kicker=timeline.kicker,
        period=edition.wording.span(timeline.coverage.when),
        standfirst=timeline.standfirst,
        facts=_facts(edition, place),
        key_points=_key_points(edition, place, numbers),
        strip=strip_drawing(edition, place),
        charts=tuple(
            edition.charts.view(chart, place) for chart in timeline.featured_charts if chart in edition.charts.ids
        ),
        eras=era_views(edition.lookup.order, edition, place, with_gaps=True),
        total=phrases.count("{number} event", "{number} events", edition.lookup.total),
        disputes=disputes[:DISPUTES_SHOWN],
        disputes_link=LinkView(
            phrases.count(
                "{number} disputed point, with every claim",
                "All {number} disputed points and every claim",
                len(disputes),
            ),
            place.to(paths.part("disputed")),
        ),
        questions=tuple(question_view(question, edition, place) for question in questions[:QUESTIONS_SHOWN]),
        questions_link=LinkView(
            phrases.count(
                "The question, open or closed", "All {number} questions, open and closed", len(timeline.questions)
            ),
            place.to(paths.part("questions")),
        ),
        changes=correction_views(corrected_events(edition), edition, place),
        changes_text=corrections_text(edition),
        changes_link=LinkView(phrases.say("All changes, by date"), place.to(paths.part("changes"))),
        coverage=timeline.coverage.statement,
        about=edition.texts.body("index", timeline.id, numbers, place),
        facets=facet_groups(edition, place),
        sources=source_views(numbers, edition, place, uses),
    )


def home_view(title: str, editions: tuple[Edition, ...], place: Place) -> HomeView:
    """Return the home page: every explainer with its turning points and its freshest changes."""
    return HomeView(title=title, explainers=tuple(_home_entry(edition, place) for edition in editions))


def _home_entry(edition: Edition, place: Place) -> HomeEntryView:
    timeline = edition.timeline
    return HomeEntryView(
        title=timeline.title,
        url=place.to(edition.paths.front),
        kicker=timeline.kicker,
        period=edition.wording.span(timeline.coverage.when),
        standfirst=timeline.standfirst,
        facts=_facts(edition, place),
        turning_points=tuple(
            CauseView(date_view(event.when, edition, full=True), event_link(event, edition, place))
            for event in edition.lookup.turning_points
        ),
        latest=_latest(edition, place),
    )


def _latest(edition: Edition, place: Place) -> tuple[ChangeView, ...]:
    """Return the freshest changes; what stood there on the first day is no change."""
    first_day = edition.timeline.published.iso()
    changes = (c for c in all_changes(edition, place) if c.kind != "addition" or c.date.iso != first_day)
    return tuple(changes)[:LATEST_SHOWN]


def _facts(edition: Edition, place: Place) -> tuple[FactView, ...]:
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
            (LinkView(f"{corrected:,}" if corrected else phrases.say("None so far"), place.to(paths.part("changes"))),),
        ),
        FactView(
            phrases.say("In brief"), (LinkView(phrases.say("The 60-second version"), place.to(paths.part("short"))),)
        ),
    )


def _key_points(edition: Edition, place: Place, numbers: Mapping[str, int]) -> tuple[KeyPointsView, ...]:
    say = edition.phrases.say
    points = edition.timeline.key_points
    lists = (
        (say("What happened"), points.happened),
        (say("What is disputed"), points.disputed),
        (say("What is not known"), points.unknown),
    )
    return tuple(
        KeyPointsView(heading, tuple(edition.texts.inline(point, numbers, place) for point in listed))
        for heading, listed in lists
        if listed
    )


def disputes_with_claims(edition: Edition, place: Place) -> tuple[DisputeView, ...]:
    """Return the disputes in the order of the explainer, those without any claim left out."""
    views = (dispute_view(dispute, edition, place) for dispute in edition.timeline.disputes)
    return tuple(view for view in views if view.claims or view.counter_claims or view.record)


def question_view(question: OpenQuestion, edition: Edition, place: Place) -> QuestionView:
    """Return a question with what is known so far."""
    say = edition.phrases.say
    state = say("Open, {date}", date=edition.wording.since(question.opened))
    if question.closed is not None:
        state = say("Closed, {date}", date=edition.wording.date(question.closed))
    answered_by = (question.closed_by,) if question.closed_by else ()
    named = dict.fromkeys((*question.events, *answered_by))
    found = [edition.lookup.events[event] for event in named if event in edition.lookup.events]
    return QuestionView(
        id=question.id,
        question=question.question,
        answer=question.answer,
        state=state,
        sources=name_links(question.citations, edition, place),
        events=tuple(event_link(event, edition, place) for event in found),
    )


def facet_groups(edition: Edition, place: Place) -> tuple[FacetGroupView, ...]:
    """Return the ways into the list that are short enough to be named in full, then the registers."""
    timeline, say, lookup, paths = edition.timeline, edition.phrases.say, edition.lookup, edition.paths

    def entries(
        group: str, named: list[tuple[str, str]], events: Mapping[str, tuple[EventBrief, ...]]
    ) -> tuple[LinkView, ...]:
        return tuple(
            LinkView(name, place.to(paths.entry(group, key)), f"{len(events[key]):,}")
            for key, name in named
            if events.get(key)
        )

    numbers = {
        "people": len(lookup.by_person),
        "organizations": len(lookup.by_organization),
        "places": len(lookup.by_place),
        "categories": len(lookup.by_category),
        "threads": len(lookup.by_thread),
        "months": len(lookup.by_month),
    }
    return (
        FacetGroupView(
            say("By category"),
            entries("categories", [(c.id, c.name) for c in timeline.categories], lookup.by_category),
        ),
        FacetGroupView(
            say("By thread"), entries("threads", [(t.id, t.name) for t in timeline.threads], lookup.by_thread)
        ),
        FacetGroupView(
            say("By name and time"),
            tuple(
                LinkView(say(name), place.to(paths.part(group)), f"{numbers[group]:,}")
                for group, name in GROUP_NAMES.items()
                if numbers[group]
            ),
        ),
    )
