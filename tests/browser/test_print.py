"""Pages on paper: briefings with numbered endnotes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import Visit
from tests.components.theme import STYLES
from tests.site.building import SITE_URL
from tests.site.kinds import PAGE_KINDS

PAPER = {"width": 660, "height": 980}
"""What an A4 sheet leaves between its margins, in CSS pixels."""
Visiting = Callable[..., Visit]


@pytest.fixture
def printed(visit: Visiting) -> Callable[[str], Page]:
    """A page as it goes to the printer."""

    def make(kind: str) -> Page:
        page = visit(PAGE_KINDS[kind], viewport=PAPER).page
        page.emulate_media(media="print")
        return page

    return make


@pytest.mark.parametrize("kind", ["explainer", "event"])
def test_sheets_say_what_they_are_of(kind: str, printed: Callable[[str], Page]) -> None:
    """The root element carries the title and the address that the margins of each sheet print."""
    page = printed(kind)
    root = page.locator("html")
    assert root.get_attribute("data-title") == page.title()
    assert root.get_attribute("data-address") == f"{SITE_URL}/{PAGE_KINDS[kind]}"
    margins = (STYLES / "print.css").read_text(encoding="utf-8")
    for told in ("attr(data-title)", "attr(data-address)", "counter(page)"):
        assert f"content: {told}" in margins


def test_the_address_stands_at_the_end_too(printed: Callable[[str], Page]) -> None:
    """Browsers that print nothing in margins print the page's address at its end."""
    page = printed("event")
    assert page.get_by_role("contentinfo").get_by_text(f"{SITE_URL}/{PAGE_KINDS['event']}").is_visible()


@pytest.mark.parametrize("kind", ["explainer", "event"])
def test_endnotes_are_numbered_and_whole(kind: str, printed: Callable[[str], Page]) -> None:
    """In print each source shows its number and, on lines of its own, its full address without an underline."""
    notes = printed(kind).locator("#sources li")
    told = notes.evaluate_all(
        """all => all.map((one, index) => {
          const link = one.querySelector("a[href]");
          const after = getComputedStyle(link, "::after");
          return one.value === index + 1 && one.textContent.trim().startsWith(String(index + 1))
            && after.content === `"${link.getAttribute("href")}"` && after.display === "block"
            && getComputedStyle(link).textDecorationLine === "none";
        })"""
    )
    assert len(told) > 10
    assert all(told)


@pytest.mark.parametrize(
    "selector", [".event", ".claim", ".side", ".question", ".source", ".estimates", ".causes li", "tr"]
)
def test_a_sheet_does_not_end_within(selector: str, printed: Callable[[str], Page]) -> None:
    """No event, claim, question, source, drawing or row is divided between two sheets where it can be helped."""
    for kind in ("explainer", "event"):
        inside = (
            printed(kind)
            .locator(f"main {selector}")
            .evaluate_all("all => [...new Set(all.map(one => getComputedStyle(one).breakInside))]")
        )
        assert set(inside) <= {"avoid"}


@pytest.mark.parametrize("kind", ["explainer", "event", "disputed", "chart"])
def test_a_heading_stays_with_what_it_heads(kind: str, printed: Callable[[str], Page]) -> None:
    """No heading is the last of a sheet."""
    headings = printed(kind).locator("main :is(h2, h3)")
    assert headings.evaluate_all("all => all.every(one => getComputedStyle(one).breakAfter === 'avoid')")


def test_ways_to_other_pages_are_not_printed(printed: Callable[[str], Page]) -> None:
    """Lists that only lead on are left out of the printed explainer."""
    page = printed("explainer")
    assert not page.locator("#ways").is_visible()
    for way in (".part__more", ".era__zoom", ".share", ".cite details"):
        assert page.locator(way).evaluate_all("all => all.every(one => !one.checkVisibility())")


def test_no_frame_hides_a_row(printed: Callable[[str], Page]) -> None:
    """What scrolls on a screen is whole on paper, where nobody can scroll: a sheet's column cut the last row off."""
    for kind in ("explainer", "event", "chart"):
        frames = printed(kind).locator("main .table-frame")
        assert frames.count() > 0
        assert frames.evaluate_all("all => all.every(one => getComputedStyle(one).overflow === 'visible')")


def test_what_a_chart_offers_to_take_is_not_printed(printed: Callable[[str], Page]) -> None:
    """Files and HTML to copy are of no use on paper; the sources and how to cite the page stay."""
    page = printed("chart")
    assert not page.locator("#take").is_visible()
    assert page.locator("#sources").is_visible()
    assert printed("chart").locator("#cite").is_visible()
    assert printed("event").locator(".cite").is_visible()


def test_a_long_dispute_goes_on_over_the_sheet(printed: Callable[[str], Page]) -> None:
    """A dispute need not begin on a sheet of its own; its question stays with the first that is said."""
    dispute = printed("disputed").locator(".dispute").first
    assert dispute.evaluate("one => getComputedStyle(one).breakInside") == "auto"
    assert dispute.locator(".dispute__question").evaluate("one => getComputedStyle(one).breakAfter") == "avoid"


@pytest.mark.parametrize("kind", ["explainer", "event", "chart", "disputed"])
def test_nothing_sticks_out_of_the_sheet(kind: str, printed: Callable[[str], Page]) -> None:
    """What is printed fits the width of a sheet, so that browsers do not make it smaller."""
    assert printed(kind).evaluate("document.documentElement.scrollWidth") <= PAPER["width"]
