"""Stacked columns: one for each place on the axis, a part for each series, with a legend below.

Every part bears the symbol of its category where there is room for it, so that hue never stands alone. Lengths are in
SVG user units, of which one is one CSS pixel at the drawing's own size.
"""

from dataclasses import dataclass

from timeline.charts.drawable import Drawable, Series, Tick
from timeline.charts.elements import LINE_HEIGHT, SIZE, SMALL_SIZE, element, rule, words
from timeline.charts.text_size import text_width, wrap
from timeline.views.symbols import OTHER_SLOT, symbol_path

TICK_GAP = 8.0
TITLE_HEIGHT = 24.0
COLUMN_SHARE = 0.74
"""Part of a column's room that is filled."""
WIDEST_COLUMN = 44.0
LEAST_PART = 8.0
"""Height and width from which a part bears its symbol."""
SYMBOL_SHARE, LARGEST_SYMBOL, LEGEND_SYMBOL = 0.55, 7.0, 11.0
LEGEND_TEXT, LEGEND_GAP, LEGEND_HEIGHT = 18.0, 20.0, 22.0


@dataclass(frozen=True, slots=True)
class ColumnsForm:
    """Sizes of one of the two drawings."""

    width: float
    plot_height: float


WIDE = ColumnsForm(width=560, plot_height=200)
NARROW = ColumnsForm(width=328, plot_height=180)


def draw_columns(drawable: Drawable, form: ColumnsForm) -> tuple[float, str]:
    """Return the height and the content of a drawing of stacked columns."""
    left = max(text_width(line, SMALL_SIZE) for tick in drawable.y.ticks for line in tick.lines) + TICK_GAP
    foot = TITLE_HEIGHT + form.plot_height
    plot = _Plot(drawable, left, form.width, TITLE_HEIGHT, foot)
    found = [words(0, SMALL_SIZE, (drawable.y.title,), "drawing__tick")]
    for tick in drawable.y.ticks:
        y = plot.y(tick.at)
        found.append(rule("drawing__grid", left, y, form.width, y))
        found.append(words(left - TICK_GAP, y + 4, tick.lines, "drawing__tick", "end"))
    found += [_parts(series, plot) for series in drawable.series]
    found.append(rule("drawing__axis", left, foot, form.width, foot))
    found += _place_names(drawable.x.ticks, plot)
    below = max((len(tick.lines) for tick in drawable.x.ticks), default=0)
    height, legend = _legend(drawable.series, form.width, foot + 10 + LINE_HEIGHT * below)
    return height, "\n".join([*found, *legend])


@dataclass(frozen=True, slots=True)
class _Plot:
    drawable: Drawable
    left: float
    right: float
    top: float
    foot: float

    def x(self, place: float) -> float:
        return self.left + (self.right - self.left) * self.drawable.x.share(place)

    def y(self, value: float) -> float:
        return self.foot - (self.foot - self.top) * self.drawable.y.share(value)

    @property
    def column(self) -> float:
        return min((self.x(1) - self.x(0)) * COLUMN_SHARE, WIDEST_COLUMN)


def _place_names(ticks: tuple[Tick, ...], plot: _Plot) -> list[str]:
    """Name columns from their left edges; a name that would touch the one before is left out, its stroke stays."""
    found = []
    free_from = 0.0
    for tick in ticks:
        x = plot.x(tick.at) - plot.column / 2
        found.append(rule("drawing__axis", x, plot.foot, x, plot.foot + 5))
        width = max(text_width(line, SMALL_SIZE) for line in tick.lines)
        start = min(x, plot.right - width)
        if start >= free_from:
            found.append(words(start, plot.foot + 18, tick.lines, "drawing__tick"))
            free_from = start + width
    return found


def _parts(series: Series, plot: _Plot) -> str:
    """Draw a category's parts of all columns, then their symbols."""
    boxes, symbols = [], []
    for bar in series.bars:
        x, y = plot.x(bar.at) - plot.column / 2, plot.y(bar.end)
        height = plot.y(bar.start) - y
        boxes.append(element("rect", {"x": x, "y": y, "width": plot.column, "height": height}))
        room = min(height, plot.column)
        if room >= LEAST_PART:
            size = min(room * SYMBOL_SHARE, LARGEST_SYMBOL)
            symbols.append(symbol_path(series.slot, plot.x(bar.at), y + height / 2, size))
    kind = f"chart-drawing__bar chart-drawing__part hue-{min(series.slot, OTHER_SLOT)}"
    parts = element("g", {"class": kind}, "".join(boxes))
    return parts + element("path", {"class": "chart-drawing__symbol", "d": "".join(symbols)}) if symbols else parts


def _legend(series: tuple[Series, ...], width: float, top: float) -> tuple[float, list[str]]:
    """Return the foot of the legend and its entries, set in as many lines as they need."""
    found = []
    x, y = 0.0, top + LEGEND_HEIGHT / 2
    for one in series:
        lines = wrap(one.name, width - LEGEND_TEXT, SIZE)
        entry = LEGEND_TEXT + max(text_width(line, SIZE) for line in lines)
        if x and x + entry > width:
            x, y = 0.0, y + LEGEND_HEIGHT
        symbol = symbol_path(one.slot, x + LEGEND_SYMBOL / 2 + 1, y, LEGEND_SYMBOL)
        found.append(element("path", {"class": f"mark__shape hue-{min(one.slot, OTHER_SLOT)}", "d": symbol}))
        found.append(words(x + LEGEND_TEXT, y + 4.5, lines, "drawing__label"))
        x += entry + LEGEND_GAP
        y += LINE_HEIGHT * (len(lines) - 1)
    return y + LEGEND_HEIGHT / 2, found
