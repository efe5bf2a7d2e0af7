"""The switch between light and dark colours, as readers use it."""

import gzip
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import Visit
from tests.components.theme import THEME
from tests.site.kinds import EXPLAINER, PAGE_KINDS

LIGHT, DARK = "rgb(252, 251, 248)", "rgb(21, 23, 26)"
SCRIPT = THEME / "static" / "js" / "color-scheme.js"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });"
BEFORE_BODY = """
new MutationObserver((_, watch) => {
  if (!document.body) return;
  window.schemeBeforeBody = document.documentElement.dataset.colorScheme;
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });
"""
"""Notes which scheme was set when the body of the page began, before which nothing is drawn."""
Visiting = Callable[..., Visit]


def paper(page: Page) -> str:
    """Return the colour of the paper."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def choice(page: Page, name: str) -> Locator:
    """Return one of the switch's three choices."""
    return page.get_by_role("group", name="Colours").get_by_role("radio", name=name)


@pytest.mark.parametrize(("system", "name", "colour"), [("light", "Dark", DARK), ("dark", "Light", LIGHT)])
def test_a_choice_changes_the_colours(system: str, name: str, colour: str, visit: Visiting) -> None:
    """A reader gets the chosen colours whatever the system prefers."""
    page = visit(EXPLAINER, color_scheme=system).page
    assert paper(page) != colour
    choice(page, name).check()
    assert paper(page) == colour


def test_at_first_the_system_decides(visit: Visiting) -> None:
    """Where nothing was chosen the switch stands on automatic, and colours follow the system."""
    page = visit(EXPLAINER, color_scheme="dark").page
    expect(choice(page, "Automatic")).to_be_checked()
    assert paper(page) == DARK
    page.emulate_media(color_scheme="light")
    assert paper(page) == LIGHT


def test_a_choice_is_remembered_before_anything_is_drawn(visit: Visiting) -> None:
    """The next page has the chosen colours before its body begins, and its switch shows the choice."""
    page = visit(EXPLAINER, color_scheme="light").page
    page.add_init_script(BEFORE_BODY)
    choice(page, "Dark").check()
    page.locator("main li > article h3 a").first.click()
    page.wait_for_load_state()
    assert page.evaluate("window.schemeBeforeBody") == "dark"
    assert paper(page) == DARK
    expect(choice(page, "Dark")).to_be_checked()


def test_a_choice_is_taken_back(visit: Visiting) -> None:
    """Automatic gives the decision back to the system, also for the next page."""
    page = visit(EXPLAINER, color_scheme="light").page
    choice(page, "Dark").check()
    choice(page, "Automatic").check()
    assert paper(page) == LIGHT
    page.reload()
    assert paper(page) == LIGHT


def test_the_choice_holds_in_other_windows(visit: Visiting) -> None:
    """A second window of the site changes its colours with the first."""
    page = visit(EXPLAINER, color_scheme="light").page
    other = page.context.new_page()
    other.goto(page.url)
    choice(page, "Dark").check()
    expect(other.locator("html")).to_have_attribute("data-color-scheme", "dark")
    expect(choice(other, "Dark")).to_be_checked()


@pytest.mark.parametrize(("name", "colour"), [("Light", "#FCFBF8"), ("Dark", "#15171A")])
@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_browser_takes_the_colour_of_the_choice(system: str, name: str, colour: str, visit: Visiting) -> None:
    """The one theme colour that counts is that of the chosen scheme."""
    page = visit(EXPLAINER, color_scheme=system).page
    choice(page, name).check()
    counting = page.locator("meta[name=theme-color]").evaluate_all(
        "all => all.filter(one => matchMedia(one.media).matches).map(one => one.content)"
    )
    assert counting == [colour]


def test_the_keyboard_moves_the_switch(visit: Visiting) -> None:
    """One press of the tab key reaches the switch, arrow keys move it, and its focus is seen."""
    page = visit(EXPLAINER, color_scheme="light").page
    choice(page, "Automatic").focus()
    page.keyboard.press("ArrowLeft")
    expect(choice(page, "Dark")).to_be_focused()
    assert paper(page) == DARK
    outline = choice(page, "Dark").evaluate(
        "one => [getComputedStyle(one).outlineStyle, getComputedStyle(one).opacity]"
    )
    assert outline == ["solid", "1"]


def test_the_choices_are_large_enough(visit: Visiting) -> None:
    """Each choice is at least 24 pixels wide and high (WCAG 2.2, 2.5.8)."""
    boxes = [one.bounding_box() for one in visit(EXPLAINER).page.get_by_role("radio").all()]
    assert len(boxes) == 3
    assert all(box is not None and min(box["width"], box["height"]) >= 24 for box in boxes)


def test_there_is_no_switch_without_script(visit: Visiting) -> None:
    """Without script the switch is not shown, as it would do nothing, and the system decides."""
    page = visit(EXPLAINER, java_script_enabled=False, color_scheme="dark").page
    assert page.get_by_role("radio").count() == 0
    expect(page.locator("body")).to_have_css("background-color", DARK)


def test_a_choice_works_where_nothing_is_kept(visit: Visiting) -> None:
    """Where the browser refuses to keep anything, the choice holds for the page and nothing is complained of."""
    visited = visit(EXPLAINER, color_scheme="light")
    visited.page.add_init_script(NO_STORAGE)
    visited.page.reload()
    choice(visited.page, "Dark").check()
    assert paper(visited.page) == DARK
    assert visited.complaints == []


def test_an_open_chart_takes_the_chosen_colours(visit: Visiting) -> None:
    """A chart that is being explored is drawn again in the chosen colours."""
    page = visit(EXPLAINER, color_scheme="light").page
    page.get_by_role("button", name="Explore this chart").first.click()
    bar = page.locator(".js-plotly-plot .point path").first
    before = bar.evaluate("one => getComputedStyle(one).fill")
    choice(page, "Dark").check()
    expect(bar).not_to_have_css("fill", before)


@pytest.mark.parametrize("name", ["Light", "Dark"])
@pytest.mark.parametrize("kind", ["home", "explainer", "event", "disputed", "chart"])
def test_a_page_is_accessible_in_the_chosen_colours(kind: str, name: str, visit: Visiting) -> None:
    """After switching away from the system's colours, axe finds no fault by WCAG 2.2 AA."""
    page = visit(PAGE_KINDS[kind], color_scheme="dark" if name == "Light" else "light").page
    choice(page, name).check()
    results = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert [(fault["id"], node["target"]) for fault in results.response["violations"] for node in fault["nodes"]] == []


def test_paper_stays_white_after_choosing_dark(visit: Visiting) -> None:
    """In print the paper is white, also where a reader chose dark colours, and the switch is not printed."""
    page = visit(EXPLAINER).page
    choice(page, "Dark").check()
    page.emulate_media(media="print")
    assert paper(page) == "rgb(255, 255, 255)"
    assert page.get_by_role("radio").count() == 0


def test_the_script_is_small() -> None:
    """The script that runs before a page is drawn weighs at most a kilobyte when compressed."""
    assert len(gzip.compress(SCRIPT.read_bytes(), 9)) <= 1000
