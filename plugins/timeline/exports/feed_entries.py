"""What the feeds of an explainer tell: corrections, withdrawals and additions, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nlargest
from uuid import UUID

from timeline.exports.days import date_sentence
from timeline.exports.stable_ids import correction_uuid, event_uuid
from timeline.model.edtf import EdtfDate, SortKey
from timeline.model.event import Event, PublicationStatus
from timeline.model.order import in_order
from timeline.views.edition import Edition

NEWEST = 50
"""Entries in a feed."""

_ADDITION, _RETRACTION, _CORRECTION = range(3)


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry, alike in all feed formats."""

    id: UUID
    title: str
    text: str
    """What happened, or what was changed, as plain text."""
    path: str
    """Path of the event's page from the site's root."""
    published: EdtfDate
    updated: EdtfDate
    """Day of the latest change to what the entry tells."""
    categories: tuple[tuple[str, str], ...]
    """Id and name of the event's category and threads."""


@dataclass(frozen=True, slots=True, order=True)
class _Change:
    day: SortKey
    kind: int
    position: int
    """Place of the event in the explainer: of what was added on one day, the latest event comes first."""
    event: str
    number: int
    """Index of a correction."""


def feed_entries(edition: Edition) -> list[FeedEntry]:
    """Return the newest changes, at most ``NEWEST``; on one day corrections come first, as on the page of changes."""
    return [_entry(change, edition) for change in nlargest(NEWEST, _changes(edition))]


def feed_updated(edition: Edition, entries: list[FeedEntry]) -> EdtfDate:
    """Return the day of the latest change that a feed tells of."""
    days = [edition.lookup.last_modified, *(entry.updated for entry in entries)]
    return max(days, key=lambda day: day.sort_key())


def _changes(edition: Edition) -> Iterator[_Change]:
    for position, event in enumerate(in_order(edition.lookup.recorded)):
        kind = _RETRACTION if event.status is PublicationStatus.RETRACTED else _ADDITION
        yield _Change(event.last_modified.sort_key(), kind, position, event.id, 0)
        for number, corrected in enumerate(event.corrections):
            yield _Change(corrected.sort_key(), _CORRECTION, position, event.id, number)


def _entry(change: _Change, edition: Edition) -> FeedEntry:
    say, timeline = edition.phrases.say, edition.timeline
    event = edition.lookup.documents[change.event]
    id_, published, updated = event_uuid(timeline, event), event.added, event.last_modified
    if change.kind == _CORRECTION:
        correction = event.corrections[change.number]
        id_, published, updated = correction_uuid(timeline, event, change.number), correction.date, correction.date
        title = say("Correction: {title}", title=event.title)
        text = say("Corrected: {now}, not {was}.", now=correction.now, was=correction.was) + f" {correction.reason}"
    elif change.kind == _RETRACTION:
        title, text = say("Withdrawn: {title}", title=event.title), say("Withdrawn.")
    else:
        title = event.title
        text = say("{date}. {summary}", date=date_sentence(event.when, edition), summary=event.summary)
    return FeedEntry(id_, title, text, edition.paths.event(event.id), published, updated, _categories(event, edition))


def _categories(event: Event, edition: Edition) -> tuple[tuple[str, str], ...]:
    timeline = edition.timeline
    category = timeline.category_of(event)
    named = ((category,) if category else ()) + timeline.threads_of(event)
    return tuple((entry.id, entry.name) for entry in named)
