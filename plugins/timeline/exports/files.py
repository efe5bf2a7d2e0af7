"""Names and media types of the data files that stand beside an explainer, and addresses within them."""

from collections.abc import Mapping

from timeline.views.addresses import FILTER_INDEX
from timeline.views.edition import Edition

EVENTS_JSON = "events.json"
EVENTS_SCHEMA = "events.schema.json"
EVENTS_CSV = "events.csv"
CALENDAR = "events.ics"
SOURCES_JSON = "sources.json"
ATOM_FEED = "feed.atom"
JSON_FEED = "feed.json"

MEDIA_TYPES: Mapping[str, str] = {
    EVENTS_JSON: "application/json",
    EVENTS_SCHEMA: "application/schema+json",
    EVENTS_CSV: "text/csv",
    CALENDAR: "text/calendar",
    SOURCES_JSON: "application/json",
    ATOM_FEED: "application/atom+xml",
    JSON_FEED: "application/feed+json",
    FILTER_INDEX: "application/json",
}


def address(edition: Edition, start: str, path: str, anchor: str = "") -> str:
    """Return the address of a page or file of the site, as it is printed in the file ``start``.

    Both are paths from the site's root. The address is absolute, or relative to ``start`` where the site's own
    address is not known.
    """
    if not edition.site_url:
        return edition.place(start).to(path, anchor)
    fragment = f"#{anchor}" if anchor else ""
    return f"{edition.site_url}/{path}{fragment}"
