"""The list by when events became known, as readers come to it and leave it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.site.kinds import EXPLAINER, PAGE_KINDS


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("has_script", [True, False], ids=["script", "plain"])
def test_readers_change_the_clock_and_back(
    viewport: dict[str, int], has_script: bool, visit: Callable[..., Visit]
) -> None:
    """By keyboard one goes from the list by when events happened to that by when they became known, and back."""
    page = visit(EXPLAINER, viewport=viewport, java_script_enabled=has_script).page
    page.get_by_role("link", name="By when they became known").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Events by when they became known")
    assert page.url.endswith(PAGE_KINDS["known"])
    page.get_by_role("link", name="By when they happened").press("Enter")
    expect(page.get_by_role("link", name="By when they became known")).to_be_visible()


def test_an_event_stands_where_it_became_known(visit: Callable[..., Visit]) -> None:
    """What became known later comes after what happened meanwhile, and both dates are told."""
    happened = visit(EXPLAINER).page.locator(".event").evaluate_all("cards => cards.map(card => card.id)")
    page = visit(PAGE_KINDS["known"]).page
    known = page.locator(".event").evaluate_all("cards => cards.map(card => card.id)")
    assert sorted(known) == sorted(happened)
    late = page.locator(".event", has_text="Court dismisses Volokhonsky’s challenge")
    expect(late.locator(".event__date")).to_contain_text("2 February")
    expect(late.locator(".event__date")).to_contain_text("Happened: about January 2024")
    id_ = late.get_attribute("id")
    assert known.index(id_) > happened.index(id_)


def test_a_date_at_the_head_of_a_page_begins_with_a_capital(visit: Callable[..., Visit]) -> None:
    """An approximate date, which is written small within sentences, stands like every other at the head of its page."""
    when = visit(f"{EXPLAINER}events/services-from-the-east/").page.locator(".page-head__when")
    expect(when).to_contain_text("about 19 May 2023")
    assert when.evaluate("one => getComputedStyle(one, '::first-letter').textTransform") == "uppercase"
