"""Search engines find all pages, with the days on which they really changed."""

from xml.etree import ElementTree

from tests.support import make_day

from timeline.exports.robots import robots
from timeline.exports.sitemap import SITEMAP, sitemaps

SITE = "https://example.org/site"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def read(text):
    """Return the kind of a sitemap and its entries as pairs of address and day."""
    root = ElementTree.fromstring(text.encode())
    entries = [(entry.findtext(f"{SPACE}loc"), entry.findtext(f"{SPACE}lastmod")) for entry in root]
    return root.tag.removeprefix(SPACE), entries


def test_pages():
    """Pages have absolute addresses and the day of their last change, in one order whatever they come in."""
    pages = [("river/", make_day("2024-02-01")), ("", make_day("2024-03-09")), ("a&b/", None)]
    files = sitemaps(SITE, pages)
    assert files == sitemaps(SITE, reversed(pages))
    assert read(files[SITEMAP]) == (
        "urlset",
        [
            ("https://example.org/site/", "2024-03-09"),
            ("https://example.org/site/a&b/", None),
            ("https://example.org/site/river/", "2024-02-01"),
        ],
    )


def test_no_gained_precision():
    """A change of which only the month is known is given as that month, and one that is not certain not at all."""
    pages = [("a/", make_day("2024-02")), ("b/", make_day("2024-02-01~"))]
    assert [day for _, day in read(sitemaps(SITE, pages)[SITEMAP])[1]] == ["2024-02", None]


def test_many_pages():
    """With more pages than a file may hold, the sitemap is the index of several."""
    files = sitemaps(SITE, [(f"{number}/", None) for number in range(5)], most=2)
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    kind, parts = read(files[SITEMAP])
    assert (kind, [address for address, _ in parts]) == ("sitemapindex", [f"{SITE}/{name}" for name in list(files)[1:]])
    listed = [address for name in list(files)[1:] for address, _ in read(files[name])[1]]
    assert listed == [f"{SITE}/{number}/" for number in range(5)]


def test_full_file():
    """As many pages as a file may hold need no index."""
    assert list(sitemaps(SITE, [("a/", None), ("b/", None)], most=2)) == [SITEMAP]


def test_unknown_address():
    """Without the site's address there is no sitemap, and robots are told of none."""
    assert sitemaps("", [("river/", None)]) == {}
    assert robots("") == "User-agent: *\nAllow: /\n"


def test_robots():
    """Robots may read everything and are told where the sitemap is."""
    assert robots(SITE) == f"User-agent: *\nAllow: /\n\nSitemap: {SITE}/sitemap.xml\n"
