import json
from typing import Any

import pytest
from tests.support import make_chart, make_edition, make_event

from timeline.charts.view import Drawings, DrawnChart, TimelineCharts, draw_chart, draw_events_by_week
from timeline.model.chart import EVENTS_BY_WEEK
from timeline.model.event import Event, PlacedChart, References
from timeline.model.problem import Mark
from timeline.model.source import Citation
from timeline.views.addresses import LinkStyle, Place
from timeline.views.contexts import LinkView


def source_links(citations: tuple[Citation, ...]) -> tuple[LinkView, ...]:
    """Name sources by their keys."""
    return tuple(LinkView(citation.source) for citation in citations)


def charts_of(*events: Event, **fields: Any) -> TimelineCharts:
    """Return the charts of a timeline."""
    edition = make_edition(*events, **fields)
    drawings = Drawings(edition.timeline, edition.lookup, edition.phrases, edition.wording)
    return TimelineCharts(edition.timeline.id, drawings, source_links)


def weeks_chart(*dates: str) -> DrawnChart:
    """Return the automatic chart of events on given dates."""
    edition = make_edition(*(make_event(f"event-{n}", when) for n, when in enumerate(dates)))
    drawn = draw_events_by_week(edition.timeline.events, edition.timeline.categories, edition.phrases, edition.wording)
    assert drawn is not None
    return drawn


def plain(text: str | None) -> str:
    """Return text with plain spaces."""
    return (text or "").replace("\N{NO-BREAK SPACE}", " ")


CHART = make_chart("bars", note="A remark.")


def test_addresses() -> None:
    """A chart on the front page leads to its own page, its data, its figure and Plotly."""
    view = charts_of(charts=(CHART,)).view("bars", Place("river/", LinkStyle.FOLDER))
    assert view.page_url == "charts/bars/"
    assert view.csv_url == "charts/bars/bars.csv"
    assert view.figure_url == "charts/bars/figure.json"
    assert view.bundle_url == "../assets/vendor/plotly/plotly-basic.min.js"


def test_own_page() -> None:
    """On its own page a chart does not lead to itself, and its files stand beside the page."""
    view = charts_of(charts=(CHART,)).view("bars", Place("river/charts/bars/", LinkStyle.FOLDER))
    assert view.page_url is None
    assert (view.csv_url, view.figure_url) == ("bars.csv", "figure.json")


def test_files() -> None:
    """The files that a chart leads to are those that are written beside its page."""
    charts = charts_of(charts=(CHART,))
    files = charts.files("bars")
    assert set(files) == {"bars.csv", "figure.json"}
    assert files["bars.csv"] == "list,seats\r\nA,1\r\nB,2\r\n"
    assert json.loads(files["figure.json"])["data"][0]["x"] == [1, 2]


def test_words_and_sources() -> None:
    """Title, description, note, table and the names of the sources are handed on."""
    view = charts_of(charts=(CHART,)).view("bars", Place("river/", LinkStyle.FOLDER))
    assert (view.title, view.description, view.note) == ("Two bars", "A bar for each list.", "A remark.")
    assert view.table.rows == (("A", "1"), ("B", "2"))
    assert [link.text for link in view.sources] == ["daily"]


def test_embedded_figure() -> None:
    """The figure stands in the page only where pages are opened from a disk, where no script may load a file."""
    charts = charts_of(charts=(CHART,))
    assert charts.view("bars", Place("river/", LinkStyle.FOLDER)).figure_json_html is None
    embedded = charts.view("bars", Place("river/", LinkStyle.FILE)).figure_json_html
    assert embedded is not None
    assert "<" not in embedded
    assert json.loads(embedded) == json.loads(charts.files("bars")["figure.json"])


def test_drawn_once() -> None:
    """A chart that stands on several pages is drawn once."""
    charts = charts_of(charts=(CHART,))
    assert charts.drawings["bars"] is charts.drawings["bars"]


def test_unknown() -> None:
    """An unknown chart is a KeyError, and so is the automatic one where no event's week is known."""
    charts = charts_of(make_event(when="2023"), featured_charts=(EVENTS_BY_WEEK,))
    for chart in ("missing", EVENTS_BY_WEEK):
        with pytest.raises(KeyError):
            charts.view(chart, Place("river/", LinkStyle.FOLDER))


def test_ids() -> None:
    """The automatic chart is one of the charts where the front page or a text shows it and events can be placed."""
    placed = References(charts=(PlacedChart(EVENTS_BY_WEEK, Mark("")),))
    assert charts_of(make_event(), charts=(CHART,)).ids == ("bars",)
    assert charts_of(make_event(), charts=(CHART,), featured_charts=(EVENTS_BY_WEEK,)).ids == ("bars", EVENTS_BY_WEEK)
    assert charts_of(make_event(references=placed)).ids == (EVENTS_BY_WEEK,)
    assert charts_of(make_event(when="2023"), featured_charts=(EVENTS_BY_WEEK,)).ids == ()


def test_declared_before_automatic() -> None:
    """An editor's chart with the automatic one's id takes its place."""
    declared = make_chart(EVENTS_BY_WEEK)
    charts = charts_of(make_event(), charts=(declared,), featured_charts=(EVENTS_BY_WEEK,))
    assert charts.ids == (EVENTS_BY_WEEK,)
    assert charts.drawings[EVENTS_BY_WEEK].title == "Two bars"


def test_weeks_title() -> None:
    """The title of the automatic chart says how many of all events fall in how many weeks, and from when."""
    dates = ("2023-12-18", "2023-12-26", "2020-01-01", "2023")
    assert plain(weeks_chart(*dates).title) == "2 of 4 events fall in the 2 weeks from 18 December 2023"
    assert plain(weeks_chart(*dates[:2]).title) == "All 2 events fall in the 2 weeks from 18 December 2023"
    assert plain(weeks_chart("2023-12-20", "2023").title) == "1 of 2 events fall in the week from 18 December 2023"


def test_weeks_description() -> None:
    """The description of the automatic chart names the fullest week."""
    text = plain(weeks_chart("2023-12-18", "2023-12-26", "2023-12-27").description)
    assert text.endswith("The fullest week, from 25 December 2023, has 2 events.")


def test_weeks_note() -> None:
    """The note says how many events are approximate, how many are not known to the week and how many lie elsewhere."""
    note = weeks_chart("2023-12-18", "2023-12-19~", "2023", "2022", "2020-01-01").note
    assert note == (
        "An event counts in the week, Monday to Sunday, in which it began. "
        "1 event with an approximate date counts in the week of that date. "
        "2 events are left out, as their dates are not known to the week. "
        "1 event lies in another week."
    )


def test_weeks_note_without_exceptions() -> None:
    """The note says nothing of exceptions where there are none."""
    assert weeks_chart("2023-12-18").note == "An event counts in the week, Monday to Sunday, in which it began."


def test_same_drawing() -> None:
    """The same chart is drawn as the same bytes."""
    assert draw_chart(CHART) == draw_chart(CHART)
    assert weeks_chart("2023-12-18") == weeks_chart("2023-12-18")
