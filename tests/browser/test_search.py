"""The search over everything, in the browser."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.conftest import NARROW, WIDE, NewPage, Visit, wait_for_paint
from tests.browser.test_every_kind import RULES
from tests.site.crawl import CrawledSite
from tests.site.kinds import EXPLAINER

Visiting = Callable[..., Visit]


def searched(visit: Visiting, words: str, **options: object) -> Visit:
    """Open the search with some words."""
    visited = visit(f"search/?q={words}", **options)
    expect(visited.page.locator(".search__status")).to_contain_text(f"“{words}”")
    return visited


def titles(page: Page, kind: str) -> list[str]:
    """Return the titles of the results of a kind."""
    return page.locator(f"section[data-kind={kind}] h3:visible").all_text_contents()


def faults(page: Page) -> list[str]:
    """Return what axe finds."""
    results = Axe().run(page, options={"runOnly": RULES["light"], "resultTypes": ["violations"]})
    return [f"{fault['id']} {node['target']}" for fault in results.response["violations"] for node in fault["nodes"]]


def test_results_are_grouped_by_kind(visit: Visiting) -> None:
    """Events, people and sources that have the words stand under headings of their own, which tell how many."""
    page = searched(visit, "Vučić").page
    assert titles(page, "event")
    assert titles(page, "person") == ["Aleksandar Vučić"]
    assert titles(page, "source")
    assert int(page.locator("section[data-kind=event] h2 .count").inner_text()) >= len(titles(page, "event"))


def test_excerpts_that_stop_within_a_sentence_say_so(visit: Visiting) -> None:
    """The words around a find end as a sentence does, or with dots."""
    excerpts = searched(visit, "police").page.locator(".search__note + p").all_text_contents()
    assert any(excerpt.endswith("…") for excerpt in excerpts)
    assert [excerpt for excerpt in excerpts if excerpt.rstrip()[-1] not in ".!?…”’"] == []


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("words", ["", "protest"])
def test_nothing_moves_on_the_page_of_the_search(viewport: dict[str, int], words: str, visit: Visiting) -> None:
    """Neither the form nor results that come later push anything aside, and below them all lists are there."""
    page = (searched(visit, words, viewport=viewport) if words else visit("search/", viewport=viewport)).page
    expect(page.get_by_role("heading", name="Browse the lists")).to_be_visible()
    page.evaluate("document.fonts.ready")
    wait_for_paint(page)
    assert page.evaluate("window.shift") == 0


def test_signs_above_letters_need_not_be_written(visit: Visiting) -> None:
    """Who writes “vucic” finds Vučić."""
    assert "Aleksandar Vučić" in titles(searched(visit, "vucic").page, "person")


def test_a_result_leads_to_its_page(visit: Visiting) -> None:
    """The title of a result is a link to the page of the person, and back leads to the results."""
    page = searched(visit, "vucic").page
    page.locator("section[data-kind=person] h3 a").first.click()
    expect(page.locator("h1")).to_have_text("Aleksandar Vučić")
    page.go_back()
    expect(page.locator(".search__status")).to_contain_text("“vucic”")


def test_the_words_stand_in_the_address(visit: Visiting) -> None:
    """What is sought can be shared, and typing it is one step of the way back."""
    page = visit("search/").page
    page.locator(".search__form input").press_sequentially("observers")
    expect(page.locator(".search__status")).to_contain_text("“observers”")
    assert urlsplit(page.url).query == "q=observers"
    page.go_back()
    expect(page.locator(".search__form input")).to_have_value("")


def test_more_results_are_a_button_away(visit: Visiting) -> None:
    """A group shows its first results; its button adds more and the focus goes to the first of these."""
    page = searched(visit, "protest").page
    group = page.locator("section[data-kind=event]")
    before = group.locator("li").count()
    group.get_by_role("button").click()
    expect(group.locator("li").nth(before).locator("a")).to_be_focused()


def test_the_search_keeps_to_the_policy_and_to_its_host(visit: Visiting) -> None:
    """Searching violates no rule of the page and asks nothing of another host."""
    visited = searched(visit, "protest")
    host = urlsplit(visited.page.url).netloc
    assert (visited.violations(), visited.complaints) == ([], [])
    assert {urlsplit(request.url).netloc for request in visited.requests} == {host}


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_results_are_accessible(viewport: dict[str, int], visit: Visiting) -> None:
    """Axe finds no fault with results, and none where nothing was found; nothing sticks out."""
    for words in ("protest", "xyzzy"):
        page = searched(visit, words, viewport=viewport).page
        assert faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_a_slash_leads_to_the_search(visit: Visiting) -> None:
    """The key “/” opens the search from any page, and the words can be written at once."""
    page = visit(EXPLAINER).page
    page.keyboard.press("/")
    page.wait_for_url("**/search/")
    expect(page.locator(".search__form input")).to_be_focused()


def test_a_slash_that_is_written_stays_one(visit: Visiting) -> None:
    """While somebody writes, “/” is a letter."""
    page = visit("search/").page
    page.locator(".search__form input").press_sequentially("and/or")
    expect(page.locator(".search__form input")).to_have_value("and/or")


def test_without_script_the_lists_lead_on(visit: Visiting) -> None:
    """Without script a line says what the search needs, no form is shown, and links lead to the lists."""
    page = visit("search/", java_script_enabled=False).page
    expect(page.locator(".search__without")).to_be_visible()
    expect(page.locator(".search__form")).to_be_hidden()
    assert page.locator(".search__lists a:visible").count() > 5


def test_a_page_on_a_disk_has_no_search(disk_site: CrawledSite, new_page: NewPage) -> None:
    """Opened from a disk, no page links to the search, and its own page says what it needs."""
    page = new_page()
    page.goto((disk_site.folder / "index.html").as_uri())
    expect(page.locator("a[data-search]")).to_be_hidden()
    page.goto((disk_site.folder / "search/index.html").as_uri())
    expect(page.locator(".search__without")).to_be_visible()
    expect(page.locator(".search__form")).to_be_hidden()


def test_an_index_that_is_gone_is_told(visit: Visiting) -> None:
    """Where the index cannot be loaded, a line says so and points to the lists."""
    page = visit("search/").page
    page.route("**/pagefind.js", lambda route: route.abort())
    page.locator(".search__form input").fill("protest")
    expect(page.locator(".search__status")).to_contain_text("could not be loaded")
    expect(page.get_by_role("heading", name="Browse the lists")).to_be_visible()
