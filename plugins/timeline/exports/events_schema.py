"""What the file of events holds, as JSON Schema 2020-12, for those who build upon it."""

from collections.abc import Iterable
from enum import StrEnum

from timeline.exports.json_text import json_text
from timeline.model.claim import ClaimStatus, Qualifier, Stance
from timeline.model.edtf import Precision
from timeline.model.entities import PlacePrecision
from timeline.model.event import Weight

Schema = dict[str, object]

_TRUTH: Schema = {"type": "boolean"}
_TEXT: Schema = {"type": "string"}
_ID: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_SOURCE_KEY: Schema = {"type": "string", "pattern": "^[a-z0-9]+([-_][a-z0-9]+)*$"}
_ADDRESS: Schema = {"type": "string", "format": "uri-reference"}
_DAY: Schema = {
    "type": "string",
    "pattern": "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$",
    "description": "A day of the proleptic Gregorian calendar (ISO 8601, with year 0).",
}


def events_schema() -> str:
    """Return the schema as JSON. It has no ``$id``: it is known by its place beside the file of events."""
    schema: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Events of an explainer timeline",
        **_record(
            "The explainer, its registers and its events in order of time.",
            {
                "$schema": _ADDRESS,
                "timeline": _timeline(),
                "sources": {**_ADDRESS, "description": "The file of sources, relative to this one."},
                "categories": _list(_record("A kind of event.", {"id": _ID, "name": _TEXT})),
                "threads": _list(_record("A strand of the story.", _DESCRIBED)),
                "disputes": _list(_record("A point in dispute.", {"id": _ID, "question": _TEXT})),
                "people": _list(_record("Somebody named.", _DESCRIBED)),
                "organizations": _list(_record("A body or an outlet named.", _DESCRIBED)),
                "places": _list(_place()),
                "terms": _list(_record("A word that is explained.", _DESCRIBED)),
                "events": _list(_ref("event")),
            },
        ),
        "$defs": {
            "event": _event(),
            "date": _date(),
            "citation": _record("One use of a source.", {"source": _SOURCE_KEY, "locator": _or_null(_TEXT)}),
            "claimant": _record(
                "Who says so; with an id where a register has them.", {"id": _or_null(_ID), "name": _TEXT}
            ),
            "claim": _claim(),
            "figure": _figure(),
        },
    }
    return json_text(schema, indent=2) + "\n"


_DESCRIBED: dict[str, Schema] = {"id": _ID, "name": _TEXT, "description": _TEXT}


def _record(description: str, properties: dict[str, Schema]) -> Schema:
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _one_of(words: Iterable[StrEnum]) -> Schema:
    return {"enum": [word.value for word in words]}


def _timeline() -> Schema:
    return _record(
        "The explainer. Times without an offset are meant in its zone.",
        {
            "id": _ID,
            "title": _TEXT,
            "standfirst": _TEXT,
            "language": {**_TEXT, "description": "BCP 47 tag."},
            "timezone": {**_TEXT, "description": "IANA name."},
            "published": _DAY,
            "last_modified": _DAY,
            "url": _ADDRESS,
            "coverage": _record("What is covered and what is not.", {"when": _ref("date"), "statement": _TEXT}),
        },
    )


def _place() -> Schema:
    return _record(
        "A place; its coordinates (WGS 84) are no more exact than its precision.",
        {
            **_DESCRIBED,
            "within": _or_null(_ID),
            "latitude": _or_null({"type": "number", "minimum": -90, "maximum": 90}),
            "longitude": _or_null({"type": "number", "minimum": -180, "maximum": 180}),
            "precision": _one_of(PlacePrecision),
        },
    )


def _date() -> Schema:
    return _record(
        "A date or an interval as exactly as it is known. lower and upper are the first and the last possible day; "
        "each is null where that end is open or unknown.",
        {
            "edtf": {**_TEXT, "description": "Extended Date/Time Format (ISO 8601-2)."},
            "lower": _or_null(_DAY),
            "upper": _or_null(_DAY),
            "precision": _one_of(Precision),
            "approximate": _TRUTH,
            "uncertain": _TRUTH,
            "wording": {**_TEXT, "description": "The date in words, in the explainer's language."},
        },
    )


def _event() -> Schema:
    cause = {"event": _ID, "url": _ADDRESS, "citations": _list(_ref("citation")), "note": _or_null(_TEXT)}
    correction = {"date": _DAY, "was": _TEXT, "now": _TEXT, "reason": _TEXT, "of": _or_null(_ID)}
    return _record(
        "One event.",
        {
            "id": _ID,
            "url": _ADDRESS,
            "title": _TEXT,
            "label": _or_null(_TEXT),
            "when": _ref("date"),
            "when_note": _or_null(_TEXT),
            "known": {**_or_null(_ref("date")), "description": "When it became public, where that differs."},
            "category": _ID,
            "weight": _one_of(Weight),
            "threads": _list(_ID),
            "place": _or_null(_ID),
            "people": _list(_ID),
            "organizations": _list(_ID),
            "because_of": _list(_record("An earlier event that led to this one.", cause)),
            "after": _list(_ID),
            "summary": _TEXT,
            "text": {**_TEXT, "contentMediaType": "text/markdown"},
            "citations": _list(_ref("citation")),
            "claims": _list(_ref("claim")),
            "figures": _list(_ref("figure")),
            "corrections": _list(_record("A mistake that was published and mended.", correction)),
            "sources": {**_list(_SOURCE_KEY), "description": "All sources in the order of their numbers on the page."},
            "added": _DAY,
            "updated": _or_null(_DAY),
            "last_modified": _DAY,
            "formerly": {**_list(_ID), "description": "Ids under which it was published before."},
        },
    )


def _claim() -> Schema:
    denial = {"by": _ref("claimant"), "statement": _TEXT, "citations": _list(_ref("citation"))}
    return _record(
        "A statement with the one who makes it.",
        {
            "statement": _TEXT,
            "by": _ref("claimant"),
            "status": _one_of(ClaimStatus),
            "citations": _list(_ref("citation")),
            "dispute": _or_null(_ID),
            "stance": _one_of(Stance),
            "denials": _list(_record("A recorded denial or reply.", denial)),
        },
    )


def _figure() -> Schema:
    estimate = _record(
        "One claimant's figure: a number, or words that give none.",
        {
            "by": _ref("claimant"),
            "value": _or_null({"type": "number"}),
            "text": _or_null(_TEXT),
            "qualifier": _or_null(_one_of(Qualifier)),
            "note": _or_null(_TEXT),
            "citations": _list(_ref("citation")),
        },
    )
    return _record(
        "One quantity and what each claimant says of it.",
        {
            "measure": _TEXT,
            "title": _or_null(_TEXT),
            "unit": _TEXT,
            "note": _or_null(_TEXT),
            "estimates": _list(estimate),
        },
    )
