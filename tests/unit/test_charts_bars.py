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
    drawn,
    figure_of,
    hovers_of,
    make_context,
    texts_of,
)

from timeline.charts.examples.rows import EXAMPLES
from timeline.charts.kinds.bars import lay_out
from timeline.charts.picture import DrawingError, Picture
from timeline.charts.row_names import row_names
from timeline.charts.value_scale import value_scale, value_ticks
from timeline.charts.vocabulary import NARROW, WIDE, Box, Form, Role
from timeline.model.chart import Chart, ChartColumn, ChartOrder, ReferenceLine, Table

BAR, CHANGES = EXAMPLES["bar"], EXAMPLES["bar-highlight"]
ALL_FORMS = pytest.mark.parametrize("form", FORMS, ids=["wide", "narrow"])
WORDS = st.text("ABCabcmW 3(-&<%é", min_size=1, max_size=70).filter(str.strip)
NUMBERS = st.from_regex(r"[0-9]{1,13}(\.[0-9]{1,4})?|[-−][0-9]{1,7}(\.[0-9]{1,2})?", fullmatch=True)
ROWS = st.lists(st.tuples(WORDS, NUMBERS, NUMBERS), min_size=1, max_size=10)


def lengths(picture: Picture) -> list[float]:
    """Return the lengths of all bars from top to bottom."""
    boxes = sorted((box for boxes in bars_of(picture).values() for box in boxes), key=lambda box: box.top)
    return [box.right - box.left for box in boxes]


def reference_boxes(picture: Picture) -> list[Box]:
    """Return the pieces of the reference line."""
    return [stroke.box for stroke in picture.strokes if stroke.role == Role.REFERENCE]


@ALL_FORMS
@pytest.mark.parametrize("chart", [BAR, CHANGES], ids=["bar", "changes"])
def test_examples_are_legible(chart: Chart, form: Form) -> None:
    """The words of the examples neither touch nor are cut."""
    assert_legible(drawn(chart, form))


@ALL_FORMS
@given(ROWS, WORDS, WORDS, st.sampled_from(ChartOrder), st.booleans())
@settings(max_examples=40, deadline=None)
def test_any_rows_are_legible(
    form: Form, rows: list[tuple[str, ...]], name: str, unit: str, order: ChartOrder, is_marked: bool
) -> None:
    """Whatever the names, the numbers, the unit and the reference, no words touch or are cut."""
    chart = replace(
        BAR,
        data=Table("", ("list", "seats", "votes"), tuple(rows)),
        columns=(ChartColumn("votes", name, unit),),
        unit=unit,
        reference=ReferenceLine(40, name) if is_marked else None,
        order=order,
        highlight=(rows[0][0],),
    )
    picture = drawn(chart, form)
    assert_legible(picture)
    assert len(lengths(picture)) == len(rows)


@ALL_FORMS
def test_forty_rows(form: Form) -> None:
    """Forty rows stand under each other like four, each at least 26 pixels high."""
    rows = tuple((f"District {number}", str(number * 1000)) for number in range(1, 41))
    picture = drawn(replace(BAR, data=Table("", ("list", "seats"), rows), columns=()), form)
    assert_legible(picture)
    middles = sorted((box.top + box.bottom) / 2 for boxes in bars_of(picture).values() for box in boxes)
    assert min(after - before for before, after in pairwise(middles)) >= 26


@ALL_FORMS
def test_lengths(form: Form) -> None:
    """Bars are as long as their values, all from one line."""
    picture = drawn(BAR, form)
    found = lengths(picture)
    assert found == pytest.approx([found[0] / 62 * seats for seats in (62, 38, 13, 7, 0)], abs=0.1)
    assert len({round(box.left, 1) for boxes in bars_of(picture).values() for box in boxes}) == 1


@ALL_FORMS
def test_below_zero(form: Form) -> None:
    """Bars of numbers below 0 run to the left from the line from which the others run to the right."""
    [(_, boxes)] = bars_of(drawn(CHANGES, form)).items()
    rising, zero, *falling = sorted(boxes, key=lambda box: box.top)
    assert zero.left == zero.right == pytest.approx(rising.left, abs=0.1)
    for box in falling:
        assert box.right == pytest.approx(rising.left, abs=0.1)
        assert box.left < box.right


@ALL_FORMS
def test_tiny_numbers_keep_their_lengths(form: Form) -> None:
    """Numbers far below 1 have lengths in proportion too."""
    chart = replace(BAR, data=Table("", ("list", "seats"), (("A", "0.0000002"), ("B", "0.0000001"))), columns=())
    long, short = lengths(drawn(replace(chart, reference=None), form))
    assert long == pytest.approx(2 * short, abs=0.1)


def test_all_zero() -> None:
    """Rows that are all 0 have bars without length, and their values."""
    picture = drawn(replace(BAR, data=Table("", ("list", "seats"), (("A", "0"),)), columns=(), reference=None), WIDE)
    assert lengths(picture) == [0]
    assert "0" in texts_of(picture)


def test_rows_are_sorted_on_request() -> None:
    """Rows stand as given, or by their numbers where the chart asks for it."""
    data = Table("", ("list", "seats"), (("A", "2"), ("B", "10"), ("C", "5")))
    chart = replace(BAR, data=data, columns=(), reference=None)
    orders = {
        order: [hover[0] for hover in hovers_of(figure_of(replace(chart, order=order), WIDE))] for order in ChartOrder
    }
    assert orders == {
        ChartOrder.GIVEN: ["A", "B", "C"],
        ChartOrder.LARGEST_FIRST: ["B", "C", "A"],
        ChartOrder.SMALLEST_FIRST: ["A", "C", "B"],
    }


def test_highlighted_rows_have_a_hue() -> None:
    """With a highlighted row, the others are grey, and its name is in semibold."""
    picture = drawn(CHANGES, WIDE)
    assert [(marks.hue, len(marks.boxes)) for marks in picture.marks] == [(7, 3), (1, 1)]  # type: ignore[attr-defined]
    names = {words.text: words.role for words in picture.words}
    assert (names["District 3"], names["District 1"]) == (Role.STRONG, Role.LABEL)


@ALL_FORMS
def test_reference_line(form: Form) -> None:
    """The reference line stands where a bar of its value would end, and is named with its value."""
    picture = drawn(BAR, form)
    first = min((box for boxes in bars_of(picture).values() for box in boxes), key=lambda box: box.top)
    expected = first.left + (first.right - first.left) * 61 / 62
    places = [box.left for box in reference_boxes(picture)]
    assert places == pytest.approx([expected] * len(places), abs=0.1)
    assert places
    assert "Majority: 61" in texts_of(picture)


def test_lines_make_room_for_names_above() -> None:
    """Where names stand above bars, a line across the rows stops at a name that it would cross."""
    data = Table("", ("list", "seats"), (("A long name of a list that runs across", "9"), ("B", "4")))
    chart = replace(BAR, data=data, columns=(), reference=ReferenceLine(5, "Half"))
    picture = drawn(chart, NARROW)
    name = next(words for words in picture.words if words.text.startswith("A long"))
    assert len(reference_boxes(picture)) == 2
    assert not any(box.top < name.y < box.bottom for box in reference_boxes(picture))


def test_columns_make_room() -> None:
    """Where bars would become too short, further columns are left out, the first one first."""
    found = texts_of(drawn(BAR, NARROW))
    assert "47.8" in found
    assert "412,306" not in found


def test_names_beside_or_above() -> None:
    """Names stand beside bars on a wide sheet, above them on a narrow one."""
    for form, is_beside in ((WIDE, True), (NARROW, False)):
        picture = drawn(BAR, form)
        bar = min((box for boxes in bars_of(picture).values() for box in boxes), key=lambda box: box.top)
        name = next(words for words in picture.words if words.text == "List A")
        assert (bar.top < name.y < bar.bottom) is is_beside


@ALL_FORMS
def test_domain_is_shown_by_ticks(form: Form) -> None:
    """With a domain, the axis runs to its end and names round places."""
    picture = drawn(replace(BAR, domain=(0, 100), columns=(), reference=None), form)
    assert {"0", "20", "80", "100"} <= set(texts_of(picture))
    ends = [stroke.box.left for stroke in picture.strokes if stroke.role == Role.RULE]
    first, *_ = sorted((box for boxes in bars_of(picture).values() for box in boxes), key=lambda box: box.top)
    assert max(ends) == pytest.approx(first.left + (first.right - first.left) * 100 / 62, abs=0.1)
    assert_legible(picture)


def test_ticks_find_room() -> None:
    """There are only as many ticks as have room for their names."""
    wide, narrow = (value_ticks([1], (0, 1_000_000_000), room) for room in (500, 130))
    assert len(wide) > len(narrow) >= 2


def test_hover() -> None:
    """The lines told of a bar are its name, its number, its further columns, who says so, and the source."""
    data = Table("", ("list", "seats", "share", "who", "keys"), (("A", "1200", "4.5", "The commission", "daily"),))
    column = ChartColumn("share", "share of votes", "per cent")
    chart = replace(BAR, data=data, by="who", source="keys", columns=(column,), reference=None)
    assert hovers_of(lay_out(chart, WIDE, make_context())) == [
        ["A", "1,200 seats", "Share of votes: 4.5 per cent", "according to The commission", "Source: Outlet daily"]
    ]


def test_scale_holds_words_on_both_sides() -> None:
    """The scale is as large as the words beyond both ends allow."""
    scale = value_scale([(-10, 30), (20, 50)], 100, 300)
    assert (scale.x(-10) - 30, scale.x(20) + 50) == pytest.approx((100, 300))


def test_numbers_without_room() -> None:
    """Numbers so long that no room is left for marks are refused."""
    with pytest.raises(DrawingError, match="too long"):
        value_scale([(-1, 150), (1, 160)], 0, 300)


def test_heading_of_names_is_as_wide_as_it_needs() -> None:
    """Marks begin right of the heading of the names too."""
    assert row_names(["A"], WIDE, heading="Name of the list").left > row_names(["A"], WIDE).left


@ALL_FORMS
def test_same_bytes(form: Form) -> None:
    """The same chart gives the same figure to the byte."""
    assert_same_bytes(BAR, form)
