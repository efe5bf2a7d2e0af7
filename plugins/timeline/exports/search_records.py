"""What the search finds, as small HTML documents for Pagefind: one for each event, source, person and the like.

Pagefind reads the title, a note that stands below it and the address from attributes of its own
(https://pagefind.app/docs/metadata/), all else as running text. The pages themselves are not read: they repeat each
other's words, and an index of them would have to be made anew whenever a template changes.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from typing import NamedTuple

from timeline.model.event import Event
from timeline.views.addresses import SEARCH, Place
from timeline.views.edition import Edition
from timeline.views.names import claimant_name, place_name
from timeline.views.sources import kind_words, source_page, source_title

PRIVATE_TAGS = {"source": "source", "person": "person", "organization": "group", "place": "place", "page": "page"}
"""For each kind but events, what tells it in a language tag for private use: at most eight letters (RFC 5646)."""
EVENT_TAG = "event"
"""Tells in the same way documents of events that are not in the index of the language itself."""
_CITATION = re.compile(r"\s*\[@[^\]]*\]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"\{\w+:[^}]*\}|<[^>]*>|[*_`#>|\\]+")


def language_tag(kind: str, language: str) -> str:
    """Return the tag of the documents of a kind in a language (RFC 5646); events have that of the language itself."""
    return f"{language}-x-{PRIVATE_TAGS[kind]}" if kind in PRIVATE_TAGS else language


def share_tag(share: int, language: str) -> str:
    """Return the tag of a share of the events in a language; the first has that of the language itself."""
    return f"{language}-x-{EVENT_TAG}-{share}" if share else language


def with_tag(record: bytes, language: str, tag: str) -> bytes:
    """Return the document of an event with another tag than that of its language."""
    return record.replace(f'lang="{escape(language)}"'.encode(), f'lang="{escape(tag)}"'.encode(), 1)


def event_record(event: Event, edition: Edition, text: str) -> str:
    """Return the document of an event; ``text`` is its running text in Markdown."""
    timeline, category = edition.timeline, edition.timeline.category_of(event)
    note = [edition.wording.date(event.when), category.singular if category else event.category]
    names = [timeline.people[id_].name for id_ in event.people if id_ in timeline.people]
    names += [timeline.organizations[id_].name for id_ in event.organizations if id_ in timeline.organizations]
    names += [place_name(event.place, edition)] if event.place else []
    claims = [f"{claimant_name(claim.by, edition.timeline)}: {claim.statement}" for claim in event.claims]
    return _record(
        "event",
        event.title,
        " · ".join(note),
        _place(edition).to(edition.paths.event(event.id)),
        (event.summary, _plain(text), *claims, ", ".join(names)),
        edition.timeline.language,
    )


def entry_records(kind: str, edition: Edition) -> Iterator[str]:
    """Yield the documents of all entries of a kind that have a page; one kind of them is the explainer itself."""
    place, language = _place(edition), edition.timeline.language
    for title, note, path, texts in _ENTRIES[kind](edition):
        yield _record(kind, title, note, place.to(*path), texts, language)


def page_record(title: str, summary: str, address: str, language: str) -> str:
    """Return the document of a page of plain text; ``address`` is seen from the page of the search."""
    return _record("page", title, "", address, (summary,), language)


class _Entry(NamedTuple):
    title: str
    note: str
    path: tuple[str] | tuple[str, str]
    """Address of its page, with the anchor on it where there is one."""
    texts: tuple[str, ...]


def _people(edition: Edition) -> Iterator[_Entry]:
    for person in edition.timeline.people.values():
        path = edition.paths.entry("people", person.id)
        yield _Entry(person.name, edition.phrases.say("Person"), (path,), (person.description, *person.also))


def _organizations(edition: Edition) -> Iterator[_Entry]:
    for body in edition.timeline.organizations.values():
        path = edition.paths.entry("organizations", body.id)
        told = (body.description, body.short or "", *body.also)
        yield _Entry(body.name, edition.phrases.say("Organisation"), (path,), told)


def _places(edition: Edition) -> Iterator[_Entry]:
    for spot in edition.timeline.places.values():
        path = edition.paths.entry("places", spot.id)
        yield _Entry(spot.name, edition.phrases.say("Place"), (path,), (spot.description,))


def _pages(edition: Edition) -> Iterator[_Entry]:
    timeline, paths = edition.timeline, edition.paths
    yield _Entry(timeline.title, timeline.kicker, (paths.front,), (timeline.standfirst,))
    for term in timeline.terms.values():
        path = paths.entry("terms", term.id)
        yield _Entry(term.name, edition.phrases.say("Term"), (path,), (term.description, *term.also))


def _sources(edition: Edition) -> Iterator[_Entry]:
    for key in edition.lookup.bibliography:
        source = edition.timeline.sources[key]
        note = f"{source.publisher} · {kind_words(source, edition)}"
        yield _Entry(source_title(source), note, source_page(source, edition), (source.note or "",))


_ENTRIES: Mapping[str, Callable[[Edition], Iterator[_Entry]]] = {
    "source": _sources,
    "person": _people,
    "organization": _organizations,
    "place": _places,
    "page": _pages,
}


def _place(edition: Edition) -> Place:
    return edition.place(SEARCH)


def _record(kind: str, title: str, note: str, address: str, texts: Iterable[str], language: str) -> str:
    told = "".join(f"<p>{escape(text)}</p>" for text in texts if text)
    return (
        f'<!doctype html><html lang="{escape(language_tag(kind, language))}"><title>{escape(title)}</title>'
        f'<body data-pagefind-body><h1 data-pagefind-meta="title">{escape(title)}</h1>'
        f'<a href="{escape(address)}" data-pagefind-meta="address[href]"></a>{told}'
        # Last, as the page shows it already above the words around a find.
        f'<p data-pagefind-meta="note">{escape(note)}</p></body></html>'
    )


def _plain(markdown: str) -> str:
    """Return the words of a text in Markdown."""
    return _MARKUP.sub(" ", _LINK.sub(r"\1", _CITATION.sub("", markdown)))
