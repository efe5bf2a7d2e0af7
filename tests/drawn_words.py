"""What tests ask of the words of a drawing."""

from collections.abc import Iterator
from itertools import combinations

from timeline.charts.picture import Picture, Words, picture_of
from timeline.charts.sheet import size_of
from timeline.charts.text_size import text_width
from timeline.charts.vocabulary import Box, PlotlyFigure, Role

HEIGHT = 12.0
"""Height of a line of words without the room around it, in pixels."""


def box_of(words: Words) -> Box:
    """Return the room that words take, in pixels."""
    width = text_width(words.text, size_of(words.role), strong=words.role == Role.STRONG)
    left = words.x - {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
    return Box(left, words.y - HEIGHT / 2, left + width, words.y + HEIGHT / 2)


def overlapping(picture: Picture) -> Iterator[tuple[str, str]]:
    """Yield all pairs of words that lie upon each other."""
    placed = [(words.text, box_of(words)) for words in (*picture.words, *picture.ticks)]
    for (text, one), (other_text, other) in combinations(placed, 2):
        across = one.left < other.right - 0.5 and other.left < one.right - 0.5
        if across and one.top < other.bottom - 0.5 and other.top < one.bottom - 0.5:
            yield text, other_text


def outside(picture: Picture) -> list[str]:
    """Return all words that reach beyond the edges of the drawing."""
    found = []
    for words in (*picture.words, *picture.ticks):
        box = box_of(words)
        if box.left < -0.5 or box.right > picture.width + 0.5 or box.top < -0.5 or box.bottom > picture.height + 0.5:
            found.append(words.text)
    return found


def sound(figure: PlotlyFigure) -> Picture:
    """Return the picture of a figure whose words neither touch each other nor reach beyond its edges."""
    picture = picture_of(figure)
    assert list(overlapping(picture)) == []
    assert outside(picture) == []
    return picture
