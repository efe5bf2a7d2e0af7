"""The overview strip for narrow screens: one row for each era, each with its own scale."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline.model.brief import EventBrief
from timeline.model.edtf import Day
from timeline.model.event import Weight
from timeline.model.structure import Category
from timeline.views.addresses import Place
from timeline.views.cards import OTHER_ERA, other_era_name
from timeline.views.drawings import DrawnBar, DrawnEra, DrawnMark, NarrowEra, NarrowStrip
from timeline.views.edition import Edition
from timeline.views.front_list import Section, sections
from timeline.views.packing import Box, pack
from timeline.views.portions import spread
from timeline.views.strip_bars import count_events, divide, draw_bars
from timeline.views.strip_marks import Extent, Shown, draw_mark, event_url, extent_of, is_too_much, limits_of
from timeline.views.time_scale import Segment, TimeScale

WIDTH = 328.0
INSET = 7.0
"""Room at both ends, so that a mark on the first day is not cut."""
ROW, AXIS, BETWEEN = 14.0, 20.0, 14.0
CLEARANCE = 1.5
MOST_ROWS = 12
"""Rows of the drawing; where there are more eras, several share one."""
BAR_WIDTH = 10.0
"""Least width of a bar with the space to the next one."""
BARS_HEIGHT = 26.0
"""Height of the tallest bar of a row."""
MOST_TURNING_POINTS = 4
"""Turning points above the bars of a row."""
SIZES = {Weight.TURNING_POINT: 13.0, Weight.NORMAL: 11.0, Weight.MINOR: 9.0}


class _Stretch(NamedTuple):
    """What one row shows: an era, several that follow one another, or a category of one era."""

    id: str
    """Anchor of the first era in the list, or id of the category."""
    url: str
    """Where the row leads."""
    name: str
    dates: str
    ends: tuple[Day | None, Day | None]
    """Where it begins and ends; None where its events do."""
    events: Sequence[EventBrief]


def draw_narrow(edition: Edition, place: Place) -> NarrowStrip:
    """Lay out the narrow drawing of all events: a row for each era, the last for events outside all eras."""
    found = sections(edition)
    eras = -(-len(found) // MOST_ROWS)
    starts = range(0, len(found), eras)
    stretches = [_stretch(found[first : first + eras], edition, place) for first in starts]
    return _rows(stretches, edition.lookup.total, edition, place)


def draw_narrow_era(
    shown: Shown, categories: Sequence[Category], ends: tuple[Day, Day], edition: Edition, place: Place
) -> NarrowStrip:
    """Lay out the narrow drawing of one era: a row for each of the categories, all on the same scale of time."""
    stretches = [
        _Stretch(
            category.id,
            place.to(edition.paths.entry("categories", category.id)),
            category.name,
            "",
            ends,
            shown.in_category(category.id),
        )
        for category in categories
    ]
    return _rows(stretches, shown.number, edition, place)


def _rows(stretches: Sequence[_Stretch], total: int, edition: Edition, place: Place) -> NarrowStrip:
    rows: list[NarrowEra] = []
    top = 0.0
    for stretch in stretches:
        rows.append(_row(stretch, total, top, edition, place))
        top = rows[-1].bottom + BETWEEN
    return NarrowStrip(width=WIDTH, height=max(top - BETWEEN, 0), eras=tuple(rows))


def _stretch(found: Sequence[Section], edition: Edition, place: Place) -> _Stretch:
    eras = [era for era, _ in found if era is not None]
    events = found[0][1] if len(found) == 1 else [event for _, events in found for event in events]
    if not eras:
        return _Stretch(OTHER_ERA, place.to(place.path, OTHER_ERA), other_era_name(edition), "", (None, None), events)
    first, last = eras[0], eras[-1]
    url = place.to(place.path, first.id)
    ends = (first.when.lower, last.when.upper)
    if len(found) == 1:
        return _Stretch(first.id, url, first.name, edition.wording.span(first.when), ends, events)
    name = edition.phrases.say("{start} – {end}", start=first.name, end=last.name)
    # With events outside all eras among them, they may begin before and end after.
    return _Stretch(first.id, url, name, "", ends if len(eras) == len(found) else (None, None), events)


def _scale(stretch: _Stretch) -> TimeScale:
    """Return the scale of a row; an end that is not given is where its events begin or end."""
    first, last = limits_of(stretch.events)
    first, last = stretch.ends[0] or first, stretch.ends[1] or last
    return TimeScale((Segment(first, last, INSET, WIDTH - INSET),))


def _row(stretch: _Stretch, total: int, top: float, edition: Edition, place: Place) -> NarrowEra:
    scale, events = _scale(stretch), stretch.events
    is_counted = is_too_much(len(events), total, 0)
    placed = [] if is_counted else _placed(events, scale)
    if is_too_much(len(events), total, len({one.row for one in placed})):
        is_counted = True
        turning = spread([event for event in events if event.is_turning_point], MOST_TURNING_POINTS)
        placed = [one for one in _placed(turning, scale) if one.row == 0]
    rows = 1 + max((one.row for one in placed), default=-1)
    baseline = top + ROW * rows + 4 + (BARS_HEIGHT if is_counted else 0)
    floor = baseline - (BARS_HEIGHT if is_counted else 0)
    return NarrowEra(
        era=DrawnEra(stretch.id, stretch.url, 0, WIDTH, stretch.name, stretch.name, stretch.dates),
        count=edition.phrases.count("{number} event", "{number} events", len(events)),
        top=top,
        baseline=baseline,
        bottom=baseline + AXIS,
        marks=tuple(_mark(one, floor - 3 - ROW * (one.row + 0.5), edition, place) for one in placed),
        first=edition.wording.day_short(scale.first, year=True),
        last=edition.wording.day_short(scale.last, year=True),
        bars=_bars(events, scale, baseline, edition, place) if is_counted else (),
    )


def _bars(
    events: Sequence[EventBrief], scale: TimeScale, baseline: float, edition: Edition, place: Place
) -> tuple[DrawnBar, ...]:
    divisions = [divide(scale.segments[0], BAR_WIDTH)]
    counted = count_events(events, scale, divisions)
    most = max((one.events for one in counted), default=1)
    return tuple(draw_bars(counted, divisions, scale, baseline, BARS_HEIGHT / most, edition, place))


class _Placed(NamedTuple):
    """An event with its place in its row of the drawing."""

    event: EventBrief
    extent: Extent
    row: int


def _placed(events: Sequence[EventBrief], scale: TimeScale) -> list[_Placed]:
    extents = [extent_of(event, scale, SIZES[event.weight], INSET) for event in events]
    placed = pack([[Box(extent.left, extent.right)] for extent in extents], CLEARANCE)
    return [_Placed(event, extent, at.row) for event, extent, at in zip(events, extents, placed, strict=True)]


def _mark(one: _Placed, middle: float, edition: Edition, place: Place) -> DrawnMark:
    event = one.event
    return draw_mark(
        event,
        one.extent,
        middle,
        size=SIZES[event.weight],
        slot=edition.lookup.slot.get(event.category, 1),
        url=event_url(event, edition, place),
        title=f"{edition.wording.date(event.when)}: {event.title}",
    )
