"""How much of an explainer a reader takes, switched on its front page."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from tests.browser.conftest import NARROW, Visit
from tests.site.kinds import PAGE_KINDS

FRONT = PAGE_KINDS["explainer"]


def shown(page: Page) -> int:
    """Return how many events of the list can be seen."""
    return page.locator(".event:visible").count()


def turning_points(page: Page) -> int:
    """Return how many turning points the list has."""
    return page.locator(".event--turning-point").count()


def test_the_front_page_shows_its_turning_points_in_place(visit: Callable[..., Visit]) -> None:
    """No page is loaded, the address tells what is shown, it is announced, and back shows everything again."""
    watched = visit(FRONT)
    page, everything = watched.page, shown(watched.page)
    before = len(watched.requests)
    page.locator(".depth").get_by_role("link", name="Turning points").click()
    assert shown(page) == turning_points(page) < everything
    assert page.url.endswith(f"{FRONT}#depth=turning-points")
    assert not any(request.is_navigation_request() for request in watched.requests[before:])
    expect(page.locator(".depth [role=status]")).to_contain_text("Turning points")
    expect(page.locator(".depth [aria-current]")).to_contain_text("Turning points")
    assert not page.locator(".strip:visible, .gap:visible, .jump-bar:visible").count()
    page.go_back()
    assert shown(page) == everything
    expect(page.locator(".depth [aria-current]")).to_contain_text("Everything")
    assert watched.complaints == []


def test_an_address_shows_what_it_tells(visit: Callable[..., Visit]) -> None:
    """Whoever is sent the address of the turning points sees them alone, and can go to everything."""
    page = visit(f"{FRONT}#depth=turning-points", viewport=NARROW).page
    assert shown(page) == turning_points(page)
    page.locator(".depth").get_by_role("link", name="Everything").click()
    assert shown(page) > turning_points(page)
    assert page.url.endswith("#depth=everything")


def test_without_script_each_depth_is_a_page(visit: Callable[..., Visit]) -> None:
    """The links lead from one to the other, and each marks itself."""
    page = visit(FRONT, java_script_enabled=False).page
    for name, path in (("60 seconds", "short/"), ("Turning points", "turning-points/"), ("Everything", "")):
        page.locator(".depth").get_by_role("link", name=name).click()
        assert page.url.endswith(f"{FRONT}{path}")
        expect(page.locator(".depth [aria-current=page]")).to_contain_text(name)


def test_a_thread_is_read_from_its_page_to_its_end(visit: Callable[..., Visit]) -> None:
    """One starts with the first event, and goes on to the next until the thread ends."""
    page = visit(PAGE_KINDS["thread"]).page
    events = page.locator(".event").count()
    page.get_by_role("link", name="Start reading").click()
    thread = page.get_by_role("navigation", name="Thread: The street")
    for number in range(1, events):
        expect(thread).to_contain_text(f"{number} of {events}")
        thread.get_by_role("link", name="Next in this thread").click()
    expect(thread).to_contain_text("The thread ends here.")
