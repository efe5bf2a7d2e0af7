"""Blanks at the ends of lines, and the end of the last line."""

from timeline.mending.text import Lines

_HARD_BREAK = 2
"""Blanks at the end of a line that break it in Markdown."""


def without_blanks(lines: Lines) -> Lines:
    """Return a file without blanks at line ends; in running text those that break a line stay."""
    return lines.with_lines([
        _trimmed(line, is_text=number > lines.last) for number, line in enumerate(lines.lines)
    ])  # fmt: skip


def _trimmed(line: str, is_text: bool) -> str:
    content, end = (line[:-1], "\r") if line.endswith("\r") else (line, "")
    bare = content.rstrip(" \t")
    if is_text and bare and content.endswith(" " * _HARD_BREAK):
        return line
    return bare + end


def with_last_line_end(text: str) -> str:
    """Return a file whose last line ends as the others do."""
    if not text or text.endswith("\n"):
        return text
    return text + ("\r\n" if "\r\n" in text else "\n")
