import subprocess
import sys

import pytest
from tests.support import make_claim, make_edition, make_event

from timeline.charts.automatic import AUTOMATIC, automatic_chart, has_automatic_chart
from timeline.charts.context import ChartContext
from timeline.charts.origins import with_rows
from timeline.model.chart import CLAIMS_BY_STATUS, EVENTS_BY_WEEK, Chart, ChartKind, ChartOrigin
from timeline.model.claim import ClaimStatus
from timeline.model.event import Event


def context_of(*events: Event) -> ChartContext:
    """Return the surroundings of a chart."""
    edition = make_edition(*events)
    return ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)


def weeks_chart(*dates: str) -> Chart:
    """Return the chart of events on given dates."""
    chart = automatic_chart(EVENTS_BY_WEEK, context_of(*(make_event(f"event-{n}", d) for n, d in enumerate(dates))))
    assert chart is not None
    return chart


def claims_chart(*statuses: ClaimStatus) -> Chart:
    """Return the chart of claims with given statuses."""
    claims = tuple(make_claim(status=status) for status in statuses)
    chart = automatic_chart(CLAIMS_BY_STATUS, context_of(make_event(claims=claims)))
    assert chart is not None
    return chart


def plain(text: str) -> str:
    """Return text with plain spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_without_data() -> None:
    """An explainer has no automatic chart of what it has no data for, and none of another id."""
    context = context_of(make_event(when="2023"))
    for chart in (*AUTOMATIC, "missing"):
        assert not has_automatic_chart(chart, context)
        assert automatic_chart(chart, context) is None


def test_rows() -> None:
    """An automatic chart takes its rows from the timeline like a declared one."""
    context = context_of(make_event(claims=(make_claim(),)))
    for id_, kind, origin in (
        (EVENTS_BY_WEEK, ChartKind.STACKED, ChartOrigin.EVENTS),
        (CLAIMS_BY_STATUS, ChartKind.BAR, ChartOrigin.CLAIMS),
    ):
        chart = automatic_chart(id_, context)
        assert chart is not None
        assert (chart.id, chart.kind, chart.origin) == (id_, kind, origin)
        assert with_rows(chart, context).data.rows


def test_weeks_title() -> None:
    """The title of the weeks says how many of all events fall in how many weeks, and from when."""
    dates = ("2023-12-18", "2023-12-26", "2020-01-01", "2023")
    assert plain(weeks_chart(*dates).title) == "2 of 4 events fall in the 2 weeks from 18 December 2023"
    assert plain(weeks_chart(*dates[:2]).title) == "All 2 events fall in the 2 weeks from 18 December 2023"
    assert plain(weeks_chart("2023-12-20", "2023").title) == "1 of 2 events fall in the week from 18 December 2023"


def test_weeks_description() -> None:
    """The description of the weeks names the fullest one."""
    text = plain(weeks_chart("2023-12-18", "2023-12-26", "2023-12-27").description)
    assert text.endswith("The fullest week, from 25 December 2023, has 2 events.")


DISPUTED, DENIED, ALLEGED = ClaimStatus.DISPUTED, ClaimStatus.DENIED, ClaimStatus.ALLEGED
REPORTED, CONFIRMED = ClaimStatus.REPORTED, ClaimStatus.CONFIRMED


@pytest.mark.parametrize(
    ("statuses", "title"),
    [
        ((DISPUTED, DENIED, ALLEGED, REPORTED), "3 of 4 claims are disputed, denied or only alleged"),
        ((DISPUTED, CONFIRMED), "1 of 2 claims is disputed, denied or only alleged"),
        ((REPORTED, CONFIRMED), "None of 2 claims is disputed, denied or only alleged"),
        ((ALLEGED,), "The one claim is disputed, denied or only alleged"),
        ((CONFIRMED,), "The one claim is not disputed, denied or only alleged"),
    ],
)
def test_claims_title(statuses: tuple[ClaimStatus, ...], title: str) -> None:
    """The title of the claims says how many are in doubt."""
    assert claims_chart(*statuses).title == title


def test_claims_description() -> None:
    """The description of the claims names the longest bar, and those in doubt stand out."""
    chart = claims_chart(DISPUTED, REPORTED, REPORTED, ALLEGED)
    assert chart.description.endswith("The longest is “Reported”, with 2 of 4.")
    assert chart.highlight == ("Disputed", "Alleged")


def test_nothing_heavy_is_imported() -> None:
    """To know which charts there are, neither Plotly nor anything that draws is imported."""
    code = "import sys, timeline.charts.view; print([n for n in sys.modules if n in ('plotly', 'timeline.charts.svg')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
