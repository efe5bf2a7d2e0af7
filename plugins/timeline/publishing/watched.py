"""A timeline that tells which of its fields are read."""

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

    def __getattribute__(self, name: str) -> Any:
        """Return an attribute, noting the reading of a field."""
        if name in WATCHED_FIELDS:
            noted: Reads = object.__getattribute__(self, "_reads")
            noted.seen.add((object.__getattribute__(self, "_name"), name))
        return object.__getattribute__(self, name)


def watched_timeline(timeline: Timeline, reads: Reads) -> Timeline:
    """Return a timeline that notes what is read of it."""
    given = {field.name: getattr(timeline, field.name) for field in fields(Timeline)}
    given |= {name: reads.watch(f"{timeline.id}/{name}", given[name]) for name in REGISTERS}
    watched = WatchedTimeline.__new__(WatchedTimeline)
    object.__setattr__(watched, "_name", field_facts(timeline.id))
    object.__setattr__(watched, "_reads", reads)
    for name, value in given.items():
        object.__setattr__(watched, name, value)
    return watched


def field_facts(timeline: str) -> str:
    """Return the name under which the reading of fields is noted."""
    return f"{timeline}/field"
