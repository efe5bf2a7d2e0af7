"""Dates on an axis."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.edtf import Day
from timeline.views.time_scale import Segment
from timeline.views.time_ticks import MONDAY, ticks_of

LEAST = 52.0


def days_of(first: Day, last: Day, width: float) -> list[str]:
    """Return the days of the ticks."""
    return [str(tick.day) for tick in ticks_of(Segment(first, last, 0, width), LEAST)]


segments = st.builds(
    lambda start, days, width: Segment(Day.fromordinal(start), Day.fromordinal(start + days), 100, 100 + width),
    st.integers(Day(-50, 1, 1).toordinal(), Day(2100, 1, 1).toordinal()),
    st.integers(0, 60_000),
    st.integers(60, 1000),
)


@given(segments)
def test_ticks_are_days_of_the_segment_in_order(segment: Segment) -> None:
    """No tick lies outside its segment, and each is later than the one before."""
    days = [tick.day for tick in ticks_of(segment, LEAST)]
    assert all(segment.first <= day <= segment.last for day in days)
    assert days == sorted(set(days))


@given(segments)
def test_ticks_have_room_for_their_names(segment: Segment) -> None:
    """Neighbours are the least distance apart, but for the few days by which short months differ."""
    days = [tick.day for tick in ticks_of(segment, LEAST)]
    steps = [one.days_until(other) * segment.day_width for one, other in pairwise(days)]
    assert all(step >= LEAST * 28 / 30 - 1e-6 for step in steps)


@given(segments)
def test_months_are_named_on_their_first_day(segment: Segment) -> None:
    """A tick that names a month stands on the first."""
    assert all(tick.day.day == 1 for tick in ticks_of(segment, LEAST) if tick.by_month)


def test_weeks_begin_on_monday() -> None:
    """Steps of a week and of a fortnight fall on Mondays."""
    weekly = list(ticks_of(Segment(Day(2023, 12, 14), Day(2024, 1, 10), 0, 250), LEAST))
    fortnightly = list(ticks_of(Segment(Day(2023, 10, 14), Day(2024, 1, 10), 0, 400), LEAST))
    assert [str(tick.day) for tick in weekly] == ["2023-12-18", "2023-12-25", "2024-01-01", "2024-01-08"]
    assert {tick.day.weekday() for tick in fortnightly} == {MONDAY}
    assert not any(tick.by_month for tick in (*weekly, *fortnightly))


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        (Day(2023, 12, 17), Day(2023, 12, 19), ["2023-12-17", "2023-12-18", "2023-12-19"]),
        (Day(2023, 12, 17), Day(2023, 12, 24), ["2023-12-17", "2023-12-19", "2023-12-21", "2023-12-23"]),
        (Day(2023, 11, 2), Day(2024, 1, 31), ["2023-12-01", "2024-01-01"]),
        (Day(2023, 1, 1), Day(2023, 12, 31), ["2023-01-01", "2023-04-01", "2023-07-01", "2023-10-01"]),
        (Day(2020, 5, 1), Day(2024, 1, 31), ["2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01"]),
    ],
)
def test_steps_are_those_that_people_think_in(first: Day, last: Day, ticks: list[str]) -> None:
    """Days, then months, quarters and years are named as the room allows."""
    assert days_of(first, last, 240) == ticks


def test_years_before_christ_have_ticks() -> None:
    """Steps of years are counted through the year 0."""
    ticks = days_of(Day(-50, 3, 1), Day(20, 1, 1), 300)
    assert ticks == ["-0040-01-01", "-0020-01-01", "0000-01-01", "0020-01-01"]


@pytest.mark.parametrize("power", [5, 9, 12])
def test_any_stretch_of_time_has_few_ticks(power: int) -> None:
    """Years of up to twelve digits, which EDTF has, are a few steps as well."""
    ticks = days_of(Day(-(10**power), 1, 1), Day(10**power, 1, 1), 1000)
    assert 2 <= len(ticks) <= 1000 / LEAST + 1
