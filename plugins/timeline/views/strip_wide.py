"""The overview strip for wide screens: one lane for each category."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.model.brief import AnyEvent
from timeline.model.edtf import Day
from timeline.model.event import Weight
from timeline.model.structure import Category
from timeline.views.addresses import Place
from timeline.views.drawings import DrawnBars, DrawnEra, DrawnLabel, DrawnLane, DrawnMark, DrawnTick, WideStrip
from timeline.views.edition import Edition
from timeline.views.packing import Box, pack_low
from timeline.views.portions import spread
from timeline.views.strip_bars import Counted, Division, count_events, divide, draw_bars, unit_words
from timeline.views.strip_marks import (
    LABEL_DISTANCE,
    TARGET,
    Extent,
    Shown,
    draw_mark,
    event_url,
    extent_of,
    is_too_much,
    label_boxes,
    target_of,
)
from timeline.views.time_scale import Segment, TimeScale
from timeline.views.time_ticks import Tick, ticks_of

WIDTH = 1184.0
LEAST_LEFT, MOST_LEFT = 200.0, 230.0
"""Width of the column that names the lanes, as their names need it."""
NAME_LEFT, NAME_CHARACTER = 22.0, 6.7
COUNT_RIGHT, COUNT_CHARACTER, COUNT_DISTANCE = 18.0, 7.0, 10.0
"""A lane's count ends left of the plot, at a distance from the name that it must not touch."""
TABS_HEIGHT, TABS_DISTANCE = 36.0, 10.0
ROW, LANE_PADDING = TARGET, 2.0
TICKS_HEIGHT = 38.0
BARS_HEIGHT = 34.0
"""Height of the tallest bar, and of what can be hit of each."""
MOST_TURNING_POINTS = 30
"""Turning points above bars, in all lanes."""
LEAST_TICK_DISTANCE = 52.0
TICK_CHARACTER, TICK_DISTANCE = 7.0, 8.0
SIZES = {Weight.TURNING_POINT: 14.0, Weight.NORMAL: 11.0, Weight.MINOR: 8.0}
_BY_WEIGHT = {Weight.TURNING_POINT: 0, Weight.NORMAL: 1, Weight.MINOR: 2}


def lane_column(shown: Shown, categories: Sequence[Category]) -> float:
    """Return the width that names and counts of the lanes need."""
    widths = [
        NAME_LEFT
        + len(category.name) * NAME_CHARACTER
        + COUNT_DISTANCE
        + len(f"{len(shown.in_category(category.id)):,}") * COUNT_CHARACTER
        + COUNT_RIGHT
        for category in categories
    ]
    return min(max(LEAST_LEFT, *widths), MOST_LEFT) if widths else LEAST_LEFT


def draw_wide(
    shown: Shown,
    categories: Sequence[Category],
    scale: TimeScale,
    eras: tuple[DrawnEra, ...],
    edition: Edition,
    place: Place,
) -> WideStrip:
    """Lay out the wide drawing, with a lane for each of the categories; without eras it has no tabs."""
    lanes, marks, bars = [], {}, []
    counted = _counted_lanes(shown, categories, scale)
    tabs = TABS_HEIGHT if eras else 0
    plot = top = tabs + TABS_DISTANCE
    for category in categories:
        events = shown.in_category(category.id)
        is_counted = category.id in counted.lanes
        placed = _turning_points(events, scale, len(counted.lanes)) if is_counted else _placed(events, scale)
        bottom = top + 2 * LANE_PADDING + ROW * max(1 + max((one.row for one in placed), default=-1), not is_counted)
        if is_counted:
            bottom += BARS_HEIGHT
            drawn = draw_bars(
                counted.lanes[category.id],
                counted.divisions,
                scale,
                bottom - LANE_PADDING,
                BARS_HEIGHT / counted.tallest,
                edition,
                place,
            )
            bars.append(DrawnBars(edition.lookup.slot[category.id], category.name, tuple(drawn)))
        lanes.append(_lane(category, len(events), top, bottom, edition, place))
        marks.update({one.event.id: _mark(one, top, edition, place) for one in placed})
        top = bottom
    return WideStrip(
        width=WIDTH,
        height=top + TICKS_HEIGHT,
        left=scale.left,
        tabs_height=tabs,
        plot_top=plot,
        plot_bottom=top,
        eras=eras,
        ticks=_ticks(scale, edition),
        lanes=tuple(lanes),
        marks=tuple(marks[event.id] for event in shown.events if event.id in marks),
        bars=tuple(bars),
        unit=unit_words((division.unit for division in counted.divisions), edition) if bars else "",
        tallest=counted.tallest if bars else 0,
        bars_height=BARS_HEIGHT,
        left_out=counted.left_out,
    )


class _CountedLanes(NamedTuple):
    """The lanes that have too many events for marks, and what their bars have in common."""

    lanes: Mapping[str, Sequence[Counted]]
    divisions: Sequence[Division]
    tallest: int
    """Number of events of the tallest bar of all lanes, which has all the height there is."""
    left_out: int


def _counted_lanes(shown: Shown, categories: Sequence[Category], scale: TimeScale) -> _CountedLanes:
    by_category = shown.by_category
    total = sum(map(len, by_category.values()))
    crowded = [category.id for category in categories if _is_crowded(shown.in_category(category.id), total, scale)]
    divisions = [divide(segment, TARGET) for segment in scale.segments]
    lanes = {lane: count_events(by_category[lane], scale, divisions) for lane in crowded}
    most = max((one.events for lane in lanes.values() for one in lane), default=1)
    left_out = sum(len(by_category[lane]) - sum(one.events for one in found) for lane, found in lanes.items())
    return _CountedLanes(lanes, divisions, most, left_out)


def _is_crowded(events: Sequence[AnyEvent], total: int, scale: TimeScale) -> bool:
    if is_too_much(len(events), total, 0):
        return True
    return is_too_much(len(events), total, 1 + max((one.row for one in _placed(events, scale)), default=0))


class _Placed(NamedTuple):
    """An event with its place in its lane."""

    event: AnyEvent
    extent: Extent
    box: Box
    row: int


def _placed(events: Sequence[AnyEvent], scale: TimeScale) -> list[_Placed]:
    """Place a lane's events on rows, so that nothing that can be hit lies over anything else."""
    extents = [extent_of(event, scale, SIZES[event.weight]) for event in events]
    wanted = [_boxes(event, extent, scale) for event, extent in zip(events, extents, strict=True)]
    placements = pack_low(wanted, _orders(events, extents), clearance=0)
    found = zip(events, extents, wanted, placements, strict=True)
    return [_Placed(event, extent, boxes[at.choice], at.row) for event, extent, boxes, at in found]


def _orders(events: Sequence[AnyEvent], extents: Sequence[Extent]) -> Iterator[Sequence[int]]:
    """Yield the orders in which marks are tried: the weightiest first, and others that may take fewer rows."""
    targets = [target_of(extent) for extent in extents]
    by_weight = sorted(range(len(events)), key=lambda place: _BY_WEIGHT[events[place].weight])
    from_left = sorted(by_weight, key=lambda place: targets[place].left)
    from_right = sorted(by_weight, key=lambda place: -targets[place].right)
    yield by_weight
    for order in (from_left, from_right):
        yield sorted(order, key=lambda place: not events[place].is_turning_point)
    yield from (from_left, from_right)


def _turning_points(events: Sequence[AnyEvent], scale: TimeScale, lanes: int) -> list[_Placed]:
    """Place turning points on one row above the bars, as many as have room there."""
    turning = [event for event in events if event.is_turning_point]
    chosen = spread(turning, max(MOST_TURNING_POINTS // lanes, 2))
    return [one for one in _placed(chosen, scale) if one.row == 0]


def _lane(category: Category, count: int, top: float, bottom: float, edition: Edition, place: Place) -> DrawnLane:
    slot = edition.lookup.slot[category.id]
    middle = top + LANE_PADDING + ROW / 2
    return DrawnLane(
        slot=slot,
        name=category.name,
        count=f"{count:,}",
        url=place.to(edition.paths.entry("categories", category.id)),
        top=top,
        middle=middle,
        bottom=bottom,
    )


def _mark(one: _Placed, top: float, edition: Edition, place: Place) -> DrawnMark:
    event = one.event
    middle = top + LANE_PADDING + ROW * (one.row + 0.5)
    return draw_mark(
        event,
        one.extent,
        middle,
        size=SIZES[event.weight],
        slot=edition.lookup.slot.get(event.category, 1),
        url=event_url(event, edition, place),
        title=f"{edition.wording.date(event.when)}: {event.title}",
        label=_label(event.label, one.extent, one.box, middle),
    )


def _boxes(event: AnyEvent, extent: Extent, scale: TimeScale) -> list[Box]:
    if event.label and event.is_turning_point:
        return label_boxes(extent, event.label, scale)
    return [target_of(extent)]


def _label(words: str | None, extent: Extent, box: Box, middle: float) -> DrawnLabel | None:
    """Return an event's name on the side on which its box has room for one."""
    target = target_of(extent)
    if words and box.right > target.right:
        return DrawnLabel(round(extent.right + LABEL_DISTANCE, 1), middle + 4, words, "start", strong=True)
    if words and box.left < target.left:
        return DrawnLabel(round(extent.left - LABEL_DISTANCE, 1), middle + 4, words, "end", strong=True)
    return None


def _ticks(scale: TimeScale, edition: Edition) -> tuple[DrawnTick, ...]:
    """Name dates along the axis; a name that would touch the one before is left out."""
    ticks: list[DrawnTick] = []
    free_from = scale.left
    named: Day | None = None
    for segment in scale.segments:
        # The first day of the next segment is to keep its name.
        end = segment.right - (0 if segment is scale.segments[-1] else TICK_DISTANCE)
        for tick in _wished(segment, scale):
            x = scale.start_of(tick.day)
            words = edition.wording.month_short(tick.day) if tick.by_month else edition.wording.day_short(tick.day)
            new_year = named is None or named.year != tick.day.year
            year = edition.wording.year(tick.day.year) if new_year else None
            width = max(len(words), len(year or "")) * TICK_CHARACTER
            if x < free_from or x + width > end:
                continue
            new_month = new_year or (named is not None and named.month != tick.day.month)
            ticks.append(DrawnTick(x, words, strong=new_month, second_line=year))
            named = tick.day
            free_from = x + width + TICK_DISTANCE
    return tuple(ticks)


def _wished(segment: Segment, scale: TimeScale) -> Iterator[Tick]:
    """Yield the ticks of a segment; where the scale changes, the first day of each segment comes first."""
    ladder = list(ticks_of(segment, LEAST_TICK_DISTANCE))
    if len(scale.segments) > 1 and (not ladder or ladder[0].day != segment.first):
        by_month = segment.first.day == 1 and any(tick.by_month for tick in ladder)
        yield Tick(segment.first, by_month)
    yield from ladder
