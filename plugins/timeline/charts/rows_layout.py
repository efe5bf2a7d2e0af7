"""Where things stand in a chart of horizontal bars.

In the wide form a name stands beside its bar, in the narrow one above it; further columns stand at the right, and a
reference line runs across. Lengths are in SVG user units, of which one is one CSS pixel at the drawing's own size.
"""

from dataclasses import dataclass
from typing import Literal

from timeline.charts.drawable import Bar, Drawable, Tick
from timeline.charts.elements import LINE_HEIGHT, SIZE, SMALL_SIZE
from timeline.charts.text_size import text_width, wrap

GAP, COLUMN_GAP = 8.0, 16.0
LABEL_GAP = 6.0
HEADING_ROOM = 100.0
"""Widest heading of a column; longer ones are broken into lines."""
HEADING_GAP = 12.0


@dataclass(frozen=True, slots=True)
class RowsForm:
    """Sizes of one of the two drawings."""

    width: float
    names_room: float
    """Widest name; longer ones are broken into lines."""
    names_beside: bool
    """Whether names stand beside the bars, or above them."""
    bar_height: float
    least_bars: float
    """Width that further columns must leave for bars; the last columns are kept first."""
    padding: float
    """Height of a row beyond its lines."""


WIDE = RowsForm(width=560, names_room=206, names_beside=True, bar_height=15, least_bars=220, padding=11)
NARROW = RowsForm(width=328, names_room=328, names_beside=False, bar_height=11, least_bars=200, padding=12)


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Lines of text; ``y`` is the middle of the first line."""

    x: float
    y: float
    lines: tuple[str, ...]
    anchor: Literal["start", "end"] = "start"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """One bar with its name; lengths from the top of the drawing."""

    bar: Bar
    name: PlacedText
    middle: float
    """Middle of the bar, of its value and of further values."""
    bottom: float


@dataclass(frozen=True, slots=True)
class PlacedColumn:
    """A column of further values; ``right`` is where they end."""

    index: int
    heading: tuple[str, ...]
    right: float


@dataclass(frozen=True, slots=True)
class RowsLayout:
    """A whole drawing of horizontal bars."""

    form: RowsForm
    left: float
    """Where bars begin."""
    scale: float
    """Length of a bar that is as long as the axis."""
    top: float
    """Where rows begin."""
    rows: tuple[PlacedRow, ...]
    columns: tuple[PlacedColumn, ...]
    headings: tuple[PlacedText, ...]
    reference: float | None
    """Where the reference line stands, from the left."""

    @property
    def height(self) -> float:
        """Height of the drawing."""
        return self.rows[-1].bottom


def lay_out(drawable: Drawable, form: RowsForm) -> RowsLayout:
    """Place everything so that nothing is cut and nothing overlaps."""
    [series] = drawable.series
    names = {tick.at: _name_lines(tick, form) for tick in drawable.y.ticks}
    left = 0.0
    if form.names_beside:
        widths = [text_width(line, SIZE, strong=t.strong) for t in drawable.y.ticks for line in names[t.at]]
        left = max(widths) + GAP
    right, columns = _columns(drawable, form, left)
    scale = _scale(drawable, right - left)
    reference = None if drawable.reference is None else left + scale * drawable.x.share(drawable.reference.value)
    headings, last = _headings(drawable, form, left, right, reference, columns)
    top = y = last + HEADING_GAP
    strong = {tick.at: tick.strong for tick in drawable.y.ticks}
    rows: list[PlacedRow] = []
    for bar in sorted(series.bars, key=lambda bar: drawable.y.share(bar.at), reverse=True):
        rows.append(_row(bar, names[bar.at], strong[bar.at], y, form))
        y = rows[-1].bottom
    return RowsLayout(form, left, scale, top, tuple(rows), columns, headings, reference)


def _name_lines(tick: Tick, form: RowsForm) -> tuple[str, ...]:
    return tuple(line for text in tick.lines for line in wrap(text, form.names_room, SIZE, strong=tick.strong))


def _columns(drawable: Drawable, form: RowsForm, left: float) -> tuple[float, tuple[PlacedColumn, ...]]:
    """Place columns from the right for as long as bars keep their room; return where that room ends too."""
    [series] = drawable.series
    right = form.width
    columns: list[PlacedColumn] = []
    for index, heading in reversed(list(enumerate(series.columns))):
        lines = wrap(heading, HEADING_ROOM, SMALL_SIZE)
        width = max(
            *(text_width(line, SMALL_SIZE) for line in lines),
            *(text_width(bar.cells[index], SIZE) for bar in series.bars),
        )
        if right - width - COLUMN_GAP - left < form.least_bars:
            break
        columns.insert(0, PlacedColumn(index, lines, right))
        right -= width + COLUMN_GAP
    return right, tuple(columns)


def _scale(drawable: Drawable, room: float) -> float:
    """Return the length of the whole axis, so that each bar has its value beside it within the room."""
    [series] = drawable.series
    scales = [room]
    for bar in series.bars:
        share = drawable.x.share(bar.end)
        if share:
            scales.append((room - LABEL_GAP - text_width(bar.label, SIZE, strong=True)) / share)
    return min(scales)


def _headings(
    drawable: Drawable,
    form: RowsForm,
    left: float,
    right: float,
    reference: float | None,
    columns: tuple[PlacedColumn, ...],
) -> tuple[tuple[PlacedText, ...], float]:
    """Place the headings on one foot; return the base line of the last one too.

    The name of the reference line goes one line higher where it would touch the heading of the bars.
    """
    lines: tuple[str, ...] = ()
    end, lift = right, 0
    if drawable.reference and reference is not None:
        lines = wrap(drawable.reference.name, right - left, SMALL_SIZE)
        width = max(text_width(line, SMALL_SIZE) for line in lines)
        end = max(reference, left + width)
        lift = int(end - width < left + text_width(drawable.x.title, SMALL_SIZE) + GAP)
    count = max([1, len(lines) + lift, *(len(column.heading) for column in columns)])
    last = SMALL_SIZE / 2 + LINE_HEIGHT * (count - 1)

    def put(x: float, lines: tuple[str, ...], anchor: Literal["start", "end"], lift: int = 0) -> PlacedText:
        return PlacedText(x, last - LINE_HEIGHT * (len(lines) - 1 + lift), lines, anchor)

    found = [put(0, (drawable.y.title,), "start")] if form.names_beside and drawable.y.title else []
    found.append(put(left, (drawable.x.title,), "start"))
    if lines:
        found.append(put(end, lines, "end", lift))
    found += [put(column.right, column.heading, "end") for column in columns]
    return tuple(found), last + SMALL_SIZE / 2


def _row(bar: Bar, lines: tuple[str, ...], strong: bool, top: float, form: RowsForm) -> PlacedRow:
    names_height = LINE_HEIGHT * len(lines)
    if form.names_beside:
        height = names_height + form.padding
        middle = top + height / 2
        first = middle - (names_height - LINE_HEIGHT) / 2
    else:
        height = names_height + LINE_HEIGHT + form.padding
        first = top + (form.padding + LINE_HEIGHT) / 2
        middle = first + names_height
    return PlacedRow(bar, PlacedText(0, first, lines, strong=strong), middle, top + height)
