"""What the search finds, as small HTML documents for Pagefind: one for each event, source, person and the like.

Pagefind reads the title, a note that stands below it and the address from attributes of its own
(https://pagefind.app/docs/metadata/), all else as running text. The pages themselves are not read: they repeat each
other's words, and an index of them would have to be made anew whenever a template changes.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape

from timeline.model.event import Event
from timeline.views.addresses import SEARCH, Place
from timeline.views.edition import Edition
from timeline.views.names import claimant_name, place_name
from timeline.views.sources import kind_words, source_page, source_title

PRIVATE_TAGS = {"source": "source", "person": "person", "organization": "group", "place": "place", "page": "page"}
"""For each kind but events, what tells it in a language tag for private use: at most eight letters (RFC 5646)."""
_CITATION = re.compile(r"\s*\[@[^\]]*\]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"\{\w+:[^}]*\}|<[^>]*>|[*_`#>|\\]+")


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


def entry_records(edition: Edition) -> Iterator[str]:
    """Yield the documents of an explainer itself, and of all its entries that have a page."""
    timeline, paths, place, say = edition.timeline, edition.paths, _place(edition), edition.phrases.say
    language = timeline.language
    address = place.to(paths.front)
    yield _record("page", timeline.title, timeline.kicker, address, (timeline.standfirst,), language)
    for person in timeline.people.values():
        address = place.to(paths.entry("people", person.id))
        yield _record("person", person.name, say("Person"), address, (person.description, *person.also), language)
    for body in timeline.organizations.values():
        address = place.to(paths.entry("organizations", body.id))
        told = (body.description, body.short or "", *body.also)
        yield _record("organization", body.name, say("Organisation"), address, told, language)
    for spot in timeline.places.values():
        address = place.to(paths.entry("places", spot.id))
        yield _record("place", spot.name, say("Place"), address, (spot.description,), language)
    for term in timeline.terms.values():
        address = place.to(paths.entry("terms", term.id))
        yield _record("page", term.name, say("Term"), address, (term.description, *term.also), language)
    for key in edition.lookup.bibliography:
        source = timeline.sources[key]
        address = place.to(*source_page(source, edition))
        note = f"{source.publisher} · {kind_words(source, edition)}"
        yield _record("source", source_title(source), note, address, (source.note or "",), language)


def page_record(title: str, summary: str, address: str, language: str) -> str:
    """Return the document of a page of plain text; ``address`` is seen from the page of the search."""
    return _record("page", title, "", address, (summary,), language)


def _place(edition: Edition) -> Place:
    return edition.place(SEARCH)


def _record(kind: str, title: str, note: str, address: str, texts: Iterable[str], language: str) -> str:
    tag = f"{language}-x-{PRIVATE_TAGS[kind]}" if kind in PRIVATE_TAGS else language
    told = "".join(f"<p>{escape(text)}</p>" for text in texts if text)
    return (
        f'<!doctype html><html lang="{escape(tag)}"><title>{escape(title)}</title>'
        f'<body data-pagefind-body><h1 data-pagefind-meta="title">{escape(title)}</h1>'
        f'<a href="{escape(address)}" data-pagefind-meta="address[href]"></a>{told}'
        # Last, as the page shows it already above the words around a find.
        f'<p data-pagefind-meta="note">{escape(note)}</p></body></html>'
    )


def _plain(markdown: str) -> str:
    """Return the words of a text in Markdown."""
    return _MARKUP.sub(" ", _LINK.sub(r"\1", _CITATION.sub("", markdown)))
