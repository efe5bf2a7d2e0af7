"""Sets a text in lines: as large as it fits, and the lines about equally long."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

Measure = Callable[[str], float]
"""Returns the width of a text that is set in one line, in units of the type's size."""
ELLIPSIS = "…"
_FINE_ENOUGH = 0.1


class Lines(NamedTuple):
    """A text in lines."""

    size: int
    lines: tuple[str, ...]


def fitted(text: str, sizes: Sequence[int], width: int, most: Callable[[int], int], measure: Measure) -> Lines:
    """Return a text in the first of some sizes, the largest first, at which it fits without a broken word.

    ``most`` says how many lines there is room for at a size. What does not fit even at the last size ends in an
    ellipsis.
    """
    measure = cache(measure)  # Each word is asked for at every size and width that is tried.
    widest = max(map(measure, text.split(" ")))
    for size in sizes:
        lines = broken(text, width / size, measure)
        if len(lines) <= most(size) and widest <= width / size:
            return Lines(size, balanced(text, len(lines), width / size, measure))
    return Lines(sizes[-1], tuple(_cut(lines, most(sizes[-1]), width / sizes[-1], measure)))


def broken(text: str, width: float, measure: Measure) -> list[str]:
    """Break a text at its spaces into lines no wider than ``width``; a word that is too wide is broken anywhere."""
    lines: list[str] = []
    space, room = measure(" "), -1.0
    for word in text.split(" "):
        for number, (piece, wide) in enumerate(_pieces(word, width, measure)):
            if number == 0 and space + wide <= room:
                lines[-1] += f" {piece}"
                room -= space + wide
            else:
                lines.append(piece)
                room = width - wide
    return lines


def balanced(text: str, number: int, width: float, measure: Measure) -> tuple[str, ...]:
    """Return a text in a number of lines, the widest of which is as narrow as may be."""
    low, high = width / 2, width
    while high - low > _FINE_ENOUGH:
        middle = (low + high) / 2
        low, high = (middle, high) if len(broken(text, middle, measure)) > number else (low, middle)
    return tuple(broken(text, high, measure))


def _cut(lines: Sequence[str], most: int, width: float, measure: Measure) -> Iterator[str]:
    """Yield the first lines, the last of which ends in an ellipsis where there are more."""
    if len(lines) <= most:
        yield from lines
        return
    yield from lines[: most - 1]
    last = lines[most - 1]
    while last and measure(last + ELLIPSIS) > width:
        last = last[:-1]
    yield last.rstrip(" ,;:–") + ELLIPSIS


def _pieces(word: str, width: float, measure: Measure) -> Iterator[tuple[str, float]]:
    """Yield a word, or the parts of one that is too wide, each with its width."""
    while (wide := measure(word)) > width and len(word) > 1:
        end = next(end for end in range(len(word) - 1, 0, -1) if end == 1 or measure(word[:end]) <= width)
        yield word[:end], measure(word[:end])
        word = word[end:]
    yield word, wide
