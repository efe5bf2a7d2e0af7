"""Which fields a chart has, held against the table of kinds."""

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.model.chart import ChartKind, ChartOrigin
from timeline.model.chart_kinds import DEPENDENT_FIELDS, KINDS, allowed_fields, needed_fields
from timeline.model.problem import Marks, Problem
from timeline.reading.schema_chart import CHART
from timeline.reading.shapes import example_of

_CODES = {"unit": "number-without-unit"}
"""Codes of missing fields that are not simply missing."""


def field_problems(values: Mapping[str, Any], marks: Marks) -> Iterator[Problem]:
    """Yield the fields that a chart of its kind lacks or may not have.

    ``values`` has the fields that were written and could be read, by their names as editors write them.
    """
    if marks.was_read("domain") and "domain" in values and values["domain"][0] >= values["domain"][1]:
        first, last = values["domain"]
        message = f"domain: {first} is not less than {last}"
        yield Problem(
            marks.at("domain"), "bad-value", message, f"write the lower end first: domain: [{last:g}, {first:g}]"
        )
    if not marks.was_read("kind") or not marks.was_read("from"):
        return
    kind: ChartKind = values["kind"]
    origin: ChartOrigin | None = values.get("from")
    if origin is not None and origin not in KINDS[kind].origins:
        yield Problem(marks.at("from"), "bad-value", *_wrong_origin(kind, origin))
        return
    if origin is None and "data" not in values and marks.was_read("data"):
        return
    for name in needed_fields(kind, origin):
        if name not in values and marks.was_read(name):
            shown = f"from: {origin}" if origin else f"kind: {kind}"
            code = _CODES.get(name, "missing-field")
            yield Problem(marks.at("kind"), code, f"{name} is missing, which {shown} needs", example_of(_field(name)))
    allowed = allowed_fields(kind, origin)
    for name in values:
        if name in DEPENDENT_FIELDS and name not in allowed:
            yield Problem(marks.at(name), "chart-field", *_refused(name, kind, origin))
    named = KINDS[kind].highlights
    if "highlight" in values and "highlight" in allowed and named not in values and marks.was_read(f"{named}"):
        message = f"highlight: without {named}, the marks of kind: {kind} have no names"
        yield Problem(marks.at("highlight"), "chart-field", message, f"write {named}, or remove highlight")


def _field(name: str) -> Any:
    return next(field for field in CHART.fields if field.name == name)


def _wrong_origin(kind: ChartKind, origin: ChartOrigin) -> tuple[str, str]:
    own = " or ".join(f"from: {each}" for each in KINDS[kind].origins)
    kinds = " or ".join(f"kind: {each}" for each in ChartKind if origin in KINDS[each].origins)
    message = f"from: {origin} cannot be shown as kind: {kind}"
    return message, f"write {kinds}" + (f", or {own}" if own else ", or name a data file")


def _refused(name: str, kind: ChartKind, origin: ChartOrigin | None) -> tuple[str, str]:
    if origin is not None and name in allowed_fields(kind, None):
        return f"{name}: with from: {origin} this is taken from the timeline", "remove the field"
    kinds = [str(each) for each in ChartKind if name in allowed_fields(each, None)]
    hint = f"remove it; it belongs to kind: {', '.join(kinds)}" if kinds else "remove it; it belongs to from: estimates"
    return f"{name}: a chart of kind: {kind} has no such field", hint
