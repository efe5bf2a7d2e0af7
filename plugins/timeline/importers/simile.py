"""SIMILE Timeline: XML in which each event has a start, and may have an end, a latest start and an earliest end."""

import io
import xml.sax
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.sax import parse

from timeline.importers.bytes_of import bytes_of
from timeline.importers.dates import DateOrder, UnreadDateError, joined, read_date, unit_around
from timeline.importers.found import Found, FoundEvent, FoundSource, Notes, RefusedError
from timeline.importers.neutral import html_as_markdown
from timeline.importers.prose import is_web_address, link, plain_words
from timeline.importers.settings import Options
from timeline.model.edtf import Precision, parse_edtf

LARGEST_FILE = 20_000_000
"""Bytes of a file that is read."""
MOST_EVENTS = 50_000

_KNOWN = frozenset(
    {"start", "end", "latestStart", "earliestEnd", "isDuration", "durationEvent", "title", "link", "image"}
)


def read_simile(path: Path, options: Options, notes: Notes) -> Found:
    """Return the events of a SIMILE Timeline in XML."""
    data = bytes_of(path, LARGEST_FILE)
    handler = _Handler()
    try:
        parse(io.BytesIO(data), handler, forbid_dtd=True)
    except DefusedXmlException as error:
        hint = "remove <!DOCTYPE …> and what it declares; a timeline needs none"
        raise RefusedError(f"{path.name} declares a document type or entities", hint) from error
    except xml.sax.SAXParseException as error:
        message = f"{path.name}:{error.getLineNumber()}:{(error.getColumnNumber() or 0) + 1}: {error.getMessage()}"
        raise RefusedError(f"{message}: this is no XML that can be read", "export the file again") from error
    except (xml.sax.SAXException, ValueError, LookupError) as error:
        raise RefusedError(f"{path.name} is no XML that can be read: {error}", "export the file again") from error
    if not handler.is_timeline:
        raise RefusedError(f"{path.name} is no SIMILE Timeline", "its events are <event start=…> within <data>")
    # Browsers, for which the format was made, put the month first.
    order = DateOrder(options.order.zone, bool(options.order.day_first))
    return Found(tuple(_event(element, order, notes) for element in handler.events))


@dataclass(slots=True)
class _Element:
    line: int
    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)


class _Handler(ContentHandler):
    """Collects events; everything else is passed over."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[_Element] = []
        self.is_timeline = False
        self.depth = 0
        self.now: _Element | None = None

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX’s own name
        """Take in an event."""
        self.depth += 1
        self.is_timeline = self.is_timeline or (self.depth == 1 and name == "data")
        if name == "event" and self.depth == 2:
            if len(self.events) == MOST_EVENTS:
                raise xml.sax.SAXException(f"there are more than {MOST_EVENTS:,} events")
            line = self._locator.getLineNumber() or 0  # type: ignore[attr-defined]
            self.now = _Element(line, dict(attrs.items()))
            self.events.append(self.now)

    def endElement(self, name: str) -> None:  # noqa: N802
        """Leave an event."""
        self.depth -= 1
        if self.depth == 1:
            self.now = None

    def characters(self, content: str) -> None:
        """Take in the description of an event."""
        if self.now is not None:
            self.now.text.append(content)


def _event(element: _Element, order: DateOrder, notes: Notes) -> FoundEvent:
    spot, given = f"line {element.line}", element.attributes
    for name in sorted(given.keys() - _KNOWN):
        if given[name].strip():
            notes.left(spot, "an attribute has no counterpart here", f"{name}: {given[name]}")
    when, is_read = _when(spot, given, order, notes)
    text = html_as_markdown("".join(element.text), spot, notes)
    image, address = given.get("image", "").strip(), given.get("link", "").strip()
    if is_web_address(image):
        notes.changed(spot, "a picture became a link to it", image)
        text = "\n\n".join(part for part in (text, link("Picture", image)) if part)
    elif image:
        notes.left(spot, "a picture was not copied", image)
    if address and not is_web_address(address):
        notes.left(spot, "a link that is no web address", address)
    title = plain_words(html_as_markdown(given.get("title", ""), spot, notes))
    sources = (FoundSource(address),) if is_web_address(address) else ()
    return FoundEvent(spot, title, when, is_read, text=text, sources=sources)


def _when(spot: str, given: dict[str, str], order: DateOrder, notes: Notes) -> tuple[str, bool]:
    written = {
        name: given[name].strip()
        for name in ("start", "latestStart", "earliestEnd", "end")
        if given.get(name, "").strip()
    }
    lasts = "true" in (given.get("isDuration", "").lower(), given.get("durationEvent", "").lower())
    told = ", ".join(f"{name} {value}" for name, value in written.items())
    try:
        dates = {}
        for name, value in written.items():
            read = read_date(value, order)
            dates[name] = read.when
            if read.remark:
                notes.changed(spot, read.remark, f"{name} {value}")
        if "start" not in dates:
            raise UnreadDateError("there is no start")
        when = _lasting(dates, order) if lasts and "end" in dates else _at_once(dates, order)
        parse_edtf(when, order.zone)
    except (UnreadDateError, ValueError) as error:
        notes.decide(spot, "the date cannot be read: write it after when:", f"{told or 'none'}: {error}")
        return told or "unknown", False
    if len(written) > 1 and not (lasts and set(written) == {"start", "end"}):
        notes.changed(spot, "limits of a start or an end became one date", f"{told} → {when}")
    return when, True


def _at_once(dates: dict[str, str], order: DateOrder) -> str:
    """Return when something was that took no time: all dates beside the start are limits of what is known."""
    last = dates.get("end") or dates.get("latestStart") or dates["start"]
    return _between(dates["start"], last, order)


def _lasting(dates: dict[str, str], order: DateOrder) -> str:
    start, end = dates["start"], dates["end"]
    first, last = dates.get("latestStart", start), dates.get("earliestEnd", end)
    return joined(_around(start, first, order), _around(last, end, order), order.zone)


def _between(first: str, last: str, order: DateOrder) -> str:
    if first == last:
        return first
    days = [parse_edtf(text, order.zone) for text in (first, last)]
    if all(day.precision is Precision.DAY for day in days) and days[0].sort_key() < days[1].sort_key():
        return f"[{first}..{last}]"
    return _around(first, last, order)


def _around(first: str, last: str, order: DateOrder) -> str:
    """Return the smallest unit that holds both, which is never more exact than they are."""
    if first == last:
        return first
    joined(first, last, order.zone)
    return unit_around(first, last, order.zone) or f"{first[:4]}~"
