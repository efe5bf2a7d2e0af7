import re
from dataclasses import replace
from gettext import NullTranslations
from itertools import chain
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.components.test_tokens import blocks
from tests.support import make_chart, make_edition

from timeline.charts.context import ChartContext
from timeline.charts.drawing import draw_chart
from timeline.charts.drawn import DrawnChart
from timeline.charts.gallery import draw_galleries
from timeline.charts.standalone import COLOURS, STYLE, WIDTH, standalone_svg
from timeline.charts.taking import embed_frame, embed_height
from timeline.model.chart import Table
from timeline.views.addresses import LinkStyle
from timeline.views.file_size import size_text
from timeline.views.lexicon import Phrases

PHRASES = Phrases(NullTranslations())
SVG = "{http://www.w3.org/2000/svg}"
UNSEEN = {"drawing", "chart-drawing", "chart-drawing__bars", "chart-drawing__dots", "is-dashed"}
"""Classes without a look of their own: they only go with others."""


def drawn(**fields: Any) -> DrawnChart:
    """Return a chart of two bars, as drawn."""
    edition = make_edition()
    context = ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)
    return draw_chart(make_chart("bars", **fields), context, LinkStyle.FOLDER)


def texts(svg: str) -> list[str]:
    """Return the lines of a file that stand around its drawing."""
    return [element.text or "" for element in ElementTree.fromstring(svg).findall(f"{SVG}text")]


def test_parts() -> None:
    """A file holds title, description, drawing, note, sources and origin, from the top down."""
    svg = standalone_svg(drawn(note="A remark."), ("Outlet A", "Outlet B"), "The Record", PHRASES)
    assert texts(svg) == [
        "Two bars",
        "A bar for each list.",
        "A remark.",
        "Sources: Outlet A, Outlet B",
        "The Record",
    ]
    assert ElementTree.fromstring(svg).find(f"{SVG}g/{SVG}svg") is not None


def test_own_looks() -> None:
    """A file asks for nothing: no address, no custom property, no link."""
    for chart in chain(*draw_galleries().values()):
        svg = standalone_svg(chart, (), "", PHRASES)
        assert not re.search(r"var\(|url\(|href=|@import", svg)
        ElementTree.fromstring(svg)


def test_every_class_has_a_look() -> None:
    """The file's own style sheet has a rule for every class of every kind of drawing."""
    used = {
        name
        for chart in chain(*draw_galleries().values())
        for names in re.findall(r'class="([^"]*)"', chart.wide_svg)
        for name in names.split()
    }
    assert {name for name in used - UNSEEN if f".{name}" not in STYLE} == set()


def test_colours() -> None:
    """The colours of a file are those of the theme on light paper."""
    light = blocks()["light"]
    assert {name: light[name] for name in COLOURS} == COLOURS


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=300))
def test_no_line_is_cut(text: str) -> None:
    """Whatever a title says, all of it stands in the file, which stays well formed and grows with it."""
    chart = replace(DRAWN, title=f"Title {text}")
    root = ElementTree.fromstring(standalone_svg(chart, (), "", PHRASES))
    lines = [element.text or "" for element in root.findall(f"{SVG}text") if element.get("class") == "title"]
    assert "".join("".join(lines).split()) == "".join(chart.title.split())
    assert max(float(element.get("y", "")) for element in root.findall(f"{SVG}text")) < float(root.get("height", ""))
    assert root.get("width") == f"{WIDTH:g}"


DRAWN = drawn()


def test_same_bytes() -> None:
    """The same chart gives the same file."""
    assert standalone_svg(drawn(), ("A",), "here", PHRASES) == standalone_svg(drawn(), ("A",), "here", PHRASES)


@pytest.mark.parametrize(("size", "text"), [(1, "0.1 kB"), (940, "0.9 kB"), (12_345, "12 kB"), (1_234_567, "1.2 MB")])
def test_sizes(size: int, text: str) -> None:
    """Sizes are told in kilobytes, small ones with a decimal and none as nought."""
    assert size_text(size) == text


def test_embed_code_is_safe() -> None:
    """Whatever a title says, it stays within its attribute."""
    code = embed_frame(replace(DRAWN, title='"><script>'), "https://example.org/embed/").code
    assert 'title="&quot;&gt;&lt;script&gt;"' in code
    assert code.count("<") == 2


def test_embed_height() -> None:
    """A frame is higher for a chart with more rows and for one with more words, and always in full tens."""
    rows = tuple((f"List {number}", str(number)) for number in range(1, 20))
    heights = [
        embed_height(DRAWN),
        embed_height(replace(DRAWN, note="Many words. " * 40)),
        embed_height(drawn(data=Table("data/bars.csv", ("list", "seats"), rows))),
    ]
    assert heights[0] < heights[1]
    assert heights[0] < heights[2]
    assert [height % 10 for height in heights] == [0, 0, 0]
