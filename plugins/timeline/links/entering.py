"""Entering archived copies that were found into the register of sources, and changing nothing else."""

from collections.abc import Iterable
from dataclasses import replace

from timeline.drafting.filing import Change
from timeline.drafting.yaml_text import field_line
from timeline.links.book import Book
from timeline.mending.text import Lines, register_lines
from timeline.model.problem import Problem
from timeline.model.source import Source
from timeline.reading.text import LARGEST_REGISTER, read_text
from timeline.reading.yaml_core import MOST_ENTRIES_IN_REGISTER, Composed, Scalar, compose

FIELD = "archived"
_ABOVE = ("accessed", "published", "url")
"""Fields below one of which the new line stands, the first that is there."""


def proposal(book: Book, source: Source) -> str | None:
    """Return the line that gives a source the archived copy that was found for it, if one was."""
    found = book.record.found(source.key, source.url)
    return None if source.archived or found is None or found.copy is None else field_line(FIELD, found.copy)


def entered(book: Book, sources: Iterable[Source]) -> Change | None:
    """Return the register of sources with the proposals for some entered; None where nothing changes or can be read.

    An entry that is not written with one field a line is left as it is.
    """
    lines_by_key = {source.key: line for source in sources if (line := proposal(book, source))}
    path = book.path.with_name("sources.yml")
    shown = path.as_posix()
    if not lines_by_key or isinstance(read_text(path, shown, book.content, LARGEST_REGISTER), Problem):
        return None
    before = path.read_bytes()
    lines = register_lines(before.decode())
    if lines is None:
        return None
    composed = _composed(lines)
    # From the end of the file to its start, so that places of fields stay true.
    for key in sorted(lines_by_key, key=lambda key: composed.keys.get(key, (0, 0)), reverse=True):
        lines = _with_line(lines, composed, key, lines_by_key[key])
    after = lines.text.encode()
    return Change(path, shown, before, after) if after != before else None


def _with_line(lines: Lines, composed: Composed, key: str, line: str) -> Lines:
    above = next((place for name in _ABOVE if (place := composed.keys.get(f"{key}.{name}"))), None)
    if above is None:
        return lines
    number, column = above
    end = "\r" if lines.lines[number - 1].endswith("\r") else ""
    added = [*lines.lines[:number], f"{' ' * (column - 1)}{line}{end}", *lines.lines[number:]]
    changed = replace(lines, lines=tuple(added), last=len(added))
    return changed if _differs_by(_composed(lines), _composed(changed), key, line) else lines


def _composed(lines: Lines) -> Composed:
    return compose(lines.fields, "", most_entries=MOST_ENTRIES_IN_REGISTER)


def _differs_by(before: Composed, after: Composed, key: str, line: str) -> bool:
    """Whether reading gives the same as before, and one field more."""
    if after.problems or not isinstance(before.tree, dict) or not isinstance(after.tree, dict):
        return False
    entry = before.tree.get(key)
    wanted = compose(line, "").tree
    if not isinstance(entry, dict) or not isinstance(wanted, dict) or not isinstance(wanted.get(FIELD), Scalar):
        return False
    return after.tree == {**before.tree, key: {**entry, **wanted}}
