"""The overview strip for wide screens: one lane for each category."""

from collections.abc import Iterator, Sequence

from timeline.model.brief import AnyEvent
from timeline.model.edtf import Day
from timeline.model.event import Weight
from timeline.model.structure import Category
from timeline.views.addresses import Place
from timeline.views.drawings import DrawnEra, DrawnLabel, DrawnLane, DrawnMark, DrawnTick, WideStrip
from timeline.views.edition import Edition
from timeline.views.packing import Box, pack
from timeline.views.strip_marks import LABEL_DISTANCE, Extent, draw_mark, extent_of, label_boxes
from timeline.views.time_scale import Segment, TimeScale
from timeline.views.time_ticks import Tick, ticks_of

WIDTH = 1184.0
LEAST_LEFT, MOST_LEFT = 200.0, 230.0
"""Width of the column that names the lanes, as their names need it."""
NAME_LEFT, NAME_CHARACTER = 22.0, 6.7
COUNT_RIGHT, COUNT_CHARACTER, COUNT_DISTANCE = 18.0, 7.0, 10.0
"""A lane's count ends left of the plot, at a distance from the name that it must not touch."""
TABS_HEIGHT, PLOT_TOP = 36.0, 46.0
ROW, LANE_PADDING = 18.0, 5.0
TICKS_HEIGHT = 38.0
CLEARANCE = 5.0
"""Marks can be hit a little beyond their forms (see strip.css); this must not lie over another mark."""
LEAST_TICK_DISTANCE = 52.0
TICK_CHARACTER, TICK_DISTANCE = 7.0, 8.0
SIZES = {Weight.TURNING_POINT: 14.0, Weight.NORMAL: 11.0, Weight.MINOR: 8.0}
_BY_WEIGHT = {Weight.TURNING_POINT: 0, Weight.NORMAL: 1, Weight.MINOR: 2}


def lane_column(edition: Edition) -> float:
    """Return the width that names and counts of the lanes need."""
    widths = [
        NAME_LEFT
        + len(category.name) * NAME_CHARACTER
        + COUNT_DISTANCE
        + len(str(len(edition.lookup.by_category.get(category.id, ())))) * COUNT_CHARACTER
        + COUNT_RIGHT
        for category in edition.timeline.categories
    ]
    return min(max(LEAST_LEFT, *widths), MOST_LEFT) if widths else LEAST_LEFT


def draw_wide(edition: Edition, place: Place, scale: TimeScale, eras: tuple[DrawnEra, ...]) -> WideStrip:
    """Lay out the wide drawing."""
    lanes: list[DrawnLane] = []
    marks: dict[str, DrawnMark] = {}
    top = PLOT_TOP
    for category in edition.timeline.categories:
        events = edition.lookup.by_category.get(category.id, ())
        rows, drawn = _lane_marks(events, top, scale, edition, place)
        bottom = top + 2 * LANE_PADDING + ROW * max(rows, 1)
        lanes.append(_lane(category, len(events), top, bottom, edition, place))
        marks.update(drawn)
        top = bottom
    return WideStrip(
        width=WIDTH,
        height=top + TICKS_HEIGHT,
        left=scale.left,
        tabs_height=TABS_HEIGHT,
        plot_top=PLOT_TOP,
        plot_bottom=top,
        eras=eras,
        ticks=_ticks(scale, edition),
        lanes=tuple(lanes),
        marks=tuple(marks[event.id] for event in edition.lookup.order if event.id in marks),
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
    )


def _lane_marks(
    events: Sequence[AnyEvent], top: float, scale: TimeScale, edition: Edition, place: Place
) -> tuple[int, list[tuple[str, DrawnMark]]]:
    """Place a lane's events on rows, the weightiest first; return the rows used and the marks."""
    ordered = sorted(events, key=lambda event: _BY_WEIGHT[event.weight])
    extents = [extent_of(event, scale, SIZES[event.weight]) for event in ordered]
    wanted = [_boxes(event, extent, scale) for event, extent in zip(ordered, extents, strict=True)]
    marks = []
    rows = 0
    for event, extent, boxes, placed in zip(ordered, extents, wanted, pack(wanted, CLEARANCE), strict=True):
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
            label=_label(event.label, extent, boxes[placed.choice], middle),
        )
        marks.append((event.id, mark))
    return rows, marks


def _boxes(event: AnyEvent, extent: Extent, scale: TimeScale) -> list[Box]:
    if event.label and event.is_turning_point:
        return label_boxes(extent, event.label, scale)
    return [Box(extent.left, extent.right)]


def _label(words: str | None, extent: Extent, box: Box, middle: float) -> DrawnLabel | None:
    """Return an event's name on the side on which its box has room for one."""
    if words and box.right > extent.right:
        return DrawnLabel(round(extent.right + LABEL_DISTANCE, 1), middle + 4, words, "start", strong=True)
    if words and box.left < extent.left:
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
