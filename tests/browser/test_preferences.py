"""Pages for readers whose system or language asks for another form."""

from collections.abc import Callable

import pytest
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.site.kinds import PAGE_KINDS

Visiting = Callable[..., Visit]

MOVING = """[...document.querySelectorAll("*")].filter((one) => {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
  return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
}).map((one) => one.outerHTML.slice(0, 80))"""
EDGES = """[...document.querySelectorAll("main :is(h1, h2, h3, p, li, td, dd)")].filter((one) => {
  const box = one.getBoundingClientRect();
  return one.checkVisibility() && !one.closest(".visually-hidden, .table-frame") && box.width > 1
    && (box.left < -1 || box.right > innerWidth + 1);
}).map((one) => one.outerHTML.slice(0, 80))"""
each_kind = pytest.mark.parametrize("kind", PAGE_KINDS)


@each_kind
def test_nothing_moves_for_who_wants_no_motion(kind: str, visit: Visiting) -> None:
    """Where less motion is asked for, no element has a transition, an animation or smooth scrolling."""
    assert visit(PAGE_KINDS[kind], reduced_motion="reduce").page.evaluate(MOVING) == []


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@each_kind
def test_a_page_runs_from_right_to_left(kind: str, viewport: dict[str, int], visit: Visiting) -> None:
    """With its direction turned, a page neither scrolls sideways nor loses anything at its edges."""
    page = visit(PAGE_KINDS[kind], viewport=viewport).page
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.evaluate(EDGES) == []


def test_from_right_to_left_the_list_of_events_is_mirrored(visit: Visiting) -> None:
    """With its direction turned, dates stand at the right of what happened, and drawings stay as they are."""
    page = visit(PAGE_KINDS["explainer"]).page
    drawing = "getComputedStyle(document.querySelector('.strip__wide text')).direction"
    page.evaluate("document.documentElement.dir = 'rtl'")
    event = page.locator("main li > article").first
    date, title = event.locator("p").first.bounding_box(), event.locator("h3").bounding_box()
    assert date is not None
    assert title is not None
    assert date["x"] > title["x"]
    assert page.evaluate(drawing) == "ltr"


def test_in_forced_colours_marks_and_frames_are_seen(visit: Visiting) -> None:
    """Where the system's few colours are forced, marks and tags have that of text, which differs from the ground."""
    page = visit(PAGE_KINDS["explainer"], forced_colors="active").page
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    ink = page.evaluate("getComputedStyle(document.body).color")
    assert ground != ink
    assert (
        page.locator("main li > article > svg use:not(.is-hollow)").first.evaluate("one => getComputedStyle(one).fill")
        == ink
    )
    assert page.locator(".tag").first.evaluate("one => getComputedStyle(one).borderTopColor") != ground


def test_in_forced_colours_the_choice_of_colours_is_seen(visit: Visiting) -> None:
    """Where colours are forced, the switch still shows which choice counts."""
    page = visit(PAGE_KINDS["explainer"], forced_colors="active").page
    widths = page.get_by_role("radio").evaluate_all("all => all.map(one => getComputedStyle(one).borderBottomWidth)")
    assert widths == ["2px", "0px", "0px"]


def test_in_forced_colours_the_depth_at_hand_is_seen(visit: Visiting) -> None:
    """Where colours are forced, only the version that is shown has a bar below it."""
    page = visit(PAGE_KINDS["explainer"], forced_colors="active").page
    widths = page.locator(".depth a").evaluate_all("all => all.map(one => getComputedStyle(one).borderBottomWidth)")
    assert widths == ["0px", "0px", "4px"]


@pytest.mark.parametrize("kind", ["explainer", "event", "disputed", "chart", "sources"])
def test_text_can_be_made_four_times_as_large(kind: str, visit: Visiting) -> None:
    """At 400 per cent of 1280 pixels, which is 320 wide, nothing lies outside the page but tables in their frames."""
    page = visit(PAGE_KINDS[kind], viewport={"width": 320, "height": 256}).page
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.evaluate(EDGES) == []
