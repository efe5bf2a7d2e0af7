"""Persons, organizations, places and terms: each is described once and explained where it is met."""

from dataclasses import field
from enum import StrEnum

from timeline.model.problem import Marks
from timeline.model.source import Citation
from timeline.model.values import dataclass


class PlacePrecision(StrEnum):
    """How exactly a place is known; coordinates are never more exact than this."""

    BUILDING = "building"
    AREA = "area"
    CITY = "city"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in the timeline, with a neutral description."""

    id: str
    name: str
    description: str
    also: tuple[str, ...] = ()
    """Other spellings of the name."""
    citations: tuple[Citation, ...] = ()
    marks: Marks = field(default=Marks(""), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Organization:
    """A party, institution, group or outlet that acts or speaks in the timeline."""

    id: str
    name: str
    description: str
    short: str | None = None
    """Abbreviation under which it is known, such as “SPN”."""
    also: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    marks: Marks = field(default=Marks(""), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened, as exactly as it is known."""

    id: str
    name: str
    description: str = ""
    within: str | None = None
    """Id of the larger place that contains this one."""
    latitude: float | None = None
    """Degrees north, WGS 84."""
    longitude: float | None = None
    """Degrees east, WGS 84."""
    precision: PlacePrecision = PlacePrecision.CITY
    citations: tuple[Citation, ...] = ()
    marks: Marks = field(default=Marks(""), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Term:
    """A word that readers may not know, or that means something of its own here."""

    id: str
    name: str
    """The word, as it stands in a list."""
    description: str
    """What it means."""
    also: tuple[str, ...] = ()
    """Other words for the same."""
    citations: tuple[Citation, ...] = ()
    marks: Marks = field(default=Marks(""), compare=False, repr=False)
