import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from tests.support import make_chart, make_edition, make_event

from timeline.charts.context import ChartContext
from timeline.charts.taking import size_text
from timeline.charts.view import Drawings, TimelineCharts
from timeline.model.chart import CLAIMS_BY_STATUS, EVENTS_BY_WEEK, ChartKind, Table
from timeline.model.event import Event, PlacedChart, References
from timeline.model.problem import Mark
from timeline.model.source import Citation
from timeline.views.addresses import MOVABLE, LinkStyle, Place
from timeline.views.contexts import LinkView
from timeline.views.wording import Wording


def source_links(citations: tuple[Citation, ...]) -> tuple[LinkView, ...]:
    """Name sources by their keys."""
    return tuple(LinkView(citation.source) for citation in citations)


def charts_of(*events: Event, style: LinkStyle = LinkStyle.FOLDER, **fields: Any) -> TimelineCharts:
    """Return the charts of a timeline."""
    edition = make_edition(*events, **fields)
    context = ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)
    drawings, url = Drawings(context, style), "https://example.org/site" if style is LinkStyle.FOLDER else ""
    return TimelineCharts(
        edition.timeline.id, drawings, source_links, style, edition.phrases, "The Record", url, edition.wording
    )


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
    assert set(files) == {"bars.csv", "bars.svg", "figure.json"}
    assert files["bars.csv"] == "list,seats\r\nA,1\r\nB,2\r\n"
    assert json.loads(files["figure.json"])["data"][0]["x"] == [1, 2]


def test_words_and_sources() -> None:
    """Title, description, note, table and the names of the sources are handed on."""
    view = charts_of(charts=(CHART,)).view("bars", Place("river/", LinkStyle.FOLDER))
    assert (view.title, view.description, view.note) == ("Two bars", "A bar for each list.", "A remark.")
    assert view.table.rows == (("A", "1"), ("B", "2"))
    assert [link.text for link in view.sources] == ["daily"]


def test_a_day_stays_with_its_month() -> None:
    """No line of a chart's words ends between a day and its month; the files keep the editor's spaces."""
    chart = make_chart("bars", title="On 24 December", description="From 24 December.", note="Of 24 December.")
    charts = charts_of(charts=(chart,))
    charts = replace(charts, dates=replace(charts.dates, wording=Wording(space="_")))
    view = charts.view("bars", Place("river/", LinkStyle.FOLDER))
    assert (view.title, view.description, view.note) == ("On 24_December", "From 24_December.", "Of 24_December.")
    assert charts.title("bars") == "On 24 December"


def test_embedded_figure() -> None:
    """The figure stands in the page only where pages are opened from a disk, where no script may load a file."""
    charts = charts_of(charts=(CHART,))
    assert charts.view("bars", Place("river/", LinkStyle.FOLDER)).figure_json_html is None
    embedded = charts.view("bars", Place("river/", LinkStyle.FILE)).figure_json_html
    assert embedded is not None
    assert "<" not in embedded
    assert json.loads(embedded) == json.loads(charts.files("bars")["figure.json"])


OWN_PAGE = Place("river/charts/bars/", LinkStyle.FOLDER)


def test_taken_files() -> None:
    """Each file that can be taken is one of those beside the page, and its size is that of its bytes."""
    charts = charts_of(charts=(CHART,))
    files = charts.files("bars")
    take = charts.take("bars", OWN_PAGE)
    assert {link.url for link in take.downloads} == set(files)
    assert [link.note for link in take.downloads] == [
        size_text(len(files[link.url or ""].encode())) for link in take.downloads
    ]
    assert (take.picture_url, take.picture_name, take.embed_url) == ("bars.svg", "bars.png", "embed/")


def test_embedded_elsewhere() -> None:
    """The HTML for other pages names the chart's own frame by its full address; without one, there is no such HTML."""
    code = charts_of(charts=(CHART,)).take("bars", OWN_PAGE).embed_code
    assert code is not None
    assert 'src="https://example.org/site/river/charts/bars/embed/"' in code
    on_disk = charts_of(charts=(CHART,), style=LinkStyle.FILE)
    assert on_disk.take("bars", Place("river/charts/bars/", LinkStyle.FILE)).embed_code is None


def test_file_that_stands_alone() -> None:
    """The drawing for other places names the sources, the site and the address of the chart's page."""
    svg = charts_of(charts=(CHART,)).files("bars")["bars.svg"]
    words = " ".join(ElementTree.fromstring(svg).itertext())
    assert "Source: daily" in words
    assert "The Record, https://example.org/site/river/charts/bars/" in words


def test_drawn_once() -> None:
    """A chart that stands on several pages is drawn once."""
    charts = charts_of(charts=(CHART,))
    assert charts.drawings["bars"] is charts.drawings["bars"]


def test_unknown() -> None:
    """An unknown chart is a KeyError, and so is the automatic one where no event's week is known."""
    charts = charts_of(make_event(when="2023"), featured_charts=(EVENTS_BY_WEEK,))
    for chart in ("missing", EVENTS_BY_WEEK, CLAIMS_BY_STATUS):
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


def test_same_drawing() -> None:
    """The same chart is drawn as the same bytes."""
    events = (make_event(),)
    fields: dict[str, Any] = {"charts": (CHART,), "featured_charts": (EVENTS_BY_WEEK,)}
    for chart in ("bars", EVENTS_BY_WEEK):
        assert charts_of(*events, **fields).drawings[chart] == charts_of(*events, **fields).drawings[chart]


def test_events_are_linked_from_every_page() -> None:
    """A chart that names an event leads to its page from wherever it is shown, and its figure file does, too."""
    chart = make_chart(
        "count",
        kind=ChartKind.LINE,
        data=Table("data/count.csv", ("day", "share"), (("2023-12-17", "40"), ("2023-12-20", "50"))),
        x="day",
        y="share",
        events=("rally",),
    )
    charts = charts_of(make_event("rally", "2023-12-18"), charts=(chart,))
    front = charts.view("count", Place("river/", LinkStyle.FOLDER))
    own = charts.view("count", Place("river/charts/count/", LinkStyle.FOLDER))
    assert 'href="events/rally/"' in front.wide_svg_html
    assert 'href="../../events/rally/"' in own.narrow_svg_html
    assert json.loads(charts.files("count")["figure.json"])["events"] == {"rally": "../../events/rally/"}
    assert MOVABLE not in front.wide_svg_html + own.narrow_svg_html
