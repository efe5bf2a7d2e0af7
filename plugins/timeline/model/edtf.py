"""Dates as editors write them: EDTF, the Extended Date/Time Format of ISO 8601-2.

Conformance, in the terms of the EDTF specification (Library of Congress, 2019): level 1 is supported, and of level 2
"one of a set", for two days: ``[2023-12-24..2023-12-26]`` (one day from the first to the last) and
``[2023-12-24,2023-12-28]`` (one or the other). Two forms go beyond EDTF: a time may omit its seconds
(``2023-12-17T20:00``), and the ends of an interval may have a time.

No date gains precision here: a value keeps its text and knows only the days on which it may fall.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from timeline.model.dates import Day, EdtfDate, EdtfError, Interval, Kind, Precision, SortKey, When, same_date
from timeline.model.spellings import MONTHS, quoted, right_spellings, same_meaning, unreadable, write

__all__ = ["Day", "EdtfDate", "EdtfError", "Interval", "Kind", "Precision", "SortKey", "When",
           "meant_by", "other_spellings", "parse_edtf"]  # fmt: skip

_DATE = re.compile(
    r"(Y-?[1-9][0-9]{4,11}|(?!-0000)-?[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([~?%]?)"
)
_TIMED = re.compile(r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(Z|[+-][0-9]{2}(?::[0-9]{2})?)?")
_SET = re.compile(r"\[([0-9-]+)(,|\.\.)([0-9-]+)\]")
_SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}
_NO_DATE = ("", "..")


def parse_edtf(text: str, zone: tzinfo) -> When:
    """Read a date or an interval in EDTF. Any text is either read or refused; none is guessed at.

    Args:
        text: What the editor wrote.
        zone: The timeline's zone: a time that names no offset is meant in it, another time is carried over to it.

    Raises:
        EdtfError: The text is no EDTF of the supported level, or names a date or a time that does not exist.
    """
    when = _parse(text, zone)
    if when is None:
        raise unreadable(text, _reads)
    return when


def meant_by(text: str) -> tuple[str, ...]:
    """Return the EDTF that a date in another spelling may mean: none, one where it is clear, else several."""
    return same_meaning(text, _reads)


def other_spellings(text: str) -> tuple[str, ...]:
    """Return every date in EDTF that a text in another spelling may stand for, most often one or none.

    None of them says more than the text; where there are several, the text is ambiguous. A word for which EDTF has no
    sign, as in “early 2023”, is left out.
    """
    return tuple(right_spellings(text, _reads)[1])


def _parse(text: str, zone: tzinfo) -> When | None:
    """Return None where the text does not have the form of EDTF, whatever its numbers are."""
    if text.startswith("["):
        return _parse_set(text, zone)
    return _parse_interval(text, zone) if "/" in text else _parse_date(text, zone)


def _parse_interval(text: str, zone: tzinfo) -> Interval | None:
    first, _, last = text.partition("/")
    start, end = (None if part in _NO_DATE else _parse_date(part, zone) for part in (first, last))
    if (start is None and first not in _NO_DATE) or (end is None and last not in _NO_DATE):
        return None
    if start is None and end is None:
        raise EdtfError(f"{quoted(text)} has no date at either end", "write 2023-12-17/.. or ../2023-12-17")
    if start and end and end.sort_key()[1] < start.sort_key()[0]:
        hint = f"write {last}/{first}, or {first}/.. (not ended yet) or {first}/ (end unknown)"
        raise EdtfError(f"{quoted(text)} ends before it starts", hint)
    return Interval(text, start, end, first == "..", last == "..")


def _parse_set(text: str, zone: tzinfo) -> EdtfDate | None:
    match = _SET.fullmatch(text)
    first, last = (_parse_date(match[1], zone), _parse_date(match[3], zone)) if match else (None, None)
    if match is None or first is None or last is None:
        return None
    days = first.precision is last.precision is Precision.DAY and first.lower != last.lower
    earlier, later = sorted((first.lower, last.lower)) if days else ("2023-12-24", "2023-12-26")
    if not days or first.lower > last.lower:
        hint = f"write [{earlier}..{later}] (between them) or [{earlier},{later}] (one or the other)"
        raise EdtfError(f"{quoted(text)} does not name an earlier and then a later day", hint)
    kind = Kind.BETWEEN if match[2] == ".." else Kind.EITHER
    return same_date(EdtfDate(text, first.lower, last.lower, Precision.DAY, kind=kind))


def _parse_date(text: str, zone: tzinfo) -> EdtfDate | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return _parse_timed(text, zone)
    year, month, day, mark = match.groups()
    lower, upper, precision = _part_of_year(text, year, month, day) if month else _years(year)
    kind = Kind.SOME_DAY if day == "XX" else Kind.SOME_MONTH if month == "XX" else Kind.WHOLE
    return same_date(EdtfDate(text, lower, upper, precision, mark in ("~", "%"), mark in ("?", "%"), None, kind))


def _years(text: str) -> tuple[Day, Day, Precision]:
    digits = text.removeprefix("Y")
    first, last = sorted((int(digits.replace("X", "0")), int(digits.replace("X", "9"))))
    precision = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[digits.count("X")]
    return Day(first, 1, 1), Day(last, 12, 31), precision


def _months(year: int, first: int, count: int) -> tuple[Day, Day]:
    years, month = divmod(first - 1 + count, 12)
    return Day(year, first, 1), Day.fromordinal(Day(year + years, month + 1, 1).toordinal() - 1)


def _part_of_year(text: str, year: str, month: str, day: str | None) -> tuple[Day, Day, Precision]:
    if "X" in year or "Y" in year:
        raise EdtfError(f"{quoted(text)} has a month, which needs a year of four digits", f"write {year} or 2023-12")
    if month == "XX" and day not in (None, "XX"):
        hint = f"write {year}-XX-XX (some day in {year}) or {year}-XX (some month in it)"
        raise EdtfError(f"{quoted(text)} gives a day of an unknown month", hint)
    if month == "XX":
        return *_months(int(year), 1, 12), Precision.YEAR
    if month in _SEASONS and day is None:
        return *_months(int(year), _SEASONS[month], 3), Precision.SEASON
    if not "01" <= month <= "12":
        raise _no_such_month(text, year, month, day)
    if day is None or day == "XX":
        return *_months(int(year), int(month), 1), Precision.MONTH
    try:
        only = Day(int(year), int(month), int(day))
    except ValueError:
        raise _no_such_day(text, year, month, day) from None
    return only, only, Precision.DAY


def _no_such_day(text: str, year: str, month: str, day: str) -> EdtfError:
    _, last = _months(int(year), int(month), 1)
    length = f": {MONTHS[last.month - 1]} {year} has {last.day} days"
    hint = f"write {last}, {year}-{month}-XX (some day in it) or {year}-{month} (the month)"
    return EdtfError(quoted(text) + (" has no day 00" if day == "00" else length), hint)


def _no_such_month(text: str, year: str, month: str, day: str | None) -> EdtfError:
    if month in _SEASONS:
        return EdtfError(f"{quoted(text)} gives a day of a season", f"write {year}-{month}, or {year}-06-{day}")
    spellings = [f"{year}-12", f"{year}-12~ (about)", f"{year}-12-17/{year}-12-30"]
    if day and "01" <= day <= "12":
        spellings[0] = f"{year}-{day}-{month}"
    elif day is None and month > year[-2:]:
        spellings[2] = f"{year}/{year[:-2]}{month} (from year to year)"
    return EdtfError(f"{quoted(text)} has no month {month}", write(spellings))


def _parse_timed(text: str, zone: tzinfo) -> EdtfDate | None:
    match = _TIMED.fullmatch(text)
    day = _parse_date(match[1], zone) if match else None
    if match is None or day is None or day.precision is not Precision.DAY:
        return None
    hour, minute, second, *_ = (*map(int, match[2].split(":")), 0)
    for unit, number, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59)):
        if number > most:
            midnight = f"{Day.fromordinal(day.lower.toordinal() + 1)}T00{match[2][2:]} (the next day)"
            right = midnight if (hour, minute) == (24, 0) else f"{match[1]}T20:00"
            raise EdtfError(f"{quoted(text)} has no {unit} {number}", f"write {right} or {match[1]} (time unknown)")
    time = _moment(text, day.lower, (hour, minute, second), match[3], zone)
    day_in_zone = Day(time.year, time.month, time.day)
    precision = Precision.SECOND if match[2][5:] else Precision.MINUTE
    return EdtfDate(text, day_in_zone, day_in_zone, precision, time=time)


def _moment(text: str, day: Day, clock: tuple[int, int, int], offset: str | None, zone: tzinfo) -> datetime:
    try:
        written = datetime(day.year, day.month, day.day, *clock, tzinfo=_offset(text, offset) if offset else zone)
        time = written.astimezone(zone)
    except (OverflowError, ValueError) as error:
        if isinstance(error, EdtfError):
            raise
        raise EdtfError(f"{quoted(text)}: times are read for the years 1 to 9999 only", f"write {day}") from None
    if offset is None and time.utcoffset() != time.replace(fold=1).utcoffset():
        raise _clock_change(text, time)
    return time


def _offset(text: str, offset: str) -> timezone:
    minutes = 0 if offset == "Z" else int(offset[1:3]) * 60 + int(offset[4:] or 0)
    if offset == "-00:00" or offset[4:] > "59" or minutes > 14 * 60:
        stem = text.removesuffix(offset)
        raise EdtfError(f"{quoted(text)} has no such offset as {offset}", f"write {stem}Z or {stem}+01:00")
    return timezone(timedelta(minutes=-minutes if offset[0] == "-" else minutes))


def _clock_change(text: str, time: datetime) -> EdtfError:
    first, second = time.replace(fold=0), time.replace(fold=1)
    if first.astimezone(UTC) < second.astimezone(UTC):
        hint = f"write {text}{str(first)[19:]} (the first time) or {text}{str(second)[19:]} (the second time)"
        return EdtfError(f"{quoted(text)} came twice, because the clocks went back", hint)
    earlier, later = (moment.astimezone(UTC).astimezone(time.tzinfo).isoformat()[:16] for moment in (second, first))
    return EdtfError(f"{quoted(text)} never came: the clocks went forward", f"write {earlier} or {later}")


def _reads(text: str) -> bool:
    try:
        return _parse(text, UTC) is not None
    except EdtfError:
        return False
