"""What others show of a page where somebody shares its address."""

import struct

import pytest
from tests.site.building import CONTENT, SITE_URL, files_of
from tests.site.crawl import CrawledPage, CrawledSite

from timeline.reading.site import load_site


def named(page: CrawledPage, name: str) -> list[str]:
    """Return the contents of all meta elements of a name or property."""
    return [e.get("content", "") for e in page.all("meta") if name in (e.get("property"), e.get("name"))]


def test_every_indexed_page_has_a_card_that_exists(built_site: CrawledSite) -> None:
    """Each page that may be listed names one picture by its full address; it is published, and of the size told."""
    found = []
    for page in (page for page in built_site.pages.values() if page.is_indexed):
        (address,) = named(page, "og:image")
        head = (built_site.folder / address.removeprefix(f"{SITE_URL}/")).read_bytes()[:24]
        told = tuple(int(named(page, f"og:image:{side}")[0]) for side in ("width", "height"))
        if not (address.startswith(SITE_URL) and struct.unpack(">II", head[16:]) == told == (1200, 630)):
            found.append(page.path)
    assert found == []


def test_every_event_has_a_card_of_its_own(built_site: CrawledSite) -> None:
    """The page of an event shows its own card and says in words what stands on it."""
    for timeline in load_site(CONTENT).site.timelines:
        for event in timeline.events:
            page = built_site.page(f"{timeline.id}/events/{event.id}/")
            assert named(page, "og:image") == [f"{SITE_URL}/{timeline.id}/events/{event.id}/card.png"]
            assert event.title in named(page, "og:image:alt")[0]


def test_lists_show_the_card_of_their_explainer(built_site: CrawledSite) -> None:
    """A page that is no event's shows the card of its explainer, and one of no explainer that of the site."""
    for path in ("serbia-2023/", "serbia-2023/disputed/", "serbia-2023/people/"):
        assert named(built_site.page(path), "og:image") == [f"{SITE_URL}/serbia-2023/card.png"]
    for path in ("", "methodology/"):
        assert named(built_site.page(path), "og:image") == [f"{SITE_URL}/card.png"]


def test_pages_tell_what_they_are(built_site: CrawledSite) -> None:
    """Events and explainers are articles with the days of publication and change; other pages are of a website."""
    timeline = next(timeline for timeline in load_site(CONTENT).site.timelines if timeline.id == "serbia-2023")
    event = max(timeline.events, key=lambda event: event.last_modified.sort_key())
    page = built_site.page(f"serbia-2023/events/{event.id}/")
    assert named(page, "og:type") == ["article"]
    assert named(page, "article:published_time") == [event.added.iso()]
    assert named(page, "article:modified_time") == [event.last_modified.iso()]
    assert named(page, "twitter:card") == ["summary_large_image"]
    home = built_site.page("")
    assert named(home, "og:type") == ["website"]
    assert named(home, "article:published_time") == []


@pytest.mark.parametrize("name", ["og:image", "twitter:card"])
def test_a_site_without_address_has_no_cards(name: str, disk_site: CrawledSite) -> None:
    """A site that is read from a disk neither draws nor names a card, and has no manifest, which browsers refuse."""
    assert [page.path for page in disk_site.pages.values() if named(page, name)] == []
    assert [file for file in files_of(disk_site.folder) if file.endswith(("card.png", ".webmanifest"))] == []


def test_pages_out_of_the_index_have_no_card(built_site: CrawledSite) -> None:
    """The page for missing addresses and the style guide show nothing of themselves elsewhere."""
    assert named(built_site.page("404.html"), "og:image") == []
    assert named(built_site.page("styleguide/"), "og:image") == []
