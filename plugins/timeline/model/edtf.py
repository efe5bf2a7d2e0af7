"""Dates as editors write them: EDTF, the Extended Date/Time Format of ISO 8601-2.

Conformance, in the terms of the EDTF specification (Library of Congress, 2019): level 1 is supported, and of level 2
"one of a set", for two days: ``[2023-12-24..2023-12-26]`` (one day from the first to the last) and
``[2023-12-24,2023-12-28]`` (one or the other). Two forms go beyond EDTF: a time may omit its seconds
(``2023-12-17T20:00``), and the ends of an interval may have a time.

No date gains precision here: a value keeps its text and knows only the days on which it may fall.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from enum import StrEnum
from math import inf
from typing import ClassVar, Literal, TypeAlias
from unicodedata import decimal

# A day, a place in it and UTC seconds: a whole day begins before its first minute and ends after its last one.
# The infinities stand for an end that is not given.
_Moment: TypeAlias = tuple[float, int, float]
SortKey: TypeAlias = tuple[_Moment, _Moment, str]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097  # after which the Gregorian calendar repeats itself


class EdtfError(ValueError):
    """A refused date: ``message`` says what is wrong with it, ``hint`` how to write it, both for editors."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message}; {hint}")
        self.message = message
        self.hint = hint


class Precision(StrEnum):
    """How exactly a date is known, from the coarsest to the finest."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


class Kind(StrEnum):
    """What a date says of the days from its ``lower`` to its ``upper``.

    It is the WHOLE of them, as ``2023-12``; SOME_DAY (``2023-12-XX``) or SOME_MONTH (``2023-XX``) among them; one of
    them, BETWEEN the first and the last (``[a..b]``); or EITHER the first or the last (``[a,b]``).
    """

    WHOLE = "whole"
    SOME_DAY = "some-day"
    SOME_MONTH = "some-month"
    BETWEEN = "between"
    EITHER = "either"


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day of the proleptic Gregorian calendar in any year, ordered by time.

    Years count as in ISO 8601: 0 is 1 BC and -43 is 44 BC, which ``datetime.date`` cannot hold.

    Raises:
        ValueError: The calendar has no such month or day.
    """

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        self._in_first_cycle()

    def _in_first_cycle(self) -> date:
        return date((self.year - 1) % _CYCLE_YEARS + 1, self.month, self.day)

    @classmethod
    def fromordinal(cls, ordinal: int) -> "Day":
        """The day with this number: the inverse of ``toordinal``."""
        cycles, rest = divmod(ordinal - 1, _CYCLE_DAYS)
        day = date.fromordinal(rest + 1)
        return cls(day.year + cycles * _CYCLE_YEARS, day.month, day.day)

    def toordinal(self) -> int:
        """Number of the day, counted as by ``date.toordinal``: 1 January of year 1 is 1."""
        return self._in_first_cycle().toordinal() + (self.year - 1) // _CYCLE_YEARS * _CYCLE_DAYS

    def days_until(self, other: "Day") -> int:
        """Number of days from this one to ``other``, negative where that is earlier."""
        return other.toordinal() - self.toordinal()

    def weekday(self) -> int:
        """Day of the week; 0 is Monday."""
        return self._in_first_cycle().weekday()

    def __str__(self) -> str:
        return f"{_year_text(self.year)}-{self.month:02}-{self.day:02}"


def _year_text(year: int) -> str:
    return f"{year:05}" if year < 0 else f"{year:04}"


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One date, known as exactly as its ``text`` says (EDTF level 1, and "one of a set" of level 2).

    ``lower`` and ``upper`` are the first and the last day on which it may fall, both included, with no allowance for
    ``approximate`` (marked ``~`` or ``%``) and ``uncertain`` (``?`` or ``%``). ``precision`` is the unit of what is
    known: a month for ``2023-12-XX``. ``time`` is aware, and None where none is written, which is not midnight. Days
    and time are those of the zone given to ``parse_edtf``. A season has the days of the northern meteorological year:
    ``2022-24``, winter 2022, is December 2022 to February 2023.
    """

    text: str
    lower: Day
    upper: Day
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    time: datetime | None = None
    kind: Kind = Kind.WHOLE
    is_interval: ClassVar[Literal[False]] = False

    @property
    def is_exact(self) -> bool:
        """Whether this is one known day, with or without its time, and nothing qualifies it."""
        return self.lower == self.upper and not (self.approximate or self.uncertain)

    def sort_key(self) -> SortKey:
        """Key that puts any dates and intervals in order: by earliest moment, latest moment, then text."""
        if self.time is not None:
            moment = (self.lower.toordinal(), 1, (self.time - _EPOCH).total_seconds())
            return moment, moment, self.text
        return (self.lower.toordinal(), 0, 0.0), (self.upper.toordinal(), 2, 0.0), self.text

    def iso(self) -> str | None:
        """Value for ``<time datetime>``; None where HTML has no form that says neither more nor less.

        HTML has plain years from 1, months, days and times, so a qualified or unspecified date has no form.
        """
        if self.approximate or self.uncertain or self.kind is not Kind.WHOLE or self.lower.year < 1:
            return None
        if self.time is not None:
            # Before standard time, zones differ from UTC by odd seconds, for which HTML has no offset.
            odd = self.time.strftime("%z")[5:]
            units = "minutes" if self.precision is Precision.MINUTE and not odd else "seconds"
            return (self.time.astimezone(UTC) if odd else self.time).isoformat(timespec=units)
        named = self.precision in (Precision.YEAR, Precision.MONTH, Precision.DAY)
        return self.text.removeprefix("Y") if named else None


@dataclass(frozen=True, slots=True)
class Interval:
    """A span from one date to another (EDTF level 1, extended interval); it never ends before it starts.

    At least one end is a date. An end that is None is open, written ``..``, where ``open_start`` or ``open_end`` says
    so, and else unknown, written as nothing.
    """

    text: str
    start: EdtfDate | None
    end: EdtfDate | None
    open_start: bool = False
    open_end: bool = False
    is_interval: ClassVar[Literal[True]] = True

    @property
    def _ends(self) -> tuple[EdtfDate, ...]:
        return tuple(end for end in (self.start, self.end) if end is not None)

    @property
    def lower(self) -> Day | None:
        """First day on which it may start; None where the start is open or unknown."""
        return self.start.lower if self.start else None

    @property
    def upper(self) -> Day | None:
        """Last day on which it may end; None where the end is open or unknown."""
        return self.end.upper if self.end else None

    @property
    def precision(self) -> Precision:
        """The coarser precision of its ends."""
        return min((end.precision for end in self._ends), key=list(Precision).index)

    @property
    def approximate(self) -> bool:
        """Whether one of its ends is approximate."""
        return any(end.approximate for end in self._ends)

    @property
    def uncertain(self) -> bool:
        """Whether one of its ends is uncertain."""
        return any(end.uncertain for end in self._ends)

    def sort_key(self) -> SortKey:
        """Key that puts any dates and intervals in order; a start that is open or unknown comes first."""
        earliest = self.start.sort_key()[0] if self.start else (-inf, 0, 0.0)
        latest = self.end.sort_key()[1] if self.end else (inf, 0, 0.0)
        return earliest, latest, self.text

    def iso(self) -> None:
        """None: HTML's ``<time>`` has no form for an interval, only for its ends."""


When: TypeAlias = EdtfDate | Interval

_DATE = re.compile(
    r"(Y-?[1-9][0-9]{4,11}|(?!-0000)-?[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([~?%]?)"
)
_TIMED = re.compile(r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(Z|[+-][0-9]{2}(?::[0-9]{2})?)?")
_SET = re.compile(r"\[([0-9-]+)(,|\.\.)([0-9-]+)\]")
_MONTHS = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")  # fmt: skip
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
        raise _unreadable(text)
    return when


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
        raise EdtfError(f"{_quoted(text)} has no date at either end", "write 2023-12-17/.. or ../2023-12-17")
    if start and end and end.sort_key()[1] < start.sort_key()[0]:
        hint = f"write {last}/{first}, or {first}/.. (not ended yet) or {first}/ (end unknown)"
        raise EdtfError(f"{_quoted(text)} ends before it starts", hint)
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
        raise EdtfError(f"{_quoted(text)} does not name an earlier and then a later day", hint)
    kind = Kind.BETWEEN if match[2] == ".." else Kind.EITHER
    return EdtfDate(text, first.lower, last.lower, Precision.DAY, kind=kind)


def _parse_date(text: str, zone: tzinfo) -> EdtfDate | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return _parse_timed(text, zone)
    year, month, day, mark = match.groups()
    lower, upper, precision = _part_of_year(text, year, month, day) if month else _years(year)
    kind = Kind.SOME_DAY if day == "XX" else Kind.SOME_MONTH if month == "XX" else Kind.WHOLE
    return EdtfDate(text, lower, upper, precision, mark in ("~", "%"), mark in ("?", "%"), None, kind)


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
        raise EdtfError(f"{_quoted(text)} has a month, which needs a year of four digits", f"write {year} or 2023-12")
    if month == "XX" and day not in (None, "XX"):
        hint = f"write {year}-XX-XX (some day in {year}) or {year}-XX (some month in it)"
        raise EdtfError(f"{_quoted(text)} gives a day of an unknown month", hint)
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
    length = f": {_MONTHS[last.month - 1]} {year} has {last.day} days"
    hint = f"write {last}, {year}-{month}-XX (some day in it) or {year}-{month} (the month)"
    return EdtfError(_quoted(text) + (" has no day 00" if day == "00" else length), hint)


def _no_such_month(text: str, year: str, month: str, day: str | None) -> EdtfError:
    if month in _SEASONS:
        return EdtfError(f"{_quoted(text)} gives a day of a season", f"write {year}-{month}, or {year}-06-{day}")
    spellings = [f"{year}-12", f"{year}-12~ (about)", f"{year}-12-17/{year}-12-30"]
    if day and "01" <= day <= "12":
        spellings[0] = f"{year}-{day}-{month}"
    elif day is None and month > year[-2:]:
        spellings[2] = f"{year}/{year[:-2]}{month} (from year to year)"
    return EdtfError(f"{_quoted(text)} has no month {month}", _write(spellings))


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
            raise EdtfError(f"{_quoted(text)} has no {unit} {number}", f"write {right} or {match[1]} (time unknown)")
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
        raise EdtfError(f"{_quoted(text)}: times are read for the years 1 to 9999 only", f"write {day}") from None
    if offset is None and time.utcoffset() != time.replace(fold=1).utcoffset():
        raise _clock_change(text, time)
    return time


def _offset(text: str, offset: str) -> timezone:
    minutes = 0 if offset == "Z" else int(offset[1:3]) * 60 + int(offset[4:] or 0)
    if offset == "-00:00" or offset[4:] > "59" or minutes > 14 * 60:
        stem = text.removesuffix(offset)
        raise EdtfError(f"{_quoted(text)} has no such offset as {offset}", f"write {stem}Z or {stem}+01:00")
    return timezone(timedelta(minutes=-minutes if offset[0] == "-" else minutes))


def _clock_change(text: str, time: datetime) -> EdtfError:
    first, second = time.replace(fold=0), time.replace(fold=1)
    if first.astimezone(UTC) < second.astimezone(UTC):
        hint = f"write {text}{str(first)[19:]} (the first time) or {text}{str(second)[19:]} (the second time)"
        return EdtfError(f"{_quoted(text)} came twice, because the clocks went back", hint)
    earlier, later = (moment.astimezone(UTC).astimezone(time.tzinfo).isoformat()[:16] for moment in (second, first))
    return EdtfError(f"{_quoted(text)} never came: the clocks went forward", f"write {earlier} or {later}")


# Other spellings of dates, offered as hints only: what is wrong, a pattern of any case, the EDTF. There {a} and {b} are
# dates, put right in their turn, {n} is a year before Christ, {m} a month or season; the rest are numbers and signs.
_Y, _M, _D = r"(?P<y>[0-9]{4})", r"(?P<m>1[0-2]|0?[1-9]|[a-z]{3,9})\.?", r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?"
_SPELLINGS = (
    ("puts the year last", rf"{_D}[. ] ?{_M},?[. ] ?{_Y}\.?", "{y}-{m}-{d}"),
    ("puts the year last", rf"{_M} {_D},? {_Y}", "{y}-{m}-{d}"),
    ("puts the year last", rf"{_M}(?: of |, ?|[ /.-]){_Y}", "{y}-{m}"),
    ("may put the day or the month first", rf"{_D}[/-]{_M}[/-]{_Y}", "{y}-{m}-{d}"),
    ("may put the day or the month first", rf"{_M}[/-]{_D}[/-]{_Y}", "{y}-{m}-{d}"),
    ("needs hyphens and two digits for month and day", rf"{_Y}[-/. ]{_M}[-/. ]{_D}", "{y}-{m}-{d}"),
    ("needs a hyphen and two digits for the month", rf"{_Y}[-/. ]{_M}", "{y}-{m}"),
    ("needs hyphens", rf"{_Y}(?P<m>[0-9]{{2}})(?P<d>[0-9]{{2}})", "{y}-{m}-{d}"),
    ("needs a T and a two-digit hour", r"(?P<a>.+?),?(?: |T| T)(?P<h>[0-9]{1,2})[:.](?P<t>[0-9]{2}.*)", "{a}T{h}:{t}"),
    ("cannot mark its time as “about” or “uncertain”", r"(?P<a>[0-9-]+)T.*(?P<z>[~?%])", "{a}{z}"),
    ("has a word for “about”", r"(?:~|circa|about|around|approximately|approx\.?|ca?\.?) ?(?P<a>.+)", "{a}~"),
    ("has a word for “uncertain”", r"(?:\?|possibly|perhaps|probably|maybe) ?(?P<a>.+)", "{a}?"),
    ("says what EDTF has no sign for", r"(?:early|mid|late)[ -](?P<a>.+)", "{a}"),
    ("has a word for a decade", r"(?:the )?(?P<t>[0-9]{3})0'?s", "{t}X"),
    ("counts from 1 BC, where EDTF has the year 0000", r"(?P<n>[0-9]{1,4}) ?(?:BC|BCE)", "{n}"),
    ("joins two dates with a hyphen", r"(?P<a>[0-9]{4}(?:-[0-9]{2}){0,2})(?:--?|\.\.)(?P<b>[0-9]{4}.*)", "{a}/{b}"),
    ("joins two dates by other signs than a slash", r"(?:from )?(?P<a>.+?) (?:-+|to|until) (?P<b>.+)", "{a}/{b}"),
    ("needs two full dates", rf"(?:from )?{_D} ?(?:-|to) ?(?P<e>[0-9]{{1,2}}) {_M} {_Y}", "{y}-{m}-{d}/{y}-{m}-{e}"),
    ("needs two full dates", r"(?P<y>[0-9]{4}-(?:[0-9]{2}-)?)(?P<d>[0-9]{2})/(?P<e>[0-9]{2})", "{y}{d}/{y}{e}"),
    ("needs two full dates", r"(?P<t>[0-9]{2})(?P<d>[0-9]{2})/(?P<e>[0-9]{2})", "{t}{d}/{t}{e}"),
    ("has a word for an open end", r"(?:since|from) (?P<a>.+)", "{a}/.."),
    ("has a word for an open start", r"(?:until|till) (?P<a>.+)", "../{a}"),
    ("has a word at its end", r"(?P<a>[^/]+)/(?:open|now|today|present)", "{a}/.."),
    ("has ends that are not written as dates", r"(?P<a>[^/]+)/(?P<b>[^/]+)", "{a}/{b}"),
)
_SEASON_NAMES = ((21, "spring"), (22, "summer"), (23, "autumn"), (23, "fall"), (24, "winter"), (9, "sept"))
_NAMES = tuple((name.lower(), f"{number:02}") for number, name in (*enumerate(_MONTHS, 1), *_SEASON_NAMES))
_NUMBERS = dict(_NAMES) | {name[:3]: number for name, number in _NAMES}


def _unreadable(text: str) -> EdtfError:
    reason, spellings = _right_spellings(text)
    if not spellings:
        reason = "is not a date in EDTF"
        spellings = ["2023-12-17 (a day)", "2023-12 (a month)", "2023-12~ (about)"]
    elif len(spellings) > 1:
        spellings = [f"{iso} ({_day_in_words(iso)})" if len(iso) == 10 else iso for iso in spellings]
    elif _DATE.fullmatch(spellings[0] + "~"):
        spellings += [f"{spellings[0]}~ (about)", f"{spellings[0]}? (uncertain)"]
    return EdtfError(f"{_quoted(text)} {reason}" if text else "the date is empty", _write(spellings))


def _day_in_words(iso: str) -> str:
    return f"{int(iso[8:])} {_MONTHS[int(iso[5:7]) - 1]}"


def _right_spellings(text: str) -> tuple[str, list[str]]:
    """Return what is wrong with a text that has not the form of EDTF, and what it may be in EDTF."""
    plain = "".join(str(decimal(sign, sign)) for sign in re.sub("[\u2010-\u2015\u2212]", "-", text)).strip()
    tidied = (
        ("has a space before or after it", text.strip()),
        ("has other digits or hyphens than the plain 0 to 9 and -", plain),
        ("has a small letter for a capital", plain.upper()),
        ("has a space in it", plain.replace(" ", "")),
    )
    for reason, spelling in tidied:
        if spelling != text and _reads(spelling):
            return reason, [spelling]
    found: dict[str, str] = {}
    for reason, pattern, shape in _SPELLINGS if len(plain) <= 60 else ():
        match = re.fullmatch(pattern, plain, re.ASCII | re.IGNORECASE)
        if match and _reads(spelling := shape.format_map(_in_edtf(match))):
            found.setdefault(spelling, reason)
    return next(iter(found.values()), ""), list(found)


def _in_edtf(match: re.Match[str]) -> dict[str, str]:
    parts = {}
    for name, found in match.groupdict().items():
        if name in "ab":
            spellings = [found] if _reads(found) else _right_spellings(found)[1]
            parts[name] = spellings[0] if len(spellings) == 1 and "/" not in spellings[0] else "unknown"
        elif name == "n":
            parts[name] = _year_text(1 - int(found))
        else:
            parts[name] = _NUMBERS.get(found.lower(), found.zfill(2) if found.isdigit() else found)
    return parts


def _reads(text: str) -> bool:
    try:
        return _parse(text, UTC) is not None
    except EdtfError:
        return False


def _write(spellings: Sequence[str]) -> str:
    *others, last = spellings
    return f"write {', '.join(others)} or {last}" if others else f"write {last}"


def _quoted(text: str) -> str:
    shown = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[:60])
    return f"“{shown}{'…' if len(text) > 60 else ''}”"
