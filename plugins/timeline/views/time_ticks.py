"""Dates on an axis, from a ladder of steps that people think in."""

from collections.abc import Iterator
from itertools import count

from timeline.model.edtf import Day
from timeline.model.values import dataclass
from timeline.views.time_scale import Segment

DAY_STEPS = (1, 2, 7, 14)
"""Steps in days; weeks begin on Monday."""
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000)
"""Steps in months, counted from January of year 0; each further one is ten times the one before."""
MONDAY = 0


@dataclass(frozen=True, slots=True)
class Tick:
    """A day at which the axis is named."""

    day: Day
    by_month: bool
    """Whether the month is named, or the day."""


def ticks_of(segment: Segment, least_distance: float) -> Iterator[Tick]:
    """Yield the ticks of a segment, at least ``least_distance`` apart where a ladder step allows it."""
    for days in DAY_STEPS:
        if days * segment.day_width >= least_distance:
            yield from (Tick(day, by_month=False) for day in _every_days(segment, days))
            return
    for months in _month_steps():
        if months * 30 * segment.day_width >= least_distance:
            yield from (Tick(day, by_month=True) for day in _every_months(segment, months))
            return


def _month_steps() -> Iterator[int]:
    """Yield steps without end, as a year of twelve digits has an axis like any other."""
    yield from MONTH_STEPS
    yield from (MONTH_STEPS[-1] * 10**power for power in count(1))


def _every_days(segment: Segment, step: int) -> Iterator[Day]:
    ordinal = segment.first.toordinal()
    if step % 7 == 0:
        ordinal += (MONDAY - segment.first.weekday()) % 7
    while ordinal <= segment.last.toordinal():
        yield Day.fromordinal(ordinal)
        ordinal += step


def _every_months(segment: Segment, step: int) -> Iterator[Day]:
    month = segment.first.year * 12 + segment.first.month - 1
    if segment.first.day > 1:
        month += 1
    month += -month % step
    while True:
        day = Day(month // 12, month % 12 + 1, 1)
        if day > segment.last:
            return
        yield day
        month += step
