"""Stretches of time in which nothing was recorded."""

import pytest
from tests.support import make_event

from timeline.model.edtf import Day
from timeline.model.gaps import Gap, gaps_between


def gaps(*whens: str) -> list[tuple[int, int]]:
    """Return the index after each gap and the gap's days."""
    events = [make_event(f"e{index}", when) for index, when in enumerate(whens)]
    return [(index, gap.days) for index, gap in gaps_between(events)]


def test_a_gap_counts_the_days_between() -> None:
    """The days of a gap are those on which nothing is recorded, without its ends."""
    assert Gap(Day(2023, 12, 24), Day(2024, 1, 1)).days == 7


def test_a_week_without_an_event_is_a_gap() -> None:
    """Seven days are named, six are not."""
    assert gaps("2023-12-01", "2023-12-09", "2023-12-16") == [(1, 7)]


def test_a_month_lasts_until_its_last_day() -> None:
    """An event known only by its month may have happened on the month's last day."""
    assert gaps("2023-11", "2023-12-05", "2023-12-13") == [(2, 7)]


def test_the_event_that_lasted_longest_begins_the_gap() -> None:
    """An event within a longer one does not begin a gap."""
    assert gaps("2023-10-01/2023-10-31", "2023-10-05", "2023-11-10") == [(2, 9)]


@pytest.mark.parametrize("going_on", ["2023-01-01/..", "2023-01-01/"])
def test_nothing_is_a_gap_while_something_may_go_on(going_on: str) -> None:
    """After an event whose end is open or unknown no gap is claimed."""
    assert gaps("2022-01-01", going_on, "2023-06-01") == [(1, 364)]


def test_a_span_with_an_open_start_ends_no_gap() -> None:
    """An event whose beginning is not known closes no gap but begins the next."""
    assert gaps("2023-01-01", "../2023-02-01", "2023-02-20") == [(2, 18)]


def test_the_shortest_gap_can_be_chosen() -> None:
    """Shorter gaps than a week are named on request."""
    events = [make_event("a", "2023-12-01"), make_event("b", "2023-12-03")]
    assert [gap.days for _, gap in gaps_between(events, shortest=1)] == [1]
