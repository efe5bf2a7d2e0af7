"""Axes with round steps: of numbers, and of time."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, log10

from timeline.charts.sheet import Axis, Tick
from timeline.model.edtf import Day
from timeline.views.date_words import DateWords

_STEPS = (1, 2, 2.5, 5, 10)
_MONTH_STEPS = (1, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_DAY_STEPS = (1, 2, 7, 14)
DAYS_OF_MONTH, DAYS_OF_YEAR = 30.4, 365.25


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
    return Axis(start, end, tuple(_time_ticks(start, end, words, most_ticks)), is_time=True, has_grid=grid)


def _time_ticks(start: int, end: int, words: DateWords, most_ticks: int) -> Iterable[Tick]:
    length = (end - start) / most_ticks
    days: list[Day]
    if length <= _DAY_STEPS[-1]:
        step = next(step for step in _DAY_STEPS if step >= length)
        days = [Day.fromordinal(at) for at in range(start, end, step)]
        yield from _with_years(days, [words.day_short(day) for day in days], words)
        return
    if length <= _MONTH_STEPS[-1] * DAYS_OF_MONTH:
        step = next(step for step in _MONTH_STEPS if step * DAYS_OF_MONTH >= length)
        days = [day for day in _months(start, end) if (day.month - 1) % step == 0]
        yield from _with_years(days, [words.month_short(day) for day in days], words)
        return
    step = next((step for step in _YEAR_STEPS if step * DAYS_OF_YEAR >= length), _YEAR_STEPS[-1])
    for day in _months(start, end):
        if day.month == 1 and day.year % step == 0:
            yield Tick(day.toordinal(), (words.year(day.year),))


def _months(start: int, end: int) -> Iterable[Day]:
    day = Day.fromordinal(start)
    year, month = day.year, day.month
    while True:
        first = Day(year, month, 1)
        if first.toordinal() >= end:
            return
        if first.toordinal() >= start:
            yield first
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _with_years(days: Sequence[Day], names: Sequence[str], words: DateWords) -> Iterable[Tick]:
    before = None
    for day, name in zip(days, names, strict=True):
        yield Tick(day.toordinal(), (name, words.year(day.year)) if day.year != before else (name,))
        before = day.year
