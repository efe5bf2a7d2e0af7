"""All published events as the filters of the list know them: loaded by the page's script when it is first needed.

Every event is an array of its own, whose places :data:`FIELDS` names; ids stand for the entries that are named once at
the head of the file. Days are numbers, year × 10000 + month × 100 + day, so that they compare as they follow one
another, also before the year 1; 0 stands for an open or unknown end.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from timeline.exports.envelope import Envelope
from timeline.exports.json_text import json_text
from timeline.exports.records import Record
from timeline.model.brief import claimants_of
from timeline.model.edtf import Day
from timeline.model.event import Event
from timeline.views.addresses import LinkStyle
from timeline.views.claims import most_doubtful
from timeline.views.dates import is_hollow
from timeline.views.edition import Edition
from timeline.views.letters import alphabetical
from timeline.views.lexicon import STATUS_WORDS
from timeline.views.relations import era_of

ANY_ID = "*"
"""Stands for the id in the address of an event's page."""
FIELDS = (
    *("id", "title", "summary", "date", "datetime", "first", "last", "weight", "category", "hollow", "status", "era"),
    *("statuses", "threads", "people", "organizations", "places"),
)
"""What stands at each place of an event's array."""
LISTED = ("threads", "people", "organizations", "places")
"""Places at which ids of entries stand that may be many."""


def filter_index(edition: Edition) -> Envelope:
    """Return the file without its events; each of them is a line, from :func:`filter_line`."""
    lookup = edition.lookup
    return _envelope(edition, (lookup.by_thread, lookup.by_person, lookup.by_organization, lookup.by_place))


def _envelope(edition: Edition, named: Iterable[Container[str]]) -> Envelope:
    head = json_text(_head(edition, dict(zip(LISTED, named, strict=True)))).removesuffix("}")
    return Envelope(f'{head}, "events": [\n', ",\n", "\n]}\n")


def filter_line(event: Event, edition: Edition) -> str:
    """Return an event's line in the file."""
    return _line(_values(event, edition, event.title, event.summary))


def _line(values: Mapping[str, Any]) -> str:
    return json_text([values[field] for field in FIELDS])


def _values(event: Event, edition: Edition, title: str, summary: str) -> dict[str, Any]:
    timeline, when = edition.timeline, event.when
    doubtful = most_doubtful(event.claims)
    speaking = [by.id for by in claimants_of(event) if by.id is not None]
    return {
        "id": event.id,
        "title": title,
        "summary": summary,
        "date": edition.wording.short(when, year=True),
        "datetime": when.iso() or "",
        "first": _number(when.lower),
        "last": _number(when.upper),
        "weight": event.weight.value,
        "category": event.category,
        "hollow": int(is_hollow(when)),
        "status": doubtful.status.value if doubtful else "",
        "era": era_of(event, timeline) or "",
        "statuses": list(dict.fromkeys(claim.status.value for claim in event.claims)),
        "threads": list(event.threads),
        "people": _registered((*event.people, *speaking), timeline.people),
        "organizations": _registered((*event.organizations, *speaking), timeline.organizations),
        "places": list(_places(event.place, edition)),
    }


def page_index(events: Iterable[str], edition: Edition) -> str:
    """Return the file with those events only that a page shows, for a page that is opened from a disk.

    Titles and summaries are left out: the page has them. So are the names of all entries to which these events do not
    belong: a register may have thousands, none of which would find anything.
    """
    shown = [_values(edition.lookup.documents[event], edition, "", "") for event in events]
    named = ({id_ for values in shown for id_ in values[place]} for place in LISTED)
    return _envelope(edition, named).around(_line(values).encode() for values in shown).decode()


def _head(edition: Edition, named: Mapping[str, Container[str]]) -> Record:
    """Return what stands above the events; ``named`` are the ids of the entries that are named."""
    timeline, lookup = edition.timeline, edition.lookup
    ending = "/index.html" if edition.style is LinkStyle.FILE else "/"
    return {
        "fields": list(FIELDS),
        # As seen from the explainer's own page.
        "page": f"events/{ANY_ID}{ending}",
        "total": lookup.total,
        "categories": {one.id: one.singular for one in timeline.categories},
        "slots": {one.id: lookup.slot[one.id] for one in timeline.categories},
        "statuses": {status.value: edition.phrases.say(word) for status, word in STATUS_WORDS.items()},
        "threads": {one.id: one.name for one in timeline.threads if one.id in named["threads"]},
        "people": _named(timeline.people, named["people"]),
        "organizations": _named(timeline.organizations, named["organizations"]),
        "places": _named(timeline.places, named["places"]),
    }


def _named(register: Mapping[str, Any], used: Container[str]) -> dict[str, str]:
    """Return the names of those entries that are used, by the alphabet."""
    found = [(entry.name, key) for key, entry in register.items() if key in used]
    return {key: name for name, key in sorted(found, key=lambda pair: (alphabetical(pair[0]), pair[1]))}


def _registered(ids: Iterable[str], register: Mapping[str, object]) -> list[str]:
    return [id_ for id_ in dict.fromkeys(ids) if id_ in register]


def _places(place: str | None, edition: Edition) -> Iterator[str]:
    """Yield a place and all in which it lies."""
    seen: set[str] = set()
    while place is not None and place not in seen:
        seen.add(place)
        yield place
        entry = edition.timeline.places.get(place)
        place = entry.within if entry else None


def _number(day: Day | None) -> int:
    return day.year * 10_000 + day.month * 100 + day.day if day else 0
