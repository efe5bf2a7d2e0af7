"""What other documents need to know of an event."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline.checks.answers import Answers
from timeline.model.brief import EventBrief
from timeline.model.edtf import When
from timeline.model.event import Event, PublicationStatus


class Anchors(NamedTuple):
    """How many places of each sort the page of an event has."""

    claims: int
    figures: int
    sources: int


class Outline(NamedTuple):
    """An event as others are judged by it."""

    is_draft: bool
    when: When | None
    """None where it could not be read."""
    anchors: Anchors | None
    """None while the document has a fault, which may have cost it some."""
    is_retracted: bool = False


def outline_of(brief: EventBrief) -> Outline:
    """Return the outline of an event."""
    marks = brief.marks
    return Outline(
        brief.status is PublicationStatus.DRAFT,
        brief.when if marks.was_read("when") else None,
        None if marks.faulty else Anchors(len(brief.claims), len(brief.figures), len(brief.sources)),
        brief.status is PublicationStatus.RETRACTED,
    )


def outlines_of(events: Iterable[EventBrief]) -> Mapping[str, Outline]:
    """Return the outlines of events by id, each worked out when it is asked for.

    That several files have one id is a fault that was told; of these, only that is known in which they agree.
    """
    all_of_them = tuple(events)
    by_id = {event.id: event for event in all_of_them}
    return Answers(by_id, outline_of) if len(by_id) == len(all_of_them) else _outlines_of_namesakes(all_of_them)


def _outlines_of_namesakes(events: Iterable[EventBrief]) -> dict[str, Outline]:
    found: dict[str, Outline] = {}
    for event in events:
        outline = outline_of(event)
        found[event.id] = _agreed(found[event.id], outline) if event.id in found else outline
    return found


def anchors_of(event: Event) -> Anchors:
    """Return the places that the page of an event has."""
    return Anchors(len(event.claims), len(event.figures), len(event.source_keys()))


def _agreed(one: Outline, other: Outline) -> Outline:
    return Outline(
        one.is_draft and other.is_draft,
        one.when if one.when == other.when else None,
        one.anchors if one.anchors == other.anchors else None,
        one.is_retracted and other.is_retracted,
    )
