import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from tests.support import make_chart, make_edition, make_event, make_table

from timeline.charts.figures import PlotlyFigure, bar_figure, chart_figure, checked_figure, column_heading, weeks_figure
from timeline.charts.numbers import number_of, shown_number
from timeline.charts.weeks import count_by_week
from timeline.model.chart import ChartColumn, ReferenceLine

BARS = make_chart(
    "bars",
    data=make_table(("Greens & Co", "1200", "48.07"), ("Reds", "65", "24.3")),
    columns=(ChartColumn("share", "share of votes", "per cent"),),
)


def week_figure(*events: tuple[str, str]) -> PlotlyFigure:
    """Return the figure of events given by date and category."""
    edition = make_edition(
        *(make_event(f"event-{n}", when, category=category) for n, (when, category) in enumerate(events))
    )
    weeks = count_by_week(edition.timeline.events, edition.timeline.categories)
    assert weeks is not None
    return weeks_figure(weeks, edition.phrases, edition.wording)


def test_bars() -> None:
    """A bar chart has one horizontal bar for each row of its table, in the table's order."""
    [trace] = chart_figure(BARS)["data"]
    assert (trace["type"], trace["orientation"]) == ("bar", "h")
    assert trace["x"] == [1200, 65]
    assert trace["text"] == ["1,200", "65"]
    assert [row[1] for row in trace["customdata"]] == ["48.07", "24.3"]


def test_names_repeat() -> None:
    """Two rows with one name are two bars."""
    figure = bar_figure(replace(BARS, data=make_table(("A", "1", ""), ("A", "2", "")), columns=()))
    assert figure["data"][0]["y"] == [0, 1]
    assert figure["layout"]["yaxis"]["ticktext"] == ["A", "A"]


def test_first_row_on_top() -> None:
    """The axis of names runs downwards, so that the first row stands on top."""
    first, last = bar_figure(BARS)["layout"]["yaxis"]["range"]
    assert first > last


def test_axis_from_nought() -> None:
    """The axis of values runs from 0 to the largest value, that of the reference line included."""
    assert bar_figure(BARS)["layout"]["xaxis"]["range"] == [0, 1200]
    assert bar_figure(replace(BARS, reference=ReferenceLine(2000, "all")))["layout"]["xaxis"]["range"] == [0, 2000]


def test_reference() -> None:
    """A reference line stands at its value and bears its name and value."""
    layout = bar_figure(replace(BARS, reference=ReferenceLine(1126, "majority")))["layout"]
    [line], [name] = layout["shapes"], layout["annotations"]
    assert (line["x0"], line["x1"], name["x"]) == (1126, 1126, 1126)
    assert name["text"] == "majority: 1,126"


def test_highlight() -> None:
    """A highlighted row has its name in semibold."""
    assert bar_figure(replace(BARS, highlight=("Reds",)))["layout"]["yaxis"]["ticktext"][1] == "<b>Reds</b>"


def test_words_are_no_markup() -> None:
    """Names with signs that Plotly takes for tags or variables are written so that they stay text."""
    data = make_table(("<b>A</b>", "1", "2"))
    columns = (ChartColumn("share", "%{x}", "<i>"),)
    [trace] = bar_figure(replace(BARS, data=data, columns=columns, unit="<u>"))["data"]
    assert trace["customdata"][0][0] == "&lt;b&gt;A&lt;/b&gt;"
    assert "%{x}" not in trace["hovertemplate"]
    assert "<i>" not in trace["hovertemplate"]
    assert trace["name"] == "&lt;u&gt;"


def test_hover() -> None:
    """The words under the pointer name the row, its value and each further column with its unit."""
    [trace] = bar_figure(BARS)["data"]
    assert trace["hovertemplate"] == (
        "%{customdata[0]}<br>Seats: %{text}<br>Share of votes: %{customdata[1]} per cent<extra></extra>"
    )


def test_heading_with_unit() -> None:
    """A column's heading has its unit, unless its name says it already."""
    assert column_heading(ChartColumn("v", "Share", "per cent")) == "Share, per cent"
    assert column_heading(ChartColumn("v", "Votes", "votes")) == "Votes"


def test_no_look() -> None:
    """A figure brings no template of Plotly's, and so none of its colours."""
    assert "template" not in bar_figure(BARS)["layout"]


def test_plotly_checks() -> None:
    """A value or a property that Plotly does not know is refused when the figure is made."""
    with pytest.raises(ValueError, match="sideways"):
        checked_figure([{"type": "bar", "orientation": "sideways"}], {})
    with pytest.raises(ValueError, match="colour"):
        checked_figure([{"type": "bar", "colour": "red"}], {})


def test_weeks_by_category() -> None:
    """Each category with events is a series that holds its counts, with its place in the palette."""
    figure = week_figure(("2023-12-18", "election"), ("2023-12-19", "election"), ("2023-12-26", "protest"))
    found = [(trace["name"], trace["meta"]["slot"], trace["x"], trace["y"]) for trace in figure["data"]]
    assert found == [("Protests", 1, [1], [1]), ("Elections", 2, [0], [2])]
    assert figure["layout"]["barmode"] == "stack"


def test_weeks_category_without_events() -> None:
    """A category without events in these weeks has no series, and the others keep their place in the palette."""
    [trace] = week_figure(("2023-12-18", "election"))["data"]
    assert (trace["name"], trace["meta"]["slot"]) == ("Elections", 2)


@pytest.mark.parametrize(
    ("largest", "ticks"),
    [(1, [0, 1]), (5, [0, 1, 2, 3, 4, 5]), (6, [0, 2, 4, 6]), (17, [0, 5, 10, 15, 20]), (60, [0, 20, 40, 60])],
)
def test_ticks(largest: int, ticks: list[int]) -> None:
    """The axis of numbers has few round ticks and ends on the first at or above the largest number."""
    axis = week_figure(*[("2023-12-18", "protest")] * largest)["layout"]["yaxis"]
    assert axis["tickvals"] == ticks
    assert axis["range"] == [0, ticks[-1]]


def test_weeks_named() -> None:
    """Few weeks are each named by their Monday, with the year where it changes."""
    axis = week_figure(("2023-12-18", "protest"), ("2024-01-02", "protest"))["layout"]["xaxis"]
    words = [text.replace("\N{NO-BREAK SPACE}", " ") for text in axis["ticktext"]]
    assert words == ["18 Dec<br>2023", "25 Dec", "1 Jan<br>2024"]


def test_many_weeks_named_by_month() -> None:
    """Of many weeks, the first of each month is named."""
    axis = week_figure(("2023-10-30", "protest"), ("2024-01-02", "protest"))["layout"]["xaxis"]
    assert axis["tickvals"] == [1, 5, 9]


def test_numbers() -> None:
    """Numbers keep their decimals and get separators; other text stays as it is."""
    shown: dict[str, Any] = {"1783701": "1,783,701", "48.00": "48.00", "-1200": "−1,200", "−3": "−3", "n/a": "n/a"}
    assert {text: shown_number(text) for text in shown} == shown
    assert (number_of("129"), number_of("48.07"), number_of("−3")) == (129, 48.07, -3)


@pytest.mark.parametrize("text", ["", " 5", "1_000", "1,000", "1e3", "n/a"])
def test_a_value_is_a_plain_number(text: str) -> None:
    """Text that is no plain number has no value, whatever Python would make of it."""
    with pytest.raises(ValueError, match="is not a plain number"):
        number_of(text)


def test_plotly_on_demand() -> None:
    """Loading the package's modules does not load Plotly, so that commands which draw nothing do not wait for it."""
    code = "import sys, timeline.charts.view; sys.exit('plotly' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": ":".join(sys.path)}, check=False).returncode
        == 0
    )
