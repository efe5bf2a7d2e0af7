"""Calendars (iCalendar, RFC 5545), also those that this project publishes."""

import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from timeline.importers.calendar_zones import refuse_endless_zones, several
from timeline.importers.dates import UnreadDateError, joined
from timeline.importers.found import Found, FoundEvent, FoundSource, Notes, RefusedError
from timeline.importers.neutral import as_markdown
from timeline.importers.prose import cleaned, escaped, has_tags, is_web_address, link, plain_words
from timeline.importers.settings import Options
from timeline.importers.tables import text_of
from timeline.model.edtf import EdtfError, parse_edtf

LARGEST_FILE = 5_000_000
"""Bytes of a calendar that is read."""

OWN_PRODUCT = "-//Explainer Timeline//Events//EN"
OWN_DATE = "X-EDTF"
"""Property in which this project’s calendars keep a date that days cannot tell."""

_MEANT = frozenset(
    {
        "SUMMARY",
        "DESCRIPTION",
        "DTSTART",
        "DTEND",
        "DURATION",
        "CATEGORIES",
        "LOCATION",
        "URL",
        "STATUS",
        "ATTACH",
        OWN_DATE,
    }
)
_OF_THE_PROGRAM = frozenset({"UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "CLASS", "PRIORITY"})
_MARKED = re.compile(r" \([^()]*\)$")


def read_calendar(path: Path, options: Options, notes: Notes) -> Found:
    """Return the events of a calendar, each once: what repeats is told and not repeated."""
    from icalendar import Calendar

    text = text_of(path, LARGEST_FILE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            calendars = Calendar.from_ical(text.replace("\n", "\r\n"), multiple=True)
            parts = [part for calendar in calendars for part in calendar.walk()]
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError, OSError) as error:
            reason = " ".join(str(getattr(error, "strerror", None) or error).split())[:120]
            raise RefusedError(
                f"{path.name} is no calendar that can be read: {reason}", "export it again as .ics"
            ) from error
        refuse_endless_zones(parts, path.name)
        heads = [part for part in parts if part.name == "VCALENDAR"]
        if not heads:
            raise RefusedError(f"{path.name} is no calendar", "a calendar begins with BEGIN:VCALENDAR")
        own = str(heads[0].get("PRODID", "")) == OWN_PRODUCT
        events: list[FoundEvent] = []
        for part in parts:
            if part.name == "VEVENT":
                events.append(_Entry(part, f"event {len(events) + 1}", own, options, notes).event())
            elif part.name not in ("VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT"):
                notes.left(str(part.name), "a part of the calendar that is no event")
        title = str(heads[0].get("X-WR-CALNAME", heads[0].get("NAME", "")))
    return Found(tuple(events), plain_words(escaped(cleaned(title))))


class _Entry:
    """One event of a calendar."""

    def __init__(self, part: Any, spot: str, own: bool, options: Options, notes: Notes) -> None:
        self.part, self.spot, self.own, self.options, self.notes = part, spot, own, options, notes

    def event(self) -> FoundEvent:
        """Return the event, with a note of every property that is not carried."""
        when, is_read = self._when()
        for name in sorted({str(name) for name in self.part} - _MEANT - _OF_THE_PROGRAM):
            what = (
                "something that repeats came over once"
                if name in ("RRULE", "RDATE")
                else "a property has no counterpart here"
            )
            self.notes.left(self.spot, what, f"{name}: {' '.join(self._words(name).split())[:80]}")
        title, description = self._words("SUMMARY"), self._words("DESCRIPTION")
        summary, address = "", self._words("URL").strip()
        if self.own:
            title, summary, description = self._own(title, description, address)
        text = as_markdown(description, self.spot, self.notes) if has_tags(description) else _paragraphs(description)
        attached = [value for value in map(str, self._values("ATTACH")) if value]
        for value in attached:
            if is_web_address(value):
                self.notes.changed(self.spot, "an attachment became a link to it", value)
                text = "\n\n".join(part for part in (text, link("Attachment", value)) if part)
            else:
                self.notes.left(self.spot, "an attachment that is no web address", value[:80])
        if address and not is_web_address(address):
            self.notes.left(self.spot, "a link that is no web address", address)
        categories = tuple(self._categories())
        status = self._words("STATUS")
        return FoundEvent(
            self.spot,
            title,
            when,
            is_read,
            summary=summary,
            text=text,
            category=categories[0] if categories else "",
            tags=categories[1:],
            place=self._words("LOCATION"),
            status="" if status.upper() == "CONFIRMED" else status,
            sources=(FoundSource(address),) if is_web_address(address) else (),
        )

    def _own(self, title: str, description: str, page: str) -> tuple[str, str, str]:
        """Return title, summary and text of an event that this project wrote into a calendar."""
        if self._words(OWN_DATE):
            title = _MARKED.sub("", title)
        paragraphs = [part for part in description.split("\n\n") if part != page]
        return title, paragraphs[1] if len(paragraphs) > 1 else "", "\n\n".join(paragraphs[2:])

    def _when(self) -> tuple[str, bool]:
        zone = self.options.order.zone
        try:
            start = _date_of(self._value("DTSTART"))
            end = _date_of(self._value("DTEND"))
            length = getattr(self._value("DURATION"), "dt", None)
            if end is None and isinstance(start, datetime | date) and isinstance(length, timedelta):
                end = start + length
            if self._words(OWN_DATE):
                return parse_edtf(self._words(OWN_DATE).replace("\\,", ","), zone).text, True
            if start is None:
                raise UnreadDateError("there is no DTSTART")
            if end is not None and not isinstance(end, datetime):
                end -= timedelta(days=1)  # the end of whole days is the day after them
                end = max(end, start) if not isinstance(start, datetime) else end
            when = _text(start) if end is None else joined(_text(start), _text(end), zone)
            return parse_edtf(when, zone).text, True
        except (UnreadDateError, EdtfError, ValueError, TypeError, OverflowError) as error:
            written = f"{self._raw('DTSTART')} – {self._raw('DTEND')}".strip(" –")
            reason = str(error) if isinstance(error, UnreadDateError | EdtfError) else "it is no date of a calendar"
            self.notes.decide(self.spot, "the date cannot be read: write it after when:", f"{written}: {reason}")
            return written or "unknown", False

    def _categories(self) -> Iterator[str]:
        for value in self._values("CATEGORIES"):
            for word in getattr(value, "cats", [value]):
                yield cleaned(str(word)).strip()

    def _values(self, name: str) -> list[Any]:
        return several(self.part.get(name, []))

    def _value(self, name: str) -> Any:
        values = self._values(name)
        if len(values) > 1:
            self.notes.left(self.spot, "a property that may stand once stands several times", name)
        return values[0] if values else None

    def _raw(self, name: str) -> str:
        value = self._value(name)
        made = value.to_ical() if hasattr(value, "to_ical") else b""
        return made.decode(errors="replace") if isinstance(made, bytes) else str(made)

    def _words(self, name: str) -> str:
        value = self._value(name)
        if value is None:
            return ""
        return cleaned(str(value) if isinstance(value, str) else self._raw(name)).strip()


def _date_of(value: Any) -> date | datetime | None:
    """Return the day or the moment in a property."""
    if value is None:
        return None
    found = getattr(value, "dt", None)
    if not isinstance(found, date):
        raise UnreadDateError("it is no date of a calendar")
    return found


def _text(moment: date | datetime) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    text = moment.isoformat(timespec="minutes" if moment.second == 0 else "seconds")
    return text.replace("+00:00", "Z")


def _paragraphs(words: str) -> str:
    """Return plain words as Markdown, each line as a paragraph."""
    return "\n\n".join(escaped(line.strip()) for line in words.split("\n") if line.strip())
