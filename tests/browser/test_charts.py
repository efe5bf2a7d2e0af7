"""Charts: a drawing at first, live once a reader comes near."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from tests.browser.chart_marks import live_marks, static_marks, unmatched
from tests.browser.conftest import NARROW, WIDE, NewPage, Visit, hold_time, let_time_pass, wait_for_paint, wait_until
from tests.site.crawl import CrawledSite
from tests.site.kinds import EXPLAINER, PAGE_KINDS
from tests.site.serving import ServedSite

from timeline.charts.gallery import examples
from timeline.views.gallery import gallery_path

Visiting = Callable[..., Visit]
CHART = PAGE_KINDS["chart"]
EXPLORE, BACK = "Explore this chart", "Show the drawing"
GALLERIES = {name: gallery_path(gallery) for gallery, charts in examples().items() for name in charts}
"""The page of each example."""
TOUCH = {"viewport": NARROW, "has_touch": True}
SAVE_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FILL = "one => getComputedStyle(one).fill"

both_widths = pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])


def chart_of(page: Page, chart: str = "") -> Locator:
    """Return a chart of a page, or its only one."""
    return page.locator(f"#chart-{chart}" if chart else "figure:has(.chart__stage)").first


def drawing(chart: Locator) -> Locator:
    """Return the static drawing that is shown at this width."""
    return chart.locator(".chart__stage > :is(.chart__wide, .chart__narrow) > svg").locator("visible=true")


def live(chart: Locator) -> Locator:
    """Return the live form of a chart, once it is there."""
    expect(chart.locator(".chart__stage.is-explored")).to_have_count(1)
    return chart.locator(".chart__plot")


def explore(chart: Locator) -> Locator:
    """Ask for the live form of a chart and return it."""
    chart.get_by_role("button", name=EXPLORE).click()
    return live(chart)


def rest_on(chart: Locator) -> None:
    """Move a mouse onto the drawing of a chart and leave it there."""
    chart.scroll_into_view_if_needed()
    drawing(chart).hover(position={"x": 120, "y": 20}, force=True)


def asked(visited: Visit, part: str) -> list[str]:
    """Return the addresses with some part that a page has asked for until now."""
    # What was asked for before is told before.
    visited.page.evaluate("fetch(location.href)")
    return [request.url for request in visited.requests if part in request.url]


def test_nothing_is_loaded_before_a_reader_comes_near(visit: Visiting) -> None:
    """Opening a page and scrolling through it loads neither the library nor a figure."""
    visited = visit(EXPLAINER)
    hold_time(visited.page)
    visited.page.mouse.move(5, 5)
    for _ in range(20):
        visited.page.mouse.wheel(0, 900)
    let_time_pass(visited.page)
    assert asked(visited, "plotly") + asked(visited, "figure.json") == []


@both_widths
def test_a_pointer_that_rests_on_a_drawing_makes_it_live(viewport: dict[str, int], visit: Visiting) -> None:
    """The chart becomes live without a click, without a word and without moving anything."""
    visited = visit(CHART, viewport=viewport)
    chart = chart_of(visited.page)
    before = chart.evaluate("one => one.getBoundingClientRect().height")
    rest_on(chart)
    live(chart)
    wait_for_paint(visited.page)
    assert chart.evaluate("one => one.getBoundingClientRect().height") == before
    assert visited.page.evaluate("window.shift") == 0
    expect(chart.get_by_role("status")).to_have_text("")
    expect(chart.get_by_role("button", name=BACK)).to_be_visible()


def test_a_pointer_that_passes_loads_nothing(visit: Visiting) -> None:
    """A pointer that crosses a drawing on its way does not load the library."""
    visited = visit(CHART)
    chart = chart_of(visited.page)
    with visited.page.expect_request_finished(lambda request: "charts" in request.url):
        rest_on(chart)
        visited.page.mouse.move(2, 2)
    # Time stands still while the pointer is there, however slow the machine is.
    hold_time(visited.page)
    rest_on(chart)
    visited.page.mouse.move(2, 2)
    let_time_pass(visited.page)
    assert asked(visited, "plotly") == []
    rest_on(chart)
    let_time_pass(visited.page)
    assert asked(visited, "plotly") != []


def test_a_finger_on_a_drawing_loads_nothing(visit: Visiting) -> None:
    """Tapping a drawing, as happens in scrolling, loads nothing; tapping the button does."""
    visited = visit(CHART, **TOUCH)
    chart = chart_of(visited.page)
    hold_time(visited.page)
    drawing(chart).tap(force=True)
    let_time_pass(visited.page)
    assert asked(visited, "plotly") == []
    visited.page.clock.resume()
    chart.get_by_role("button", name=EXPLORE).tap()
    live(chart)


def test_whoever_saves_data_is_asked_first(new_page: NewPage, site_server: ServedSite) -> None:
    """With a browser that saves data, nothing is loaded but on the reader's word."""
    page = new_page()
    page.add_init_script(SAVE_DATA)
    visited = Visit.of(page)
    page.goto(site_server.at(CHART))
    chart = chart_of(page)
    hold_time(page)
    rest_on(chart)
    chart.get_by_role("button").focus()
    let_time_pass(page)
    assert asked(visited, "plotly") == []
    page.clock.resume()
    explore(chart)


def test_the_button_loads_ahead_when_it_has_the_focus(visit: Visiting) -> None:
    """Reaching the button by keyboard begins to load, and the drawing stays until the button is pressed."""
    visited = visit(CHART)
    chart = chart_of(visited.page)
    with visited.page.expect_response("**/plotly-basic*"):
        chart.get_by_role("button", name=EXPLORE).focus()
    visited.page.wait_for_function("window.Plotly")
    wait_for_paint(visited.page)
    expect(chart.locator(".chart__plot")).to_have_count(0)


def test_the_library_and_each_figure_are_loaded_once(visit: Visiting) -> None:
    """However a reader comes near the charts of a page, the library is asked for once, and each figure once."""
    visited = visit(EXPLAINER)
    charts = visited.page.locator("figure:has(.chart__stage)").all()
    for chart in charts:
        chart.get_by_role("button").focus()
        explore(chart)
        chart.get_by_role("button", name=BACK).click()
        explore(chart)
    assert len(asked(visited, "plotly")) == 1
    assert len(asked(visited, "figure.json")) == len(charts)


def test_a_drawing_that_was_chosen_stays(visit: Visiting) -> None:
    """Once a reader asked for the drawing, a pointer that rests on it does not bring the live chart back."""
    page = visit(CHART).page
    chart = chart_of(page)
    rest_on(chart)
    live(chart)
    chart.get_by_role("button", name=BACK).click()
    expect(chart.locator(".chart__plot")).to_have_count(0)
    hold_time(page)
    rest_on(chart)
    let_time_pass(page)
    expect(chart.locator(".chart__plot")).to_have_count(0)
    expect(drawing(chart)).to_be_visible()
    page.clock.resume()
    explore(chart)


@both_widths
@pytest.mark.parametrize("name", GALLERIES)
def test_live_marks_lie_where_the_drawing_has_them(name: str, viewport: dict[str, int], visit: Visiting) -> None:
    """Every bar, line, area and dot of the live chart lies within a pixel of the drawing's, and none is missing."""
    visited = visit(GALLERIES[name], viewport=viewport)
    chart = chart_of(visited.page, f"example-{name}")
    drawn = static_marks(chart)
    explore(chart)
    shown = live_marks(chart)
    assert any((drawn.bars, drawn.lines, drawn.areas, drawn.dots))
    assert unmatched(drawn.bars, shown.bars, 1) == []
    assert unmatched(drawn.dots, shown.dots, 1) == []
    assert unmatched(drawn.lines, shown.lines, 1) == []
    assert unmatched(drawn.areas, shown.areas, 1) == []
    assert visited.page.evaluate("window.shift") == 0
    assert (visited.violations(), visited.complaints) == ([], [])


@pytest.mark.parametrize("name", GALLERIES)
def test_every_mark_that_tells_something_is_reached_by_arrow_keys(name: str, visit: Visiting) -> None:
    """From the first mark to the last, each press of an arrow shows the next card, and its text is announced."""
    page = visit(GALLERIES[name]).page
    chart = chart_of(page, f"example-{name}")
    plot = explore(chart)
    block = chart.locator("script").evaluate("one => JSON.parse(one.textContent)")
    told = {text for trace in block["data"] for text in trace.get("customdata", ()) if text}
    plot.focus()
    said = chart.locator("[aria-live]")
    is_upright = any(trace.get("orientation") == "v" for trace in block["data"])
    has_lines = any(trace.get("mode") == "lines" and "fill" not in trace for trace in block["data"])
    onward = "ArrowDown" if is_upright and not has_lines else "ArrowRight"
    page.keyboard.press("End")
    last, heard = said.text_content(), []
    page.keyboard.press("Home")
    while len(heard) < 500:
        heard.append(said.text_content())
        if heard[-1] == last:
            break
        page.keyboard.press(onward)
    assert len(set(heard)) == len(told)
    expect(plot.locator(".hovertext")).to_have_count(1)


def test_the_rows_of_bars_are_read_from_the_top(visit: Visiting) -> None:
    """Arrow keys go through the results in the order of the table, and each announcement has name and number."""
    page = visit(CHART).page
    chart = chart_of(page)
    rows = [
        (row.locator("th").text_content(), row.locator("td").first.text_content())
        for row in chart.locator("tbody tr").all()
    ]
    explore(chart).focus()
    for name, seats in rows:
        page.keyboard.press("ArrowDown")
        expect(chart.locator("[aria-live]")).to_contain_text(str(name))
        expect(chart.locator("[aria-live]")).to_contain_text(f"{seats} seats")


def test_a_key_brings_the_focus_into_the_chart_and_out_again(visit: Visiting) -> None:
    """Enter on the button leads into the live chart, which is one stop; Escape hides the card, then leads back."""
    page = visit(CHART).page
    chart = chart_of(page)
    button = chart.get_by_role("button")
    button.press("Enter")
    plot = live(chart)
    expect(plot).to_be_focused()
    assert "Arrow keys" in (plot.get_attribute("aria-label") or "")
    assert plot.locator("[tabindex], a, button").count() == 0
    page.keyboard.press("ArrowRight")
    expect(plot.locator(".hovertext")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(plot.locator(".hovertext")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(chart.locator(".chart__plot")).to_have_count(0)
    expect(button).to_be_focused()


def test_a_mouse_near_a_mark_shows_its_card(visit: Visiting) -> None:
    """The card of a mark shows its lines of text, and goes when the mouse goes."""
    page = visit(CHART).page
    chart = chart_of(page)
    plot = explore(chart)
    plot.locator(".bars .point path").first.hover(force=True)
    card = plot.locator(".hovertext")
    expect(card).to_have_count(1)
    expect(card).to_contain_text("seats")
    page.mouse.move(2, 2)
    expect(card).to_have_count(0)


def test_a_card_stays_within_a_narrow_screen(visit: Visiting) -> None:
    """On a telephone every card of a chart lies within the screen."""
    page = visit(CHART, viewport=NARROW).page
    chart = chart_of(page)
    plot = explore(chart)
    plot.focus()
    page.keyboard.press("Home")
    for _ in range(10):
        expect(plot.locator(".hovertext")).to_be_visible()
        left, right = plot.locator(".hovertext").evaluate(
            "card => { const { left, right } = card.getBoundingClientRect(); return [left, right]; }"
        )
        assert left >= 0
        assert right <= NARROW["width"]
        page.keyboard.press("ArrowDown")


def test_a_tap_shows_the_card_and_nothing_catches_a_swipe(visit: Visiting) -> None:
    """On a touch screen one tap shows a card; no part of the chart keeps the page from being scrolled or pinched."""
    page = visit(CHART, **TOUCH).page
    chart = chart_of(page)
    plot = explore(chart)
    plot.locator(".bars .point path").first.tap(force=True)
    expect(plot.locator(".hovertext")).to_have_count(1)
    actions = plot.locator("*").evaluate_all("all => [...new Set(all.map(one => getComputedStyle(one).touchAction))]")
    assert set(actions) <= {"auto", "manipulation"}
    assert plot.evaluate("one => getComputedStyle(one).touchAction") == "manipulation"
    plot.evaluate("one => one.scrollIntoView({ block: 'start' })")
    before = page.evaluate("scrollY")
    swipe_up(page, 100, 400)
    page.wait_for_function("before => scrollY > before + 50", arg=before)


def swipe_up(page: Page, x: float, y: float) -> None:
    """Move a finger up from a point of the screen."""
    screen = page.context.new_cdp_session(page)
    screen.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 9):
        screen.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y - 15 * step}]})
    screen.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_names_of_events_are_links_in_the_live_chart(visit: Visiting) -> None:
    """The live chart has the links of the drawing, at the same places, and the tab key reaches them."""
    name = next(name for charts in examples().values() for name, chart in charts.items() if chart.events)
    page = visit(GALLERIES[name]).page
    chart = chart_of(page, f"example-{name}")
    drawing(chart).locator("a").first.scroll_into_view_if_needed()
    boxes = places(drawing(chart).locator("a"))
    plot = explore(chart)
    links = chart.locator("svg.chart__links a")
    assert boxes
    assert places(links) == boxes
    plot.focus()
    page.keyboard.press("Tab")
    expect(links.first).to_be_focused()


def places(links: Locator) -> list[list[int]]:
    """Return addresses of links, and where they lie on the whole page."""
    return links.evaluate_all(  # type: ignore[no-any-return]
        "all => all.map(one => [one.getAttribute('href'), one.getBoundingClientRect()])"
        ".map(([to, at]) => [to, Math.round(at.x), Math.round(at.y + scrollY), Math.round(at.width)])"
    )


@pytest.mark.parametrize("name", GALLERIES)
def test_the_live_chart_has_the_colours_of_the_drawing(name: str, visit: Visiting) -> None:
    """Marks are filled as in the drawing, in both schemes and with a reader's own colours, whenever these change."""
    page = visit(GALLERIES[name]).page
    chart = chart_of(page, f"example-{name}")
    shown = explore(chart).locator(".bars .point path, .scatterlayer path.point")
    drawn = chart.locator(".chart__wide .chart-drawing__bars rect, .chart__wide path.chart-drawing__dots")
    given: list[dict[str, Any]] = [
        {"color_scheme": "dark"},
        {"color_scheme": "light"},
        {"color_scheme": "light", "forced_colors": "active"},
    ]
    for media in given:
        page.emulate_media(**media)
        wait_until(page, lambda: fills(shown) == fills(drawn))


def fills(marks: Locator) -> set[tuple[int, ...]]:
    """Return the colours with which marks are filled."""
    return set(map(rgb, marks.evaluate_all(f"all => all.map({FILL})")))


def rgb(colour: str) -> tuple[int, ...]:
    """Return the parts of a colour as the browser tells it, from 0 to 255."""
    parts = colour.split("(")[1].rstrip(")").removeprefix("srgb ").replace(",", " ").split()
    return tuple(round(float(part) * (255 if colour.startswith("color") else 1)) for part in parts[:3])


def test_a_chosen_scheme_reaches_the_live_chart(visit: Visiting) -> None:
    """A page that is told to be dark has dark charts."""
    page = visit(CHART).page
    plot = explore(chart_of(page))
    word = plot.locator(".annotation-text").first
    before = word.evaluate(FILL)
    page.evaluate("document.documentElement.dataset.colorScheme = 'dark'")
    expect(plot.locator(".annotation-text").first).not_to_have_css("fill", before)


def test_a_live_chart_follows_the_window(visit: Visiting) -> None:
    """When the window becomes narrow, the live chart takes the narrow form, and the wide one again after that."""
    page = visit(CHART).page
    chart = chart_of(page)
    plot = explore(chart)
    for viewport in (NARROW, WIDE):
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        wait_until(page, lambda: unmatched(static_marks(chart).bars, live_marks(chart).bars, 1) == [])
        at = plot.bounding_box()
        below = chart.locator(".chart__stage svg.chart-drawing:not(.chart__links)").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect().width).find(width => width > 0)"
        )
        assert at is not None
        assert abs(at["width"] - below) < 1


def test_paper_shows_the_drawing(visit: Visiting) -> None:
    """In print the drawing stands where the live chart was."""
    page = visit(CHART).page
    chart = chart_of(page)
    plot = explore(chart)
    page.emulate_media(media="print")
    expect(plot).to_be_hidden()
    expect(drawing(chart)).to_be_visible()


@pytest.mark.parametrize("file", ["**/plotly-basic*", "**/figure.json"])
def test_what_cannot_be_loaded_is_said_and_tried_again(file: str, new_page: NewPage, site_server: ServedSite) -> None:
    """Where the library or the figure cannot be loaded, the drawing stays, a message says so, and one can try again."""
    page = new_page()
    page.route(file, lambda route: route.abort())
    page.goto(site_server.at(CHART))
    chart = chart_of(page)
    chart.get_by_role("button", name=EXPLORE).click()
    expect(chart.get_by_role("status")).to_contain_text("could not be loaded")
    expect(drawing(chart)).to_be_visible()
    page.unroute(file)
    explore(chart)
    expect(chart.get_by_role("status")).to_have_text("")


def test_what_nobody_asked_for_fails_without_a_word(new_page: NewPage, site_server: ServedSite) -> None:
    """Where the library cannot be loaded for a pointer that rests, nothing is said, and it is not tried again."""
    page = new_page()
    tries: list[str] = []
    page.route("**/plotly-basic*", lambda route: (tries.append(route.request.url), route.abort()))
    page.goto(site_server.at(CHART))
    chart = chart_of(page)
    with page.expect_event("requestfailed", lambda request: "plotly-basic" in request.url):
        rest_on(chart)
    page.mouse.move(2, 2)
    hold_time(page)
    rest_on(chart)
    let_time_pass(page)
    expect(chart.get_by_role("status")).to_have_text("")
    expect(drawing(chart)).to_be_visible()
    assert len(tries) == 1


def test_a_live_chart_offers_nothing_to_share(visit: Visiting) -> None:
    """No button or link of a live chart uploads it or leads to its maker."""
    chart = chart_of(visit(CHART).page)
    explore(chart)
    said = chart.locator("button, a, [data-title]").evaluate_all(
        "all => all.map(one => [one.textContent, one.title, one.dataset.title, one.ariaLabel, one.href].join(' '))"
    )
    assert said
    assert [text for text in said if "share" in text.casefold() or "plotly.com" in text or "plot.ly" in text] == []


def test_a_live_chart_breaks_no_rule(visit: Visiting) -> None:
    """A live chart causes no violation of the page's policy, no complaint and no request to another host."""
    visited = visit(CHART)
    plot = explore(chart_of(visited.page))
    plot.locator(".bars .point path").first.hover(force=True)
    expect(plot.locator(".hovertext")).to_have_count(1)
    assert visited.violations() == []
    assert visited.complaints == []
    assert {request.url.split("/")[2] for request in visited.requests} == {visited.page.url.split("/")[2]}


@both_widths
def test_a_live_chart_is_accessible(viewport: dict[str, int], visit: Visiting) -> None:
    """Axe finds no fault on the page of a chart while the chart is live and shows a card."""
    page = visit(CHART, viewport=viewport).page
    explore(chart_of(page)).focus()
    page.keyboard.press("Home")
    results = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    assert [(fault["id"], node["target"]) for fault in results.response["violations"] for node in fault["nodes"]] == []


def test_a_chart_works_from_a_disk(disk_site: CrawledSite, new_page: NewPage) -> None:
    """A site opened from a disk makes its charts live too, from the data in the page, and offers no picture."""
    page = new_page()
    page.goto((disk_site.folder / CHART / "index.html").as_uri())
    explore(chart_of(page))
    expect(page.locator("button[data-picture]")).to_be_hidden()


def test_the_drawing_is_saved_as_a_picture(visit: Visiting) -> None:
    """The button saves a PNG file named for the chart, with two pixels for each of the drawing's."""
    visited = visit(CHART)
    page = visited.page
    with page.expect_download() as saved:
        page.locator("button[data-picture]").click()
    assert saved.value.suggested_filename == "results.png"
    data = saved.value.path().read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(data[16:20]) == 1200
    assert len(data) > 20_000, "the picture is empty"
    assert visited.violations() == []


def test_the_html_of_the_frame_is_copied(visit: Visiting, site_server: ServedSite) -> None:
    """The button copies the HTML that shows the chart elsewhere, and says so."""
    page = visit(CHART).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("button[data-copy=embed-code]").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.get_by_label("HTML that shows it").input_value()
    assert copied.startswith('<iframe src="https://')


@pytest.mark.parametrize("width", [320, 480, 700, 1200])
def test_an_embedded_chart_has_room_in_its_frame(width: int, visit: Visiting, new_page: NewPage) -> None:
    """In a frame as high as the HTML says, nothing of the chart is cut off at any width; it leads out of the frame."""
    visited = visit(CHART)
    height = visited.page.locator("#embed-code").evaluate(r"one => Number(one.value.match(/height=.(\d+)/)[1])")
    address = f"{visited.page.url}embed/"
    frame = visit(PAGE_KINDS["embed"], viewport={"width": width, "height": height}, java_script_enabled=False)
    size = frame.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    assert size[0] <= width
    assert size[1] <= height
    assert not [request for request in frame.requests if request.resource_type == "script"]
    page = new_page()
    page.set_content(f'<iframe src="{address}" width="600" height="900"></iframe>')
    page.frame_locator("iframe").get_by_role("link", name="Timelines, explained").click()
    expect(page).to_have_url(visited.page.url)
