"""The fields of each kind of chart as rules of JSON Schema, made from the table of kinds."""

from collections.abc import Iterator
from typing import Any

from timeline.model.chart import ChartKind, ChartOrigin
from timeline.model.chart_kinds import DEPENDENT_FIELDS, KINDS, allowed_fields, needed_fields


def rules_of_kinds() -> list[dict[str, Any]]:
    """Return what each kind needs and may not have, with a data file and with each origin."""
    return [rule for kind in ChartKind for rule in _rules(kind)]


def _rules(kind: ChartKind) -> Iterator[dict[str, Any]]:
    written = {"kind": {"const": str(kind)}}
    yield {"if": {"properties": written, "required": ["kind", "data"]}, "then": _fields(kind, None)}
    origins = KINDS[kind].origins
    yield {
        "if": {"properties": written, "required": ["kind", "from"]},
        "then": {"properties": {"from": {"enum": [str(origin) for origin in origins]} if origins else False}},
    }
    for origin in origins:
        from_origin = {**written, "from": {"const": str(origin)}}
        yield {"if": {"properties": from_origin, "required": ["kind", "from"]}, "then": _fields(kind, origin)}


def _fields(kind: ChartKind, origin: ChartOrigin | None) -> dict[str, Any]:
    refused = sorted(DEPENDENT_FIELDS - allowed_fields(kind, origin))
    return {"required": list(needed_fields(kind, origin)), "properties": dict.fromkeys(refused, False)}
