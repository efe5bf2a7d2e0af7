"""The overview strip for narrow screens: one row for each era, each with its own scale."""

from collections.abc import Sequence

from timeline.model.event import Event, Weight
from timeline.model.structure import Era
from timeline.views.addresses import Place
from timeline.views.drawings import DrawnEra, NarrowEra, NarrowStrip
from timeline.views.edition import Edition
from timeline.views.packing import Box, pack
from timeline.views.strip_marks import draw_mark, extent_of
from timeline.views.time_scale import Segment, TimeScale

WIDTH = 328.0
INSET = 7.0
"""Room at both ends, so that a mark on the first day is not cut."""
HEADING, ROW, AXIS, BETWEEN = 24.0, 14.0, 20.0, 14.0
CLEARANCE = 1.5
SIZES = {Weight.TURNING_POINT: 13.0, Weight.NORMAL: 11.0, Weight.MINOR: 9.0}


def draw_narrow(edition: Edition, place: Place) -> NarrowStrip:
    """Lay out the narrow drawing."""
    rows = []
    top = 0.0
    for era in edition.timeline.eras:
        events = edition.lookup.by_era.get(era.id, ())
        if events and era.when.lower is not None and era.when.upper is not None:
            row = _row(era, events, top, edition, place)
            rows.append(row)
            top = row.bottom + BETWEEN
    return NarrowStrip(width=WIDTH, height=max(top - BETWEEN, 0), eras=tuple(rows))


def _row(era: Era, events: Sequence[Event], top: float, edition: Edition, place: Place) -> NarrowEra:
    first, last = era.when.lower, era.when.upper
    if first is None or last is None:
        raise ValueError(f"era {era.id} has an open end and cannot be drawn")
    scale = TimeScale((Segment(first, last, INSET, WIDTH - INSET),))
    extents = [extent_of(event, scale, SIZES[event.weight]) for event in events]
    placed = pack([[Box(extent.left, extent.right)] for extent in extents], CLEARANCE)
    used = max((placement.row for placement in placed), default=0) + 1
    baseline = top + HEADING + ROW * used + 3
    marks = tuple(
        draw_mark(
            event,
            extent,
            baseline - 3 - ROW * (placement.row + 0.5),
            size=SIZES[event.weight],
            slot=edition.lookup.slot.get(event.category, 1),
            url=place.to(place.path, event.id),
            title=f"{edition.wording.date(event.when)}: {event.title}",
        )
        for event, extent, placement in zip(events, extents, placed, strict=True)
    )
    return NarrowEra(
        era=DrawnEra(
            era.id, place.to(place.path, era.id), 0, WIDTH, era.name, era.name, edition.wording.span(era.when)
        ),
        count=edition.phrases.count("{number} event", "{number} events", len(events)),
        top=top,
        baseline=baseline,
        bottom=baseline + AXIS,
        marks=marks,
        first=edition.wording.day_short(first),
        last=edition.wording.day_short(last),
    )
