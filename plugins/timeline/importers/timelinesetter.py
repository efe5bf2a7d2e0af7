"""ProPublica’s TimelineSetter: a CSV table with the columns date, display_date, description, link, series and html."""

from pathlib import Path

from timeline.importers.found import Found, FoundEvent, FoundSource, Notes, RefusedError
from timeline.importers.keys import bare
from timeline.importers.moments import when_of
from timeline.importers.neutral import html_as_markdown
from timeline.importers.prose import is_web_address, plain_words, shortened
from timeline.importers.settings import Options
from timeline.importers.tables import Row, read_csv

_COLUMNS = ("date", "displaydate", "description", "link", "series", "html")
_LONGEST_TITLE = 110


def read_timelinesetter(path: Path, options: Options, notes: Notes) -> Found:
    """Return the events of a table of TimelineSetter."""
    table = read_csv(path, notes)
    missing = [column for column in ("date", "description") if column not in map(bare, table.headings)]
    if missing:
        raise RefusedError(
            f"{path.name} has no column “{missing[0]}”", "its columns are date, display_date, description …"
        )
    for heading in table.headings:
        if bare(heading) not in _COLUMNS and any(heading in row.cells for row in table.rows):
            notes.left("headings", "a column has no counterpart here", heading)
    return Found(tuple(_event(row, options, notes) for row in table.rows))


def _event(row: Row, options: Options, notes: Notes) -> FoundEvent:
    cells = {bare(heading): cell for heading, cell in row.cells.items()}
    when, is_read = when_of(row.spot, cells.get("date", ""), "", cells.get("displaydate", ""), options.order, notes)
    description = plain_words(html_as_markdown(cells.get("description", ""), row.spot, notes))
    title = description if len(description) <= _LONGEST_TITLE else shortened(description, 18) or description
    address = cells.get("link", "").strip()
    if address and not is_web_address(address):
        notes.left(row.spot, "a link that is no web address", address)
    return FoundEvent(
        row.spot,
        title.removesuffix("."),
        when,
        is_read,
        summary=description,
        text=html_as_markdown(cells.get("html", ""), row.spot, notes),
        category=cells.get("series", ""),
        sources=(FoundSource(address),) if is_web_address(address) else (),
    )
