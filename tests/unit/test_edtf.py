"""Dates are read strictly, keep what they say, and are refused with the right spelling."""

import re
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from timeline.model.edtf import Day, EdtfDate, EdtfError, Interval, Kind, Precision, When, parse_edtf
from timeline.pipeline.packing import pack, unpack

BELGRADE = ZoneInfo("Europe/Belgrade")


def read(text: str) -> When:
    """Read a text in the zone of Belgrade."""
    return parse_edtf(text, BELGRADE)


def date(text: str) -> EdtfDate:
    """Read a text that is one date."""
    when = read(text)
    assert isinstance(when, EdtfDate)
    return when


def interval(text: str) -> Interval:
    """Read a text that is an interval."""
    when = read(text)
    assert isinstance(when, Interval)
    return when


def refusal(text: str) -> EdtfError:
    """Return the error with which a text is refused."""
    with pytest.raises(EdtfError) as caught:
        read(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("20XX", Precision.CENTURY),
        ("202X", Precision.DECADE),
        ("2023", Precision.YEAR),
        ("Y12345", Precision.YEAR),
        ("2023-XX", Precision.YEAR),
        ("2023-XX-XX", Precision.YEAR),
        ("2022-22", Precision.SEASON),
        ("2023-12", Precision.MONTH),
        ("2023-12-XX", Precision.MONTH),
        ("2023-12-17", Precision.DAY),
        ("[2023-12-24..2023-12-25]", Precision.DAY),
        ("2023-12-17T20:00", Precision.MINUTE),
        ("2023-12-17T20:00:00", Precision.SECOND),
        ("2022-22/2023-12-17", Precision.SEASON),
        ("2023-12-17/2024", Precision.YEAR),
        ("2023-12/..", Precision.MONTH),
    ],
)
def test_precision(text: str, precision: Precision) -> None:
    """The precision is the unit of what is known, and of an interval that of its coarser end."""
    assert read(text).precision is precision


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2023-12", False, False),
        ("2023-12~", True, False),
        ("2023-12?", False, True),
        ("2023-12%", True, True),
        ("2023-11~/2023-12", True, False),
        ("2023-11/2023-12?", False, True),
        ("2023-11~/2023-12?", True, True),
        ("../2023-12~", True, False),
    ],
)
def test_qualification(text: str, approximate: bool, uncertain: bool) -> None:
    """A date keeps its marks apart, and an interval has the marks of both ends."""
    assert (read(text).approximate, read(text).uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2023-12", Kind.WHOLE),
        ("2023-12-XX", Kind.SOME_DAY),
        ("2023-XX-XX", Kind.SOME_DAY),
        ("2023-XX", Kind.SOME_MONTH),
        ("[2023-12-24..2023-12-25]", Kind.BETWEEN),
        ("[2023-12-24,2023-12-25]", Kind.EITHER),
    ],
)
def test_kind(text: str, kind: Kind) -> None:
    """A date tells a whole period from one unknown day or month in it."""
    assert date(text).kind is kind


def test_no_time_is_not_midnight() -> None:
    """A day without a time has no time, and a time at midnight has one."""
    assert date("2023-12-17").time is None
    assert date("2023-12-17T00:00").time == datetime(2023, 12, 17, tzinfo=BELGRADE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-12-17T20:00", datetime(2023, 12, 17, 20, tzinfo=BELGRADE)),
        ("2023-12-17T20:00Z", datetime(2023, 12, 17, 20, tzinfo=UTC)),
        ("2023-12-17T20:00:05+04:30", datetime(2023, 12, 17, 20, 0, 5, tzinfo=timezone(timedelta(hours=4.5)))),
        ("2023-12-17T20:00-05", datetime(2023, 12, 17, 20, tzinfo=timezone(timedelta(hours=-5)))),
    ],
)
def test_time(text: str, expected: datetime) -> None:
    """A time without an offset is in the given zone, and another one is the same moment in that zone."""
    time = date(text).time
    assert time == expected
    assert time is not None
    assert time.tzinfo is BELGRADE


def test_open_and_unknown_ends() -> None:
    """An open end is told from an unknown one, and neither is a day."""
    going_on, unknown = interval("2023-12-17/.."), interval("2023-12-17/")
    assert (going_on.end, going_on.open_end, going_on.upper) == (None, True, None)
    assert (unknown.end, unknown.open_end, unknown.upper) == (None, False, None)
    began, unknown_start = interval("../2023-12"), interval("/2023-12")
    assert (began.start, began.open_start, began.lower) == (None, True, None)
    assert (unknown_start.start, unknown_start.open_start, unknown_start.lower) == (None, False, None)


def test_interval_is_told_from_date() -> None:
    """The flag ``is_interval`` tells the two kinds of value apart."""
    assert [read(text).is_interval for text in ("2023-12-17", "2023-12-17/2023-12-18")] == [False, True]


@pytest.mark.parametrize("text", ["2023-12-17/2023", "2023/2023-06", "2023-12-17/2023-12-17T08:00", "2023/2023"])
def test_overlapping_ends(text: str) -> None:
    """An interval may end within the period in which it starts."""
    assert read(text).is_interval


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2023", "2023"),
        ("0079", "0079"),
        ("Y12345", "12345"),
        ("2023-12", "2023-12"),
        ("2023-12-17", "2023-12-17"),
        ("2023-12-17T20:00", "2023-12-17T20:00+01:00"),
        ("2023-12-17T20:00:05Z", "2023-12-17T21:00:05+01:00"),
        ("1875-01-01T12:00", "1875-01-01T12:00+01:22"),
        ("2023-12~", None),
        ("2023-12-17?", None),
        ("2023-12-XX", None),
        ("202X", None),
        ("2022-22", None),
        ("[2023-12-24,2023-12-25]", None),
        ("0000", None),
        ("-0043-03-15", None),
        ("2023-12-17/2023-12-30", None),
    ],
)
def test_iso(text: str, iso: str | None) -> None:
    """The machine-readable form exists only where HTML can say just what is known."""
    assert read(text).iso() == iso


def test_iso_with_odd_offset() -> None:
    """A time in a zone with an offset of odd seconds is given to machines in UTC."""
    assert parse_edtf("1875-01-01T12:00", ZoneInfo("Europe/Amsterdam")).iso() == "1875-01-01T11:40:28+00:00"


def test_order() -> None:
    """Dates sort by earliest moment, then latest moment, then text, and a start that is not given comes first."""
    ordered = [
        "/2023", "../2024", "Y-10000", "-0043-03-15", "0000", "202X", "2023-11/2023-12",
        "2023-12-17", "2023-12-17?", "2023-12-17~", "2023-12-17/2023-12-18", "2023-12-17/..", "2023-12-17T08:00",
        "2023-12-17T23:00+05:00", "2023-12-17T20:00", "2023-12-18T00:30", "2024",
    ]  # fmt: skip
    backwards = ordered[::-1]
    assert sorted(backwards, key=lambda text: read(text).sort_key()) == ordered


def test_order_of_the_same_moments() -> None:
    """Intervals with the same ends in other words sort by their text."""
    one, two = read("2023-12-17T20:00/2023-12-18"), read("2023-12-17T20:00+01:00/2023-12-18")
    assert two.sort_key() < one.sort_key()


def test_order_in_the_hour_that_comes_twice() -> None:
    """Two times with one clock reading sort by the moment, when the clocks go back."""
    first, second = read("2023-10-29T02:30+02:00"), read("2023-10-29T02:10+01:00")
    assert first.sort_key() < second.sort_key()


MISTAKES = [
    # numbers that do not exist
    ("2023-13", "“2023-13” has no month 13", "write 2023-12, 2023-12~ (about) or 2023-12-17/2023-12-30"),
    ("2014-00", "“2014-00” has no month 00", "write 2014-12, 2014-12~ (about) or 2014-12-17/2014-12-30"),
    ("2023-25", "“2023-25” has no month 25", "write 2023-12, 2023-12~ (about) or 2023/2025 (from year to year)"),
    ("2023-17-12", "“2023-17-12” has no month 17", "write 2023-12-17, 2023-12~ (about) or 2023-12-17/2023-12-30"),
    ("2022-22-05", "“2022-22-05” gives a day of a season", "write 2022-22, or 2022-06-05"),
    (
        "2023-02-30",
        "“2023-02-30”: February 2023 has 28 days",
        "write 2023-02-28, 2023-02-XX (some day in it) or 2023-02 (the month)",
    ),
    (
        "2024-02-30",
        "“2024-02-30”: February 2024 has 29 days",
        "write 2024-02-29, 2024-02-XX (some day in it) or 2024-02 (the month)",
    ),
    (
        "2023-12-00",
        "“2023-12-00” has no day 00",
        "write 2023-12-31, 2023-12-XX (some day in it) or 2023-12 (the month)",
    ),
    (
        "2023-12-17/2023-12-32",
        "“2023-12-32”: December 2023 has 31 days",
        "write 2023-12-31, 2023-12-XX (some day in it) or 2023-12 (the month)",
    ),
    (
        "2023-12-17T24:00",
        "“2023-12-17T24:00” has no hour 24",
        "write 2023-12-18T00:00 (the next day) or 2023-12-17 (time unknown)",
    ),
    (
        "2023-12-17T25:00",
        "“2023-12-17T25:00” has no hour 25",
        "write 2023-12-17T20:00 or 2023-12-17 (time unknown)",
    ),
    (
        "2023-12-17T20:60",
        "“2023-12-17T20:60” has no minute 60",
        "write 2023-12-17T20:00 or 2023-12-17 (time unknown)",
    ),
    (
        "2023-12-17T23:59:60",
        "“2023-12-17T23:59:60” has no second 60",
        "write 2023-12-17T20:00 or 2023-12-17 (time unknown)",
    ),
    (
        "2023-12-17T20:00+19:00",
        "“2023-12-17T20:00+19:00” has no such offset as +19:00",
        "write 2023-12-17T20:00Z or 2023-12-17T20:00+01:00",
    ),
    (
        "2023-12-17T20:00-00:00",
        "“2023-12-17T20:00-00:00” has no such offset as -00:00",
        "write 2023-12-17T20:00Z or 2023-12-17T20:00+01:00",
    ),
    (
        "0000-01-01T20:00",
        "“0000-01-01T20:00”: times are read for the years 1 to 9999 only",
        "write 0000-01-01",
    ),
    (
        "9999-12-31T23:30-01:00",
        "“9999-12-31T23:30-01:00”: times are read for the years 1 to 9999 only",
        "write 9999-12-31",
    ),
    (
        "2024-03-31T02:30",
        "“2024-03-31T02:30” never came: the clocks went forward",
        "write 2024-03-31T01:30 or 2024-03-31T03:30",
    ),
    (
        "2023-10-29T02:30",
        "“2023-10-29T02:30” came twice, because the clocks went back",
        "write 2023-10-29T02:30+02:00 (the first time) or 2023-10-29T02:30+01:00 (the second time)",
    ),
    # ends
    (
        "2023-12-30/2023-12-17",
        "“2023-12-30/2023-12-17” ends before it starts",
        "write 2023-12-17/2023-12-30, or 2023-12-30/.. (not ended yet) or 2023-12-30/ (end unknown)",
    ),
    (
        "2023-12-17T20:00/2023-12-17T19:00",
        "“2023-12-17T20:00/2023-12-17T19:00” ends before it starts",
        "write 2023-12-17T19:00/2023-12-17T20:00, or 2023-12-17T20:00/.. (not ended yet)"
        " or 2023-12-17T20:00/ (end unknown)",
    ),
    ("../..", "“../..” has no date at either end", "write 2023-12-17/.. or ../2023-12-17"),
    ("/", "“/” has no date at either end", "write 2023-12-17/.. or ../2023-12-17"),
    (
        "[2023-12-25..2023-12-24]",
        "“[2023-12-25..2023-12-24]” does not name an earlier and then a later day",
        "write [2023-12-24..2023-12-25] (between them) or [2023-12-24,2023-12-25] (one or the other)",
    ),
    (
        "[2023-11..2023-12]",
        "“[2023-11..2023-12]” does not name an earlier and then a later day",
        "write [2023-12-24..2023-12-26] (between them) or [2023-12-24,2023-12-26] (one or the other)",
    ),
    (
        "[2023-12-24,2023-12-24]",
        "“[2023-12-24,2023-12-24]” does not name an earlier and then a later day",
        "write [2023-12-24..2023-12-26] (between them) or [2023-12-24,2023-12-26] (one or the other)",
    ),
    # forms of level 2
    ("202X-12", "“202X-12” has a month, which needs a year of four digits", "write 202X or 2023-12"),
    (
        "2023-XX-17",
        "“2023-XX-17” gives a day of an unknown month",
        "write 2023-XX-XX (some day in 2023) or 2023-XX (some month in it)",
    ),
    # signs
    (
        "2023-12 ",
        "“2023-12 ” has a space before or after it",
        "write 2023-12, 2023-12~ (about) or 2023-12? (uncertain)",
    ),
    ("2023\n", "“2023\ufffd” has a space before or after it", "write 2023, 2023~ (about) or 2023? (uncertain)"),
    (
        "2023 - 12",
        "“2023 - 12” has a space in it",
        "write 2023-12, 2023-12~ (about) or 2023-12? (uncertain)",
    ),
    (
        "２０２３",
        "“２０２３” has other digits or hyphens than the plain 0 to 9 and -",
        "write 2023, 2023~ (about) or 2023? (uncertain)",
    ),
    (
        "2023–12",
        "“2023–12” has other digits or hyphens than the plain 0 to 9 and -",
        "write 2023-12, 2023-12~ (about) or 2023-12? (uncertain)",
    ),
    (
        "2023-12-xx",
        "“2023-12-xx” has a small letter for a capital",
        "write 2023-12-XX, 2023-12-XX~ (about) or 2023-12-XX? (uncertain)",
    ),
    ("2023-12-17t20:00z", "“2023-12-17t20:00z” has a small letter for a capital", "write 2023-12-17T20:00Z"),
    (
        "04/05/2023",
        "“04/05/2023” may put the day or the month first",
        "write 2023-05-04 (4 May) or 2023-04-05 (5 April)",
    ),
    (
        "30.02.2023",
        "“30.02.2023” is a day that its month does not have",
        "write 2023-02 (the month), if the day is not known",
    ),
    ("24:00", "“24:00” is a time of day without its day", "write 2023-12-17T00:00 (with its day)"),
    ("", "the date is empty", "write 2023-12-17 (a day), 2023-12 (a month) or 2023-12~ (about)"),
    (
        "yesterday",
        "“yesterday” is not a date in EDTF",
        "write 2023-12-17 (a day), 2023-12 (a month) or 2023-12~ (about)",
    ),
]


@pytest.mark.parametrize(("text", "message", "hint"), MISTAKES, ids=[repr(text) for text, *_ in MISTAKES])
def test_mistake(text: str, message: str, hint: str) -> None:
    """A mistake is refused with what is wrong and with right spellings for that very case."""
    error = refusal(text)
    assert (error.message, error.hint) == (message, hint)


OTHER_SPELLINGS = [
    ("17.12.2023", "puts the year last", "2023-12-17"),
    ("17. 12. 2023.", "puts the year last", "2023-12-17"),
    ("17 December 2023", "puts the year last", "2023-12-17"),
    ("17th Dec 2023", "puts the year last", "2023-12-17"),
    ("December 17, 2023", "puts the year last", "2023-12-17"),
    ("December 2023", "puts the year last", "2023-12"),
    ("Sept. 2023", "puts the year last", "2023-09"),
    ("12/2023", "puts the year last", "2023-12"),
    ("summer 2022", "puts the year last", "2022-22"),
    ("Fall of 2022", "puts the year last", "2022-23"),
    ("12/17/2023", "puts the year last", "2023-12-17"),
    ("17/12/2023", "puts the year last", "2023-12-17"),
    ("17-12-2023", "puts the year last", "2023-12-17"),
    ("2023/12/17", "needs hyphens and two digits for month and day", "2023-12-17"),
    ("2023.12.17", "needs hyphens and two digits for month and day", "2023-12-17"),
    ("2023-1-5", "needs hyphens and two digits for month and day", "2023-01-05"),
    ("2023/12", "needs a hyphen and two digits for the month", "2023-12"),
    ("20231217", "needs hyphens", "2023-12-17"),
    ("2023-12-17 20:00", "needs a T and a two-digit hour", "2023-12-17T20:00"),
    ("17.12.2023, 8.30", "needs a T and a two-digit hour", "2023-12-17T08:30"),
    ("2023-12-17T8:00", "needs a T and a two-digit hour", "2023-12-17T08:00"),
    ("2023-12-17T20:00~", "cannot mark its time as “about” or “uncertain”", "2023-12-17~"),
    ("c. 2023", "has a word for “about”", "2023~"),
    ("ca 2023", "has a word for “about”", "2023~"),
    ("circa December 2023", "has a word for “about”", "2023-12~"),
    ("~2023", "has a word for “about”", "2023~"),
    ("possibly 2023-12", "has a word for “uncertain”", "2023-12?"),
    ("?2023", "has a word for “uncertain”", "2023?"),
    ("early 2023", "says what EDTF has no sign for", "2023"),
    ("the 2020s", "has a word for a decade", "202X"),
    ("44 BC", "counts from 1 BC, where EDTF has the year 0000", "-0043"),
    ("1 BC", "counts from 1 BC, where EDTF has the year 0000", "0000"),
    ("2023-2024", "joins two dates with a hyphen", "2023/2024"),
    ("2023–2024", "joins two dates with a hyphen", "2023/2024"),
    ("2023-12-17..2023-12-30", "joins two dates with a hyphen", "2023-12-17/2023-12-30"),
    ("2023-12-17 to 2023-12-30", "joins two dates by other signs than a slash", "2023-12-17/2023-12-30"),
    ("17 December 2023 – 2 January 2024", "joins two dates by other signs than a slash", "2023-12-17/2024-01-02"),
    ("17–30 December 2023", "needs two full dates", "2023-12-17/2023-12-30"),
    ("from 17 to 30 December 2023", "needs two full dates", "2023-12-17/2023-12-30"),
    ("2023-12-17/30", "needs two full dates", "2023-12-17/2023-12-30"),
    ("2023/24", "needs two full dates", "2023/2024"),
    ("since 27 October 2023", "has a word for an open end", "2023-10-27/.."),
    ("until December 2023", "has a word for an open start", "../2023-12"),
    ("2023-10-27/present", "has a word at its end", "2023-10-27/.."),
    ("“2023-12-17”", "has quotation marks around it", "2023-12-17"),
    ("„17.12.2023“", "has quotation marks around it", "2023-12-17"),
    ("2O23-12-l7", "has a letter for a digit", "2023-12-17"),
    ("Sunday, 17 December 2023", "names the day of the week, for which EDTF has no sign", "2023-12-17"),
    ("17.12.2023/30.12.2023", "has ends that are not written as dates", "2023-12-17/2023-12-30"),
]


@pytest.mark.parametrize(("text", "reason", "spelling"), OTHER_SPELLINGS)
def test_other_spelling(text: str, reason: str, spelling: str) -> None:
    """A common spelling of another kind is refused, and its hint begins with the EDTF for it."""
    error = refusal(text)
    assert error.message == f"“{text}” {reason}"
    assert error.hint.removeprefix("write ").split(",")[0] == spelling


@pytest.mark.parametrize("text", [text for text, *_ in (*MISTAKES, *OTHER_SPELLINGS)])
def test_hint_can_be_read(text: str) -> None:
    """Every spelling that a hint gives is itself read."""
    spellings = re.findall(r"(?:\[|Y|\.\./|/|-)?[0-9]{3,}[^ ]*(?<![,)])", refusal(text).hint)
    assert spellings
    for spelling in spellings:
        read(spelling)


@pytest.mark.parametrize(
    "text",
    [
        "-0000", "Y2023", "Y1234567890123", "XXXX", "2XXX", "2023-1X", "2023-W50", "2023-350", "23", "+2023", "..",
        "{2023,2024}", "P1Y", "marble 2023", "2023~~", "2023-1217", "2023-12-17T20", "2023-12-17T20:00+0100",
        "2023-12-17T20:00:00.5", "2023-12-XXT20:00", "2023-12~-17", "2023/2024/2025", "[2023-12-24]", "[2023-12-24..]",
        "2023-12-17\x00",
    ],
)  # fmt: skip
def test_not_level_1(text: str) -> None:
    """Nothing outside level 1 and the named extensions is read, however well formed."""
    refusal(text)


@pytest.mark.parametrize("text", ["about 2023-2024", "early " * 11 + "2023"])
def test_no_wrong_hint(text: str) -> None:
    """A text that means something else, or is too long to be a date, gets the general hint."""
    assert refusal(text).hint == "write 2023-12-17 (a day), 2023-12 (a month) or 2023-12~ (about)"


def test_error_is_value_error() -> None:
    """The refusal is a ``ValueError`` that prints both of its sentences."""
    error = refusal("2023-13")
    assert isinstance(error, ValueError)
    assert str(error) == f"{error.message}; {error.hint}"


def test_long_text_is_cut_in_the_message() -> None:
    """A text of any length is quoted in a short message, with an ellipsis."""
    assert refusal("x" * 10_000).message == f"“{'x' * 60}…” is not a date in EDTF"


@pytest.mark.parametrize(
    ("year", "month", "day", "ordinal"),
    [
        (1, 1, 1, 1),
        (0, 12, 31, 0),
        (0, 2, 29, -306),
        (-1, 12, 31, -366),
        (2023, 12, 17, 738871),
        (-400, 12, 31, -146097),
    ],
)
def test_day_number(year: int, month: int, day: int, ordinal: int) -> None:
    """Days are numbered as by ``datetime.date``, on through the year 0 and below."""
    assert Day(year, month, day).toordinal() == ordinal
    assert Day.fromordinal(ordinal) == Day(year, month, day)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2023, 2, 29), (-1, 2, 29), (2023, 13, 1), (2023, 0, 1), (2023, 1, 0)]
)
def test_day_that_does_not_exist(year: int, month: int, day: int) -> None:
    """A day that the calendar does not have cannot be made, in any year."""
    with pytest.raises(ValueError, match=r"month|day"):
        Day(year, month, day)


def test_day_arithmetic() -> None:
    """Days know their distance, order, weekday and text across the year 0."""
    ides, next_year = Day(-43, 3, 15), Day(1, 1, 1)
    assert ides.days_until(next_year) == 15_998
    assert next_year.days_until(ides) == -15_998
    assert ides < next_year
    assert Day(2023, 12, 17).weekday() == 6
    assert [str(day) for day in (ides, next_year, Day(12345, 1, 2))] == ["-0043-03-15", "0001-01-01", "12345-01-02"]


@pytest.mark.parametrize("text", ["2023-12-17", "2023-12~", "2023-12-XX", "[2023-12-24,2023-12-28]", "-0043-03-15"])
def test_the_same_date_is_the_same_object(text: str) -> None:
    """Most events share their dates with others: each is held once, also after it was kept."""
    assert unpack(pack(parse_edtf(text, BELGRADE))) is parse_edtf(text, UTC)


def test_the_same_moment_stays_in_its_zone() -> None:
    """A moment is told by the clock of its timeline's zone, also after it was kept beside that of another zone."""
    for zone in (BELGRADE, UTC):
        when = parse_edtf("2023-12-17T20:00+01:00", zone)
        assert unpack(pack(when)).iso() == when.iso()
    assert date("2023-12-17T20:00+01:00").iso() != parse_edtf("2023-12-17T20:00+01:00", UTC).iso()
