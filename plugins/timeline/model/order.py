"""The order in which events are told."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from timeline.model.brief import EventBrief
from timeline.model.event import Event

E = TypeVar("E", Event, EventBrief)


def in_order(events: Iterable[E]) -> tuple[E, ...]:
    """Return events by earliest and latest moment; of the same moments, causes before effects, then by id.

    Dates say which of two events came first only as far as they are known, so events of one day would
    otherwise stand in the order of the alphabet, and an effect could be read before its cause.
    """
    dated = sorted(((event.when.sort_key()[:2], event.id, event) for event in events), key=itemgetter(0, 1))
    groups = (tuple(event for *_, event in group) for _, group in groupby(dated, key=itemgetter(0)))
    return tuple(event for group in groups for event in (_causes_first(group) if len(group) > 1 else group))


def _causes_first(events: Sequence[E]) -> Iterable[E]:
    waiting = list(events)
    while waiting:
        ids = {event.id for event in waiting}
        # In a circle, which the checks refuse, nothing is free; the first by id then breaks it.
        free = next((place for place, event in enumerate(waiting) if not _before(event) & ids), 0)
        yield waiting.pop(free)


def _before(event: Event | EventBrief) -> set[str]:
    """Return the ids of the events that are told to have come before this one."""
    return {*event.causes, *event.after}
