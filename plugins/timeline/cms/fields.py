"""From a declared field to one of Sveltia CMS: a field that it can show, change and write back without a loss.

What it would damage gets a field type of our own (``assets/timeline-fields.js``): a value that is either a word or a
group of fields, which the CMS takes for one of the two and drops where it is the other.
"""

from collections.abc import Mapping
from typing import Any

from timeline.reading.declaration import (
    Choice,
    DataFile,
    Date,
    ExactDay,
    Field,
    Id,
    Language,
    ListOf,
    Number,
    Shape,
    ShortOr,
    SourceKey,
    Text,
    ValueType,
    WebAddress,
)
from timeline.reading.values import DATA_FILE, ID, LANGUAGE, SOURCE_KEY
from timeline.reading.written_as import written_as

VALUE = "timeline-value"
"""Our field type for one value that is a word or a group of fields."""
VALUES = "timeline-values"
"""Our field type for a list of them, one on each line."""

_EDTF = "^[0-9XYESTZ~?%./,:{}+\\[\\]-]+$"
"""Letters and signs of which dates are made. Not the CMS's own dates: it would make a day of every month."""
_PATTERNS: dict[type[ValueType], tuple[str, str]] = {
    Id: (f"^{ID.pattern}$", "Write an id: small letters, digits and single hyphens."),
    SourceKey: (f"^{SOURCE_KEY.pattern}$", "Write a key of sources.yml."),
    Language: (f"^{LANGUAGE.pattern}$", "Write a language tag, such as sr."),
    DataFile: (f"^{DATA_FILE.pattern}$", "Write the path of a CSV file, such as data/results.csv."),
    WebAddress: ("^https?://[^\\s]+$", "Write the whole address: https://example.org/page"),
    Date: (_EDTF, "Write 2023-12-24, 2023-12, 2023-12~ (about) or 2023-12-17/2023-12-30."),
    ExactDay: ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "Write a day, such as 2023-12-24."),
}

Relations = Mapping[tuple[str, str], dict[str, Any]]
"""Where a field's ids are listed, by the name of its group and its own."""


def cms_fields(shape: Shape, relations: Relations) -> list[dict[str, Any]]:
    """Return every field of a group, in its order."""
    return [_field(shape, field, relations) for field in shape.fields]


def _field(shape: Shape, field: Field, relations: Relations) -> dict[str, Any]:
    told = {
        "name": field.name,
        "label": field.name.replace("_", " ").capitalize(),
        "required": field.required,
        "hint": _hint(field),
    }
    relation = relations.get((shape.name, field.name))
    if relation is not None:
        several = {"multiple": True} if isinstance(field.type, ListOf) else {}
        return told | {"hint": field.description} | relation | several
    return told | _widget(field, field.type, relations)


def _widget(field: Field, type_: ValueType, relations: Relations) -> dict[str, Any]:
    match type_:
        case ListOf(item, least, most):
            limits = {name: limit for name, limit in (("min", least or None), ("max", most)) if limit is not None}
            if isinstance(item, ShortOr):
                return {"widget": VALUES, "allowed": _names(item.shape)} | limits
            return {"widget": "list", **_items(field, item, relations), **limits}
        case ShortOr():
            return {"widget": VALUE, "allowed": _names(type_.shape)}
        case Shape():
            return {"widget": "object", "collapsed": True, "fields": cms_fields(type_, relations)}
        case Choice(words):
            return {"widget": "select", "options": [str(word) for word in words]}
        case Number(least_number, most_number, is_whole):
            bounds = {"min": least_number, "max": most_number}
            given = {name: bound for name, bound in bounds.items() if bound is not None}
            return {"widget": "number", "value_type": "int" if is_whole else "float", **given}
        case Text(most_characters):
            # Whole sentences get a box in which they can be read.
            limit = {"maxlength": most_characters} if most_characters else {}
            return {"widget": "text" if field.example.endswith(".") else "string", **limit}
        case _:
            return {"widget": "string", **_pattern(type_)}


def _items(field: Field, item: ValueType, relations: Relations) -> dict[str, Any]:
    """Return what the items of a list are: groups, numbers or words."""
    if isinstance(item, Shape):
        shown = next((each.name for each in item.fields if each.required), item.fields[0].name)
        return {
            "label_singular": item.name.capitalize(),
            "summary": f"{{{{fields.{shown}}}}}",
            "collapsed": True,
            "fields": cms_fields(item, relations),
        }
    if isinstance(item, Number):
        return {"field": {"name": "item", "label": "Number", **_widget(field, item, relations)}}
    return {"label_singular": "Item"}


def _pattern(type_: ValueType) -> dict[str, Any]:
    found = _PATTERNS.get(type(type_))
    return {"pattern": list(found)} if found else {}


def _names(shape: Shape) -> list[str]:
    return [field.name for field in shape.fields]


def _hint(field: Field) -> str:
    """Return what a field says and how one value of it is written here."""
    type_ = field.type.item if isinstance(field.type, ListOf) else field.type
    if isinstance(type_, Shape | Choice):
        return field.description
    lines = ", one on each line" if isinstance(field.type, ListOf) and isinstance(type_, ShortOr) else ""
    return f"{field.description} Written as {written_as(type_, fields=_sample)}{lines}.".replace("`", "")


def _sample(shape: Shape) -> str:
    """Return a group as it is written on one line, with all its fields."""
    return "{" + ", ".join(f"{field.name}: {field.example}" for field in shape.fields) + "}"
