"""The feed of an explainer in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from timeline.exports.days import rfc3339
from timeline.exports.feed_entries import FeedEntry, feed_entries
from timeline.exports.files import JSON_FEED, address
from timeline.exports.json_text import json_text
from timeline.views.edition import Edition

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(edition: Edition) -> str:
    """Return the entries of the Atom feed, with the same ids, as a JSON feed, to be written as UTF-8.

    Addresses are left out where the site's own is not known, as a feed reader has nothing to resolve them against.
    """
    timeline = edition.timeline
    feed: dict[str, object] = {"version": VERSION, "title": timeline.title}
    if edition.site_url:
        file = edition.paths.data(JSON_FEED)
        feed["home_page_url"] = address(edition, file, edition.paths.front)
        feed["feed_url"] = address(edition, file, file)
    feed["description"] = timeline.standfirst
    feed["language"] = timeline.language
    feed["authors"] = [{"name": edition.site_name}]
    feed["items"] = [_item(entry, edition) for entry in feed_entries(edition)]
    return json_text(feed, indent=2) + "\n"


def _item(entry: FeedEntry, edition: Edition) -> dict[str, object]:
    item: dict[str, object] = {"id": entry.id.urn}
    if edition.site_url:
        item["url"] = address(edition, edition.paths.data(JSON_FEED), entry.path)
    item["title"] = entry.title
    item["content_text"] = entry.text
    item["date_published"] = rfc3339(entry.published)
    item["date_modified"] = rfc3339(entry.updated)
    item["tags"] = [name for _, name in entry.categories]
    return item
