"""What holds a timeline together: categories, threads, eras, disputes and open questions."""

from enum import StrEnum

from timeline.model.edtf import When
from timeline.model.source import Citation
from timeline.model.values import dataclass


class TimeScale(StrEnum):
    """How the overview strip maps time to width."""

    LINEAR = "linear"
    BY_ERA = "by-era"
    """Each era is linear in itself; the change of scale is announced to the reader."""


@dataclass(frozen=True, slots=True)
class Category:
    """One of at most six kinds of event; its place in the list decides colour and symbol."""

    id: str
    name: str
    singular: str
    """The name for one event of it, such as “Election”."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A strand of the story that can be followed by itself."""

    id: str
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Era:
    """A named stretch of the timeline."""

    id: str
    name: str
    short: str
    """A name of at most 14 characters for the overview strip."""
    when: When
    description: str = ""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A point on which claims stand against each other; the claims themselves stay with their events."""

    id: str
    question: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something that is not known, with what is known so far."""

    id: str
    question: str
    answer: str
    """What is known so far."""
    opened: When
    closed: When | None = None
    closed_by: str | None = None
    """Id of the event that answered it."""
    events: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the timeline covers and what it leaves out."""

    when: When
    statement: str


@dataclass(frozen=True, slots=True)
class KeyPoints:
    """The first screen's three lists; each entry is inline Markdown."""

    happened: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
