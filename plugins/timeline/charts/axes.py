"""Axes with round steps: of numbers, and of time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil, floor, log10

from timeline.charts.sheet import widest
from timeline.charts.vocabulary import SMALL_SIZE, Axis, Tick
from timeline.model.edtf import Day, Precision
from timeline.views.date_words import DateWords

_STEPS = (1, 2, 2.5, 5, 10)
DAYS_OF_MONTH, DAYS_OF_YEAR = 30.4, 365.25
_DAYS_OF = {Precision.DAY: 1, Precision.MONTH: DAYS_OF_MONTH, Precision.YEAR: DAYS_OF_YEAR}
_LADDER: Sequence[tuple[Precision, int]] = (
    *((Precision.DAY, count) for count in (1, 2, 7, 14)),
    *((Precision.MONTH, count) for count in (1, 3, 6)),
    *((Precision.YEAR, count * 10**power) for power in range(7) for count in (1, 2, 5)),
)
"""Steps that people think in: a unit, and how many of it."""
TICK_SPACE, TICK_DISTANCE, PERIOD_DISTANCE = 12.0, 48.0, 40.0
"""Space between the names of two ticks, and the least distance of two ticks, also of those that name whole periods."""


def number_axis(
    values: Iterable[float], *, domain: Sequence[float] = (), most_ticks: int = 5, grid: bool = True
) -> Axis:
    """Return an axis from 0, or from the first end of ``domain``, to a round number at or above the largest value.

    Where all values are whole, no tick stands between two whole numbers. Values below 0 extend the axis downwards.
    """
    held = list(values)
    low, high = (domain[0], domain[1]) if domain else (min([0.0, *held]), max([0.0, *held]))
    if high <= low:
        high = low + 1
    whole = all(float(value).is_integer() for value in (*held, *domain))
    step = round_step((high - low) / most_ticks, whole=whole)
    if not domain:
        low, high = step * floor(low / step), step * ceil(high / step)
    count = floor((high - low) / step + 1e-9)
    first = step * ceil(low / step - 1e-9)
    ticks = [first + step * number for number in range(count + 1) if first + step * number <= high + step * 1e-9]
    return Axis(low, high, tuple(Tick(tick, (number_text(tick),)) for tick in ticks), has_grid=grid)


def round_step(least: float, *, whole: bool) -> float:
    """Return the smallest round step that is not smaller than ``least``."""
    power = 10.0 ** floor(log10(least))
    steps = (step * power for step in _STEPS if step * power >= least * (1 - 1e-9))
    found = next(step for step in steps if not whole or step < 1 or step.is_integer())
    return max(1, found) if whole else found


def number_text(value: float) -> str:
    """Return a number as it stands on an axis: with separators, a true minus sign and no superfluous decimals."""
    return f"{round(value, 9):,.10g}".replace("-", "−")


def time_axis(first: Day, last: Day, words: DateWords, *, most_ticks: int, grid: bool = False) -> Axis:
    """Return an axis from the first to the end of the last day, with a tick at round days, months or years.

    The year stands below the first tick and wherever it changes.
    """
    start, end = first.toordinal(), last.toordinal() + 1
    least = (end - start) / most_ticks
    unit, count = next(((unit, count) for unit, count in _LADDER if _DAYS_OF[unit] * count >= least), _LADDER[-1])
    ticks = _named(list(_starts(unit, count, start, end)), unit, words)
    return Axis(start, end, ticks, is_time=True, has_grid=grid)


def fitted_time_axis(
    first: float,
    last: float,
    words: DateWords,
    span: tuple[float, float],
    edges: tuple[float, float],
    unit: Precision = Precision.DAY,
    dates: Sequence[Day] = (),
) -> Axis:
    """Return an axis with a tick at each of some dates, or with as many round days, months or years as can be read.

    A tick stands in the middle of its day, and at the beginning of its month or year; where time is counted in months
    or years, it stands in the middle of these.

    Args:
        first: Where the axis begins, in days.
        last: Where it ends.
        words: The words of the ticks.
        span: Where the axis begins and ends, in pixels.
        edges: Between which pixels its words must stay.
        unit: What time is counted in: days, months or years.
        dates: First days of units that should be named; where one cannot, round ones take their place.
    """
    axis = Axis(first, last, is_time=True)

    def x(tick: Tick) -> float:
        return span[0] + (span[1] - span[0]) * axis.share(tick.at)

    def half(tick: Tick) -> float:
        return widest(tick.lines, SMALL_SIZE) / 2

    def is_inside(tick: Tick) -> bool:
        return first <= tick.at <= last and edges[0] <= x(tick) - half(tick) and x(tick) + half(tick) <= edges[1]

    least = TICK_DISTANCE if unit is Precision.DAY else PERIOD_DISTANCE

    def are_apart(one: Tick, other: Tick) -> bool:
        return x(other) - x(one) >= max(least, half(one) + half(other) + TICK_SPACE)

    wanted = _named(dates, unit, words, is_whole=True)
    if wanted and all(map(is_inside, wanted)) and all(are_apart(*pair) for pair in pairwise(wanted)):
        return replace(axis, ticks=wanted)
    one_tick: tuple[Tick, ...] = ()
    most = (span[1] - span[0]) / least + 2
    for step, count in _LADDER[_FINEST[unit] :]:
        if (last - first) / (_DAYS_OF[step] * count) > most:
            continue
        days = list(_starts(step, count, floor(first), ceil(last)))
        is_whole = step in (Precision.DAY, unit)
        # The first tick bears the year, so it is looked for again where one before it would stick out.
        while days and not is_inside(_named(days[:1], step, words, is_whole=is_whole)[0]):
            del days[0]
        ticks = tuple(filter(is_inside, _named(days, step, words, is_whole=is_whole)))
        if ticks and all(are_apart(*pair) for pair in pairwise(ticks)):
            return replace(axis, ticks=ticks)
        one_tick = ticks[:1] or one_tick
    return replace(axis, ticks=one_tick)


_FINEST = {unit: [step for step, _ in _LADDER].index(unit) for unit in _DAYS_OF}


def whole_period(place: float, unit: Precision) -> tuple[int, int]:
    """Return where the day, month or year of a place begins and where it ends."""
    day = Day.fromordinal(floor(place))
    if unit is Precision.DAY:
        return day.toordinal(), day.toordinal() + 1
    first = Day(day.year, day.month if unit is Precision.MONTH else 1, 1).toordinal()
    return first, next(_starts(unit, 1, first + 1, first + 368)).toordinal()


def period_starts(first: float, last: float, unit: Precision) -> tuple[int, ...]:
    """Return where the months or years of an axis begin, and where the last one ends."""
    return tuple(day.toordinal() for day in _starts(unit, 1, ceil(first), floor(last) + 1))


def _starts(unit: Precision, count: int, start: int, end: int) -> Iterator[Day]:
    """Yield the first days of every so many units, from a day to before another one; weeks begin on Monday."""
    if unit is Precision.DAY:
        monday = (7 - Day.fromordinal(start).weekday()) % 7 if count % 7 == 0 else 0
        yield from map(Day.fromordinal, range(start + monday, end, count))
        return
    day = Day.fromordinal(start)
    months = count * (1 if unit is Precision.MONTH else 12)
    number = -(-(day.year * 12 + day.month - 1 + (day.day > 1)) // months) * months
    while (day := Day(number // 12, number % 12 + 1, 1)).toordinal() < end:
        yield day
        number += months


def _named(days: Sequence[Day], unit: Precision, words: DateWords, *, is_whole: bool = False) -> tuple[Tick, ...]:
    """Return a tick for each day, at its beginning or in the middle of its unit; the year stands where it changes."""
    ticks = []
    before = None
    for day in days:
        at: float = day.toordinal()
        if is_whole:
            at = sum(whole_period(at, unit)) / 2
        year = words.year(day.year)
        name = words.day_short(day) if unit is Precision.DAY else words.month_short(day)
        ticks.append(Tick(at, (year,) if unit is Precision.YEAR else (name,) if day.year == before else (name, year)))
        before = day.year
    return tuple(ticks)
