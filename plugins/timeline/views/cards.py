"""The list of events: cards in their eras, with named gaps between them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.model.brief import AnyEvent
from timeline.model.event import Weight
from timeline.model.gaps import gaps_between
from timeline.model.structure import Era
from timeline.views.addresses import Place
from timeline.views.contexts import DateView, EraView, EventCard
from timeline.views.edition import Edition
from timeline.views.listed import ListedEvent, year_shown
from timeline.views.relations import era_of

PART_OF_ERA = 12
"""A gap is named where it is at least this part of its era."""
OTHER_ERA = "other"
"""Anchor of the section for events outside all eras."""
Gaps = Mapping[tuple[str, str], str]
"""Words for the time without events between two events that follow one another, by their ids."""
_WEIGHTS = (Weight.MINOR, Weight.NORMAL, Weight.TURNING_POINT)


def era_views(
    events: Sequence[AnyEvent], edition: Edition, place: Place, *, with_gaps: bool = False
) -> tuple[EraView, ...]:
    """Return events by era, eras without any left out.

    ``with_gaps`` names the stretches without an event; that is true only of a list of all events. There, turning points
    also tell the year where it differs from that of the turning point before, as they may be shown alone.
    """
    eras: list[Era | None] = [*edition.timeline.eras, None]
    by_era: dict[str | None, list[AnyEvent]] = {}
    for event in events:
        by_era.setdefault(era_of(event, edition.timeline), []).append(event)
    gaps = _named_gaps(events, edition) if with_gaps else {}
    views = []
    before: AnyEvent | None = None
    turning: ListedEvent | None = None
    for era in eras:
        members = by_era.get(era.id if era else None, [])
        if members:
            cards = tuple(_cards(members, before, gaps, edition, place))
            if with_gaps:
                cards, turning = _with_years(cards, turning, edition)
            views.append(_era_view(era, members, cards, edition))
            before = members[-1]
    return tuple(views)


def card_views(events: Sequence[AnyEvent], edition: Edition, place: Place) -> tuple[EventCard, ...]:
    """Return cards of events that stand by themselves."""
    return tuple(_cards(events, None, {}, edition, place))


def _with_years(
    cards: tuple[EventCard, ...], before: ListedEvent | None, edition: Edition
) -> tuple[tuple[EventCard, ...], ListedEvent | None]:
    """Return cards whose turning points can be read without what is between them, and the last of these."""
    told = []
    for card in cards:
        if card.weight == Weight.TURNING_POINT.value:
            listed = edition.listed[card.id]
            year = card.date.year or year_shown(listed, before)
            told.append(replace(card, date=replace(card.date, year=year)))
            before = listed
        else:
            told.append(card)
    return tuple(told), before


def _named_gaps(events: Sequence[AnyEvent], edition: Edition) -> Gaps:
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


def _era_view(era: Era | None, members: Sequence[AnyEvent], cards: tuple[EventCard, ...], edition: Edition) -> EraView:
    phrases = edition.phrases
    return EraView(
        id=era.id if era else OTHER_ERA,
        name=era.name if era else other_era_name(edition),
        dates=edition.wording.span(era.when) if era else "",
        count=phrases.count("{number} event", "{number} events", len(members)),
        number=f"{len(members):,}",
        description=era.description if era else "",
        events=cards,
        short=era.short if era else "",
    )


def _cards(
    members: Sequence[AnyEvent], before: AnyEvent | None, gaps: Gaps, edition: Edition, place: Place
) -> Iterable[EventCard]:
    for index, event in enumerate(members):
        if before is not None and (before.id, event.id) in gaps:
            yield _gap_card(gaps[before.id, event.id])
        after = members[index + 1] if index + 1 < len(members) else None
        yield _card(event, before, after, after is not None and (event.id, after.id) in gaps, edition, place)
        before = event


def _gap_card(words: str) -> EventCard:
    return EventCard(id="", weight="gap", date=DateView("", ""), date_again=False, inside_html="", gap=words)


def _card(
    event: AnyEvent, before: AnyEvent | None, after: AnyEvent | None, before_gap: bool, edition: Edition, place: Place
) -> EventCard:
    return listed_card(
        event.id,
        edition.listed[event.id],
        edition.listed[before.id] if before is not None else None,
        edition,
        place,
        before_gap=before_gap,
        before_heavier=is_lighter(event, after),
    )


def is_lighter(event: AnyEvent, after: AnyEvent | None) -> bool:
    """Whether an event weighs less than the one that follows it in a list."""
    return after is not None and _WEIGHTS.index(after.weight) > _WEIGHTS.index(event.weight)


def listed_card(
    id_: str,
    listed: ListedEvent,
    listed_before: ListedEvent | None,
    edition: Edition,
    place: Place,
    *,
    before_gap: bool = False,
    before_heavier: bool = False,
    remark: str = "",
) -> EventCard:
    """Return the card of an event as it is listed, below another."""
    return EventCard(
        id=id_,
        weight=listed.weight,
        date=DateView(
            text=listed.text,
            short=listed.short,
            iso=listed.iso,
            weekday=listed.weekday,
            year=year_shown(listed, listed_before),
            note=listed.note,
        ),
        date_again=listed_before is not None and listed_before.dated == listed.dated,
        inside_html=place.moved(listed.movable_html, edition.paths.front),
        before_gap=before_gap,
        before_heavier=before_heavier,
        remark=remark,
    )
