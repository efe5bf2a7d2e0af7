"""Rows of threads: how long each runs, as far as it is recorded."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.charts.context import ChartContext
from timeline.charts.filling import filled_table, with_note
from timeline.model.brief import AnyEvent
from timeline.model.chart import Chart, ChartColumn
from timeline.model.edtf import EdtfDate, Interval


def thread_rows(chart: Chart, context: ChartContext) -> Chart:
    """Take each thread from its first to its last event."""
    filled = replace(
        chart,
        data=filled_table(("thread", "from", "until", "events"), _rows(context)),
        x="from",
        y="thread",
        end="until",
        columns=(ChartColumn("events", context.phrases.say("Events"), ""),),
    )
    return with_note(filled, [context.phrases.say("Each thread runs from its first to its last recorded event.")])


def _rows(context: ChartContext) -> Iterator[tuple[str, str, str, int]]:
    """Yield the name of each thread with a dated event, its first and last date, and the number of its events.

    Dates are EDTF, as exact as the events'. The last one is empty where the thread goes on: an event's end is open,
    or that of all that the explainer covers.
    """
    coverage = context.timeline.coverage.when
    goes_on = isinstance(coverage, Interval) and coverage.open_end
    for thread in context.timeline.threads:
        events = context.lookup.by_thread.get(thread.id, ())
        dates = [date for event in events for date in _dates(event)]
        if dates:
            first = min(dates, key=lambda date: date.sort_key()[0])
            yield thread.name, first.text, "" if goes_on or _is_open(events) else _last(dates).text, len(events)


def _dates(event: AnyEvent) -> tuple[EdtfDate, ...]:
    """Return the ends of an event, as far as they are known."""
    if isinstance(event.when, EdtfDate):
        return (event.when,)
    return tuple(end for end in (event.when.start, event.when.end) if end is not None)


def _is_open(events: Sequence[AnyEvent]) -> bool:
    return any(isinstance(event.when, Interval) and event.when.open_end for event in events)


def _last(dates: Sequence[EdtfDate]) -> EdtfDate:
    return max(dates, key=lambda date: date.sort_key()[1])
