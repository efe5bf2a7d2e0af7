import csv
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from tests.support import (
    cite,
    make_chart,
    make_claim,
    make_edition,
    make_estimate,
    make_event,
    make_figure,
    make_when,
)

from timeline.charts.context import ChartContext
from timeline.charts.origins import ROWS, with_rows
from timeline.charts.picture import DrawingError
from timeline.charts.tables import chart_csv
from timeline.model.chart import Chart, ChartKind, ChartOrigin, Table
from timeline.model.chart_kinds import KINDS
from timeline.model.claim import Claimant, ClaimStatus, Figure, Qualifier
from timeline.model.event import Event, PublicationStatus
from timeline.model.structure import Coverage, Dispute, Thread


def filled(origin: ChartOrigin, kind: ChartKind, *events: Event, note: str | None = None, **fields: Any) -> Chart:
    """Return a chart that takes its rows from events."""
    return filled_from(make_chart("chart", origin=origin, note=note), kind, *events, **fields)


def filled_from(chart: Chart, kind: ChartKind, *events: Event, **fields: Any) -> Chart:
    """Return a chart with the rows that it takes from events."""
    edition = make_edition(*events, **fields)
    context = ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)
    bare = replace(chart, kind=kind, data=Table("", (), ()), x=None, y=None, unit="")
    return with_rows(bare, context)


def test_a_data_file_stays() -> None:
    """A chart with a data file is returned as it is."""
    edition = make_edition()
    chart = make_chart("bars")
    assert with_rows(chart, ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)) is chart


def test_events_by_day() -> None:
    """Events count on the day on which they began; days without any have no row."""
    events = (make_event("a", "2023-12-18"), make_event("b", "2023-12-18/2023-12-30"), make_event("c", "2023-12-20"))
    chart = filled(ChartOrigin.EVENTS, ChartKind.CALENDAR, *events)
    assert chart.data.rows == (("2023-12-18", "2"), ("2023-12-20", "1"))
    assert (chart.x, chart.y, chart.unit) == ("day", "events", "events")
    assert chart.note == "An event counts on the day on which it began."


def test_unknown_days() -> None:
    """Events whose day is not known exactly are left out, and the note says how many these are."""
    dates = ("2023-12-18", "2023-12-18~", "2023-12", "[2023-12-18..2023-12-19]", "../2023-12-18")
    events = [make_event(f"event-{number}", date) for number, date in enumerate(dates)]
    chart = filled(ChartOrigin.EVENTS, ChartKind.CALENDAR, *events, note="A remark.")
    assert chart.data.rows == (("2023-12-18", "1"),)
    assert chart.note == (
        "A remark. An event counts on the day on which it began. "
        "4 events are left out, as their days are not known exactly."
    )


def test_more_than_a_year() -> None:
    """Of a long timeline the year with most events is shown, and the note says how many lie outside."""
    events = [make_event(date, date) for date in ("2020-01-01", "2023-12-18", "2023-12-19")]
    chart = filled(ChartOrigin.EVENTS, ChartKind.CALENDAR, *events)
    assert [day for day, _ in chart.data.rows] == ["2023-12-18", "2023-12-19"]
    assert (chart.note or "").endswith("1 event lies before or after the days that are shown.")


def test_events_by_week() -> None:
    """Rows of weeks have a column for each category by its id, and one for all."""
    events = (make_event("a"), make_event("b", category="election"), make_event("c", "2023-12-26"))
    chart = filled(ChartOrigin.EVENTS, ChartKind.STACKED, *events)
    assert chart_csv(chart) == "week_from,protest,election,all\r\n2023-12-18,1,1,2\r\n2023-12-25,1,0,1\r\n"


def test_weeks_note() -> None:
    """The note says how many events are approximate, how many are not known to the week and how many lie elsewhere."""
    dates = ("2023-12-18", "2023-12-19~", "2023", "2022", "2020-01-01")
    events = [make_event(f"event-{number}", date) for number, date in enumerate(dates)]
    assert filled(ChartOrigin.EVENTS, ChartKind.STACKED, *events).note == (
        "An event counts in the week, Monday to Sunday, in which it began. "
        "1 event with an approximate date counts in the week of that date. "
        "2 events are left out, as their dates are not known to the week. "
        "1 event lies in another week."
    )


def test_weeks_note_without_exceptions() -> None:
    """The note says nothing of exceptions where there are none."""
    chart = filled(ChartOrigin.EVENTS, ChartKind.STACKED, make_event())
    assert chart.note == "An event counts in the week, Monday to Sunday, in which it began."


def test_estimates() -> None:
    """Estimates keep claimant, number, qualifier, words, note and sources, each in its column; words are no number."""
    figure = Figure(
        measure="People in the square",
        unit="people",
        note="Counted at noon.",
        estimates=(
            make_estimate(by=Claimant(id="party"), value=35, qualifier=Qualifier.AT_LEAST),
            make_estimate(value=None, text="hundreds", note="in a relay", citations=cite("daily", "agency", "daily")),
        ),
    )
    bare = make_chart("chart", origin=ChartOrigin.ESTIMATES, event="rally", figure=2)
    chart = filled_from(bare, ChartKind.RANGE, make_event(figures=(make_figure(), figure)))
    assert list(csv.reader(StringIO(chart_csv(chart), newline=""))) == [
        ["claimant", "value", "qualifier", "words", "note", "sources"],
        ["The Party", "35", "at-least", "", "", "daily"],
        ["N1", "", "", "hundreds", "in a relay", "daily agency"],
    ]
    assert (chart.unit, chart.note) == ("people", "Counted at noon.")
    assert chart.row_sources == ("daily", "agency")


@pytest.mark.parametrize(("event", "figure"), [("missing", 1), ("rally", 2), ("draft", 1)])
def test_no_such_figure(event: str, figure: int) -> None:
    """A figure that no published event has is refused."""
    events = (
        make_event(figures=(make_figure(make_estimate()),)),
        make_event("draft", figures=(make_figure(make_estimate()),), status=PublicationStatus.DRAFT),
    )
    bare = make_chart("chart", origin=ChartOrigin.ESTIMATES, event=event, figure=figure)
    with pytest.raises(DrawingError, match=f"no published event “{event}” has a figure {figure}"):
        filled_from(bare, ChartKind.RANGE, *events)


CLAIMS = (
    make_claim(status=ClaimStatus.CONFIRMED),
    make_claim(status=ClaimStatus.DISPUTED, dispute="who-began"),
    make_claim(status=ClaimStatus.ALLEGED, dispute="who-began"),
    make_claim(status=ClaimStatus.ALLEGED, dispute="how-many"),
)
DISPUTES = (Dispute("who-began", "Who began?"), Dispute("how-many", "How many?"), Dispute("none", "No claims?"))


def test_claims_by_status() -> None:
    """Claims are counted by status, the most doubtful first, and the note says what the words mean."""
    chart = filled(ChartOrigin.CLAIMS, ChartKind.BAR, make_event(claims=CLAIMS))
    assert chart.data.rows == (("Disputed", "1"), ("Alleged", "2"), ("Confirmed", "1"))
    assert (chart.note or "").startswith("Disputed: Others say otherwise, and they are set beside it. Alleged: ")


def test_claims_by_dispute() -> None:
    """Claims of each dispute are counted by status; the note says how many belong to none."""
    chart = filled(ChartOrigin.CLAIMS, ChartKind.STACKED, make_event(claims=CLAIMS), disputes=DISPUTES)
    assert chart.data.rows == (
        ("Who began?", "Disputed", "1"),
        ("Who began?", "Alleged", "1"),
        ("How many?", "Disputed", "0"),
        ("How many?", "Alleged", "1"),
    )
    assert (chart.note or "").endswith("1 claim is left out, as it belongs to no dispute.")


def threads(*dates: str, coverage: str = "2023/2024") -> tuple[tuple[str, ...], ...]:
    """Return the rows of a thread with events on given dates."""
    events = [make_event(f"event-{number}", date, threads=("street",)) for number, date in enumerate(dates)]
    two = (Thread("street", "The street", "Rallies."), Thread("empty", "No events", "Nothing."))
    covered = Coverage(make_when(coverage), "Everything.")
    return filled(ChartOrigin.THREADS, ChartKind.SPANS, *events, threads=two, coverage=covered).data.rows


def test_threads() -> None:
    """A thread runs from the beginning of its first event to the end of its last, as exactly as these are known."""
    assert threads("2023-12-18", "2023-11", "2023-12-01/2024-02~", "2024-01-02") == (
        ("The street", "2023-11", "2024-02~", "4"),
    )


def test_open_threads() -> None:
    """A thread goes on where an event of it does, or where the explainer goes on."""
    assert threads("2023-12-18/..", "2023-12-20")[0][2] == ""
    assert threads("2023-12-18", coverage="2023/..")[0][2] == ""


def test_unknown_end() -> None:
    """An event whose end is unknown does not leave its thread open."""
    assert threads("2023-12-18/", "2023-12-20")[0][2] == "2023-12-20"


@pytest.mark.parametrize(
    ("origin", "kind"),
    [
        (ChartOrigin.EVENTS, ChartKind.CALENDAR),
        (ChartOrigin.EVENTS, ChartKind.STACKED),
        (ChartOrigin.CLAIMS, ChartKind.BAR),
        (ChartOrigin.CLAIMS, ChartKind.STACKED),
        (ChartOrigin.THREADS, ChartKind.SPANS),
    ],
)
def test_nothing_to_show(origin: ChartOrigin, kind: ChartKind) -> None:
    """A chart of what the explainer has none of is refused."""
    with pytest.raises(DrawingError, match=f"the explainer has no {origin} that the chart could show"):
        filled(origin, kind)


def test_every_origin_can_be_shown() -> None:
    """Whatever a kind of chart may take from the timeline is there to be taken."""
    assert set(ROWS) == {(origin, kind) for kind, rules in KINDS.items() for origin in rules.origins}


def test_impossible_kind() -> None:
    """A kind that cannot show such rows is refused."""
    with pytest.raises(DrawingError, match="a chart of the kind “slope” cannot take its rows from claims"):
        filled(ChartOrigin.CLAIMS, ChartKind.SLOPE, make_event(claims=CLAIMS))
