"""Charts: a drawing at first, the live form when a reader asks for it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import NARROW, WIDE, NewPage, Visit
from tests.site.crawl import CrawledSite
from tests.site.kinds import EXPLAINER, PAGE_KINDS

Visiting = Callable[..., Visit]
EXPLORE = "Explore this chart"
VALUES = """all => all.flatMap(one => one.data.flatMap(trace => [...(trace.orientation === "h" ? trace.x : trace.y)]))
  .filter(value => typeof value === "number").sort((a, b) => a - b)"""


def figure(page: Page, chart: str) -> Locator:
    """Return a chart of a page."""
    return page.locator(f"#chart-{chart}")


def explore(chart: Locator) -> Locator:
    """Ask for the live form of a chart and return it."""
    chart.get_by_role("button", name=EXPLORE).click()
    live = chart.locator(".js-plotly-plot")
    expect(live.locator(".main-svg").first).to_be_visible()
    return live


def test_the_library_is_loaded_once(visit: Visiting) -> None:
    """The library that draws charts is loaded when the first chart is asked for, and only then."""
    visited = visit(EXPLAINER)
    for chart in visited.page.locator("figure:has(.chart__stage)").all():
        explore(chart)
    assert len([request for request in visited.requests if "plotly" in request.url]) == 1


@pytest.mark.parametrize("chart", ["results", "events-by-week"])
def test_the_live_chart_draws_the_values_of_the_table(chart: str, visit: Visiting) -> None:
    """Every number of the live chart is in the table beside it."""
    shown = figure(visit(EXPLAINER).page, chart)
    cells = {text.replace(",", "") for text in shown.locator("td").all_text_contents()}
    explore(shown)
    drawn = shown.locator(".js-plotly-plot").evaluate_all(VALUES)
    assert drawn
    assert {f"{value:g}" for value in drawn if value} <= cells


def test_the_results_are_drawn_in_full(visit: Visiting) -> None:
    """The live chart of the seats has one bar for each row of its table, with the row's number."""
    shown = figure(visit(EXPLAINER).page, "results")
    seats = [int(row.locator("td").first.text_content() or "") for row in shown.locator("tbody tr").all()]
    explore(shown)
    assert shown.locator(".js-plotly-plot").evaluate_all(VALUES) == sorted(seats)
    assert sum(seats) == 250


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_live_chart_takes_the_place_of_the_drawing(viewport: dict[str, int], visit: Visiting) -> None:
    """Asking for the live chart changes neither the height of the figure nor what stands below it."""
    visited = visit(EXPLAINER, viewport=viewport)
    shown = figure(visited.page, "results")
    before = shown.evaluate("one => one.getBoundingClientRect().height")
    explore(shown)
    visited.page.wait_for_timeout(200)
    assert shown.evaluate("one => one.getBoundingClientRect().height") == before
    assert visited.page.evaluate("window.shift") == 0


def test_a_live_chart_offers_nothing_to_share(visit: Visiting) -> None:
    """No button or link of a live chart uploads it or leads to its maker."""
    shown = figure(visit(EXPLAINER).page, "results")
    explore(shown)
    shown.hover()
    said = shown.locator("button, a, [data-title]").evaluate_all(
        "all => all.map(one => [one.textContent, one.title, one.dataset.title, one.ariaLabel, one.href].join(' '))"
    )
    assert said
    assert [text for text in said if "share" in text.casefold() or "plotly.com" in text or "plot.ly" in text] == []


def test_a_live_chart_breaks_no_rule(visit: Visiting) -> None:
    """A live chart causes no violation of the page's policy, no complaint and no request to another host."""
    visited = visit(EXPLAINER)
    explore(figure(visited.page, "results"))
    figure(visited.page, "results").hover()
    visited.page.wait_for_timeout(300)
    assert visited.violations() == []
    assert visited.complaints == []
    assert {request.url.split("/")[2] for request in visited.requests} == {visited.page.url.split("/")[2]}


def test_a_live_chart_can_be_put_away(visit: Visiting) -> None:
    """The button of a live chart brings the drawing back."""
    shown = figure(visit(EXPLAINER).page, "results")
    explore(shown)
    shown.get_by_role("button").first.click()
    expect(shown.locator(".js-plotly-plot")).to_have_count(0)
    expect(shown.locator(".chart__stage svg").first).to_be_visible()
    expect(shown.get_by_role("button", name=EXPLORE)).to_be_visible()


def test_without_the_library_the_drawing_stays(new_page: NewPage, site_server: object) -> None:
    """Where the library cannot be loaded, the drawing stays in sight and a message says so."""
    page = new_page()
    page.route("**/*plotly*", lambda route: route.abort())
    page.goto(site_server.at(EXPLAINER))  # type: ignore[attr-defined]
    shown = figure(page, "results")
    shown.get_by_role("button", name=EXPLORE).click()
    expect(shown.get_by_role("status")).to_contain_text("could not be loaded")
    expect(shown.locator(".chart__stage svg").first).to_be_visible()
    expect(shown.get_by_role("button", name=EXPLORE)).to_be_enabled()


def test_the_page_of_a_chart_draws_it_too(visit: Visiting) -> None:
    """On its own page a chart can be explored as well."""
    visited = visit(PAGE_KINDS["chart"])
    explore(visited.page.locator("figure:has(.chart__stage)"))
    assert visited.violations() == []


def test_a_chart_works_from_a_disk(disk_site: CrawledSite, new_page: NewPage) -> None:
    """A site opened from a disk draws its charts too, from the data in the page."""
    page = new_page()
    page.goto((disk_site.folder / EXPLAINER / "index.html").as_uri())
    explore(figure(page, "results"))
