"""What a date is: days of any year, dates known more or less exactly, and intervals (the values of EDTF)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from math import inf
from typing import Any, ClassVar, Literal, TypeAlias

# A day, a place in it and UTC seconds: a whole day begins before its first minute and ends after its last one.
# The infinities stand for an end that is not given.
_Moment: TypeAlias = tuple[float, int, float]
SortKey: TypeAlias = tuple[_Moment, _Moment, str]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DATES_KEPT = 1 << 14
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
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"


def year_text(year: int) -> str:
    """ISO 8601 text of a year: four digits or more, and a sign where it is negative."""
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

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what a copy is made from, which is the same object wherever a date without a time is met."""
        lower, upper = self.lower, self.upper
        if self.time is not None:
            # Times that are equal may be those of different zones.
            marks = (self.approximate, self.uncertain, self.time, self.kind)
            return EdtfDate, (self.text, lower, upper, self.precision, *marks)
        ends = (lower.year, lower.month, lower.day, upper.year, upper.month, upper.day)
        return _date, (self.text, *ends, self.precision.value, self.approximate, self.uncertain, self.kind.value)

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


@lru_cache(_DATES_KEPT)
def _date(
    text: str,
    lower_year: int,
    lower_month: int,
    lower_day: int,
    upper_year: int,
    upper_month: int,
    upper_day: int,
    precision: str,
    approximate: bool,
    uncertain: bool,
    kind: str,
) -> EdtfDate:
    """Return a date without a time, of which an explainer has a few thousand and its events many times that."""
    lower, upper = Day(lower_year, lower_month, lower_day), Day(upper_year, upper_month, upper_day)
    return EdtfDate(text, lower, upper, Precision(precision), approximate, uncertain, None, Kind(kind))


def same_date(date: EdtfDate) -> EdtfDate:
    """Return a date as the object that other events with the same date share."""
    make, values = date.__reduce__()
    return make(*values)  # type: ignore[no-any-return]


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
