"""What holds on every kind of page."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.site.kinds import PAGE_KINDS
from tests.site.serving import ServedSite

WIDTHS = (320, 360, 768, 1280)
RULES = {
    "light": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "dark": ["color-contrast", "link-in-text-block"],
}
"""What axe looks at in each colour scheme: all, and again what colours decide."""
Visiting = Callable[..., Visit]

each_kind = pytest.mark.parametrize("kind", PAGE_KINDS)


@each_kind
def test_a_page_breaks_no_rule_of_its_own(kind: str, visit: Visiting, site_server: ServedSite) -> None:
    """A page opens without a violation of its policy, without a complaint, and without asking another host."""
    visited = visit(PAGE_KINDS[kind])
    host = urlsplit(site_server.root).netloc
    assert visited.violations() == []
    assert visited.complaints == []
    assert [request.url for request in visited.requests if urlsplit(request.url).netloc != host] == []


@each_kind
def test_a_page_does_not_scroll_sideways(kind: str, visit: Visiting) -> None:
    """From 320 to 1280 pixels wide nothing sticks out of the page."""
    page = visit(PAGE_KINDS[kind]).page
    wider = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        wider[width] = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider == dict.fromkeys(WIDTHS, 0)


@pytest.mark.parametrize("scheme", RULES)
@each_kind
def test_a_page_is_accessible(kind: str, scheme: str, visit: Visiting) -> None:
    """Axe finds no fault by WCAG 2.2 AA or good practice, wide and narrow, in both colour schemes."""
    page = visit(PAGE_KINDS[kind], color_scheme=scheme).page
    for viewport in (WIDE, NARROW):
        page.set_viewport_size(viewport)
        results = Axe().run(page, options={"runOnly": RULES[scheme], "resultTypes": ["violations"]})
        found = [
            f"{viewport['width']}: {fault['id']} {node['target']} {node['failureSummary']}"
            for fault in results.response["violations"]
            for node in fault["nodes"]
        ]
        assert found == []


@each_kind
def test_a_page_changes_its_colours_with_the_scheme(kind: str, visit: Visiting) -> None:
    """In the dark scheme the paper is darker than the ink, in the light scheme the other way round."""
    page = visit(PAGE_KINDS[kind]).page
    for scheme, paper_is_lighter in (("light", True), ("dark", False)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert (lightness(page, "backgroundColor") > lightness(page, "color")) is paper_is_lighter


def lightness(page: object, name: str) -> float:
    """Return the sum of a colour's parts as the body of a page has it."""
    parts = page.evaluate(f"getComputedStyle(document.body).{name}.match(/[0-9.]+/g).map(Number)")  # type: ignore[attr-defined]
    return float(sum(parts[:3]))
