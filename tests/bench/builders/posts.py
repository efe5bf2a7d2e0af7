"""The generated events as other builders can read them: the same words, links to pages instead of ids."""

import re
from dataclasses import dataclass

from tests.bench.corpus.events import GeneratedEvent
from tests.bench.corpus.names import person_name, place_name, slug
from tests.bench.corpus.register_entries import source_url

_CITATION = re.compile(r"\[@([^\[\]]*)\]")
_LINK = re.compile(r"\[([^\[\]]*)\]\((event|person|place|organization):([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Post:
    """One event without what only this project knows: claims, contested figures, causes, organizations."""

    name: str
    """Last part of its address."""
    title: str
    date: str
    summary: str
    category: str
    people: tuple[str, ...]
    place: str
    body: str
    """Running text in plain Markdown."""


def post(event: GeneratedEvent) -> Post:
    """Return an event as a post."""
    return Post(
        name=f"event-{event.number}",
        title=event.title,
        date=event.day.isoformat(),
        summary=event.summary,
        category=event.category,
        people=tuple(map(person_name, event.people)),
        place=place_name(event.place),
        body=plain_markdown(event.body),
    )


def plain_markdown(text: str) -> str:
    """Return a text with links to addresses: citations lead to the source, ids to a page where there is one."""
    return _LINK.sub(_link, _CITATION.sub(_citation, text))


def _citation(found: re.Match[str]) -> str:
    keys = [use.strip().removeprefix("@").partition(",")[0] for use in found[1].split(";")]
    return " ".join(f"[{key}]({source_url(key)})" for key in keys)


def _link(found: re.Match[str]) -> str:
    words, kind, id_ = found.groups()
    number = int(id_.rpartition("-")[2])
    match kind:
        case "event":
            return f"[{words}](/events/{id_}/)"
        case "person":
            return f"[{words}](/people/{slug(person_name(number))}/)"
        case "place":
            return f"[{words}](/places/{slug(place_name(number))}/)"
    return words
