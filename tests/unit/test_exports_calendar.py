"""Calendars show when something happened, and never more exactly than it is known."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar
from tests.support import make_correction, make_edition, make_event, make_place, whole_calendar

from timeline.exports.calendar import LINE_OCTETS, folded
from timeline.model.entities import PlacePrecision

HOSTILE = "</script><b>&, a; back\\slash"


def read(*events, **fields):
    """Return the events of a calendar as a calendar program reads them."""
    text = whole_calendar(make_edition(*events, **fields))
    parsed = Calendar.from_ical(text.encode())
    assert not parsed.errors
    assert not any(event.errors for event in parsed.walk("VEVENT"))
    return parsed.walk("VEVENT")


def times(when):
    """Return begin and end of an event with a date."""
    [event] = read(make_event(when=when))
    return event["DTSTART"].dt, event["DTEND"].dt if "DTEND" in event else None


@pytest.mark.parametrize(
    ("when", "first", "after"),
    [
        ("2023-12-24", date(2023, 12, 24), date(2023, 12, 25)),
        ("2023-12-31", date(2023, 12, 31), date(2024, 1, 1)),
        ("2023-12-17/2023-12-30", date(2023, 12, 17), date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 3, 1)),
        ("2023-12-XX", date(2023, 12, 1), date(2024, 1, 1)),
        ("2022-22", date(2022, 6, 1), date(2022, 9, 1)),
        ("2023~", date(2023, 1, 1), date(2024, 1, 1)),
        ("2023-12-24?", date(2023, 12, 24), date(2023, 12, 25)),
        ("[2023-12-24,2023-12-28]", date(2023, 12, 24), date(2023, 12, 29)),
        ("2023-12-17/..", date(2023, 12, 17), date(2023, 12, 18)),
        ("2023-11/..", date(2023, 11, 1), date(2023, 12, 1)),
        ("../2023-12-17", date(2023, 12, 17), date(2023, 12, 18)),
        ("2023-12-17T20:00/2023-12-18", date(2023, 12, 17), date(2023, 12, 19)),
        ("0044-03-15", date(44, 3, 15), date(44, 3, 16)),
    ],
)
def test_days(when, first, after):
    """A date without a time is a span of whole days that ends before the day after its last possible one."""
    assert times(when) == (first, after)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2023-12-17T20:00+01:00", datetime(2023, 12, 17, 19, tzinfo=UTC), None),
        ("2023-12-18T00:30+01:00", datetime(2023, 12, 17, 23, 30, tzinfo=UTC), None),
        ("2023-12-17T20:00Z/..", datetime(2023, 12, 17, 20, tzinfo=UTC), None),
        (
            "2023-12-17T20:00Z/2023-12-17T22:15:30Z",
            datetime(2023, 12, 17, 20, tzinfo=UTC),
            datetime(2023, 12, 17, 22, 15, 30, tzinfo=UTC),
        ),
        ("2023-12-17T20:00Z/2023-12-17T20:00Z", datetime(2023, 12, 17, 20, tzinfo=UTC), None),
    ],
)
def test_moments(when, start, end):
    """A time is given in UTC, with an end only where one is known and later."""
    assert times(when) == (start, end)


@pytest.mark.parametrize("when", ["-0043-03-15", "0001-01-01", "9999-12-31", "Y12000"])
def test_years_without_form(when):
    """A year for which iCalendar has no safe form leaves the event out."""
    assert read(make_event(when=when), make_event("other")) == read(make_event("other"))


@pytest.mark.parametrize(
    ("when", "title"),
    [
        ("2023-12-24", "People rally in the square"),
        ("2023-12-17/2023-12-30", "People rally in the square"),
        ("2023-12", "People rally in the square (December 2023)"),
        ("2023-12-24~", "People rally in the square (about 24 December 2023)"),
        ("2023-12-17/..", "People rally in the square (since 17 December 2023)"),
    ],
)
def test_title(when, title):
    """The title carries the wording of a date that the span of days does not tell."""
    [event] = read(make_event(when=when))
    assert event["SUMMARY"] == title


def test_description():
    """The description has the date in words with the source's note, the summary and the address."""
    [event] = read(make_event(when="2023-12-24", when_note="evening"))
    page = "https://example.org/site/river/events/rally/"
    assert event["DESCRIPTION"] == f"24 December 2023, evening\n\nA rally was held.\n\n{page}"
    assert event["URL"] == page


def test_does_not_block():
    """An event takes up no time of the reader's, and its stamp is the day of its last change."""
    [event] = read(make_event(corrections=(make_correction("2024-03-09"),)))
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["DTSTAMP"].dt == datetime(2024, 3, 9, 12, tzinfo=UTC)
    assert "STATUS" not in event


def test_id():
    """An event keeps its id when its title and its date are corrected or the site moves."""
    [before] = read(make_event(when="2023-12-25", title="Wrong"))
    [after] = read(make_event(when="2023-12-24"), site_url="")
    [other] = read(make_event("other", when="2023-12-24"))
    assert before["UID"] == after["UID"] != other["UID"]


def test_unknown_address():
    """Without the site's address no address is given."""
    [event] = read(make_event(), site_url="")
    assert "URL" not in event
    assert event["DESCRIPTION"] == "18 December 2023\n\nA rally was held."


@pytest.mark.parametrize(("precision", "has_point"), [(PlacePrecision.BUILDING, True), (PlacePrecision.CITY, False)])
def test_place(precision, has_point):
    """A place is named; a point is given only where one is meant."""
    place = make_place("square", latitude=44.811, longitude=20.462, precision=precision)
    [event] = read(make_event(place="square"), places={"square": place})
    assert event["LOCATION"] == "Square"
    assert ("GEO" in event) is has_point
    assert event["CATEGORIES"].cats == ["Protests"]


def test_hostile_title():
    """Signs with a meaning in calendars or pages reach the reader letter by letter."""
    [event] = read(make_event(title=HOSTILE, summary=f"{HOSTILE}\r\nBEGIN:VALARM"), title=HOSTILE)
    assert event["SUMMARY"] == HOSTILE
    assert event["DESCRIPTION"].split("\n\n")[1] == f"{HOSTILE}\nBEGIN:VALARM"
    assert not event.subcomponents


def test_escapes():
    """Backslash, semicolon, comma and line end are escaped as RFC 5545 has it."""
    text = whole_calendar(make_edition(make_event(title="a; b, c\\ d\ne")))
    assert "SUMMARY:a\\; b\\, c\\\\ d\\ne\r\n" in text


def test_lines():
    """Lines end with CRLF, have at most 75 octets and are never folded inside a character."""
    text = whole_calendar(make_edition(make_event(title="Вучић " * 40 + "🙂" * 40)))
    assert text.count("\n") == text.count("\r\n")
    assert all(len(line.encode()) <= LINE_OCTETS for line in text.split("\r\n"))
    assert "🙂" * 40 in text.replace("\r\n ", "")


@pytest.mark.parametrize(("length", "lines"), [(75, 1), (76, 2), (149, 2), (150, 3)])
def test_folding(length, lines):
    """The first line holds 75 octets, a further one 74 after its space."""
    assert len(folded("x" * length).split("\r\n ")) == lines


def test_same_bytes():
    """The same explainer gives the same text."""
    first, second = (list(whole_calendar(make_edition(make_event(), make_event("b", "2024")))) for _ in range(2))
    assert first == second
