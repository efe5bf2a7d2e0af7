"""The feed of an explainer in Atom 1.0 (RFC 4287)."""

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline.exports.days import rfc3339
from timeline.exports.feed_entries import FeedEntry, feed_entries, feed_updated
from timeline.exports.files import ATOM_FEED, MEDIA_TYPES, address
from timeline.exports.stable_ids import timeline_uuid
from timeline.views.edition import Edition

_NAMESPACE = "http://www.w3.org/2005/Atom"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom_feed(edition: Edition) -> str:
    """Return the newest corrections, withdrawals and additions as an Atom feed, to be written as UTF-8.

    Addresses are absolute where the site's own is known. Ids are ``urn:uuid`` either way, so that a move of the site
    does not make old entries new.
    """
    timeline, file = edition.timeline, edition.paths.data(ATOM_FEED)
    entries = feed_entries(edition)
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": timeline.language})
    _text(feed, "id", timeline_uuid(timeline).urn)
    _text(feed, "title", timeline.title)
    _text(feed, "subtitle", timeline.standfirst)
    _text(feed, "updated", rfc3339(feed_updated(edition, entries)))
    _text(SubElement(feed, "author"), "name", edition.site_name)
    _link(feed, "alternate", "text/html", address(edition, file, edition.paths.front))
    if edition.site_url:
        _link(feed, "self", MEDIA_TYPES[ATOM_FEED], address(edition, file, file))
    for entry in entries:
        _entry(feed, entry, address(edition, file, entry.path))
    indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(feed, encoding="unicode")}\n'


def _entry(feed: Element, entry: FeedEntry, page: str) -> None:
    element = SubElement(feed, "entry")
    _text(element, "id", entry.id.urn)
    _text(element, "title", entry.title)
    _link(element, "alternate", "text/html", page)
    _text(element, "published", rfc3339(entry.published))
    _text(element, "updated", rfc3339(entry.updated))
    for term, label in entry.categories:
        SubElement(element, "category", {"term": term, "label": _xml(label)})
    _text(element, "summary", entry.text)


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = _xml(text)


def _link(parent: Element, relation: str, media_type: str, href: str) -> None:
    SubElement(parent, "link", {"rel": relation, "type": media_type, "href": href})


def _xml(text: str) -> str:
    """Return text without the control characters that XML 1.0 has no form for."""
    return _NOT_IN_XML.sub("", text)
