"""Dates, times between dates, and gaps in words, never more exact than what is known.

The words come from gettext templates with named placeholders. A ``~`` in a template ties two words that no line may
part. How the project uses gettext is told in ``docs/architecture.md``.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, datetime
from functools import lru_cache
from gettext import NullTranslations

from dateutil.relativedelta import relativedelta

from timeline.model.edtf import Day, EdtfDate, Interval, Kind, Precision, When
from timeline.views.lexicon import N_

_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
_SHORT_MONTHS = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
)  # fmt: skip
_WEEKDAYS = (N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"))
_SEASONS = {3: N_("spring"), 6: N_("summer"), 9: N_("autumn"), 12: N_("winter")}
_SAME = {
    Precision.DAY: N_("the same day"), Precision.MONTH: N_("the same month"),
    Precision.SEASON: N_("the same season"), Precision.YEAR: N_("the same year"),
}  # fmt: skip
_NEXT = {Precision.MONTH: N_("the next month"), Precision.YEAR: N_("the next year")}
_TWO_DAYS = (Kind.BETWEEN, Kind.EITHER)
_DAY_OR_TIME = (Precision.DAY, Precision.MINUTE, Precision.SECOND)
_WITHIN_YEAR = (Precision.SEASON, Precision.MONTH, *_DAY_OR_TIME)
_FEWEST_DAYS_IN_MONTHS = 61  # two months have 59 to 62
_DAYS_IN_YEAR = 365.2425
_UNEVEN_DAYS = 3  # by which the shortest months in a row fall behind their mean length


@dataclass(frozen=True, slots=True)
class _Style:
    """What is shown, and the templates for spans."""

    months: tuple[str, ...] = _MONTHS
    year: bool = True
    time: bool = True
    days: str = N_("from {first} to {last}~{month}")
    span: str = N_("from {start} to {end}")
    open_end: str = N_("since {date}")
    unknown_end: str = N_("from {date}, end unknown")
    open_start: str = N_("until {date}")
    unknown_start: str = N_("until {date}, start unknown")


_FULL = _Style()
_BRIEF = _Style(
    months=_SHORT_MONTHS,
    time=False,
    days=N_("{first}–{last}~{month}"),
    span=N_("{start}–{end}"),
    unknown_end=N_("{date}–?"),
    unknown_start=N_("?–{date}"),
)
_SHORT = {
    (plain, year): replace(_BRIEF, year=year, months=_MONTHS if plain else _SHORT_MONTHS)
    for plain in (False, True)
    for year in (False, True)
}
_AXIS = {year: _Style(months=_SHORT_MONTHS, time=False, year=year) for year in (False, True)}


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """Words for dates in one language; the default is English.

    ``gettext`` and ``ngettext`` are a translation's; ``space`` stands between words that belong together, such as a
    day and its month. No method raises an error for any date that ``parse_edtf`` returns.
    """

    gettext: Callable[[str], str] = NullTranslations().gettext
    ngettext: Callable[[str, str, int], str] = NullTranslations().ngettext
    space: str = " "

    def full(self, when: When, zone_name: str = "") -> str:
        """The date in a sentence's words, such as “from 17 to 30 December 2023”.

        ``zone_name`` is shown after a time of day: “17 December 2023, 8 p.m. (Belgrade)”.
        """
        if isinstance(when, EdtfDate) and when.time is None:
            return self._date(when, _FULL)
        words = self._words(when, _FULL)
        if not zone_name or not any(end and end.time for end in _ends(when)):
            return words
        return self._say("{date} ({zone})", date=words, zone=zone_name)

    def short(self, when: When, year: bool = False) -> str:
        """The date for a narrow column, such as “17–18 December”, “About 28 Dec” or “29 Nov–3 Dec”.

        The time is left out, and so is the year unless ``year`` is true, the date is a year or longer, or its ends lie
        in different years.
        """
        plain = isinstance(when, EdtfDate) and not (when.approximate or when.uncertain or when.kind in _TWO_DAYS)
        words = self._words(when, _SHORT[plain, year])
        return words[:1].upper() + words[1:]

    def weekday(self, when: When) -> str | None:
        """The day of the week, such as “Sunday”; None unless the date is one known day."""
        if isinstance(when, Interval) or not when.is_exact:
            return None
        return self._say(_WEEKDAYS[when.lower.weekday()])

    def axis_day(self, day: Day, year: bool = False) -> str:
        """A day for an axis, such as “17 Dec”, or “17 Dec 2023” with its year."""
        return self._day(day, _AXIS[year])

    def axis_month(self, day: Day) -> str:
        """The month of a day for an axis, such as “Dec”."""
        return self._month(day, _AXIS[False])

    def axis_year(self, year: int) -> str:
        """A year for an axis, such as “2023”, “AD 79” or “44 BC”; years count as in ISO 8601."""
        return self._year(year)

    def tied(self, text: str) -> str:
        """The text of an editor with this wording's space between each day and its month, as in dates from fields."""
        return _day_and_month(self).sub(rf"\g<1>{self.space}", text)

    def duration_between(self, earlier: When, later: When) -> str | None:
        """The time from one date to another, such as “13 days later”, “the same day” or “about 2 months later”.

        It is counted from the end of ``earlier`` to the start of ``later`` where they are intervals. Its unit is days,
        from 61 days on complete months and from 24 months on complete years (proleptic Gregorian calendar), and never
        smaller than the coarser date. It is None where an end is open or unknown, where ``later`` is not later, and
        where a date is known only by its decade or century.
        """
        first = earlier.end if isinstance(earlier, Interval) else earlier
        second = later.start if isinstance(later, Interval) else later
        if first is None or second is None:
            return None
        words = self._elapsed(first, second)
        if words and (first.uncertain or second.uncertain):
            return self._say("possibly {duration}", duration=words)
        return words

    def gap_wording(self, days: int) -> str:
        """Words for a time without events, such as “16 days with no recorded event”.

        Args:
            days: Whole days on which surely nothing is recorded; from 61 on they are given in complete months, from
                24 months on in complete years.

        Raises:
            ValueError: ``days`` is less than 1.
        """
        if days < 1:
            raise ValueError(f"a gap has at least one day, not {days}")
        years = (days + _UNEVEN_DAYS) / _DAYS_IN_YEAR
        months = int(years * 12)
        if days < _FEWEST_DAYS_IN_MONTHS:
            return self._count("{count} day with no recorded event", "{count} days with no recorded event", days)
        if months < 24 and months != 12:
            return self._count("{count} month with no recorded event", "{count} months with no recorded event", months)
        return self._count("{count} year with no recorded event", "{count} years with no recorded event", int(years))

    def _say(self, template: str, **values: str | int) -> str:
        return self.gettext(template).replace("~", self.space).format(**values)

    def _count(self, one: str, many: str, count: int) -> str:
        return self.ngettext(one, many, count).replace("~", self.space).format(count=count)

    def _words(self, when: When, style: _Style) -> str:
        return self._span(when, style) if isinstance(when, Interval) else self._date(when, style)

    def _date(self, when: EdtfDate, style: _Style) -> str:
        if when.precision is Precision.DAY and when.is_exact:
            return self._day(when.lower, style)
        words = self._unqualified(when, style)
        if when.approximate and when.uncertain:
            return self._say("possibly about {date}", date=words)
        if when.approximate:
            return self._say("about {date}", date=words)
        return self._say("possibly {date}", date=words) if when.uncertain else words

    def _unqualified(self, when: EdtfDate, style: _Style) -> str:
        if when.kind in _TWO_DAYS:
            return self._one_of_two(when.lower, when.upper, when.kind is Kind.EITHER, style)
        if when.time is not None and style.time:
            day, time = self._day(when.lower, style), self._clock(when.time, when.precision)
            return self._say("{date}, {time}", date=day, time=time)
        words = self._day(when.lower, style) if when.precision in _DAY_OR_TIME else self._period(when, style)
        if when.kind is Kind.SOME_DAY:
            return self._say("a day in {period}", period=words)
        return self._say("a month in {period}", period=words) if when.kind is Kind.SOME_MONTH else words

    def _one_of_two(self, first: Day, last: Day, either: bool, style: _Style) -> str:
        if (first.year, first.month) == (last.year, last.month):
            template = N_("{first} or {last}~{month}") if either else N_("between {first} and {last}~{month}")
            return self._say(template, first=first.day, last=last.day, month=self._month(first, style))
        template = N_("{first} or {last}") if either else N_("between {first} and {last}")
        first_style, last_style = _end_styles(style, first.year == last.year)
        return self._say(template, first=self._day(first, first_style), last=self._day(last, last_style))

    def _day(self, day: Day, style: _Style) -> str:
        return _day_words(self, day.year if style.year else None, day.month, day.day, style.months)

    def _month(self, day: Day, style: _Style) -> str:
        return self._month_words(day.year if style.year else None, day.month, style.months)

    def _month_words(self, year: int | None, month: int, months: tuple[str, ...]) -> str:
        words = self._say(months[month - 1])
        return words if year is None else self._say("{month} {year}", month=words, year=self._year(year))

    def _year(self, year: int) -> str:
        if year < 1:
            return self._say("{year}~BC", year=1 - year)
        return self._say("AD~{year}", year=year) if year < 1000 else str(year)

    def _period(self, when: EdtfDate, style: _Style) -> str:
        year = when.lower.year
        if when.precision is Precision.MONTH:
            return self._month(when.lower, style)
        if when.precision is Precision.YEAR:
            return self._year(year)
        if when.precision is Precision.SEASON:
            season = self._say(_SEASONS[when.lower.month])
            return self._say("{season} {year}", season=season, year=self._year(year)) if style.year else season
        if when.precision is Precision.DECADE and year >= 1000:
            return self._say("the {year}s", year=year)
        return self._say("the years {first} to {last}", first=self._year(year), last=self._year(when.upper.year))

    def _clock(self, time: datetime, precision: Precision) -> str:
        morning = time.hour < 12
        if precision is Precision.SECOND:
            template = N_("{hour}.{minute}.{second}~a.m.") if morning else N_("{hour}.{minute}.{second}~p.m.")
        elif time.minute:
            template = N_("{hour}.{minute}~a.m.") if morning else N_("{hour}.{minute}~p.m.")
        elif time.hour % 12 == 0:
            template = N_("midnight") if morning else N_("noon")
        else:
            template = N_("{hour}~a.m.") if morning else N_("{hour}~p.m.")
        parts = {"hour24": f"{time:%H}", "minute": f"{time:%M}", "second": f"{time:%S}"}
        return self._say(template, hour=(time.hour - 1) % 12 + 1, **parts)

    def _span(self, when: Interval, style: _Style) -> str:
        start, end = when.start, when.end
        if start is None or end is None:
            return self._half_span(when, style)
        one_day = start.is_exact and end.is_exact and start.lower == end.lower
        if start.text == end.text or (one_day and not style.time):
            return self._date(start, style if style.time else replace(style, months=_MONTHS))
        if one_day and start.time and end.time:
            times = {"start": self._clock(start.time, start.precision), "end": self._clock(end.time, end.precision)}
            return self._say("{date}, from {start} to {end}", date=self._day(start.lower, style), **times)
        in_one_year = start.lower.year == end.lower.year and {start.precision, end.precision}.issubset(_WITHIN_YEAR)
        days = start.is_exact and end.is_exact and not (style.time and (start.time or end.time))
        if days and in_one_year and start.lower.month == end.lower.month:
            month = self._month(end.lower, replace(style, months=_MONTHS))
            return self._say(style.days, first=start.lower.day, last=end.lower.day, month=month)
        start_style, end_style = _end_styles(style, in_one_year)
        return self._say(style.span, start=self._date(start, start_style), end=self._date(end, end_style))

    def _half_span(self, when: Interval, style: _Style) -> str:
        if when.start is not None:
            template = style.open_end if when.open_end else style.unknown_end
            return self._say(template, date=self._date(when.start, style))
        template = style.open_start if when.open_start else style.unknown_start
        return self._say(template, date=self._date(when.end, style)) if when.end is not None else ""

    def _elapsed(self, first: EdtfDate, second: EdtfDate) -> str | None:
        unit = min(first.precision, second.precision, Precision.DAY, key=list(Precision).index)
        about = first.approximate or second.approximate
        least, most = first.upper.days_until(second.lower), first.lower.days_until(second.upper)
        if unit not in _SAME or most < 0:
            return None
        if least <= 0:
            return self._say("about the same time" if about or not _are_same(first, second, unit) else _SAME[unit])
        if unit in _NEXT and not about and _borders(first.lower, second.upper, unit) == 1:
            return self._say(_NEXT[unit])
        if unit is Precision.DAY and least == most and not about:
            return self._later(least, _complete_months(first.lower, second.lower), unit)
        months = round((least + most) / 2 * 12 / _DAYS_IN_YEAR)
        months = round(months / 12) * 12 if months >= 24 else months
        return self._say("about {duration}", duration=self._later(least, months, unit))

    def _later(self, days: int, months: int, unit: Precision) -> str:
        if unit is Precision.DAY and (days < _FEWEST_DAYS_IN_MONTHS or months < 2):
            return self._count("{count} day later", "{count} days later", days)
        if unit is not Precision.YEAR and months < 24 and months != 12:
            return self._count("{count} month later", "{count} months later", max(1, months))
        return self._count("{count} year later", "{count} years later", max(1, months // 12))


def _ends(when: When) -> tuple[EdtfDate | None, ...]:
    return (when.start, when.end) if isinstance(when, Interval) else (when,)


@lru_cache(maxsize=4096)
def _day_words(wording: Wording, year: int | None, month: int, day: int, months: tuple[str, ...]) -> str:
    """Return the words for a day, which many pages of a timeline have in common."""
    return wording._say("{day}~{month}", day=day, month=wording._month_words(year, month, months))


@lru_cache(maxsize=16)
def _day_and_month(wording: Wording) -> re.Pattern[str]:
    """Return what finds a day, and the space before its month, in a text of the wording's language."""
    months = "|".join(re.escape(wording._say(month)) for month in _MONTHS)
    return re.compile(rf"\b(\d{{1,2}}) (?=(?:{months})\b)")


def _end_styles(style: _Style, in_one_year: bool) -> tuple[_Style, _Style]:
    """Show the year at both ends of a span, or of one in a single year only at the last, if at all."""
    return replace(style, year=not in_one_year), replace(style, year=style.year or not in_one_year)


def _are_same(first: EdtfDate, second: EdtfDate, unit: Precision) -> bool:
    """Whether one lies wholly within the other, and for days, whether they are one day."""
    inner, outer = sorted((first, second), key=lambda date: date.lower.days_until(date.upper))
    within = outer.lower <= inner.lower and inner.upper <= outer.upper
    return within and (unit is not Precision.DAY or outer.lower == outer.upper)


def _borders(first: Day, second: Day, unit: Precision) -> int:
    years = second.year - first.year
    return years if unit is Precision.YEAR else years * 12 + second.month - first.month


def _complete_months(start: Day, end: Day) -> int:
    # relativedelta needs the years of datetime.date, to which both are moved by whole cycles of the calendar.
    shift = (start.year - 1) // 400 * 400
    if end.year - shift > MAXYEAR:
        return (end.year - start.year) * 12
    begun = date(start.year - shift, start.month, start.day)
    passed = relativedelta(date(end.year - shift, end.month, end.day), begun)
    return passed.years * 12 + passed.months
