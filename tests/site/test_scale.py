"""An explainer of a thousand events: nothing is lost, no page is too large, every page is found by links."""

import re
from collections import defaultdict
from collections.abc import Mapping
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest
from tests.site.crawl import CrawledSite
from tests.site.kinds import LARGE, LARGE_EXPLAINER, LARGE_KINDS

FRONT = f"{LARGE_EXPLAINER}index.html"
LARGEST = 300_000
"""Most bytes of a page."""
Links = Mapping[str, frozenset[tuple[str, str]]]
"""The files and anchors to which the links of each page lead, those out of the site left out."""
_LINK = re.compile(r'<a [^>]*?href="([^"]*)"')
_ID = re.compile(r' id="([^"]*)"')
_BY_DATE = re.compile(rf"{LARGE_EXPLAINER}(\d{{4}}/(\d\d/(\d+/)?)?)?index.html")


@pytest.fixture(scope="module")
def pages(large_site: CrawledSite) -> Mapping[str, str]:
    """The text of all pages by their files."""
    return {file: large_site.read(file) for file in large_site.files if file.endswith(".html")}


@pytest.fixture(scope="module")
def links(pages: Mapping[str, str]) -> Links:
    """All links of all pages; pages are many, so they are searched for links and not parsed."""
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for file, text in pages.items():
        for address in map(unescape, _LINK.findall(text)):
            path, _, anchor = address.partition("#")
            if "://" not in address:
                # Links of the page for missing addresses start at the root.
                target = normpath(join(dirname(file), unquote(path))).lstrip("/") if path else file
                found[file].add((target, unquote(anchor)))
    return {file: frozenset(targets) for file, targets in found.items()}


def reached(links: Links, within: re.Pattern[str]) -> set[str]:
    """Return the files to which links lead from the front page, by way of pages whose files match a pattern."""
    waiting, found = [FRONT], set()
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            if within.fullmatch(file):
                waiting += [target for target, _ in links.get(file, ())]
    return found


def test_a_thousand_events_are_all_published(pages: Mapping[str, str]) -> None:
    """Each of a thousand events has its page."""
    event = re.compile(rf"{LARGE_EXPLAINER}events/(.+)/index.html")
    found = {match[1] for file in pages if (match := event.fullmatch(file))}
    assert found == {f"event-{number}" for number in range(LARGE)}


def test_no_page_is_too_large(pages: Mapping[str, str]) -> None:
    """No page has more than 300 kB of HTML, the style guide and its galleries among them."""
    sizes = {file: len(text.encode()) for file, text in pages.items()}
    assert {file: size for file, size in sizes.items() if size > LARGEST} == {}


@pytest.mark.parametrize("kind", LARGE_KINDS)
def test_there_is_a_page_of_every_kind(pages: Mapping[str, str], kind: str) -> None:
    """The explainer is large enough that each kind of page is there, at the address that its facets make."""
    assert f"{LARGE_EXPLAINER}{LARGE_KINDS[kind]}index.html" in pages


def test_every_page_is_found_from_the_front_page(pages: Mapping[str, str], links: Links) -> None:
    """Every event and every list is reached by links, without script and without typing an address."""
    assert {file for file in pages if file.startswith(LARGE_EXPLAINER)} - reached(links, re.compile(".*")) == set()


def test_every_event_is_found_by_its_date(pages: Mapping[str, str], links: Links) -> None:
    """The front page leads to years and months, and these to every event."""
    events = {file for file in pages if file.startswith(f"{LARGE_EXPLAINER}events/")}
    assert events - reached(links, _BY_DATE) == set()


def test_every_link_leads_to_a_place_on_a_page(large_site: CrawledSite, pages: Mapping[str, str], links: Links) -> None:
    """No link of any page leads to a file that is not there or to an anchor that its page does not have."""
    ids = {file: frozenset(_ID.findall(text)) for file, text in pages.items()}
    targets = frozenset().union(*links.values())
    assert {target for target, _ in targets} - large_site.files == set()
    assert {(file, anchor) for file, anchor in targets if anchor and anchor not in ids.get(file, ())} == set()
