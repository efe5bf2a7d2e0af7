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

SPACE = 1.0
"""Space between bars, which can be hit with the bar before it."""
LEAST_HEIGHT = 1.5
"""A bar of one event is seen beside one of hundreds."""
_YEAR = 12
_DAYS_IN_YEAR = 365


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
    def length(self) -> int:
        """Days that each stretch has at least, such as the 28 of a February."""
        return self.days or self.months * _DAYS_IN_YEAR // _YEAR - 2

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


class Division(NamedTuple):
    """A segment in stretches of one unit, each of which is wide enough for a bar."""

    segment: Segment
    unit: Unit
    first: int
    """Number of the first stretch."""
    last: int

    def number_of(self, day: Day) -> int:
        """Return the number of the stretch that has a day."""
        return min(max(self.unit.number_of(day), self.first), self.last)

    def days_of(self, number: int) -> tuple[Day, Day]:
        """Return the first and the last day of a stretch without what has joined it."""
        after = self.unit.first_day(number + 1)
        return self.unit.first_day(number), Day.fromordinal(after.toordinal() - 1)


def divide(segment: Segment, least_width: float) -> Division:
    """Divide a segment into stretches of which none is narrower than that, if the segment is not.

    What the ends of the segment leave of a unit joins the stretch beside it where it would be narrower.
    """
    unit = unit_for(segment, least_width)
    first, last = unit.number_of(segment.first), unit.number_of(segment.last)
    if first < last and segment.first.days_until(unit.first_day(first + 1)) * segment.day_width < least_width:
        first += 1
    if first < last and (unit.first_day(last).days_until(segment.last) + 1) * segment.day_width < least_width:
        last -= 1
    return Division(segment, unit, first, last)


class Counted(NamedTuple):
    """The events of one stretch of time."""

    segment: int
    """Place of the segment in which it is drawn."""
    number: int
    """Which of the segment's stretches it is."""
    events: int
    begin: Day
    """Day of the first event."""


def count_events(events: Iterable[AnyEvent], scale: TimeScale, divisions: Sequence[Division]) -> tuple[Counted, ...]:
    """Count events by the stretch in which they began, in order of time; ``divisions`` are those of the segments.

    An event is left out where the days on which it may have begun lie in more than one stretch: to count it in one
    would say more than is known.
    """
    starts = [segment.first for segment in scale.segments]

    def stretch_of(day: Day) -> tuple[int, int]:
        segment = max(bisect_right(starts, day) - 1, 0) if len(starts) > 1 else 0
        return segment, divisions[segment].number_of(day)

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
    divisions: Sequence[Division],
    scale: TimeScale,
    bottom: float,
    heights: float,
    edition: Edition,
    place: Place,
) -> Iterator[DrawnBar]:
    """Yield bars that stand on a line; ``heights`` is that of one event."""
    for one in counted:
        division = divisions[one.segment]
        first, last = division.days_of(one.number)
        left = division.segment.left if one.number == division.first else scale.start_of(first)
        right = division.segment.right if one.number == division.last else scale.end_of(last)
        words = _period(division, one.number, one.segment == 0, one.segment == len(divisions) - 1, edition)
        yield DrawnBar(
            url=place.to(_page(division.unit, one.begin, edition)),
            title=f"{words}: {edition.phrases.count(*EVENT, one.events)}",
            x=left,
            bottom=bottom,
            width=max(right - left - SPACE, SPACE),
            height=max(one.events * heights, LEAST_HEIGHT),
            target=(round(left), round(right) - round(left)),
        )


def _page(unit: Unit, begin: Day, edition: Edition) -> str:
    """Return the page of a stretch's month or year; of a longer stretch that of its first event."""
    year, month = Stretch(begin.year), Stretch(begin.year, begin.month)
    is_year = unit.months > 1 and (TIMELINE, year) in edition.lookup.portions
    return portion_path(TIMELINE, year if is_year else month, edition)


def _period(division: Division, number: int, is_in_first: bool, is_in_last: bool, edition: Edition) -> str:
    """Name a stretch; what a change of scale cuts off is not part of it, what has joined it is."""
    segment, unit = division.segment, division.unit
    first, last = start, end = division.days_of(number)
    if number == division.first and (segment.first < first or not is_in_first):
        start = segment.first
    if number == division.last and (last < segment.last or not is_in_last):
        end = segment.last
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
