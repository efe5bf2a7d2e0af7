"""All events as a calendar (iCalendar, RFC 5545).

iCalendar knows days and moments only, so a date that is known less exactly becomes the span of its possible days,
marked by its wording in title and description, and kept in EDTF in a property of our own; nothing is said of a day or
an hour that no source gives.
"""

import re
from datetime import UTC, datetime

from timeline.exports.days import date_sentence, icalendar_utc
from timeline.exports.envelope import Envelope
from timeline.exports.files import CALENDAR, address
from timeline.exports.stable_ids import event_uuid
from timeline.model.edtf import Day, EdtfDate, Interval, When
from timeline.model.entities import PlacePrecision
from timeline.model.event import Event
from timeline.views.edition import Edition
from timeline.views.names import place_name

OWN_DATE = "X-EDTF"
"""Property that holds the date of an event in EDTF, for programs that read it."""
LINE_OCTETS = 75
"""Octets after which a line is folded, without its line end."""

# A neighbour of the day must have a form too: the exclusive end, or the day on which it is in UTC.
_FIRST_YEAR, _LAST_YEAR = 2, 9998
_POINTS = (PlacePrecision.BUILDING, PlacePrecision.AREA)
_ESCAPES = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"))
_CONTROL = re.compile("[\\x00-\\x1f\\x7f]")


def calendar(edition: Edition) -> Envelope:
    """Return the calendar without its events, with the line ends (CRLF) as they are; each is from `event_entry`."""
    timeline = edition.timeline
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Explainer Timeline//Events//EN", "CALSCALE:GREGORIAN"]
    head += [f"{name}:{_escaped(timeline.title)}" for name in ("NAME", "X-WR-CALNAME")]
    return Envelope(_lines(head), "", _lines(["END:VCALENDAR"]))


def event_entry(event: Event, edition: Edition) -> str:
    """Return an event's lines in the calendar.

    Years before 2 and after 9998 have no safe form in iCalendar; such events have no entry, and are in the other files
    only.
    """
    times = event_times(event.when)
    return _lines(_event(event, times, edition)) if times else ""


def _event(event: Event, times: list[str], edition: Edition) -> list[str]:
    timeline = edition.timeline
    page = address(edition, edition.paths.data(CALENDAR), edition.paths.event(event.id)) if edition.site_url else None
    category = timeline.category_of(event)
    lines = ["BEGIN:VEVENT", f"UID:{event_uuid(timeline, event)}", f"DTSTAMP:{icalendar_utc(event.last_modified)}"]
    lines += [*times, "TRANSP:TRANSPARENT", f"SUMMARY:{_title(event, edition)}"]
    if not tells_all(event.when):
        lines.append(f"{OWN_DATE}:{_escaped(event.when.text)}")
    lines.append(f"DESCRIPTION:{_description(event, page, edition)}")
    lines.append(f"CATEGORIES:{_escaped(category.name if category else event.category)}")
    if event.place is not None and event.place in timeline.places:
        place = timeline.places[event.place]
        lines.append(f"LOCATION:{_escaped(place_name(place.id, edition))}")
        if place.latitude is not None and place.longitude is not None and place.precision in _POINTS:
            lines.append(f"GEO:{place.latitude};{place.longitude}")
    if page:
        lines.append(f"URL:{page}")
    return [*lines, "END:VEVENT"]


def tells_all(when: When) -> bool:
    """Whether days or moments tell all that is known of a date; where not, it stands in EDTF, too."""
    ends = _ends(when)
    timed = {end is not None and end.time is not None for end in ends}
    return all(end is not None and end.is_exact for end in ends) and len(timed) == 1


def _title(event: Event, edition: Edition) -> str:
    if all(end is not None and end.is_exact for end in _ends(event.when)):
        return _escaped(event.title)
    return _escaped(edition.phrases.say("{title} ({date})", title=event.title, date=edition.wording.date(event.when)))


def _description(event: Event, page: str | None, edition: Edition) -> str:
    date = date_sentence(event.when, edition)
    if event.when_note:
        date = edition.phrases.say("{date}, {note}", date=date, note=event.when_note)
    return _escaped("\n\n".join([date, event.summary, *([page] if page else [])]))


def event_times(when: When) -> list[str]:
    """Return the lines DTSTART and DTEND for a date; none where iCalendar has no form for its year.

    * a moment: DTSTART in UTC; two moments: from one to the other;
    * a known day or span of days: whole days, DTEND being the day after the last one;
    * a month, a season or any date that is not exact: the whole days on which it may fall;
    * an interval with one end open or unknown: its known end only.
    """
    ends = [end for end in _ends(when) if end is not None]
    first, last = ends[0].lower, ends[-1].upper
    if not all(_FIRST_YEAR <= year <= _LAST_YEAR for year in (first.year, last.year)):
        return []
    moments = [end.time for end in ends if end.time is not None]
    if len(moments) == len(ends):
        return _moments(moments[0], moments[-1])
    after = Day.fromordinal(last.toordinal() + 1)
    return [f"DTSTART;VALUE=DATE:{_date(first)}", f"DTEND;VALUE=DATE:{_date(after)}"]


def _ends(when: When) -> tuple[EdtfDate | None, ...]:
    return (when.start, when.end) if isinstance(when, Interval) else (when,)


def _moments(start: datetime, end: datetime) -> list[str]:
    lines = [f"DTSTART:{_utc(start)}"]
    return [*lines, f"DTEND:{_utc(end)}"] if end > start else lines


def _date(day: Day) -> str:
    return str(day).replace("-", "")


def _utc(time: datetime) -> str:
    moment = time.astimezone(UTC)
    return f"{moment.year:04}{moment:%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    # Each of these looks for one sign, faster by far than str.translate looks up every sign.
    for sign, escape in _ESCAPES:
        text = text.replace(sign, escape)
    return _CONTROL.sub("", text)


def _lines(lines: list[str]) -> str:
    return "".join(f"{folded(line)}\r\n" for line in lines)


def folded(line: str) -> str:
    """Return a content line folded to at most ``LINE_OCTETS`` octets of UTF-8, never inside a character."""
    octets = line.encode()
    parts, start, end = [], 0, LINE_OCTETS
    while end < len(octets):
        while octets[end] & 0xC0 == 0x80:  # not the first octet of a character
            end -= 1
        parts.append(octets[start:end])
        start, end = end, end + LINE_OCTETS - 1
    parts.append(octets[start:])
    return b"\r\n ".join(parts).decode()
