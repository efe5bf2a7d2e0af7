"""Where running text is code, in which nothing is a link or a citation."""

import re
from bisect import bisect_left
from collections.abc import Iterator

_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})[ ]*(?P<info>\.?[\w#.+-]*)[ ]*")
_TICKS = re.compile(r"`+")
_END_OF_LINE = re.compile(r"\n")
_END_OF_BLOCK = re.compile(r"\n[ \t]*\n")
_LIST_ITEM = re.compile(r" {0,3}(?:[-*+]|\d+\.)\s")
_INDENTATION_OF_CODE = ("    ", "\t")
_SIGNS = ("`", "~~~", *_INDENTATION_OF_CODE)


def without_code(text: str) -> str:
    """Return the text with spaces in place of code, so that every other character keeps its place."""
    if not any(sign in text for sign in _SIGNS):
        return text
    text = "\n".join(_without_blocks(text.split("\n")))
    pieces: list[str] = []
    done = 0
    # Where lists and quotations end is the renderer's to know; what is code by line and by block is code for certain.
    for start, end in sorted({*_spans(text, _END_OF_LINE)} & {*_spans(text, _END_OF_BLOCK)}):
        pieces += (text[done:start], re.sub(r"[^\n]", " ", text[start:end]))
        done = end
    return "".join([*pieces, text[done:]])


def _without_blocks(lines: list[str]) -> Iterator[str]:
    """Blank out fenced code, and lines indented by four spaces after a blank line unless a list goes on there."""
    closing_of = _closing_fences(lines)
    fenced_until = -1
    after_blank, in_list, in_code = True, False, False
    for number, line in enumerate(lines):
        if number <= fenced_until or number in closing_of:
            fenced_until = max(fenced_until, closing_of.get(number, -1))
            yield " " * len(line)
            continue
        if not line.strip():
            after_blank = True
            yield line
            continue
        if not line.startswith(_INDENTATION_OF_CODE):
            in_list = _LIST_ITEM.match(line) is not None or (in_list and not after_blank)
            in_code = False
        else:
            in_code = (after_blank or in_code) and not in_list
        after_blank = False
        yield " " * len(line) if in_code else line


def _closing_fences(lines: list[str]) -> dict[int, int]:
    """Return the line of the closing fence for each line that opens fenced code."""
    fences = [
        (number, found["fence"], not found["info"])
        for number, line in enumerate(lines)
        if (found := _FENCE.fullmatch(line))
    ]
    next_closing: dict[str, int] = {}
    closing_after: dict[int, int] = {}
    for number, fence, can_close in reversed(fences):
        if fence in next_closing:
            closing_after[number] = next_closing[fence]
        if can_close:
            next_closing[fence] = number
    return _not_nested(closing_after)


def _not_nested(closing_after: dict[int, int]) -> dict[int, int]:
    """Keep only fences that do not stand within the code of an earlier one."""
    kept: dict[int, int] = {}
    reached = -1
    for opening in sorted(closing_after):
        if opening > reached:
            kept[opening] = reached = closing_after[opening]
    return kept


def _spans(text: str, end: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each span between two runs of as many backticks with no ``end`` between them."""
    runs = list(_TICKS.finditer(text))
    ends = [found.start() for found in end.finditer(text)]
    reached = 0
    for run, closer in zip(runs, _closers(runs), strict=True):
        if run.start() < reached or closer is None or is_escaped(text, run.start()):
            continue
        block = bisect_left(ends, run.start())
        if block == len(ends) or closer.start() < ends[block]:
            reached = closer.end()
            yield run.start(), reached


def _closers(runs: list[re.Match[str]]) -> list[re.Match[str] | None]:
    """Return for each run of backticks the next one of the same length."""
    closers: list[re.Match[str] | None] = []
    next_of_length: dict[int, re.Match[str]] = {}
    for run in reversed(runs):
        length = run.end() - run.start()
        closers.append(next_of_length.get(length))
        next_of_length[length] = run
    return closers[::-1]


def is_escaped(text: str, position: int) -> bool:
    """Whether the sign at a position has an odd number of backslashes before it."""
    start = position
    while start and text[start - 1] == "\\":
        start -= 1
    return (position - start) % 2 == 1
