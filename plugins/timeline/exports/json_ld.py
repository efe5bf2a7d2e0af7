"""Descriptions of pages for search engines and archives (schema.org as JSON-LD 1.1).

The page is a ``WebPage`` about an ``Event``. Claims are ``Claim`` with the one who makes them; they are mentioned,
never rated, and their status is told in words. Dates are given only where schema.org can say exactly what is known.
"""

from timeline.exports.files import CALENDAR, EVENTS_CSV, EVENTS_JSON, MEDIA_TYPES, SOURCES_JSON, address
from timeline.exports.json_text import json_text
from timeline.model.claim import Claim, Claimant, Denial
from timeline.model.edtf import EdtfDate
from timeline.model.entities import PlacePrecision
from timeline.model.event import Event
from timeline.model.source import Source
from timeline.views.edition import Edition
from timeline.views.lexicon import STATUS_MEANINGS, STATUS_WORDS
from timeline.views.sources import source_title

Node = dict[str, object]

CONTEXT = "https://schema.org"
TURNING_POINTS, THREADS = 25, 25
"""Turning points named as parts of an explainer, and threads named as what it is about."""
DOWNLOADS = (EVENTS_JSON, EVENTS_CSV, CALENDAR, SOURCES_JSON)
"""The data files that are offered as a data set."""

_PLACE_TYPES = {PlacePrecision.CITY: "City", PlacePrecision.COUNTRY: "Country"}


def event_json_ld(event: Event, edition: Edition) -> str:
    """Return the description of an event's page as JSON that can stand in a script element.

    Addresses are absolute, or relative to the page where the site's own address is not known.
    """
    page = edition.paths.event(event.id)
    front = address(edition, page, edition.paths.front)
    register = edition.timeline.sources
    node: Node = {
        **_page("WebPage", page, event.title, event.summary, event.added, event.last_modified, edition),
        "temporalCoverage": event.when.text,
        "isPartOf": {"@type": "CollectionPage", "@id": front, "name": edition.timeline.title},
        "mainEntity": _happening(event, page, edition),
        "mentions": [*_named(event, page, edition), *_claims(event, page, edition)],
        "citation": [_document(register[key], edition) for key in event.source_keys() if key in register],
    }
    return json_text(node)


def explainer_json_ld(edition: Edition) -> str:
    """Return the description of an explainer's front page as JSON that can stand in a script element.

    Of the events only turning points are listed, and no more than a number of them, nor of threads, so that the page
    does not grow.
    """
    timeline, page = edition.timeline, edition.paths.front
    events: list[Node] = [
        {"@type": "WebPage", "@id": address(edition, page, edition.paths.event(event.id)), "name": event.title}
        for event in edition.lookup.turning_points[:TURNING_POINTS]
    ]
    node: Node = {
        **_page(
            "CollectionPage",
            page,
            timeline.title,
            timeline.standfirst,
            timeline.published,
            edition.lookup.last_modified,
            edition,
        ),
        "temporalCoverage": timeline.coverage.when.text,
        "about": [{"@type": "Thing", "name": thread.name} for thread in timeline.threads[:THREADS]],
        "hasPart": [*events, _data_set(page, edition)],
    }
    return json_text(node)


def _page(
    type_: str, path: str, name: str, description: str, published: EdtfDate, modified: EdtfDate, edition: Edition
) -> Node:
    url = address(edition, path, path)
    return {
        "@context": CONTEXT,
        "@type": type_,
        "@id": url,
        "url": url,
        "name": name,
        "description": description,
        "inLanguage": edition.timeline.language,
        "datePublished": published.text,
        "dateModified": modified.text,
        "publisher": _organization(edition.site_name),
    }


def _organization(name: str) -> Node:
    return {"@type": "Organization", "name": name}


def _happening(event: Event, page: str, edition: Edition) -> Node:
    node: Node = {
        "@type": "Event",
        "@id": address(edition, page, page, "event"),
        "name": event.title,
        "description": event.summary,
    }
    start, end = (event.when.start, event.when.end) if event.when.is_interval else (event.when, None)
    for key, date in (("startDate", start), ("endDate", end)):
        if date is not None and date.is_exact and date.iso() is not None:
            node[key] = date.iso()
    if event.place is not None and event.place in edition.timeline.places:
        node["location"] = _place(event.place, page, edition)
    return node


def _place(place_id: str, page: str, edition: Edition) -> Node:
    places = edition.timeline.places
    place = places[place_id]
    node: Node = {
        "@type": _PLACE_TYPES.get(place.precision, "Place"),
        "@id": address(edition, page, edition.paths.entry("places", place.id)),
        "name": place.name,
    }
    if place.latitude is not None and place.longitude is not None:
        node["geo"] = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    if place.within is not None and place.within in places:
        around = places[place.within]
        node["containedInPlace"] = {"@type": _PLACE_TYPES.get(around.precision, "Place"), "name": around.name}
    return node


def _named(event: Event, page: str, edition: Edition) -> list[Node]:
    ids = (*event.people, *event.organizations)
    return [_claimant(Claimant(id=id_), page, edition) for id_ in ids]


def _claimant(by: Claimant, page: str, edition: Edition) -> Node:
    """Describe a claimant; one that is in no register has no type, as nothing says whether it is a person."""
    timeline = edition.timeline
    for type_, group, register in (
        ("Person", "people", timeline.people),
        ("Organization", "organizations", timeline.organizations),
    ):
        entry = register.get(by.id) if by.id else None
        if entry is not None:
            url = address(edition, page, edition.paths.entry(group, entry.id))
            return {"@type": type_, "@id": url, "name": entry.name}
    return {"name": by.name or by.id}


def _claims(event: Event, page: str, edition: Edition) -> list[Node]:
    return [_claim(claim, number, page, edition) for number, claim in enumerate(event.claims, start=1)]


def _claim(claim: Claim, number: int, page: str, edition: Edition) -> Node:
    say = edition.phrases.say
    node: Node = {
        "@type": "Claim",
        "@id": address(edition, page, page, f"claim-{number}"),
        "text": claim.statement,
        "author": _claimant(claim.by, page, edition),
        "description": f"{say(STATUS_WORDS[claim.status])}: {say(STATUS_MEANINGS[claim.status])}",
        "appearance": _appearances(claim, edition),
    }
    if claim.denials:
        node["comment"] = [_denial(denial, page, edition) for denial in claim.denials]
    return node


def _denial(denial: Denial, page: str, edition: Edition) -> Node:
    return {
        "@type": "Comment",
        "text": denial.statement,
        "author": _claimant(denial.by, page, edition),
        "citation": _appearances(denial, edition),
    }


def _appearances(statement: Claim | Denial, edition: Edition) -> list[Node]:
    register = edition.timeline.sources
    keys = dict.fromkeys(use.source for use in statement.citations if use.source in register)
    return [{"@type": "CreativeWork", "@id": register[key].url} for key in keys]


def _document(source: Source, edition: Edition) -> Node:
    node: Node = {
        "@type": "CreativeWork",
        "@id": source.url,
        "url": source.url,
        "name": source_title(source),
        "publisher": _organization(source.publisher),
        "inLanguage": source.language,
    }
    published = source.published.iso() if source.published else None
    if published is not None:
        node["datePublished"] = published
    if source.archived is not None:
        node["archivedAt"] = source.archived
    if source.copy_of is not None:
        original = edition.timeline.sources.get(source.copy_of.source or "")
        known: Node = {"@id": original.url, "name": source_title(original)} if original else {}
        outlet = original.publisher if original else source.copy_of.outlet
        node["isBasedOn"] = {"@type": "CreativeWork", **known, "publisher": _organization(outlet)}
    return node


def _data_set(page: str, edition: Edition) -> Node:
    timeline = edition.timeline
    return {
        "@type": "Dataset",
        "@id": address(edition, page, page, "data"),
        "name": edition.phrases.say("{title}: data", title=timeline.title),
        "description": timeline.coverage.statement,
        "temporalCoverage": timeline.coverage.when.text,
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file,
                "contentUrl": address(edition, page, edition.paths.data(file)),
                "encodingFormat": MEDIA_TYPES[file],
            }
            for file in DOWNLOADS
        ],
    }
