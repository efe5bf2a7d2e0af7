"""Dates in words say what is known, no more, in words that a translation may reorder."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from timeline.model.edtf import Day, EdtfDate, Precision, When, parse_edtf
from timeline.views.wording import Wording

BELGRADE = ZoneInfo("Europe/Belgrade")
DATES = Path(__file__).parents[1] / "fixtures" / "dates.txt"
ENGLISH = Wording()


def read(text: str) -> When:
    """Read a text in the zone of Belgrade."""
    return parse_edtf(text, BELGRADE)


def rows() -> list[list[str]]:
    """Read the rows of the fixture: input, lower, upper, wording."""
    lines = DATES.read_text(encoding="utf-8").splitlines()
    return [line.split(" · ") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("text", "lower", "upper", "wording"), rows())
def test_fixture(text: str, lower: str, upper: str, wording: str) -> None:
    """A date has the days and the wording that the fixture gives for it."""
    when = read(text)
    days = [str(day) if day else "–" for day in (when.lower, when.upper)]
    assert (when.text, *days, ENGLISH.full(when, "Belgrade")) == (text, lower, upper, wording)


@pytest.mark.parametrize(
    ("text", "short", "with_year"),
    [
        ("2023-12-24", "24 December", "24 December 2023"),
        ("2023-12-24T20:00", "24 December", "24 December 2023"),
        ("2023-12-28~", "About 28 Dec", "About 28 Dec 2023"),
        ("2023-12-28?", "Possibly 28 Dec", "Possibly 28 Dec 2023"),
        ("2024-01~", "About Jan", "About Jan 2024"),
        ("2023-12", "December", "December 2023"),
        ("2023", "2023", "2023"),
        ("202X", "The 2020s", "The 2020s"),
        ("2022-22", "Summer", "Summer 2022"),
        ("2022-22~", "About summer", "About summer 2022"),
        ("2023-12-XX", "A day in December", "A day in December 2023"),
        ("2023-XX", "A month in 2023", "A month in 2023"),
        ("-0043-03-15", "15 March", "15 March 44 BC"),
        ("[2023-12-24..2023-12-25]", "Between 24 and 25 Dec", "Between 24 and 25 Dec 2023"),
        ("[2023-12-24,2023-12-28]", "24 or 28 Dec", "24 or 28 Dec 2023"),
        ("[2023-12-31,2024-01-01]", "31 Dec 2023 or 1 Jan 2024", "31 Dec 2023 or 1 Jan 2024"),
        ("2023-12-17/2023-12-18", "17–18 December", "17–18 December 2023"),
        ("2023-12-17T20:00/2023-12-18T02:00", "17–18 December", "17–18 December 2023"),
        ("2023-12-17T20:00/2023-12-17T22:00", "17 December", "17 December 2023"),
        ("2023-11-29/2023-12-03", "29 Nov–3 Dec", "29 Nov–3 Dec 2023"),
        ("2023-12-30/2024-01-02", "30 Dec 2023–2 Jan 2024", "30 Dec 2023–2 Jan 2024"),
        ("2023-11/2023-12", "Nov–Dec", "Nov–Dec 2023"),
        ("2023-10-27/..", "Since 27 Oct", "Since 27 Oct 2023"),
        ("../2023-12", "Until Dec", "Until Dec 2023"),
        ("2023-12-17/", "17 Dec–?", "17 Dec 2023–?"),
        ("/2023-12-17", "?–17 Dec", "?–17 Dec 2023"),
    ],
)
def test_short(text: str, short: str, with_year: str) -> None:
    """The short wording leaves out the time, and the year unless it is asked for or needed."""
    assert (ENGLISH.short(read(text)), ENGLISH.short(read(text), year=True)) == (short, with_year)


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("2023-12-17", "Sunday"),
        ("2023-12-18", "Monday"),
        ("2023-12-17T23:30Z", "Monday"),
        ("2023-12-17~", None),
        ("2023-12-17?", None),
        ("2023-12", None),
        ("2023-12-XX", None),
        ("[2023-12-24,2023-12-25]", None),
        ("2023-12-17/2023-12-18", None),
    ],
)
def test_weekday(text: str, weekday: str | None) -> None:
    """Only one known day has a day of the week."""
    assert ENGLISH.weekday(read(text)) == weekday


def test_zone_is_named_only_with_a_time() -> None:
    """The zone is named after a time, and only where its name is given."""
    assert ENGLISH.full(read("2023-12-17"), "Belgrade") == "17 December 2023"
    assert ENGLISH.full(read("2023-12-17T20:00")) == "17 December 2023, 8 p.m."


def test_spaces_are_plain_by_default() -> None:
    """The words hold nothing but plain spaces unless no-break spaces are asked for."""
    assert not any("\u00a0" in ENGLISH.full(read(text)) or "~" in ENGLISH.full(read(text)) for text, *_ in rows())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023-12-17", "17_December 2023"),
        ("2023-12-17/2023-12-30", "from 17 to 30_December 2023"),
        ("2023-12-17T20:00/2024-01-02", "from 17_December 2023, 8_p.m. to 2_January 2024"),
        ("-0043", "44_BC"),
        ("[2023-12-24..2023-12-25]", "between 24 and 25_December 2023"),
    ],
)
def test_words_that_belong_together(text: str, words: str) -> None:
    """No-break spaces tie a day to its month, an hour to its half of the day and a year to its era."""
    assert Wording(space="\u00a0").full(read(text)) == words.replace("_", "\u00a0")


def test_translation_may_reorder() -> None:
    """A translation changes the words, their order and their forms by number."""
    serbian = {
        "{day}~{month}": "{day}.~{month}",
        "{month} {year}": "{month} {year}.",
        "from {first} to {last}~{month}": "{month}: od {first}. do {last}.",
        "December": "decembar",
        "{date}, {time}": "{time}, {date}",
        "{hour}~p.m.": "{hour24}~č",
        "Sunday": "nedelja",
    }
    wording = Wording(
        gettext=lambda template: serbian.get(template, template),
        ngettext=lambda one, many, count: "{count} dan kasnije" if count % 10 == 1 else "{count} dana kasnije",
    )
    assert wording.full(read("2023-12-17")) == "17. decembar 2023."
    assert wording.full(read("2023-12-17/2023-12-30")) == "decembar 2023.: od 17. do 30."
    assert wording.full(read("2023-12-17T20:00")) == "20 č, 17. decembar 2023."
    assert wording.weekday(read("2023-12-17")) == "nedelja"
    assert wording.duration_between(read("2023-12-01"), read("2023-12-22")) == "21 dan kasnije"


def test_date_made_without_parser() -> None:
    """A month made by hand is worded by its precision, whatever days it is given."""
    first = Day(2023, 12, 1)
    assert ENGLISH.full(EdtfDate("2023-12", first, first, Precision.MONTH)) == "December 2023"


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("On 24 December 2023", "On 24_December 2023"),
        ("from 17 to 30 December", "from 17 to 30_December"),
        ("In May 2021, 8 May", "In May 2021, 8_May"),
        ("The 12 Mayors and 123 Marches", "The 12 Mayors and 123 Marches"),
    ],
)
def test_days_are_tied_to_their_months_in_an_editors_text(text: str, tied: str) -> None:
    """Between a day and its month stands the wording's own space, and nothing else in the text is changed."""
    assert Wording(space="_").tied(text) == tied
