"""A file as lines that can be changed one by one, with every other byte as it was."""

from dataclasses import dataclass, replace

from timeline.model.problem import Problem
from timeline.reading.front_matter import split_front_matter
from timeline.reading.text import normalise


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one file, each as it is written but for its line feed."""

    lines: tuple[str, ...]
    first: int
    """Number of lines above the fields."""
    last: int
    """Number of the line after the fields, counted from 0."""

    @property
    def text(self) -> str:
        """The whole file."""
        return "\n".join(self.lines)

    @property
    def fields(self) -> str:
        """The YAML of the fields, normalised as the reader sees it."""
        return normalise("\n".join([*self.lines[self.first : self.last], ""]))

    def with_lines(self, lines: list[str]) -> "Lines":
        """Return the file with other lines, as many of them as before."""
        return replace(self, lines=tuple(lines))


def document_lines(text: str) -> Lines | None:
    """Return the lines of a document; None where its fields cannot be told from its text."""
    parts = None if _has_lone_returns(text) else split_front_matter(normalise(text), "")
    if parts is None or isinstance(parts, Problem):
        return None
    return Lines(tuple(text.split("\n")), 1, 1 + parts.fields.count("\n"))


def register_lines(text: str) -> Lines | None:
    """Return the lines of a register."""
    if _has_lone_returns(text) or not text.strip():
        return None
    lines = tuple(text.split("\n"))
    return Lines(lines, 0, len(lines))


def _has_lone_returns(text: str) -> bool:
    return "\r" in text.replace("\r\n", "")
