"""Names and words explained in place, as readers open them: without script, by keyboard, on a telephone, on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.site.kinds import EXPLAINER

Visiting = Callable[..., Visit]
EVENT = f"{EXPLAINER}events/city-hall/"


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
def event(request: pytest.FixtureRequest, visit: Visiting) -> Page:
    """The page of an event in a browser whose reader has switched JavaScript off."""
    return visit(EVENT, java_script_enabled=False, viewport=request.param).page


def test_a_name_is_explained_without_script(event: Page) -> None:
    """The control opens the gloss within the window; Escape closes it and leads back to the control."""
    button = event.get_by_role("button", name="Who is Srđan Milivojević?")
    gloss = event.locator("#gloss-person-srdan-milivojevic")
    expect(gloss).to_be_hidden()
    button.click()
    expect(gloss).to_be_visible()
    expect(gloss.get_by_role("link", name="All events and claims")).to_be_in_viewport(ratio=1)
    event.keyboard.press("Escape")
    expect(gloss).to_be_hidden()
    expect(button).to_be_focused()


def test_a_gloss_stands_near_its_control(visit: Visiting) -> None:
    """In a wide window it opens beside the name and does not hide it."""
    page = visit(EVENT, viewport=WIDE).page
    button = page.get_by_role("button", name="Who is Srđan Milivojević?")
    button.click()
    at, gloss = button.bounding_box(), page.locator(".gloss:popover-open").bounding_box()
    assert at is not None
    assert gloss is not None
    above, below = at["y"] - gloss["y"] - gloss["height"], gloss["y"] - at["y"] - at["height"]
    assert -1 <= max(above, below) <= 16


def test_a_gloss_is_closed_by_its_own_button(event: Page) -> None:
    """Who has no key for it closes it by a button of its own."""
    event.get_by_role("button", name="What does ‘Disputed’ mean?").first.click()
    gloss = event.locator("#gloss-status-disputed")
    expect(gloss).to_be_visible()
    gloss.get_by_role("button", name="Close").click()
    expect(gloss).to_be_hidden()


def test_the_controls_can_be_hit(event: Page) -> None:
    """Each control is at least 24 pixels wide and high, and stands on the line of the word before it."""
    boxes = event.locator(".gloss-button").evaluate_all(
        """all => all.map(one => {
          const box = one.getBoundingClientRect(), rects = one.previousElementSibling.getClientRects();
          const word = rects[rects.length - 1];
          return [box.width, box.height, Math.abs(box.y + box.height / 2 - word.y - word.height / 2)];
        })"""
    )
    assert len(boxes) > 5
    assert all(width >= 24 and height >= 24 and apart < 8 for width, height, apart in boxes), boxes


def test_controls_are_not_printed(event: Page) -> None:
    """On paper nothing is left of them."""
    event.emulate_media(media="print")
    assert event.locator(".gloss-button").evaluate_all("all => all.filter(one => one.checkVisibility())") == []
