"""The bibliography as JSON: every source, what it copies and what copies it."""

from collections import defaultdict

from timeline.exports.files import SOURCES_JSON, address
from timeline.exports.json_text import json_text
from timeline.exports.records import Record, date_record, timeline_record
from timeline.model.source import Origin, Source, original_of
from timeline.views.edition import Edition
from timeline.views.sources import bibliography, source_page


def sources_json(edition: Edition) -> str:
    """Return every source of the explainer, with the originals of copies, to be written as UTF-8.

    ``copy_of`` names the outlet whose text a source carries; ``original`` is the key of the text in the register that
    it goes back to, its own for an original; ``copies`` are the keys of its copies. Sources with the same ``original``
    are one report, not several.
    """
    sources = bibliography(edition)
    copies: defaultdict[str, list[str]] = defaultdict(list)
    for source in sources:
        if source.copy_of is not None and source.copy_of.source is not None:
            copies[source.copy_of.source].append(source.key)
    head = json_text({"timeline": timeline_record(edition, edition.paths.data(SOURCES_JSON))}, indent=2)
    lines = [json_text(_source_record(source, copies[source.key], edition)) for source in sources]
    return head.removesuffix("\n}") + ',\n  "sources": [\n' + ",\n".join(lines) + "\n  ]\n}\n"


def _source_record(source: Source, copies: list[str], edition: Edition) -> Record:
    file = edition.paths.data(SOURCES_JSON)
    return {
        "key": source.key,
        "page": address(edition, file, *source_page(source, edition)),
        "title": source.title,
        "described": source.described,
        "publisher": source.publisher,
        "url": source.url,
        "kind": source.kind.value,
        "state": source.state,
        "language": source.language,
        "published": date_record(source.published, edition) if source.published else None,
        "accessed": date_record(source.accessed, edition) if source.accessed else None,
        "archived": source.archived,
        "copy_of": _origin_record(source.copy_of) if source.copy_of else None,
        "original": original_of(source, edition.timeline.sources).key,
        "copies": copies,
        "note": source.note,
        "events": [event.id for event in edition.lookup.by_source.get(source.key, ())],
    }


def _origin_record(origin: Origin) -> Record:
    return {"outlet": origin.outlet, "form": origin.form.value, "source": origin.source}
