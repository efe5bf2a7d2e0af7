"""The two parts of a document: the fields between two lines of ``---``, and the running text below."""

import re
from dataclasses import dataclass

from timeline.model.problem import Mark, Problem

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """A document taken apart."""

    fields: str
    """The YAML block without its fences; it starts on line 2 of the file."""
    body: str
    """The running text."""
    body_line: int
    """Line of the file on which the running text starts, counted from 1."""


def split_front_matter(text: str, file: str) -> Parts | Problem:
    """Take a document apart, or say why it has no fields. ``text`` is normalised."""
    opening = _FENCE.match(text)
    if opening is None:
        return _missing(text, file)
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        return Problem(
            Mark(file),
            "front-matter-unclosed",
            "the block of fields opened by “---” in line 1 is never closed",
            "write --- on a line of its own after the last field, before the text",
        )
    fields = text[opening.end() + 1 : closing.start()]
    if not fields.strip():
        return Problem(
            Mark(file),
            "front-matter-missing",
            "the block of fields between the two lines of “---” is empty",
            "write one field a line, such as: title: Polling day in Serbia",
        )
    return Parts(fields, text[closing.end() + 1 :], text.count("\n", 0, closing.end()) + 2)


def _missing(text: str, file: str) -> Problem:
    start = len(text) - len(text.lstrip())
    if _FENCE.match(text, text.rfind("\n", 0, start) + 1):
        line = text.count("\n", 0, start) + 1
        return Problem(
            Mark(file, line),
            "front-matter-missing",
            f"the block of fields starts in line {line}, not in line 1",
            "remove everything above the first ---",
        )
    return Problem(
        Mark(file),
        "front-matter-missing",
        "the file has no block of fields at its top",
        "start the file with a line of ---, then one field a line (title: …), then another line of ---",
    )
