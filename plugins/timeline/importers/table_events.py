"""Events from a table whose columns are known by their names, or named by the editor."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from timeline.importers.found import Found, FoundEvent, FoundSource, Notes, RefusedError
from timeline.importers.keys import EVENT_KEYS, bare, recognised
from timeline.importers.moments import date_or_nothing, when_of
from timeline.importers.neutral import as_markdown
from timeline.importers.prose import is_web_address, plain_words
from timeline.importers.settings import Options
from timeline.importers.tables import Row, Table, read_csv

_BETWEEN = re.compile(r"\s*[;\n]\s*")
_BETWEEN_ADDRESSES = re.compile(r"[\s;]+(?=https?://)|\s*[;\n]\s*")


def read_plain_csv(path: Path, options: Options, notes: Notes) -> Found:
    """Return the events of a CSV file."""
    return events_of(read_csv(path, notes), options, notes, path.name)


def events_of(table: Table, options: Options, notes: Notes, name: str) -> Found:
    """Return the events of a table, one a row."""
    columns = _columns(table, options.columns, name)
    unread = Counter(heading for row in table.rows for heading in row.cells if heading not in columns.values())
    for heading in table.headings:
        if unread[heading]:
            what = "a column has no counterpart here; name it with --columns where it has"
            notes.left("headings", what, f"{heading} ({unread[heading]:,} cells)")
    return Found(tuple(_event(row, columns, options, notes) for row in table.rows))


def _columns(table: Table, named: Mapping[str, str], name: str) -> dict[str, str]:
    """Return the heading of each field: those that the editor named, then those that are known."""
    by_bare = {bare(heading): heading for heading in table.headings}
    chosen: dict[str, str] = {}
    for field, wanted in named.items():
        if field not in EVENT_KEYS:
            raise RefusedError(f"--columns: “{field}” is no field of an import", f"fields are: {', '.join(EVENT_KEYS)}")
        if bare(wanted) not in by_bare:
            raise RefusedError(
                f"{name}: no column is called “{wanted}”", f"columns are: {', '.join(table.headings)[:400]}"
            )
        chosen[field] = by_bare[bare(wanted)]
    free = [heading for heading in table.headings if heading not in chosen.values()]
    found = recognised(free, {field: names for field, names in EVENT_KEYS.items() if field not in chosen})
    columns = found | chosen
    if "date" not in columns and "display_date" not in columns:
        hint = f"say which it is: --columns date=NAME; columns are: {', '.join(table.headings)[:400]}"
        raise RefusedError(f"{name}: no column is known to hold the date", hint)
    return columns


def _event(row: Row, columns: Mapping[str, str], options: Options, notes: Notes) -> FoundEvent:
    cells = {field: row.cells.get(heading, "") for field, heading in columns.items()}

    def cell(field: str) -> str:
        return cells.get(field, "")

    when, is_read = when_of(row.spot, cell("date"), cell("end"), cell("display_date"), options.order, notes)
    return FoundEvent(
        row.spot,
        plain_words(cell("title")),
        when,
        is_read,
        summary=plain_words(as_markdown(cell("summary"), row.spot, notes)),
        text=as_markdown(cell("text"), row.spot, notes),
        category=cell("category"),
        tags=_several(cell("tags"), ","),
        actors=(*_several(cell("actors"), ","), *_several(cell("organizations"), ",")),
        place=cell("place"),
        status=cell("status"),
        weight=cell("weight"),
        sources=_sources(row.spot, cells, options, notes),
    )


def _several(cell: str, or_by: str) -> tuple[str, ...]:
    parts = _BETWEEN.split(cell) if _BETWEEN.search(cell) else cell.split(or_by)
    return tuple(dict.fromkeys(part.strip().lstrip("#") for part in parts if part.strip().lstrip("#")))


def _sources(spot: str, cells: Mapping[str, str], options: Options, notes: Notes) -> tuple[FoundSource, ...]:
    """Return the sources of a row; the columns that describe one do so only where the row has one."""
    addresses = [part for part in _BETWEEN_ADDRESSES.split(cells.get("sources", "")) if part.strip()]
    described = {field: cells.get(field, "") for field in ("source_title", "outlet", "source_date", "accessed")}
    if len(addresses) != 1:
        for field, value in described.items():
            if value and addresses:
                notes.left(spot, "it is not known which of several sources this describes", f"{field}: {value}")
            elif value:
                notes.left(spot, "a source without a web address has no place in the register", value)
        return tuple(FoundSource(address.strip()) for address in addresses)
    return (
        FoundSource(
            addresses[0].strip(),
            described["source_title"],
            described["outlet"] if not is_web_address(described["outlet"]) else "",
            date_or_nothing(spot, described["source_date"], options.order, notes),
            date_or_nothing(spot, described["accessed"], options.order, notes),
        ),
    )
