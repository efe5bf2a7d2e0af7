"""Dates in the spellings of other tools, read as EDTF without gaining precision.

What stands in EDTF is taken as it is. Spellings that the project knows, such as “24 December 2023”, are put into EDTF.
For the rest, dateutil reads the text twice, each time filling what is missing from another day: only what is the same
both times is in the text.
"""

import re
import warnings
from dataclasses import dataclass
from datetime import datetime, tzinfo

from dateutil import parser

from timeline.model.edtf import EdtfDate, EdtfError, Interval, When, other_spellings, parse_edtf

LONGEST = 100
"""Characters of a text that is looked at."""

_DAY_OR_MONTH_FIRST = re.compile(
    r"(?P<a>[0-9]{1,2})(?P<sign>[/-])(?P<b>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4})(?P<rest>.*)"
)
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_MIDNIGHT = re.compile(r"T00:00(:00(\.0+)?)?(Z|[+-][0-9:]+)?$")
_NAMED_OFFSET = re.compile(r"(?:GMT|UTC) ?([+-])([0-9]{1,2})(?::?([0-9]{2}))?(?![0-9])")
_FRACTION = re.compile(r"(T[0-9]{2}:[0-9]{2}:[0-9]{2})\.[0-9]+")
# Both are of leap years and differ in every part, and their days by more than a week: a day of the week is no date.
_FILLINGS = (datetime(2012, 3, 7, 4, 11, 21), datetime(2016, 8, 24, 15, 42, 53))


@dataclass(frozen=True, slots=True)
class DateOrder:
    """What is to be known to read dates: which of two numbers is the day, and the zone of times without one."""

    zone: tzinfo
    day_first: bool | None = None
    """Whether 03/04/2023 is in April; None where that is not known."""


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date that was read."""

    when: str
    """EDTF."""
    remark: str = ""
    """What is not as it was written, beside the spelling."""


class UnreadDateError(Exception):
    """A date that cannot be read in one way; carries the reason."""


def read_date(text: str, order: DateOrder) -> ReadDate:
    """Return what a text says as a date. Raises `UnreadDateError` where it says none or may say several."""
    text = " ".join(text.split())
    if not text:
        raise UnreadDateError("there is no date")
    if len(text) > LONGEST:
        raise UnreadDateError("the date is too long to be one")
    if whole := _by_order(text, order):
        text = whole
    # For dateutil, as for POSIX, GMT+3 is west of Greenwich; for the programs that write such dates it is east.
    text = _NAMED_OFFSET.sub(lambda found: f"{found[1]}{found[2]:0>2}:{found[3] or '00'}", text)
    plain, remark = _FRACTION.sub(r"\1", text), ""
    if plain != text:
        remark = "fractions of a second were left out"
    if _reads(plain, order):
        return _without_midnight(plain, remark)
    candidates = [each for each in other_spellings(plain) if _reads(each, order)]
    if len(candidates) > 1:
        raise UnreadDateError(f"it may be {' or '.join(candidates)}; say which with --day-first or --month-first")
    if candidates:
        dropped = re.match(r"(?i)(early|mid|late)[ -]", plain)
        words = f"EDTF has no sign for “{dropped[1]}”" if dropped else remark
        return _without_midnight(candidates[0], words)
    spelled, lost = _free_text(plain, order)
    return _without_midnight(spelled, lost or remark)


def joined(start: str, end: str, zone: tzinfo) -> str:
    """Return the span from one date to another. Raises `UnreadDateError` where it ends before it starts."""
    if start == end:
        return start
    if "/" in start or "[" in start or "/" in end or "[" in end:
        raise UnreadDateError("an end of the span is no single date")
    try:
        return parse_edtf(f"{start}/{end}", zone).text
    except EdtfError as error:
        raise UnreadDateError(error.message) from error


def coarser(when: str, words: str, order: DateOrder) -> str | None:
    """Return the date that words say less exactly than ``when``: “December 2023” for its first day.

    Other tools keep a whole day where only a month is known, and show words instead. None where the words say nothing
    else, or cannot be read.
    """
    try:
        shown = parse_edtf(read_date(words, order).when, order.zone)
        exact = parse_edtf(when, order.zone)
    except (UnreadDateError, EdtfError):
        return None
    return shown.text if shown.text != exact.text and _within(exact, shown) else None


def unit_around(first: str, last: str, zone: tzinfo) -> str | None:
    """Return the month, year, decade or century that holds two dates; None where there is none."""
    try:
        ends = [parse_edtf(text, zone) for text in (first, last)]
    except EdtfError:
        return None
    lowest, highest = ends[0].lower, ends[1].upper
    if lowest is None or highest is None or not 0 <= lowest.year <= highest.year <= 9999:
        return None
    if (lowest.year, lowest.month) == (highest.year, highest.month):
        return f"{lowest.year:04}-{lowest.month:02}"
    if lowest.year == highest.year:
        return f"{lowest.year:04}"
    for digits, unknown in ((3, "X"), (2, "XX")):
        head = f"{lowest.year:04}"[:digits]
        if head == f"{highest.year:04}"[:digits]:
            return head + unknown
    return None


def _within(exact: When, shown: When) -> bool:
    if isinstance(exact, EdtfDate) and isinstance(shown, Interval):
        return False
    bounds = (exact.lower, exact.upper, shown.lower, shown.upper)
    if any(bound is None for bound in bounds):
        return False
    return shown.lower <= exact.lower and exact.upper <= shown.upper  # type: ignore[operator]


def _by_order(text: str, order: DateOrder) -> str | None:
    found = _DAY_OR_MONTH_FIRST.fullmatch(text)
    if found is None or order.day_first is None:
        return None
    day, month = (found["a"], found["b"]) if order.day_first else (found["b"], found["a"])
    spelled = f"{found['year']}-{int(month):02}-{int(day):02}"
    if not _reads(spelled, order):
        raise UnreadDateError("there is no such day in this order of day and month")
    return spelled + found["rest"]


def _reads(text: str, order: DateOrder) -> bool:
    try:
        parse_edtf(text, order.zone)
    except EdtfError:
        return False
    return True


def _without_midnight(when: str, remark: str) -> ReadDate:
    """Return a date without the midnight that programs write where they know no time."""
    day = _MIDNIGHT.sub("", when)
    return ReadDate(day, "midnight was taken for “no time known”" if day != when else remark)


def _free_text(text: str, order: DateOrder) -> tuple[str, str]:
    """Return the EDTF of free text such as “Sunday, Dec. 24th, 2023”, with no part that it lacks, and a remark."""
    if not _YEAR.search(text):
        raise UnreadDateError("it has no year of four digits" if any(map(str.isdigit, text)) else "it is no date")
    month_first, day_first = (
        _in_edtf([_filled(text, filling, day_first=flag) for filling in _FILLINGS]) for flag in (False, True)
    )
    if month_first != day_first and order.day_first is None:
        raise UnreadDateError(
            f"it may be {month_first[0]} or {day_first[0]}; say which with --day-first or --month-first"
        )
    spelled, lost = day_first if order.day_first else month_first
    if not _reads(spelled, order):
        raise UnreadDateError("it is no date that can be read for sure")
    return spelled, lost


def _filled(text: str, filling: datetime, *, day_first: bool) -> datetime:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            return parser.parse(text, default=filling, dayfirst=day_first, tzinfos=_no_names)
        except (ValueError, OverflowError, Warning, TypeError, AttributeError) as error:
            raise UnreadDateError("it is no date that can be read for sure") from error


def _no_names(name: str | None, offset: int | None) -> int | None:
    """Return an offset in seconds; a zone’s name without one, such as EST, means several offsets and is refused."""
    if offset is None and name is not None:
        raise ValueError(name)
    return offset


def _in_edtf(readings: list[datetime]) -> tuple[str, str]:
    one, two = readings
    if one.year != two.year:
        raise UnreadDateError("it has no year that can be read for sure")
    same = (one.month == two.month, one.day == two.day, one.hour == two.hour)
    parts = same.index(False) if False in same else len(same)
    if any(same[parts:]):
        raise UnreadDateError("a part of it is missing in the middle")
    text = "-".join((f"{one.year:04}", f"{one.month:02}", f"{one.day:02}")[: min(parts, 2) + 1])
    if parts < len(same):
        return text, ""
    if one.minute != two.minute:
        return text, "an hour without minutes was left out"
    text += f"T{one.hour:02}:{one.minute:02}" + (f":{one.second:02}" if one.second == two.second != 0 else "")
    if one.tzinfo is not None:
        offset = one.strftime("%z")
        text += f"{offset[:3]}:{offset[3:5]}"
    return text, ""
