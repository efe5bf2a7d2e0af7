"""The two parts of a document: the fields between two lines of ``---``, and the running text below."""

import re

from timeline.model.problem import Mark, Problem
from timeline.model.values import dataclass

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_LIKE_FENCE = re.compile(r"-{1,2}|-{4,}|[–—]+|(?:-[ ])+-|\+{3,}|_{3,}|\*{3,}|={3,}|\.{3}|`{3}\w*")
"""What editors and their programs write in place of three hyphens."""
_FIELD = re.compile(r"[\w-]+:(?:[ \t]|$)")
_LONGEST_FENCE = 10
_FARTHEST = 5_000
"""Characters below the fields in which further ones are looked for."""


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
        return _unclosed(text, file)
    fields = text[opening.end() + 1 : closing.start()]
    if not fields.strip():
        return Problem(
            Mark(file),
            "front-matter-missing",
            "the block of fields between the two lines of “---” is empty",
            "write one field a line, such as: title: Polling day in Serbia",
        )
    cut = _cut_in_two(text, closing, file)
    if cut is not None:
        return cut
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
    first = text.partition("\n")[0].strip()
    hint = "start the file with a line of ---, then one field a line (title: …), then another line of ---"
    if _LIKE_FENCE.fullmatch(first):
        hint = f"write three hyphens in line 1: --- in place of {first[:_LONGEST_FENCE]}"
    elif _FIELD.match(first) and _FENCE.search(text):
        hint = "write --- on a line of its own above the first field"
    return Problem(Mark(file), "front-matter-missing", "the file has no block of fields at its top", hint)


def _unclosed(text: str, file: str) -> Problem:
    message = "the block of fields opened by “---” in line 1 is never closed"
    hint = "write --- on a line of its own after the last field, before the text"
    for number, line in enumerate(text.split("\n")[1:], 2):
        if _LIKE_FENCE.fullmatch(line.strip()):
            hint = f"write three hyphens in line {number}: --- in place of {line.strip()[:_LONGEST_FENCE]}"
            break
        if line.strip() and line[0] not in " \t-#]}" and not _FIELD.match(line):
            hint = f"write --- on a line of its own above line {number}, where the text begins"
            break
    return Problem(Mark(file), "front-matter-unclosed", message, hint)


def _cut_in_two(text: str, closing: re.Match[str], file: str) -> Problem | None:
    """Return the fault of a line of ``---`` too many, below which the fields go on up to another."""
    below = text[closing.end() + 1 : closing.end() + 1 + _FARTHEST]
    if not _FIELD.match(below):
        return None
    end = _FENCE.search(below)
    lines = below[: end.start()].splitlines() if end else []
    if not lines or not all(_FIELD.match(line) or line.startswith((" ", "- ", "#")) for line in lines):
        return None
    line = text.count("\n", 0, closing.start()) + 1
    message = "the block of fields ends here, but further fields stand below"
    return Problem(Mark(file, line), "front-matter-twice", message, "remove this line of ---")


def second_block(body: str, file: str, first_line: int) -> Problem | None:
    """Return the fault of a text that begins with another block of fields."""
    if not body.lstrip().startswith("---"):
        return None
    lines = body.split("\n")
    start = next(number for number, line in enumerate(lines) if line.strip())
    end = next((number for number in range(start + 1, len(lines)) if _FENCE.fullmatch(lines[number])), None)
    if not _FENCE.fullmatch(lines[start]) or end is None or not any(map(_FIELD.match, lines[start + 1 : end])):
        return None
    message = "a second block of fields starts here; readers would see it as text"
    hint = "move its fields up into the first block, and remove both lines of ---"
    return Problem(Mark(file, first_line + start), "front-matter-twice", message, hint)
