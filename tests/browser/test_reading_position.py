"""The place at which a reader goes on after reading about one event."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator
from tests.browser.conftest import NARROW, Visit
from tests.site.kinds import EXPLAINER

Visiting = Callable[..., Visit]
AT = 45
"""The event of the list from which a reader leaves."""


def top(element: Locator) -> float:
    """Return how far below the top of the screen an element stands."""
    return element.evaluate("element => element.getBoundingClientRect().top")  # type: ignore[no-any-return]


@pytest.mark.parametrize("opened", [False, True], ids=["as it was", "with tables opened"])
def test_a_reader_who_comes_back_goes_on_where_they_were(visit: Visiting, opened: bool) -> None:
    """Going back from an event leads to the place on the front page from which it was opened."""
    page = visit(EXPLAINER, viewport=NARROW).page
    for table in page.locator(".chart details").all() if opened else ():
        table.locator("summary").click()
    event = page.locator(".event h3 a").nth(AT)
    event.scroll_into_view_if_needed()
    before = top(event)
    event.click()
    page.wait_for_url("**/events/*/")
    page.go_back(wait_until="load")
    page.wait_for_function("scrollY > 0")
    assert top(event) == pytest.approx(before, abs=2)


@pytest.mark.parametrize("with_script", [True, False], ids=["with script", "without"])
def test_an_event_leads_to_its_place_in_the_list(visit: Visiting, with_script: bool) -> None:
    """The link above an event leads to its card, which is then on the screen."""
    page = visit(f"{EXPLAINER}events/second-protest/", viewport=NARROW, java_script_enabled=with_script).page
    page.get_by_role("link", name="In the list of events").click()
    page.wait_for_url("**#second-protest")
    box = page.locator("#second-protest").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < NARROW["height"] / 2
