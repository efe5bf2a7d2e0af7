"""Dates as pages show them."""

from timeline.model.edtf import When
from timeline.views.contexts import DateView
from timeline.views.edition import Edition


def date_view(when: When, edition: Edition, *, note: str | None = None, full: bool = False) -> DateView:
    """Return a date for a page.

    The year is given where the short wording lacks it; ``full`` puts it into the short wording.
    """
    words = edition.wording
    short = words.short(when, year=full)
    is_told = full or short == words.short(when, year=True)
    return DateView(
        text=words.date(when),
        short=short,
        iso=when.iso(),
        weekday=words.weekday(when),
        year=None if is_told else words.year(year_of(when)),
        note=note,
    )


def year_of(when: When) -> int:
    """Return the year in which a date begins, or ends where it has no beginning."""
    day = when.lower or when.upper
    if day is None:
        raise ValueError(f"{when.text} has no date at either end")
    return day.year


def is_hollow(when: When) -> bool:
    """Whether a mark is drawn hollow: the date is approximate, uncertain or known only roughly."""
    return when.approximate or when.uncertain or (not when.is_interval and when.lower != when.upper)
