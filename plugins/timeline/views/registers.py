"""The bibliography, the disputes, the questions and the record of changes."""

from dataclasses import replace

from timeline.model.source import SourceKind
from timeline.views.addresses import Place
from timeline.views.changes import all_changes, corrections_text
from timeline.views.claims import claim_view, status_view
from timeline.views.contexts import (
    ChangesView,
    DisputedView,
    FactView,
    LinkView,
    QuestionsView,
    SourcesView,
)
from timeline.views.edition import Edition
from timeline.views.estimates import figure_view
from timeline.views.explainer import disputes_with_claims, question_view
from timeline.views.lexicon import STATUS_BY_DOUBT, STATUS_MEANINGS
from timeline.views.names import event_link
from timeline.views.sources import bibliography, is_copy, source_title, source_views


def sources_view(edition: Edition, place: Place) -> SourcesView:
    """Return the bibliography: every document that is cited, with the events that do so."""
    phrases, say = edition.phrases, edition.phrases.say
    cited = sorted(
        bibliography(edition), key=lambda source: (source.publisher.casefold(), source_title(source).casefold())
    )
    views = source_views((source.key for source in cited), edition, place)
    copies = sum(map(is_copy, cited))
    state = sum(source.kind is SourceKind.STATE_MEDIA for source in cited)
    return SourcesView(
        title=say("Sources"),
        description=say(
            "Every document that this explainer cites, by publisher. Titles in square brackets are descriptions."
        ),
        facts=(
            FactView(say("Documents"), (LinkView(f"{len(cited):,}"),)),
            FactView(
                say("Copies and relays"), (LinkView(phrases.count("{number} of them", "{number} of them", copies)),)
            ),
            FactView(say("State media"), (LinkView(phrases.count("{number} of them", "{number} of them", state)),)),
        ),
        sources=tuple(
            replace(
                view, used_by=tuple(event_link(e, edition, place) for e in edition.lookup.by_source.get(view.key, ()))
            )
            for view in views
        ),
    )


def disputed_view(edition: Edition, place: Place) -> DisputedView:
    """Return disputes, then every claim by status, then contested figures."""
    say = edition.phrases.say
    claims = [(event, claim) for event in edition.timeline.events for claim in event.claims]
    groups = []
    for status in STATUS_BY_DOUBT:
        views = tuple(
            claim_view(claim, event, edition, place, None) for event, claim in claims if claim.status is status
        )
        if views:
            groups.append((status_view(status, edition), say(STATUS_MEANINGS[status]), views))
    return DisputedView(
        title=say("What is disputed"),
        description=say("Claim and counter-claim, each with the one who makes it and the source."),
        disputes=disputes_with_claims(edition, place),
        by_status=tuple(groups),
        figures=tuple(
            figure_view(index, figure, event, edition, place, None)
            for event in edition.timeline.events
            for index, figure in enumerate(event.figures, start=1)
            if len(figure.estimates) > 1
        ),
    )


def questions_view(edition: Edition, place: Place) -> QuestionsView:
    """Return all questions, open and closed."""
    say = edition.phrases.say
    questions = edition.timeline.questions
    return QuestionsView(
        title=say("What is not known"),
        description=say("Open questions, with what is known so far."),
        open=tuple(question_view(q, edition, place) for q in questions if q.closed is None),
        closed=tuple(question_view(q, edition, place) for q in questions if q.closed is not None),
    )


def changes_view(edition: Edition, place: Place) -> ChangesView:
    """Return corrections and additions by date."""
    say = edition.phrases.say
    return ChangesView(
        title=say("Corrections and additions"),
        description=say("Everything that changed since the explainer was first published, newest first."),
        changes=all_changes(edition, place),
        corrections_text=corrections_text(edition),
    )
