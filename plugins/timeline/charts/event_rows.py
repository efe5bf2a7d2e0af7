"""Rows of events: how many began in each week, or on each day."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from timeline.charts.context import ChartContext
from timeline.charts.filling import filled_table, with_note
from timeline.charts.weeks import WEEK, EventsByWeek, count_by_week, fullest_weeks, start_of
from timeline.model.chart import Chart

MOST_CALENDAR_WEEKS = 53
"""A year: the calendar of a longer timeline shows the weeks that hold most of its events."""


def week_rows(chart: Chart, context: ChartContext) -> Chart:
    """Count events by week, with a column for each category by its id; see :mod:`timeline.charts.weeks`."""
    weeks = count_by_week(context.lookup.order, context.timeline.categories)
    header = ("week_from", *(category.id for category in context.timeline.categories), "all")
    if weeks is None:
        return replace(chart, data=filled_table(header, ()))
    table = filled_table(header, zip(weeks.mondays, *weeks.counts, weeks.totals, strict=True))
    filled = replace(chart, data=table, x="week_from", y="all", unit=context.phrases.say("events"))
    return with_note(filled, _weeks_notes(weeks, context))


def _weeks_notes(weeks: EventsByWeek, context: ChartContext) -> Iterator[str]:
    """Say how events are counted, and how many are not in the drawing and why."""
    phrases = context.phrases
    yield phrases.say("An event counts in the week, Monday to Sunday, in which it began.")
    if weeks.approximate:
        yield phrases.count(
            "{number} event with an approximate date counts in the week of that date.",
            "{number} events with approximate dates count in the weeks of those dates.",
            weeks.approximate,
        )
    if weeks.unplaced:
        yield phrases.count(
            "{number} event is left out, as its date is not known to the week.",
            "{number} events are left out, as their dates are not known to the week.",
            weeks.unplaced,
        )
    if weeks.elsewhere:
        yield phrases.count(
            "{number} event lies in another week.", "{number} events lie in other weeks.", weeks.elsewhere
        )


def day_rows(chart: Chart, context: ChartContext) -> Chart:
    """Count the events that began on each day, as far as days are known and lie in the fullest year."""
    phrases, order = context.phrases, context.lookup.order
    starts = (start_of(event) for event in order)
    days = sorted(start.lower for start in starts if start is not None and start.is_exact)
    weeks = [(day.toordinal() - 1) // WEEK for day in days]
    first, last = fullest_weeks(weeks, MOST_CALENDAR_WEEKS) if weeks else (0, 0)
    shown = [day for day, week in zip(days, weeks, strict=True) if first <= week <= last]
    note = [phrases.say("An event counts on the day on which it began.")]
    if len(days) < len(order):
        note.append(
            phrases.count(
                "{number} event is left out, as its day is not known exactly.",
                "{number} events are left out, as their days are not known exactly.",
                len(order) - len(days),
            )
        )
    if len(shown) < len(days):
        note.append(
            phrases.count(
                "{number} event lies before or after the days that are shown.",
                "{number} events lie before or after the days that are shown.",
                len(days) - len(shown),
            )
        )
    table = filled_table(("day", "events"), Counter(shown).items())
    return with_note(replace(chart, data=table, x="day", y="events", unit=phrases.say("events")), note)
