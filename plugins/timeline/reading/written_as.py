"""How a value is written, in words: for the list of all fields, and for what editors' tools show beside a field."""

from collections.abc import Callable

from timeline.reading.declaration import (
    Choice,
    DataFile,
    Date,
    ExactDay,
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
    ZoneName,
)
from timeline.reading.values import number_words

DATE = "a date as exact as it is known: `2023`, `2023-12`, `2023-12~` (about) or `2023-12-17/2023-12-30`"

_PLAIN: dict[type[ValueType], str] = {
    Id: "an id",
    SourceKey: "a key of sources.yml",
    ExactDay: "one known day",
    WebAddress: "a web address",
    Language: "a language tag, such as `sr`",
    ZoneName: "a time zone by its IANA name",
    DataFile: "the path of a CSV file",
}


def fields_named(shape: Shape) -> str:
    """Name the required fields of a group, as in “fields (`name` and others)”."""
    names = ", ".join(f"`{field.name}`" for field in shape.fields if field.required)
    others = " and others" if any(not field.required for field in shape.fields) else ""
    return f"fields ({names}{others})" if names else "fields"


def written_as(type_: ValueType, date: str = DATE, fields: Callable[[Shape], str] = fields_named) -> str:
    """Say in Markdown on one line how a value is written; ``date`` and ``fields`` say it of dates and of groups."""
    match type_:
        case ListOf():
            number = f" of {type_.least}" if type_.least == type_.most else f" of at least {type_.least}"
            return f"a list{number if type_.least else ''}; each item is {written_as(type_.item, date, fields)}"
        case ShortOr():
            return f"{written_as(type_.short, date, fields)}, or {fields(type_.shape)}"
        case Shape():
            return fields(type_)
        case Choice():
            return "one of " + ", ".join(f"`{word}`" for word in type_.words)
        case Text():
            most = f", at most {type_.most_characters} characters" if type_.most_characters else ""
            return f"one line of Markdown{most}" if type_.markdown else f"plain words{most}"
        case Number():
            return number_words(type_)
        case Date():
            return date
        case _:
            return _PLAIN[type(type_)]
