"""Events counted by week and category: what the automatic chart of an explainer shows."""

from collections import Counter
from collections.abc import Sequence

from timeline.model.brief import AnyEvent
from timeline.model.edtf import Day, EdtfDate
from timeline.model.structure import Category
from timeline.model.values import dataclass

WEEK = 7
MOST_WEEKS = 26
"""Half a year: more columns would be too thin to read on a telephone."""


@dataclass(frozen=True, slots=True)
class EventsByWeek:
    """The weeks that hold most of a timeline's events, with the number of events in each."""

    mondays: tuple[Day, ...]
    """First day of each week, without gaps; the first and the last week hold events."""
    counts: tuple[tuple[int, ...], ...]
    """For each category of the timeline, in its order, the number of events in each week."""
    categories: tuple[Category, ...]
    total: int
    """All published events."""
    unplaced: int
    """Events whose date is not known to the week."""
    approximate: int
    """Counted events whose beginning is marked as approximate or uncertain."""

    @property
    def shown(self) -> int:
        """Number of events in these weeks."""
        return sum(map(sum, self.counts))

    @property
    def elsewhere(self) -> int:
        """Number of events in other weeks."""
        return self.total - self.unplaced - self.shown

    @property
    def totals(self) -> tuple[int, ...]:
        """Number of events in each week."""
        return tuple(map(sum, zip(*self.counts, strict=True)))


def count_by_week(
    events: Sequence[AnyEvent], categories: tuple[Category, ...], most_weeks: int = MOST_WEEKS
) -> EventsByWeek | None:
    """Count events in the consecutive weeks that hold most of them.

    A week runs from Monday to Sunday, and an event counts in the one in which it began. An event is left out where
    the days on which it may have begun lie in more than one week. Of equally full stretches the earliest is taken.
    Returns None where no event can be placed.
    """
    placed = [(week, event) for event in events if (week := week_of(event)) is not None]
    if not placed:
        return None
    weeks = sorted(week for week, _ in placed)
    first, last = fullest_weeks(weeks, most_weeks)
    inside = [(week, event) for week, event in placed if first <= week <= last]
    counted = Counter((event.category, week) for week, event in inside)
    shown = range(first, last + 1)
    return EventsByWeek(
        mondays=tuple(Day.fromordinal(week * WEEK + 1) for week in shown),
        counts=tuple(tuple(counted[category.id, week] for week in shown) for category in categories),
        categories=categories,
        total=len(events),
        unplaced=len(events) - len(placed),
        approximate=sum(_is_qualified(event) for _, event in inside),
    )


def week_of(event: AnyEvent) -> int | None:
    """Return the number of the week in which an event began; None where it is not known.

    Week 0 begins on Monday, 1 January of year 1.
    """
    start = start_of(event)
    if start is None:
        return None
    first, last = ((day.toordinal() - 1) // WEEK for day in (start.lower, start.upper))
    return first if first == last else None


def start_of(event: AnyEvent) -> EdtfDate | None:
    """Return the date on which an event began; None where that is open or unknown."""
    return event.when if isinstance(event.when, EdtfDate) else event.when.start


def _is_qualified(event: AnyEvent) -> bool:
    start = start_of(event)
    return start is not None and (start.approximate or start.uncertain)


def fullest_weeks(weeks: Sequence[int], most_weeks: int) -> tuple[int, int]:
    """Return the first and the last week with events of the stretch that holds most of them.

    ``weeks`` has the week of each event, in order of time. Of equally full stretches the earliest is taken.
    """
    best, first, last = 0, weeks[0], weeks[0]
    end = 0
    for start, week in enumerate(weeks):
        if start and week == weeks[start - 1]:
            continue
        while end < len(weeks) and weeks[end] < week + most_weeks:
            end += 1
        if end - start > best:
            best, first, last = end - start, week, weeks[end - 1]
    return first, last
