from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.drawn_words import sound
from tests.support import make_chart, make_edition, make_event

from timeline.charts.context import ChartContext
from timeline.charts.examples.spread import EXAMPLES
from timeline.charts.kinds.calendar import lay_out, steps_of
from timeline.charts.origins import with_rows
from timeline.charts.picture import BarMarks, DrawingError, Picture
from timeline.charts.svg import draw
from timeline.charts.vocabulary import NARROW, WIDE, Box, Form, Role, Tone
from timeline.model.chart import Chart, ChartKind, ChartOrigin, Table
from timeline.model.edtf import Day
from timeline.model.event import Event

FORMS = pytest.mark.parametrize("form", [WIDE, NARROW], ids=["wide", "narrow"])


def context_of(*events: Event) -> ChartContext:
    """Return the surroundings of a chart."""
    edition = make_edition(*events)
    return ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)


def calendar_of(*rows: tuple[str, str], **fields: object) -> Chart:
    """Return a calendar; rows are a day and a number."""
    chart = make_chart("calendar", data=Table("data/days.csv", ("day", "rallies"), rows))
    names = {"x": "day", "y": "rallies", "unit": "rallies"}
    return replace(chart, kind=ChartKind.CALENDAR, **(names | fields))  # type: ignore[arg-type]


def drawn(chart: Chart, form: Form = WIDE) -> Picture:
    """Return a chart as it is drawn, its words neither touching nor cut."""
    return sound(lay_out(chart, form, context_of()))


def squares(picture: Picture) -> list[tuple[Box, BarMarks]]:
    """Return all squares but those of the key, with their looks."""
    found = [(box, marks) for marks in picture.marks if isinstance(marks, BarMarks) for box in marks.boxes]
    return [(box, marks) for box, marks in found if box.right - box.left > 15.5]


def days_from(first: Day, numbers: list[int]) -> tuple[tuple[str, str], ...]:
    """Return rows for consecutive days."""
    return tuple((str(Day.fromordinal(first.toordinal() + at)), str(number)) for at, number in enumerate(numbers))


def test_weekdays_are_rows() -> None:
    """Days of a week stand below each other from Monday to Sunday, and the next week stands right of it."""
    picture = drawn(calendar_of(*days_from(Day(2024, 1, 1), [1] * 14)))
    boxes = sorted((box.left, box.top) for box, _ in squares(picture))
    assert len({left for left, _ in boxes}) == 2
    assert len({top for _, top in boxes}) == 7
    monday = next(words for words in picture.words if words.text == "Mon")
    assert boxes[0][1] < monday.y < boxes[1][1]


def test_missing_day() -> None:
    """A day without data is an outline, and a day with none is filled."""
    picture = drawn(calendar_of(("2024-01-01", "0"), ("2024-01-03", "4")))
    looks = [(marks.tone, marks.hue) for _, marks in squares(picture)]
    assert sorted(looks) == sorted([(Tone.SOLID, 7), (Tone.HOLLOW, 7), (Tone.SOLID, 1)])
    assert {"0", "4", "no data"} <= {words.text for words in picture.words}


def test_day_without_event() -> None:
    """Where events are counted, a day without any is none, not unknown."""
    context = context_of(make_event("a", "2024-01-01"), make_event("b", "2024-01-05"))
    bare = make_chart("calendar", origin=ChartOrigin.EVENTS, data=Table("", (), ()))
    chart = with_rows(replace(bare, kind=ChartKind.CALENDAR), context)
    picture = sound(lay_out(chart, WIDE, context))
    assert Tone.HOLLOW not in {marks.tone for marks in picture.marks}
    assert len(squares(picture)) == 5


def test_more_is_darker() -> None:
    """The more there was on a day, the stronger is its hue; the most has it in full."""
    picture = drawn(calendar_of(*days_from(Day(2024, 1, 1), [1, 2, 3, 4, 5])))
    strengths = [marks.opacity for box, marks in sorted(squares(picture), key=lambda square: square[0].top)]
    assert strengths == sorted(strengths)
    assert len(set(strengths)) == 5
    assert strengths[-1] == 1


def test_numbers() -> None:
    """Numbers stand in their squares, in the colour of the paper on the full hue."""
    picture = drawn(calendar_of(*days_from(Day(2024, 1, 1), [1, 5])))
    roles = {words.text: words.role for words in picture.words if words.role in (Role.ON_PALE, Role.ON_MARK)}
    assert roles == {"1": Role.ON_PALE, "5": Role.ON_MARK}


def test_numbers_without_room() -> None:
    """Where a number has no room in its square, none is written."""
    picture = drawn(calendar_of(*days_from(Day(2024, 1, 1), [1, 123456])))
    assert not [words for words in picture.words if words.role in (Role.ON_PALE, Role.ON_MARK)]


@pytest.mark.parametrize(
    ("largest", "texts"),
    [
        (0, []),
        (1, ["1"]),
        (4, ["1", "2", "3", "4"]),
        (6, ["1", "2–3", "4–6"]),
        (13, ["1", "2–3", "4–6", "7–10", "11–13"]),
        (26219, ["1–6,000", "6,001–12,000", "12,001–18,000", "18,001–24,000", "24,001–26,219"]),
    ],
)
def test_steps(largest: int, texts: list[str]) -> None:
    """Steps grow for small numbers and are round and equal for large ones."""
    assert [step.text for step in steps_of(largest)] == texts


@given(st.integers(1, 10**12))
def test_steps_hold_all_numbers(largest: int) -> None:
    """At most five steps follow each other from 1 to the largest number."""
    steps = steps_of(largest)
    assert len(steps) <= 5
    assert (steps[0].low, steps[-1].high) == (1, largest)
    assert all(after.low == before.high + 1 for before, after in pairwise(steps))


def test_blocks() -> None:
    """A year is parted into halves when wide and quarters when narrow, so that squares keep their size."""
    chart = calendar_of(*days_from(Day(2023, 1, 1), [1] * 365))
    for form, blocks in ((WIDE, 2), (NARROW, 4)):
        assert [words.text for words in drawn(chart, form).words].count("Mon") == blocks


def test_year_is_told() -> None:
    """The first month that is named in a block has its year, and so has each January."""
    picture = drawn(calendar_of(*days_from(Day(2023, 11, 20), [1] * 70)))
    assert [words.text for words in picture.words if words.text[:3] in ("Nov", "Dec", "Jan")] == [
        "Dec 2023",
        "Jan 2024",
    ]


def test_hover() -> None:
    """A day tells its date, its number with the unit, and its source."""
    data = Table("data/days.csv", ("day", "rallies", "key"), (("2024-01-01", "1200", "daily"),))
    figure = lay_out(calendar_of(data=data, source="key"), WIDE, context_of())
    [told] = [text for trace in figure["data"] for text in trace.get("customdata", ())]
    assert told.replace("\N{NO-BREAK SPACE}", " ") == "1 January 2024<br>1,200 rallies<br>Source: Outlet daily"


def test_unknown_day() -> None:
    """A row without one known day is refused."""
    with pytest.raises(DrawingError, match="is not one known day"):
        drawn(calendar_of(("2024-01", "3")))


def test_strength_is_drawn() -> None:
    """The static drawing shows how strong a hue is."""
    figure = lay_out(calendar_of(("2024-01-01", "1"), ("2024-01-02", "2")), WIDE, context_of())
    assert 'is-solid" opacity="0.64"' in draw(figure, "calendar", "Title", "Text", str)


@FORMS
@given(
    first=st.integers(Day(2020, 1, 1).toordinal(), Day(2024, 1, 1).toordinal()).map(Day.fromordinal),
    numbers=st.lists(st.integers(0, 200), min_size=1, max_size=400),
    unit=st.text("abcdef ", min_size=1, max_size=90),
)
@settings(max_examples=12, deadline=None)
def test_words_never_touch(form: Form, first: Day, numbers: list[int], unit: str) -> None:
    """Whatever the days and numbers, words neither touch nor leave the sheet, and squares stay on it."""
    picture = drawn(calendar_of(*days_from(first, numbers), unit=unit), form)
    for box, _ in squares(picture):
        assert 0 <= box.left < box.right <= picture.width
        assert 0 <= box.top < box.bottom <= picture.height


@FORMS
def test_example(form: Form) -> None:
    """The example of the style guide is sound, and the same example gives the same figure."""
    chart = EXAMPLES["calendar"]
    drawn(chart, form)
    assert lay_out(chart, form, context_of()) == lay_out(chart, form, context_of())
