from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.drawings import (
    FORMS,
    assert_legible,
    assert_same_bytes,
    bars_of,
    dots_of,
    drawn,
    figure_of,
    hovers_of,
    texts_of,
)

from timeline.charts.examples.rows import EXAMPLES
from timeline.charts.groups import groups_of
from timeline.charts.looks import look_of
from timeline.charts.picture import BarMarks, Marks
from timeline.charts.vocabulary import WIDE, Form, Role
from timeline.model.chart import Chart, ChartKind, ChartOrder, ReferenceLine, Table

GROUPED, STACKED, SHARE = (EXAMPLES[name] for name in ("grouped", "stacked", "share"))
ALL_FORMS = pytest.mark.parametrize("form", FORMS, ids=["wide", "narrow"])
ALL_KINDS = pytest.mark.parametrize("chart", [GROUPED, STACKED, SHARE], ids=["grouped", "stacked", "share"])
WORDS = st.text("ABCabcmW 3(-&<%é", min_size=1, max_size=60).filter(str.strip)
NUMBERS = st.from_regex(r"[0-9]{1,9}(\.[0-9]{1,3})?", fullmatch=True)


def parts(chart: Chart, *rows: tuple[str, str, str]) -> Chart:
    """Return a chart with rows of name, part and number."""
    return replace(chart, data=Table("", ("name", "part", "number"), rows), x="number", y="name", series="part")


def hues(marks: tuple[Marks, ...]) -> dict[str, int]:
    """Return the hue of each name's bars."""
    return {one.name: one.hue for one in marks if isinstance(one, BarMarks)}


@ALL_FORMS
@ALL_KINDS
def test_examples_are_legible(chart: Chart, form: Form) -> None:
    """The words of the examples neither touch nor are cut."""
    assert_legible(drawn(chart, form))


@ALL_FORMS
@ALL_KINDS
@given(st.data())
@settings(max_examples=25, deadline=None)
def test_any_parts_are_legible(chart: Chart, form: Form, data: st.DataObject) -> None:
    """Whatever the names, the numbers and the reference, no words touch or are cut."""
    names = data.draw(st.lists(WORDS, min_size=1, max_size=5, unique=True))
    series = data.draw(st.lists(WORDS, min_size=1, max_size=5, unique=True))
    rows = [(name, one, data.draw(NUMBERS)) for name in names for one in series]
    reference = ReferenceLine(50, data.draw(WORDS)) if chart.kind is not ChartKind.SHARE else None
    made = replace(parts(chart, *rows), unit=data.draw(WORDS), reference=reference, highlight=(names[0],))
    assert_legible(drawn(made, form))


@ALL_FORMS
def test_groups_stand_side_by_side(form: Form) -> None:
    """In groups, each bar begins at 0 and is as long as its number, below that of the part before it."""
    bars = bars_of(drawn(GROUPED, form))
    first, last = bars["First count"], bars["Last count"]
    unit = (first[0].right - first[0].left) / 44.1
    assert [box.right - box.left for box in last] == pytest.approx([unit * n for n in (41.9, 35.6, 6.0)], abs=0.1)
    for one, other in zip(first, last, strict=True):
        assert one.left == pytest.approx(other.left)
        assert one.bottom <= other.top


@ALL_FORMS
def test_groups_below_zero(form: Form) -> None:
    """In groups, bars of numbers below 0 run to the left, and nothing touches."""
    picture = drawn(parts(GROUPED, ("A", "x", "-12"), ("A", "y", "4"), ("B", "x", "−1")), form)
    assert_legible(picture)
    bars = bars_of(picture)
    assert bars["x"][0].right == pytest.approx(bars["y"][0].left)
    assert "−12" in texts_of(picture)


@ALL_FORMS
@pytest.mark.parametrize("chart", [STACKED, SHARE], ids=["stacked", "share"])
def test_parts_meet(chart: Chart, form: Form) -> None:
    """In stacks, each part begins where the one before it ends."""
    names = list(bars_of(drawn(chart, form)).values())
    for before, after in pairwise(names):
        assert [box.right for box in before] == pytest.approx([box.left for box in after], abs=0.1)


@ALL_FORMS
def test_shares_fill_the_whole(form: Form) -> None:
    """Shares of rows with different sums are equally long altogether, and in proportion within each."""
    bars = bars_of(drawn(SHARE, form))
    assert bars["Abstained"][0].right == pytest.approx(bars["Abstained"][1].right, abs=0.1)
    whole = bars["Abstained"][0].right - bars["For"][0].left
    found = [box.right - box.left for box in bars["For"]]
    assert found == pytest.approx([whole * 461 / 557, whole * 61 / 100], abs=0.1)


def test_shares_keep_their_numbers() -> None:
    """Shares bear their numbers as given, below parts that are long enough, and the axis names per cent."""
    found = texts_of(drawn(SHARE, WIDE))
    assert {"461", "53", "43", "61", "30", "9", "0 %", "50 %", "100 %"} <= set(found)


def test_row_of_noughts() -> None:
    """A row whose parts are all 0 has parts without length."""
    for chart in (STACKED, SHARE):
        picture = drawn(parts(chart, ("A", "x", "0"), ("A", "y", "0"), ("B", "x", "1")), WIDE)
        assert_legible(picture)
        assert [round(box.right - box.left, 1) for box in bars_of(picture)["y"]] == [0]


def test_sums_keep_decimals() -> None:
    """A stack bears its sum, exact to the last decimal, in semibold."""
    picture = drawn(parts(STACKED, ("A", "x", "0.1"), ("A", "y", "0.20")), WIDE)
    assert [words.text for words in picture.words if words.role == Role.STRONG] == ["0.30"]


def test_hue_by_series() -> None:
    """A part keeps its hue in every row, also where a row lacks the part before it."""
    picture = drawn(parts(STACKED, ("A", "x", "1"), ("A", "y", "2"), ("B", "y", "3")), WIDE)
    assert hues(picture.marks) == {"x": 1, "y": 2}
    assert len(bars_of(picture)["y"]) == 2


@ALL_KINDS
def test_symbols_on_parts(chart: Chart) -> None:
    """Every part that is long enough bears the symbol of its series within it."""
    picture = drawn(chart, WIDE)
    symbols = dots_of(picture, "paper")
    for name, boxes in bars_of(picture).items():
        long = [box for box in boxes if box.right - box.left >= 13]
        assert len(symbols.get(name, ())) == len(long)
        for box, (x, y) in zip(long, symbols.get(name, ()), strict=True):
            assert box.left < x < box.right
            assert box.top < y < box.bottom


def test_beyond_six_parts() -> None:
    """Parts beyond the sixth are grey, and each still has a symbol of its own."""
    looks = [look_of(place) for place in range(12)]
    assert len(set(looks)) == 12
    assert {look.hue for look in looks[6:]} == {7}


def test_legend() -> None:
    """Every part is named in a legend, in the order of the data."""
    picture = drawn(STACKED, WIDE)
    assert texts_of(picture)[:3] == ["Upheld", "Rejected", "Still open"]
    assert list(dots_of(picture)) == ["Upheld", "Rejected", "Still open"]


@pytest.mark.parametrize(
    ("kind", "names"), [(ChartKind.STACKED, ["B", "A"]), (ChartKind.GROUPED, ["B", "A"]), (ChartKind.SHARE, ["A", "B"])]
)
def test_order(kind: ChartKind, names: list[str]) -> None:
    """Rows are sorted by their sums; shares, whose sums are all 100 %, by the share of the first part."""
    rows = (("A", "x", "3"), ("A", "y", "1"), ("B", "x", "4"), ("B", "y", "6"))
    chart = replace(parts(STACKED, *rows), kind=kind, order=ChartOrder.LARGEST_FIRST)
    assert [group.name for group in groups_of(chart)] == names


def test_hover() -> None:
    """The lines told of a part name its row, itself and its number; of a share, its per cent too."""
    assert hovers_of(figure_of(STACKED, WIDE))[0] == ["Station 1", "Upheld", "4 complaints"]
    assert hovers_of(figure_of(SHARE, WIDE))[0] == ["Lower chamber", "For: 82.8 %", "461 members"]


@ALL_FORMS
def test_stack_with_domain_and_reference(form: Form) -> None:
    """A stack can have an axis to the end of its domain and a named line across."""
    chart = replace(STACKED, domain=(0, 100), reference=ReferenceLine(40, "Most that one desk can handle in a day"))
    picture = drawn(chart, form)
    assert_legible(picture)
    assert {"0", "100"} <= set(texts_of(picture))
    assert any(stroke.role == Role.REFERENCE for stroke in picture.strokes)


@ALL_FORMS
@ALL_KINDS
def test_same_bytes(chart: Chart, form: Form) -> None:
    """The same chart gives the same figure to the byte."""
    assert_same_bytes(chart, form)
