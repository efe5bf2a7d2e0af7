"""A legend: the name of each series behind its symbol, in as many lines as they need."""

from collections.abc import Sequence

from timeline.charts.sheet import Sheet
from timeline.charts.text_size import LINE_HEIGHT, text_width, wrap
from timeline.charts.vocabulary import Point, Tone
from timeline.model.values import dataclass

TEXT_LEFT, GAP, ENTRY_HEIGHT, SYMBOL = 18.0, 20.0, 22.0, 11.0
SIZE = 13.0


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A series as a reader tells it from others."""

    name: str
    hue: int
    symbol: int = 1
    tone: Tone = Tone.SOLID


def draw_legend(sheet: Sheet, entries: Sequence[LegendEntry], top: float, left: float = 0) -> float:
    """Write a legend from ``top`` on over the whole width right of ``left``; return where it ends."""
    x, y = left, top + ENTRY_HEIGHT / 2
    for entry in entries:
        lines = wrap(entry.name, sheet.form.width - left - TEXT_LEFT, SIZE)
        width = TEXT_LEFT + max(text_width(line, SIZE) for line in lines)
        if x > left and x + width > sheet.form.width:
            x, y = left, y + ENTRY_HEIGHT
        place = Point(x + SYMBOL / 2 + 1, y)
        sheet.page.dots([place], entry.name, entry.hue, symbol=entry.symbol, size=SYMBOL, tone=entry.tone)
        sheet.words(x + TEXT_LEFT, y, lines)
        x += width + GAP
        y += LINE_HEIGHT * (len(lines) - 1)
    return y + ENTRY_HEIGHT / 2
