"""The pages of an explainer that is too long for one page, in the browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.browser.conftest import NARROW, WIDE, NewPage
from tests.browser.test_every_kind import RULES, WIDTHS
from tests.site.crawl import CrawledSite
from tests.site.kinds import LARGE_EXPLAINER, LARGE_KINDS

KINDS = ("explainer", "year", "month-part", "months", "person", "disputed", "changes", "sources")
"""The kinds whose looks the long lists decide."""

each_kind = pytest.mark.parametrize("kind", KINDS)


def opened(page: Page, site: CrawledSite, kind: str) -> Page:
    """Open a page of a kind from the disk."""
    page.goto((site.folder / LARGE_EXPLAINER / LARGE_KINDS[kind] / "index.html").as_uri())
    return page


@each_kind
def test_a_page_of_a_long_list_does_not_scroll_sideways(kind: str, new_page: NewPage, large_site: CrawledSite) -> None:
    """From 320 to 1280 pixels wide nothing sticks out of the page."""
    page = opened(new_page(), large_site, kind)
    wider = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        wider[width] = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider == dict.fromkeys(WIDTHS, 0)


@pytest.mark.parametrize("scheme", RULES)
@each_kind
def test_a_page_of_a_long_list_is_accessible(
    kind: str, scheme: str, new_page: NewPage, large_site: CrawledSite
) -> None:
    """Axe finds no fault by WCAG 2.2 AA or good practice, wide and narrow, in both colour schemes."""
    page = opened(new_page(color_scheme=scheme), large_site, kind)
    for viewport in (WIDE, NARROW):
        page.set_viewport_size(viewport)
        results = Axe().run(page, options={"runOnly": RULES[scheme], "resultTypes": ["violations"]})
        found = [
            f"{viewport['width']}: {fault['id']} {node['target']} {node['failureSummary']}"
            for fault in results.response["violations"]
            for node in fault["nodes"]
        ]
        assert found == []


def test_the_keyboard_passes_the_bars_in_one_step(new_page: NewPage, large_site: CrawledSite) -> None:
    """Before the bars of the overview stands a link that is seen when it has the focus, and leads behind them."""
    page = opened(new_page(), large_site, "explainer")
    skip = page.locator(".strip__skip")
    skip.focus()
    assert skip.evaluate("link => link.getBoundingClientRect().height") >= 24
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.strip') === null")


def test_a_bar_leads_to_its_list(new_page: NewPage, large_site: CrawledSite) -> None:
    """A click on a bar opens the page of the month, which has the events."""
    page = opened(new_page(), large_site, "explainer")
    bar = page.locator(".strip__bars a").first
    bar.click()
    assert page.locator("article.event").count() > 0
