"""Every control can be hit: 24 by 24 CSS pixels, as criterion 2.5.8 of WCAG 2.2 asks."""

from pathlib import Path

import pytest
from tests.browser.conftest import WIDE, NewPage, wait_for_layout
from tests.site.crawl import CrawledSite
from tests.site.kinds import LARGE_EXPLAINER

MISSED = """() => [...document.querySelectorAll(".strip__wide a")].filter((link) => {
  link.scrollIntoView({ block: "center", behavior: "instant" });
  const boxes = [...link.children].filter((part) => part.matches("rect, path, use"))
    .map((part) => part.getBoundingClientRect());
  const box = boxes.reduce((one, other) => (other.width * other.height > one.width * one.height ? other : one));
  const beside = link.nextElementSibling?.matches(".strip__zoom") ? link.nextElementSibling : null;
  const right = beside ? beside.getBoundingClientRect().left : box.right;
  const [x, y] = [(box.left + right) / 2, (box.top + box.bottom) / 2];
  const around = [[0, 0], [-11.5, -11.5], [11.5, -11.5], [-11.5, 11.5], [11.5, 11.5]];
  return right - box.left < 24 || box.height < 24
    || around.some(([across, down]) => document.elementFromPoint(x + across, y + down)?.closest("a") !== link);
}).map((link) => link.textContent)"""
"""Names of links of the overview of which 24 by 24 pixels are not their own."""


@pytest.fixture
def overviews(disk_site: CrawledSite, large_site: CrawledSite) -> dict[str, Path]:
    """Pages with an overview by what is drawn there: marks, the marks of an era, bars, the bars of an era."""
    real, large = disk_site.folder / "serbia-2023", large_site.folder / LARGE_EXPLAINER
    return {
        "marks": real / "index.html",
        "era": real / "eras" / "aftermath" / "index.html",
        "bars": large / "index.html",
        "era-bars": large / "eras" / "year-2026" / "index.html",
    }


@pytest.mark.parametrize("drawn", ["marks", "era", "bars", "era-bars"])
def test_everything_in_the_overview_can_be_hit(drawn: str, overviews: dict[str, Path], new_page: NewPage) -> None:
    """Of each mark, bar, tab, glass and name of a lane 24 by 24 pixels are its own: nothing else is met there."""
    page = new_page(viewport=WIDE)
    page.goto(overviews[drawn].as_uri())
    wait_for_layout(page)
    assert page.locator(".strip__wide a").count() > 15
    assert page.evaluate(MISSED) == []


@pytest.mark.parametrize(
    ("width", "letters", "is_wide"),
    [(1280, 16, True), (1248, 16, True), (1247, 16, False), (1280, 24, True), (1280, 13, False), (1600, 12, False)],
)
def test_the_wide_overview_is_never_drawn_smaller(
    width: int, letters: int, is_wide: bool, overviews: dict[str, Path], new_page: NewPage
) -> None:
    """Where the page has no room for it, or letters are small, the rows of the narrow overview take its place."""
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(overviews["marks"].as_uri())
    page.evaluate("size => { document.documentElement.style.fontSize = `${size}px`; }", letters)
    wide = page.locator(".strip__wide")
    assert [wide.is_visible(), page.locator(".strip__narrow").is_visible()] == [is_wide, not is_wide]
    assert not is_wide or wide.evaluate("drawing => drawing.getBoundingClientRect().width") >= 1184
