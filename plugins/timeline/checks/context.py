"""What the rules know beyond the documents of a site that were read."""

from collections.abc import Mapping
from dataclasses import field

from timeline.model.values import dataclass


@dataclass(frozen=True, slots=True)
class CheckContext:
    """Ids that faulty documents would have brought in, so that one fault is not told many times."""

    known: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    """For each timeline, by its id: the ids of each kind that stand in its files, faulty or not."""
    unreadable: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each timeline: the kinds whose file could not be read at all; uses of these are not judged."""
    is_whole: bool = True
    """Whether all files were read without a fault, so that a missing use is a fact."""
