"""The list of all pages for search engines (https://www.sitemaps.org/protocol.html)."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from timeline.model.edtf import EdtfDate

SITEMAP = "sitemap.xml"
MOST_PAGES = 50_000
"""Pages that the protocol allows in one file."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemaps(site_url: str, pages: Iterable[tuple[str, EdtfDate | None]], most: int = MOST_PAGES) -> dict[str, str]:
    """Return the text of each sitemap by its path from the site's root, to be written as UTF-8.

    There is one file, ``sitemap.xml``. With more than ``most`` pages it is the index of further files. Without the
    site's address there is none, as the protocol has absolute addresses only.

    Args:
        site_url: Absolute address without a slash at its end; empty where it is not known.
        pages: Path of each page with the day of its last change; no day is made up for a page that has none.
        most: Largest number of pages in a file.
    """
    if not site_url:
        return {}
    entries = [_url(site_url, path, changed) for path, changed in sorted(pages, key=lambda page: page[0])]
    if len(entries) <= most:
        return {SITEMAP: _document("urlset", entries)}
    chunks = [entries[start : start + most] for start in range(0, len(entries), most)]
    files = {f"sitemap-{number}.xml": _document("urlset", chunk) for number, chunk in enumerate(chunks, start=1)}
    index = [f"<sitemap><loc>{escape(f'{site_url}/{name}')}</loc></sitemap>" for name in files]
    return {SITEMAP: _document("sitemapindex", index), **files}


def _url(site_url: str, path: str, changed: EdtfDate | None) -> str:
    day = changed.iso() if changed else None
    lastmod = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<url><loc>{escape(f'{site_url}/{path}')}</loc>{lastmod}</url>"


def _document(root: str, entries: Iterable[str]) -> str:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<{root} xmlns="{_NAMESPACE}">', *entries, f"</{root}>", ""]
    return "\n".join(lines)
