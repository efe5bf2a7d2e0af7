"""Bars for the overview strip: events counted by stretches of time, where there is no room for a mark for each."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from timeline.model.brief import AnyEvent
from timeline.model.edtf import Day, EdtfDate, Interval, Precision
from timeline.views.addresses import Place
from timeline.views.drawings import DrawnBar
from timeline.views.edition import Edition
from timeline.views.lexicon import N_
from timeline.views.list_limits import TIMELINE
from timeline.views.portion_views import EVENT, days_words, portion_path
from timeline.views.steps import Stretch
from timeline.views.time_scale import Segment, TimeScale

LEAST_WIDTH = 8.0
"""Width of a bar with the space to the next one."""
SPACE = 1.0
LEAST_HEIGHT = 1.5
"""A bar of one event is seen beside one of hundreds."""
_DAYS_IN_MONTH = 30.4
_YEAR = 12


class Unit(NamedTuple):
    """A stretch of time for which events are counted: so many days, or so many months."""

    days: int = 0
    months: int = 0

    def number_of(self, day: Day) -> int:
        """Return the number of the stretch in which a day lies; weeks begin on Monday."""
        if self.days:
            return (day.toordinal() - 1) // self.days
        return (day.year * _YEAR + day.month - 1) // self.months

    def first_day(self, number: int) -> Day:
        """Return the first day of a stretch."""
        if self.days:
            return Day.fromordinal(number * self.days + 1)
        year, month = divmod(number * self.months, _YEAR)
        return Day(year, month + 1, 1)

    @property
    def length(self) -> float:
        """Length in days, roughly."""
        return self.days or self.months * _DAYS_IN_MONTH

    def words(self, edition: Edition) -> str:
        """Return its length in words, such as “a month”."""
        say = edition.phrases.say
        single = {_DAY: N_("a day"), _WEEK: N_("a week"), _MONTH: N_("a month"), Unit(months=_YEAR): N_("a year")}
        if self in single:
            return say(single[self])
        if self.months < _YEAR:
            return say("{number} months", number=self.months)
        return say("{number} years", number=f"{self.months // _YEAR:,}")


_DAY, _WEEK, _MONTH = Unit(days=1), Unit(days=7), Unit(months=1)


def _ladder() -> Iterator[Unit]:
    """Yield the units that people think in, without end."""
    yield from (_DAY, _WEEK, _MONTH, Unit(months=3), Unit(months=6))
    for power in count():
        yield from (Unit(months=_YEAR * times * 10**power) for times in (1, 2, 5))


def unit_for(segment: Segment, least_width: float) -> Unit:
    """Return the smallest unit that is at least so wide; where a segment is narrower, one that holds all of it."""
    wide = (unit for unit in _ladder() if unit.length * segment.day_width >= least_width or unit.length > segment.days)
    return next(wide)


class Counted(NamedTuple):
    """The events of one stretch of time."""

    segment: int
    """Place of the segment in which it is drawn."""
    number: int
    """Which of the segment's stretches it is."""
    events: int
    begin: Day
    """Day of the first event."""


def count_events(events: Iterable[AnyEvent], scale: TimeScale, units: Sequence[Unit]) -> tuple[Counted, ...]:
    """Count events by the stretch in which they began, in order of time; ``units`` are those of the segments.

    An event is left out where the days on which it may have begun lie in more than one stretch: to count it in one
    would say more than is known.
    """
    starts = [segment.first for segment in scale.segments]

    def stretch_of(day: Day) -> tuple[int, int]:
        segment = max(bisect_right(starts, day) - 1, 0) if len(starts) > 1 else 0
        return segment, units[segment].number_of(day)

    found: dict[tuple[int, int], tuple[int, Day]] = {}
    for event in events:
        start = event.when if isinstance(event.when, EdtfDate) else event.when.start
        if start is None:
            continue
        key = stretch_of(start.lower)
        if start.lower == start.upper or key == stretch_of(start.upper):
            number, begin = found.get(key, (0, start.lower))
            found[key] = number + 1, begin
    return tuple(Counted(*key, *value) for key, value in sorted(found.items()))


def draw_bars(
    counted: Iterable[Counted],
    units: Sequence[Unit],
    scale: TimeScale,
    bottom: float,
    heights: float,
    edition: Edition,
    place: Place,
) -> Iterator[DrawnBar]:
    """Yield bars that stand on a line; ``heights`` is that of one event."""
    for one in counted:
        unit, segment = units[one.segment], scale.segments[one.segment]
        first, after = unit.first_day(one.number), unit.first_day(one.number + 1)
        last = Day.fromordinal(after.toordinal() - 1)
        left = scale.start_of(max(first, segment.first))
        right = segment.right if last >= segment.last else scale.start_of(after)
        words = _period(unit, first, last, one.segment, scale, edition)
        yield DrawnBar(
            url=place.to(_page(unit, one.begin, edition)),
            title=f"{words}: {edition.phrases.count(*EVENT, one.events)}",
            x=left,
            bottom=bottom,
            width=max(right - left - SPACE, SPACE),
            height=max(one.events * heights, LEAST_HEIGHT),
        )


def _page(unit: Unit, begin: Day, edition: Edition) -> str:
    """Return the page of a stretch's month or year; of a longer stretch that of its first event."""
    year, month = Stretch(begin.year), Stretch(begin.year, begin.month)
    is_year = unit.months > 1 and (TIMELINE, year) in edition.lookup.portions
    return portion_path(TIMELINE, year if is_year else month, edition)


def _period(unit: Unit, first: Day, last: Day, place: int, scale: TimeScale, edition: Edition) -> str:
    """Name a stretch; what a change of scale cuts off is not part of it."""
    segment = scale.segments[place]
    start = max(first, segment.first) if place > 0 else first
    end = min(last, segment.last) if place < len(scale.segments) - 1 else last
    if (start, end) != (first, last) or unit.days:
        return days_words(start, end, edition)
    if unit == _MONTH:
        return edition.wording.month((first.year, first.month))
    if unit == Unit(months=_YEAR):
        return edition.wording.year(first.year)
    if unit.months < _YEAR:
        months = [EdtfDate(str(day)[:-3], day, day, Precision.MONTH) for day in (first, last)]
        return edition.wording.short(Interval(f"{first}/{last}", months[0], months[1]), year=True)
    years = [edition.wording.year(day.year) for day in (first, last)]
    return edition.phrases.say("{start} – {end}", start=years[0], end=years[1])


def unit_words(units: Iterable[Unit], edition: Edition) -> str:
    """Return the lengths of stretches in words: one, or the shortest and the longest."""
    found = sorted(set(units), key=lambda unit: unit.length)
    if len(found) == 1:
        return found[0].words(edition)
    return edition.phrases.say(
        "a stretch of {short} to {long}", short=found[0].words(edition), long=found[-1].words(edition)
    )
