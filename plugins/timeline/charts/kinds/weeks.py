"""Events by week: a column for each week, with a part for each category."""

from collections.abc import Sequence
from itertools import accumulate

from timeline.charts.axes import number_axis
from timeline.charts.context import ChartContext
from timeline.charts.legend import LegendEntry, draw_legend
from timeline.charts.looks import look_of
from timeline.charts.picture import DrawingError
from timeline.charts.sheet import Plot, Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT
from timeline.charts.vocabulary import SMALL_SIZE, Axis, Bar, Box, Form, PlotlyFigure, Point, Role, Tone
from timeline.charts.weeks import EventsByWeek, count_by_week
from timeline.model.chart import Chart
from timeline.model.edtf import Day

HEIGHT, NARROW_HEIGHT = 200.0, 180.0
TICK_GAP = 8.0
LEGEND_GAP = 8.0
STROKE = 5.0
"""Length of the stroke that leads from a column to its name."""
COLUMN_SHARE, WIDEST_COLUMN = 0.74, 44.0
"""Part of a week's room that its column fills, and how wide that may be."""
LABELLED_WEEKS = 6
"""Up to so many weeks are each named; beyond, the first week of each month."""
SYMBOL_SHARE, LEAST_SYMBOL, LARGEST_SYMBOL = 0.5, 5.0, 7.0
SYMBOL_MARGIN = 3.0
"""Room that a symbol leaves within its part."""


def lay_out(chart: Chart, form: Form, context: ChartContext) -> PlotlyFigure:
    """Return the figure of events by week and category; a category keeps its hue where another has no events.

    Raises :class:`~timeline.charts.picture.DrawingError` where no event's week is known.
    """
    weeks = count_by_week(context.lookup.order, context.timeline.categories)
    if weeks is None:
        raise DrawingError(f"“{chart.id}”: no event is known to the week")
    sheet = Sheet(form)
    entries = [
        LegendEntry(category.name, look_of(place).hue, look_of(place).symbol)
        for place, category in enumerate(weeks.categories)
        if any(weeks.counts[place])
    ]
    top = draw_legend(sheet, entries, 0) + LEGEND_GAP
    sheet.words(0, top + LINE_HEIGHT / 2, (context.phrases.say("Events"),), Role.TICK)
    top += LINE_HEIGHT * 1.5
    numbers = number_axis(weeks.totals)
    left = max(widest(tick.lines, SMALL_SIZE) for tick in numbers.ticks) + TICK_GAP
    foot = top + (NARROW_HEIGHT if form.is_narrow else HEIGHT)
    plot = sheet.plot(Box(left, top, form.width, foot), Axis(-0.5, len(weeks.mondays) - 0.5), numbers)
    thickness = min(COLUMN_SHARE, WIDEST_COLUMN / (plot.x(1) - plot.x(0)))
    sheet.line(left, foot, form.width, foot, Role.AXIS)
    below = _name_weeks(sheet, plot, weeks.mondays, thickness, context)
    _draw_columns(plot, weeks, thickness, context)
    return sheet.figure(below)


def _name_weeks(sheet: Sheet, plot: Plot, mondays: Sequence[Day], thickness: float, context: ChartContext) -> float:
    """Name weeks from the left edges of their columns; return where the names end.

    A name that would touch the one before is left out, its stroke stays.
    """
    foot = plot.box.bottom
    free, deepest = 0.0, 1
    for week, lines in _names(mondays, context):
        x = plot.x(week - thickness / 2)
        sheet.line(x, foot, x, foot + STROKE, Role.AXIS)
        width = widest(lines, SMALL_SIZE)
        start = min(x, sheet.form.width - width)
        if start >= free:
            sheet.words(start, foot + STROKE + LINE_HEIGHT / 2, lines, Role.TICK)
            free, deepest = start + width + TICK_GAP / 2, max(deepest, len(lines))
    return foot + STROKE + LINE_HEIGHT * deepest


def _names(mondays: Sequence[Day], context: ChartContext) -> list[tuple[int, tuple[str, ...]]]:
    """Return the weeks to be named, each with its day; the year stands below where it changes."""
    few = len(mondays) <= LABELLED_WEEKS
    named = [week for week, monday in enumerate(mondays) if few or monday.day <= 7]
    found: list[tuple[int, tuple[str, ...]]] = []
    year: int | None = None
    for week in named:
        monday = mondays[week]
        day = context.dates.day_short(monday)
        found.append((week, (day,) if monday.year == year else (day, context.dates.year(monday.year))))
        year = monday.year
    return found


def _draw_columns(plot: Plot, weeks: EventsByWeek, thickness: float, context: ChartContext) -> None:
    """Draw the parts of all columns, then a symbol on each that is large enough."""
    names = [context.phrases.say("Week from {date}", date=context.dates.day(monday)) for monday in weeks.mondays]
    width = thickness * (plot.x(1) - plot.x(0))
    size = round(min(max(width * SYMBOL_SHARE, LEAST_SYMBOL), LARGEST_SYMBOL), 1)
    stacks = [(0, *accumulate(counts)) for counts in zip(*weeks.counts, strict=True)]
    symbols: list[list[Point]] = []
    for place, (category, counts) in enumerate(zip(weeks.categories, weeks.counts, strict=True)):
        bars, points = [], []
        for week, count in enumerate(counts):
            start, end = stacks[week][place : place + 2]
            if not count:
                continue
            told = context.phrases.count("{number} event", "{number} events", count)
            bars.append(Bar(week, start, end, (names[week], f"{category.name}: {told}")))
            if min(plot.y(start) - plot.y(end), width) >= size + SYMBOL_MARGIN:
                points.append(Point(week, (start + end) / 2))
        plot.bars(bars, category.name, look_of(place).hue, thickness=thickness, upright=True)
        symbols.append(points)
    for place, points in enumerate(symbols):
        look = look_of(place)
        plot.dots(points, weeks.categories[place].name, look.hue, symbol=look.symbol, size=size, tone=Tone.PAPER)
