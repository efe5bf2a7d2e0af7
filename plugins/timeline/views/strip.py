"""The overview strip: all events at a glance, drawn once for wide and once for narrow screens."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from timeline.model.brief import AnyEvent
from timeline.model.edtf import Day
from timeline.model.structure import Era
from timeline.model.structure import TimeScale as ScaleKind
from timeline.views.addresses import Place
from timeline.views.drawings import DrawnEra, LegendEntry, NarrowStrip, StripDrawing, WideStrip
from timeline.views.edition import Edition
from timeline.views.front_list import MOST_ERAS, sections
from timeline.views.lexicon import N_
from timeline.views.strip_marks import TARGET, Shown, limits_of
from timeline.views.strip_narrow import draw_narrow, draw_narrow_era
from timeline.views.strip_wide import WIDTH, draw_wide, lane_column
from timeline.views.time_scale import Segment, TimeScale, share_width

LEAST_ERA_WIDTH = 104.0
"""Room for an era's short name on its tab."""
ZOOM_WIDTH = TARGET + 1
"""Room for the link to the page of an era alone."""
LEAST_TAB_WIDTH = 3.0
"""Width of the tab of an era that is too short to be seen."""
TAB_SPACE = 2.0
"""Space between tabs, which is part of their width."""
FORTNIGHT = 14


def strip_drawing(edition: Edition, place: Place) -> StripDrawing | None:
    """Return the overview of a timeline's events, or None where there are none."""
    timeline = edition.timeline
    events = edition.lookup.order
    if not events:
        return None
    shown = Shown.all_of(edition)
    scale = _scale(shown, edition)
    wide = draw_wide(shown, timeline.categories, scale, _eras(edition, place, scale), edition, place)
    narrow = draw_narrow(edition, place)
    return StripDrawing(
        title=_finding(events, edition),
        wide_description=_how_to_read(wide, len(scale.segments) > 1, edition),
        narrow_description=_how_to_read_narrow(narrow, edition),
        wide=wide,
        narrow=narrow,
        legend=tuple(
            LegendEntry(
                slot=edition.lookup.slot[category.id],
                name=category.name,
                count=f"{len(edition.lookup.by_category.get(category.id, ())):,}",
                url=place.to(edition.paths.entry("categories", category.id)),
            )
            for category in timeline.categories
        ),
    )


def era_drawing(era: Era, edition: Edition, place: Place) -> StripDrawing:
    """Return the overview of the events that begin in an era, on a scale of its own; of its categories only."""
    shown = Shown.of(edition.lookup.by_era[era.id])
    categories = [category for category in edition.timeline.categories if category.id in shown.by_category]
    first, last = limits_of(shown.events)
    ends = era.when.lower or first, era.when.upper or last
    scale = TimeScale((Segment(*ends, lane_column(shown, categories), WIDTH),))
    wide = draw_wide(shown, categories, scale, (), edition, place)
    narrow = draw_narrow_era(shown, categories, ends, edition, place)
    goes_on = any(event.when.upper is None or event.when.upper > ends[1] for event in shown.events)
    cut = (edition.phrases.say("A span that reaches the right edge goes on after the era."),) if goes_on else ()
    return StripDrawing(
        title=_finding(shown.events, edition),
        wide_description=" ".join((_how_to_read(wide, False, edition), *cut)),
        narrow_description=" ".join((_how_to_read_narrow_era(narrow, edition), *cut)),
        wide=wide,
        narrow=narrow,
        legend=(),
    )


def _how_to_read(wide: WideStrip, has_scales: bool, edition: Edition) -> str:
    """Say what the forms of the wide drawing mean."""
    say = edition.phrases.say
    told = []
    counted = {bars.slot for bars in wide.bars}
    if wide.bars:
        told.append(
            say(
                "Each bar stands for the events of {unit}: the more there are, the higher it is, and it leads to their "
                "list. The tallest has {number}. An event counts where it began.",
                unit=wide.unit,
                number=f"{wide.tallest:,}",
            )
        )
    if wide.left_out:
        told.append(
            edition.phrases.count(
                "{number} event is in no bar, as its date is not known so exactly.",
                "{number} events are in no bar, as their dates are not known so exactly.",
                wide.left_out,
            )
        )
    if any(mark.slot not in counted for mark in wide.marks):
        told.append(
            say(
                "Each mark is an event and leads to it. Larger marks are turning points; a bar is a span of days, "
                "a hollow mark an approximate date, a fading bar a date known only by its month or season."
            )
            if not wide.bars
            else say("Where a category has few events, each mark is an event and leads to it.")
        )
    if any(mark.slot in counted for mark in wide.marks):
        told.append(say("The marks above the bars are turning points for which there is room."))
    if has_scales:
        told.append(say("The scale of time changes at each upright line: crowded weeks are drawn wider."))
    return " ".join(told)


def _how_to_read_narrow(narrow: NarrowStrip, edition: Edition) -> str:
    """Say what the forms of the narrow drawing mean."""
    say = edition.phrases.say
    if not any(row.bars for row in narrow.eras):
        return say(
            "One row for each period, each with its own scale of time and dates at its ends. "
            "Every mark is an event; a row leads to its events in the list."
        )
    rows = say("One row for each period, each with its own scale of time and dates at its ends, leading to the list.")
    return " ".join((rows, *_bars_of_rows(narrow, edition)))


def _how_to_read_narrow_era(narrow: NarrowStrip, edition: Edition) -> str:
    say = edition.phrases.say
    told = [say("One row for each category, all on the same scale of time; it leads to all events of the category.")]
    if any(row.bars for row in narrow.eras):
        told += _bars_of_rows(narrow, edition)
    else:
        told.append(say("Every mark is an event."))
    return " ".join(told)


def _bars_of_rows(narrow: NarrowStrip, edition: Edition) -> list[str]:
    say = edition.phrases.say
    told = [
        say("A bar stands for the events of a stretch of time: the more there are, the higher it is in its row."),
        say("Events whose dates are not known so exactly are in no bar."),
        say("The marks above bars are turning points for which there is room."),
    ]
    if any(row.marks and not row.bars for row in narrow.eras):
        told.append(say("In a row without bars, every mark is an event."))
    return told


def _scale(shown: Shown, edition: Edition) -> TimeScale:
    first, last = limits_of(shown.events)
    left = lane_column(shown, edition.timeline.categories)
    eras = [era for era in edition.timeline.eras if era.id in edition.lookup.by_era]
    starts = [era.when.lower for era in eras[1:] if era.when.lower is not None]
    most = min(MOST_ERAS, (WIDTH - left) // TARGET)
    if edition.timeline.scale is ScaleKind.LINEAR or not starts or len(eras) > most:
        return TimeScale((Segment(first, last, left, WIDTH),))
    ends = [Day.fromordinal(start.toordinal() - 1) for start in starts]
    ends.append(max(last, eras[-1].when.upper or last))
    starts.insert(0, min(first, eras[0].when.lower or first))
    counts = [len(edition.lookup.by_era[era.id]) for era in eras]
    shares = share_width(counts, left, WIDTH, LEAST_ERA_WIDTH)
    return TimeScale(tuple(Segment(start, end, *share) for start, end, share in zip(starts, ends, shares, strict=True)))


def _eras(edition: Edition, place: Place, scale: TimeScale) -> tuple[DrawnEra, ...]:
    drawn = []
    for era in (era for era, _ in sections(edition) if era is not None):
        left = scale.start_of(era.when.lower) if era.when.lower else scale.left
        right = scale.end_of(era.when.upper) if era.when.upper else scale.right
        left = min(left, scale.right - LEAST_TAB_WIDTH)
        drawn.append(_era(era, left, max(right - left, LEAST_TAB_WIDTH), edition, place))
    return tuple(drawn)


def _era(era: Era, left: float, width: float, edition: Edition, place: Place) -> DrawnEra:
    say = edition.phrases.say
    dates = edition.wording.span_short(era.when)
    name = era.short if len(era.short) * 7.2 + 12 <= width else ""
    has_zoom = max(len(era.short) * 7.2 + 12, TARGET + TAB_SPACE) + ZOOM_WIDTH <= width
    return DrawnEra(
        id=era.id,
        url=place.to(place.path, era.id) if round(width - TAB_SPACE) >= TARGET else "",
        x=left,
        width=width,
        name=name,
        full_name=era.name,
        dates=dates if len(dates) * 6.1 + 12 <= width else "",
        title=say("{name}: {dates}", name=era.name, dates=edition.wording.span(era.when)),
        zoom_url=place.to(edition.paths.entry("eras", era.id)) if has_zoom else "",
        zoom_title=say("Zoom in: {name}", name=era.name) if has_zoom else "",
    )


def _finding(events: Sequence[AnyEvent], edition: Edition) -> str:
    """State where most events fall: the fortnight that holds more than a quarter, else their number.

    Only events that surely fall in it are counted; where more may do so, or reach into it, the number is
    given as the least.
    """
    phrases = edition.phrases
    first, last = limits_of(events)
    start, number = _busiest_fortnight(events)
    if start is None or number * 4 <= len(events) or first.days_until(last) <= 2 * FORTNIGHT:
        return phrases.count("{number} event in order of time", "{number} events in order of time", len(events))
    end = Day.fromordinal(start.toordinal() + FORTNIGHT - 1)
    finding = N_("{number} of {total} events fall in the fortnight from {date}")
    if sum(_may_touch(event, start, end) for event in events) > number:
        finding = N_("At least {number} of {total} events fall in the fortnight from {date}")
    return phrases.say(finding, number=f"{number:,}", total=f"{len(events):,}", date=edition.wording.day(start))


def _busiest_fortnight(events: Iterable[AnyEvent]) -> tuple[Day | None, int]:
    """Return the first day of the fortnight within which most events surely lie, and their number."""
    spans = [span for span in map(_sure_span, events) if span is not None]
    lowers, uppers = sorted(lower for lower, _ in spans), sorted(upper for _, upper in spans)
    best, number = None, 0
    for lower in lowers:
        # No span is longer than a fortnight, so none begins before it and ends after it.
        within = bisect_left(uppers, lower + FORTNIGHT) - bisect_left(lowers, lower)
        if within > number:
            best, number = Day.fromordinal(lower), within
    return best, number


def _sure_span(event: AnyEvent) -> tuple[int, int] | None:
    """Return the numbers of an event's first and last day, where they are known and at most a fortnight apart."""
    when = event.when
    if when.lower is None or when.upper is None or when.approximate or when.uncertain:
        return None
    lower, upper = when.lower.toordinal(), when.upper.toordinal()
    return (lower, upper) if upper - lower < FORTNIGHT else None


def _may_touch(event: AnyEvent, start: Day, end: Day) -> bool:
    lower, upper = event.when.lower, event.when.upper
    return (lower is None or lower <= end) and (upper is None or upper >= start)
