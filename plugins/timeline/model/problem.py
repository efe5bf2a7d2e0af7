"""Faults of the content, told so that an editor can mend them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How a problem is treated: an error stops the build, a warning is editorial advice."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file."""

    file: str
    """Path as the editor knows it, relative to the folder the command was started from."""
    line: int = 1
    """Line, counted from 1."""
    column: int = 1
    """Column, counted from 1 in characters."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Where each field of one document stands.

    Paths are written with dots and numbers: ``claims.0.by`` is the claimant of the first claim.
    """

    file: str
    positions: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    faulty: frozenset[str] = frozenset()
    """Paths of the fields whose fault was told when the document was read: what they hold is a stand-in, or nothing.

    The empty path stands for the whole document, ``text`` for its running text.
    """

    def at(self, path: str = "") -> Mark:
        """Return the place of a field, or of the nearest enclosing one that was written."""
        while path and path not in self.positions:
            path = path.rpartition(".")[0]
        line, column = self.positions.get(path, (1, 1))
        return Mark(self.file, line, column)

    def was_read(self, path: str) -> bool:
        """Whether what the model holds of a field is what was written: neither it nor what it stands in has a fault."""
        while path and path not in self.faulty:
            path = path.rpartition(".")[0]
        return path not in self.faulty


def spoken_path(path: str) -> str:
    """Name a field for people, who count from one: ``claims.0.by`` is “claims 1, by”."""
    words: list[str] = []
    for part in path.split("."):
        if part.isdecimal() and words:
            words[-1] += f" {int(part) + 1}"
        else:
            words.append(part)
    return ", ".join(words)


def did_you_mean(proposals: Iterable[str]) -> str:
    """Return the hint “did you mean …?”, or an empty text where there is nothing to propose."""
    quoted = " or ".join(f"“{proposal}”" for proposal in proposals)
    return f"did you mean {quoted}?" if quoted else ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where it is, what is wrong and how to write it instead."""

    mark: Mark
    code: str
    """Stable name of the rule, such as ``date-unreadable``."""
    message: str
    """What is wrong, naming the field and the value."""
    hint: str = ""
    """How to write it; empty where the message already says so."""
    severity: Severity = Severity.ERROR
    others: tuple[Mark, ...] = ()
    """Further places that belong to it, such as the first of two entries that say the same."""

    def sort_key(self) -> tuple[Mark, str, str]:
        """Order problems as an editor reads: by file, line and column."""
        return (self.mark, self.code, self.message)

    @property
    def is_error(self) -> bool:
        """Whether this problem stops the build."""
        return self.severity is Severity.ERROR
