"""Ids by which feed readers and calendars know an entry again (UUID version 5, RFC 9562).

They rest on the ids of explainer and event alone, so they survive a move of the site, a corrected date and a new
title. RFC 4287, section 4.2.6, forbids an Atom id to change when a feed moves; an address would. An event that was
renamed keeps the id of the first name in ``formerly``.
"""

from functools import lru_cache
from uuid import UUID, uuid5

from timeline.model.event import Event
from timeline.model.timeline import Timeline

_NAMESPACE = UUID("139df40d-1e84-42e6-b110-05c9eabfd775")


def timeline_uuid(timeline: Timeline) -> UUID:
    """Return the id of an explainer."""
    return _uuid_of(timeline.id)


@lru_cache(maxsize=64)
def _uuid_of(timeline: str) -> UUID:
    return uuid5(_NAMESPACE, timeline)


def event_uuid(timeline: Timeline, event: Event) -> UUID:
    """Return the id of an event."""
    first_id, *_ = (*event.formerly, event.id)
    return uuid5(timeline_uuid(timeline), first_id)


def correction_uuid(timeline: Timeline, event: Event, index: int) -> UUID:
    """Return the id of the correction at an index of ``event.corrections``.

    It is told apart by its day and its number on that day, so that its words can be mended.
    """
    day = event.corrections[index].date
    number = sum(earlier.date == day for earlier in event.corrections[:index])
    return uuid5(event_uuid(timeline, event), f"{day.text}/{number}")
