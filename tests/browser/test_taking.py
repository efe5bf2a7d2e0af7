"""The whole explainer, opened from a disk without a connection."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.browser.conftest import NARROW, WIDE, NewPage, Visit
from tests.site.crawl import CrawledSite
from tests.site.kinds import EXPLAINER

NAME = EXPLAINER.rstrip("/")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Opening: TypeAlias = Callable[..., Visit]


@pytest.fixture(scope="module")
def copies(built_site: CrawledSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as readers have it after downloading: the one file, and the archive unpacked."""
    folder = tmp_path_factory.mktemp("downloads")
    data = built_site.folder / EXPLAINER / "data"
    (folder / "whole.html").write_bytes((data / f"{NAME}.html").read_bytes())
    with zipfile.ZipFile(data / f"{NAME}.zip") as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def open_copy(copies: Path, new_page: NewPage) -> Opening:
    """Open a file from the disk; whatever is asked of the network fails, and is noted."""

    def make(path: str, **options: object) -> Visit:
        visited = Visit.of(new_page(offline=True, **options))
        visited.page.goto((copies / path).as_uri(), wait_until="load")
        return visited

    return make


@pytest.mark.parametrize("viewport", [NARROW, WIDE], ids=["narrow", "wide"])
def test_the_file_reads_whole_without_a_connection(viewport: dict[str, int], open_copy: Opening) -> None:
    """It asks for nothing but itself, breaks no rule of its own, and does not scroll sideways."""
    visited = open_copy("whole.html", viewport=viewport)
    assert [request.url for request in visited.requests if not request.url.endswith("/whole.html")] == []
    assert visited.complaints == []
    assert visited.violations() == []
    assert not sticks_out(visited.page)


def sticks_out(page: Page) -> bool:
    """Whether a page is wider than its window."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def test_the_file_has_its_style(open_copy: Opening) -> None:
    """The style sheet within it is let in by the policy, in both colour schemes."""
    page = open_copy("whole.html", color_scheme="dark").page
    assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 23, 26)"


def test_a_link_between_events_stays_in_the_file(open_copy: Opening) -> None:
    """From the list of events one comes to the event, which stands there with its sources."""
    page = open_copy("whole.html").page
    page.locator('.whole__contents a[href="#city-hall"]').click()
    assert page.url.endswith("/whole.html#city-hall")
    event = page.locator("#city-hall")
    assert event.evaluate("one => Math.abs(one.getBoundingClientRect().top) < innerHeight")
    assert event.locator(".source").count() > 10


@pytest.mark.parametrize("viewport", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("path", ["index.html", "events/city-hall/index.html", "charts/results/index.html"])
def test_the_archive_reads_without_a_connection(path: str, viewport: dict[str, int], open_copy: Opening) -> None:
    """A page asks for files of the archive only, which are all there, and does not scroll sideways."""
    visited = open_copy(f"{NAME}-offline/{EXPLAINER}{path}", viewport=viewport)
    assert [request.url for request in visited.requests if not request.url.startswith("file:")] == []
    assert visited.complaints == []
    assert not sticks_out(visited.page)
    assert visited.page.evaluate("getComputedStyle(document.body).marginTop") == "0px"


def test_the_archive_leads_from_page_to_page(open_copy: Opening) -> None:
    """From the front page one comes to an event and back."""
    page = open_copy(f"{NAME}-offline/{EXPLAINER}index.html").page
    page.locator('main a[href$="events/city-hall/index.html"]').first.click()
    page.wait_for_url("**/events/city-hall/index.html")
    page.locator(".breadcrumb a").first.click()
    page.wait_for_url(f"**/{EXPLAINER}index.html")


@pytest.mark.parametrize("viewport", [NARROW, WIDE], ids=["narrow", "wide"])
def test_a_copy_is_accessible(viewport: dict[str, int], open_copy: Opening) -> None:
    """Axe finds no fault in a page of the archive, nor in the start of the file with everything."""
    for path in (f"{NAME}-offline/{EXPLAINER}events/city-hall/index.html", "whole.html"):
        page = open_copy(path, viewport=viewport).page
        # The articles of the one file are those of the site's pages, and too many for axe: a few will do.
        page.evaluate("[...document.querySelectorAll('main article[id]')].slice(3).forEach((one) => one.remove())")
        results = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
        faults = results.response["violations"]
        assert [f"{fault['id']} {node['target']}" for fault in faults for node in fault["nodes"]] == [], path
