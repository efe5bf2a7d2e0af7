"""The wordings of dates that pages use."""

from gettext import NullTranslations

import pytest
from tests.support import make_when

from timeline.model.edtf import Day
from timeline.model.gaps import Gap
from timeline.views.date_words import DateWords
from timeline.views.lexicon import Phrases
from timeline.views.wording import Wording

WORDS = DateWords(Wording(), Phrases(NullTranslations()), "Belgrade")


def test_a_day_on_an_axis_has_its_short_month() -> None:
    """An axis names a day without its year, or with it."""
    day = Day(2023, 12, 17)
    assert (WORDS.day_short(day), WORDS.day_short(day, year=True)) == ("17 Dec", "17 Dec 2023")
    assert WORDS.month_short(day) == "Dec"


@pytest.mark.parametrize(("year", "words"), [(2023, "2023"), (79, "AD 79"), (-43, "44 BC")])
def test_a_year_is_told_as_readers_know_it(year: int, words: str) -> None:
    """Years before 1000 say their era."""
    assert WORDS.year(year) == words
    assert WORDS.wording.axis_year(year) == words


def test_a_day_and_its_month_on_an_axis_are_not_parted() -> None:
    """In pages no line ends between a day and its month."""
    assert Wording(space="\N{NO-BREAK SPACE}").axis_day(Day(2023, 12, 17)) == "17\N{NO-BREAK SPACE}Dec"


def test_axis_words_are_translated() -> None:
    """The month on an axis is the translation's."""
    translated = Wording(gettext=lambda text: {"Dec": "déc."}.get(text, text))
    assert (translated.axis_day(Day(2023, 12, 17)), translated.axis_month(Day(2023, 12, 1))) == ("17 déc.", "déc.")


def test_a_date_names_the_zone_of_its_time() -> None:
    """A time of day is told with the zone that readers know."""
    assert WORDS.date(make_when("2023-12-17T20:00")) == "17 December 2023, 8 p.m. (Belgrade)"


def test_months_and_days_have_their_year() -> None:
    """A month's page and a day in a sentence name the year."""
    assert (WORDS.month((2023, 12)), WORDS.day(Day(2023, 12, 17))) == ("December 2023", "17 December 2023")


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2023-11-01/2023-12-16", "1 November – 16 December 2023"),
        ("2023-12-17/2023-12-23", "17–23 December 2023"),
        ("2023-12-17~/2023-12-23", "About 17 Dec – 23 December 2023"),
        ("2021-05/2025-02", "May 2021 – February 2025"),
        ("2023/2024", "2023 – 2024"),
        ("2023", "2023"),
        ("2023-12-17/..", "since 17 December 2023"),
    ],
)
def test_a_period_is_told_by_its_ends(when: str, words: str) -> None:
    """A heading gives both ends and a year that they share once."""
    assert WORDS.span(make_when(when)) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2023-12-17", "since 17 December 2023"),
        ("2023-12~", "since about December 2023"),
        ("2023-12-17/..", "since 17 December 2023"),
        ("2023-12-17/2023-12-30", "since 17 December 2023"),
        ("../2023-12-17", "until 17 December 2023"),
    ],
)
def test_what_goes_on_is_told_by_its_beginning(when: str, words: str) -> None:
    """A beginning is told once, and not claimed where it is not known."""
    assert WORDS.since(make_when(when)) == words


def test_a_gap_is_told_in_words() -> None:
    """The days between two dates are those without an event."""
    assert WORDS.gap(Gap(Day(2023, 12, 1), Day(2023, 12, 12))) == "10 days with no recorded event"
