"""Writes docs/editors/fields.md anew, from the one declaration of what editors write.

    PYTHONPATH=plugins .venv/bin/python scripts/write_field_reference.py

A test fails while the file and the declaration differ.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from timeline.reading.declaration import Field, ListOf, Shape, ShortOr, SourceKey, ValueType
from timeline.reading.schema import DOCUMENTS, REGISTERS
from timeline.reading.written_as import written_as

TARGET = Path(__file__).parents[1] / "docs" / "editors" / "fields.md"

FILES = {
    "event": "events/*.md",
    "index": "index.md",
    "chart": "charts/*.md",
    "page": "content/pages/*.md",
}
"""Where each kind of document lies, within the explainer's folder but for pages."""

START = """<!-- Written by scripts/write_field_reference.py from plugins/timeline/reading/schema.py: do not edit. -->
# All fields

Every field that a file may have. **Required** fields must be there; all others can be left out. A field that is not
in this list is an error, so a misspelt name never goes unnoticed.

An id is made of small Latin letters, digits and single hyphens. A key of a source may hold underscores as well.
How dates are written is told in [dates.md](dates.md). For tools, `timeline schema` prints the same as JSON Schema.
"""


def reference() -> str:
    """Return the whole page as Markdown."""
    return "\n".join([START, *_contents(), *_documents(), *_registers(), *_shared_groups()]).rstrip() + "\n"


def _contents() -> Iterator[str]:
    for kind, shape in DOCUMENTS.items():
        yield f"- [{_heading(shape)}](#{_anchor(shape)}): `{FILES[kind]}`"
    for register in REGISTERS.values():
        yield f"- [{_heading(register.entry)}](#{_anchor(register.entry)}): `{register.name}.yml`"
    yield "- [Groups that stand in several places](#in-several-places)"
    yield ""


def _documents() -> Iterator[str]:
    for kind, shape in DOCUMENTS.items():
        yield from _section(shape, 2, f"File: `{FILES[kind]}`.")
        yield from _own_groups(shape)


def _registers() -> Iterator[str]:
    for register in REGISTERS.values():
        key = "key" if isinstance(register.key, SourceKey) else "id"
        told = f"File: `{register.name}.yml`, one entry for each {key}, such as `{register.example_key}:`."
        yield from _section(register.entry, 2, told)
        yield from _own_groups(register.entry)


def _own_groups(shape: Shape) -> Iterator[str]:
    """Yield the groups of fields that occur in one place only."""
    uses = _uses()
    for group, form in _groups_within(shape):
        if uses[group.name] == 1:
            yield from _section(group, 3, form)


def _shared_groups() -> Iterator[str]:
    yield "## In several places\n"
    uses = _uses()
    seen = set()
    for top in _tops():
        for group, form in _groups_within(top):
            if uses[group.name] > 1 and group.name not in seen:
                seen.add(group.name)
                yield from _section(group, 3, form)


def _tops() -> tuple[Shape, ...]:
    return (*DOCUMENTS.values(), *(register.entry for register in REGISTERS.values()))


def _groups_within(shape: Shape) -> Iterator[tuple[Shape, str]]:
    """Yield every group of fields below a shape, with a sentence on its short form if it has one."""
    for field in shape.fields:
        type_ = field.type.item if isinstance(field.type, ListOf) else field.type
        if isinstance(type_, ShortOr):
            yield type_.shape, f"Written as a single value, it is {_type(type_.short)}."
            yield from _groups_within(type_.shape)
        elif isinstance(type_, Shape):
            yield type_, ""
            yield from _groups_within(type_)


def _uses() -> Counter[str]:
    """Count how often each group of fields is used."""
    return Counter(group.name for top in _tops() for group, _ in _groups_within(top))


def _section(shape: Shape, level: int, told: str) -> Iterator[str]:
    yield f"{'#' * level} {_heading(shape)}\n\n{' '.join(filter(None, (shape.description, told)))}\n"
    yield from _rules(shape)
    yield "| Field | | What it says | Written as | Example |\n| --- | --- | --- | --- | --- |"
    for field in shape.fields:
        yield _row(field)
    yield ""


def _rules(shape: Shape) -> Iterator[str]:
    if shape.one_of:
        yield f"Exactly one of {' and '.join(f'`{name}`' for name in shape.one_of)} is written.\n"
    if shape.together:
        yield f"{' and '.join(f'`{name}`' for name in shape.together)} are written together or not at all.\n"


def _row(field: Field) -> str:
    cells = (
        f"`{field.name}`",
        "**required**" if field.required else " ",
        field.description,
        _type(field.type),
        f"`{field.example}`",
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _type(type_: ValueType) -> str:
    return written_as(type_, "[a date](dates.md)", lambda shape: f"[fields](#{_anchor(shape)})")


def _heading(shape: Shape) -> str:
    return shape.name[0].upper() + shape.name[1:]


def _anchor(shape: Shape) -> str:
    return shape.name.replace(" ", "-")


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
