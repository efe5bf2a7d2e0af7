"""The events, each made from the seed and its own number alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from tests.bench.corpus.contested import claims, figures
from tests.bench.corpus.days import day_of, day_of_addition, later, written_date
from tests.bench.corpus.names import organization_name, person_name, place_name
from tests.bench.corpus.prose import Mention, headline, running_text, sentence, thing
from tests.bench.corpus.size import Size, event_id, organization_id, person_id, place_id, source_key, thread_id
from tests.bench.corpus.yaml_text import Value

CATEGORIES = ("election", "protest", "statement", "diplomacy", "measure", "media")
_EVENTS_OF_SOURCE = 3
_EVENTS_OF_PERSON = 20
_NEARBY_SOURCES = 6
_FAME = 2.5
"""How much oftener a few people are named than most: the exponent of their distribution."""


@dataclass(frozen=True, slots=True)
class GeneratedEvent:
    """One event, as every builder gets it."""

    number: int
    day: date
    title: str
    summary: str
    category: str
    people: tuple[int, ...]
    """Numbers of the people."""
    place: int
    """Number of the place."""
    body: str
    """Running text in Markdown with citations and links by id."""
    fields: Mapping[str, Value]
    """All fields of the event's file."""


def generated_events(size: Size, seed: int) -> Iterator[GeneratedEvent]:
    """Yield the events of an explainer in order of time."""
    return (_event(number, size, Random(f"{seed}/event/{number}")) for number in range(size.events))


def _event(number: int, size: Size, random: Random) -> GeneratedEvent:
    day = day_of(number, size.events)
    cited = _cited(number, size, random)
    people = _people(number, size, random)
    place = number % size.places if random.random() < 0.3 else int(random.random() ** 2 * size.places)
    organization = int(random.random() ** 2 * size.organizations)
    title, summary = headline(random), f"{sentence(random)} {sentence(random)}"
    category = CATEGORIES[int(random.random() * len(CATEGORIES))]
    added = day_of_addition(day, random)
    fields: dict[str, Value] = {"title": title, "when": written_date(day, random), "category": category}
    if random.random() * size.events < size.turning_points:
        fields |= {"label": f"Vote {number}", "weight": "turning-point"}
    elif random.random() < 0.25:
        fields["weight"] = "minor"
    if random.random() < 0.35:
        fields["threads"] = [thread_id(int(random.random() * size.threads))]
    fields |= {"place": place_id(place), "people": [person_id(person) for person in people]}
    if random.random() < 0.4:
        fields["organizations"] = [organization_id(organization)]
    earlier = _earlier(number, random)
    # On the same day the hours might say that the cause came later.
    if earlier is not None and random.random() < 0.3 and day_of(earlier, size.events) < day:
        fields["because_of"] = [_cause(earlier, cited, random)]
    fields |= {"summary": summary, "citations": cited}
    if random.random() < 0.3:
        fields["claims"] = claims(people or (number % size.people,), organization_id(organization), cited, random)
    if random.random() < 0.1:
        fields["figures"] = figures(people or (number % size.people,), cited, random)
    if random.random() < 0.02:
        corrected = later(added, random).isoformat()
        fields["corrections"] = [
            {"date": corrected, "was": thing(random), "now": thing(random), "reason": sentence(random)}
        ]
    fields["added"] = added.isoformat()
    if random.random() < 0.05:
        fields["updated"] = later(added, random).isoformat()
    mentions = [Mention(person_name(person), f"person:{person_id(person)}") for person in people[:2]]
    mentions.append(Mention(place_name(place), f"place:{place_id(place)}", "in"))
    mentions.append(Mention(organization_name(organization), f"organization:{organization_id(organization)}", "with"))
    if earlier is not None:
        mentions.append(Mention(thing(random), f"event:{event_id(earlier)}", "after"))
    random.shuffle(mentions)
    body = running_text(random, cited, mentions)
    return GeneratedEvent(number, day, title, summary, category, people, place, body, fields)


def _cited(number: int, size: Size, random: Random) -> list[str]:
    """Return the keys of one to four sources about the same time; the first of them makes sure that all are used."""
    nearest = min(number // _EVENTS_OF_SOURCE, size.sources - 1)
    wanted = random.choices((1, 2, 3, 4), (1, 8, 6, 4))[0]
    nearby = range(max(0, nearest - _NEARBY_SOURCES), min(size.sources, nearest + _NEARBY_SOURCES))
    others = random.sample([source for source in nearby if source != nearest], min(wanted - 1, len(nearby) - 1))
    return [source_key(source) for source in (nearest, *others)]


def _people(number: int, size: Size, random: Random) -> tuple[int, ...]:
    """Return up to four different people, of whom a few are named far oftener than the others."""
    wanted = random.choices((0, 1, 2, 3, 4), (3, 6, 6, 3, 2))[0]
    found = {int(random.random() ** _FAME * size.people) for _ in range(wanted)}
    if number % _EVENTS_OF_PERSON == 0:
        found.add(number // _EVENTS_OF_PERSON % size.people)
    return tuple(sorted(found))


def _earlier(number: int, random: Random) -> int | None:
    """Return an earlier event, mostly a recent one."""
    return max(0, number - 1 - int(random.random() ** 3 * 200)) if number else None


def _cause(earlier: int, cited: list[str], random: Random) -> Value:
    if random.random() < 0.7:
        return event_id(earlier)
    return {"event": event_id(earlier), "citations": cited[:1], "note": thing(random)}
