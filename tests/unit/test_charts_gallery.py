import json
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.charts import gallery
from timeline.charts.drawn import DrawnChart
from timeline.charts.examples import rows, time
from timeline.charts.gallery import draw_galleries, example_views, examples
from timeline.model.chart import ChartKind
from timeline.views.addresses import MOVABLE, LinkStyle, Place
from timeline.views.gallery import GALLERY_NAMES, gallery_path, gallery_view

PLACE = Place(gallery_path("time"), LinkStyle.FOLDER)


def drawn() -> list[DrawnChart]:
    """Return all examples, drawn."""
    return [chart for charts in draw_galleries().values() for chart in charts]


def test_every_kind_is_shown() -> None:
    """There is an example of every kind of chart, and each has an id of its own."""
    found = [chart for charts in examples().values() for chart in charts.values()]
    assert {chart.kind for chart in found} == set(ChartKind)
    assert len({chart.id for chart in found}) == len(found)


def test_every_gallery_has_a_page() -> None:
    """The galleries that are drawn are those that have a page, and each page leads to all others."""
    assert list(examples()) == list(GALLERY_NAMES)
    for name in GALLERY_NAMES:
        view = gallery_view(name, (), Place(gallery_path(name), LinkStyle.FOLDER))
        assert [link.url for link in view.galleries] == [f"../{other}/" for other in GALLERY_NAMES if other != name]


def test_names_are_given_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two examples of the same name are refused, so that none is lost."""
    name = next(iter(rows.EXAMPLES))
    monkeypatch.setattr(time, "EXAMPLES", {name: rows.EXAMPLES[name]})
    with pytest.raises(ValueError, match=name):
        examples()


def test_links_stay_on_the_page() -> None:
    """Whatever an example names, its links lead to the gallery itself."""
    for chart in drawn():
        for text in (chart.wide_svg, chart.narrow_svg, chart.figure):
            assert MOVABLE not in text
        assert set(json.loads(chart.figure)["events"].values()) <= {f"#{gallery.SECTION}"}


def test_events_are_shown() -> None:
    """At least one example has lines of events with their names as links."""
    assert any("<a href=" in chart.wide_svg for chart in drawn())


@pytest.mark.parametrize("style", LinkStyle)
def test_examples_can_be_explored(style: LinkStyle) -> None:
    """Each example brings its figure, in both styles of links, as the gallery has no files."""
    for view in example_views(tuple(drawn()), Place(PLACE.path, style)):
        assert view.figure_json_html is not None
        assert set(json.loads(view.figure_json_html)) >= {"data", "layout", "narrow"}
        assert (view.csv_url, view.page_url) == (None, None)


def test_same_gallery() -> None:
    """The galleries are the same each time that they are drawn."""
    assert draw_galleries() == draw_galleries()


def test_a_page_needs_no_examples() -> None:
    """A build that finds the gallery drawn imports neither the examples nor Plotly."""
    names = "{'plotly', 'timeline.charts.examples', 'timeline.charts.drawing'}"
    code = f"import sys, timeline.charts.gallery; sys.exit(bool({names} & set(sys.modules)))"
    plugins = Path(__file__).parents[2] / "plugins"
    assert subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": str(plugins)}, check=False).returncode == 0
