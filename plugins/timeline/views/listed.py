"""An event as every list shows it: what of its card is the same everywhere, made once."""

from collections.abc import Callable
from typing import NamedTuple

from timeline.model.brief import AnyEvent
from timeline.model.claim import Claim
from timeline.model.event import Event
from timeline.views.addresses import Place
from timeline.views.claims import most_doubtful, status_view
from timeline.views.contexts import EventInside, LinkView, MarkView
from timeline.views.corrections import latest_correction
from timeline.views.dates import is_hollow, year_of
from timeline.views.edition import Edition
from timeline.views.names import claimant_name, place_name
from timeline.views.sources import origins, origins_in_short, origins_in_words

ORIGINS_SHOWN = 4
"""Outlets named in the list; the event's page has every source."""


class ListedEvent(NamedTuple):
    """What a list needs of an event."""

    weight: str
    text: str
    """Its date in full."""
    short: str
    """Its date in short."""
    dated: str
    """Its date in short with the year."""
    iso: str | None
    weekday: str | None
    year: int
    """Year in which it began, or ended where it has no beginning."""
    year_words: str
    note: str | None
    movable_html: str
    """The card's inside; addresses in it start with :data:`~timeline.views.addresses.MOVABLE`."""


def listed_event(event: Event, edition: Edition, render: Callable[[EventInside], str]) -> ListedEvent:
    """Return an event for lists; ``render`` makes HTML of the inside of its card."""
    words, when = edition.wording, event.when
    return ListedEvent(
        weight=event.weight.value,
        text=words.date(when),
        short=words.short(when, year=False),
        dated=words.short(when, year=True),
        iso=when.iso(),
        weekday=words.weekday(when),
        year=year_of(when),
        year_words=words.year(year_of(when)),
        note=event.when_note,
        movable_html=render(event_inside(event, edition, edition.movable)),
    )


def event_inside(event: Event, edition: Edition, place: Place) -> EventInside:
    """Return what a card shows beside the date."""
    claim = most_doubtful(event.claims)
    category = edition.timeline.category_of(event)
    page = place.to(edition.paths.event(event.id))
    names = origins_in_words(event.citations, edition)[:ORIGINS_SHOWN]
    total = len(event.source_keys())
    return EventInside(
        id=event.id,
        url=page,
        weight=event.weight.value,
        mark=mark_view(event, edition),
        category=category.singular if category else event.category,
        place=place_name(event.place, edition) if event.place else None,
        title=edition.wording.tied(event.title),
        summary=edition.wording.tied(event.summary),
        status=status_view(claim.status, edition) if claim else None,
        status_text=_in_short(claim, edition) if claim else None,
        source_count=LinkView(
            edition.phrases.count("{number} source", "{number} sources", total),
            place.to(edition.paths.event(event.id), "sources") if total else "",
        ),
        sources=", ".join(names),
        more=_more(event, origins(event, edition) - len(names), edition),
        origins=origins_in_short(event, edition),
        corrected=latest_correction(event, edition, place),
    )


def mark_view(event: AnyEvent, edition: Edition) -> MarkView:
    """Return the symbol of an event."""
    return MarkView(edition.lookup.slot.get(event.category, 1), event.weight.value, is_hollow(event.when))


def year_shown(listed: ListedEvent, before: ListedEvent | None) -> str | None:
    """Return the year where it differs from that of the entry before and the short wording lacks it."""
    is_told = listed.short == listed.dated or (before is not None and before.year == listed.year)
    return None if is_told else listed.year_words


def _in_short(claim: Claim, edition: Edition) -> str:
    """Return a claim with its claimant and every denial: an accusation never stands without its reply."""
    sayings = [(claim.by, claim.statement), *((denial.by, denial.statement) for denial in claim.denials)]
    return " ".join(
        edition.phrases.say(
            "{claimant}: {statement}",
            claimant=claimant_name(by, edition.timeline),
            statement=edition.wording.tied(statement),
        )
        for by, statement in sayings
    )


def _more(event: Event, hidden: int, edition: Edition) -> str:
    """Say what the event's page holds beyond the list."""
    count = edition.phrases.count
    parts = []
    if event.claims:
        parts.append(count("{number} claim", "{number} claims", len(event.claims)))
    if event.figures:
        parts.append(count("{number} contested figure", "{number} contested figures", len(event.figures)))
    if hidden > 0:
        parts.append(count("{number} more origin", "{number} more origins", hidden))
    return ", ".join(parts)
