"""JSON Schema for editors' tools, made from the declaration.

Draft 7, since that is what all of them know: VS Code's extension for YAML refuses or half reads later ones.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.reading.declaration import (
    Choice,
    DataFile,
    Date,
    Field,
    Id,
    Language,
    ListOf,
    Number,
    Register,
    Shape,
    ShortOr,
    SourceKey,
    Text,
    ValueType,
    WebAddress,
)
from timeline.reading.json_schema_chart import rules_of_kinds
from timeline.reading.schema import DOCUMENTS, RECORDS, REGISTERS
from timeline.reading.values import DATA_FILE, ID, LANGUAGE, SOURCE_KEY
from timeline.reading.written_as import written_as
from timeline.reading.yaml_core import MOST_ENTRIES_IN_REGISTER, Tree, Unreadable, compose

DIALECT = "http://json-schema.org/draft-07/schema#"

KINDS: tuple[str, ...] = (*DOCUMENTS, *REGISTERS, *RECORDS)
"""Every kind of file that has a schema."""

# An editor's tool reads an unquoted 2023 or 1984 as a number; the reader takes it as it was written.
_WRITTEN = ["string", "number"]


def json_schema(kind: str) -> dict[str, Any]:
    """Return the schema of the fields of one kind of file. Raises ``KeyError`` for a kind not in ``KINDS``."""
    registers = REGISTERS | RECORDS
    if kind in registers:
        return {"$schema": DIALECT, **_register(registers[kind])}
    rules = {"allOf": rules_of_kinds()} if kind == "chart" else {}
    return {"$schema": DIALECT, **_shape(DOCUMENTS[kind]), **rules}


def _register(register: Register) -> dict[str, Any]:
    return {
        "title": register.name,
        "description": register.description,
        "type": "object",
        "propertyNames": _type(register.key),
        "additionalProperties": _shape(register.entry),
    }


def _shape(shape: Shape) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "title": shape.name,
        "description": shape.description,
        "type": "object",
        "properties": {field.name: _field(field) for field in shape.fields},
        "required": [field.name for field in shape.fields if field.required],
        "additionalProperties": False,
    }
    if shape.one_of:
        schema["oneOf"] = [{"required": [name]} for name in shape.one_of]
    if shape.together:
        schema["dependencies"] = {name: [other for other in shape.together if other != name] for name in shape.together}
    return schema


def _field(field: Field) -> dict[str, Any]:
    # Tools show a description as plain text, and the examples by themselves.
    told = f"{field.description} Written as {written_as(field.type)}.".replace("`", "")
    return {"description": told, "examples": [plain_value_of(field.example)], **_type(field.type)}


def _type(type_: ValueType) -> dict[str, Any]:
    match type_:
        case ListOf(item, least, most):
            items = {"minItems": least or None, "maxItems": most}
            return {"type": "array", "items": _type(item), **_given(items)}
        case ShortOr(_, short, shape):
            return {"anyOf": [_type(short), _shape(shape)]}
        case Shape():
            schema = _shape(type_)
            del schema["title"], schema["description"]
            return schema
        case Choice(words):
            return {"enum": [str(word) for word in words]}
        case Text(most_characters):
            return {"type": _WRITTEN, **({"maxLength": most_characters} if most_characters else {})}
        case Number(least, most, is_whole):
            return {"type": "integer" if is_whole else "number", **_given({"minimum": least, "maximum": most})}
        case WebAddress():
            return {"type": "string", "pattern": "^https?://[^\\s]+$"}
        case Date():
            return {"type": ["string", "integer"]}
        case Id() | SourceKey() | Language() | DataFile():
            pattern = {Id: ID, SourceKey: SOURCE_KEY, Language: LANGUAGE, DataFile: DATA_FILE}[type(type_)]
            return {"type": "string", "pattern": f"^{pattern.pattern}$"}
        case _:
            return {"type": "string"}


def _given(limits: Mapping[str, float | None]) -> dict[str, float]:
    return {name: limit for name, limit in limits.items() if limit is not None}


def plain_value_of(example: str) -> Any:
    """Return a piece of YAML as plain lists, mappings and values. Raises ``ValueError`` where it cannot be read."""
    composed = compose(example, "example", most_entries=MOST_ENTRIES_IN_REGISTER)
    if composed.problems:
        raise ValueError(composed.problems[0].message)
    return _plain(composed.tree)


def _plain(tree: Tree) -> Any:
    if isinstance(tree, Mapping):
        return {name: _plain(value) for name, value in tree.items()}
    if isinstance(tree, Sequence):
        return [_plain(item) for item in tree]
    return None if isinstance(tree, Unreadable) else tree.value
