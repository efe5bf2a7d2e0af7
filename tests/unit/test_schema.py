"""The declaration, the model and the JSON Schema agree."""

import dataclasses
from collections.abc import Iterator
from datetime import UTC
from typing import Any

import jsonschema
import pytest

from timeline.model.chart import Chart
from timeline.model.entities import Organization, Person, Place, Term
from timeline.model.event import Event
from timeline.model.source import Source
from timeline.model.timeline import Page, Timeline
from timeline.reading.declaration import Field, ListOf, Shape, ShortOr, ValueType
from timeline.reading.json_schema import KINDS, json_schema, plain_value_of
from timeline.reading.schema import DOCUMENTS, REGISTERS
from timeline.reading.shapes import BAD, ShapeReader
from timeline.reading.yaml_core import compose

EVENT_FIELDS = """
title: Protesters try to enter Belgrade City Hall
label: City Hall
when: 2023-12-24
when_note: evening
known: 2023-12-24
category: protest
weight: turning-point
threads: [street]
place: city-hall
people: [srdan-milivojevic]
organizations: [spn]
because_of:
  - voting-day
  - {event: first-protest, citations: [rfe_24], note: according to SPN}
summary: One or two sentences.
citations: [rfe_24, {source: reu_24, locator: paragraph 4}]
claims:
  - statement: The break-in was staged by planted hooligans.
    by: spn
    status: disputed
    citations: [curuvija]
    dispute: city-hall-violence
    stance: claim
    denials:
      - {by: aleksandar-vulin, statement: He denied the report., citations: [newstrack]}
figures:
  - measure: People in front of City Hall
    title: "In front of City Hall: one number, two words"
    unit: people
    note: About 1,200 of them took part.
    estimates:
      - {value: 2490, by: aleksandar-vucic, citations: [ca_24]}
      - {value: 35, qualifier: at-least, by: {name: N1}, citations: [cnn_24]}
      - {text: several thousand, by: {name: RFE/RL}, citations: [rfe_24], note: by eye}
added: 2026-11-22
"""


def each_shape() -> Iterator[Shape]:
    """Yield every declared group of fields."""
    waiting: list[ValueType] = [*DOCUMENTS.values(), *(register.entry for register in REGISTERS.values())]
    while waiting:
        match waiting.pop():
            case ListOf(item):
                waiting.append(item)
            case ShortOr(_, _, shape):
                waiting.append(shape)
            case Shape() as shape:
                yield shape
                waiting += [field.type for field in shape.fields]
            case _:
                pass


def each_field() -> Iterator[Field]:
    """Yield every declared field."""
    for shape in each_shape():
        yield from shape.fields


def refusals(kind: str, fields: str) -> list[str]:
    """Return why the JSON Schema of a kind refuses these fields."""
    validator = jsonschema.Draft7Validator(json_schema(kind))
    return [error.message for error in validator.iter_errors(plain_value_of(fields))]


@pytest.mark.parametrize("field", [pytest.param(field, id=field.name) for field in each_field()])
def test_every_example_is_right(field: Field) -> None:
    """The example of every field is read without a fault, and the JSON Schema accepts it."""
    shape = Shape("sample", "", (dataclasses.replace(field, required=False),), dict)
    composed = compose(f"{field.name}: {field.example}", "example")
    reader = ShapeReader(composed, UTC)
    assert reader.read_shape(composed.tree, shape) is not BAD, reader.problems
    own_schema = next(
        found for found in _each_property(field) if found["description"].startswith(f"{field.description} Written as ")
    )
    jsonschema.validate(plain_value_of(field.example), own_schema)


def _each_property(field: Field) -> Iterator[dict[str, Any]]:
    waiting: list[Any] = [json_schema(kind) for kind in KINDS]
    while waiting:
        schema = waiting.pop()
        if isinstance(schema, list):
            waiting += schema
        elif isinstance(schema, dict):
            if isinstance(found := schema.get(field.name), dict) and "examples" in found:
                yield found
            waiting += schema.values()


@pytest.mark.parametrize("field", [pytest.param(field, id=field.name) for field in each_field()])
def test_every_description_is_a_sentence(field: Field) -> None:
    """Editors' tools show a plain sentence for every field."""
    assert field.description[0].isupper()
    assert field.description.endswith(".")


@pytest.mark.parametrize(
    ("shape", "model", "elsewhere"),
    [
        (DOCUMENTS["event"], Event, {"id", "references", "marks"}),
        (DOCUMENTS["page"], Page, {"id", "references", "marks"}),
        (REGISTERS["people"].entry, Person, {"id", "marks"}),
        (REGISTERS["organizations"].entry, Organization, {"id", "marks"}),
        (REGISTERS["places"].entry, Place, {"id", "marks"}),
        (REGISTERS["terms"].entry, Term, {"id", "marks"}),
    ],
)
def test_every_field_of_the_model_is_declared(shape: Shape, model: type, elsewhere: set[str]) -> None:
    """What the model holds of a document is what editors may write, no less and no more."""
    assert {field.name for field in shape.fields} | elsewhere == {each.name for each in dataclasses.fields(model)}


def test_chart_declares_what_it_shows() -> None:
    """All that a chart holds is declared, the origin of its rows under the name that editors use."""
    model = {each.name for each in dataclasses.fields(Chart)} - {"id", "references", "marks", "origin"}
    assert {field.name for field in DOCUMENTS["chart"].fields} == model | {"from"}


def test_index_declares_what_frames_a_timeline() -> None:
    """All that frames a timeline is declared, the charts under the name that editors use."""
    read_elsewhere = {"id", "documents", "references", "marks", "featured_charts"} | set(REGISTERS)
    framing = {each.name for each in dataclasses.fields(Timeline)} - read_elsewhere
    assert {field.name for field in DOCUMENTS["index"].fields} == framing | {"charts"}


def test_source_declares_title_and_description() -> None:
    """A source is declared with either of the two forms of its title."""
    model = {each.name for each in dataclasses.fields(Source)} - {"key", "described", "marks"}
    assert {field.name for field in REGISTERS["sources"].entry.fields} == model | {"description"}


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_schemas(kind: str) -> None:
    """Every schema is valid by draft 7, which editors' tools know."""
    jsonschema.Draft7Validator.check_schema(json_schema(kind))


def test_schema_accepts_a_full_event() -> None:
    """An event with every kind of field is accepted."""
    assert refusals("event", EVENT_FIELDS) == []


def test_declaration_accepts_a_full_event() -> None:
    """The reader accepts what the schema accepts."""
    composed = compose(EVENT_FIELDS, "event")
    reader = ShapeReader(composed, UTC)
    assert reader.read_shape(composed.tree, DOCUMENTS["event"]) is not BAD
    assert reader.problems == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("category:", "categories:"), "'categories' was unexpected"),
        (("    by: spn", "    who: spn"), "'who' was unexpected"),
        (("added: 2026-11-22", ""), "'added' is a required property"),
        (("people: [srdan-milivojevic]", "people: srdan-milivojevic"), "is not of type 'array'"),
        (("turning-point", "turning point"), "is not one of"),
        (("place: city-hall", "place: City Hall"), "does not match"),
        (("citations: [curuvija]", "citations: []"), "should be non-empty"),
        (("{value: 2490,", "{value: 2490, text: many,"), "is valid under each of"),
    ],
)
def test_schema_refuses_faults(change: tuple[str, str], reason: str) -> None:
    """Unknown, missing and wrong fields are refused at any depth."""
    assert change[0] in EVENT_FIELDS
    assert any(reason in refusal for refusal in refusals("event", EVENT_FIELDS.replace(*change)))


def test_schema_of_a_register_refuses_keys() -> None:
    """The keys of a register must be ids."""
    assert refusals("people", "{marinika-tepic: {name: Marinika Tepić, description: Co-leader of a list.}}") == []
    assert refusals("people", "{Marinika Tepic: {name: Marinika Tepić, description: Co-leader of a list.}}")


def test_schema_wants_both_coordinates() -> None:
    """A latitude without a longitude is refused."""
    assert refusals("places", "{a: {name: A, latitude: 1.5}}")
    assert refusals("places", "{a: {name: A, latitude: 1.5, longitude: 2}}") == []


def test_unknown_kind_has_no_schema() -> None:
    """Asking for the schema of an unknown kind of file is an error of the caller."""
    with pytest.raises(KeyError):
        json_schema("article")
