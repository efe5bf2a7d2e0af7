import json
import subprocess
import sys
from typing import Any

import pytest
from tests.drawings import figure_of

from timeline.charts.examples.rows import EXAMPLES
from timeline.charts.figures import figure_json
from timeline.charts.headings import column_heading
from timeline.charts.numbers import number_of, shown_number
from timeline.charts.sheet import checked_figure
from timeline.charts.vocabulary import WIDE
from timeline.model.chart import ChartColumn


def test_heading_with_unit() -> None:
    """A column's heading has its unit, unless its name says it already."""
    assert column_heading(ChartColumn("v", "Share", "per cent")) == "Share, per cent"
    assert column_heading(ChartColumn("v", "Votes", "votes")) == "Votes"


def test_no_look() -> None:
    """A figure brings no template of Plotly's, and so none of its colours."""
    assert "template" not in figure_of(EXAMPLES["bar"], WIDE)["layout"]


def test_plotly_checks() -> None:
    """A value or a property that Plotly does not know is refused when the figure is made."""
    with pytest.raises(ValueError, match="sideways"):
        checked_figure([{"type": "bar", "orientation": "sideways"}], {})
    with pytest.raises(ValueError, match="colour"):
        checked_figure([{"type": "bar", "colour": "red"}], {})


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


def test_marks_of_both_forms_stand_once() -> None:
    """Where marks are the same on narrow and wide sheets, a number stands for them in the narrow figure."""
    bar, dot = {"type": "bar", "x": [1]}, {"type": "scatter", "x": [2]}
    other = {**dot, "x": [3]}
    layout: dict[str, Any] = {}
    told = json.loads(figure_json({"data": [bar, dot], "layout": layout}, {"data": [other, bar], "layout": layout}, {}))
    assert (told["data"], told["narrow"]["data"]) == ([bar, dot], [other, 0])
