"""What events need to know of the sources that they cite."""

from collections.abc import Mapping
from typing import NamedTuple

from timeline.model.source import Source, original_of, outlet_of


class Voice(NamedTuple):
    """A source as the events that cite it are judged by it."""

    origin: str
    """The outlet whose text it carries, through copies of copies."""
    is_copy: bool
    original: str | None
    """Key of what it is a copy of, where the register holds that."""
    is_read: bool
    """Whether its entry has no fault."""


def voice_of(source: Source, register: Mapping[str, Source]) -> Voice:
    """Return the voice of a source of a register."""
    copy = source.copy_of
    return Voice(
        origin=outlet_of(original_of(source, register)),
        is_copy=copy is not None,
        original=copy.source if copy is not None and copy.source in register else None,
        is_read=not source.marks.faulty,
    )
