"""The entries of the registers: sources, people, organizations and places."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from random import Random

from tests.bench.corpus.days import PUBLISHED_UNTIL, day_of
from tests.bench.corpus.names import (
    organization_name,
    person_name,
    place_name,
    publisher,
    without_diacritics,
)
from tests.bench.corpus.prose import headline, sentence
from tests.bench.corpus.size import Size, organization_id, person_id, place_id, source_key
from tests.bench.corpus.yaml_text import Value

Entries = Iterator[tuple[str, Mapping[str, Value]]]
"""Ids with their fields."""

LARGER_PLACES = 4
"""The first places, which hold all others."""
_FORMS = ("copy", "relay", "reprint", "rewrite")


def source_url(key: str) -> str:
    """Return the address of a source."""
    return f"https://example.org/news/{key}"


def sources(size: Size, random: Random) -> Entries:
    """Yield the sources in the order of the events that they are about."""
    for number in range(size.sources):
        key, outlet = source_key(number), publisher(int(random.random() * 60))
        day = min(
            day_of(number * size.events // size.sources, size.events) + timedelta(random.randint(0, 9)), PUBLISHED_UNTIL
        )
        entry: dict[str, Value] = {
            "title": headline(random),
            "publisher": outlet.name,
            "url": source_url(key),
            "published": day.isoformat(),
            "kind": outlet.kind,
            "language": outlet.language,
        }
        if outlet.state:
            entry["state"] = outlet.state
        if number and random.random() < 0.04:
            origin: dict[str, Value] = {"outlet": publisher(number).name, "form": _FORMS[number % len(_FORMS)]}
            if random.random() < 0.5:
                origin["source"] = source_key(max(0, number - random.randint(1, 9)))
            entry["copy_of"] = origin
        elif random.random() < 0.2:
            entry["accessed"] = PUBLISHED_UNTIL.isoformat()
        yield key, entry


def people(size: Size, random: Random) -> Entries:
    """Yield the people, all with diacritics in their names, many with a second spelling."""
    for number in range(size.people):
        name = person_name(number)
        entry: dict[str, Value] = {"name": name, "description": sentence(random)}
        if random.random() < 0.4:
            entry["also"] = [without_diacritics(name)]
        if random.random() < 0.5:
            entry["citations"] = [source_key(int(random.random() * size.sources))]
        yield person_id(number), entry


def organizations(size: Size, random: Random) -> Entries:
    """Yield the organizations, some with an abbreviation."""
    for number in range(size.organizations):
        name = organization_name(number)
        entry: dict[str, Value] = {"name": name}
        if random.random() < 0.3:
            entry["short"] = "".join(word[0] for word in name.split()) + str(number)
        entry["description"] = sentence(random)
        yield organization_id(number), entry


def places(size: Size, random: Random) -> Entries:
    """Yield the places with rounded coordinates; all but the first lie within one of those."""
    for number in range(size.places):
        entry: dict[str, Value] = {"name": place_name(number), "description": headline(random)}
        if number >= LARGER_PLACES:
            entry["within"] = place_id(number % LARGER_PLACES)
        yield (
            place_id(number),
            entry
            | {
                "latitude": round(44 + 2 * random.random(), 2),
                "longitude": round(19 + 3 * random.random(), 2),
                "precision": "area" if number < LARGER_PLACES else "city",
            },
        )
