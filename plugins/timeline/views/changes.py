"""Corrections, additions and retractions: the record of what changed."""

from collections.abc import Iterable

from timeline.model.brief import AnyEvent, EventBrief
from timeline.views.addresses import Place
from timeline.views.contexts import ChangeView
from timeline.views.dates import date_view
from timeline.views.edition import Edition
from timeline.views.names import event_link


def correction_views(events: Iterable[AnyEvent], edition: Edition, place: Place) -> tuple[ChangeView, ...]:
    """Return the corrections of some events, newest first."""
    documents = [edition.lookup.documents[event.id] for event in events]
    pairs = [(correction, event) for event in documents for correction in event.corrections]
    pairs.sort(key=lambda pair: (pair[0].date.sort_key(), pair[1].id), reverse=True)
    return tuple(
        ChangeView(
            date=date_view(correction.date, edition),
            kind="correction",
            text=edition.phrases.say("Corrected: {now}, not {was}.", now=correction.now, was=correction.was),
            event=event_link(event, edition, place),
            was=correction.was,
            now=correction.now,
            reason=correction.reason,
        )
        for correction, event in pairs
    )


def corrected_events(edition: Edition) -> tuple[EventBrief, ...]:
    """Return the events whose corrections stay on record: published ones and those withdrawn since."""
    return tuple(brief for brief in edition.lookup.recorded if brief.corrections)


def addition_views(edition: Edition, place: Place) -> tuple[ChangeView, ...]:
    """Return every event in the order in which it was added, newest first."""
    events = sorted(edition.lookup.order, key=lambda event: event.added.sort_key(), reverse=True)
    return tuple(
        ChangeView(
            date=date_view(event.added, edition),
            kind="addition",
            text=edition.phrases.say("Added."),
            event=event_link(event, edition, place),
        )
        for event in events
    )


def retraction_views(edition: Edition, place: Place) -> tuple[ChangeView, ...]:
    """Return the events that were withdrawn, newest first."""
    events = sorted(edition.lookup.retracted, key=lambda event: event.last_modified.sort_key(), reverse=True)
    return tuple(
        ChangeView(
            date=date_view(event.last_modified, edition),
            kind="retraction",
            text=edition.phrases.say("Withdrawn."),
            event=event_link(event, edition, place),
        )
        for event in events
    )


def all_changes(edition: Edition, place: Place) -> tuple[ChangeView, ...]:
    """Return every change, newest first; on one day corrections come before additions."""
    changes = [
        *correction_views(corrected_events(edition), edition, place),
        *retraction_views(edition, place),
        *addition_views(edition, place),
    ]
    changes.sort(key=lambda change: change.date.iso or "", reverse=True)
    return tuple(changes)


def corrections_text(edition: Edition) -> str:
    """Say whether anything was corrected, and since when the explainer has stood."""
    number = sum(len(event.corrections) for event in corrected_events(edition))
    published = edition.wording.date(edition.timeline.published)
    if number == 0:
        return edition.phrases.say("No corrections so far. First published {date}.", date=published)
    count = edition.phrases.count("{number} correction", "{number} corrections", number)
    return edition.phrases.say("{count} so far. First published {date}.", count=count, date=published)
