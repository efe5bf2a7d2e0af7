"""Disputes, claims by status and contested figures, in full or where they are many in portions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from timeline.model.claim import ClaimStatus, Stance
from timeline.model.structure import Dispute
from timeline.views.addresses import Place
from timeline.views.claims import claim_view, status_view
from timeline.views.contexts import (
    ClaimView,
    DisputedView,
    DisputeView,
    FacetGroupView,
    FigureView,
    IndexView,
    LinkView,
    StatusView,
)
from timeline.views.dispute_index import dispute_links, disputes_title
from timeline.views.edition import Edition
from timeline.views.estimates import figure_view
from timeline.views.event_parts import FigurePlace, contested_figures
from timeline.views.glosses import Glosses
from timeline.views.lexicon import STATUS_BY_DOUBT, STATUS_MEANINGS
from timeline.views.list_limits import DISPUTE_SHOWN, DISPUTED, DISPUTES, FIGURE_LIST, dispute_list, status_list
from timeline.views.lists import claim_views
from timeline.views.names import event_link
from timeline.views.portion_views import CLAIM, DISPUTE, FIGURE, part_words, portion_path, split_view, step_words
from timeline.views.relations import ClaimPlace
from timeline.views.steps import Step

_StatusGroup: TypeAlias = tuple[StatusView, str, tuple[ClaimView, ...]]
Limits = Mapping[Stance, int]
"""How many claims of each side are shown."""
_SHOWN_BRIEFLY: Limits = {Stance.CLAIM: 3, Stance.COUNTER_CLAIM: 3, Stance.RECORD: 1}
_SHOWN: Limits = {Stance.CLAIM: 5, Stance.COUNTER_CLAIM: 5, Stance.RECORD: 3}
EVENTS_SHOWN = 8
"""Claims of each side and events of a dispute that has too many to be set out among others."""


def dispute_views(edition: Edition, place: Place, glosses: Glosses) -> Iterator[DisputeView]:
    """Yield the disputes in the order of the explainer, those without any claim left out.

    ``glosses`` are those of the page.
    """
    for dispute in edition.timeline.disputes:
        claims = edition.lookup.claims_by_dispute.get(dispute.id, ())
        if claims:
            yield _bounded(dispute, claims, edition, place, glosses)


def brief_dispute_views(edition: Edition, place: Place, glosses: Glosses) -> Iterator[DisputeView]:
    """Yield the disputes as the front page shows them: the first claims of each side, and the way to all."""
    for dispute in edition.timeline.disputes:
        claims = edition.lookup.claims_by_dispute.get(dispute.id, ())
        if claims:
            shown = _first(claims, _SHOWN_BRIEFLY)
            view = replace(_dispute_view(dispute, shown, claims, edition, place, glosses), events=())
            yield replace(view, more=_all_claims(claims, view, edition)) if len(shown) < len(claims) else view


def number_of_disputes(edition: Edition) -> int:
    """Return how many disputes have a claim."""
    return sum(bool(edition.lookup.claims_by_dispute.get(dispute.id)) for dispute in edition.timeline.disputes)


def _bounded(
    dispute: Dispute, claims: Sequence[ClaimPlace], edition: Edition, place: Place, glosses: Glosses
) -> DisputeView:
    """Return a dispute with all of its claims, or with the first of them and the way to the rest."""
    if not is_disputed_long(edition) and len(claims) <= DISPUTE_SHOWN:
        return _dispute_view(dispute, claims, claims, edition, place, glosses)
    view = _dispute_view(dispute, _first(claims, _SHOWN), claims, edition, place, glosses)
    return replace(view, events=view.events[:EVENTS_SHOWN], more=_all_claims(claims, view, edition))


def _first(claims: Sequence[ClaimPlace], limits: Limits) -> list[ClaimPlace]:
    sides = {stance: [claim for claim in claims if claim.brief.stance is stance] for stance in Stance}
    return [claim for stance, side in sides.items() for claim in side[: limits[stance]]]


def _all_claims(claims: Sequence[ClaimPlace], view: DisputeView, edition: Edition) -> LinkView:
    words = edition.phrases.count("{number} claim on record", "All {number} claims on record", len(claims))
    return LinkView(words, view.url)


def _dispute_view(
    dispute: Dispute,
    shown: Sequence[ClaimPlace],
    judged: Sequence[ClaimPlace],
    edition: Edition,
    place: Place,
    glosses: Glosses,
) -> DisputeView:
    """Return a dispute with the claims shown; its status is that of the most doubtful of those judged."""
    found = edition.lookup.claims_at(shown)

    def side(stance: Stance) -> tuple[ClaimView, ...]:
        return tuple(claim_view(claim, event, edition, place, None) for event, claim in found if claim.stance is stance)

    status = status_of(judged)
    events = {event.id: event for event, _ in found}
    return DisputeView(
        id=dispute.id,
        question=dispute.question,
        status=glosses.status(status) if status is not None else None,
        claims=side(Stance.CLAIM),
        counter_claims=side(Stance.COUNTER_CLAIM),
        record=side(Stance.RECORD),
        events=tuple(event_link(event, edition, place) for event in events.values()),
        url=place.to(portion_path(dispute_list(dispute.id), None, edition)),
    )


def status_of(claims: Iterable[ClaimPlace]) -> ClaimStatus | None:
    """Return the most doubtful status among claims; None where all are confirmed, and where there are none."""
    doubts = [claim.brief.status for claim in claims if claim.brief.status is not ClaimStatus.CONFIRMED]
    return min(doubts, key=STATUS_BY_DOUBT.index, default=None)


def disputed_view(edition: Edition, place: Place) -> DisputedView | IndexView:
    """Return disputes, then every claim by status, then contested figures; where that is too much, the way to them."""
    say = edition.phrases.say
    title = say("What is disputed")
    description = say("Claim and counter-claim, each with the one who makes it and the source.")
    if is_disputed_long(edition):
        return IndexView(title, description, tuple(_ways(edition, place)))
    claims, glosses = edition.lookup.claims, Glosses(edition, place)
    groups = []
    for status in STATUS_BY_DOUBT:
        views = claim_views([claim for claim in claims if claim.brief.status is status], edition, place)
        if views:
            groups.append((status_view(status, edition), say(STATUS_MEANINGS[status]), views))
    disputes = tuple(dispute_views(edition, place, glosses))
    figures = _figures(contested_figures(edition.lookup.order), edition, place)
    return DisputedView(
        title=title,
        description=description,
        disputes=disputes,
        by_status=tuple(groups),
        figures=figures,
        ways=tuple(_ways_down(disputes, groups, figures, edition)),
        glosses=glosses.views,
    )


def _ways_down(
    disputes: Sequence[DisputeView], groups: Sequence[_StatusGroup], figures: Sequence[FigureView], edition: Edition
) -> Iterator[LinkView]:
    """Yield the links to what one page holds: each dispute with its status, then the rest with their numbers."""
    for dispute in disputes:
        yield LinkView(dispute.question, f"#{dispute.id}", dispute.status.word if dispute.status else None)
    say, count = edition.phrases.say, edition.phrases.count
    for status, _, claims in groups:
        title = say("Claims by status: {status}", status=status.word)
        yield LinkView(title, f"#{status.id}", count(*CLAIM, len(claims)))
    if figures:
        yield LinkView(say("Contested figures"), "#figures", count(*FIGURE, len(figures)))


def is_disputed_long(edition: Edition) -> bool:
    """Whether all that is disputed is too much for one page."""
    return (DISPUTED, None) in edition.lookup.portions


def _ways(edition: Edition, place: Place) -> Iterator[FacetGroupView]:
    """Yield the links to disputes, to claims by status and to contested figures, with their numbers."""
    say, portions, count = edition.phrases.say, edition.lookup.portions, edition.phrases.count
    every = portions.get((DISPUTES, None))
    if every is not None:
        link = LinkView(say("By name"), place.to(portion_path(DISPUTES, None, edition)), count(*DISPUTE, every.number))
        yield FacetGroupView(disputes_title(edition), (link,))
    else:
        ids = (one.id for one in edition.timeline.disputes if (dispute_list(one.id), None) in portions)
        disputes = tuple(dispute_links(ids, edition, place))
        if disputes:
            yield FacetGroupView(disputes_title(edition), disputes)
    numbers = {one.step.path.removesuffix("/"): one.number for one in portions[DISPUTED, None].within}
    statuses = tuple(
        LinkView(
            status_view(status, edition).word,
            place.to(portion_path(status_list(status.value), None, edition)),
            count(*CLAIM, numbers[status.value]),
        )
        for status in STATUS_BY_DOUBT
        if status.value in numbers
    )
    if statuses:
        yield FacetGroupView(say("Every claim by status"), statuses)
    if (FIGURE_LIST, None) in portions:
        number = portions[FIGURE_LIST, None].number
        link = LinkView(say("By date"), place.to(portion_path(FIGURE_LIST, None, edition)), count(*FIGURE, number))
        yield FacetGroupView(say("Contested figures"), (link,))


def status_page_view(status: ClaimStatus, step: Step | None, edition: Edition, place: Place) -> DisputedView:
    """Return the claims of a status, or those of a year or a month."""
    say, list_ = edition.phrases.say, status_list(status.value)
    portion = edition.lookup.portions[list_, step]
    words = status_view(status, edition)
    title = status_title(status, edition)
    claims = claim_views(portion.items, edition, place)
    return DisputedView(
        title=title if step is None else portion_title(title, step, edition),
        description=part_words(portion, edition) or edition.phrases.count(*CLAIM, portion.number),
        disputes=(),
        by_status=((words, say(STATUS_MEANINGS[status]), claims),) if claims else (),
        figures=(),
        split=split_view(portion, list_, step, CLAIM, edition, place),
    )


def status_title(status: ClaimStatus, edition: Edition) -> str:
    """Return the heading of the page of a status."""
    return edition.phrases.say("Claims by status: {status}", status=status_view(status, edition).word)


def figures_page_view(step: Step | None, edition: Edition, place: Place) -> DisputedView:
    """Return the contested figures, or those of a year or a month."""
    portion = edition.lookup.portions[FIGURE_LIST, step]
    title = edition.phrases.say("Contested figures")
    return DisputedView(
        title=title if step is None else portion_title(title, step, edition),
        description=part_words(portion, edition) or edition.phrases.count(*FIGURE, portion.number),
        disputes=(),
        by_status=(),
        figures=_figures(portion.items, edition, place),
        split=split_view(portion, FIGURE_LIST, step, FIGURE, edition, place),
    )


def portion_title(of: str, step: Step, edition: Edition) -> str:
    """Return the heading of a portion of a list."""
    return edition.phrases.say("{name}: {portion}", name=of, portion=step_words(step, edition))


def _figures(found: Iterable[FigurePlace], edition: Edition, place: Place) -> tuple[FigureView, ...]:
    events = ((edition.lookup.documents[one.event], one.place) for one in found)
    return tuple(figure_view(index + 1, event.figures[index], event, edition, place, None) for event, index in events)
