"""Days on a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.edtf import Day
from timeline.views.time_scale import Segment, TimeScale, share_width

LINEAR = TimeScale((Segment(Day(2023, 1, 1), Day(2023, 12, 31), 200, 930),))
BY_ERA = TimeScale(
    (
        Segment(Day(2021, 1, 1), Day(2023, 12, 16), 200, 400),
        Segment(Day(2023, 12, 17), Day(2023, 12, 23), 400, 800),
        Segment(Day(2023, 12, 24), Day(2024, 12, 31), 800, 1184),
    )
)
days = st.integers(Day(2019, 1, 1).toordinal(), Day(2026, 1, 1).toordinal()).map(Day.fromordinal)


@pytest.mark.parametrize("scale", [LINEAR, BY_ERA], ids=["linear", "by-era"])
@given(one=days, other=days)
def test_later_days_are_never_further_left(scale: TimeScale, one: Day, other: Day) -> None:
    """A day begins no further left than any earlier one, and never outside the scale."""
    earlier, later = sorted((one, other))
    assert scale.left <= scale.start_of(earlier) <= scale.start_of(later) <= scale.right


@pytest.mark.parametrize("scale", [LINEAR, BY_ERA], ids=["linear", "by-era"])
@given(day=days)
def test_a_day_ends_where_the_next_begins(scale: TimeScale, day: Day) -> None:
    """Days leave no room between them, at a change of scale too."""
    tomorrow = Day.fromordinal(day.toordinal() + 1)
    assert scale.end_of(day) == pytest.approx(scale.start_of(tomorrow))
    assert scale.start_of(day) <= scale.end_of(day)


def test_days_of_one_segment_are_equally_wide() -> None:
    """A linear scale gives every day the same width."""
    widths = {round(LINEAR.end_of(day) - LINEAR.start_of(day), 9) for day in (Day(2023, 1, 1), Day(2023, 12, 31))}
    assert widths == {2.0}


def test_each_era_has_a_scale_of_its_own() -> None:
    """By era, a day of a crowded week is wider than a day of a quiet year."""
    assert BY_ERA.end_of(Day(2023, 12, 20)) - BY_ERA.start_of(Day(2023, 12, 20)) == pytest.approx(400 / 7)
    assert BY_ERA.segments[0].day_width < 1


def test_days_outside_are_held_at_the_edge() -> None:
    """Days before and after the scale stand at its ends."""
    assert LINEAR.start_of(Day(2000, 1, 1)) == LINEAR.left
    assert LINEAR.start_of(Day(2030, 1, 1)) == LINEAR.right


def test_a_scale_knows_its_ends() -> None:
    """The first and the last day are those of the outer segments."""
    assert (BY_ERA.first, BY_ERA.last) == (Day(2021, 1, 1), Day(2024, 12, 31))


@given(st.lists(st.integers(0, 500), min_size=1, max_size=12))
def test_shares_fill_the_width(counts: list[int]) -> None:
    """Eras stand side by side, fill the width and none is narrower than it must be."""
    shares = share_width(counts, 200, 1184, 104)
    least = min(104, 984 / len(counts))
    assert [left for left, _ in shares] == [200, *(right for _, right in shares[:-1])]
    assert shares[-1][1] == pytest.approx(1184)
    assert all(right - left >= least - 1e-6 for left, right in shares)


def test_the_era_with_more_events_is_wider() -> None:
    """Width follows the number of events."""
    (left, middle), (_, right) = share_width((2, 40), 0, 1000, 100)
    assert middle - left < right - middle
