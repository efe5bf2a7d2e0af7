"""All published events with all their fields as JSON; ``events_schema`` describes the file."""

from timeline.exports.envelope import Envelope
from timeline.exports.files import EVENTS_JSON, EVENTS_SCHEMA, SOURCES_JSON, address
from timeline.exports.json_text import json_text
from timeline.exports.records import (
    Record,
    citation_records,
    claim_record,
    date_record,
    figure_record,
    timeline_record,
)
from timeline.model.event import Cause, Event
from timeline.views.edition import Edition


def events_json(edition: Edition) -> Envelope:
    """Return the file without its events; each of them is a line, from :func:`event_json`."""
    head = json_text(_head(edition), indent=2).removesuffix("\n}")
    return Envelope(f'{head},\n  "events": [\n', ",\n", "\n  ]\n}\n")


def event_json(event: Event, edition: Edition, text: str) -> str:
    """Return an event's line in the file; ``text`` is its running text in Markdown."""
    return json_text(event_record(event, edition, text))


def _head(edition: Edition) -> Record:
    """Describe the explainer and whatever a published event names; entries that only a draft names stay unpublished."""
    timeline, lookup, file = edition.timeline, edition.lookup, edition.paths.data(EVENTS_JSON)
    return {
        "$schema": EVENTS_SCHEMA,
        "timeline": {
            **timeline_record(edition, file),
            "coverage": {
                "when": date_record(timeline.coverage.when, edition),
                "statement": timeline.coverage.statement,
            },
        },
        "sources": SOURCES_JSON,
        "categories": [{"id": category.id, "name": category.name} for category in timeline.categories],
        "threads": [_described(thread.id, thread.name, thread.description) for thread in timeline.threads],
        "disputes": [{"id": dispute.id, "question": dispute.question} for dispute in timeline.disputes],
        "people": [
            _described(entry.id, entry.name, entry.description)
            for entry in timeline.people.values()
            if entry.id in lookup.by_person
        ],
        "organizations": [
            _described(entry.id, entry.name, entry.description)
            for entry in timeline.organizations.values()
            if entry.id in lookup.by_organization
        ],
        "places": [
            {
                **_described(entry.id, entry.name, entry.description),
                "within": entry.within,
                "latitude": entry.latitude,
                "longitude": entry.longitude,
                "precision": entry.precision.value,
            }
            for entry in timeline.places.values()
            if entry.id in lookup.by_place
        ],
        "terms": [
            _described(entry.id, entry.name, entry.description)
            for entry in timeline.terms.values()
            if entry.id in lookup.by_term
        ],
    }


def _described(id_: str, name: str, description: str) -> Record:
    return {"id": id_, "name": name, "description": description}


def event_record(event: Event, edition: Edition, text: str) -> Record:
    """Return an event with its running text; ids and keys refer to the registers and to the file of sources."""
    file = edition.paths.data(EVENTS_JSON)
    return {
        "id": event.id,
        "url": address(edition, file, edition.paths.event(event.id)),
        "title": event.title,
        "label": event.label,
        "when": date_record(event.when, edition),
        "when_note": event.when_note,
        "known": date_record(event.known, edition) if event.known else None,
        "category": event.category,
        "weight": event.weight.value,
        "threads": list(event.threads),
        "place": event.place,
        "people": list(event.people),
        "organizations": list(event.organizations),
        "because_of": [_cause_record(cause, edition) for cause in event.because_of],
        "after": list(event.after),
        "summary": event.summary,
        "text": text,
        "citations": citation_records(event.citations),
        "claims": [claim_record(claim, edition) for claim in event.claims],
        "figures": [figure_record(figure, edition) for figure in event.figures],
        "corrections": [
            {
                "date": change.date.text,
                "was": change.was,
                "now": change.now,
                "reason": change.reason,
                "of": change.of,
            }
            for change in event.corrections
        ],
        "sources": list(event.source_keys()),
        "added": event.added.text,
        "updated": event.updated.text if event.updated else None,
        "last_modified": event.last_modified.text,
        "formerly": list(event.formerly),
    }


def _cause_record(cause: Cause, edition: Edition) -> Record:
    return {
        "event": cause.event,
        "url": address(edition, edition.paths.data(EVENTS_JSON), edition.paths.event(cause.event)),
        "citations": citation_records(cause.citations),
        "note": cause.note,
    }
