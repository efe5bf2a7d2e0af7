"""The words in which the shape of a file is declared: fields, their types and groups of fields."""

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from timeline.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Text on one line; line breaks count as spaces."""

    most_characters: int | None = None
    code_when_longer: str = "too-long"
    """Code of the problem for text with more characters."""
    markdown: bool = False
    """Whether links, emphasis and citations in Markdown have a meaning here."""


@dataclass(frozen=True, slots=True)
class Id:
    """The id of something in the timeline: small letters, digits and single hyphens."""


@dataclass(frozen=True, slots=True)
class SourceKey:
    """A key of the register of sources: an id that may hold underscores as well."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date or interval in EDTF (ISO 8601-2), as exact as it is known."""


@dataclass(frozen=True, slots=True)
class ExactDay:
    """One known day, such as 2026-11-22."""


@dataclass(frozen=True, slots=True)
class Number:
    """A plain number, without separators and unit."""

    least: float | None = None
    most: float | None = None
    is_whole: bool = False
    may_be_thousands: bool = False
    """Whether 2.490 is asked about, as many write 2490 so; 2.4900 is not."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One word of a fixed set."""

    words: type[StrEnum]
    code: str = "bad-value"
    """Code of the problem for any other word."""
    mistaken_for: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Other words that editors write, each with the one that is meant; offered in hints only."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An absolute address with http or https."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language tag by BCP 47, such as sr or sr-Latn."""


@dataclass(frozen=True, slots=True)
class ZoneName:
    """A time zone by its IANA name, such as Europe/Belgrade."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """The path of a CSV file in the explainer's folder, such as data/results.csv."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values of one type."""

    item: "ValueType"
    least: int = 0
    """Number of items that it needs."""
    most: int | None = None
    """Number of items that it may have."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A group of fields."""

    name: str
    """What it describes, as a noun: “claim”."""
    description: str
    fields: "tuple[Field, ...]"
    build: Callable[..., Any]
    """Makes the value of the model from the fields by their names."""
    one_of: tuple[str, ...] = ()
    """Fields of which exactly one is written."""
    together: tuple[str, ...] = ()
    """Fields that are written all or not at all."""


@dataclass(frozen=True, slots=True)
class ShortOr:
    """A single value that stands for a group of fields with only one of them."""

    field: str
    """The argument of ``shape.build`` that the single value gives."""
    short: "ScalarType"
    shape: Shape


ScalarType = Text | Id | SourceKey | Date | ExactDay | Number | Choice | WebAddress | Language | ZoneName | DataFile
ValueType = ScalarType | ListOf | Shape | ShortOr


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a group."""

    name: str
    type: ValueType
    description: str
    """One plain sentence for editors."""
    example: str
    """A value as YAML."""
    required: bool = False
    code_when_missing: str = "missing-field"
    """Code of the problem where a required field is missing or empty."""
    mistaken_for: tuple[str, ...] = ()
    """Names under which editors look for it."""


@dataclass(frozen=True, slots=True)
class Register:
    """A file with many entries, each under its key."""

    name: str
    """Name of the file without its ending."""
    description: str
    key: Id | SourceKey
    entry: Shape
    example_key: str
