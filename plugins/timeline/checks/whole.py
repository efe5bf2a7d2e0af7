"""All events of one explainer together, in brief."""

from collections.abc import Callable, Iterable, Sequence

from timeline.checks.kinds import Mention
from timeline.model.brief import EventBrief
from timeline.model.problem import Marks
from timeline.model.timeline import Timeline
from timeline.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Whole:
    """What is judged of an explainer as a whole."""

    frame: Timeline
    """The explainer; its events are not looked at."""
    events: Sequence[EventBrief]
    """All events that were read, in order of time."""
    mentions: Iterable[frozenset[Mention]]
    """What each document of the explainer and each page beside it mentions; gone through once at most."""
    is_complete: bool
    """Whether all files were read without a fault, so that a missing mention is a fact."""
    marks_of: Callable[[EventBrief], Marks]
    """Returns the places in an event's file; asked for events with a fault only."""
