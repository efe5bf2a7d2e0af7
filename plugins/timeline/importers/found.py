"""What was found in a file of another tool, before it becomes files of an explainer."""

from dataclasses import dataclass, field
from enum import StrEnum


class Fate(StrEnum):
    """What became of a piece of the file."""

    DECIDE = "decide"
    """It came over, and an editor has to decide on something."""
    CHANGED = "changed"
    """It came over in another form."""
    LEFT = "left"
    """It could not be carried."""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that the report says."""

    fate: Fate
    spot: str
    """Where it stands in the file, such as “row 12”."""
    what: str
    """What happened, in words that are the same wherever it happened."""
    detail: str = ""
    """The value concerned."""


@dataclass(slots=True)
class Notes:
    """Collects what the report says, in the order of the file."""

    all: list[Note] = field(default_factory=list)

    def decide(self, spot: str, what: str, detail: str = "") -> None:
        """Note what an editor has to decide."""
        self.all.append(Note(Fate.DECIDE, spot, what, detail))

    def changed(self, spot: str, what: str, detail: str = "") -> None:
        """Note what came over in another form."""
        self.all.append(Note(Fate.CHANGED, spot, what, detail))

    def left(self, spot: str, what: str, detail: str = "") -> None:
        """Note what could not be carried."""
        self.all.append(Note(Fate.LEFT, spot, what, detail))


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A document that an event names. Dates are EDTF; what is not known is empty."""

    url: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    accessed: str = ""
    archived: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event as it was found. What is not known is empty."""

    spot: str
    title: str
    when: str
    """EDTF, or the words of the file where `when_is_read` is false."""
    when_is_read: bool = True
    when_note: str = ""
    summary: str = ""
    """Plain words."""
    text: str = ""
    """Markdown that points to nothing but web addresses."""
    category: str = ""
    tags: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    place: str = ""
    status: str = ""
    """The file’s own word."""
    weight: str = ""
    """The file’s own word."""
    sources: tuple[FoundSource, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundEra:
    """A named stretch of time."""

    spot: str
    name: str
    when: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that was found in a file."""

    events: tuple[FoundEvent, ...]
    title: str = ""
    description: str = ""
    eras: tuple[FoundEra, ...] = ()


class RefusedError(Exception):
    """A file that cannot be imported as a whole: ``message`` says why, ``hint`` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep what is wrong and how to go on."""
        super().__init__(message)
        self.message = message
        self.hint = hint
