from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.drawn_words import sound
from tests.support import make_chart, make_claim, make_edition, make_estimate, make_event, make_figure

from timeline.charts.context import ChartContext
from timeline.charts.examples.spread import EXAMPLES
from timeline.charts.kinds.ranges import lay_out
from timeline.charts.origins import with_rows
from timeline.charts.picture import BarMarks, CurveMarks, DotMarks, Marks, Picture
from timeline.charts.vocabulary import BACKWARD, NARROW, ONWARD, WIDE, Form, Role, Tone
from timeline.model.chart import Chart, ChartKind, ChartOrder, ChartOrigin, ReferenceLine, Table
from timeline.model.claim import Claimant, Qualifier

HEADER = ("group", "who", "number", "low", "high", "words")
FORMS = pytest.mark.parametrize("form", [WIDE, NARROW], ids=["wide", "narrow"])


def context_of() -> ChartContext:
    """Return the surroundings of a chart."""
    edition = make_edition(make_event(claims=(make_claim(),)))
    return ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)


def range_of(*rows: tuple[str, ...], **fields: object) -> Chart:
    """Return a chart of estimates; rows are group, claimant, number, low, high and words."""
    chart = make_chart("range", data=Table("data/range.csv", HEADER, rows))
    names = {"x": "number", "y": "who", "low": "low", "high": "high", "words": "words"}
    return replace(chart, kind=ChartKind.RANGE, unit="people", **(names | fields))  # type: ignore[arg-type]


def drawn(chart: Chart, form: Form = WIDE) -> Picture:
    """Return a chart as it is drawn, its words neither touching nor cut."""
    return sound(lay_out(chart, form, context_of()))


def marks_of(picture: Picture, name: str, kind: type[Marks]) -> list[Marks]:
    """Return the marks of a name and a form."""
    return [marks for marks in picture.marks if marks.name == name and isinstance(marks, kind)]


def dot(picture: Picture, name: str) -> tuple[float, float]:
    """Return where the dot of a claimant stands."""
    dots = [marks for marks in picture.marks if marks.name == name and isinstance(marks, DotMarks)]
    [found] = [marks for marks in dots if marks.symbol not in (ONWARD, BACKWARD)]
    [point] = found.points
    return point


@FORMS
def test_numbers_stand_at_scale(form: Form) -> None:
    """A dot stands as far along the axis as its number says."""
    picture = drawn(
        range_of(("", "A", "0", "", "", ""), ("", "B", "50", "", "", ""), ("", "C", "100", "", "", "")), form
    )
    first, middle, last = (dot(picture, name)[0] for name in "ABC")
    assert middle == pytest.approx((first + last) / 2, abs=0.1)


@FORMS
def test_words_have_no_mark_and_no_axis(form: Form) -> None:
    """An estimate in words stands in quotation marks; its row has neither mark nor axis."""
    picture = drawn(range_of(("", "A", "40", "", "", ""), ("", "B", "", "", "", "hundreds")), form)
    [said] = [words for words in picture.words if words.text == "“hundreds”"]
    assert not [marks for marks in picture.marks if marks.name == "B"]
    rules = [stroke.box for stroke in picture.strokes if stroke.role == Role.RULE]
    assert rules
    assert all(box.bottom < said.y for box in rules)


def test_words_stand_beside_the_axis() -> None:
    """Estimates in words stand right of all that belongs to the axis."""
    picture = drawn(range_of(("", "A", "40", "", "", ""), ("", "B", "", "", "", "hundreds")))
    [said] = [words for words in picture.words if words.text == "“hundreds”"]
    assert all(stroke.box.right < said.x for stroke in picture.strokes)


@FORMS
def test_only_words(form: Form) -> None:
    """Where nobody gives a number there is no axis, and what was said is a list."""
    picture = drawn(range_of(("", "A", "", "", "", "many"), ("", "B", "", "", "", "few")), form)
    assert picture.marks == ()
    assert [words.text for words in picture.words] == ["A", "“many”", "B", "“few”"]


def test_bounds() -> None:
    """Bounds are a bar from the lower to the upper one, pale where a number stands on it."""
    rows = (("", "A", "", "20", "40", ""), ("", "B", "30", "20", "40", ""), ("", "C", "40", "", "", ""))
    picture = drawn(range_of(*rows))
    [alone], [below] = (marks_of(picture, name, BarMarks) for name in "AB")
    assert isinstance(alone, BarMarks)
    assert isinstance(below, BarMarks)
    assert (alone.tone, below.tone) == (Tone.SOLID, Tone.FAINT)
    assert alone.boxes[0].right == pytest.approx(dot(picture, "C")[0], abs=0.1)
    assert dot(picture, "B")[0] == pytest.approx((alone.boxes[0].left + alone.boxes[0].right) / 2, abs=0.1)
    assert not marks_of(picture, "A", DotMarks)


@pytest.mark.parametrize(("low", "high", "symbol"), [("30", "", ONWARD), ("", "30", BACKWARD)])
def test_one_bound(low: str, high: str, symbol: int) -> None:
    """Where only the least or the most is given, an arrow points to what else it may be."""
    picture = drawn(range_of(("", "A", "", low, high, ""), ("", "B", "60", "", "", "")))
    tips = [m.points[0] for m in marks_of(picture, "A", DotMarks) if isinstance(m, DotMarks) and m.symbol == symbol]
    [(tip, _)] = tips
    assert (tip > dot(picture, "A")[0]) is (symbol == ONWARD)
    assert marks_of(picture, "A", CurveMarks)


def test_qualifiers() -> None:
    """A number given as about is hollow, and one given as at least or more than has an arrow onward."""
    figure = make_figure(
        make_estimate(by=Claimant(name="A"), value=300, qualifier=Qualifier.ABOUT),
        make_estimate(by=Claimant(name="B"), value=300, qualifier=Qualifier.MORE_THAN),
        make_estimate(by=Claimant(name="C"), value=300),
    )
    edition = make_edition(make_event(figures=(figure,)))
    context = ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)
    bare = make_chart("range", data=Table("", (), ()), origin=ChartOrigin.ESTIMATES, event="rally")
    picture = sound(lay_out(with_rows(replace(bare, kind=ChartKind.RANGE), context), WIDE, context))
    [about], [exact] = (marks_of(picture, name, DotMarks) for name in "AC")
    assert (about.tone, exact.tone) == (Tone.HOLLOW, Tone.SOLID)
    assert ONWARD in [m.symbol for m in marks_of(picture, "B", DotMarks) if isinstance(m, DotMarks)]
    assert {"about 300", "more than 300", "300"} <= {words.text for words in picture.words}


def test_qualifiers_in_a_file() -> None:
    """A data file says how exact a number is in the words of events, and bounds stand beside it."""
    header = ("who", "number", "low", "high", "how")
    rows = (("A", "30", "20", "40", "about"), ("B", "30", "", "", "at-most"))
    chart = range_of(data=Table("data/range.csv", header, rows), qualifier="how", words=None)
    picture = drawn(chart)
    assert {"about 30 (20–40)", "at most 30"} <= {words.text for words in picture.words}
    assert marks_of(picture, "A", DotMarks)[0].tone == Tone.HOLLOW
    assert BACKWARD in [m.symbol for m in marks_of(picture, "B", DotMarks) if isinstance(m, DotMarks)]


def test_groups() -> None:
    """Groups are headings above their rows, in the order in which they first appear."""
    picture = drawn(
        range_of(
            ("One", "A", "4", "", "", ""), ("Two", "B", "5", "", "", ""), ("One", "C", "6", "", "", ""), series="group"
        )
    )
    left = [words.text for words in picture.words if words.x == 0]
    assert left == ["One", "Two", "A", "C", "B"]


@pytest.mark.parametrize(
    ("order", "names"),
    [(ChartOrder.GIVEN, "ABC"), (ChartOrder.LARGEST_FIRST, "CAB"), (ChartOrder.SMALLEST_FIRST, "ACB")],
)
def test_order(order: ChartOrder, names: str) -> None:
    """Rows come as given or by their numbers; estimates in words come last where numbers rule."""
    rows = (("", "A", "4", "", "", ""), ("", "B", "", "", "", "some"), ("", "C", "9", "", "", ""))
    picture = drawn(range_of(*rows, order=order))
    assert "".join(words.text for words in picture.words if words.text in ("A", "B", "C")) == names


def test_reference() -> None:
    """A named value stands where its number is."""
    rows = (("", "A", "4", "", "", ""), ("", "B", "8", "", "", ""))
    picture = drawn(range_of(*rows, reference=ReferenceLine(8, "a majority")))
    [line] = [stroke.box for stroke in picture.strokes if stroke.role == Role.REFERENCE]
    assert line.left == pytest.approx(dot(picture, "B")[0], abs=0.1)


def test_highlight() -> None:
    """What stands out keeps its hue and a strong name; all else is grey."""
    rows = (("", "A", "4", "", "", ""), ("", "B", "8", "", "", ""))
    picture = drawn(range_of(*rows, highlight=("B",)))
    assert [marks.hue for marks in picture.marks] == [7, 1]
    assert {words.text: words.role for words in picture.words}["B"] == Role.STRONG


def test_domain() -> None:
    """With a domain the axis begins and ends where the editor says."""
    picture = drawn(range_of(("", "A", "58", "", "", ""), ("", "B", "60", "", "", ""), domain=(58, 60)))
    rules = [stroke.box for stroke in picture.strokes if stroke.role == Role.RULE]
    assert dot(picture, "A")[0] == pytest.approx(min(box.left for box in rules), abs=0.1)
    assert dot(picture, "B")[0] == pytest.approx(max(box.right for box in rules), abs=0.1)


def test_hover() -> None:
    """A mark tells group, claimant, number with unit and source."""
    header = (*HEADER, "keys")
    data = Table("data/range.csv", header, (("Rally", "A", "4200", "", "", "", "daily"),))
    figure = lay_out(range_of(series="group", data=data, by="who", source="keys"), WIDE, context_of())
    [told] = [text for trace in figure["data"] for text in trace.get("customdata", ())]
    assert told == "Rally<br>A<br>4,200 people<br>Source: Outlet daily"


NAMES = st.text("abcdefgh ijKLMNOPW–", max_size=90).map(lambda text: text.strip() or "A")
NUMBERS = st.integers(-(10**9), 10**9).map(str) | st.decimals(-10, 10, places=2).map(str)


@st.composite
def estimates(draw: st.DrawFn) -> tuple[str, ...]:
    """An estimate of any form."""
    group, name = draw(st.sampled_from(["", "Group", "A group with a long name " * 4])), draw(NAMES)
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)), key=float)
    forms = [
        (draw(NUMBERS), "", "", ""),
        ("", low, high, ""),
        ("", low, "", ""),
        ("", "", high, ""),
        ("", "", "", name),
    ]
    return group, name, *draw(st.sampled_from(forms))


@FORMS
@given(rows=st.lists(estimates(), min_size=1, max_size=12), reference=st.none() | st.integers(-1000, 1000))
@settings(max_examples=30, deadline=None)
def test_words_never_touch(form: Form, rows: list[tuple[str, ...]], reference: int | None) -> None:
    """Whatever the names and numbers, words neither touch nor leave the sheet, and marks stay on it."""
    line = None if reference is None else ReferenceLine(reference, "a named value of some length")
    picture = drawn(range_of(*rows, series="group", reference=line), form)
    for marks in picture.marks:
        if isinstance(marks, BarMarks):
            assert all(0 <= box.left <= box.right <= picture.width for box in marks.boxes)
        if isinstance(marks, DotMarks):
            assert all(0 <= x <= picture.width and 0 <= y <= picture.height for x, y in marks.points)


@FORMS
@pytest.mark.parametrize("name", ["estimates", "estimates-of-one-number"])
def test_examples(name: str, form: Form) -> None:
    """The examples of the style guide are sound, and the same example gives the same figure."""
    drawn(EXAMPLES[name], form)
    assert lay_out(EXAMPLES[name], form, context_of()) == lay_out(EXAMPLES[name], form, context_of())
