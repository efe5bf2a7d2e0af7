"""The list of events: cards in their eras, with named gaps between them."""

from collections.abc import Iterable, Mapping, Sequence

from timeline.model.claim import Claim
from timeline.model.event import Event, Weight
from timeline.model.gaps import gaps_between
from timeline.model.structure import Era
from timeline.views.addresses import Place
from timeline.views.claims import most_doubtful, status_view
from timeline.views.contexts import DateView, EraView, EventCard, LinkView, MarkView
from timeline.views.dates import date_view, has_same_words, is_hollow
from timeline.views.edition import Edition
from timeline.views.lookup import era_of
from timeline.views.names import claimant_name, place_name
from timeline.views.sources import name_links

SOURCES_SHOWN = 4
"""Sources named in the list; the event's page has all of them."""
PART_OF_ERA = 12
"""A gap is named where it is at least this part of its era."""
OTHER_ERA = "other"
"""Anchor of the section for events outside all eras."""
Gaps = Mapping[tuple[str, str], str]
"""Words for the time without events between two events that follow one another, by their ids."""
_WEIGHTS = (Weight.MINOR, Weight.NORMAL, Weight.TURNING_POINT)


def mark_view(event: Event, edition: Edition) -> MarkView:
    """Return the symbol of an event."""
    return MarkView(edition.lookup.slot.get(event.category, 1), event.weight.value, is_hollow(event.when))


def era_views(
    events: Sequence[Event], edition: Edition, place: Place, *, with_gaps: bool = False
) -> tuple[EraView, ...]:
    """Return events by era, eras without any left out.

    ``with_gaps`` names the stretches without an event; that is true only of a list of all events.
    """
    eras: list[Era | None] = [*edition.timeline.eras, None]
    by_era: dict[str | None, list[Event]] = {}
    for event in events:
        by_era.setdefault(era_of(event, edition.timeline), []).append(event)
    gaps = _named_gaps(events, edition) if with_gaps else {}
    views = []
    before: Event | None = None
    for era in eras:
        members = by_era.get(era.id if era else None, [])
        if members:
            cards = tuple(_cards(members, before, gaps, edition, place))
            views.append(_era_view(era, members, cards, edition))
            before = members[-1]
    return tuple(views)


def _named_gaps(events: Sequence[Event], edition: Edition) -> Gaps:
    """Return the gaps worth naming.

    Where events lie weeks apart throughout, a week without one is no news: in a long era only a gap of at
    least a twelfth of it is named.
    """
    lengths = {
        era.id: era.when.lower.days_until(era.when.upper)
        for era in edition.timeline.eras
        if era.when.lower is not None and era.when.upper is not None
    }
    named = {}
    for index, gap in gaps_between(events):
        before, after = events[index - 1], events[index]
        if gap.days * PART_OF_ERA >= lengths.get(era_of(after, edition.timeline) or "", 0):
            named[before.id, after.id] = edition.wording.gap(gap)
    return named


def other_era_name(edition: Edition) -> str:
    """Return the heading for events outside all eras, which are all events where a timeline has no eras."""
    return edition.phrases.say("Other events") if edition.timeline.eras else edition.phrases.say("All events")


def _era_view(era: Era | None, members: Sequence[Event], cards: tuple[EventCard, ...], edition: Edition) -> EraView:
    phrases = edition.phrases
    return EraView(
        id=era.id if era else OTHER_ERA,
        name=era.name if era else other_era_name(edition),
        dates=edition.wording.span(era.when) if era else "",
        count=phrases.count("{number} event", "{number} events", len(members)),
        number=len(members),
        description=era.description if era else "",
        events=cards,
        short=era.short if era else "",
    )


def _cards(
    members: Sequence[Event], before: Event | None, gaps: Gaps, edition: Edition, place: Place
) -> Iterable[EventCard]:
    for index, event in enumerate(members):
        if before is not None and (before.id, event.id) in gaps:
            yield _gap_card(gaps[before.id, event.id])
        after = members[index + 1] if index + 1 < len(members) else None
        yield _card(event, before, after, after is not None and (event.id, after.id) in gaps, edition, place)
        before = event


def _gap_card(words: str) -> EventCard:
    return EventCard(
        id="",
        url="",
        permalink="",
        weight="gap",
        date=DateView("", ""),
        date_again=False,
        mark=MarkView(1),
        category="",
        place=None,
        title="",
        summary="",
        gap=words,
    )


def _card(
    event: Event, before: Event | None, after: Event | None, before_gap: bool, edition: Edition, place: Place
) -> EventCard:
    claim = most_doubtful(event.claims)
    category = edition.timeline.category_of(event)
    page = place.to(edition.paths.event(event.id))
    names = name_links(event.citations, edition, place, event)[:SOURCES_SHOWN]
    total = len(event.source_keys())
    return EventCard(
        id=event.id,
        url=page,
        permalink=place.to(place.path, event.id),
        weight=event.weight.value,
        date=date_view(event.when, edition, after=before.when if before else None, note=event.when_note),
        date_again=before is not None and has_same_words(before.when, event.when, edition),
        mark=mark_view(event, edition),
        category=category.singular if category else event.category,
        place=place_name(event.place, edition) if event.place else None,
        title=event.title,
        summary=event.summary,
        status=status_view(claim.status, edition) if claim else None,
        status_text=_in_short(claim, edition) if claim else None,
        source_count=edition.phrases.count("{number} source", "{number} sources", total),
        sources=names,
        more=_more(event, total - len(names), page, edition),
        before_gap=before_gap,
        before_heavier=after is not None and _WEIGHTS.index(after.weight) > _WEIGHTS.index(event.weight),
    )


def _in_short(claim: Claim, edition: Edition) -> str:
    """Return a claim with its claimant and every denial: an accusation never stands without its reply."""
    sayings = [(claim.by, claim.statement), *((denial.by, denial.statement) for denial in claim.denials)]
    return " ".join(
        edition.phrases.say("{claimant}: {statement}", claimant=claimant_name(by, edition), statement=statement)
        for by, statement in sayings
    )


def _more(event: Event, hidden: int, page: str, edition: Edition) -> LinkView | None:
    """Say what the event's page holds beyond the list."""
    count = edition.phrases.count
    parts = []
    if event.claims:
        parts.append(count("{number} claim", "{number} claims", len(event.claims)))
    if event.figures:
        parts.append(count("{number} contested figure", "{number} contested figures", len(event.figures)))
    if hidden > 0:
        parts.append(count("{number} more source", "{number} more sources", hidden))
    return LinkView(", ".join(parts), page) if parts else None
