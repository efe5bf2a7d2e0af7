"""Rows that are taken from the timeline itself, so that nobody types a number twice."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from timeline.charts.claim_rows import dispute_rows, status_rows
from timeline.charts.context import ChartContext
from timeline.charts.event_rows import day_rows, week_rows
from timeline.charts.filling import filled_table, with_note
from timeline.charts.picture import DrawingError
from timeline.charts.thread_rows import thread_rows
from timeline.model.chart import Chart, ChartColumn, ChartKind, ChartOrigin
from timeline.model.claim import Estimate
from timeline.views.lexicon import N_
from timeline.views.names import claimant_name

HEADINGS: Mapping[str, str] = {
    "day": N_("Day"),
    "claimant": N_("Who says so"),
    "status": N_("Status"),
    "dispute": N_("Dispute"),
    "thread": N_("Thread"),
    "from": N_("From"),
    "until": N_("Until"),
}
"""The columns of such rows as readers see them; columns of numbers are named by their unit."""


def with_rows(chart: Chart, context: ChartContext) -> Chart:
    """Return a chart with its rows, their unit and the names of their columns.

    What readers must know of them, such as how many events are left out, is added to the note. A chart with a data
    file is returned as it is. Raises :class:`~timeline.charts.picture.DrawingError` where the timeline has nothing
    that the chart could show.
    """
    if chart.origin is None:
        return chart
    fill = ROWS.get((chart.origin, chart.kind))
    if fill is None:
        raise DrawingError(f"a chart of the kind “{chart.kind}” cannot take its rows from {chart.origin}")
    filled = fill(chart, context)
    if not filled.data.rows:
        raise DrawingError(f"the explainer has no {chart.origin} that the chart could show")
    return filled


def estimate_rows(chart: Chart, context: ChartContext) -> Chart:
    """Take what each claimant says in one contested figure of an event."""
    brief = context.event(chart.event or "")
    if brief is None or not 1 <= chart.figure <= len(brief.figures):
        raise DrawingError(f"no published event “{chart.event}” has a figure {chart.figure}")
    figure = context.lookup.documents[brief.id].figures[chart.figure - 1]

    def cells(estimate: Estimate) -> tuple[object, ...]:
        keys = " ".join(dict.fromkeys(citation.source for citation in estimate.citations))
        value = "" if estimate.value is None else estimate.value
        by = claimant_name(estimate.by, context.timeline)
        return by, value, estimate.qualifier or "", estimate.text or "", estimate.note or "", keys

    header = ("claimant", "value", "qualifier", "words", "note", "sources")
    has_notes = any(estimate.note for estimate in figure.estimates)
    filled = replace(
        chart,
        data=filled_table(header, map(cells, figure.estimates)),
        unit=figure.unit,
        columns=(ChartColumn("note", context.phrases.say("Note"), ""),) if has_notes else (),
        x="value",
        y="claimant",
        qualifier="qualifier",
        words="words",
        by="claimant",
        source="sources",
    )
    return with_note(filled, [figure.note] if figure.note else [])


ROWS: Mapping[tuple[ChartOrigin, ChartKind], Callable[[Chart, ChartContext], Chart]] = {
    (ChartOrigin.EVENTS, ChartKind.STACKED): week_rows,
    (ChartOrigin.EVENTS, ChartKind.CALENDAR): day_rows,
    (ChartOrigin.ESTIMATES, ChartKind.RANGE): estimate_rows,
    (ChartOrigin.CLAIMS, ChartKind.BAR): status_rows,
    (ChartOrigin.CLAIMS, ChartKind.STACKED): dispute_rows,
    (ChartOrigin.THREADS, ChartKind.SPANS): thread_rows,
}
"""What gives the rows, for each kind of chart that can be made of a part of the timeline."""
