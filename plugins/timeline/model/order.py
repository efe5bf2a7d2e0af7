"""The order in which events are told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
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
    """Yield the first event for which none waits that came before it, again and again."""
    waiting = Counter(event.id for event in events)
    awaited = [{id_ for id_ in _before(event) if id_ in waiting} for event in events]
    if not any(awaited):
        yield from events
        return
    followers: defaultdict[str, list[int]] = defaultdict(list)
    for place, ids in enumerate(awaited):
        for id_ in ids:
            followers[id_].append(place)
    free = [place for place, ids in enumerate(awaited) if not ids]
    told = [False] * len(events)
    first = 0
    for _ in events:
        # In a circle, which the checks refuse, nothing is free; the first by id then breaks it.
        while told[first]:
            first += 1
        place = heappop(free) if free else first
        told[place] = True
        yield events[place]
        id_ = events[place].id
        waiting[id_] -= 1
        for follower in followers[id_] if not waiting[id_] else ():
            awaited[follower].discard(id_)
            if not awaited[follower] and not told[follower]:
                heappush(free, follower)


def _before(event: Event | EventBrief) -> set[str]:
    """Return the ids of the events that are told to have come before this one."""
    return {*event.causes, *event.after}
