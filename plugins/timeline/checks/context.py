"""What the rules know beyond the documents that were read whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from timeline.model.chart import EVENTS_BY_WEEK
from timeline.model.timeline import Timeline


class Kind(StrEnum):
    """What an id names."""

    EVENT = "event"
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    SOURCE = "source"
    CATEGORY = "category"
    THREAD = "thread"
    DISPUTE = "dispute"
    CHART = "chart"


@dataclass(frozen=True, slots=True)
class CheckContext:
    """Ids that faulty documents would have brought in, so that one fault is not told many times."""

    known: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    """For each timeline, by its id: the ids of each kind that stand in its files, faulty or not."""
    unreadable: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each timeline: the kinds whose file could not be read at all; uses of these are not judged."""
    is_whole: bool = True
    """Whether all files were read without a fault, so that a missing use is a fact."""

    def ids(self, timeline: Timeline, kind: Kind) -> frozenset[str]:
        """Return every id of a kind that a use in this timeline may name."""
        return read_ids(timeline, kind) | self.known.get(timeline.id, {}).get(kind, frozenset())

    def is_judged(self, timeline: Timeline, kind: Kind) -> bool:
        """Whether it is known which ids of this kind there are."""
        return kind not in self.unreadable.get(timeline.id, frozenset())


def read_ids(timeline: Timeline, kind: Kind) -> frozenset[str]:
    """Return the ids of one kind that the timeline itself holds."""
    match kind:
        case Kind.EVENT:
            return frozenset(event.id for event in timeline.documents)
        case Kind.PERSON:
            return frozenset(timeline.people)
        case Kind.ORGANIZATION:
            return frozenset(timeline.organizations)
        case Kind.PLACE:
            return frozenset(timeline.places)
        case Kind.SOURCE:
            return frozenset(timeline.sources)
        case Kind.CATEGORY:
            return frozenset(category.id for category in timeline.categories)
        case Kind.THREAD:
            return frozenset(thread.id for thread in timeline.threads)
        case Kind.DISPUTE:
            return frozenset(dispute.id for dispute in timeline.disputes)
        case Kind.CHART:
            return frozenset(chart.id for chart in timeline.charts) | {EVENTS_BY_WEEK}
