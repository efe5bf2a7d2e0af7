"""Writes what editors' tools read anew, from the one declaration of what editors write.

    PYTHONPATH=plugins .venv/bin/python scripts/write_editor_files.py

These are the JSON Schemas in ``schemas`` and the snippets of VS Code. A test fails while one of them and the
declaration differ.
"""

import json
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from timeline.reading.declaration import Choice, Date, ExactDay, Field, ListOf, Shape, ShortOr, Text, ValueType
from timeline.reading.json_schema import KINDS, json_schema
from timeline.reading.schema import DOCUMENTS, REGISTERS
from timeline.reading.schema_event import CAUSE, CLAIM, CORRECTION, DENIAL, FIGURE

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT / "schemas"
SNIPPETS = ROOT / ".vscode" / "timeline.code-snippets"

TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
DATES = "2023-12-24, 2023-12 or 2023-12~ (about)"
OFTEN_WRITTEN = {
    "event": ("place", "people", "organizations", "threads"),
    "claim": ("denials",),
    "source": ("published",),
}
"""Fields that are not required and yet stand in the snippet of a group."""
_SPECIAL = re.compile(r"[\\$}]")
_CITED_TEXT = "$0 [@FILL IN source]."


class Places:
    """The places of one snippet that an editor fills in, one after the other."""

    def __init__(self) -> None:
        """Begin with the first."""
        self._numbers = count(1)

    def named(self, words: str) -> str:
        """Return a place that shows words until it is filled in."""
        return f"${{{next(self._numbers)}:{_SPECIAL.sub(lambda sign: chr(92) + sign[0], words)}}}"

    def chosen(self, words: list[str]) -> str:
        """Return a place in which one of several words is chosen."""
        return f"${{{next(self._numbers)}|{','.join(words)}|}}"


def schema_text(kind: str) -> str:
    """Return the schema of a kind of file as it stands in ``schemas``."""
    return json.dumps(json_schema(kind), ensure_ascii=False, indent=2) + "\n"


def snippets_text() -> str:
    """Return all snippets as VS Code reads them."""
    return json.dumps(dict(_snippets()), ensure_ascii=False, indent=2) + "\n"


def _snippets() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, text in (("event", _CITED_TEXT), ("page", "$0")):
        yield _snippet(DOCUMENTS[name], "markdown", ["---", *_fields(DOCUMENTS[name], Places()), "---", text])
    for shape in (CLAIM, DENIAL, FIGURE, CORRECTION, CAUSE.shape):
        yield _snippet(shape, "markdown", _item(_fields(shape, Places())))
    for register in REGISTERS.values():
        places = Places()
        key = f"{places.named('FILL IN key')}:"
        yield _snippet(register.entry, "yaml", [key, *_indented(_fields(register.entry, places))])


def _snippet(shape: Shape, language: str, body: list[str]) -> tuple[str, dict[str, Any]]:
    return shape.name, {"scope": language, "prefix": shape.name, "description": shape.description, "body": body}


def _fields(shape: Shape, places: Places) -> list[str]:
    """Return the lines of the fields that are required, or often written, in their order."""
    wanted = {field.name for field in shape.fields if field.required}
    wanted |= {*shape.one_of[:1], *OFTEN_WRITTEN.get(shape.name, ())}
    return [line for field in shape.fields if field.name in wanted for line in _field(field, places)]


def _field(field: Field, places: Places) -> list[str]:
    type_ = field.type
    if isinstance(type_, ListOf) and isinstance(type_.item, Shape):
        return [f"{field.name}:", *_indented(_item(_fields(type_.item, places)))]
    if isinstance(type_, ListOf):
        return [f"{field.name}: [{_value(type_.item, field, places)}]"]
    return [f"{field.name}: {_value(type_, field, places)}"]


def _value(type_: ValueType, field: Field, places: Places) -> str:
    """Return the place of a value. What stands in it is refused by the check wherever it could pass for a fact."""
    match type_:
        case ShortOr():
            return _value(type_.short, field, places)
        case Choice():
            return places.chosen([f"FILL IN {field.name}", *(str(word) for word in type_.words)])
        case ExactDay():
            return TODAY
        case Date():
            return places.named(DATES)
        case Text():
            return places.named(field.description.rstrip("."))
        case _:
            return places.named(f"FILL IN {field.name}")


def _item(lines: list[str]) -> list[str]:
    return [f"- {lines[0]}", *_indented(lines[1:])]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


if __name__ == "__main__":
    SCHEMAS.mkdir(exist_ok=True)
    for each in KINDS:
        (SCHEMAS / f"{each}.schema.json").write_text(schema_text(each), encoding="utf-8")
    SNIPPETS.write_text(snippets_text(), encoding="utf-8")
