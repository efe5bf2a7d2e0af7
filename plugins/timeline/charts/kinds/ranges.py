"""Estimates side by side: a row for each claimant, with a dot for the number and a bar for its bounds.

What was said stands in full beside the axis. An estimate in words stands there only: its row has no axis at all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from timeline.charts.axes import number_axis
from timeline.charts.axis_head import draw_head
from timeline.charts.context import ChartContext
from timeline.charts.estimates import Stated, stated_rows
from timeline.charts.headings import heading
from timeline.charts.rows import hover_lines
from timeline.charts.sheet import Plot, Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT, text_width, wrap
from timeline.charts.vocabulary import (
    BACKWARD,
    ONWARD,
    OTHER_HUE,
    SIZE,
    SMALL_SIZE,
    Axis,
    Bar,
    Box,
    Form,
    PlotlyFigure,
    Point,
    Role,
    Tone,
)
from timeline.model.chart import Chart, ChartOrder
from timeline.model.values import dataclass

NAMES_ROOM, VALUES_ROOM = 180.0, 150.0
"""Widest names and estimates beside the axis; longer ones are broken into lines."""
GAP = 14.0
PADDING = 14.0
"""Height of a row beyond its lines."""
TRACK = 20.0
"""From the last line of a name above its axis to the axis."""
DOT, BAND, ARROW, ARROW_HEAD = 11.0, 7.0, 18.0, 9.0
ARROW_ROOM = 26.0
LEAST_EDGE = 8.0
MOST_TICKS, TICK_GAP = 5, 10.0
GROUP_GAP = 10.0


@dataclass(frozen=True, slots=True)
class _Place:
    """A row on the sheet; lengths from the top."""

    stated: Stated
    names: tuple[str, ...]
    values: tuple[str, ...]
    top: float
    bottom: float
    middle: float
    """Middle of the marks."""


@dataclass(frozen=True, slots=True)
class _Sides:
    """Where the axis begins and ends, and where what was said begins; from the left."""

    left: float
    right: float
    values: float


def lay_out(chart: Chart, form: Form, context: ChartContext) -> PlotlyFigure:
    """Return the figure of a chart of estimates."""
    found = stated_rows(chart, context.phrases)
    numbers = [number for stated in found for number in stated.numbers]
    if chart.reference:
        numbers.append(chart.reference.value)
    axis, sides = _axis(found, numbers, chart, form)
    sheet = Sheet(form)
    head = Box(sides.left, 0, sides.right, 0)
    top = _draw_axis(sheet, head, axis, chart) if numbers else 0.0
    headings, places, bottom = _places(chart, found, form, top)
    box = Box(sides.left, top, sides.right, bottom)
    plot = sheet.plot(box, replace(axis, ticks=()), Axis(bottom, top))
    _draw_grid(sheet, plot, axis, places, form)
    if chart.reference:
        _draw_reference(sheet, plot.x(chart.reference.value), places)
    for name, middle in headings:
        sheet.words(0, middle, name, Role.STRONG)
    for place in places:
        _draw_words(sheet, place, sides, form, is_strong=place.stated.row.y in chart.highlight)
    for place in places:
        _draw_marks(sheet, plot, place, chart, context)
    return sheet.figure(bottom)


def _draw_axis(sheet: Sheet, room: Box, axis: Axis, chart: Chart) -> float:
    """Name unit, reference and ticks above the rows, as there may be many and the last ones may have no axis."""
    y = draw_head(sheet, room, axis, heading(chart.unit), chart.reference)
    for tick in axis.ticks:
        x = room.left + (room.right - room.left) * axis.share(tick.at)
        sheet.words(x, y, tick.lines, Role.TICK, "middle")
    return y + LINE_HEIGHT / 2 + 2


def _axis(found: Sequence[Stated], numbers: Sequence[float], chart: Chart, form: Form) -> tuple[Axis, _Sides]:
    """Return an axis with as many ticks as have room for their names, and its sides."""
    for most_ticks in range(MOST_TICKS, 0, -1):
        axis = number_axis(numbers, domain=chart.domain, most_ticks=most_ticks, grid=False)
        sides = _sides(found, axis, form)
        apart = (sides.right - sides.left) / max(1, len(axis.ticks) - 1)
        if apart >= widest([line for tick in axis.ticks for line in tick.lines], SMALL_SIZE) + TICK_GAP:
            break
    return axis, sides


def _sides(found: Sequence[Stated], axis: Axis, form: Form) -> _Sides:
    widths = [text_width(line, SMALL_SIZE) / 2 for tick in axis.ticks for line in tick.lines] or [0.0]
    before = max(widths[0], ARROW_ROOM if any(stated.goes_down for stated in found) else LEAST_EDGE)
    after = max(widths[-1], ARROW_ROOM if any(stated.goes_up for stated in found) else LEAST_EDGE)
    if form.is_narrow:
        return _Sides(before, form.width - after, form.width)
    names = max(widest(_lines(stated.row.y, NAMES_ROOM), strong=True) for stated in found)
    values = max(widest(_lines(stated.text, VALUES_ROOM), strong=True) for stated in found)
    values_left = form.width - values
    return _Sides(names + max(GAP, before), values_left - max(GAP, after), values_left)


def _places(
    chart: Chart, found: Sequence[Stated], form: Form, top: float
) -> tuple[list[tuple[tuple[str, ...], float]], list[_Place], float]:
    """Return the headings of groups with the middle of their first line, the rows, and where they end."""
    headings: list[tuple[tuple[str, ...], float]] = []
    places: list[_Place] = []
    y = top
    for name, group in _groups(found):
        if name:
            lines = _lines(name, form.width)
            y += GROUP_GAP if places else 4
            headings.append((lines, y + LINE_HEIGHT / 2))
            y += LINE_HEIGHT * len(lines) + 2
        for stated in _in_order(chart.order, group):
            places.append(_place(stated, form, y))
            y = places[-1].bottom
    return headings, places, y


def _groups(found: Sequence[Stated]) -> Iterator[tuple[str, list[Stated]]]:
    names = list(dict.fromkeys(stated.row.series for stated in found))
    held = sorted(found, key=lambda stated: names.index(stated.row.series))
    for name, group in groupby(held, key=lambda stated: stated.row.series):
        yield name, list(group)


def _in_order(order: ChartOrder, group: Sequence[Stated]) -> list[Stated]:
    """Return estimates by their numbers, those in words last, or as they are given."""
    if order is ChartOrder.GIVEN:
        return list(group)
    sign = -1 if order is ChartOrder.LARGEST_FIRST else 1
    return sorted(group, key=lambda one: (one.place is None, sign * (one.place or 0)))


def _place(stated: Stated, form: Form, top: float) -> _Place:
    if not form.is_narrow:
        names = _lines(stated.row.y, NAMES_ROOM)
        values = _lines(stated.text, VALUES_ROOM)
        height = max(len(names), len(values)) * LINE_HEIGHT + PADDING
        return _Place(stated, names, values, top, top + height, top + height / 2)
    room = form.width - GAP - min(text_width(stated.text, SIZE, strong=True), form.width / 2)
    names = _lines(stated.row.y, room)
    values = _lines(stated.text, form.width / 2)
    height = max(len(names), len(values)) * LINE_HEIGHT
    middle = top + PADDING / 2 + height + TRACK / 2 - 2
    return _Place(stated, names, values, top, middle + (PADDING if stated.numbers else -TRACK / 2 + 8), middle)


def _lines(text: str, room: float) -> tuple[str, ...]:
    return wrap(text, room, SIZE, strong=True)


def _draw_words(sheet: Sheet, place: _Place, sides: _Sides, form: Form, *, is_strong: bool) -> None:
    role = Role.STRONG if is_strong else Role.LABEL
    said = Role.STRONG if place.stated.numbers else Role.LABEL
    if form.is_narrow:
        first = place.top + PADDING / 2 + LINE_HEIGHT / 2
        sheet.words(0, first, place.names, role)
        sheet.words(form.width, first, place.values, said, "end")
        return
    for x, lines, kind in ((0.0, place.names, role), (sides.values, place.values, said)):
        sheet.words(x, place.middle - LINE_HEIGHT * (len(lines) - 1) / 2, lines, kind)


def _draw_grid(sheet: Sheet, plot: Plot, axis: Axis, places: Sequence[_Place], form: Form) -> None:
    """Draw the axis in rows with numbers only."""
    for place in places:
        if place.stated.numbers:
            sheet.line(plot.box.left, place.middle, plot.box.right, place.middle)
            top, bottom = (place.middle - 4, place.middle + 4) if form.is_narrow else (place.top, place.bottom)
            for tick in axis.ticks:
                sheet.line(plot.x(tick.at), top, plot.x(tick.at), bottom)


def _draw_reference(sheet: Sheet, x: float, places: Sequence[_Place]) -> None:
    """Draw the named value through adjoining rows with numbers."""
    for has_numbers, group in groupby(places, key=lambda place: bool(place.stated.numbers)):
        rows = list(group)
        if has_numbers:
            sheet.line(x, rows[0].top, x, rows[-1].bottom, Role.REFERENCE)


def _draw_marks(sheet: Sheet, plot: Plot, place: _Place, chart: Chart, context: ChartContext) -> None:
    stated, row, y = place.stated, place.stated.row, place.middle
    if not stated.numbers:
        return
    told = hover_lines(row, chart, context, row.series, row.y, f"{stated.text} {chart.unit}".rstrip())
    hue = OTHER_HUE if chart.highlight and row.y not in chart.highlight else 1
    if stated.low is not None and stated.high is not None and stated.low < stated.high:
        bar = Bar(y, stated.low, stated.high, told)
        plot.bars([bar], row.y, hue, thickness=BAND, tone=Tone.SOLID if stated.value is None else Tone.FAINT)
        if stated.value is None:
            return
    value = stated.numbers[0] if stated.value is None else stated.value
    for symbol, sign in ((ONWARD, 1), (BACKWARD, -1)):
        if stated.goes_up if sign > 0 else stated.goes_down:
            x = plot.x(value)
            tip = x + sign * ARROW
            sheet.page.curve([Point(x, y), Point(tip, y)], row.y, hue)
            sheet.page.dots([Point(tip, y)], row.y, hue, symbol=symbol, size=ARROW_HEAD)
    tone = Tone.HOLLOW if stated.is_rounded else Tone.SOLID
    plot.dots([Point(value, y, told)], row.y, hue, size=DOT, tone=tone)
