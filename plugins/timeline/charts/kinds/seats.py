"""A chamber: a symbol for each seat, lists from left to right, each named below with its number of seats."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil, cos, hypot, sin

from timeline.charts.axes import number_text
from timeline.charts.chamber import Chamber, chamber
from timeline.charts.context import ChartContext
from timeline.charts.headings import heading
from timeline.charts.looks import Look, look_of
from timeline.charts.numbers import shown_number
from timeline.charts.picture import DrawingError
from timeline.charts.row_heads import reference_text
from timeline.charts.rows import ChartRow, hover_lines, rows_in_order, value_of
from timeline.charts.sheet import Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT, text_width, wrap
from timeline.charts.vocabulary import LARGE_SIZE, SIZE, SMALL_SIZE, Form, PlotlyFigure, Point, Role
from timeline.model.chart import Chart
from timeline.model.values import dataclass

WIDEST_RADIUS = 230.0
LEAST_RADIUS = 110.0
WIDEST_PITCH = 24.0
"""From seat to seat; a small chamber is drawn smaller instead of with larger seats."""
SEAT_SHARE = 0.86
"""Size of a symbol as a part of the room of its seat."""
LINE_RISE = 8.0
"""How far a reference line stands out of the rows of seats."""
LINE_GAP, LEGEND_GAP = 4.0, 12.0
UNIT_RISE, NUMBER_TOP = 4.0, 27.0
"""From the middle of the chamber to the middle of the unit there, and to the top of a number without a unit."""
SINGLE_COLUMN = 3
"""Up to so many lists are named under each other also where there is room for two columns."""
LARGEST_SYMBOL = 1.15
"""Extent of the largest symbol as a part of its nominal size."""
ENTRY_HEIGHT, TEXT_LEFT, COLUMN_GAP, NUMBER_GAP, SYMBOL = 24.0, 18.0, 24.0, 8.0, 11.0


@dataclass(frozen=True, slots=True)
class _Party:
    row: ChartRow
    seats: int
    look: Look


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a chamber stands on a sheet."""

    x: float
    y: float
    """The point around which the rows of seats run."""
    radius: float
    size: float
    """Size of a seat's symbol."""


def lay_out(chart: Chart, form: Form, context: ChartContext) -> PlotlyFigure:
    """Return the figure of a chart of seats; the six largest lists have hues, the others are grey.

    Raises :class:`~timeline.charts.picture.DrawingError` where there is no seat.
    """
    parties = _parties(chart)
    count = sum(party.seats for party in parties)
    if count == 0:
        raise DrawingError("a chart of seats needs at least one seat")
    sheet, seats = Sheet(form), chamber(count)
    number = number_text(count)
    half = text_width(number, LARGE_SIZE, strong=True) / 2
    clear = max(hypot(half, NUMBER_TOP + LINE_HEIGHT), hypot(text_width(chart.unit, SIZE) / 2, LINE_HEIGHT))
    radius, size = _measure(seats, form, clear)
    is_inside = seats.inner * radius - size * LARGEST_SYMBOL / 2 >= clear
    if not is_inside:
        radius, size = _measure(seats, form, hypot(half, NUMBER_TOP))
    unit = heading(chart.unit)
    top = 0.0 if is_inside else _draw_unit(sheet, unit)
    named = wrap(reference_text(chart.reference), form.width, SMALL_SIZE) if chart.reference else ()
    rise = LINE_HEIGHT * len(named) + LINE_RISE + LINE_GAP if named else 0.0
    place = _Place(form.width / 2, top + rise + radius + size * LARGEST_SYMBOL / 2, radius, size)
    if chart.reference:
        angle = seats.angle_before(ceil(chart.reference.value))
        _draw_reference(sheet, angle, seats.inner * radius, named, place, top)
    _draw_seats(sheet, chart, parties, seats, place, context)
    middle = place.y - LARGE_SIZE / 2
    if is_inside:
        sheet.words(place.x, place.y - UNIT_RISE, (chart.unit,), Role.SECONDARY, "middle")
        middle -= LINE_HEIGHT
    sheet.words(place.x, middle, (number,), Role.LARGE, "middle")
    return sheet.figure(_draw_lists(sheet, chart, parties, place.y + size + LEGEND_GAP))


def _measure(seats: Chamber, form: Form, clear: float) -> tuple[float, float]:
    """Return the radius of the outermost row, and the size of a seat; ``clear`` is the radius of words within."""
    least = (clear + WIDEST_PITCH / 2 + LINE_GAP) / seats.inner
    widest_radius = min(WIDEST_RADIUS, form.width / 2 / (1 + seats.pitch * SEAT_SHARE * LARGEST_SYMBOL / 2))
    radius = min(max(WIDEST_PITCH / seats.pitch, LEAST_RADIUS, least), widest_radius)
    return radius, min(seats.pitch * radius, WIDEST_PITCH) * SEAT_SHARE


def _parties(chart: Chart) -> tuple[_Party, ...]:
    rows = rows_in_order(chart)
    seats = [int(value_of(row.x)) for row in rows]
    largest_first = sorted(range(len(rows)), key=lambda at: -seats[at])
    ranks = {at: rank for rank, at in enumerate(largest_first)}
    return tuple(_Party(row, seats[at], look_of(ranks[at])) for at, row in enumerate(rows))


def _draw_unit(sheet: Sheet, unit: str) -> float:
    lines = wrap(unit, sheet.form.width, SMALL_SIZE)
    sheet.words(0, LINE_HEIGHT / 2, lines, Role.TICK)
    return LINE_HEIGHT * len(lines) + LINE_GAP


def _draw_reference(sheet: Sheet, angle: float, inner: float, named: Sequence[str], place: _Place, top: float) -> None:
    """Draw a line from the middle through the rows of seats, then upwards to its name."""
    inner -= place.size / 2
    outer = place.radius + place.size / 2 + LINE_RISE
    x, y = place.x + outer * cos(angle), place.y - outer * sin(angle)
    x = min(max(x, 1), sheet.form.width - 1)
    foot = top + LINE_HEIGHT * len(named) + LINE_GAP
    sheet.line(place.x + inner * cos(angle), place.y - inner * sin(angle), x, y, Role.REFERENCE)
    if y > foot:
        sheet.line(x, y, x, foot, Role.REFERENCE)
    half = widest(named, SMALL_SIZE) / 2
    sheet.words(min(max(x, half), sheet.form.width - half), top + LINE_HEIGHT / 2, named, Role.TICK, "middle")


def _draw_seats(
    sheet: Sheet, chart: Chart, parties: Sequence[_Party], seats: Chamber, place: _Place, context: ChartContext
) -> None:
    ends = accumulate(party.seats for party in parties)
    for party, end in zip(parties, ends, strict=True):
        hover = hover_lines(party.row, chart, context, party.row.y, number=party.row.x)
        points = [
            Point(round(place.x + place.radius * seat.x, 1), round(place.y - place.radius * seat.y, 1), hover)
            for seat in seats.seats[end - party.seats : end]
        ]
        sheet.page.dots(points, party.row.y, party.look.hue, symbol=party.look.symbol, size=round(place.size, 1))


def _draw_lists(sheet: Sheet, chart: Chart, parties: Sequence[_Party], top: float) -> float:
    """Name the lists with their seats, in columns; return where these end."""
    columns = 1 if sheet.form.is_narrow or len(parties) <= SINGLE_COLUMN else 2
    width = (sheet.form.width - COLUMN_GAP * (columns - 1)) / columns
    numbers = widest([shown_number(party.row.x) for party in parties], strong=True)
    room = width - TEXT_LEFT - numbers - NUMBER_GAP
    held = ceil(len(parties) / columns)
    foot = top
    for column in range(columns):
        left, y = (width + COLUMN_GAP) * column, top
        for party in parties[held * column : held * (column + 1)]:
            is_strong = party.row.y in chart.highlight
            lines = wrap(party.row.y, room, SIZE, strong=is_strong)
            symbol = Point(left + SYMBOL / 2 + 1, y + ENTRY_HEIGHT / 2)
            sheet.page.dots([symbol], party.row.y, party.look.hue, symbol=party.look.symbol, size=SYMBOL)
            end = left + TEXT_LEFT + numbers
            sheet.words(end, symbol.y, (shown_number(party.row.x),), Role.STRONG, "end")
            sheet.words(end + NUMBER_GAP, symbol.y, lines, Role.STRONG if is_strong else Role.LABEL)
            y += ENTRY_HEIGHT + LINE_HEIGHT * (len(lines) - 1)
        foot = max(foot, y)
    return foot
