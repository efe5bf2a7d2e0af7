from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.drawn_words import sound
from tests.strategies import days
from tests.support import make_chart, make_edition, make_event

from timeline.charts.context import ChartContext
from timeline.charts.examples.spread import EXAMPLES
from timeline.charts.kinds.spans import lay_out
from timeline.charts.picture import BarMarks, DotMarks, DrawingError, Picture
from timeline.charts.vocabulary import EVENT, NARROW, ONWARD, WIDE, Box, Form, Role, Tone
from timeline.model.chart import Chart, ChartKind, Table

FORMS = pytest.mark.parametrize("form", [WIDE, NARROW], ids=["wide", "narrow"])
HEADER = ("who", "from", "until", "group")


def context_of() -> ChartContext:
    """Return an explainer with two events."""
    edition = make_edition(
        make_event("vote", "2023-12-17", label="Election day"), make_event("rally", "2023-12-18", label="A rally")
    )
    return ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)


def spans_of(*rows: tuple[str, ...], **fields: object) -> Chart:
    """Return a chart of spans; rows are name, start, end and group."""
    padded = tuple((*row, *("",) * (4 - len(row))) for row in rows)
    chart = make_chart("spans", data=Table("data/spans.csv", HEADER, padded))
    names = {"x": "from", "y": "who", "end": "until", "unit": ""}
    return replace(chart, kind=ChartKind.SPANS, **(names | fields))  # type: ignore[arg-type]


def drawn(chart: Chart, form: Form = WIDE) -> Picture:
    """Return a chart as it is drawn, its words neither touching nor cut."""
    return sound(lay_out(chart, form, context_of()))


def bars(picture: Picture, name: str, tone: Tone) -> list[Box]:
    """Return the bars of a row."""
    return [
        box
        for marks in picture.marks
        if isinstance(marks, BarMarks) and (marks.name, marks.tone) == (name, tone)
        for box in marks.boxes
    ]


def dots(picture: Picture, name: str) -> list[DotMarks]:
    """Return the symbols of a row."""
    return [marks for marks in picture.marks if isinstance(marks, DotMarks) and marks.name == name]


@FORMS
def test_length(form: Form) -> None:
    """The length of a bar is the number of its days, both ends included."""
    picture = drawn(spans_of(("A", "2023-01-01", "2023-01-30"), ("B", "2023-02-01", "2023-05-31")), form)
    [first], [second] = bars(picture, "A", Tone.SOLID), bars(picture, "B", Tone.SOLID)
    assert (second.right - second.left) / (first.right - first.left) == pytest.approx(120 / 30, rel=0.01)


def test_adjoining_days() -> None:
    """A span that begins the day after another one ends touches it."""
    picture = drawn(spans_of(("A", "2023-01-01", "2023-01-31"), ("B", "2023-02-01", "2023-05-31")))
    [first], [second] = bars(picture, "A", Tone.SOLID), bars(picture, "B", Tone.SOLID)
    assert first.right == pytest.approx(second.left, abs=0.1)


@FORMS
def test_open_end(form: Form) -> None:
    """A span without an end reaches beyond all dates, with an arrow and the word for it."""
    picture = drawn(spans_of(("A", "2023-01-01", ""), ("B", "2023-02-01", "2023-05-31")), form)
    [on], [closed] = bars(picture, "A", Tone.SOLID), bars(picture, "B", Tone.SOLID)
    assert on.right > closed.right
    [arrow] = dots(picture, "A")
    assert arrow.symbol == ONWARD
    assert [words.text for words in picture.words].count("open") == 1


def test_month_precision() -> None:
    """An end known to the month is hollow over all of its days, and the bar before is solid."""
    picture = drawn(spans_of(("A", "2023-01-01", "2023-03"), ("B", "2023-03-01", "2023-03-31")))
    [solid], [hollow] = bars(picture, "A", Tone.SOLID), bars(picture, "A", Tone.HOLLOW)
    [march] = bars(picture, "B", Tone.SOLID)
    assert solid.right == pytest.approx(hollow.left, abs=0.1)
    assert (hollow.left, hollow.right) == pytest.approx((march.left, march.right), abs=0.1)


def test_nothing_is_sure() -> None:
    """Where the days of both ends overlap, no day is sure and the whole is hollow."""
    picture = drawn(spans_of(("A", "2023-01", "2023-01"), ("B", "2023-01-01", "2023-03-31")))
    assert bars(picture, "A", Tone.SOLID) == []
    assert len(bars(picture, "A", Tone.HOLLOW)) == 1


def test_approximate_day() -> None:
    """An end on about a day bears a hollow dot, as nobody knows how far it may be off."""
    picture = drawn(spans_of(("A", "2023-01-01", "2023-03-05~"), ("B", "2023-01-01", "2023-06-01")))
    [end] = dots(picture, "A")
    [bar] = bars(picture, "A", Tone.SOLID)
    assert end.tone == Tone.HOLLOW
    assert end.points[0][0] == pytest.approx(bar.right, abs=0.1)


def test_single_day() -> None:
    """A single day is a dot in the middle of its day."""
    picture = drawn(spans_of(("A", "2023-01-15", "2023-01-15"), ("B", "2023-01-01", "2023-12-31")))
    [dot] = dots(picture, "A")
    assert (dot.tone, bars(picture, "A", Tone.SOLID)) == (Tone.SOLID, [])


def test_dates_in_words() -> None:
    """The dates of a row stand with its name, as exactly as they are known."""
    texts = {words.text.replace("\N{NO-BREAK SPACE}", " ") for words in drawn(spans_of(("A", "2023-01", ""))).words}
    assert {"A", "Since Jan 2023"} <= texts


def test_groups() -> None:
    """Groups have hue and symbol, both in the legend and on their marks."""
    rows = (("A", "2023-01-01", "2023-05-31", "One"), ("B", "2023-02-01", "2023-02-01", "Two"))
    picture = drawn(spans_of(*rows, series="group"))
    legend = [dots(picture, name)[0] for name in ("One", "Two")]
    assert [(mark.hue, mark.symbol) for mark in legend] == [(1, 1), (2, 2)]
    [two] = dots(picture, "B")
    assert (two.hue, two.symbol) == (2, 2)
    on_bar = dots(picture, "One")[1]
    assert (on_bar.symbol, on_bar.tone) == (1, Tone.PAPER)


@FORMS
def test_events(form: Form) -> None:
    """Events are lines at their days, named, also where they are close to each other."""
    picture = drawn(
        spans_of(("A", "2022-01-01", "2024-12-31"), ("B", "2023-12-17", "2023-12-17"), events=("vote", "rally")), form
    )
    lines = {stroke.role: stroke.box for stroke in picture.strokes if stroke.role.startswith(EVENT)}
    assert lines[f"{EVENT}vote"].left == pytest.approx(dots(picture, "B")[0].points[0][0], abs=0.1)
    assert {words.text for words in picture.words if words.event} == {
        "Election day, 17 Dec 2023",
        "A rally, 18 Dec 2023",
    }


def test_hover() -> None:
    """A mark tells name, dates, group and source."""
    data = Table("data/spans.csv", (*HEADER, "keys"), (("A", "2023-01-01", "2023-05-31", "One", "daily"),))
    figure = lay_out(spans_of(data=data, series="group", source="keys"), WIDE, context_of())
    told = {text for trace in figure["data"] for text in trace.get("customdata", ())}
    [text] = {text.replace("\N{NO-BREAK SPACE}", " ") for text in told}
    assert text == "A<br>1 Jan–31 May 2023<br>One<br>Source: Outlet daily"


def test_two_dates_in_one_cell() -> None:
    """A cell with two dates is refused, as each end of a span is one date."""
    with pytest.raises(DrawingError, match="is not one date"):
        drawn(spans_of(("A", "2023-01/2023-02", "")))


NAMES = st.text("abcdefgh ijKLMNOPW–", max_size=90).map(lambda text: text.strip() or "A")


@st.composite
def rows(draw: st.DrawFn) -> tuple[str, ...]:
    """A row with dates of any precision."""
    first, last = sorted((draw(days(st.integers(1900, 2030))), draw(days(st.integers(1900, 2030)))))
    cut = draw(st.sampled_from([4, 7, 10]))
    mark = draw(st.sampled_from(["", "~", "?"]))
    end = draw(st.sampled_from([str(last)[:cut] + mark, str(last), ""]))
    return draw(NAMES), str(first)[:cut] + mark, end, draw(st.sampled_from(["One", "Two", "Three " * 9]))


@FORMS
@given(given_rows=st.lists(rows(), min_size=1, max_size=10), has_groups=st.booleans())
@settings(max_examples=30, deadline=None)
def test_words_never_touch(form: Form, given_rows: list[tuple[str, ...]], has_groups: bool) -> None:
    """Whatever the names and dates, words neither touch nor leave the sheet, and marks stay on it."""
    picture = drawn(spans_of(*given_rows, series="group" if has_groups else None), form)
    for marks in picture.marks:
        if isinstance(marks, BarMarks):
            assert all(0 <= box.left <= box.right <= picture.width + 0.1 for box in marks.boxes)
        if isinstance(marks, DotMarks):
            assert all(0 <= x <= picture.width and 0 <= y <= picture.height for x, y in marks.points)


@FORMS
def test_example(form: Form) -> None:
    """The example of the style guide is sound, and the same example gives the same figure."""
    chart = EXAMPLES["spans"]
    assert {words.role for words in drawn(chart, form).words} <= {Role.LABEL, Role.SECONDARY, Role.TICK}
    assert lay_out(chart, form, context_of()) == lay_out(chart, form, context_of())
