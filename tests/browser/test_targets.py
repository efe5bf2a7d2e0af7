"""Every control can be hit: 24 by 24 CSS pixels, as criterion 2.5.8 of WCAG 2.2 asks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser.conftest import NARROW, WIDE, NewPage, Visit, wait_for_layout
from tests.site.crawl import CrawledSite
from tests.site.kinds import LARGE_EXPLAINER, PAGE_KINDS

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

SMALL = r"""() => {
  const controls = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const words = (text) => text.match(/\p{L}[\p{L}\p{M}’'-]*/gu)?.length ?? 0;
  const display = (part) => getComputedStyle(part).display;
  function isInSentence(link) {
    let block = link;
    while (display(block).startsWith("inline") || display(block) === "contents") block = block.parentElement;
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let [own, linked] = [0, 0];
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (!parent.checkVisibility()) continue;
      if (parent.closest(controls)) linked += words(texts.currentNode.data);
      else own += words(texts.currentNode.data);
    }
    return display(link) === "inline" && own >= 4 && own > linked;
  }
  function isHidden(control, box) {
    return box.width <= 1 || control.type === "hidden" || !control.checkVisibility({ visibilityProperty: true })
      || box.right <= 0 || box.bottom + scrollY <= 0;
  }
  const area = (box) => box.width * box.height;
  const least = (box) => Math.min(box.width, box.height);
  const boxes = (part) => (part.closest("svg") ? [part.getBoundingClientRect()] : [...part.getClientRects()]);
  const largest = (all) => all.reduce((one, other) => (area(other) > area(one) ? other : one));
  const found = [];
  for (const control of document.querySelectorAll(controls)) {
    const label = control.matches("input") && control.labels[0];
    const isLabelled = label && least(label.getBoundingClientRect()) > least(control.getBoundingClientRect());
    const hit = isLabelled ? label : control;
    const parts = boxes(hit);
    if (!parts.length) continue;
    const box = largest(parts);
    if (isHidden(control, box) || isInSentence(control)) continue;
    const name = `${control.parentElement.className || control.parentElement.localName} > ${control.localName}: `
      + control.textContent.trim().slice(0, 40);
    if (box.width < 24 || box.height < 24) found.push(`${name} is ${box.width} by ${box.height}`);
    control.scrollIntoView({ block: "center", behavior: "instant" });
    const at = boxes(hit)[parts.indexOf(box)];
    const [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
    const isFree = (across, down) => {
      const other = document.elementFromPoint(x + across, y + down)?.closest(controls);
      return !other || other === control || control.contains(other) || other.contains(control) || hit.contains(other);
    };
    if ([[-12, 0], [12, 0], [0, -12], [0, 12]].every(([across, down]) => isFree(across, down))) continue;
    const until = (across, down) => {
      let step = 0;
      while (step < 24 && isFree(across * step, down * step)) step += 0.5;
      return step;
    };
    const free = (side, one, other) => Math.min(side / 2, one) + Math.min(side / 2, other);
    const [wide, high] = [free(at.width, until(-1, 0), until(1, 0)), free(at.height, until(0, -1), until(0, 1))];
    if (wide < 23.5 || high < 23.5) found.push(`${name} is covered but for ${wide} by ${high}`);
  }
  return found;
}"""
"""Controls in sight that are smaller than 24 by 24 pixels, or over which another control lies there.

A link counts as one in a sentence where it is set in line and its block has at least four words that are in no
control, and more such words than words of controls. The box of a link over several lines is that of its longest line;
an input has that of its label where that is larger.
"""


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


@pytest.mark.parametrize("viewport", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_every_control_can_be_hit(kind: str, viewport: dict[str, int], visit: Callable[..., Visit]) -> None:
    """On every kind of page each control in sight is a box of at least 24 by 24 pixels that no other control covers.

    Excepted are links in a sentence, as criterion 2.5.8 does: higher than their line they would cover its neighbours,
    and numbers of sources would tear the sentence apart.
    """
    page = visit(PAGE_KINDS[kind], viewport=viewport).page
    assert page.evaluate(SMALL) == []
