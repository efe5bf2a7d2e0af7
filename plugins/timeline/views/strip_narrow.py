"""The overview strip for narrow screens: one row for each era, each with its own scale."""

from collections.abc import Sequence

from timeline.model.brief import AnyEvent
from timeline.model.edtf import When
from timeline.model.event import Weight
from timeline.views.addresses import Place
from timeline.views.cards import OTHER_ERA, other_era_name
from timeline.views.drawings import DrawnEra, NarrowEra, NarrowStrip
from timeline.views.edition import Edition
from timeline.views.packing import Box, pack
from timeline.views.strip_marks import draw_mark, extent_of, limits_of
from timeline.views.time_scale import Segment, TimeScale

WIDTH = 328.0
INSET = 7.0
"""Room at both ends, so that a mark on the first day is not cut."""
ROW, AXIS, BETWEEN = 14.0, 20.0, 14.0
CLEARANCE = 1.5
SIZES = {Weight.TURNING_POINT: 13.0, Weight.NORMAL: 11.0, Weight.MINOR: 9.0}


def draw_narrow(edition: Edition, place: Place) -> NarrowStrip:
    """Lay out the narrow drawing; events outside all eras have the last row."""
    timeline, lookup = edition.timeline, edition.lookup
    rows: list[NarrowEra] = []
    top = 0.0
    inside = {event.id for events in lookup.by_era.values() for event in events}
    outside = tuple(event for event in lookup.order if event.id not in inside)
    for id_, name, when, events in (
        *((era.id, era.name, era.when, lookup.by_era.get(era.id, ())) for era in timeline.eras),
        (OTHER_ERA, other_era_name(edition), None, outside),
    ):
        if events:
            dates = edition.wording.span(when) if when else ""
            era = DrawnEra(id_, place.to(place.path, id_), 0, WIDTH, name, name, dates)
            rows.append(_row(era, _scale(when, events), events, top, edition, place))
            top = rows[-1].bottom + BETWEEN
    return NarrowStrip(width=WIDTH, height=max(top - BETWEEN, 0), eras=tuple(rows))


def _scale(when: When | None, events: Sequence[AnyEvent]) -> TimeScale:
    """Return the scale of an era; an end that is not given is where its events begin or end."""
    first, last = limits_of(events)
    if when is not None:
        first, last = when.lower or first, when.upper or last
    return TimeScale((Segment(first, last, INSET, WIDTH - INSET),))


def _row(
    era: DrawnEra, scale: TimeScale, events: Sequence[AnyEvent], top: float, edition: Edition, place: Place
) -> NarrowEra:
    extents = [extent_of(event, scale, SIZES[event.weight], INSET) for event in events]
    placed = pack([[Box(extent.left, extent.right)] for extent in extents], CLEARANCE)
    used = max(placement.row for placement in placed) + 1
    baseline = top + ROW * used + 4
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
        era=era,
        count=edition.phrases.count("{number} event", "{number} events", len(events)),
        top=top,
        baseline=baseline,
        bottom=baseline + AXIS,
        marks=marks,
        first=edition.wording.day_short(scale.first, year=True),
        last=edition.wording.day_short(scale.last, year=True),
    )
