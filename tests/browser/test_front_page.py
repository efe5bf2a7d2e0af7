"""The front page as readers meet it: with and without script, on paper, by keyboard, on a slow line."""

import gzip
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Request, expect
from tests.browser.conftest import NARROW, WIDE, NewPage, Visit, wait_for_paint
from tests.site.building import CONTENT
from tests.site.crawl import CrawledSite
from tests.site.kinds import EXPLAINER, PAGE_KINDS
from tests.site.serving import ServedSite

from timeline.reading.site import load_site

Visiting = Callable[..., Visit]

MOST_REQUESTS = 12
MOST_BYTES = 100_000
MOST_BYTES_OF_AN_EVENT = 60_000
MOST_SCRIPT_BYTES = 12_000
STOPS = 400
"""Presses of the tab key in which every kind of control of the first screens is met."""
STOP = """() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const order = [...document.querySelectorAll("*")].indexOf(at);
  const box = at.getBoundingClientRect();
  return {
    name: at.localName, order, text: at.textContent.trim().slice(0, 60),
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.height > 0,
    strip: at.closest("svg") !== null, button: at.matches("figure button"),
  };
}"""


@pytest.fixture
def without_script(visit: Visiting) -> Page:
    """The front page in a browser whose reader has switched JavaScript off."""
    return visit(EXPLAINER, java_script_enabled=False).page


def test_all_events_are_read_without_script(without_script: Page) -> None:
    """Without script every published event is on the page and can be seen."""
    timeline = next(timeline for timeline in load_site(CONTENT).site.timelines if f"{timeline.id}/" == EXPLAINER)
    articles = without_script.locator("main li > article")
    assert articles.evaluate_all("all => all.map(one => one.id)") == [event.id for event in timeline.events]
    assert articles.evaluate_all("all => all.filter(one => !one.checkVisibility()).length") == 0


def test_key_points_are_read_without_script(without_script: Page) -> None:
    """Without script the page says in three lists what happened, what is disputed and what is not known."""
    for heading in ("What happened", "What is disputed", "What is not known"):
        block = without_script.locator(f"main :has(> h2:text-is('{heading}')) li").first
        expect(block).to_be_visible()


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_overview_is_drawn_without_script(viewport: dict[str, int], without_script: Page) -> None:
    """Without script the overview is a drawing with links: a mark leads to its event, or a narrow row to its era."""
    without_script.set_viewport_size(viewport)  # type: ignore[arg-type]
    drawn = without_script.locator("section:has(> h2#overview) :is(svg a, a:has(svg))")
    assert drawn.evaluate_all("all => all.filter(one => one.checkVisibility()).length") > 0


def test_charts_are_drawings_with_tables_without_script(without_script: Page) -> None:
    """Without script each chart shows one drawing, and its table opens."""
    charts = without_script.locator("main figure:has(.chart__stage)")
    assert charts.count() >= 1
    for chart in charts.all():
        shown = chart.locator(".chart__stage svg").evaluate_all(
            "all => all.filter(one => one.checkVisibility()).length"
        )
        assert shown == 1
        chart.locator("summary").click()
        expect(chart.locator("table")).to_be_visible()


def test_nothing_that_needs_script_is_shown_without_it(without_script: Page) -> None:
    """Without script no button is shown but those with which the browser itself opens a gloss."""
    assert (
        without_script.locator("button:not([popovertarget])").evaluate_all(
            "all => all.filter(one => one.checkVisibility())"
        )
        == []
    )


def test_script_offers_to_explore_charts(visit: Visiting) -> None:
    """With script each chart has a button to explore it."""
    page = visit(EXPLAINER).page
    charts = page.locator("main figure:has(.chart__stage)")
    assert charts.count() >= 1
    expect(charts.first.get_by_role("button", name="Explore this chart")).to_be_visible()
    assert page.get_by_role("button", name="Explore this chart").count() == charts.count()


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_nothing_moves_while_the_page_loads(viewport: dict[str, int], visit: Visiting) -> None:
    """The layout does not shift, neither while the page loads nor while a reader scrolls through it."""
    page = visit(EXPLAINER, viewport=viewport).page
    page.evaluate("document.fonts.ready")
    for part in range(10):
        page.evaluate("(part) => scrollTo(0, document.body.scrollHeight * part / 10)", part)
        wait_for_paint(page)
    assert page.evaluate("window.shift") == 0


def sent_bytes(request: Request) -> int:
    """Return what an answer weighs on the line: compressed, but for fonts, which are so already."""
    answer = request.response()
    assert answer is not None
    return len(answer.body()) if request.url.endswith(".woff2") else len(gzip.compress(answer.body(), 6))


def test_the_first_view_is_light(visit: Visiting) -> None:
    """The front page arrives with at most 12 requests and 100 kB, fonts included."""
    visited = visit(EXPLAINER)
    visited.page.evaluate("document.fonts.ready")
    weights = {request.url: sent_bytes(request) for request in visited.requests}
    assert len(visited.requests) <= MOST_REQUESTS, weights
    assert sum(weights.values()) <= MOST_BYTES, weights


def test_an_event_is_light(visit: Visiting) -> None:
    """The page of an event with many claims and figures arrives with at most 60 kB, fonts included."""
    visited = visit(PAGE_KINDS["event"])
    visited.page.evaluate("document.fonts.ready")
    weights = {request.url: sent_bytes(request) for request in visited.requests}
    assert sum(weights.values()) <= MOST_BYTES_OF_AN_EVENT, weights


def test_the_page_needs_little_script(visit: Visiting) -> None:
    """The page’s own scripts are at most 12 kB, and the library that draws charts is not loaded by itself."""
    visited = visit(EXPLAINER)
    visited.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    visited.page.wait_for_load_state("networkidle")
    scripts = [request for request in visited.requests if request.resource_type == "script"]
    assert [request.url for request in visited.requests if "plotly" in request.url] == []
    assert sum(map(sent_bytes, scripts)) <= MOST_SCRIPT_BYTES


@pytest.fixture(scope="module")
def stops(browser: Browser, site_server: ServedSite) -> list[dict[str, object]]:
    """What the tab key reaches on the front page, in order."""
    found: list[dict[str, object]] = []
    with browser.new_context(viewport=WIDE) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(site_server.at(EXPLAINER))
        while len(found) < STOPS and (not found or found[-1]["name"] != "body"):
            page.keyboard.press("Tab")
            found.append(page.evaluate(STOP))
    return found


def test_the_first_stop_skips_to_the_text(visit: Visiting) -> None:
    """The first press of the tab key shows a link that leads past the masthead to the text."""
    page = visit(EXPLAINER).page
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    expect(link).to_have_attribute("href", "#content")
    assert link.evaluate("one => { const box = one.getBoundingClientRect(); return box.top >= 0 && box.height > 0; }")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_keyboard_follows_the_page(stops: list[dict[str, object]]) -> None:
    """The tab key goes through the page in the order in which it is read."""
    orders = [stop["order"] for stop in stops]
    assert len(orders) > 100
    assert orders == sorted(orders)  # type: ignore[type-var]


def test_the_focus_is_always_seen(stops: list[dict[str, object]]) -> None:
    """Whatever has the focus has an outline of at least two pixels."""
    assert [stop for stop in stops if not stop["seen"]] == []


def test_marks_and_charts_are_reached_by_keyboard(stops: list[dict[str, object]]) -> None:
    """The tab key reaches the marks of the overview and the button of a chart."""
    assert any(stop["strip"] and stop["name"] == "a" for stop in stops)
    assert any(stop["button"] for stop in stops)


@pytest.fixture
def printed(visit: Visiting) -> Callable[[str], Page]:
    """A page as it goes to the printer of a reader who prefers dark screens."""

    def make(kind: str) -> Page:
        page = visit(PAGE_KINDS[kind], color_scheme="dark").page
        page.emulate_media(media="print", color_scheme="dark")
        return page

    return make


@pytest.mark.parametrize("kind", ["explainer", "event", "disputed"])
def test_paper_is_white_and_ink_is_dark(kind: str, printed: Callable[[str], Page]) -> None:
    """In print the paper is white and the ink dark, also for a reader who prefers dark screens."""
    page = printed(kind)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color.match(/\\d+/g).every((part) => part < 90)")


@pytest.mark.parametrize("kind", ["explainer", "event", "month"])
def test_navigation_is_not_printed(kind: str, printed: Callable[[str], Page]) -> None:
    """In print neither navigation nor buttons nor the skip link are shown."""
    page = printed(kind)
    shown = page.locator("nav, button, a[href='#content']").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 80))"
    )
    assert shown == []


def test_addresses_of_sources_are_printed(printed: Callable[[str], Page]) -> None:
    """In print each source of an event is followed by its address."""
    page = printed("event")
    sources = page.locator("#sources a[href^='http']")
    assert sources.count() > 5
    printed_after = sources.evaluate_all(
        "all => all.filter(one => one.closest('li') && one.hreflang !== 'x').map(one =>"
        " one.textContent.includes(one.href) || getComputedStyle(one, '::after').content.includes('attr(href)')"
        " || getComputedStyle(one, '::after').content.includes(one.getAttribute('href')))"
    )
    assert all(printed_after)


def test_tables_of_charts_are_printed(printed: Callable[[str], Page]) -> None:
    """In print the table of each chart is open."""
    tables = printed("explainer").locator("figure table")
    assert tables.count() >= 1
    assert tables.evaluate_all("all => all.filter(one => !one.checkVisibility()).length") == 0


def test_a_mark_leads_to_its_event(visit: Visiting) -> None:
    """A mark of the overview leads to the event's entry in the list or to its page."""
    page = visit(EXPLAINER).page
    mark = page.locator(".strip__wide [role=group] a:not(.strip__lane):visible").first
    mark.press("Enter")
    page.wait_for_load_state()
    assert page.url.rstrip("/").rpartition("/")[2].lstrip("#")
    assert page.locator(":target").count() == 1 or "/events/" in page.url


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_event_that_an_address_names_is_framed_whole(viewport: dict[str, int], visit: Visiting) -> None:
    """The frame of the event that a link leads to runs around its date and its sources, and through neither."""
    event = visit(f"{EXPLAINER}#city-hall", viewport=viewport).page.locator("#city-hall")
    top, bottom = event.evaluate(
        """one => {
          const { top, bottom } = one.getBoundingClientRect(), frame = getComputedStyle(one, "::after");
          return [top + parseFloat(frame.top), bottom - parseFloat(frame.bottom)];
        }"""
    )
    date, sources = event.locator(".event__date").bounding_box(), event.locator(".source-line").bounding_box()
    assert date is not None
    assert sources is not None
    assert top < date["y"]
    assert bottom > sources["y"] + sources["height"]


def test_an_unknown_address_shows_the_way_back(visit: Visiting, site_server: ServedSite) -> None:
    """An address that does not exist, however deep, gets a page with the site's look and a way to the explainers."""
    visited = visit("serbia-2023/events/no/such/page/")
    answer = visited.requests[0].response()
    assert answer is not None
    assert answer.status == 404
    page = visited.page
    assert page.locator("main a").evaluate_all("all => all.map(one => one.href)").count(site_server.at(EXPLAINER)) == 1
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(252, 251, 248)"


def test_a_site_on_a_disk_is_styled_and_linked(disk_site: CrawledSite, new_page: NewPage) -> None:
    """Opened from a disk the front page has its styles, and a title leads to the event's page and back."""
    page = new_page()
    page.goto((disk_site.folder / EXPLAINER / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    title = page.locator("main li > article h3 a").first
    said = title.text_content()
    assert said
    title.click()
    expect(page.locator("h1")).to_have_text(said)
    page.locator("main nav a").first.click()
    expect(page.locator("main li > article").first).to_be_visible()
