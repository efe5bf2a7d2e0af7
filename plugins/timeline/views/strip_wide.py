"""The overview strip for wide screens: one lane for each category."""

from collections.abc import Sequence

from timeline.model.event import Event, Weight
from timeline.model.structure import Category
from timeline.views.addresses import Place
from timeline.views.drawings import DrawnEra, DrawnLabel, DrawnLane, DrawnMark, DrawnTick, WideStrip
from timeline.views.edition import Edition
from timeline.views.packing import Box, pack
from timeline.views.strip_marks import LABEL_DISTANCE, Extent, draw_mark, extent_of, label_boxes
from timeline.views.symbols import symbol_path
from timeline.views.time_scale import TimeScale
from timeline.views.time_ticks import ticks_of

WIDTH, LEFT = 1184.0, 200.0
"""Width of the drawing, and of the column that names the lanes."""
TABS_HEIGHT, PLOT_TOP = 36.0, 46.0
ROW, LANE_PADDING = 15.0, 6.0
TICKS_HEIGHT = 38.0
CLEARANCE = 3.0
LEAST_TICK_DISTANCE = 52.0
SIZES = {Weight.TURNING_POINT: 14.0, Weight.NORMAL: 11.0, Weight.MINOR: 8.0}
_BY_WEIGHT = {Weight.TURNING_POINT: 0, Weight.NORMAL: 1, Weight.MINOR: 2}


def draw_wide(edition: Edition, place: Place, scale: TimeScale, eras: tuple[DrawnEra, ...]) -> WideStrip:
    """Lay out the wide drawing."""
    lanes: list[DrawnLane] = []
    marks: list[tuple[int, DrawnMark]] = []
    top = PLOT_TOP
    for category in edition.timeline.categories:
        events = edition.lookup.by_category.get(category.id, ())
        rows, drawn = _lane_marks(events, top, scale, edition, place)
        bottom = top + 2 * LANE_PADDING + ROW * max(rows, 1)
        lanes.append(_lane(category, len(events), top, bottom, edition, place))
        marks += drawn
        top = bottom
    return WideStrip(
        width=WIDTH,
        height=top + TICKS_HEIGHT,
        left=LEFT,
        tabs_height=TABS_HEIGHT,
        plot_top=PLOT_TOP,
        plot_bottom=top,
        eras=eras,
        ticks=_ticks(scale, edition),
        lanes=tuple(lanes),
        marks=tuple(mark for _, mark in sorted(marks, key=lambda pair: pair[0])),
    )


def _lane(category: Category, count: int, top: float, bottom: float, edition: Edition, place: Place) -> DrawnLane:
    slot = edition.lookup.slot[category.id]
    middle = top + LANE_PADDING + ROW / 2
    return DrawnLane(
        slot=slot,
        name=category.name,
        count=count,
        url=place.to(edition.paths.entry("categories", category.id)),
        top=top,
        middle=middle,
        bottom=bottom,
        symbol=symbol_path(slot, 7, middle, 12),
    )


def _lane_marks(
    events: Sequence[Event], top: float, scale: TimeScale, edition: Edition, place: Place
) -> tuple[int, list[tuple[int, DrawnMark]]]:
    """Place a lane's events on rows, the weightiest first; return the rows used and the marks."""
    ordered = sorted(events, key=lambda event: _BY_WEIGHT[event.weight])
    extents = [extent_of(event, scale, SIZES[event.weight]) for event in ordered]
    wanted = [_boxes(event, extent, scale) for event, extent in zip(ordered, extents, strict=True)]
    marks = []
    rows = 0
    for event, extent, placed in zip(ordered, extents, pack(wanted, CLEARANCE), strict=True):
        middle = top + LANE_PADDING + ROW * (placed.row + 0.5)
        rows = max(rows, placed.row + 1)
        mark = draw_mark(
            event,
            extent,
            middle,
            size=SIZES[event.weight],
            slot=edition.lookup.slot.get(event.category, 1),
            url=place.to(place.path, event.id),
            title=f"{edition.wording.date(event.when)}: {event.title}",
            label=_label(event, extent, wanted, placed.choice, ordered, middle),
        )
        marks.append((edition.lookup.position[event.id], mark))
    return rows, marks


def _boxes(event: Event, extent: Extent, scale: TimeScale) -> list[Box]:
    if event.label and event.is_turning_point:
        return label_boxes(extent, event.label, scale)
    return [Box(extent.left, extent.right)]


def _label(
    event: Event,
    extent: Extent,
    wanted: Sequence[Sequence[Box]],
    choice: int,
    ordered: Sequence[Event],
    middle: float,
) -> DrawnLabel | None:
    if not (event.label and event.is_turning_point):
        return None
    box = wanted[ordered.index(event)][choice]
    if box.right > extent.right:
        return DrawnLabel(extent.right + LABEL_DISTANCE, middle + 4, event.label, "start", strong=True)
    return DrawnLabel(extent.left - LABEL_DISTANCE, middle + 4, event.label, "end", strong=True)


def _ticks(scale: TimeScale, edition: Edition) -> tuple[DrawnTick, ...]:
    """Name dates along the axis; a name that would touch the one before is left out."""
    ticks: list[DrawnTick] = []
    free_from = LEFT
    year = None
    for segment in scale.segments:
        for tick in ticks_of(segment, LEAST_TICK_DISTANCE):
            x = scale.start_of(tick.day)
            words = edition.wording.month_short(tick.day) if tick.by_month else edition.wording.day_short(tick.day)
            if x < free_from or x + len(words) * 7 > WIDTH + 4:
                continue
            ticks.append(
                DrawnTick(
                    x,
                    words,
                    strong=tick.day.day <= 7,
                    second_line=str(tick.day.year) if tick.day.year != year else None,
                )
            )
            year = tick.day.year
            free_from = x + len(words) * 7 + 8
    return tuple(ticks)
