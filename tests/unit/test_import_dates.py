"""Dates of other tools: none gains precision, and none is guessed at."""

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.importers.dates import DateOrder, UnreadDateError, coarser, joined, read_date, unit_around
from timeline.model.edtf import parse_edtf

ORDER = DateOrder(UTC)

READ = [
    ("2023-12-24", "2023-12-24"),
    ("2023-12~", "2023-12~"),
    ("December 2023", "2023-12"),
    ("24 December 2023", "2023-12-24"),
    ("Sunday, 24 December 2023", "2023-12-24"),
    ("Sunday December 2023", "2023-12"),
    ("Mar. 20, 2010 11:59 PM", "2010-03-20T23:59"),
    ("May 28 2006 09:00:00 GMT", "2006-05-28T09:00+00:00"),
    ("May 28 2006 09:00:00 GMT+0200", "2006-05-28T09:00+02:00"),
    ("2023-12-24 20:15", "2023-12-24T20:15"),
    ("2023-12-24T20:15:01.123Z", "2023-12-24T20:15:01Z"),
    ("3/20/2010", "2010-03-20"),
    ("1985", "1985"),
    ("c. 1920", "1920~"),
    ("1990s", "199X"),
    ("44 BC", "-0043"),
]
REFUSED = [
    "",
    "yesterday",
    "24 Dec",
    "5pm",
    "03/04/2023",
    "2023-02-30",
    "20 March 2010 EST",
    "12:30 2023",
    "3/4/10",
    "Q3 2022",
]


@pytest.mark.parametrize(("text", "edtf"), READ)
def test_a_date_is_read_as_exactly_as_it_is_written(text: str, edtf: str) -> None:
    """A month stays a month, and a day of the week adds nothing."""
    assert read_date(text, ORDER).when == edtf


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_for_sure_is_refused(text: str) -> None:
    """Nothing is taken from the calendar of today, and nothing that has two readings."""
    with pytest.raises(UnreadDateError):
        read_date(text, ORDER)


@pytest.mark.parametrize(("day_first", "edtf"), [(True, "2023-04-03"), (False, "2023-03-04")])
def test_the_editor_says_which_number_is_the_day(day_first: bool, edtf: str) -> None:
    """A date that may put the day or the month first is read by the option."""
    assert read_date("03/04/2023", DateOrder(UTC, day_first)).when == edtf


def test_midnight_is_no_time() -> None:
    """Midnight, which programs write where they know no time, becomes the day, and this is said."""
    read = read_date("2023-12-24T00:00:00Z", ORDER)
    assert (read.when, "midnight" in read.remark) == ("2023-12-24", True)


def test_an_hour_without_minutes_is_left_out_and_said() -> None:
    """“8pm” does not become 20:00."""
    read = read_date("Dec. 24th, 2023 8pm", ORDER)
    assert (read.when, "hour" in read.remark) == ("2023-12-24", True)


def test_words_that_say_less_win() -> None:
    """What readers were shown counts where it says less than what was kept, and only there."""
    assert coarser("2023-12-01", "December 2023", ORDER) == "2023-12"
    assert coarser("2023-12", "1 December 2023", ORDER) is None
    assert coarser("2023-12-01", "the first day of the month", ORDER) is None
    assert coarser("2023-12-01", "January 2024", ORDER) is None


def test_a_span_must_not_end_before_it_starts() -> None:
    """Two dates become a span, or are refused."""
    assert joined("2023-12", "2024-01-05", UTC) == "2023-12/2024-01-05"
    with pytest.raises(UnreadDateError):
        joined("2024-01", "2023-12", UTC)


def test_the_smallest_unit_around_two_dates_is_found() -> None:
    """Month, year, decade or century."""
    assert unit_around("2006-05-03", "2006-05-20", UTC) == "2006-05"
    assert unit_around("2006-05-03", "2006-07", UTC) == "2006"
    assert unit_around("2006", "2007", UTC) == "200X"
    assert unit_around("1999", "2001", UTC) is None


@given(st.text(max_size=40) | st.from_regex(r"[0-9A-Za-z ,./:+-]{1,30}", fullmatch=True))
def test_any_text_is_read_or_refused(text: str) -> None:
    """What is read is EDTF; everything else is refused with a reason."""
    try:
        read = read_date(text, ORDER)
    except UnreadDateError:
        return
    parse_edtf(read.when, UTC)
