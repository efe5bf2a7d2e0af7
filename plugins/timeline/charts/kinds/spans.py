"""Spans of time side by side: a row for each, with a bar from its start to its end.

What is not known to the day is hollow: a stretch over all days on which a span may have begun or ended, or a hollow
dot where a day is only about right. A span that goes on ends in an arrow and the word “open”.
"""

from collections.abc import Sequence
from math import ceil, floor

from timeline.charts.axes import time_axis
from timeline.charts.context import ChartContext
from timeline.charts.event_lines import EventsInTime, draw_entries, draw_events, events_in_time, plan_events
from timeline.charts.legend import LegendEntry, draw_legend
from timeline.charts.picture import DrawingError
from timeline.charts.readings import stretch_of
from timeline.charts.rows import ChartRow, chart_rows, hover_lines
from timeline.charts.sheet import Plot, Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT, text_width, wrap
from timeline.charts.vocabulary import (
    ONWARD,
    OTHER_HUE,
    SIZE,
    SMALL_SIZE,
    Anchor,
    Axis,
    Bar,
    Box,
    Form,
    PlotlyFigure,
    Point,
    Role,
    Tone,
)
from timeline.model.chart import Chart
from timeline.model.edtf import Day, EdtfDate, Interval
from timeline.model.values import dataclass
from timeline.views.symbols import OTHER_SLOT

NAMES_ROOM = 200.0
GAP, GAP_OPEN = 18.0, 4.0
PADDING, TRACK = 14.0, 22.0
BAR = 12.0
DOT, SYMBOL, SYMBOL_INSET = 12.0, 7.0, 9.0
SHORTEST_BAR = 9.0
"""Length from which a bar is drawn; a shorter span is a dot."""
ARROW_HEAD, EDGE = 11.0, 8.0
AXIS_ROOM, LEGEND_FOOT = 38.0, 8.0
OPEN_PART = 0.05
"""Part of the axis beyond the last date, where a span is open."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A row of the chart."""

    row: ChartRow
    start: EdtfDate
    end: EdtfDate | None
    dates: str
    """Both ends in words."""

    @property
    def ends(self) -> tuple[EdtfDate, ...]:
        """Its start and, unless it is open, its end."""
        return (self.start, self.end) if self.end else (self.start,)


@dataclass(frozen=True, slots=True)
class _Place:
    """A row on the sheet; lengths from the top."""

    span: _Span
    names: tuple[str, ...]
    dates: tuple[str, ...]
    dates_at: tuple[float, float, Anchor]
    """Place from the left and middle of the first line of the dates."""
    first: float
    """Middle of the first line of the name."""
    middle: float
    """Middle of the bar."""
    bottom: float


def lay_out(chart: Chart, form: Form, context: ChartContext) -> PlotlyFigure:
    """Return the figure of a chart of spans."""
    spans = [_span(row, context) for row in chart_rows(chart)]
    slots = {name: slot for slot, name in enumerate(dict.fromkeys(span.row.series for span in spans), start=1)}
    events = events_in_time(chart, context, (stretch_of(end) for span in spans for end in span.ends))
    axis = _axis(spans, events, form, context)
    open_word = context.phrases.say("open")
    left, right = _sides(spans, axis, form, open_word)
    sheet = Sheet(form)
    top = 0.0
    if chart.series:
        entries = [LegendEntry(name, _hue(slot), min(slot, OTHER_SLOT)) for name, slot in slots.items()]
        top = draw_legend(sheet, entries, top) + LEGEND_FOOT

    def x(place: float) -> float:
        return left + (right - left) * axis.share(place)

    plan = plan_events(events, x, form.width, flags=not form.is_narrow)
    rows_top = top + plan.height
    places = _places(spans, form, rows_top)
    plot = sheet.plot(Box(left, rows_top, right, places[-1].bottom), axis, Axis(places[-1].bottom, rows_top))
    draw_events(sheet, plan, plot.box, x)
    for place in places:
        sheet.line(left, place.middle, right, place.middle)
        if form.is_narrow:
            for tick in axis.ticks:
                sheet.line(plot.x(tick.at), place.middle - BAR / 2, plot.x(tick.at), place.middle + BAR / 2)
        role = Role.STRONG if place.span.row.y in chart.highlight else Role.LABEL
        sheet.words(0, place.first, place.names, role)
        at, y, anchor = place.dates_at
        sheet.words(at, y, place.dates, Role.SECONDARY, anchor)
        _Marks(sheet, plot, chart, context, place, slots[place.span.row.series]).draw(open_word)
    return sheet.figure(draw_entries(sheet, plan, plot.box.bottom + AXIS_ROOM))


def _span(row: ChartRow, context: ChartContext) -> _Span:
    start = _date(row.x, context)
    end = _date(row.end, context) if row.end else None
    interval = Interval(f"{row.x}/{row.end or '..'}", start, end, open_end=end is None)
    return _Span(row, start, end, context.dates.short(interval, year=True))


def _date(text: str, context: ChartContext) -> EdtfDate:
    when = context.date(text)
    if isinstance(when, Interval):
        raise DrawingError(f"“{text}” is not one date, and a span has one at each end")
    return when


def _axis(spans: Sequence[_Span], events: EventsInTime, form: Form, context: ChartContext) -> Axis:
    """Return an axis from the first to the last day that is drawn, with room for what goes on."""
    first, last = Day.fromordinal(floor(events.first)), Day.fromordinal(ceil(events.last) - 1)
    if any(span.end is None for span in spans):
        last = Day.fromordinal(last.toordinal() + 1 + round(OPEN_PART * first.days_until(last)))
    return time_axis(first, last, context.dates, most_ticks=6 if form.is_narrow else 7, grid=not form.is_narrow)


def _sides(spans: Sequence[_Span], axis: Axis, form: Form, open_word: str) -> tuple[float, float]:
    """Return where the plot begins and ends, from the left: names of ticks have their room within the sheet."""
    edge = max(EDGE, widest([line for tick in axis.ticks for line in tick.lines], SMALL_SIZE) / 2)
    after = ARROW_HEAD + GAP_OPEN + text_width(open_word, SMALL_SIZE)
    right = form.width - max(edge, after if any(span.end is None for span in spans) else 0)
    if form.is_narrow:
        return edge, right
    names = widest([line for span in spans for line in wrap(span.row.y, NAMES_ROOM, SIZE, strong=True)], strong=True)
    dates = widest([line for span in spans for line in wrap(span.dates, NAMES_ROOM, SIZE)])
    return max(names, dates) + GAP, right


def _places(spans: Sequence[_Span], form: Form, top: float) -> list[_Place]:
    found: list[_Place] = []
    for span in spans:
        found.append((_place_narrow if form.is_narrow else _place_wide)(span, form, top))
        top = found[-1].bottom
    return found


def _place_wide(span: _Span, form: Form, top: float) -> _Place:
    names, dates = wrap(span.row.y, NAMES_ROOM, SIZE, strong=True), wrap(span.dates, NAMES_ROOM, SIZE)
    height = LINE_HEIGHT * (len(names) + len(dates)) + PADDING
    first = top + (PADDING + LINE_HEIGHT) / 2
    return _Place(
        span, names, dates, (0, first + LINE_HEIGHT * len(names), "start"), first, top + height / 2, top + height
    )


def _place_narrow(span: _Span, form: Form, top: float) -> _Place:
    """Put name and dates on one line above the bar where there is room, else one below the other."""
    names, dates = wrap(span.row.y, form.width, SIZE, strong=True), wrap(span.dates, form.width, SIZE)
    first = top + (PADDING + LINE_HEIGHT) / 2
    is_one = widest(names[-1:], strong=True) + GAP + widest(dates) <= form.width and len(dates) == 1
    last = first + LINE_HEIGHT * (len(names) - 1)
    below = last + LINE_HEIGHT
    middle = (last if is_one else last + LINE_HEIGHT * len(dates)) + TRACK
    dates_at: tuple[float, float, Anchor] = (form.width, last, "end") if is_one else (0, below, "start")
    return _Place(span, names, dates, dates_at, first, middle, middle + PADDING)


def _hue(slot: int) -> int:
    return min(slot, OTHER_HUE)


class _Marks:
    """Draws the marks of one span."""

    def __init__(self, sheet: Sheet, plot: Plot, chart: Chart, context: ChartContext, place: _Place, slot: int) -> None:
        self._sheet, self._plot = sheet, plot
        self._span, self._y = place.span, place.middle
        self._hue, self._symbol = _hue(slot), min(slot, OTHER_SLOT)
        row = place.span.row
        self._told = hover_lines(row, chart, context, row.y, place.span.dates, row.series)
        self._has_groups = chart.series is not None

    def draw(self, open_word: str) -> None:
        """Draw the span, with the word for one that goes on beside its arrow."""
        start, end = self._span.start, self._span.end
        first, last = start.lower.toordinal(), self._plot.x_axis.last if end is None else end.upper.toordinal() + 1
        if self._plot.x(last) - self._plot.x(first) < SHORTEST_BAR:
            self._dot((first + last) / 2, is_exact=all(each.is_exact for each in self._span.ends))
        else:
            self._bars(first, last)
        if end is None:
            tip, right = self._plot.box.right + ARROW_HEAD / 2, self._plot.box.right + ARROW_HEAD + GAP_OPEN
            self._sheet.page.dots([Point(tip, self._y)], self._span.row.y, self._hue, symbol=ONWARD, size=ARROW_HEAD)
            self._sheet.words(right, self._y, (open_word,), Role.TICK)

    def _bars(self, first: float, last: float) -> None:
        known_from: float = first
        known_until = last
        hollow: list[tuple[float, float]] = []
        start, end = self._span.start, self._span.end
        if start.lower < start.upper:
            known_from = start.upper.toordinal() + 1
            hollow.append((first, known_from))
        if end is not None and end.lower < end.upper:
            known_until = end.lower.toordinal()
            hollow.append((known_until, last))
        if known_from >= known_until:
            self._bar([(first, last)], Tone.HOLLOW)
        else:
            self._bar(hollow, Tone.HOLLOW)
            self._bar([(known_from, known_until)], Tone.SOLID)
            self._name_group(known_from, known_until)
        for place, each in ((first, start), (last, end)):
            if each is not None and each.lower == each.upper and not each.is_exact:
                point = [Point(place, self._y, self._told)]
                self._plot.dots(point, self._span.row.y, self._hue, size=DOT, tone=Tone.HOLLOW)

    def _name_group(self, first: float, last: float) -> None:
        """Put the symbol of the group on the bar, so that its hue does not stand alone."""
        left = self._plot.x(first)
        if self._has_groups and self._plot.x(last) - left >= 3 * SYMBOL_INSET:
            place = [Point(left + SYMBOL_INSET, self._y)]
            name = self._span.row.series
            self._sheet.page.dots(place, name, self._hue, symbol=self._symbol, size=SYMBOL, tone=Tone.PAPER)

    def _bar(self, stretches: Sequence[tuple[float, float]], tone: Tone) -> None:
        bars = [Bar(self._y, first, last, self._told) for first, last in stretches]
        self._plot.bars(bars, self._span.row.y, self._hue, thickness=BAR, tone=tone)

    def _dot(self, place: float, *, is_exact: bool) -> None:
        tone = Tone.SOLID if is_exact else Tone.HOLLOW
        point = Point(place, self._y, self._told)
        self._plot.dots([point], self._span.row.y, self._hue, symbol=self._symbol, size=DOT, tone=tone)
