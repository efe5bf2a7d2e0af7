"""Stretches of time in which nothing was recorded."""

from collections.abc import Iterator, Sequence

from timeline.model.brief import AnyEvent
from timeline.model.edtf import Day
from timeline.model.values import dataclass

SHORTEST_GAP = 7
"""Days without an event from which a gap is named."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Days between two events on which no event is recorded."""

    after: Day
    """Last day on which something was going on."""
    before: Day
    """First day of the next event."""

    @property
    def days(self) -> int:
        """Number of whole days without an event."""
        return self.after.days_until(self.before) - 1


def gaps_between(events: Sequence[AnyEvent], shortest: int = SHORTEST_GAP) -> Iterator[tuple[int, Gap]]:
    """Yield each gap of at least ``shortest`` days with the index of the event after it.

    An event known only by its month or season counts as going on until its last possible day, and one
    whose end is open or unknown for ever, so that no gap is claimed where something may have happened.
    Events must be in order of time.
    """
    reached: Day | None = None
    for index, event in enumerate(events):
        lower, upper = event.when.lower, event.when.upper
        if reached is not None and lower is not None:
            gap = Gap(reached, lower)
            if gap.days >= shortest:
                yield index, gap
        if upper is None:
            return
        if reached is None or upper > reached:
            reached = upper
