"""The names that other projects give to the fields of an event and of a source."""

from collections.abc import Iterable, Mapping

EVENT_KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "name", "event", "heading"),
    "date": ("date", "when", "start", "start date", "event date", "day", "from", "begin", "datum"),
    "end": ("end", "end date", "until", "to", "finish", "date end"),
    "display_date": ("display date", "date text", "date display", "shown date"),
    "summary": ("summary", "description", "excerpt", "abstract", "standfirst", "lede", "dek"),
    "text": ("text", "body", "content", "details", "notes", "long description"),
    "category": ("category", "categories", "type", "kind", "group", "series", "section"),
    "tags": ("tags", "tag", "keywords", "topics", "labels", "threads"),
    "actors": ("actors", "actor", "people", "persons", "person", "entities", "who", "involved", "names"),
    "organizations": ("organizations", "organisations", "organization", "parties"),
    "place": ("place", "location", "where", "city", "venue"),
    "sources": ("source urls", "source url", "sources", "source", "references", "refs", "citations", "link", "links",
                "url", "urls"),
    "source_title": ("source title", "source headline", "article"),
    "outlet": ("outlet", "publisher", "source name", "source outlet", "publication", "newspaper"),
    "source_date": ("source date", "published", "date published", "publication date"),
    "accessed": ("accessed", "access date", "date accessed", "retrieved", "access"),
    "weight": ("weight", "importance"),
    "status": ("status", "state", "publish", "draft status"),
}  # fmt: skip
"""For each field of an event, the names under which it is looked for, the surest first."""

SOURCE_KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "name", "heading"),
    "url": ("url", "link", "href", "address", "uri", "source url"),
    "publisher": ("outlet", "publisher", "publication", "site", "website", "newspaper", "source", "media", "agency"),
    "published": ("date", "published", "publication date", "date published", "pub date", "publish date", "published at",
                  "published on"),
    "accessed": ("access date", "accessed", "date accessed", "accessed on", "accessed at", "access", "retrieved",
                 "retrieved on", "retrieval date", "date of access", "last accessed"),
    "archived": ("archived", "archive", "archive url", "archived url", "archive link", "wayback", "wayback url"),
    "language": ("language", "lang"),
}  # fmt: skip
"""For each field of a source, the names under which it is looked for."""


def bare(key: str) -> str:
    """Return a key as it is compared: “Access-Date”, “access_date” and “accessDate” are one."""
    return "".join(sign for sign in key.casefold() if sign.isalnum())


def recognised(keys: Iterable[str], known: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return for each field the key that it has here; a key that is surer for a field takes it from another."""
    by_bare: dict[str, str] = {}
    for key in keys:
        by_bare.setdefault(bare(key), key)
    found: dict[str, str] = {}
    for field, names in known.items():
        for name in names:
            here = by_bare.get(bare(name))
            if here is not None and here not in found.values():
                found[field] = here
                break
    return found
