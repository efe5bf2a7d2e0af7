"""Events as marks of the overview strip: uncertainty has form."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from timeline.model.brief import AnyEvent, EventBrief
from timeline.model.edtf import Day, EdtfDate, Interval, When
from timeline.model.event import Weight
from timeline.model.values import dataclass
from timeline.views.addresses import Place
from timeline.views.dates import is_hollow
from timeline.views.drawings import DrawnLabel, DrawnMark
from timeline.views.edition import Edition
from timeline.views.packing import Box
from timeline.views.time_scale import TimeScale

Fading = Literal["none", "both", "start", "end"]

BAR_HEIGHTS = {Weight.TURNING_POINT: 9.0, Weight.NORMAL: 7.0, Weight.MINOR: 5.0}
COARSE_HEIGHT = 5.0
"""A date known only by its month is a thin bar, so that the least certain is not the loudest."""
MOST_MARKS = 120
"""Events that are drawn one by one, at about 400 bytes each; of more, those of crowded lanes are counted in bars."""
FEW_MARKS = 10
"""Events of a lane or row that are drawn one by one wherever they are."""
MOST_ROWS = 12
"""Marks one below another that can still be looked at together."""
TARGET = 24.0
"""What can be hit of a mark, across and down: WCAG 2.2, criterion 2.5.8. The drawing is never scaled down."""
LABEL_DISTANCE = 5.0
"""Space between a mark and its name, and after the name."""
LABEL_CHARACTER = 6.9
"""Width of a character at 12 px semibold, on the safe side."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Where an event lies on the scale."""

    left: float
    right: float
    is_bar: bool
    fading: Fading = "none"
    height: float = 0


def extent_of(event: AnyEvent, scale: TimeScale, size: float, inset: float = 0) -> Extent:
    """Return an event's place: a point for a known day, a bar for a span or a coarse date.

    A symbol is moved inwards where it would reach over an end of the scale by more than ``inset``.
    """
    when = event.when
    left = scale.start_of(when.lower) if when.lower else scale.left
    right = scale.end_of(when.upper) if when.upper else scale.right
    if is_point(when):
        middle = min(max((left + right) / 2, scale.left - inset + size / 2), scale.right + inset - size / 2)
        return Extent(middle - size / 2, middle + size / 2, is_bar=False)
    height = COARSE_HEIGHT if is_coarse(when) else BAR_HEIGHTS[event.weight]
    least = max(size, height * 2)
    if right - left < least:
        left = min(max((left + right - least) / 2, scale.left), scale.right - least)
        right = left + least
    return Extent(left, right, True, fading_of(when), height)


def is_too_much(events: int, total: int, rows: int) -> bool:
    """Whether the events of a lane or row are to be counted in bars, rather than drawn on so many rows."""
    return rows > MOST_ROWS or (total > MOST_MARKS and events > FEW_MARKS)


def is_point(when: When) -> bool:
    """Whether a date is drawn as a symbol: one day, exact or approximate."""
    return isinstance(when, EdtfDate) and when.lower == when.upper


def is_coarse(when: When) -> bool:
    """Whether a single date is known no better than by its month."""
    return isinstance(when, EdtfDate) and not is_point(when)


def fading_of(when: When) -> Fading:
    """Return which ends of a bar are not known."""
    if isinstance(when, Interval):
        return _open_ends(when)
    return "none" if is_point(when) else "both"


def _open_ends(when: Interval) -> Fading:
    start = when.start is None or not when.start.is_exact
    end = when.end is None or not when.end.is_exact
    if start and end:
        return "both"
    return "start" if start else "end" if end else "none"


def target_of(extent: Extent) -> Box:
    """Return the stretch in which a mark can be hit, on whole units as marks are drawn: all of it, or more."""
    if not extent.is_bar:
        middle = round((extent.left + extent.right) / 2)
        return Box(middle - TARGET / 2, middle + TARGET / 2)
    left, width = round(extent.left), round(extent.right - extent.left)
    left -= max(int(TARGET) - width, 0) // 2
    return Box(left, left + max(width, TARGET))


def label_boxes(extent: Extent, label: str, limit: TimeScale) -> list[Box]:
    """Return the stretches that a mark needs with its name to the right or to the left of it.

    Where the scale has room on neither side, the mark goes without its name.
    """
    target = target_of(extent)
    width = len(label) * LABEL_CHARACTER + LABEL_DISTANCE
    boxes = []
    if extent.right + width <= limit.right:
        boxes.append(Box(target.left, extent.right + width + LABEL_DISTANCE))
    if extent.left - width >= limit.left:
        boxes.append(Box(extent.left - width - LABEL_DISTANCE, target.right))
    return boxes or [target]


def draw_mark(
    event: AnyEvent,
    extent: Extent,
    middle: float,
    *,
    size: float,
    slot: int,
    url: str,
    title: str,
    label: DrawnLabel | None = None,
) -> DrawnMark:
    """Return the mark of an event with its centre at a height."""
    if extent.is_bar:
        target = target_of(extent)
        return DrawnMark(
            url=url,
            title=title,
            slot=slot,
            x=extent.left,
            y=middle,
            width=extent.right - extent.left,
            height=extent.height,
            hollow=False,
            fading=extent.fading,
            label=label,
            target=(target.left, target.right - target.left),
        )
    x = (extent.left + extent.right) / 2
    return DrawnMark(
        url=url,
        title=title,
        slot=slot,
        x=x,
        y=middle,
        size=size,
        hollow=is_hollow(event.when),
        label=label,
    )


def event_url(event: AnyEvent, edition: Edition, place: Place) -> str:
    """Return where a mark leads: to the event in the list, or to its own page where the list is not on this one."""
    if (place.path.removeprefix(edition.paths.front), None) in edition.lookup.portions:
        return place.to(edition.paths.event(event.id))
    return place.to(place.path, event.id)


class Shown(NamedTuple):
    """The events of a drawing, in order of time."""

    events: Sequence[EventBrief]
    by_category: Mapping[str, Sequence[EventBrief]]
    number: int

    @classmethod
    def all_of(cls, edition: Edition) -> "Shown":
        """Return all events of an explainer."""
        return cls(edition.lookup.order, edition.lookup.by_category, edition.lookup.total)

    @classmethod
    def of(cls, events: Sequence[EventBrief]) -> "Shown":
        """Return some events."""
        by_category: dict[str, list[EventBrief]] = {}
        for event in events:
            by_category.setdefault(event.category, []).append(event)
        return cls(events, by_category, len(events))

    def in_category(self, category: str) -> Sequence[EventBrief]:
        """Return the events of a category."""
        return self.by_category.get(category, ())


def limits_of(events: Iterable[AnyEvent]) -> tuple[Day, Day]:
    """Return the first and the last day named by any of the events. Raises ``ValueError`` where there are none."""
    days = [day for event in events for day in (event.when.lower, event.when.upper) if day is not None]
    return min(days), max(days)
