"""Numbers beside the marks of a small plot, as many as stand clear of each other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.charts.numbers import shown_number
from timeline.charts.sheet import Plot, Sheet
from timeline.charts.text_size import LINE_HEIGHT, text_width
from timeline.charts.time_marks import DOT, Height
from timeline.charts.vocabulary import SIZE, Box, Role

NUMBER_AWAY = 13.0
"""From a mark to the middle of the number above or below it."""
FEW_MARKS = 5
"""Up to so many marks bear their numbers; of more, the last one."""
Segment = tuple[float, float, float, float]
"""A line from one point to another, the first at the left."""


def write_numbers(
    sheet: Sheet,
    plot: Plot,
    heights: Sequence[Height],
    marks: Sequence[Box],
    lines: Sequence[Sequence[Height]],
    edges: tuple[float, float],
    taken: Sequence[Box],
    role: Role,
) -> None:
    """Write the number of the last mark, and those of all marks where they are few and stand clear of each other.

    Args:
        sheet: Where they are written.
        plot: The plot of the marks.
        heights: What the marks show, in order of time.
        marks: Where the marks are.
        lines: Lines through the marks, which numbers should not cross.
        edges: Between which pixels numbers must stay.
        taken: Where words stand already.
        role: The role of the numbers.
    """
    segments = [
        (plot.x(one.point.x), plot.y(one.top), plot.x(other.point.x), plot.y(other.top))
        for line in lines
        for one, other in pairwise(line)
    ]
    found: list[tuple[Height, Box]] = []
    for height in reversed(heights if len(heights) <= FEW_MARKS else heights[-1:]):
        words = [*taken, *(box for _, box in found)]
        places = [place for place in _places(plot, height, edges, role) if not _overlaps(place, words)]
        clear = [
            place
            for place in places
            if not _overlaps(place, marks) and not any(crosses(place, segment) for segment in segments)
        ]
        if not found and places:
            found.append((height, (clear or places)[0]))
        elif clear:
            found.append((height, clear[0]))
        else:
            del found[1:]
            break
    for height, box in found:
        text = shown_number(height.reading.number)
        sheet.words((box.left + box.right) / 2, (box.top + box.bottom) / 2, (text,), role, "middle")


def _places(plot: Plot, height: Height, edges: tuple[float, float], role: Role) -> Iterator[Box]:
    """Yield where a number may stand, the best place first: beyond its mark, on this side of it, or beside it."""
    width = text_width(shown_number(height.reading.number), SIZE, strong=role is Role.STRONG)
    x, y = plot.x(height.point.x), plot.y(height.top)
    middle = min(max(x, edges[0] + width / 2), edges[1] - width / 2)
    beyond = -NUMBER_AWAY if height.top >= 0 else NUMBER_AWAY
    for across, down in ((middle, beyond), (middle, -beyond), (x + DOT + width / 2, 0), (x - DOT - width / 2, 0)):
        box = Box(across - width / 2, y + down - LINE_HEIGHT / 2, across + width / 2, y + down + LINE_HEIGHT / 2)
        if box.left >= edges[0] and box.right <= edges[1] and box.bottom <= plot.box.bottom:
            yield box


def _overlaps(box: Box, others: Sequence[Box]) -> bool:
    return any(
        box.left < other.right and other.left < box.right and box.top < other.bottom and other.top < box.bottom
        for other in others
    )


def crosses(box: Box, segment: Segment) -> bool:
    """Whether a line goes through a box."""
    x1, y1, x2, y2 = segment
    left, right = max(box.left, x1), min(box.right, x2)
    if left > right:
        return False
    slope = (y2 - y1) / (x2 - x1) if x2 > x1 else 0
    ends = (y1 + slope * (left - x1), y1 + slope * (right - x1)) if x2 > x1 else (y1, y2)
    return min(ends) < box.bottom and max(ends) > box.top
