"""The parts of an event, and which of them each form of another tool can hold."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from timeline.importers.found import Fate, Note
from timeline.model.event import Event, Weight


class Part(StrEnum):
    """A part of an event, as the report names it."""

    TEXT = "running text"
    SUMMARY = "summary"
    CATEGORY = "category"
    THREADS = "threads"
    PLACE = "place"
    PEOPLE = "people"
    ORGANIZATIONS = "organizations"
    SOURCES = "addresses of sources"
    SOURCE_DETAILS = "publisher, date, kind and language of sources"
    LOCATORS = "places within sources"
    WHEN_NOTE = "time of day in words"
    KNOWN = "when it became known"
    WEIGHT = "weight"
    LABEL = "short name"
    CAUSES = "causes and order"
    CLAIMS = "claims with claimant, status and denials"
    FIGURES = "contested numbers"
    CORRECTIONS = "corrections"
    HISTORY = "former ids"


IN_TABLES = frozenset({
    Part.SUMMARY, Part.CATEGORY, Part.THREADS, Part.PLACE, Part.PEOPLE, Part.ORGANIZATIONS, Part.SOURCES, Part.WEIGHT,
})  # fmt: skip
IN_CALENDARS = frozenset({Part.SUMMARY, Part.CATEGORY, Part.PLACE, Part.WHEN_NOTE})
IN_TIMELINEJS = frozenset({Part.TEXT, Part.SUMMARY, Part.CATEGORY, Part.SOURCES})
IN_MARKWHEN = frozenset({Part.TEXT, Part.SUMMARY, Part.CATEGORY, Part.THREADS, Part.PLACE, Part.SOURCES})

_HELD: Mapping[Part, Callable[[Event], object]] = {
    Part.SUMMARY: lambda event: event.summary,
    Part.CATEGORY: lambda event: event.category,
    Part.THREADS: lambda event: event.threads,
    Part.PLACE: lambda event: event.place,
    Part.PEOPLE: lambda event: event.people,
    Part.ORGANIZATIONS: lambda event: event.organizations,
    Part.SOURCES: lambda event: event.source_keys(),
    Part.SOURCE_DETAILS: lambda event: event.source_keys(),
    Part.LOCATORS: lambda event: [use for use in event.all_citations() if use.locator],
    Part.WHEN_NOTE: lambda event: event.when_note,
    Part.KNOWN: lambda event: event.known,
    Part.WEIGHT: lambda event: event.weight is not Weight.NORMAL,
    Part.LABEL: lambda event: event.label,
    Part.CAUSES: lambda event: event.because_of or event.after,
    Part.CLAIMS: lambda event: event.claims,
    Part.FIGURES: lambda event: event.figures,
    Part.CORRECTIONS: lambda event: event.corrections,
    Part.HISTORY: lambda event: event.formerly,
}


def losses(event: Event, text: str, carried: frozenset[Part]) -> Iterator[Note]:
    """Yield a note for every part that an event has and a form cannot hold."""
    for part in Part:
        held = bool(text.strip()) if part is Part.TEXT else bool(_HELD[part](event))
        if held and part not in carried:
            yield Note(Fate.LEFT, event.id, f"it has no room for: {part.value}")
