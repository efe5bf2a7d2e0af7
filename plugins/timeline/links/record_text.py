"""Writing the record of links: the same record gives the same bytes, and one look changes few lines."""

from collections.abc import Iterator, Mapping
from datetime import date

from timeline.drafting.yaml_text import field_line, key_line
from timeline.model.link_record import FoundCopy, LinkEntry, LinkRecord, Look

HEAD = "# Written by “timeline links”: how the pages of sources answered. Commit it; there is no need to edit it.\n"


def record_text(record: LinkRecord) -> str:
    """Return the whole file, sources in order of their keys."""
    entries = (line for key in sorted(record.entries) for line in _entry(key, record.entries[key]))
    return HEAD + "".join(f"{line}\n" for line in entries)


def _entry(key: str, entry: LinkEntry) -> Iterator[str]:
    yield key_line(key)
    yield f"  {field_line('url', entry.url)}"
    yield from _group("page", _look(entry.page))
    if entry.archived:
        yield f"  {field_line('archived', entry.archived)}"
    yield from _group("copy", _look(entry.copy))
    yield from _group("found", _found(entry.found))


def _group(name: str, fields: Mapping[str, str | None]) -> Iterator[str]:
    if fields:
        yield f"  {name}:"
        yield from (f"    {field_line(field, value)}" for field, value in fields.items() if value)


def _look(look: Look | None) -> dict[str, str | None]:
    if look is None:
        return {}
    return {
        "outcome": look.outcome.value,
        "detail": look.detail,
        "leads_to": look.leads_to,
        "since": look.since.isoformat(),
        "looked": look.looked.isoformat(),
    }


def _found(found: FoundCopy | None) -> dict[str, str | None]:
    return {} if found is None else {"copy": found.copy, "taken": _iso(found.taken), "asked": found.asked.isoformat()}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
