import json
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.charts import gallery
from timeline.charts.examples import rows, time
from timeline.charts.gallery import draw_gallery, examples, gallery_views
from timeline.model.chart import ChartKind
from timeline.views.addresses import MOVABLE, LinkStyle, Place

PLACE = Place("styleguide/", LinkStyle.FOLDER)


def test_every_kind_is_shown() -> None:
    """There is an example of every kind of chart, and each has an id of its own."""
    found = examples()
    assert {chart.kind for chart in found.values()} == set(ChartKind)
    assert len({chart.id for chart in found.values()}) == len(found)


def test_names_are_given_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two examples of the same name are refused, so that none is lost."""
    name = next(iter(rows.EXAMPLES))
    monkeypatch.setattr(time, "EXAMPLES", {name: rows.EXAMPLES[name]})
    with pytest.raises(ValueError, match=name):
        examples()


def test_links_stay_on_the_page() -> None:
    """Whatever an example names, its links lead to the gallery itself."""
    for chart in draw_gallery():
        for text in (chart.wide_svg, chart.narrow_svg, chart.figure):
            assert MOVABLE not in text
        assert set(json.loads(chart.figure)["events"].values()) <= {f"#{gallery.SECTION}"}


def test_events_are_shown() -> None:
    """At least one example has lines of events with their names as links."""
    assert any("<a href=" in chart.wide_svg for chart in draw_gallery())


@pytest.mark.parametrize("style", LinkStyle)
def test_examples_can_be_explored(style: LinkStyle) -> None:
    """Each example brings its figure, in both styles of links, as the gallery has no files."""
    for view in gallery_views(draw_gallery(), Place(PLACE.path, style)):
        assert view.figure_json_html is not None
        assert set(json.loads(view.figure_json_html)) >= {"data", "layout", "narrow"}
        assert (view.csv_url, view.page_url) == (None, None)


def test_same_gallery() -> None:
    """The gallery is the same each time that it is drawn."""
    assert draw_gallery() == draw_gallery()


def test_a_page_needs_no_examples() -> None:
    """A build that finds the gallery drawn imports neither the examples nor Plotly."""
    names = "{'plotly', 'timeline.charts.examples', 'timeline.charts.drawing'}"
    code = f"import sys, timeline.charts.gallery; sys.exit(bool({names} & set(sys.modules)))"
    plugins = Path(__file__).parents[2] / "plugins"
    assert subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": str(plugins)}, check=False).returncode == 0
