"""The two forms that the site publishes itself: a table (CSV) and a calendar (iCalendar)."""

from timeline.exchange.explainer import Explainer
from timeline.exchange.parts import IN_CALENDARS, IN_TABLES, Part, losses
from timeline.exports.calendar import calendar, event_entry, tells_all
from timeline.exports.events_csv import event_row, events_csv
from timeline.importers.found import Fate, Note


def table(explainer: Explainer) -> tuple[str, list[Note]]:
    """Return the table, and what it cannot hold."""
    notes = _losses(explainer, IN_TABLES)
    rows = (event_row(event, explainer.edition).encode() for event in explainer.timeline.events)
    return events_csv().around(rows).decode(), notes


def agenda(explainer: Explainer) -> tuple[str, list[Note]]:
    """Return the calendar, and what it cannot hold."""
    notes = _losses(explainer, IN_CALENDARS)
    entries = []
    for event in explainer.timeline.events:
        entry = event_entry(event, explainer.edition)
        if not entry:
            notes.append(
                Note(Fate.LEFT, event.id, "a year that it cannot hold, so the event is missing", event.when.text)
            )
        elif not tells_all(event.when):
            what = "its date became the days on which it may fall, and is told in words"
            notes.append(Note(Fate.CHANGED, event.id, what, event.when.text))
        entries.append(entry.encode())
    return calendar(explainer.edition).around(entries).decode(), notes


def _losses(explainer: Explainer, carried: frozenset[Part]) -> list[Note]:
    events = explainer.timeline.events
    return [note for event in events for note in losses(event, explainer.text_of(event.id), carried)]
