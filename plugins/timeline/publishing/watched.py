"""A timeline that tells which of its fields are read."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from timeline.model.timeline import Timeline
from timeline.pipeline.reads import Reads
from timeline.publishing.packed import REGISTERS

_UNWATCHED = frozenset({"id", "documents", "marks", *REGISTERS})
WATCHED_FIELDS = frozenset(field.name for field in fields(Timeline)) - _UNWATCHED
"""Fields whose reading is noted; registers note the reading of each entry."""


class WatchedTimeline(Timeline):
    """The frame of a timeline; what is read of it is noted under ``<id>/field``."""

    __slots__ = ("_name", "_reads")

    _name: str
    _reads: Reads


def _watched(name: str, get: Callable[[Timeline], Any]) -> property:
    """Return a field that is read by ``get`` and notes that it was."""

    def read(timeline: WatchedTimeline) -> Any:
        timeline._reads.seen.add((timeline._name, name))
        return get(timeline)

    return property(read)


_SLOTS: Mapping[str, Any] = {field.name: vars(Timeline)[field.name] for field in fields(Timeline)}
for _name in WATCHED_FIELDS:
    setattr(WatchedTimeline, _name, _watched(_name, _SLOTS[_name].__get__))


def watched_timeline(timeline: Timeline, reads: Reads) -> Timeline:
    """Return a timeline that notes what is read of it."""
    given = {field.name: getattr(timeline, field.name) for field in fields(Timeline)}
    given |= {name: reads.watch(f"{timeline.id}/{name}", given[name]) for name in REGISTERS}
    watched = WatchedTimeline.__new__(WatchedTimeline)
    object.__setattr__(watched, "_name", field_facts(timeline.id))
    object.__setattr__(watched, "_reads", reads)
    for name, value in given.items():
        _SLOTS[name].__set__(watched, value)
    return watched


def field_facts(timeline: str) -> str:
    """Return the name under which the reading of fields is noted."""
    return f"{timeline}/field"
