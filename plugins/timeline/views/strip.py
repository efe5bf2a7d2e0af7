"""The overview strip: all events at a glance, drawn once for wide and once for narrow screens."""

from collections.abc import Sequence

from timeline.model.edtf import Day
from timeline.model.event import Event
from timeline.model.structure import Era
from timeline.model.structure import TimeScale as ScaleKind
from timeline.views.addresses import Place
from timeline.views.drawings import DrawnEra, LegendEntry, StripDrawing
from timeline.views.edition import Edition
from timeline.views.strip_marks import first_day
from timeline.views.strip_narrow import draw_narrow
from timeline.views.strip_wide import LEFT, WIDTH, draw_wide
from timeline.views.time_scale import Segment, TimeScale, share_width

LEAST_ERA_WIDTH = 104.0
"""Room for an era's short name on its tab."""
FORTNIGHT = 14


def strip_drawing(edition: Edition, place: Place) -> StripDrawing | None:
    """Return the overview of a timeline's events, or None where there are none."""
    timeline = edition.timeline
    events = timeline.events
    if not any(first_day(event) for event in events):
        return None
    scale = _scale(edition, events)
    phrases = edition.phrases
    how = phrases.say(
        "Each mark is an event and leads to it. Larger marks are turning points; a bar is a span of days, "
        "a hollow mark an approximate date, a fading bar a date known only by its month or season."
    )
    if len(scale.segments) > 1:
        how += " " + phrases.say("The scale of time changes at each upright line: crowded weeks are drawn wider.")
    return StripDrawing(
        title=_finding(events, edition),
        wide_description=how,
        narrow_description=phrases.say(
            "One row for each period, each with its own scale of time and dates at its ends. "
            "Every mark is an event; a row leads to its events in the list."
        ),
        wide=draw_wide(edition, place, scale, _eras(edition, place, scale)),
        narrow=draw_narrow(edition, place),
        legend=tuple(
            LegendEntry(
                slot=edition.lookup.slot[category.id],
                name=category.name,
                count=len(edition.lookup.by_category.get(category.id, ())),
                url=place.to(edition.paths.entry("categories", category.id)),
            )
            for category in timeline.categories
        ),
    )


def _limits(events: Sequence[Event]) -> tuple[Day, Day]:
    days = [day for event in events for day in (event.when.lower, event.when.upper) if day is not None]
    return min(days), max(days)


def _scale(edition: Edition, events: Sequence[Event]) -> TimeScale:
    first, last = _limits(events)
    eras = [era for era in edition.timeline.eras if era.when.lower and era.when.upper]
    if edition.timeline.scale is ScaleKind.LINEAR or len(eras) < 2:
        return TimeScale((Segment(first, last, LEFT, WIDTH),))
    starts = [min(first, eras[0].when.lower or first), *(era.when.lower or first for era in eras[1:])]
    ends = [Day.fromordinal(start.toordinal() - 1) for start in starts[1:]]
    ends.append(max(last, eras[-1].when.upper or last))
    counts = [len(edition.lookup.by_era.get(era.id, ())) for era in eras]
    shares = share_width(counts, LEFT, WIDTH, LEAST_ERA_WIDTH)
    return TimeScale(tuple(Segment(start, end, *share) for start, end, share in zip(starts, ends, shares, strict=True)))


def _eras(edition: Edition, place: Place, scale: TimeScale) -> tuple[DrawnEra, ...]:
    drawn = []
    for era in edition.timeline.eras:
        if era.when.lower is None or era.when.upper is None or era.id not in edition.lookup.by_era:
            continue
        left = scale.start_of(era.when.lower)
        drawn.append(_era(era, left, scale.end_of(era.when.upper) - left, edition, place))
    return tuple(drawn)


def _era(era: Era, left: float, width: float, edition: Edition, place: Place) -> DrawnEra:
    dates = edition.wording.span_short(era.when)
    return DrawnEra(
        id=era.id,
        url=place.to(place.path, era.id),
        x=left,
        width=width,
        name=era.short if len(era.short) * 7.2 + 12 <= width else "",
        full_name=era.name,
        dates=dates if len(dates) * 6.1 + 12 <= width else "",
    )


def _finding(events: Sequence[Event], edition: Edition) -> str:
    """State where most events fall: the fortnight that holds more than a quarter, else the whole span."""
    days = sorted(day.toordinal() for day in map(first_day, events) if day is not None)
    best, start = max(((sum(day <= other < day + FORTNIGHT for other in days), -day) for day in days), default=(0, 0))
    phrases = edition.phrases
    if best * 4 >= len(days) and best > 2 and days[-1] - days[0] > 2 * FORTNIGHT:
        return phrases.say(
            "{number} of {total} events fall in the fortnight from {date}",
            number=best,
            total=len(events),
            date=edition.wording.day(Day.fromordinal(-start)),
        )
    return phrases.count("{number} event in order of time", "{number} events in order of time", len(events))
