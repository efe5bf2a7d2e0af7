"""Two moments side by side: how each name's number went from one to the other."""

from collections.abc import Mapping, Sequence

from timeline.charts.axes import number_axis
from timeline.charts.context import ChartContext
from timeline.charts.curve_looks import Look, looks
from timeline.charts.headings import heading
from timeline.charts.numbers import shown_number
from timeline.charts.rows import ChartRow, chart_rows, hover_lines, value_of
from timeline.charts.sheet import Plot, Sheet, widest
from timeline.charts.spread import spread
from timeline.charts.text_size import LINE_HEIGHT, wrap
from timeline.charts.vocabulary import SIZE, SMALL_SIZE, Anchor, Axis, Box, Form, PlotlyFigure, Point, Role
from timeline.model.chart import Chart
from timeline.model.values import dataclass

PLOT_HEIGHT = 300.0
SLOPE_WIDTH, NARROW_SLOPE_WIDTH = 190.0, 84.0
"""Room for the lines themselves, at least, however long the names are."""
LABEL_GAP, NAME_GAP, BLOCK_SPACE = 12.0, 8.0, 6.0
MOMENT_GAP, TOP_GAP = 8.0, 16.0
DOT, MOVED = 8.0, 5.0


@dataclass(frozen=True, slots=True)
class Label:
    """A row's number and name beside its dot. In the narrow form the number stands above the name."""

    row: ChartRow
    look: Look
    name: tuple[str, ...]
    number_above: bool

    @property
    def number(self) -> str:
        """The number as readers see it."""
        return shown_number(self.row.y)

    @property
    def height(self) -> float:
        """Its height with the space to the next one."""
        return (len(self.name) + self.number_above) * LINE_HEIGHT + BLOCK_SPACE

    def width(self, numbers: float) -> float:
        """Return its width with the space to its dot; ``numbers`` is the width of all numbers."""
        named = widest(self.name, strong=True)
        return LABEL_GAP + (max(named, numbers) if self.number_above else numbers + NAME_GAP + named)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two moments."""

    moment: str
    labels: tuple[Label, ...]
    anchor: Anchor
    """Which end of its words is at the plot."""

    @property
    def towards(self) -> int:
        """In which direction its words lie: -1 to the left, 1 to the right."""
        return -1 if self.anchor == "end" else 1


def lay_out(chart: Chart, form: Form, context: ChartContext) -> PlotlyFigure:
    """Return the figure of a slope chart."""
    rows = [row for row in chart_rows(chart) if row.y]
    numbers = widest([shown_number(row.y) for row in rows], SIZE, strong=True)
    sides = _sides(chart, form, rows, numbers)
    widths = [max((label.width(numbers) for label in side.labels), default=LABEL_GAP) for side in sides]
    left, right = widths[0], form.width - widths[1]
    sheet = Sheet(form)
    unit = wrap(heading(chart.unit), form.width, SMALL_SIZE)
    sheet.words(0, LINE_HEIGHT / 2, unit, Role.TICK)
    top = _moments(sheet, sides, left, right, LINE_HEIGHT * len(unit) + MOMENT_GAP)
    height = max(PLOT_HEIGHT, *(sum(label.height for label in side.labels) for side in sides))
    values = number_axis([value_of(row.y) for row in rows], domain=chart.domain)
    plot = sheet.plot(Box(left, top, right, top + height), Axis(0, 1), Axis(values.first, values.last))
    for x in (left, right):
        sheet.line(x, top, x, top + height, Role.AXIS)
    _draw_lines(plot, chart, context, sides)
    for side, x in zip(sides, (left, right), strict=True):
        _write(sheet, plot, side, x, numbers)
    return sheet.figure(top + height + LINE_HEIGHT / 2 + BLOCK_SPACE)


def _sides(chart: Chart, form: Form, rows: Sequence[ChartRow], numbers: float) -> tuple[Side, Side]:
    given = chart_rows(chart)
    names = tuple(dict.fromkeys(row.series for row in given))
    look_of: Mapping[str, Look] = dict(zip(names, looks(chart, names), strict=True))
    first, second = tuple(dict.fromkeys(row.x for row in given))
    beside = LABEL_GAP + (0 if form.is_narrow else numbers + NAME_GAP)
    room = (form.width - (NARROW_SLOPE_WIDTH if form.is_narrow else SLOPE_WIDTH)) / 2 - beside

    def side(moment: str, anchor: Anchor) -> Side:
        labels = (
            Label(row, look_of[row.series], wrap(row.series, room, SIZE, strong=True), form.is_narrow)
            for row in rows
            if row.x == moment
        )
        return Side(moment, tuple(labels), anchor)

    return side(first, "end"), side(second, "start")


def _moments(sheet: Sheet, sides: Sequence[Side], left: float, right: float, top: float) -> float:
    """Write the names of both moments above their lines; return where the plot begins."""
    half = sheet.form.width / 2 - MOMENT_GAP
    named = []
    for side, room in zip(sides, (left + LABEL_GAP, sheet.form.width - right + LABEL_GAP), strict=True):
        # Above narrow labels, a name goes on over the plot.
        fits = widest(side.moment.split()) <= room
        named.append(wrap(side.moment, min(room, half) if fits else half, SIZE))
    lines = max(map(len, named))
    for side, words in zip(sides, named, strict=True):
        width = min(widest(words), half)
        # As far from the edge of the sheet as the words need, and else at the line.
        room = left + LABEL_GAP if side.towards < 0 else sheet.form.width - right + LABEL_GAP
        inset = max(min(room, half), width)
        x = inset if side.towards < 0 else sheet.form.width - inset
        first = top + LINE_HEIGHT * (lines - len(words)) + LINE_HEIGHT / 2
        sheet.words(x, first, words, Role.SECONDARY, side.anchor)
    return top + LINE_HEIGHT * lines + TOP_GAP


def _draw_lines(plot: Plot, chart: Chart, context: ChartContext, sides: Sequence[Side]) -> None:
    found: dict[str, list[tuple[Label, Point]]] = {}
    for x, side in enumerate(sides):
        for label in side.labels:
            row = label.row
            hover = hover_lines(row, chart, context, row.series, row.x, number=row.y)
            found.setdefault(row.series, []).append((label, Point(x, value_of(row.y), hover)))
    # Those that stand out lie upon the others.
    for name, ends in sorted(found.items(), key=lambda item: not item[1][0][0].look.is_quiet):
        look = ends[0][0].look
        if len(ends) > 1:
            plot.curve([Point(point.x, point.y) for _, point in ends], name, look.hue, width=look.width)
        plot.dots([point for _, point in ends], name, look.hue, symbol=look.symbol, size=DOT)


def _write(sheet: Sheet, plot: Plot, side: Side, x: float, numbers: float) -> None:
    """Write the labels of one moment beside its line, moved apart where they would stand on each other."""
    places = [plot.y(value_of(label.row.y)) for label in side.labels]
    heights = [label.height for label in side.labels]
    room = LINE_HEIGHT / 2 + BLOCK_SPACE / 2
    # A number above its name stands at its dot.
    above = [room if label.number_above else label.height / 2 for label in side.labels]
    numbers_at = spread(places, heights, plot.box.top - room, plot.box.bottom + room, above)
    edge = x + side.towards * LABEL_GAP
    for label, place, number in zip(side.labels, places, numbers_at, strict=True):
        if abs(number - place) > MOVED:
            sheet.line(x + side.towards * DOT / 2, place, edge - side.towards * 2, number)
        role = label.look.role
        if label.number_above:
            sheet.words(edge, number, (label.number, *label.name), role, side.anchor)
            continue
        # Numbers end below each other on both sides.
        end = edge if side.towards < 0 else edge + numbers
        sheet.words(end, number, (label.number,), role, "end")
        first = number - LINE_HEIGHT * (len(label.name) - 1) / 2
        sheet.words(edge + side.towards * (numbers + NAME_GAP), first, label.name, role, side.anchor)
