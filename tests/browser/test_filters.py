"""The filters of an explainer's list: by hand, by keyboard, by address, on a disk and on paper."""

import json
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.conftest import NARROW, WIDE, NewPage, Visit, wait_for_layout
from tests.browser.test_every_kind import RULES
from tests.site.crawl import CrawledSite
from tests.site.kinds import EXPLAINER, LARGE, LARGE_EXPLAINER
from tests.site.serving import serve

Visiting = Callable[..., Visit]
SMALL_TARGETS = """() => [...document.querySelectorAll(".filters :is(input, select, button, summary, a)")]
  .filter((one) => one.checkVisibility())
  .filter((one) => { const box = one.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
  .map((one) => one.outerHTML.slice(0, 90))"""

each_width = pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])


def opened(visit: Visiting, query: str = "", **options: object) -> Page:
    """Open the front page and its filters."""
    page = visit(f"{EXPLAINER}{query}", **options).page
    page.locator(".filters summary").click()
    expect(page.locator(".filters form")).to_be_visible()
    return page


def choose(page: Page, name: str, value: str) -> None:
    """Tick a choice."""
    page.locator(f".filters input[name={name}][value={value}]").check()


def found(page: Page) -> list[str]:
    """Return the titles of the events that are shown."""
    return page.locator("main .era li > article h3 a:visible").all_text_contents()


def faults(page: Page) -> list[str]:
    """Return what axe finds."""
    results = Axe().run(page, options={"runOnly": RULES["light"], "resultTypes": ["violations"]})
    return [f"{fault['id']} {node['target']}" for fault in results.response["violations"] for node in fault["nodes"]]


def test_the_index_is_loaded_when_the_filters_are_opened(visit: Visiting) -> None:
    """The file of all events is not asked for before somebody opens the filters."""
    visited = visit(EXPLAINER)
    visited.page.wait_for_load_state("networkidle")
    assert [request.url for request in visited.requests if "filter.json" in request.url] == []
    visited.page.locator(".filters summary").click()
    expect(visited.page.locator(".filters form")).to_be_visible()
    assert len([request.url for request in visited.requests if "filter.json" in request.url]) == 1
    assert visited.violations() == []


def test_without_script_the_panel_leads_to_pages(visit: Visiting) -> None:
    """Without script the panel holds links to the pages by category, person, claim and the like, and no control."""
    page = visit(EXPLAINER, java_script_enabled=False).page
    page.locator(".filters summary").click()
    assert {"People", "Categories", "Threads", "Claims by status"} <= set(
        page.locator(".filters a:visible").all_text_contents()
    )
    assert page.locator(".filters :is(input, select, button):visible").count() == 0


def test_filters_narrow_the_list_together(visit: Visiting) -> None:
    """Two filters of different kinds show the events that pass both, as many as is said."""
    page = opened(visit)
    choose(page, "category", "protest")
    first = int(page.locator(".filters__status").inner_text().split()[0])
    page.locator("select[name=person]").select_option("aleksandar-vucic")
    expect(page.locator(".filters__status")).to_contain_text("Protest; Aleksandar Vučić")
    second = int(page.locator(".filters__status").inner_text().split()[0])
    assert 0 < second < first
    assert len(found(page)) == second


def test_a_choice_tells_how_many_events_it_would_leave(visit: Visiting) -> None:
    """The number beside a choice is the number of events that are shown once it is made."""
    page = opened(visit)
    choose(page, "category", "protest")
    expect(page.locator(".filters__status")).to_contain_text("Protest")
    choice = page.locator("label:has(input[value=reported])")
    told = int(choice.locator(".count").inner_text())
    choose(page, "status", "reported")
    expect(page.locator(".filters__status")).to_contain_text("Reported")
    assert len(found(page)) == told


def test_the_state_stands_in_the_address(visit: Visiting) -> None:
    """What is chosen can be read from the address, and opening that address shows the same events."""
    page = opened(visit)
    choose(page, "category", "protest")
    choose(page, "category", "media")
    page.locator("input[name=from]").fill("2023-12-01")
    expect(page.locator(".filters__status")).to_contain_text("from 2023-12-01")
    query = urlsplit(page.url).query
    assert parse_qs(query) == {"category": ["protest", "media"], "from": ["2023-12-01"]}
    shown = found(page)
    other = visit(f"{EXPLAINER}?{query}").page
    expect(other.locator(".filters__status")).to_contain_text("from 2023-12-01")
    assert found(other) == shown


def test_back_takes_the_last_choice_back(visit: Visiting) -> None:
    """The way back leads through the choices, and at last to the whole list."""
    page = opened(visit)
    whole = found(page)
    choose(page, "category", "protest")
    expect(page.locator(".filters__status")).to_contain_text("Protest")
    page.go_back()
    expect(page.locator(".filters__status")).to_have_text("All 90 events")
    assert found(page) == whole
    assert not page.locator("input[value=protest]").is_checked()


def test_all_events_come_back(visit: Visiting) -> None:
    """One button drops all filters, and the focus stays by the filters."""
    page = opened(visit)
    whole = found(page)
    choose(page, "weight", "turning-point")
    page.get_by_role("button", name="Show all events again").click()
    assert found(page) == whole
    assert urlsplit(page.url).query == ""
    expect(page.locator(".filters summary")).to_be_focused()


def test_words_are_found_without_their_signs(visit: Visiting) -> None:
    """Who writes “Vucic” finds Vučić, and letters typed in one go are one step of the way back."""
    page = opened(visit)
    page.locator("input[name=text]").press_sequentially("vucic")
    expect(page.locator(".filters__status")).to_contain_text("“vucic”")
    assert found(page)
    page.go_back()
    expect(page.locator(".filters__status")).to_have_text("All 90 events")


def test_an_empty_result_says_what_to_loosen(visit: Visiting) -> None:
    """Where nothing is left, each filter that alone stands in the way can be dropped, and the number is true."""
    page = opened(visit, "?category=protest&text=nothing+like+this")
    expect(page.locator(".filters__status")).to_contain_text("No event passes all filters at once.")
    button = page.locator(".filters__loosen button")
    told = int(button.inner_text().rpartition(" ")[2])
    assert faults(page) == []
    button.click()
    expect(page.locator(".filters__loosen")).to_be_hidden()
    assert len(found(page)) == told > 0


def test_eras_tell_what_is_left_of_them(visit: Visiting) -> None:
    """While filtered, an era tells how many of its events are shown; one without any and all gaps are hidden."""
    page = opened(visit)
    choose(page, "category", "protest")
    expect(page.locator(".filters__status")).to_contain_text("Protest")
    assert page.locator(".gap:visible").count() == 0
    for era in page.locator(".era:visible").all():
        told = era.locator(".era__dates .count").inner_text()
        assert told.startswith(f"· {era.locator('.filters__events > li').count()} of ")
    assert page.locator(".era:visible").count() == page.locator(".jump-bar li:visible").count()


def test_changes_are_announced_politely(visit: Visiting) -> None:
    """The number of events is told in a live region, which screen readers read when they are idle."""
    page = opened(visit)
    choose(page, "category", "protest")
    region = page.get_by_role("status").filter(has_text="of 90 events: Protest.")
    expect(region).to_have_count(1)


@each_width
def test_filters_are_accessible_in_every_state(viewport: dict[str, int], visit: Visiting) -> None:
    """Axe finds no fault, and no control is smaller than 24 pixels, when opened, filtered and empty."""
    page = opened(visit, viewport=viewport)
    assert (faults(page), page.evaluate(SMALL_TARGETS)) == ([], [])
    choose(page, "category", "protest")
    expect(page.locator(".filters__status")).to_contain_text("Protest")
    assert (faults(page), page.evaluate(SMALL_TARGETS)) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_filters_work_by_keyboard_alone(visit: Visiting) -> None:
    """The panel opens, a choice is made and the list is reached without a pointer."""
    page = visit(EXPLAINER).page
    page.locator(".filters summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".filters form")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.type("protest")
    expect(page.locator(".filters__status")).to_contain_text("“protest”")
    page.keyboard.press("Enter")
    expect(page.locator(".filters form")).to_be_hidden()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show all events again")).to_be_focused()


def test_the_panel_leaves_room_for_the_story_on_a_phone(visit: Visiting) -> None:
    """On a phone the closed panel is one line, and the opened one less than the height of the screen."""
    page = visit(EXPLAINER, viewport=NARROW).page
    assert page.locator(".filters").evaluate("one => one.getBoundingClientRect().height") < 60
    page.locator(".filters summary").click()
    expect(page.locator(".filters form")).to_be_visible()
    assert page.locator(".filters").evaluate("one => one.getBoundingClientRect().height") < NARROW["height"]


def test_what_is_filtered_is_printed_with_its_filter(visit: Visiting) -> None:
    """On paper stand the events found and the filters in words, and no controls."""
    page = opened(visit)
    choose(page, "category", "protest")
    expect(page.locator(".filters__status")).to_contain_text("Protest")
    number = len(found(page))
    page.emulate_media(media="print")
    expect(page.locator(".filters__status")).to_be_visible()
    assert len(found(page)) == number
    assert page.locator(":is(.filters form, button):visible").count() == 0


def test_a_mark_of_the_overview_leads_to_its_event_while_filtered(visit: Visiting) -> None:
    """A link to an event that the filters hide drops them and leads to it."""
    page = opened(visit)
    hidden = page.locator("article.event").first.get_attribute("id")
    page.locator("input[name=text]").fill("nothing like this")
    expect(page.locator(".filters__status")).to_contain_text("No event")
    page.evaluate("id => { location.hash = id; }", hidden)
    expect(page.locator(f"#{hidden}")).to_be_visible()


def test_a_page_on_a_disk_filters_its_own_events(disk_site: CrawledSite, new_page: NewPage) -> None:
    """Opened from a disk, an explainer whose list is on the page has all filters."""
    page = new_page()
    page.goto((disk_site.folder / EXPLAINER / "index.html").as_uri())
    wait_for_layout(page)
    page.locator(".filters summary").click()
    choose(page, "category", "protest")
    expect(page.locator(".filters__status")).to_contain_text("of 90 events: Protest.")
    assert "opened from a disk" not in page.locator(".filters__status").inner_text()
    page.locator(".filters__events h3 a").first.click()
    expect(page.locator("h1")).to_be_visible()


def test_a_long_list_on_a_disk_says_what_is_filtered(large_site: CrawledSite, new_page: NewPage) -> None:
    """Opened from a disk, an explainer with more events than fit on its page says that only those on it are found."""
    page = new_page()
    page.goto((large_site.folder / LARGE_EXPLAINER / "index.html").as_uri())
    wait_for_layout(page)
    page.locator(".filters summary").click()
    expect(page.locator(".filters__status")).to_contain_text("opened from a disk")


def test_a_long_list_is_filtered_as_a_whole(large_site: CrawledSite, new_page: NewPage) -> None:
    """Behind a server all events are found, also those that stand on other pages, some of them at a time."""
    index = json.loads((large_site.folder / LARGE_EXPLAINER / "data/filter.json").read_text(encoding="utf-8"))
    category, weight = index["fields"].index("category"), index["fields"].index("weight")
    wanted = [event for event in index["events"] if event[category] == "protest" and event[weight] == "normal"]
    page = new_page()
    with serve(large_site.folder, "/large/") as served:
        page.goto(served.at(f"{LARGE_EXPLAINER}index.html?category=protest&weight=normal"))
        expect(page.locator(".filters__status")).to_contain_text(f"{len(wanted)} of {LARGE:,} events")
        shown = page.locator(".filters__events > li")
        before = shown.count()
        assert before < len(wanted)
        page.get_by_role("button", name="more", exact=False).last.click()
        assert shown.count() > before
        expect(shown.nth(before).locator("h3 a")).to_be_focused()
