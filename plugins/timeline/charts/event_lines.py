"""Events on the axis of time of a chart: an upright line for each, with its name and date.

A name stands at its line like a flag, in rows above the plot. Where there is no room for that, the lines are numbered
and the names follow below the plot. An event that is not known to the day is no line but a band as wide as what is
known. An event far from the axis is named below the plot: none is lost.
"""

from collections.abc import Callable, Iterable, Sequence

from timeline.charts.context import ChartContext
from timeline.charts.readings import Stretch, stretch_of
from timeline.charts.sheet import Sheet
from timeline.charts.text_size import LINE_HEIGHT, text_width, wrap
from timeline.charts.vocabulary import EVENT, SMALL_SIZE, Anchor, Box, Role
from timeline.model.brief import AnyEvent
from timeline.model.chart import Chart
from timeline.model.values import dataclass

FLAG_WIDTH, FLAG_GAP = 170.0, 5.0
"""Room for a line of a name, and its distance from the event's line."""
FOOT_GAP = 6.0
"""From the lowest words to the plot."""
LINK_LINES = 2
"""Lines of text for which a name has room at least: as a link it can be hit above and below its words."""
MOST_LINES = 9
"""Lines of text above the plot; names that need more are listed below it."""
YEAR = 366
"""Days after which a day of the year comes again."""
NEAR = 0.25
"""An event so much of the axis' length away from it is brought onto it."""
ENTRY_INDENT, ENTRY_GAP = 20.0, 14.0
START: Anchor = "start"
END: Anchor = "end"


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """An event as readers see it on an axis."""

    id: str
    words: str
    """Its name and date."""
    time: Stretch


@dataclass(frozen=True, slots=True)
class EventsInTime:
    """The events of a chart and the time that its axis must hold, in days."""

    first: float
    last: float
    inside: tuple[ShownEvent, ...]
    """Events on the axis, in order of time."""
    away: tuple[tuple[str, ShownEvent], ...]
    """Events too far from it, each with an arrow to where it is."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Words beside the line of an event; ``level`` counts lines of text from the plot upwards."""

    event: ShownEvent
    lines: tuple[str, ...]
    """Its words, or its number."""
    x: float
    left: float
    right: float
    level: int
    least: int = 1
    """Lines of text for which it has room at least."""

    @property
    def end(self) -> int:
        """The level at which its room ends."""
        return self.level + max(len(self.lines), self.least)

    @property
    def above(self) -> float:
        """Room above the words, and below them."""
        return (self.end - self.level - len(self.lines)) * LINE_HEIGHT / 2

    def clashes_with(self, other: "Flag") -> bool:
        """Whether words stand on words, or a line on words."""
        on_words = self.left < other.right and other.left < self.right
        return (
            (on_words and self.level < other.end and other.level < self.end)
            or (self.left < other.x < self.right and self.level < other.end)
            or (other.left < self.x < other.right and other.level < self.end)
        )


@dataclass(frozen=True, slots=True)
class EventPlan:
    """Where events stand above the plot, and which of them are named below."""

    flags: tuple[Flag, ...]
    entries: tuple[tuple[str, ShownEvent], ...]
    """Events named below the plot, each behind its number or an arrow to where it is."""
    is_numbered: bool = False
    """Whether the flags bear numbers."""

    @property
    def height(self) -> float:
        """Height of the rows above the plot."""
        return max((FOOT_GAP + LINE_HEIGHT * flag.end for flag in self.flags), default=0)

    def boxes(self, top: float) -> tuple[Box, ...]:
        """Return where words stand above a plot that begins at ``top``."""
        return tuple(
            Box(
                flag.left,
                top - FOOT_GAP - LINE_HEIGHT * flag.end,
                flag.right,
                top - FOOT_GAP - LINE_HEIGHT * flag.level,
            )
            for flag in self.flags
        )


def events_in_time(chart: Chart, context: ChartContext, times: Iterable[Stretch]) -> EventsInTime:
    """Return the published events that a chart names, and the time in which its dates and the events near them lie."""
    dates = list(times)
    first, last = min(date.first for date in dates), max(date.last for date in dates)
    room = (last - first) * NEAR
    found = [event for event in map(context.event, chart.events) if event is not None]
    events = [(event, stretch_of(event.when)) for event in found]
    events.sort(key=lambda item: (item[1].middle, item[0].id))
    near = [time for _, time in events if time.last >= first - room and time.first <= last + room]
    first, last = min([first, *(time.first for time in near)]), max([last, *(time.last for time in near)])
    # The axis itself tells the year of what lies on it, unless it holds a day twice.
    year = last - first > YEAR
    return EventsInTime(
        first,
        last,
        tuple(ShownEvent(event.id, _words(event, context, year=year), time) for event, time in events if time in near),
        tuple(
            ("←" if time.end < first else "→", ShownEvent(event.id, _words(event, context, year=True), time))
            for event, time in events
            if time not in near
        ),
    )


def _words(event: AnyEvent, context: ChartContext, *, year: bool) -> str:
    when = event.when
    is_day = not when.is_interval and when.lower == when.upper and not (when.approximate or when.uncertain)
    if is_day and when.lower is not None:
        date = context.dates.day_short(when.lower, year=year)
    else:
        date = context.dates.short(when, year=year)
    return context.phrases.say("{name}, {date}", name=event.label or event.title, date=date)


def plan_events(events: EventsInTime, x: Callable[[float], float], width: float, *, flags: bool) -> EventPlan:
    """Find places for events above a plot.

    Args:
        events: The events.
        x: Returns how far from the left of the sheet a place on the axis stands.
        width: How far from there words may reach.
        flags: Whether names may stand at the lines, or only numbers.
    """
    if flags:
        named = _flags(
            [(event, wrap(event.words, FLAG_WIDTH, SMALL_SIZE)) for event in events.inside], x, width, LINK_LINES
        )
        if named is not None and all(flag.end <= MOST_LINES for flag in named):
            return EventPlan(named, events.away)
    numbered = [(str(number), event) for number, event in enumerate(events.inside, start=1)]
    found = _flags([(event, (number,)) for number, event in numbered], x, width, 1)
    assert found is not None, "a number needs no more room than there is beside a plot"
    return EventPlan(found, (*numbered, *events.away), is_numbered=True)


def _flags(
    named: Sequence[tuple[ShownEvent, tuple[str, ...]]], x: Callable[[float], float], width: float, least: int
) -> tuple[Flag, ...] | None:
    """Return flags that do not clash, from the right to the left, each as low as it can be."""
    found: list[Flag] = []
    for event, lines in reversed(named):
        at = x(event.time.middle)
        length = max(text_width(line, SMALL_SIZE) for line in lines)
        left = at + FLAG_GAP if at + FLAG_GAP + length <= width else at - FLAG_GAP - length
        most = sum(flag.end - flag.level for flag in found)
        flags = (Flag(event, lines, at, left, left + length, level, least) for level in range(most + 1) if left >= 0)
        flag = next((flag for flag in flags if not any(map(flag.clashes_with, found))), None)
        if flag is None:
            return None
        found.append(flag)
    return tuple(reversed(found))


def draw_events(sheet: Sheet, plan: EventPlan, box: Box, x: Callable[[float], float]) -> None:
    """Draw lines and flags of events on a plot and above it."""
    for flag in plan.flags:
        role, time = EVENT + flag.event.id, flag.event.time
        top = box.top - FOOT_GAP - LINE_HEIGHT * flag.end + flag.above
        if time.is_wide:
            sheet.band(Box(max(x(time.start), box.left), box.top, min(x(time.end), box.right), box.bottom))
        sheet.line(flag.x, top, flag.x, box.top if time.is_wide else box.bottom, role)
        is_right = flag.left > flag.x
        edge, anchor = (flag.left, START) if is_right else (flag.right, END)
        sheet.words(edge, top + LINE_HEIGHT / 2, flag.lines, Role.TICK if plan.is_numbered else role, anchor)


def draw_entries(sheet: Sheet, plan: EventPlan, top: float) -> float:
    """List the events that are named below the plot; return where the list ends."""
    for mark, event in plan.entries:
        lines = wrap(event.words, sheet.form.width - ENTRY_INDENT, SMALL_SIZE)
        sheet.words(0, top + LINE_HEIGHT / 2, (mark,), Role.TICK)
        sheet.words(ENTRY_INDENT, top + LINE_HEIGHT / 2, lines, EVENT + event.id)
        top += LINE_HEIGHT * len(lines) + ENTRY_GAP
    return top
