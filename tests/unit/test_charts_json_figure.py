import json
import re
from dataclasses import replace
from typing import Any

import plotly.graph_objects
import pytest
from tests.support import make_chart, make_edition, make_event, make_table

from timeline.charts.drawable import DrawingError, read_figure
from timeline.charts.figures import bar_figure, weeks_figure
from timeline.charts.json_figure import figure_json, for_data_block
from timeline.charts.rows_layout import NARROW, WIDE, RowsForm, lay_out
from timeline.charts.weeks import count_by_week
from timeline.model.chart import ChartColumn, ReferenceLine

BARS = make_chart(
    "bars",
    data=make_table(("Greens (and friends)", "129", "48.07"), ("Reds", "65", "24.32")),
    columns=(ChartColumn("share", "Share of valid votes", "per cent"),),
    reference=ReferenceLine(126, "majority"),
    highlight=("Reds",),
)


def read(text: str) -> Any:
    """Return JSON as values."""
    return json.loads(text)


def weeks_json() -> str:
    """Return the figure of two events of different categories."""
    edition = make_edition(make_event("a"), make_event("b", category="election"))
    weeks = count_by_week(edition.timeline.events, edition.timeline.categories)
    assert weeks is not None
    return figure_json(weeks_figure(weeks, edition.phrases, edition.wording))


@pytest.mark.parametrize("text", [figure_json(bar_figure(BARS)), weeks_json()], ids=["bars", "weeks"])
def test_plotly_accepts(text: str) -> None:
    """Plotly accepts the figure, and also with what takes the place of its parts in a narrow column."""
    figure = read(text)
    narrow = figure.pop("narrow")
    plotly.graph_objects.Figure(figure)
    data = [{**trace, **narrow["trace"]} for trace in figure["data"]]
    plotly.graph_objects.Figure({"data": data, "layout": {**figure["layout"], **narrow["layout"]}})


@pytest.mark.parametrize("text", [figure_json(bar_figure(BARS)), weeks_json()], ids=["bars", "weeks"])
def test_page_shows_through(text: str) -> None:
    """The figure is transparent, follows its frame's size and never takes hold of a finger that scrolls."""
    layout = read(text)["layout"]
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0,0,0,0)"
    assert layout["autosize"] is True
    assert layout["dragmode"] is False
    assert layout["xaxis"]["fixedrange"] is layout["yaxis"]["fixedrange"] is True
    assert "height" not in layout


def test_no_colours() -> None:
    """The figure names no colour but transparent, as colours are the page's."""
    assert "#" not in figure_json(bar_figure(BARS)).replace("rgba(0,0,0,0)", "")
    assert "color" not in weeks_json().replace("paper_bgcolor", "").replace("plot_bgcolor", "")


def test_values() -> None:
    """The figure holds the values of the table and the words that appear under the pointer."""
    [trace] = read(figure_json(bar_figure(BARS)))["data"]
    assert trace["x"] == [129, 65]
    assert trace["customdata"] == [["Greens (and friends)", "48.07"], ["Reds", "24.32"]]
    assert "per cent" in trace["hovertemplate"]


@pytest.mark.parametrize("form", [WIDE, NARROW], ids=["wide", "narrow"])
def test_same_places(form: RowsForm) -> None:
    """Bars, reference line and words stand where the static drawing of that width has them."""
    given = bar_figure(BARS)
    layout = lay_out(read_figure(given), form)
    figure = read(figure_json(given))
    look, trace = figure["layout"], figure["data"][0]
    if form is NARROW:
        look, trace = look | figure["narrow"]["layout"], trace | figure["narrow"]["trace"]
    assert trace["y"] == [row.middle for row in layout.rows]
    assert look["yaxis"]["range"] == [layout.height, layout.top]
    assert look["yaxis"]["domain"] == [0, pytest.approx(1 - layout.top / layout.height, abs=1e-4)]
    ends = layout.left / form.width, (layout.left + layout.scale) / form.width
    assert look["xaxis"]["domain"] == pytest.approx(ends, abs=1e-4)
    [line] = [shape for shape in look["shapes"] if shape["name"] == "reference"]
    assert layout.reference is not None
    assert line["x0"] == line["x1"] == pytest.approx(layout.reference / form.width, abs=1e-4)
    places = {note["text"]: note["y"] for note in look["annotations"]}
    assert places["Reds"] == pytest.approx(1 - layout.rows[1].name.y / layout.height, abs=1e-4)


def test_highlight() -> None:
    """A highlighted name is semibold in the interactive chart too, and no other name is."""
    notes = read(figure_json(bar_figure(BARS)))["layout"]["annotations"]
    assert [note["text"] for note in notes if note.get("font") == {"weight": 600}] == ["Reds"]


@pytest.mark.parametrize("text", [figure_json(bar_figure(BARS)), weeks_json()], ids=["bars", "weeks"])
def test_no_tags(text: str) -> None:
    """Words have no tag that Plotly would turn into a style attribute, which the pages' policy blocks."""
    assert set(re.findall(r"<[^>]*>", text)) <= {"<br>", "<extra>", "</extra>"}


def test_categories_by_symbol() -> None:
    """In stacks, parts and legend bear their category's symbol, so that hue never stands alone."""
    traces = read(weeks_json())["data"]
    assert [(trace["name"], trace["text"]) for trace in traces] == [("● Protests", "●"), ("◆ Elections", "◆")]


def test_refused() -> None:
    """A figure that has no static drawing has no interactive one."""
    figure = bar_figure(BARS)
    with pytest.raises(DrawingError):
        figure_json({**figure, "data": [{**figure["data"][0], "base": 1}]})


def test_same_text() -> None:
    """The same figure makes the same text, with its letters as they are."""
    chart = replace(BARS, data=make_table(("Vučić", "1", "2")), reference=None)
    assert figure_json(bar_figure(chart)) == figure_json(bar_figure(chart))
    assert "Vučić" in figure_json(bar_figure(chart))


def test_data_block() -> None:
    """In a data block the JSON has no sign that could end the block, and the same values."""
    text = '{"a":"</script><!--"}'
    assert "<" not in for_data_block(text)
    assert json.loads(for_data_block(text)) == json.loads(text)
