"""The icons of the site and what a device reads of it."""

import json
import struct

from tests.components.theme import STYLES
from tests.site.crawl import CrawledSite


def size_of(data: bytes) -> tuple[int, int]:
    """Return width and height of a PNG file."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_every_page_names_icons_of_every_kind(built_site: CrawledSite) -> None:
    """A page names a drawing, a small picture and one for phones, each of the size it tells or is known for."""
    for page in built_site.pages.values():
        if not page.has_masthead:
            continue  # a page within others, or a copy to be read offline
        icons = {
            (e.get("rel"), e.get("type")): e.get("href", "") for e in page.all("link") if "icon" in e.get("rel", "")
        }
        assert icons.keys() == {("icon", "image/png"), ("icon", "image/svg+xml"), ("apple-touch-icon", None)}
        files = {kind: built_site.folder / str(built_site.target(page, href)[0]) for kind, href in icons.items()}
        assert size_of(files["icon", "image/png"].read_bytes()) == (32, 32)
        assert size_of(files["apple-touch-icon", None].read_bytes()) == (180, 180)


def test_the_manifest_names_the_site_and_icons_that_exist(built_site: CrawledSite) -> None:
    """The manifest has the site's name, the theme's paper and icons of the sizes that it tells."""
    manifest = json.loads(built_site.read("site.webmanifest"))
    assert manifest["name"] == "Timelines, explained"
    paper = manifest["background_color"]
    assert f"--paper: {paper};" in (STYLES / "tokens.css").read_text(encoding="utf-8")
    assert manifest["theme_color"] == paper
    sizes = {
        icon["sizes"]: size_of((built_site.folder / icon["src"]).read_bytes())
        for icon in manifest["icons"]
        if icon["type"] == "image/png"
    }
    assert sizes == {"192x192": (192, 192), "512x512": (512, 512)}
