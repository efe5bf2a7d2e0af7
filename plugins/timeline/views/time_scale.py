"""Maps days to widths: one line for the whole timeline, or one for each era."""

from bisect import bisect_right
from collections.abc import Sequence

from timeline.model.edtf import Day
from timeline.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of days drawn at one scale; ``last`` belongs to it."""

    first: Day
    last: Day
    left: float
    right: float

    @property
    def days(self) -> int:
        """Number of days, at least one."""
        return self.first.days_until(self.last) + 1

    @property
    def day_width(self) -> float:
        """Width of one day."""
        return (self.right - self.left) / self.days


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Segments side by side, in order of time."""

    segments: tuple[Segment, ...]

    @property
    def left(self) -> float:
        """Where time begins."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """Where time ends."""
        return self.segments[-1].right

    @property
    def first(self) -> Day:
        """First day drawn."""
        return self.segments[0].first

    @property
    def last(self) -> Day:
        """Last day drawn."""
        return self.segments[-1].last

    def start_of(self, day: Day) -> float:
        """Return where a day begins; days outside are held at the edge."""
        if day < self.first:
            return self.left
        starts = [segment.first for segment in self.segments]
        segment = self.segments[bisect_right(starts, day) - 1]
        return min(segment.left + segment.first.days_until(day) * segment.day_width, segment.right)

    def end_of(self, day: Day) -> float:
        """Return where a day ends."""
        return self.start_of(Day.fromordinal(day.toordinal() + 1)) if day < self.last else self.right


def share_width(counts: Sequence[int], left: float, right: float, least: float) -> list[tuple[float, float]]:
    """Divide a width among eras by their number of events, none narrower than ``least``.

    Returns the left and right limit of each. Where the width is too small for ``least``, all get
    the same.
    """
    width = right - left
    least = min(least, width / max(len(counts), 1))
    wishes = [count + 3 for count in counts]
    spare = width - least * len(counts)
    limits = []
    position = left
    for wish in wishes:
        end = position + least + spare * wish / sum(wishes)
        limits.append((position, end))
        position = end
    return limits
