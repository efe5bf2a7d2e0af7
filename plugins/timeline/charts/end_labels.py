"""Names and numbers at the ends of lines, at the right of a plot, moved apart where they would stand on each other."""

from collections.abc import Sequence

from timeline.charts.curve_looks import Look
from timeline.charts.sheet import Sheet, widest
from timeline.charts.spread import spread
from timeline.charts.text_size import LINE_HEIGHT, wrap
from timeline.charts.vocabulary import SIZE, Box, Point, Role
from timeline.model.values import dataclass

LABEL_GAP, SYMBOL_ROOM, SYMBOL_SIZE = 11.0, 14.0, 9.0
"""From a plot to its labels, and room for a symbol before each."""
BLOCK_SPACE = 4.0
NEAR = 20.0
"""A line that ends so near to the edge of its plot needs nothing that leads to its label."""
MOVED = 7.0
"""A label so far from its line's end is led to it by a thin line."""


@dataclass(frozen=True, slots=True)
class EndLabel:
    """What stands at the end of a line."""

    name: str
    number: str
    look: Look | None = None
    """None for a line that is no series."""

    def lines(self, room: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the lines of the name and of the number."""
        named = wrap(self.name, room, SIZE, strong=self.is_strong) if self.name else ()
        return named, wrap(self.number, room, SIZE, strong=self.is_strong) if self.number else ()

    @property
    def role(self) -> Role:
        """Role of the name."""
        return self.look.role if self.look else Role.SECONDARY

    @property
    def is_strong(self) -> bool:
        """Whether its words are wider than others."""
        return self.role is Role.STRONG


@dataclass(frozen=True, slots=True)
class EndLabels:
    """The labels of a plot, broken into lines for the room that they have."""

    labels: tuple[EndLabel, ...]
    room: float

    @property
    def width(self) -> float:
        """Width of the column of labels with the space before it."""
        found = [0.0]
        for label in self.labels:
            named, numbers = label.lines(self.room)
            found.append(widest([*named, *numbers], strong=label.is_strong))
        return max(found) + LABEL_GAP + (SYMBOL_ROOM if self._has_symbols else 0)

    @property
    def height(self) -> float:
        """Height that they need at least."""
        return sum(self._heights)

    @property
    def _has_symbols(self) -> bool:
        return sum(label.look is not None for label in self.labels) > 1

    @property
    def _heights(self) -> Sequence[float]:
        return [sum(map(len, label.lines(self.room))) * LINE_HEIGHT + BLOCK_SPACE for label in self.labels]

    def draw(self, sheet: Sheet, box: Box, ends: Sequence[tuple[float, float]], *, top: float, bottom: float) -> None:
        """Write the labels beside a plot, between ``top`` and ``bottom``; ``ends`` is where the lines end."""
        middles = spread([y for _, y in ends], self._heights, top, bottom)
        left = box.right + LABEL_GAP
        for label, (x, y), middle in zip(self.labels, ends, middles, strict=True):
            if label.look and (abs(middle - y) > MOVED or box.right - x > NEAR):
                sheet.line(x + SYMBOL_SIZE / 2 + 1, y, left - 2, middle)
            text_left = left
            if self._has_symbols:
                text_left += SYMBOL_ROOM
                if label.look:
                    place = Point(left + SYMBOL_SIZE / 2, middle)
                    sheet.page.dots([place], label.name, label.look.hue, symbol=label.look.symbol, size=SYMBOL_SIZE)
            named, numbers = label.lines(self.room)
            first = middle - (len(named) + len(numbers) - 1) * LINE_HEIGHT / 2
            sheet.words(text_left, first, named, label.role)
            number_role = label.role if label.role is not Role.LABEL or not named else Role.SECONDARY
            sheet.words(text_left, first + LINE_HEIGHT * len(named), numbers, number_role)
