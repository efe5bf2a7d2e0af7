"""Times between dates, and gaps, are told in no smaller unit than the dates are known by."""

from zoneinfo import ZoneInfo

import pytest

from timeline.model.edtf import parse_edtf
from timeline.views.wording import Wording

BELGRADE = ZoneInfo("Europe/Belgrade")
ENGLISH = Wording()


def between(earlier: str, later: str) -> str | None:
    """Word the time between two texts, read in the zone of Belgrade."""
    return ENGLISH.duration_between(parse_edtf(earlier, BELGRADE), parse_edtf(later, BELGRADE))


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        ("2023-12-17", "2023-12-17", "the same day"),
        ("2023-12-17T08:00", "2023-12-17T20:00", "the same day"),
        ("2023-12-17T23:00", "2023-12-18T01:00", "1 day later"),
        ("2023-12-17", "2023-12-30", "13 days later"),
        ("2023-12-17", "2024-02-15", "60 days later"),
        ("2023-12-17", "2024-02-16", "61 days later"),
        ("2023-12-17", "2024-02-17", "2 months later"),
        ("2023-12-17", "2024-03-16", "2 months later"),
        ("2023-12-17", "2024-03-17", "3 months later"),
        ("2023-12-17", "2024-11-16", "10 months later"),
        ("2023-12-17", "2024-12-17", "1 year later"),
        ("2023-12-17", "2025-01-17", "13 months later"),
        ("2023-12-17", "2025-12-16", "23 months later"),
        ("2023-12-17", "2025-12-17", "2 years later"),
        ("-0043-03-15", "0014-08-19", "57 years later"),
    ],
)
def test_between_days(earlier: str, later: str, words: str) -> None:
    """Between known days, time is counted in days, then in complete months, then in complete years."""
    assert between(earlier, later) == words


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        ("2023-12-17", "2023-12", "the same month"),
        ("2023-12", "2023-12-XX", "the same month"),
        ("2023-10-31", "2023-11", "the next month"),
        ("2023-10", "2023-12", "about 2 months later"),
        ("2023-10-17", "2023-12", "about 2 months later"),
        ("2023-12", "2024-12", "about 1 year later"),
        ("2021-02", "2024-01", "about 3 years later"),
        ("2023-12-17", "2023", "the same year"),
        ("2023-12-17", "2024", "the next year"),
        ("2022", "2024", "about 2 years later"),
        ("2022-22", "2022-07-01", "the same season"),
        ("2022-22", "2022-11-30", "about 4 months later"),
        ("2022-24", "2023", "about the same time"),
        ("2023-12-17~", "2023-12-30", "about 13 days later"),
        ("2023-10-17~", "2023-12-30", "about 2 months later"),
        ("2023-12-17~", "2023-12-17", "about the same time"),
        ("2023-11~", "2023-12", "about 1 month later"),
        ("2023-12~", "2024", "about 1 year later"),
        ("2023-01-31~", "2023-02", "about 1 month later"),
        ("[2023-12-24..2023-12-25]", "2023-12-30", "about 5 days later"),
        ("[2023-12-24..2023-12-26]", "2023-12-25", "about the same time"),
    ],
)
def test_between_inexact_dates(earlier: str, later: str, words: str) -> None:
    """Where a date is not one known day, time is counted in its unit, and roughly."""
    assert between(earlier, later) == words


def test_uncertain() -> None:
    """Where a date is uncertain, so is the time between."""
    assert between("2023-12-17?", "2023-12-30") == "possibly 13 days later"
    assert between("2023-12-17", "2023-12-30%") == "possibly about 13 days later"


def test_intervals() -> None:
    """Time is counted from the end of an interval and to the start of one."""
    assert between("2023-12-17/2023-12-30", "2024-01-02/..") == "3 days later"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2023-12-17/..", "2024-01-02"),
        ("2023-12-17/", "2024-01-02"),
        ("2023-12-17", "../2024-01-02"),
        ("2023-12-30", "2023-12-17"),
        ("2023-12-17/2023-12-30", "2023-12-24"),
        ("199X", "2023-12-17"),
        ("19XX", "2023-12-17"),
    ],
)
def test_nothing_to_say(earlier: str, later: str) -> None:
    """There are no words where an end is not given, the order is another, or a decade is all that is known."""
    assert between(earlier, later) is None


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "1 day with no recorded event"),
        (16, "16 days with no recorded event"),
        (60, "60 days with no recorded event"),
        (61, "2 months with no recorded event"),
        (88, "2 months with no recorded event"),
        (90, "3 months with no recorded event"),
        (335, "11 months with no recorded event"),
        (360, "11 months with no recorded event"),
        (365, "1 year with no recorded event"),
        (400, "13 months with no recorded event"),
        (720, "23 months with no recorded event"),
        (730, "2 years with no recorded event"),
        (1_000, "2 years with no recorded event"),
        (36_524, "100 years with no recorded event"),
    ],
)
def test_gap(days: int, words: str) -> None:
    """A gap is told in days, and a long one in complete months or years."""
    assert ENGLISH.gap_wording(days) == words


@pytest.mark.parametrize("days", [0, -1])
def test_no_gap(days: int) -> None:
    """A gap without days is refused."""
    with pytest.raises(ValueError, match="at least one day"):
        ENGLISH.gap_wording(days)
