"""A long front page is laid out in steps, where nobody waits for a place on it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.site.kinds import EXPLAINER, PAGE_KINDS

Visiting = Callable[..., Visit]
LAST_EVENT = ".era >> nth=-1 >> .event >> nth=-1"
REMEMBER = """
window.seen = [];
new MutationObserver(() => window.seen.push(document.documentElement.className))
  .observe(document, { attributes: true, subtree: true, attributeFilter: ["class"] });
"""
"""Keeps the classes that the root element had."""
WITHOUT_STEPS = "delete window.requestIdleCallback"
"""What a browser without this function does: it lays out everything at once."""
LEFT_OUT = """() => [...document.querySelectorAll(".era, .part, .section")]
  .filter((part) => getComputedStyle(part).contentVisibility === "auto").length"""


def went_in_steps(page: Page) -> bool:
    """Whether the page was laid out in steps, as far as is known now."""
    return "in-steps" in page.evaluate("window.seen")


@pytest.mark.parametrize("kind", ["explainer", "event"])
@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_fresh_page_is_laid_out_in_steps_and_then_whole(kind: str, viewport: dict[str, int], visit: Visiting) -> None:
    """What is off the screen waits for its turn; soon every part is as it would be without the script."""
    page = visit(PAGE_KINDS[kind], viewport=viewport, before=REMEMBER).page
    assert went_in_steps(page)
    assert page.evaluate(LEFT_OUT) == 0
    without = visit(PAGE_KINDS[kind], viewport=viewport, before=WITHOUT_STEPS).page
    assert without.evaluate(LEFT_OUT) == 0
    height = "document.documentElement.scrollHeight"
    assert page.evaluate(height) == without.evaluate(height)


def test_a_place_that_is_asked_for_is_reached_at_once(visit: Visiting) -> None:
    """An address with an event lays out the whole page first, as any height above the event counts."""
    anchor = visit(EXPLAINER, java_script_enabled=False).page.locator(LAST_EVENT).get_attribute("id")
    page = visit(f"{EXPLAINER}#{anchor}", before=REMEMBER).page
    assert not went_in_steps(page)
    expect(page.locator(LAST_EVENT)).to_be_in_viewport()


def test_a_page_made_anew_is_whole(visit: Visiting) -> None:
    """After loading again the browser restores the reader's place, so nothing waits."""
    page = visit(EXPLAINER, before=REMEMBER).page
    page.locator(LAST_EVENT).scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    page.reload()
    assert not went_in_steps(page)
    expect(page.locator(LAST_EVENT)).to_be_in_viewport()
    assert abs(page.evaluate("scrollY") - place) < 2
