import re
from copy import deepcopy
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from tests.support import make_chart, make_edition, make_event, make_table

from timeline.charts.drawable import DrawingError
from timeline.charts.figures import PlotlyFigure, bar_figure, weeks_figure
from timeline.charts.svg import draw
from timeline.charts.text_size import text_width
from timeline.charts.weeks import count_by_week
from timeline.model.chart import ChartColumn, ReferenceLine

ROWS = (
    ("Serbia Must Not Stop (Serbian Progressive Party)", "129", "48.07"),
    ("Political Struggle of the Albanians Continues (Shaip Kamberi)", "65", "24.32"),
    ("NADA", "13", "5.16"),
    ("SDA", "0", "0.10"),
)
BARS = make_chart(
    "bars",
    data=make_table(*ROWS),
    columns=(ChartColumn("share", "Share of valid votes", "per cent"),),
    reference=ReferenceLine(126, "majority"),
)
NAMESPACE = "{http://www.w3.org/2000/svg}"
FORMS = pytest.mark.parametrize("form", ["wide", "narrow"])


def drawn(figure: PlotlyFigure, form: str) -> ElementTree.Element:
    """Return one of the two drawings as a tree."""
    drawings = draw(figure, "bars", "A finding", "What it shows")
    svg = drawings.wide if form == "wide" else drawings.narrow
    return ElementTree.fromstring(svg.replace("<svg", f'<svg xmlns="{NAMESPACE[1:-1]}"', 1))


def stacks() -> PlotlyFigure:
    """Return the figure of four weeks: 3 protests and 2 elections, 1 and 1, none, 1 protest."""
    held = [("2023-12-18", "protest")] * 3 + [("2023-12-19", "election")] * 2
    held += [("2023-12-26", "protest"), ("2023-12-27", "election"), ("2024-01-10", "protest")]
    edition = make_edition(
        *(make_event(f"event-{n}", when, category=category) for n, (when, category) in enumerate(held))
    )
    weeks = count_by_week(edition.timeline.events, edition.timeline.categories)
    assert weeks is not None
    return weeks_figure(weeks, edition.phrases, edition.wording)


def parts_of(root: ElementTree.Element) -> list[ElementTree.Element]:
    """Return the parts of all columns: protests by week, then elections by week."""
    return [box for group in with_class(root, "chart-drawing__part") for box in group]


def number(element: ElementTree.Element, key: str) -> float:
    """Return a length."""
    return float(element.attrib[key])


def with_class(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """Return the elements that have a class."""
    return [element for element in root.iter() if name in element.get("class", "").split()]


def texts(root: ElementTree.Element) -> list[str]:
    """Return the words of each text element, its lines joined by spaces."""
    return [" ".join("".join(text.itertext()).split()) for text in root.iter(f"{NAMESPACE}text")]


def boxes(root: ElementTree.Element) -> list[tuple[float, float, float, float]]:
    """Return left, top, right and bottom of each line of text, on the safe side."""
    found = []
    for text in root.iter(f"{NAMESPACE}text"):
        kind = text.attrib["class"]
        size = 12 if "drawing__tick" in kind else 13
        for line in list(text.iter(f"{NAMESPACE}tspan")) or [text]:
            width = text_width(line.text or "", size, strong="is-strong" in kind)
            x, y = number(line, "x"), number(line, "y")
            left = x - width if text.get("text-anchor") == "end" else x
            found.append((left, y - 0.75 * size, left + width, y + 0.2 * size))
    return found


@FORMS
def test_bar_lengths(form: str) -> None:
    """The bars are as long as their values, all from one line."""
    bars = with_class(drawn(bar_figure(BARS), form), "chart-drawing__bar")
    unit = number(bars[0], "width") / 129
    assert [number(bar, "width") for bar in bars] == pytest.approx([129 * unit, 65 * unit, 13 * unit, 0], abs=0.1)
    assert len({bar.attrib["x"] for bar in bars}) == 1


@FORMS
def test_bar_order(form: str) -> None:
    """The bars stand in the table's order from top to bottom."""
    tops = [number(bar, "y") for bar in with_class(drawn(bar_figure(BARS), form), "chart-drawing__bar")]
    assert tops == sorted(tops)
    assert len(set(tops)) == len(ROWS)


@FORMS
def test_reference_line(form: str) -> None:
    """The reference line stands where a bar of its value would end, and its name is in the drawing."""
    root = drawn(bar_figure(BARS), form)
    bar = with_class(root, "chart-drawing__bar")[0]
    [line] = with_class(root, "chart-drawing__reference")
    assert number(line, "x1") == number(line, "x2")
    assert number(line, "x1") - number(bar, "x") == pytest.approx(number(bar, "width") * 126 / 129, abs=0.1)
    assert "majority: 126" in texts(root)


@FORMS
def test_whole_names(form: str) -> None:
    """Every name, value and further value is in the drawing as text, whole."""
    found = texts(drawn(bar_figure(BARS), form))
    for name, seats, share in ROWS:
        assert {name, seats, share} <= set(found)


@FORMS
@pytest.mark.parametrize("figure", [bar_figure(BARS), stacks()], ids=["bars", "stacks"])
def test_nothing_overlaps(form: str, figure: PlotlyFigure) -> None:
    """No words are cut at the drawing's edge, and none stand on others."""
    root = drawn(figure, form)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    found = boxes(root)
    for left, top, right, bottom in found:
        assert left >= -0.1
        assert right <= width + 0.1
        assert top >= 0
        assert bottom <= height
    for index, (left, top, right, bottom) in enumerate(found):
        for other_left, other_top, other_right, other_bottom in found[index + 1 :]:
            assert right <= other_left or other_right <= left or bottom <= other_top or other_bottom <= top


@FORMS
def test_long_words(form: str) -> None:
    """Very long names, headings and names of reference lines neither overlap nor are cut."""
    chart = replace(
        BARS,
        data=make_table(("Donaudampfschifffahrtsgesellschaftskapitäne und ihre Familien", "2000000", "48.07")),
        columns=(ChartColumn("share", "Share of all valid votes cast in the whole country and abroad", "per cent"),),
        reference=ReferenceLine(1, "the least number of signatures that a list needs to stand for election"),
        unit="signatures collected",
    )
    test_nothing_overlaps(form, bar_figure(chart))
    assert "Donaudampfschifffahrtsgesellschaftskapitäne" in "".join(texts(drawn(bar_figure(chart), form))).replace(
        " ", ""
    )


def test_columns_make_room() -> None:
    """Where bars would become too short, further columns are left out, the first one first."""
    columns = (*BARS.columns, ChartColumn("seats", "Seats in the assembly again", "seats"), *BARS.columns)
    found = texts(drawn(bar_figure(replace(BARS, columns=columns)), "narrow"))
    assert found.count("48.07") == 1
    assert "Seats in the assembly again" not in found


@FORMS
def test_two_layouts(form: str) -> None:
    """Each drawing has its own width, and words of 12 or 13 units."""
    root = drawn(bar_figure(BARS), form)
    assert root.attrib["viewBox"].split()[2] == {"wide": "560", "narrow": "328"}[form]
    assert root.attrib["font-size"] == "13"


@FORMS
def test_stack_heights(form: str) -> None:
    """The parts of a column are as high as their numbers."""
    heights = [number(part, "height") for part in parts_of(drawn(stacks(), form))]
    unit = heights[0] / 3
    assert heights == pytest.approx([3 * unit, unit, unit, 2 * unit, unit], abs=0.15)


@FORMS
def test_stack_parts_meet(form: str) -> None:
    """The parts of a column stand on one another, and the lowest parts of all columns on one line."""
    protests, later, last, elections, others = parts_of(drawn(stacks(), form))
    feet = [number(part, "y") + number(part, "height") for part in (protests, later, last)]
    assert feet == pytest.approx([feet[0]] * 3, abs=0.15)
    for lower, upper in ((protests, elections), (later, others)):
        assert upper.attrib["x"] == lower.attrib["x"]
        assert number(upper, "y") + number(upper, "height") == pytest.approx(number(lower, "y"), abs=0.15)


@FORMS
def test_stack_position(form: str) -> None:
    """Columns stand in order of time, with room for the weeks between them that hold no event."""
    first, second, fourth = (number(part, "x") for part in parts_of(drawn(stacks(), form))[:3])
    assert first < second
    assert fourth - second == pytest.approx(2 * (second - first), abs=0.15)


@FORMS
def test_grid(form: str) -> None:
    """A grid line stands where a column of its number would end, with the number beside it."""
    root = drawn(stacks(), form)
    protests = parts_of(root)[0]
    foot = number(protests, "y") + number(protests, "height")
    lines = [number(line, "y1") for line in with_class(root, "drawing__grid")]
    assert lines == pytest.approx([foot - n * number(protests, "height") / 3 for n in range(6)], abs=0.4)
    assert {"0", "1", "2", "3", "4", "5"} <= set(texts(root))


@FORMS
def test_legend(form: str) -> None:
    """Every category is named in the drawing beside its symbol and hue."""
    root = drawn(stacks(), form)
    assert {"Protests", "Elections"} <= set(texts(root))
    assert [mark.attrib["class"] for mark in with_class(root, "mark__shape")] == [
        "mark__shape hue-1",
        "mark__shape hue-2",
    ]


def test_not_by_hue_alone() -> None:
    """Parts of a column that are large enough bear their category's symbol."""
    symbols = [path.attrib["d"] for path in with_class(drawn(stacks(), "wide"), "chart-drawing__symbol")]
    assert [path.count("M") for path in symbols] == [3, 2]


@FORMS
@pytest.mark.parametrize("figure", [bar_figure(BARS), stacks()], ids=["bars", "stacks"])
def test_accessible(form: str, figure: PlotlyFigure) -> None:
    """A drawing is one image, whose name and description are those of the chart."""
    root = drawn(figure, form)
    assert root.attrib["role"] == "img"
    ids = {element.attrib["id"]: element.text for element in root.iter() if "id" in element.attrib}
    assert [ids[name] for name in root.attrib["aria-labelledby"].split()] == ["A finding", "What it shows"]


def test_ids_differ() -> None:
    """No id stands in two drawings, of one chart or of two."""
    figure = bar_figure(BARS)
    drawings = [draw(figure, chart, "A", "B") for chart in ("bars", "bars-wide")]
    ids = [name for one in drawings for svg in (one.wide, one.narrow) for name in re.findall(r' id="([^"]+)"', svg)]
    assert len(ids) == len(set(ids)) == 8


@pytest.mark.parametrize("figure", [bar_figure(BARS), stacks()], ids=["bars", "stacks"])
def test_no_inline_style(figure: PlotlyFigure) -> None:
    """A drawing has no style of its own, which the pages' Content-Security-Policy would block, and no script."""
    for svg in (draw(figure, "bars", "A", "B").wide, draw(figure, "bars", "A", "B").narrow):
        assert not re.search(r"\bstyle\b|<script|\bon\w+=|#[0-9a-fA-F]{3,6}\b", svg)


def test_escaped() -> None:
    """Names, titles and descriptions with signs of HTML are shown as written."""
    chart = replace(BARS, data=make_table(("<script>&", "1", "2")), reference=None)
    drawings = draw(bar_figure(chart), "bars", "</title><script>", "& <b>")
    for svg in (drawings.wide, drawings.narrow):
        assert "<script" not in svg
        assert "&lt;script&gt;&amp;</text>" in svg


def test_same_bytes() -> None:
    """The same data make the same drawing."""
    assert draw(bar_figure(BARS), "bars", "A", "B") == draw(bar_figure(BARS), "bars", "A", "B")
    assert draw(stacks(), "weeks", "A", "B") == draw(stacks(), "weeks", "A", "B")


def test_all_nought() -> None:
    """A chart whose values are all 0 has bars without length."""
    root = drawn(bar_figure(replace(BARS, data=make_table(("A", "0", "0")), reference=None)), "wide")
    assert [number(bar, "width") for bar in with_class(root, "chart-drawing__bar")] == [0]


def changed(figure: PlotlyFigure, path: str, value: Any) -> PlotlyFigure:
    """Return a copy of a figure with one thing changed."""
    copy: Any = deepcopy(figure)
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = copy
    for step in way:
        place = place.setdefault(step, {}) if isinstance(place, dict) else place[step]
    place[last] = value
    return copy  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("data.0.marker.color", "red", "trace 1: the static drawing knows no “marker.color”"),
        ("data.0.type", "scatter", "trace 1: “type” is “scatter”, and only “bar” can be drawn"),
        ("data.0.base", 3, "knows no “base”"),
        ("layout.xaxis.type", "log", "the figure: the static drawing knows no “layout.xaxis.type”"),
        ("layout.annotations.0.ax", 3, "knows no “layout.annotations.ax”"),
        ("layout.shapes.0.x1", 130, "a reference line must be upright"),
        ("layout.shapes.0.type", "rect", "a reference line must be upright"),
        ("layout.annotations.0.x", 130, "bear its name"),
        ("layout.shapes", [{"type": "line"}] * 2, "one reference line with one name"),
        ("layout.xaxis.range", [0, 100], "must run from 0 to the end of the longest bar, not to 100"),
        ("layout.xaxis.range", [10, 200], "must run from 0"),
        ("layout.yaxis.ticktext.0", "<a href='x'>A</a>", "holds a tag that cannot be drawn"),
        ("data.0.x.0", -4, "“Seats” has the value -4, and bars cannot be below 0"),
    ],
)
def test_outside_the_subset(path: str, value: Any, message: str) -> None:
    """A figure that holds anything beyond what can be drawn is refused with the name of it."""
    with pytest.raises(DrawingError, match=re.escape(message)):
        draw(changed(bar_figure(BARS), path, value), "bars", "A", "B")


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("layout.barmode", "group", "“barmode” is “group”, and only “stack” can be drawn"),
        ("data.1.orientation", "h", "traces of one orientation"),
    ],
)
def test_stacks_outside_the_subset(path: str, value: Any, message: str) -> None:
    """Several series can only be drawn as stacks that run in one direction."""
    with pytest.raises(DrawingError, match=re.escape(message)):
        draw(changed(stacks(), path, value), "weeks", "A", "B")


def test_no_traces() -> None:
    """A figure without any series is refused."""
    with pytest.raises(DrawingError, match="orientation"):
        draw(changed(stacks(), "data", []), "weeks", "A", "B")
