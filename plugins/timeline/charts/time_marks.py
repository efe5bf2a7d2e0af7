"""What stands on an axis of time: lines, dots, and how exactly their dates are known."""

from collections.abc import Sequence
from math import ceil, floor

from timeline.charts.axes import fitted_time_axis, period_starts, whole_period
from timeline.charts.curve_looks import Look
from timeline.charts.event_lines import EventsInTime
from timeline.charts.readings import Reading, Series, unit_of
from timeline.charts.sheet import Plot, Sheet
from timeline.charts.vocabulary import Axis, Bar, Point, Role, Tone
from timeline.model.edtf import Day, Precision
from timeline.model.values import dataclass
from timeline.views.date_words import DateWords

AXIS_PADDING, NAMED_PADDING = 12.0, 18.0
"""From the ends of the axis to the first and the last date, also where there must be room for their names."""
FEW_DATES = 6
"""Up to so many dates are each named on the axis, where there is room."""
DOT, WHISKER = 8.0, 5.0
"""Size of a dot, and thickness of the bar that shows how exactly its date is known."""
TICK_LENGTH = 4.0
PERIOD_WIDTH = 40.0
"""From one tick between months or years to the next, at least: their names stand between them."""


@dataclass(frozen=True, slots=True)
class Height:
    """A reading in a plot: from where to where its number reaches, as a layer of a stack does not begin at 0."""

    reading: Reading
    base: float
    top: float

    @property
    def point(self) -> Point:
        """Its top, without words."""
        return Point(self.reading.time.middle, self.top)


def heights_of(series: Series) -> tuple[tuple[Height, ...], ...]:
    """Return the readings of a series as heights above 0, in runs between which something is missing."""
    return tuple(
        tuple(Height(reading, 0, reading.value) for reading in run if reading.value is not None) for run in series.runs
    )


def time_axis_of(
    series: Sequence[Series],
    events: EventsInTime,
    words: DateWords,
    span: tuple[float, float],
    edges: tuple[float, float],
) -> Axis:
    """Return an axis for all dates of a chart and for the events near to them.

    Args:
        series: The readings; where all are of whole months or years, the axis counts in these.
        events: Events that are drawn on the axis.
        words: The words of the ticks.
        span: Where the axis begins and ends, in pixels.
        edges: Between which pixels its words must stay.
    """
    unit, first, last = unit_of(series), events.first, events.last
    dates = _dates(series, unit)
    length, pixels = span[1] - span[0], NAMED_PADDING if dates else AXIS_PADDING
    if unit is not Precision.DAY:
        # As a whole month or year is marked in its middle, the axis begins and ends with one.
        first, after = whole_period(first, unit)
        last = whole_period(ceil(last) - 1, unit)[1]
        pixels = max(NAMED_PADDING - (after - first) / (last - first) * length / 2, 0)
    elif first == last:
        first, last = floor(first), floor(first) + 1
    padding = (last - first) * pixels / (length - 2 * pixels)
    return fitted_time_axis(first - padding, last + padding, words, span, edges, unit, dates)


def _dates(series: Sequence[Series], unit: Precision) -> tuple[Day, ...]:
    """Return the dates of an axis that are few and each a whole unit: readers look for these, not for round ones."""
    times = [reading.time for one in series for reading in one.readings]
    starts = sorted({floor(time.start) for time in times})
    is_exact = unit is not Precision.DAY or not any(time.is_wide for time in times)
    return tuple(map(Day.fromordinal, starts)) if is_exact and len(starts) <= FEW_DATES else ()


def draw_time_axis(sheet: Sheet, plot: Plot, series: Sequence[Series]) -> None:
    """Draw the foot of a plot: a line at 0, and short lines at its ticks or between its months or years."""
    box, unit = plot.box, unit_of(series)
    if plot.y_axis.first <= 0 <= plot.y_axis.last:
        sheet.line(box.left, plot.y(0), box.right, plot.y(0), Role.AXIS)
    places: Sequence[float] = [tick.at for tick in plot.x_axis.ticks]
    if unit is not Precision.DAY:
        starts = period_starts(plot.x_axis.first, plot.x_axis.last, unit)
        if starts and (box.right - box.left) / len(starts) >= PERIOD_WIDTH:
            places = starts
    for place in places:
        sheet.line(plot.x(place), box.bottom, plot.x(place), box.bottom + TICK_LENGTH, Role.AXIS)


def draw_line(plot: Plot, runs: Sequence[Sequence[Height]], name: str, look: Look, *, steps: bool, told: bool) -> None:
    """Draw a line through each run; with ``told``, its points tell a reader about themselves."""
    for run in runs:
        if len(run) > 1:
            points = [Point(h.point.x, h.top, h.reading.hover if told else ()) for h in run]
            plot.curve(points, name, look.hue, steps=steps, width=look.width)


def draw_dots(plot: Plot, heights: Sequence[Height], name: str, look: Look, unit: Precision) -> None:
    """Draw a dot for each reading, hollow where its date is approximate, with a bar as wide as its date is vague."""
    whiskers = [
        Bar(h.top, h.reading.time.start, h.reading.time.end) for h in heights if has_whisker(plot, h.reading, unit)
    ]
    scale = (plot.y_axis.last - plot.y_axis.first) / (plot.box.bottom - plot.box.top)
    plot.bars(whiskers, name, look.hue, thickness=WHISKER * scale, tone=Tone.FAINT)
    for tone, is_hollow in ((Tone.SOLID, False), (Tone.HOLLOW, True)):
        points = [
            Point(h.point.x, h.top, h.reading.hover) for h in heights if h.reading.time.is_approximate is is_hollow
        ]
        plot.dots(points, name, look.hue, symbol=look.symbol, size=DOT, tone=tone)


def has_whisker(plot: Plot, reading: Reading, unit: Precision) -> bool:
    """Whether a date is wider than a dot, and vaguer than the unit in which the axis counts."""
    time = reading.time
    return unit is Precision.DAY and time.is_wide and plot.x(time.end) - plot.x(time.start) > DOT + 2


def is_vague(plot: Plot, reading: Reading, unit: Precision) -> bool:
    """Whether a date is approximate, or seen to be vaguer than the unit in which the axis counts."""
    return reading.time.is_approximate or has_whisker(plot, reading, unit)
