"""What the published site offers to pages of others: frames, and the replies by which programs find them."""

import json
import re
from urllib.parse import urlsplit

import pytest
from tests.site.building import SITE_URL
from tests.site.crawl import CrawledPage, CrawledSite
from tests.site.kinds import EXPLAINER, PAGE_KINDS

OEMBED = "application/json+oembed"
EMBEDDED = ("embed", "event-embed", "explainer-embed")
SMALL = 6_000
"""Bytes of HTML that an event or an explainer may have within another page."""


def replies(site: CrawledSite) -> dict[str, dict[str, object]]:
    """Return the reply that each page names, by the file of the page."""
    found = {}
    for page in site.pages.values():
        for link in page.all("link"):
            if link.get("type") == OEMBED:
                file = link.get("href", "").removeprefix(f"{SITE_URL}/")
                found[page.path] = json.loads(site.read(file))
    return found


def framed(reply: dict[str, object]) -> str:
    """Return the file of the page that a reply puts into a frame, from the site's root."""
    source = re.search(r'src="([^"]+)"', str(reply["html"]))
    assert source is not None
    return f"{source[1].removeprefix(f'{SITE_URL}/')}index.html"


def test_events_charts_and_explainers_can_be_shown_elsewhere(built_site: CrawledSite) -> None:
    """Each page of an event and of a chart, and each explainer, names a reply, and nothing else does."""
    indexed = [page.path for page in built_site.pages.values() if page.is_indexed]
    shown = {path for path in indexed if re.fullmatch(rf"{EXPLAINER}((events|charts)/[^/]+/)?index\.html", path)}
    assert set(replies(built_site)) == shown


def test_a_reply_has_what_the_standard_requires(built_site: CrawledSite) -> None:
    """Every reply is of version 1.0 and of the type “rich”, with HTML, width and height (https://oembed.com)."""
    for path, reply in replies(built_site).items():
        assert (reply["version"], reply["type"]) == ("1.0", "rich"), path
        assert all(isinstance(reply[name], int) and int(str(reply[name])) > 0 for name in ("width", "height")), path
        assert str(reply["html"]).startswith("<iframe "), path


def test_a_reply_frames_the_page_that_stands_for_its_own(built_site: CrawledSite) -> None:
    """The frame shows a page that exists, that names the whole as its true address, and that is not to be listed."""
    for path, reply in replies(built_site).items():
        page = built_site.pages[framed(reply)]
        canonical = [link.get("href") for link in page.all("link") if link.get("rel") == "canonical"]
        assert canonical == [f"{SITE_URL}/{path.removesuffix('index.html')}"]
        assert not page.is_indexed


@pytest.mark.parametrize("kind", EMBEDDED)
def test_an_embedded_page_needs_no_script_and_leads_out_of_its_frame(kind: str, built_site: CrawledSite) -> None:
    """There is no script and no frame in it, and its links open in the window around it."""
    page = built_site.page(PAGE_KINDS[kind])
    assert page.all("script", "iframe", "form") == []
    assert [base.get("target") for base in page.all("base")] == ["_top"]


def test_embedded_words_are_small(built_site: CrawledSite) -> None:
    """What stands in a frame without a chart is a few kilobytes."""
    paths = [framed(reply) for path, reply in replies(built_site).items() if "/charts/" not in path]
    assert [path for path in paths if len(built_site.read(path).encode()) > 2 * SMALL] == []
    sizes = sorted(len(built_site.read(path).encode()) for path in paths)
    assert sizes[len(sizes) // 2] < SMALL


def test_no_claim_is_shown_elsewhere_without_claimant_and_source(built_site: CrawledSite) -> None:
    """Every claim within a page of another site has a claimant, a status and a source."""
    for path, reply in replies(built_site).items():
        if "/events/" in path:
            for claim in claims(built_site.pages[framed(reply)]):
                assert re.search(r'class="claim__by">\s*\S', claim), path
                assert 'class="tag' in claim, path
                assert re.search(r'class="citations"><a href=', claim), path


def claims(page: CrawledPage) -> list[str]:
    """Return the HTML of each claim of a page."""
    return page.text.split('<div class="claim"')[1:]


def test_the_code_that_is_offered_is_that_of_the_reply(built_site: CrawledSite) -> None:
    """What an event's page offers to be pasted is what programs are told."""
    for path, reply in replies(built_site).items():
        if "/events/" in path:
            (field,) = built_site.pages[path].all("textarea")
            assert field.text == reply["html"]
            assert urlsplit(str(reply["provider_url"])).scheme == "https"


def test_a_site_without_an_address_offers_no_frames(disk_site: CrawledSite) -> None:
    """Where others would have no address to name, there are no pages of events for them, and no replies."""
    assert not any(
        file.endswith("oembed.json") or file.endswith("city-hall/embed/index.html") for file in disk_site.files
    )
