"""Citing, passing on and reporting, as readers do it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.site.building import SITE_URL
from tests.site.kinds import PAGE_KINDS

Visiting = Callable[..., Visit]
EVENT, EXPLAINER = PAGE_KINDS["event"], PAGE_KINDS["explainer"]
CITED = ("explainer", "event", "chart")
REFUSED = "void (navigator.clipboard.writeText = () => Promise.reject(new Error('refused')))"


def copied(page: Page) -> str:
    """Return what lies in the clipboard."""
    return page.evaluate("navigator.clipboard.readText()")  # type: ignore[no-any-return]


def allow(page: Page) -> Page:
    """Let a page use the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def near_today() -> set[date]:
    """Return the days that a reader may have, wherever the browser believes to be."""
    today = datetime.now(UTC).date()
    return {today + timedelta(days) for days in (-1, 0, 1)}


@pytest.mark.parametrize("kind", CITED)
def test_a_page_is_cited_with_the_day_of_the_visit(kind: str, visit: Visiting) -> None:
    """The button copies the citation with the full address and the reader's own day, and says so."""
    page = allow(visit(PAGE_KINDS[kind]).page)
    page.get_by_role("button", name="Copy the citation").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    text = copied(page)
    assert f"{SITE_URL}/{PAGE_KINDS[kind]} Accessed on " in text
    assert any(text.endswith(f"{day.day} {day:%B %Y}.") for day in near_today())


def test_the_entry_for_bibtex_is_copied_whole(visit: Visiting) -> None:
    """The entry has address and day of the visit, and every brace is closed."""
    page = allow(visit(EVENT).page)
    page.get_by_text("For BibTeX").click()
    page.get_by_role("button", name="Copy the entry").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    entry = copied(page)
    assert entry.startswith("@online{serbia-2023-city-hall,\n")
    assert f"  url = {{{SITE_URL}/{EVENT}}},\n" in entry
    assert any(f"  urldate = {{{day}}},\n}}" in entry for day in near_today())
    assert entry.count("{") == entry.count("}")


@pytest.mark.parametrize("kind", CITED)
def test_without_script_the_day_is_left_to_the_reader(kind: str, visit: Visiting) -> None:
    """No day is made up, no button is shown that could do nothing, and the entry is whole."""
    page = visit(PAGE_KINDS[kind], java_script_enabled=False).page
    expect(page.locator(".cite").get_by_text("Accessed on [day of your visit].")).to_be_visible()
    expect(page.locator("button[data-copy]:visible")).to_have_count(0)
    page.get_by_text("For BibTeX").click()
    expect(page.locator(".cite pre")).not_to_contain_text("urldate", use_inner_text=True)


def test_the_address_of_an_event_is_copied(visit: Visiting) -> None:
    """A link to an event puts its full address into the clipboard, and the reader stays where they are."""
    page = allow(visit(EVENT).page)
    link = page.locator(".permalink")
    target = link.evaluate("link => link.href")
    link.click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    assert copied(page) == target
    assert target.endswith(EVENT)
    assert page.url == target


def test_a_card_leads_to_the_event_and_to_its_sources(visit: Visiting) -> None:
    """The title on a card leads to the event's page, the number of sources to the list of them there."""
    page = visit(EXPLAINER, java_script_enabled=False).page
    card = page.locator(".event--turning-point").first
    title = card.get_by_role("heading").inner_text()
    card.get_by_role("link", name="sources").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.get_by_role("heading", name="Sources", exact=True)).to_be_in_viewport()


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_refused_clipboard_leaves_the_text_selected(viewport: dict[str, int], visit: Visiting) -> None:
    """Where the browser refuses, the text or the address is selected, and that is told on an accessible page."""
    page = visit(EVENT, viewport=viewport).page
    page.evaluate(REFUSED)
    page.get_by_role("button", name="Copy the citation").click()
    status = page.locator(".copied")
    expect(status).to_contain_text("The text is selected")
    assert page.evaluate("getSelection().toString()").startswith("‘")
    link = page.locator(".permalink").first
    link.click()
    expect(status).to_contain_text("/events/city-hall/")
    assert page.evaluate("getSelection().toString()") == link.evaluate("link => link.href")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(fault["id"], node["target"]) for fault in found for node in fault["nodes"]] == []


@pytest.mark.parametrize("kind", [*CITED, "text"])
def test_an_error_is_reported_for_the_page_itself(kind: str, visit: Visiting) -> None:
    """The link names the page by its title and full address, also without script."""
    page = visit(PAGE_KINDS[kind], java_script_enabled=False).page
    addresses = {link.get_attribute("href") for link in page.get_by_role("link", name="Report an error").all()}
    assert len(addresses) == 1
    query = parse_qs(urlsplit(str(addresses.pop())).query)
    assert query["title"] == [page.title()]
    assert query["page"] == [f"{SITE_URL}/{PAGE_KINDS[kind]}"]
