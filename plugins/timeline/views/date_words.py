"""The wordings of dates that pages use, in one timeline's language and zone."""

from timeline.model.brief import Month
from timeline.model.edtf import Day, EdtfDate, Interval, Precision, When
from timeline.model.gaps import Gap
from timeline.model.values import dataclass
from timeline.views.lexicon import Phrases
from timeline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class DateWords:
    """Dates in words, ready to print."""

    wording: Wording
    phrases: Phrases
    zone_name: str
    """How readers know the timeline's time zone."""

    def date(self, when: When) -> str:
        """Return the full wording, such as “from 17 to 30 December 2023”."""
        return self.wording.full(when, self.zone_name)

    def short(self, when: When, *, year: bool = False) -> str:
        """Return the wording for a narrow column, such as “17–30 December”."""
        return self.wording.short(when, year)

    def tied(self, text: str) -> str:
        """Return an editor's plain words, such as a title, with no line break between a day and its month."""
        return self.wording.tied(text)

    def day(self, day: Day) -> str:
        """Return a day, such as “17 December 2023”."""
        return self.wording.full(_as_date(day))

    def day_short(self, day: Day, *, year: bool = False) -> str:
        """Return a day for an axis, such as “17 Dec”, or “17 Dec 2023” with its year."""
        return self.wording.axis_day(day, year)

    def month_short(self, day: Day) -> str:
        """Return a day's month for an axis, such as “Dec”."""
        return self.wording.axis_month(day)

    def year(self, year: int) -> str:
        """Return a year, such as “2023” or “44 BC”."""
        return self.wording.axis_year(year)

    def month(self, month: Month) -> str:
        """Return a month, such as “December 2023”."""
        year, number = month
        first = Day(year, number, 1)
        return self.wording.full(EdtfDate(str(first)[:-3], first, first, Precision.MONTH))

    def span(self, when: When) -> str:
        """Return a period for a heading, such as “1 November – 16 December 2023” or “17–23 December 2023”."""
        if not isinstance(when, Interval) or when.start is None or when.end is None:
            return self.date(when)
        start, end = when.start, when.end
        months = [(one.lower.year, one.lower.month) for one in (start, end)]
        if start.is_exact and end.is_exact and months[0] == months[1]:
            return self.wording.short(when, year=True)
        return self.phrases.say(
            "{start} – {end}",
            start=self.wording.short(start, start.lower.year != end.upper.year),
            end=self.wording.short(end, year=True),
        )

    def span_short(self, when: When) -> str:
        """Return a period for a narrow tab, such as “1 Nov–16 Dec 2023”."""
        return self.wording.short(when, year=True)

    def since(self, when: When) -> str:
        """Return the beginning of something that goes on, such as “since 17 December 2023”."""
        start = when.start if isinstance(when, Interval) else when
        return self.phrases.say("since {date}", date=self.date(start)) if start else self.date(when)

    def elapsed(self, earlier: When, later: When) -> str | None:
        """Return the time between two dates, such as “13 days later”; None where the dates do not say it."""
        return self.wording.duration_between(earlier, later)

    def gap(self, gap: Gap) -> str:
        """Return the words for a time without events."""
        return self.wording.gap_wording(gap.days)

    def weekday(self, when: When) -> str | None:
        """Return the day of the week of a single known day."""
        return self.wording.weekday(when)


def _as_date(day: Day) -> EdtfDate:
    return EdtfDate(str(day), day, day, Precision.DAY)
