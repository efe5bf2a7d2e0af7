"""Files of TimelineJS, TimelineSetter, SIMILE Timeline, Markwhen and calendars become events."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.importing import found_in, run_import, told

from timeline.importers.found import Fate, Found, RefusedError
from timeline.importers.kinds import KINDS

FILES = {kind: kind for kind in KINDS if kind != "markdown"}


def read(tmp_path: Path, kind: str, text: str | bytes, **given_options: Any) -> tuple[Found, dict[Fate, list[str]]]:
    """Return what a text holds as a kind of file, and what is said of it."""
    path = tmp_path / "file"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    found, notes = found_in(path, kind, **given_options)
    return found, {fate: told(notes, fate) for fate in Fate}


def slides(*events: dict[str, Any], **more: Any) -> str:
    """Return a file of TimelineJS."""
    return json.dumps({"events": list(events), **more})


@pytest.mark.parametrize(
    ("parts", "when"),
    [
        ({"start_date": {"year": "2023", "month": "12"}}, "2023-12"),
        ({"start_date": {"year": 2023, "month": 12, "day": 24, "hour": 20, "minute": 5}}, "2023-12-24T20:05"),
        ({"start_date": {"year": "2020", "month": ""}, "end_date": {"year": "2021", "month": "2"}}, "2020/2021-02"),
        ({"start_date": {"year": "-44", "month": "3", "day": "15"}}, "-0043-03-15"),
        ({"start_date": {"year": "-13800000000"}}, "Y-13799999999"),
        ({"start_date": {"year": "2023", "month": "12", "day": "1"}, "display_date": "December 2023"}, "2023-12"),
        ({"start_date": {"year": "2023", "day": "1"}}, "2023"),
        ({"start_date": {"year": "2023", "month": "1", "day": "1", "hour": "20"}}, "2023-01-01"),
    ],
)
def test_dates_of_timelinejs_keep_their_precision(tmp_path: Path, parts: dict[str, Any], when: str) -> None:
    """Parts that are missing stay missing, and what readers were shown counts where it says less."""
    found, _ = read(tmp_path, "timelinejs", slides({**parts, "text": {"headline": "A"}}))
    assert (found.events[0].when, found.events[0].when_is_read) == (when, True)


def test_an_event_of_timelinejs_is_carried_whole(tmp_path: Path) -> None:
    """HTML becomes Markdown, media keep what they show and whose they are, and the rest is told."""
    event = {
        "start_date": {"year": "2023"},
        "text": {"headline": "A <b>rally</b>", "text": "<p>It was <em>held</em>.</p>"},
        "media": {
            "url": "https://y.org/v",
            "caption": "The square",
            "credit": "AP",
            "alt": "A crowd",
            "thumbnail": "t.jpg",
        },
        "group": "Protest",
        "unique_id": "rally",
        "background": {"color": "#fff"},
    }
    era = {"start_date": {"year": "2022"}, "end_date": {"year": "2023"}, "text": {"headline": "Before"}}
    title = {"text": {"headline": "The flood", "text": "<p>A story.</p>"}}
    found, notes = read(tmp_path, "timelinejs", slides(event, title=title, eras=[era]))
    assert (found.title, found.description, found.eras[0].when) == ("The flood", "A story.", "2022/2023")
    assert (found.events[0].title, found.events[0].category) == ("A rally", "Protest")
    assert found.events[0].text == "It was *held*.\n\n[A crowd](https://y.org/v) · The square · Credit: AP"
    assert [line.rpartition(": ")[2] for line in notes[Fate.LEFT]] == ["t.jpg", "'#fff'}", "rally"]


def test_the_table_of_timelinejs_is_read(tmp_path: Path) -> None:
    """Its rows are events, a title and eras."""
    table = (
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,"
        "Headline,Text,Media,Media Credit,Type,Group\n"
        ",,,,,,,,,The flood,A story.,,,title,\n"
        "2023,12,24,8:30pm,,,,,,Night,Dark.,https://p.org/i.jpg,AP,,Protest\n"
        '"1,914",,,,1918,,,,,War,Four years.,,,,\n'
        "2019,,,,2020,,,,,Before,,,,era,\n"
    )
    found, _ = read(tmp_path, "timelinejs-sheet", table)
    assert (found.title, found.eras[0].when) == ("The flood", "2019/2020")
    assert [event.when for event in found.events] == ["2023-12-24T20:30", "1914/1918"]
    assert found.events[0].text.endswith("Credit: AP")


def test_a_table_of_timelinesetter_is_read(tmp_path: Path) -> None:
    """What was displayed counts where it says less; the link is the source."""
    table = 'date,display_date,description,link,series,html\n"March 1, 2010",March 2010,It was <b>held</b>.,https://a.org,S,\n'
    found, _ = read(tmp_path, "timelinesetter", table)
    (event,) = found.events
    assert (event.title, event.when, event.category) == ("It was held", "2010-03", "S")
    assert event.sources[0].url == "https://a.org"


@pytest.mark.parametrize(
    ("attributes", "when"),
    [
        ('start="May 28 2006 09:00:00 GMT"', "2006-05-28T09:00+00:00"),
        ('start="Dec 24 2023 00:00:00 GMT"', "2023-12-24"),
        ('start="2012-07-20" end="2012-07-22"', "[2012-07-20..2012-07-22]"),
        ('start="2012-07-20" latestStart="2012-08-22"', "[2012-07-20..2012-08-22]"),
        ('start="2012-07-20" end="2012-09-01" isDuration="true"', "2012-07-20/2012-09-01"),
        ('start="2012-07-20" latestStart="2012-07-30" end="2012-09-01" durationEvent="true"', "2012-07/2012-09-01"),
        ('start="2012-07-01" earliestEnd="2012-09-02" end="2012-09-20" isDuration="true"', "2012-07-01/2012-09"),
        ('start="500 BC"', "-0499"),
    ],
)
def test_limits_of_simile_are_uncertainty(tmp_path: Path, attributes: str, when: str) -> None:
    """A latest start and an earliest end make a date less exact, never more."""
    found, notes = read(
        tmp_path, "simile", f'<data>\n<event {attributes} title="A" link="https://a.org" icon="i.png"/>\n</data>'
    )
    assert (found.events[0].when, found.events[0].sources[0].url) == (when, "https://a.org")
    assert "line 2: an attribute has no counterpart here: icon: i.png" in notes[Fate.LEFT]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><data><event start="2012" title="&b;"/></data>',
            "entities",
        ),
        ('<!DOCTYPE d SYSTEM "file:///etc/passwd"><data/>', "document type"),
        ("<data><event></data>", "mismatched tag"),
        ("<data>" * 100_000, "no element found"),
        ('<?xml version="1.0" encoding="nonsense"?><data/>', "encoding"),
        ("<rss/>", "no SIMILE Timeline"),
    ],
)
def test_hostile_xml_is_refused(tmp_path: Path, text: str, words: str) -> None:
    """Entities are never expanded, and nothing is fetched."""
    with pytest.raises(RefusedError, match=words):
        read(tmp_path, "simile", text)


MARKWHEN = """\
title: My story
dateFormat: d/M/y
#Travel: blue

section Phase One
2012-2013: Germany and [Italy](https://a.org) #Travel
More words.
[Belgrade](location)
24/12/2023 - 26/12/2023: Range !idx
// aside
2020-02-22T12:13:14Z-now: How long
2 weeks: relative
2023-12~: about
Dec 25 2023: Christmas
Note: this is text
endSection
12/2012: The end
"""


def test_markwhen_is_read(tmp_path: Path) -> None:
    """Absolute dates are read as exactly as they stand; relative ones are left to the editor."""
    found, notes = read(tmp_path, "markwhen", MARKWHEN)
    assert found.title == "My story"
    assert [event.when for event in found.events] == [
        "2012/2013", "2023-12-24/2023-12-26", "2020-02-22T12:13:14Z/..", "2 weeks", "2023-12~", "2023-12-25", "2012-12",
    ]  # fmt: skip
    first = found.events[0]
    assert (first.title, first.tags, first.place, first.category) == (
        "Germany and Italy",
        ("Travel",),
        "Belgrade",
        "Phase One",
    )
    assert (found.events[5].text, found.events[6].category) == ("Note: this is text", "")
    assert any("2 weeks: it depends on another event" in line for line in notes[Fate.DECIDE])
    assert "line 3: a line of the header has no counterpart here: #Travel: blue" in notes[Fate.LEFT]
    assert "line 10: a comment: aside" in notes[Fate.LEFT]


CALENDAR = """\
BEGIN:VCALENDAR\r
VERSION:2.0\r
X-WR-CALNAME:My calendar\r
BEGIN:VEVENT\r
SUMMARY:A rally\r
DTSTART;VALUE=DATE:20231224\r
DTEND;VALUE=DATE:20231225\r
CATEGORIES:Protest,Street\r
LOCATION:Belgrade\r
URL:https://a.org\r
DESCRIPTION:Line one\\nLine *two*\r
RRULE:FREQ=DAILY\r
ATTENDEE:mailto:someone@example.org\r
END:VEVENT\r
BEGIN:VEVENT\r
SUMMARY:Timed\r
DTSTART;TZID=Europe/Belgrade:20231224T200000\r
DURATION:PT2H\r
END:VEVENT\r
BEGIN:VEVENT\r
SUMMARY:Two days\r
DTSTART;VALUE=DATE:20231224\r
DTEND;VALUE=DATE:20231226\r
END:VEVENT\r
BEGIN:VEVENT\r
SUMMARY:Broken\r
DTSTART:2023\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_a_calendar_is_read(tmp_path: Path) -> None:
    """Whole days end on the day before their end, and what repeats comes over once."""
    found, notes = read(tmp_path, "icalendar", CALENDAR)
    assert found.title == "My calendar"
    assert [event.when for event in found.events] == [
        "2023-12-24", "2023-12-24T20:00+01:00/2023-12-24T22:00+01:00", "2023-12-24/2023-12-25", "2023",
    ]  # fmt: skip
    first = found.events[0]
    assert (first.category, first.tags, first.place, first.sources[0].url) == (
        "Protest", ("Street",), "Belgrade", "https://a.org",
    )  # fmt: skip
    assert first.text == "Line one\n\nLine \\*two\\*"
    assert "event 1: something that repeats came over once: RRULE: FREQ=DAILY" in notes[Fate.LEFT]
    assert any("no date of a calendar" in line for line in notes[Fate.DECIDE])


ZONE = """\
BEGIN:VCALENDAR\r
BEGIN:VTIMEZONE\r
TZID:Ours\r
BEGIN:STANDARD\r
DTSTART:16010101T000000\r
{rule}\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
SUMMARY:A rally\r
DTSTART;TZID=Ours:20231224T200000\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_a_calendar_may_describe_its_time_zone(tmp_path: Path) -> None:
    """A zone of its own, whose clocks change on one day of a year, is understood."""
    found, _ = read(tmp_path, "icalendar", ZONE.format(rule="RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"))
    assert found.events[0].when == "2023-12-24T20:00+01:00"


@pytest.mark.parametrize(
    "rule",
    [
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=SECONDLY;COUNT=100000000",
        "rrule:freq=minutely",
        "RRULE:FREQ=YEARLY;BYSECOND=1,2,3",
        "RRULE:FREQ=YEARLY;BYMONTHDAY=1,2,3,4,5,6,7,8",
        "EXRULE:FREQ=SECONDLY",
        "\r\n".join(["RRULE:FREQ=YEARLY"] * 101),
    ],
)
def test_a_zone_that_would_take_for_ever_is_refused(tmp_path: Path, rule: str) -> None:
    """Clocks that change every second are not worked out."""
    with pytest.raises(RefusedError, match="time zone"):
        read(tmp_path, "icalendar", ZONE.format(rule=rule))


def test_a_zone_of_an_endless_name_is_refused(tmp_path: Path) -> None:
    """A name that no file can have is no path of this machine in a message."""
    with pytest.raises(RefusedError, match="no calendar that can be read") as refused:
        read(tmp_path, "icalendar", CALENDAR.replace("Europe/Belgrade", "A" * 5_000))
    assert "site-packages" not in refused.value.message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_pipe_is_not_waited_for(tmp_path: Path, kind: str) -> None:
    """What may never end is refused at once, as are folders in a file's place."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path) if kind != "markdown" else (tmp_path / "pipe",):
        ran = run_import(path, kind, "--dry-run")
        assert (ran.status, "ordinary file" in ran.complaint or "no folder" in ran.complaint) == (2, True)


@pytest.mark.parametrize("kind", sorted(FILES))
@pytest.mark.parametrize(
    "data",
    [b"", b"\0", b"\xff\xfe", b"hello", b"[" * 200_000, b'{"events": [' + b"1" * 5_000 + b"]}",
     b"BEGIN:VCALENDAR\n" * 20_000, b"2023: x\n" + b"a: " * 50_000, b"<data>", b"date,description\n" + b'"' * 1_001],
    ids=range(10),
)  # fmt: skip
def test_a_malformed_file_never_raises(tmp_path: Path, kind: str, data: bytes) -> None:
    """Whatever is given as whichever kind, it is imported or refused in words."""
    path = tmp_path / "file"
    path.write_bytes(data)
    ran = run_import(path, kind, "--dry-run")
    assert ran.status in (0, 2)
    assert "Traceback" not in ran.complaint


PIECES = {
    "timelinejs": '{"events": | [ | ] | { | } | "start_date": | {"year": | "2023" | -5 | "text": | null | , | 1e9',
    "markwhen": "2023 | - | / | :  | \n | now | !a | #t | section x\n | 5 days | 12/ | (location) | [ | ]( | ~",
    "simile": '<data> | </data> | <event | start="2023" | end=" | " | /> | > | &lt;b | &#0; | x | isDuration="true"',
    "icalendar": "BEGIN:VCALENDAR\n | END:VCALENDAR\n | BEGIN:VEVENT\n | END:VEVENT\n | DTSTART | :20231224\n"
    " | ;VALUE=DATE | DTEND: | T100000Z | SUMMARY:x\n | ;TZID=A/B | DURATION:P1D\n | X-EDTF:2023\n",
    "timelinejs-sheet": 'Year,Headline,End Year,Time\n | 2023 | , | \n | " | 8pm | -1 | x | 1e400',
    "timelinesetter": 'date,description,display_date\n | 2023 | , | \n | " | May 2023 | <b> | x',
}
"""What files of each kind are made of."""


@pytest.mark.parametrize("kind", sorted(PIECES))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(data=st.data())
def test_any_pieces_of_a_kind_are_read_or_refused(tmp_path: Path, kind: str, data: st.DataObject) -> None:
    """Files that are nearly right make no traceback; what is read as a date is EDTF."""
    text = "".join(data.draw(st.lists(st.sampled_from(PIECES[kind].split(" | ")) | st.text(max_size=3), max_size=25)))
    path = tmp_path / "file"
    path.write_text(text, encoding="utf-8", errors="replace")
    assert run_import(path, kind, "--dry-run").status in (0, 2)


def test_no_file_brings_more_events_than_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit of rows holds for kinds without rows, too."""
    monkeypatch.setattr("timeline.importers.kinds.MOST_EVENTS", 1)
    with pytest.raises(RefusedError, match="more than 1 events"):
        read(tmp_path, "markwhen", "2023: A\n2024: B\n")
