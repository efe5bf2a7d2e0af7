"""Values as lengths from a common line, so that the words beyond each length have room too."""

from collections.abc import Iterable, Sequence
from math import floor

from timeline.charts.axes import number_axis
from timeline.charts.picture import DrawingError
from timeline.charts.row_names import NamedRow, draw_upright
from timeline.charts.sheet import Plot, Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT
from timeline.charts.vocabulary import SMALL_SIZE, Axis, Box, Role, Tick
from timeline.model.values import dataclass

TICK_GAP = 16.0
"""Least room between the names of two ticks."""
MOST_TICKS = 5
TICK_RISE = 4.0


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Which value stands where between the left and the right of a sheet."""

    low: float
    high: float
    left: float
    """Place of ``low``, in pixels."""
    right: float
    """Place of ``high``."""

    def x(self, value: float) -> float:
        """Return how far from the left of the sheet a value stands, in pixels."""
        return self.left + (self.right - self.left) * (value - self.low) / (self.high - self.low)

    def plot(self, sheet: Sheet, top: float, bottom: float) -> Plot:
        """Return a plot with values across, and pixels from the top of the sheet as heights."""
        return sheet.plot(
            Box(self.left, top, self.right, bottom), Axis(self.low, self.high), Axis(round(bottom, 1), round(top, 1))
        )


def value_scale(ends: Iterable[tuple[float, float]], left: float, right: float) -> ValueScale:
    """Return the largest scale that holds 0 and all ends within ``left`` and ``right``.

    An end is a value and the width of the words that stand beyond it, away from 0. Raises
    :class:`~timeline.charts.picture.DrawingError` where the words leave no room at all.
    """
    held = [(0.0, 0.0), *ends]
    before = [(-value, words) for value, words in held if value < 0] or [(0.0, 0.0)]
    after = [(value, words) for value, words in held if value >= 0]
    if max(value for value, _ in (*before, *after)) == 0:
        after.append((1.0, 0.0))
    unit = min(
        (right - left - words - further) / (value + longer)
        for value, words in before
        for longer, further in after
        if value + longer
    )
    if unit <= 0:
        raise DrawingError("the numbers are too long to stand beside marks")
    nought = left + max(unit * value + words for value, words in before)
    low, high = max(value for value, _ in before), max(value for value, _ in after)
    return ValueScale(0.0 - low, high, nought - unit * low, nought + unit * high)


def value_ticks(values: Iterable[float], domain: Sequence[float], room: float) -> tuple[Tick, ...]:
    """Return round places on the axis of a domain, as many as find room beside each other."""
    held = list(values)
    for most in range(MOST_TICKS, 0, -1):
        ticks = number_axis(held, domain=domain, most_ticks=most).ticks
        width = max(widest(tick.lines, SMALL_SIZE) for tick in ticks) + TICK_GAP
        if len(ticks) - 1 <= floor(room / width):
            return ticks
    return ()


def draw_ticks(sheet: Sheet, scale: ValueScale, ticks: Iterable[Tick], rows: Sequence[NamedRow]) -> float:
    """Draw lines at places of the scale across rows, their names below; return where these end.

    A name at the edge of the sheet is moved inwards.
    """
    y = rows[-1].bottom + TICK_RISE + LINE_HEIGHT / 2
    for tick in ticks:
        x, half = scale.x(tick.at), widest(tick.lines, SMALL_SIZE) / 2
        draw_upright(sheet, rows, x)
        sheet.words(min(max(x, half), sheet.form.width - half), y, tick.lines, Role.TICK, "middle")
    return y + LINE_HEIGHT / 2
