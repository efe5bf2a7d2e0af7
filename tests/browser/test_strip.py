"""The overview as a way through the list: by keyboard, while scrolling, read aloud, with and without script."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.conftest import NARROW, WIDE, NewPage, Visit, wait_for_layout, wait_for_paint
from tests.browser.test_every_kind import RULES
from tests.site.building import Build
from tests.site.crawl import CrawledSite
from tests.site.kinds import EXPLAINER

CONTENT = Path(__file__).parent / "strip" / "content"
MARK = ".strip__wide [role=group] a:not(.strip__lane)"
TRANSCRIPT = (CONTENT.parent / "transcript.yml").read_text(encoding="utf-8")
"""What a browser hands to a screen reader for the overview of the small site."""

both_widths = pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])


@pytest.fixture(scope="session")
def river(built_once: Callable[[str, Path, str], Build]) -> str:
    """Address of the front page of a small explainer: two categories, two eras, six events."""
    built = CrawledSite.of(built_once("strip-site", CONTENT, ""), "")
    return (built.folder / "river" / "index.html").as_uri()


@pytest.fixture
def front(new_page: NewPage, river: str) -> Callable[..., Page]:
    """Open the front page of the small explainer."""

    def make(**options: object) -> Page:
        page = new_page(**options)
        page.goto(river)
        wait_for_layout(page)
        return page

    return make


@pytest.fixture
def front_page(new_page: NewPage, disk_site: CrawledSite) -> Callable[..., Page]:
    """Open the front page of the real explainer."""

    def make(**options: object) -> Page:
        page = new_page(**options)
        page.goto((disk_site.folder / "serbia-2023" / "index.html").as_uri())
        wait_for_layout(page)
        return page

    return make


def focused(page: Page) -> str:
    """Return the name of what has the focus."""
    return page.evaluate("document.activeElement.textContent.trim()")  # type: ignore[no-any-return]


def test_the_overview_is_read_out_in_order(front: Callable[..., Page]) -> None:
    """A screen reader is told of the finding, how to read the drawing, each era, each category and each mark in it."""
    assert front().locator(".strip").aria_snapshot() == TRANSCRIPT.strip()


def test_all_marks_are_one_stop_of_the_tab_key(front_page: Callable[..., Page]) -> None:
    """With script one mark is reached by the tab key: the first, and later the one that was left."""
    page = front_page()
    stops = page.locator(MARK).evaluate_all("all => all.filter(one => one.tabIndex === 0).length")
    assert (page.locator(MARK).count(), stops) == (90, 1)
    page.locator(MARK).first.focus()
    page.keyboard.press("ArrowRight")
    left = focused(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert focused(page) == left


def test_arrow_keys_lead_from_mark_to_mark(front: Callable[..., Page]) -> None:
    """Left and right go through a category by date, up and down to the nearest date of the next, and no further."""
    page = front()
    page.locator(MARK).first.focus()
    told = []
    for key in ("ArrowLeft", "ArrowRight", "ArrowDown", "Home", "ArrowUp", "ArrowUp", "End", "Alt+ArrowDown"):
        page.keyboard.press(key)
        told.append(focused(page).partition(": ")[2].removesuffix("Ice breaks"))
    assert told == [
        "The ice grows",
        "The ice breaks",
        "Half the town leaves",
        "The bridge is closed",
        "The ice grows",
        "The ice grows",
        "The water is at its highest",
        "The water is at its highest",
    ]


def test_the_mark_with_the_focus_is_named_in_sight(front: Callable[..., Page]) -> None:
    """Below the drawing stand date, title and category of the mark that has the focus, and nothing without one."""
    page = front()
    told = page.locator(".strip__told")
    expect(told).to_be_hidden()
    page.locator(MARK).first.focus()
    page.keyboard.press("End")
    expect(told).to_contain_text("about 5 March 2023: The water is at its highest · Nature")
    page.keyboard.press("Tab")
    expect(told).to_be_hidden()


def test_a_mark_is_opened_with_the_enter_key(front: Callable[..., Page]) -> None:
    """The enter key leads from a mark to its event in the list."""
    page = front()
    page.locator(MARK).first.focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    assert page.url.endswith("#water-peaks")
    assert page.locator(":target").evaluate("one => one.getBoundingClientRect().top >= 0")


def test_every_mark_is_reached_without_script(front: Callable[..., Page]) -> None:
    """Without script each mark is a stop of the tab key, and a link before them leads behind them."""
    page = front(java_script_enabled=False)
    assert page.locator(MARK).evaluate_all("all => all.map(one => one.tabIndex)") == [0] * 6
    page.locator(".strip__skip").press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.strip') === null")


@both_widths
def test_the_era_on_screen_is_marked(viewport: dict[str, int], front_page: Callable[..., Page]) -> None:
    """Links to the era that is read are the current ones; above the list none is."""
    page = front_page(viewport=viewport)
    current = page.locator("[aria-current=true]")
    expect(current).to_have_count(0)
    page.locator("#results").evaluate("era => era.scrollIntoView()")
    expect(current).to_have_count(3)
    assert set(current.evaluate_all("all => all.map(one => one.hash ?? one.href.baseVal)")) == {"#results"}
    page.evaluate("scrollTo(0, 0)")
    expect(current).to_have_count(0)


def test_a_phone_names_the_era_on_screen(front_page: Callable[..., Page]) -> None:
    """On a phone a line at the top names the era and leads back to the overview; nothing else moves for it."""
    page = front_page(viewport=NARROW)
    here = page.locator(".here")
    expect(here).to_be_hidden()
    heights = page.evaluate("document.documentElement.scrollHeight")
    page.locator("#results").evaluate("era => era.scrollIntoView()")
    expect(here).to_contain_text("Repeat voting and final results")
    assert here.bounding_box()["height"] <= 48  # type: ignore[index]
    assert page.evaluate("document.documentElement.scrollHeight") == heights
    assert page.locator(".here a").bounding_box()["height"] >= 24  # type: ignore[index]
    page.locator(".here a").click()
    expect(page.locator("#overview")).to_be_in_viewport()
    expect(here).to_be_hidden()


@both_widths
def test_the_miniature_shows_what_is_on_screen(viewport: dict[str, int], front_page: Callable[..., Page]) -> None:
    """The miniature has a tick for each mark; those of the events on screen stand out."""
    page = front_page(viewport=viewport)
    page.locator("#voting-day").evaluate("event => event.scrollIntoView()")
    expect(page.locator(".here path").nth(1)).to_have_attribute("d", re.compile("M"))
    ticks = page.locator(".here path").evaluate_all(
        "all => all.map(path => path.getAttribute('d').split('M').length - 1)"
    )
    shown = page.locator(".era .event").evaluate_all(
        "all => all.filter(one => { const box = one.getBoundingClientRect();"
        " return box.bottom > 0 && box.top < innerHeight; }).length"
    )
    assert ticks == [90, shown]


@both_widths
def test_nothing_moves_while_the_list_is_read(viewport: dict[str, int], visit: Callable[..., Visit]) -> None:
    """Scrolling from era to era shifts nothing, and breaks no rule of the page."""
    visited = visit(EXPLAINER, viewport=viewport)
    page = visited.page
    before = page.evaluate("window.shift")
    for era in page.locator(".era").all():
        era.evaluate("one => one.scrollIntoView()")
        wait_for_paint(page)
    assert page.evaluate("window.shift") == before
    assert (visited.violations(), visited.complaints) == ([], [])


@pytest.mark.parametrize("scheme", RULES)
@both_widths
def test_the_place_in_the_list_is_told_accessibly(
    scheme: str, viewport: dict[str, int], front_page: Callable[..., Page]
) -> None:
    """Axe finds no fault in the overview and the jump bar while the list is read and a mark has the focus."""
    page = front_page(viewport=viewport, color_scheme=scheme)
    page.locator("#results").evaluate("era => era.scrollIntoView()")
    expect(page.locator("[aria-current=true]")).to_have_count(3)
    page.locator(MARK).first.evaluate("mark => mark.focus({ preventScroll: true })")
    results = Axe().run(page, context=".strip, .jump-bar", options={"runOnly": RULES[scheme]})
    faults = results.response["violations"]
    assert [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in faults] == []


@both_widths
def test_an_era_is_drawn_alone(viewport: dict[str, int], front_page: Callable[..., Page]) -> None:
    """The heading of an era leads to its page, where only its events are drawn, and from there to the next era."""
    page = front_page(viewport=viewport)
    page.get_by_role("link", name="Zoom in: The campaign").last.click()
    assert page.url.endswith("/eras/campaign/index.html")
    expect(page.locator(".era .event")).to_have_count(7)
    expect(page.locator(MARK)).to_have_count(7)
    expect(page.locator(".strip svg.drawing:visible").first).to_be_visible()
    page.get_by_role("link", name="The vote and the week after").click()
    assert page.url.endswith("/eras/vote-week/index.html")


def test_the_eras_of_the_drawing_are_links(front_page: Callable[..., Page]) -> None:
    """By keyboard, the tab of an era leads to its section of the list, and the glass on it to the page of the era."""
    page = front_page()
    era = page.locator(".strip__era").first
    era.focus()
    page.keyboard.press("Tab")
    assert focused(page) == "Zoom in: War and exile"
    boxes = page.locator(".strip__era, .strip__zoom").evaluate_all(
        "all => all.map(one => { const box = one.getBoundingClientRect(); return [box.width, box.height]; })"
    )
    assert [box for box in boxes if min(box) < 23.9] == []
    era.press("Enter")
    assert page.url.endswith("#exile")
    expect(page.locator("#exile")).to_be_in_viewport()
