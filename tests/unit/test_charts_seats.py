from dataclasses import replace
from itertools import pairwise
from math import dist, pi

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.drawings import (
    FORMS,
    assert_legible,
    assert_same_bytes,
    box_of,
    dots_of,
    drawn,
    figure_of,
    hovers_of,
    texts_of,
)

from timeline.charts.chamber import chamber
from timeline.charts.examples.rows import EXAMPLES
from timeline.charts.picture import DotMarks, DrawingError, Picture
from timeline.charts.vocabulary import WIDE, Form, Role
from timeline.model.chart import Chart, ReferenceLine, Table

SEATS = EXAMPLES["seats"]
ALL_FORMS = pytest.mark.parametrize("form", FORMS, ids=["wide", "narrow"])
WORDS = st.text("ABCabcmW 3(-&<%é", min_size=1, max_size=60).filter(str.strip)


def seats(*rows: tuple[str, int]) -> Chart:
    """Return a chart of lists with their seats, without a reference line."""
    data = Table("", ("list", "seats"), tuple((name, str(number)) for name, number in rows))
    return replace(SEATS, data=data, reference=None)


def arc(picture: Picture) -> list[DotMarks]:
    """Return the seats of each list, without the symbols of the legend."""
    marks = [one for one in picture.marks if isinstance(one, DotMarks)]
    return marks[: len(marks) // 2]


def assert_seats_apart(picture: Picture) -> None:
    """No seat touches another one or words."""
    held = [(x, y, one.size) for one in arc(picture) for x, y in one.points]
    size = held[0][2]
    places = sorted((x, y) for x, y, _ in held)
    for at, place in enumerate(places):
        for other in places[at + 1 :]:
            if other[0] - place[0] > size:
                break
            assert dist(place, other) >= size
    for box in map(box_of, picture.words):
        for x, y in places:
            near = (min(max(x, box.left), box.right), min(max(y, box.top), box.bottom))
            assert dist((x, y), near) >= size / 2 - 0.5


@ALL_FORMS
def test_one_symbol_for_each_seat(form: Form) -> None:
    """Every list has as many symbols as seats, and one more in the legend."""
    found = {name: len(points) - 1 for name, points in dots_of(drawn(SEATS, form)).items()}
    assert found == {f"List {name}": n for name, n in zip("ABCDEFGH", (14, 38, 9, 3, 2, 2, 1, 52), strict=True)}


@ALL_FORMS
@pytest.mark.parametrize("count", [1, 2, 7, 30, 110, 250, 600, 705])
def test_any_size(form: Form, count: int) -> None:
    """Chambers of all sizes have room for all seats, of which none touch each other or words."""
    chart = replace(seats(("A", count - count // 2), ("B", count // 2)), reference=ReferenceLine(count, "All"))
    picture = drawn(chart, form)
    assert_legible(picture)
    assert sum(len(points) for points in dots_of(picture).values()) - 2 == count
    assert_seats_apart(picture)


@ALL_FORMS
@given(
    st.lists(st.tuples(WORDS, st.integers(0, 90)), min_size=1, max_size=12).filter(
        lambda rows: any(n for _, n in rows)
    ),
    WORDS,
    st.integers(-5, 800),
    WORDS,
)
@settings(max_examples=40, deadline=None)
def test_any_lists_are_legible(form: Form, rows: list[tuple[str, int]], name: str, value: int, unit: str) -> None:
    """Whatever the lists, the unit and the reference, no words touch or are cut."""
    chart = replace(seats(*rows), reference=ReferenceLine(value, name), unit=unit, highlight=(rows[0][0],))
    assert_legible(drawn(chart, form))


def test_from_left_to_right() -> None:
    """Lists stand from left to right in the given order."""
    marks = arc(drawn(seats(("A", 40), ("B", 20), ("C", 40)), WIDE))
    middles = [sum(x for x, _ in one.points) / len(one.points) for one in marks]
    assert middles == sorted(middles)


def test_hues_of_the_largest() -> None:
    """The six largest lists have a hue and a symbol each, the largest the first; the others are grey."""
    assert [one.hue for one in arc(drawn(SEATS, WIDE))] == [3, 2, 4, 5, 6, 7, 7, 1]


def test_smaller_lists_can_be_told_apart() -> None:
    """Grey lists have symbols of their own."""
    grey = [one for one in arc(drawn(SEATS, WIDE)) if one.hue == 7]
    assert len({one.symbol for one in grey}) == len(grey)


@ALL_FORMS
def test_all_is_named(form: Form) -> None:
    """Each list is named with its seats, the majority with its number, and the number of all seats in the middle."""
    picture = drawn(SEATS, form)
    found = texts_of(picture)
    assert {"List A", "14", "List H", "52", "Majority: 61", "seats"} <= set(found)
    assert [words.text for words in picture.words if words.role == Role.LARGE] == ["121"]


def test_long_unit() -> None:
    """A unit without room in the middle stands above the drawing."""
    picture = drawn(replace(SEATS, unit="seats in the assembly of the city"), WIDE)
    [unit] = [words for words in picture.words if words.text.startswith("Seats in")]
    assert unit.y < 16


def test_reference_divides_the_seats() -> None:
    """The reference line runs between the seat that reaches its value and the one before it, from the left."""
    found = chamber(101)
    assert found.angle_before(51) == pytest.approx(pi / 2, abs=0.06)
    assert found.seats[49].angle >= found.angle_before(51) >= found.seats[50].angle
    assert (found.angle_before(0), found.angle_before(102)) == (pi, 0)


@given(st.integers(1, 800))
@settings(max_examples=60, deadline=None)
def test_chamber(count: int) -> None:
    """A chamber has the seats asked for, from left to right, no nearer to each other than its pitch says."""
    found = chamber(count)
    assert len(found.seats) == count
    angles = [seat.angle for seat in found.seats]
    assert all(before >= after - 1e-6 for before, after in pairwise(angles))
    places = [(seat.x, seat.y) for seat in found.seats]
    # A chord is a little shorter than its arc.
    for place, other in pairwise(places):
        assert dist(place, other) >= found.pitch * 0.9


def test_no_seats() -> None:
    """A chart without any seat is refused."""
    with pytest.raises(DrawingError, match="at least one seat"):
        drawn(seats(("A", 0)), WIDE)


def test_hover() -> None:
    """Each seat tells its list and how many that has."""
    assert hovers_of(figure_of(SEATS, WIDE))[0] == ["List A", "14 seats"]


@ALL_FORMS
def test_same_bytes(form: Form) -> None:
    """The same chart gives the same figure to the byte."""
    assert_same_bytes(SEATS, form)
