"""All events as a table (RFC 4180), for spreadsheets and statistics.

The file is UTF-8 with a row of headings; dates are EDTF (ISO 8601-2) and ISO 8601 days.

Spreadsheets take a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line end for a formula, which may run
commands or send data away (OWASP, “CSV Injection”). Such a cell of words gets an apostrophe before it, which
spreadsheets read as “this is text”; programs may strip it. Dates and numbers are left as they are: what they are made
of is fixed, and the year -44 must stay readable.
"""

import csv
import io
import re
from collections.abc import Callable

from timeline.exports.envelope import Envelope
from timeline.exports.files import EVENTS_CSV, address
from timeline.model.claim import ClaimStatus
from timeline.model.event import Event
from timeline.views.edition import Edition
from timeline.views.names import place_name

Cell = str | int

_FORMULA = re.compile("[=+\\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]")
_BETWEEN_NAMES = "; "
_BETWEEN_URLS = " "


def events_csv() -> Envelope:
    """Return the file without its events: the row of headings, with its CRLF; each event is a row.

    To be written with the line ends as they are. Several names in a cell stand between semicolons, several
    addresses between spaces. ``earliest`` and ``latest`` are the first and the last possible day; each is empty where
    that end is open or unknown.
    """
    return Envelope(_row(tuple(COLUMNS)), "", "")


def event_row(event: Event, edition: Edition) -> str:
    """Return an event's row with its CRLF."""
    return _row(tuple(cell(event, edition) for cell in COLUMNS.values()))


def _row(cells: tuple[Cell, ...]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()


def guarded(words: str) -> str:
    """Return words that no spreadsheet takes for a formula."""
    return f"'{words}" if _FORMULA.match(words) else words


def _category(event: Event, edition: Edition) -> str:
    category = edition.timeline.category_of(event)
    return category.name if category else event.category


def _threads(event: Event, edition: Edition) -> str:
    return _BETWEEN_NAMES.join(thread.name for thread in edition.timeline.threads_of(event))


def _place(event: Event, edition: Edition) -> str:
    return place_name(event.place, edition) if event.place and event.place in edition.timeline.places else ""


def _people(event: Event, edition: Edition) -> str:
    register = edition.timeline.people
    return _BETWEEN_NAMES.join(register[person].name for person in event.people if person in register)


def _organizations(event: Event, edition: Edition) -> str:
    register = edition.timeline.organizations
    return _BETWEEN_NAMES.join(register[entry].name for entry in event.organizations if entry in register)


def _source_urls(event: Event, edition: Edition) -> str:
    register = edition.timeline.sources
    return _BETWEEN_URLS.join(register[key].url for key in event.source_keys() if key in register)


def _words(cell: Callable[[Event, Edition], str]) -> Callable[[Event, Edition], str]:
    return lambda event, edition: guarded(cell(event, edition))


def _claims_with(status: ClaimStatus) -> Callable[[Event, Edition], int]:
    return lambda event, _: sum(claim.status is status for claim in event.claims)


COLUMNS: dict[str, Callable[[Event, Edition], Cell]] = {
    "id": lambda event, _: event.id,
    "title": _words(lambda event, _: event.title),
    "when": lambda event, _: event.when.text,
    "earliest": lambda event, _: str(event.when.lower or ""),
    "latest": lambda event, _: str(event.when.upper or ""),
    "wording": _words(lambda event, edition: edition.wording.date(event.when)),
    "category": _words(_category),
    "weight": lambda event, _: event.weight.value,
    "threads": _words(_threads),
    "place": _words(_place),
    "people": _words(_people),
    "organizations": _words(_organizations),
    "summary": _words(lambda event, _: event.summary),
    **{f"claims_{status.value}": _claims_with(status) for status in ClaimStatus},
    "sources": lambda event, _: len(event.source_keys()),
    "source_urls": _source_urls,
    "url": lambda event, edition: address(edition, edition.paths.data(EVENTS_CSV), edition.paths.event(event.id)),
}
"""What stands in each column."""
