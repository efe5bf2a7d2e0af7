"""What is new since the last visit, as a returning reader sees it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import NARROW, WIDE, NewPage, Visit, wait_for_paint
from tests.site.building import CASES, SITE_URL, Build
from tests.site.kinds import EXPLAINER
from tests.site.serving import ServedSite, serve

Visiting = Callable[..., Visit]
KEY = "visits/serbia-2023"
EARLIER = """({ key, days, newest, added, corrected }) => {
  const visits = JSON.parse(localStorage[key]);
  const [events, corrections] = visits.last.counts;
  visits.last = { at: Date.now() - days * 864e5, newest, counts: [`${events - added}`, `${corrections - corrected}`] };
  localStorage[key] = JSON.stringify(visits);
}"""
"""Makes the browser remember a visit some days ago, when there were fewer events and corrections."""
REFUSE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } });"


@pytest.fixture(scope="module")
def changed_server(built_once: Callable[[str, Path, str], Build]) -> Iterator[ServedSite]:
    """An explainer of which some things were corrected and withdrawn since its first day, behind a server."""
    with serve(built_once("changed", CASES / "life-cycle" / "content", SITE_URL).folder, "/serbia/") as served:
        yield served


def came_before(visited: Visit, days: float = 3, added: int = 4) -> Visit:
    """Return to a page that was visited some days ago."""
    visited.page.evaluate(EARLIER, {"key": KEY, "days": days, "newest": "2026-11-01", "added": added, "corrected": 0})
    visited.page.reload(wait_until="load")
    return visited


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_returning_reader_is_told_how_much_is_new(visit: Visiting, size: dict[str, int]) -> None:
    """Whoever comes back days later reads how many events are new, and nothing moves for it."""
    page = came_before(visit(EXPLAINER, viewport=size)).page
    expect(page.locator(".since summary")).to_contain_text("Events: 4")
    expect(page.get_by_text("Corrections:")).to_be_hidden()
    wait_for_paint(page)
    assert page.evaluate("window.shift") == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_first_visit_shows_nothing(visit: Visiting) -> None:
    """A reader who was never here is told nothing, and neither is one who comes back within hours."""
    visited = visit(EXPLAINER)
    expect(visited.page.locator(".since")).to_be_hidden()
    came_before(visited, days=0.1)
    expect(visited.page.locator(".since")).to_be_hidden()


def test_what_is_new_stays_for_the_whole_visit(visit: Visiting) -> None:
    """The line is there again when a reader comes back from an event, until it is put away."""
    page = came_before(visit(EXPLAINER)).page
    page.reload()
    expect(page.locator(".since")).to_be_visible()
    page.get_by_role("button", name="Hide").click()
    page.reload()
    expect(page.locator(".since")).to_be_hidden()


def test_new_changes_are_listed_on_demand(changed_server: ServedSite, new_page: NewPage) -> None:
    """The list is loaded when it is opened, holds what is newer than the last visit, and leads to the events."""
    visited = Visit.of(new_page())
    visited.page.goto(changed_server.at("river/"), wait_until="load")
    visited.page.evaluate(
        EARLIER, {"key": "visits/river", "days": 3, "newest": "2024-02-10", "added": 0, "corrected": 2}
    )
    visited.page.reload(wait_until="load")
    assert not [request for request in visited.requests if "changes/" in request.url]
    visited.page.locator(".since summary").click()
    changes = visited.page.locator(".since .changes > li")
    expect(changes).to_have_count(2)
    expect(changes).to_contain_text(["Correction", "Withdrawn"])
    address: Any = changes.get_by_role("link").first.get_attribute("href")
    assert visited.page.request.get(address).ok


def test_a_visit_can_be_forgotten(visit: Visiting) -> None:
    """What the browser kept of visits is removed when a reader says so, and the next visit is the first."""
    page = came_before(visit(EXPLAINER)).page
    page.locator(".since summary").click()
    page.get_by_role("button", name="Forget it").click()
    assert page.evaluate("key => localStorage[key] === undefined", KEY)
    page.reload()
    expect(page.locator(".since")).to_be_hidden()


def test_a_browser_that_keeps_nothing_shows_the_page_as_it_is(visit: Visiting) -> None:
    """Where storage is refused nothing is told, and nothing fails."""
    visited = visit(EXPLAINER)
    visited.page.add_init_script(REFUSE)
    visited.page.reload(wait_until="load")
    expect(visited.page.locator(".since")).to_be_hidden()
    assert visited.complaints == []


def test_without_script_nothing_is_told_of_visits(visit: Visiting) -> None:
    """Without script there is the page of all changes, and no empty box."""
    page = visit(EXPLAINER, java_script_enabled=False).page
    expect(page.locator(".since")).to_be_hidden()
    assert page.locator("a[href*='changes/']").count() > 1
