"""A calendar: a square for each day, the darker the more there was on it.

Weeks are columns and days of the week rows, as in a diary seen from the side. A long calendar is parted into blocks, so
that numbers can be read in the squares.
"""

from collections.abc import Sequence, Set
from itertools import pairwise
from math import ceil, floor, log10

from timeline.charts.axes import number_text
from timeline.charts.context import ChartContext
from timeline.charts.headings import heading
from timeline.charts.picture import DrawingError
from timeline.charts.rows import ChartRow, chart_rows, hover_lines, value_of
from timeline.charts.sheet import Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT, text_width, wrap
from timeline.charts.vocabulary import OTHER_HUE, SMALL_SIZE, Axis, Bar, Box, Form, PlotlyFigure, Role, Tone
from timeline.charts.weeks import WEEK
from timeline.model.chart import Chart, ChartOrigin
from timeline.model.edtf import Day, Interval
from timeline.model.values import dataclass
from timeline.views.lexicon import N_

WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
MOST_WEEKS_WIDE, MOST_WEEKS_NARROW = 27, 14
"""Weeks side by side: half a year, or a quarter."""
LARGEST_SQUARE = 28.0
INSET = 0.04
"""Part of a square on each side that stays free."""
HEAD, BLOCK_GAP, NAMES_GAP = 22.0, 14.0, 8.0
STRENGTHS = (0.18, 0.33, 0.48, 0.64, 1.0)
"""How strongly the hue shows, from the fewest to the most."""
GROWING = (1, 3, 6, 10, 15)
"""The last number of each step that grows."""
ROUND_PARTS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
KEY_SQUARE, KEY_TEXT, KEY_GAP, KEY_HEIGHT, KEY_FOOT = 15.0, 20.0, 16.0, 22.0, 6.0


@dataclass(frozen=True, slots=True)
class Step:
    """Numbers that are drawn alike: those from ``low`` to ``high``."""

    low: int
    high: int

    @property
    def text(self) -> str:
        """The numbers as readers see them, such as “2–3”."""
        return number_text(self.low) if self.low == self.high else f"{number_text(self.low)}–{number_text(self.high)}"


def steps_of(largest: int) -> tuple[Step, ...]:
    """Return at most five steps from 1 to the largest number.

    Small numbers, of which the smallest are mostly the most frequent, have steps that grow: 1, 2–3, 4–6 and so on.
    Larger ones have steps of equal, round width.
    """
    if largest <= len(STRENGTHS):
        firsts = list(range(1, largest + 1))
    elif largest <= GROWING[-1]:
        firsts = [1, *(end + 1 for end in GROWING if end < largest)]
    else:
        firsts = list(range(1, largest + 1, _round_width(largest / len(STRENGTHS))))
    return tuple(Step(low, after - 1) for low, after in pairwise([*firsts, largest + 1]))


def _round_width(least: float) -> int:
    power = 10.0 ** floor(log10(least))
    return ceil(next(part for part in ROUND_PARTS if part * power >= least) * power)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a day is drawn."""

    hue: int
    tone: Tone
    opacity: float
    role: Role


_NO_DATA = _Look(OTHER_HUE, Tone.HOLLOW, 0.45, Role.TICK)
_NOTHING = _Look(OTHER_HUE, Tone.SOLID, 0.12, Role.ON_PALE)


@dataclass(frozen=True, slots=True)
class _Square:
    """A day of the calendar."""

    day: Day
    text: str
    """Its number, empty where none is to be shown."""
    look: _Look
    told: tuple[str, ...]


def lay_out(chart: Chart, form: Form, context: ChartContext) -> PlotlyFigure:
    """Return the figure of a calendar."""
    rows = {_day(row, context).toordinal(): row for row in chart_rows(chart)}
    steps = steps_of(max(int(value_of(row.y)) for row in rows.values()))
    first, last = min(rows), max(rows)
    days = [_square(Day.fromordinal(at), rows.get(at), steps, chart, context) for at in range(first, last + 1)]
    names = [context.phrases.say(name) for name in WEEKDAYS]
    left = widest(names, SMALL_SIZE) + NAMES_GAP
    weeks = _week(days[-1].day) - _week(days[0].day) + 1
    blocks = ceil(weeks / (MOST_WEEKS_NARROW if form.is_narrow else MOST_WEEKS_WIDE))
    columns = ceil(weeks / blocks)
    side = min(float((form.width - left) // columns), LARGEST_SQUARE)
    numbers = all(text_width(square.text, SMALL_SIZE) <= side - 3 for square in days)
    sheet = Sheet(form)
    y = _draw_key(sheet, chart, steps, context, {square.look for square in days})
    for block in range(blocks):
        start = _week(days[0].day) + block * columns
        held = [square for square in days if start <= _week(square.day) < start + columns]
        grid = _Grid(start, left, y + HEAD, side, columns)
        for row, name in enumerate(names):
            sheet.words(0, grid.y(row + 0.5), (name,), Role.TICK)
        _draw_months(sheet, grid, held, context)
        _draw_squares(sheet, grid, held, numbers=numbers)
        y = grid.y(WEEK) + BLOCK_GAP
    return sheet.figure(y - BLOCK_GAP + 2)


def _day(row: ChartRow, context: ChartContext) -> Day:
    when = context.date(row.x)
    if isinstance(when, Interval) or not when.is_exact:
        raise DrawingError(f"“{row.x}” is not one known day, and a calendar has no place for it")
    return when.lower


def _week(day: Day) -> int:
    return (day.toordinal() - 1) // WEEK


def _square(day: Day, row: ChartRow | None, steps: Sequence[Step], chart: Chart, context: ChartContext) -> _Square:
    name = context.dates.day(day)
    if row is None and chart.origin is ChartOrigin.EVENTS:
        return _Square(day, "", _NOTHING, (name, context.phrases.say("No recorded event")))
    if row is None:
        return _Square(day, "", _NO_DATA, (name, context.phrases.say("No data")))
    number = int(value_of(row.y))
    told = hover_lines(row, chart, context, name, number=row.y)
    return _Square(day, number_text(number), _look(number, steps), told)


def _look(number: int, steps: Sequence[Step]) -> _Look:
    """Return how a number is drawn: the strongest step bears it in the colour of the paper."""
    place = next((place for place, step in enumerate(steps) if step.low <= number <= step.high), None)
    if place is None:
        return _NOTHING
    strength = STRENGTHS[len(STRENGTHS) - len(steps) + place]
    return _Look(1, Tone.SOLID, strength, Role.ON_MARK if strength == 1 else Role.ON_PALE)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the squares of a block lie."""

    first_week: int
    left: float
    top: float
    side: float
    columns: int

    def x(self, column: float) -> float:
        """Return the left of a column."""
        return self.left + self.side * column

    def y(self, row: float) -> float:
        """Return the top of a row."""
        return self.top + self.side * row

    def column(self, day: Day) -> int:
        """Return the column in which a day stands."""
        return _week(day) - self.first_week


def _draw_squares(sheet: Sheet, grid: _Grid, held: Sequence[_Square], *, numbers: bool) -> None:
    box = Box(grid.left, grid.top, grid.x(grid.columns), grid.y(WEEK))
    plot = sheet.plot(box, Axis(0, grid.columns), Axis(WEEK, 0))
    for look in dict.fromkeys(square.look for square in held):
        squares = [square for square in held if square.look == look]
        bars = [_bar(grid.column(square.day), square.day.weekday(), square.told) for square in squares]
        thickness = 1 - 2 * INSET
        name = squares[0].told[0]
        plot.bars(bars, name, look.hue, thickness=thickness, upright=True, tone=look.tone, opacity=look.opacity)
    for square in held if numbers else ():
        x, y = grid.x(grid.column(square.day) + 0.5), grid.y(square.day.weekday() + 0.5)
        sheet.words(x, y, (square.text,), square.look.role, "middle")


def _bar(column: int, row: int, told: tuple[str, ...]) -> Bar:
    return Bar(column + 0.5, row + INSET, row + 1 - INSET, told)


def _draw_months(sheet: Sheet, grid: _Grid, held: Sequence[_Square], context: ChartContext) -> None:
    """Name months above their first days and draw lines between them; the first name of a block has its year.

    A month of which the block has the end only is not named where its name would touch the next.
    """
    days = [square.day for square in held]
    starts = [day for day in days[1:] if day.day == 1]
    for day in starts:
        _draw_border(sheet, grid, grid.column(day), day.weekday())
    names = [(grid.x(grid.column(day)), day) for day in (days[0], *starts)]
    year = context.dates.year(days[0].year)
    first = text_width(f"{context.dates.month_short(days[0])} {year}", SMALL_SIZE) + NAMES_GAP
    if len(names) > 1 and names[1][0] < names[0][0] + first:
        del names[0]
    free = 0.0
    for x, day in names:
        name = context.dates.month_short(day)
        if free == 0 or day.month == 1:
            name = f"{name} {context.dates.year(day.year)}"
        left = min(x, sheet.form.width - text_width(name, SMALL_SIZE))
        if left >= free:
            sheet.words(left, grid.top - HEAD / 2 + 2, (name,), Role.TICK)
            free = left + text_width(name, SMALL_SIZE) + NAMES_GAP


def _draw_border(sheet: Sheet, grid: _Grid, column: int, row: int) -> None:
    """Draw the line before the first day of a month, around the last days of the month before."""
    before = [(column + 1, 0), (column + 1, row), (column, row)] if row else [(column, 0)]
    corners = [*before, (column, WEEK)]
    for (x1, y1), (x2, y2) in pairwise(corners):
        sheet.line(grid.x(x1), grid.y(y1), grid.x(x2), grid.y(y2), Role.AXIS)


def _draw_key(sheet: Sheet, chart: Chart, steps: Sequence[Step], context: ChartContext, looks: Set[_Look]) -> float:
    """Write the unit and what each look means; return where it ends."""
    say = context.phrases.say
    entries = [(_look(step.low, steps), step.text) for step in steps]
    if _NOTHING in looks:
        entries.insert(0, (_NOTHING, number_text(0)))
    if _NO_DATA in looks:
        entries.append((_NO_DATA, say("no data")))
    unit = wrap(heading(chart.unit), sheet.form.width, SMALL_SIZE)
    y = KEY_HEIGHT / 2 + LINE_HEIGHT * (len(unit) - 1)
    sheet.words(0, KEY_HEIGHT / 2, unit, Role.TICK)
    x = text_width(unit[-1], SMALL_SIZE) + KEY_GAP
    for look, text in entries:
        width = KEY_TEXT + text_width(text, SMALL_SIZE)
        if x + width > sheet.form.width:
            x, y = 0.0, y + KEY_HEIGHT
        square = Bar(x + KEY_SQUARE / 2, y - KEY_SQUARE / 2, y + KEY_SQUARE / 2)
        sheet.page.bars(
            [square], text, look.hue, thickness=KEY_SQUARE, upright=True, tone=look.tone, opacity=look.opacity
        )
        sheet.words(x + KEY_TEXT, y, (text,), Role.TICK)
        x += width + KEY_GAP
    return y + KEY_HEIGHT / 2 + KEY_FOOT
