"""What an editor sees of the preview in the browser."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.site.previewing import EVENT, EVENT_PAGE, LIMIT, Preview, is_good, started, until, write_project

NewPage = Callable[..., Page]
Visiting = Callable[..., Visit]
WAIT = LIMIT * 1000
"""Milliseconds after which a build is taken to hang."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
MISTAKE = ("category: protest", "category: <b>protests</b>")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview after its first good build."""
    with started(write_project(tmp_path_factory.mktemp("preview"))) as running:
        with running.states() as states:
            until(states, is_good)
        yield running


@pytest.fixture
def sound(preview: Preview) -> Iterator[Preview]:
    """The preview without a mistake, whatever a test leaves behind."""
    event = preview.home / EVENT
    text = event.read_text(encoding="utf-8")
    yield preview
    if event.read_text(encoding="utf-8") == text:
        return
    with preview.states() as states:
        before = next(states)
        event.write_text(text, encoding="utf-8")
        until(states, lambda state: is_good(state) and state["page"] != before["page"])


@pytest.fixture
def visit(sound: Preview, new_page: NewPage) -> Visiting:
    """Open the event's page and watch it. Pages are closed before mistakes are mended, so not while they reload."""
    return lambda **options: opened(new_page(**options), sound)


def opened(page: Page, preview: Preview) -> Visit:
    """Open the event's page of a preview."""
    visited = Visit.of(page)
    page.goto(preview.root + EVENT_PAGE, wait_until="load")
    return visited


def test_faults_lie_over_the_page_until_they_are_mended(sound: Preview, visit: Visiting) -> None:
    """A mistake opens a dialog with its words over the page; mended, it goes and the page shows the new text."""
    visited = visit()
    page, dialog = visited.page, visited.page.get_by_role("dialog", name="1 error")
    sound.edit(EVENT, *MISTAKE)
    expect(dialog).to_be_visible(timeout=WAIT)
    expect(dialog).to_contain_text(f"{EVENT}:4:11")
    expect(dialog).to_contain_text("“<b>protests</b>” is not an id")
    expect(page.get_by_role("heading", name="1 error")).to_be_focused()
    expect(page.locator("h1")).to_contain_text("People rally")
    sound.edit(EVENT, "People rally", "Neighbours rally")
    sound.edit(EVENT, *reversed(MISTAKE))
    expect(page.locator("h1")).to_contain_text("Neighbours rally", timeout=WAIT)
    expect(dialog).to_have_count(0)
    assert visited.violations() == []
    assert visited.complaints == []


def test_escape_folds_the_faults(sound: Preview, visit: Visiting) -> None:
    """Escape shows the page beneath and leaves a button that brings the faults back."""
    page = visit().page
    sound.edit(EVENT, *MISTAKE)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible(timeout=WAIT)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.get_by_role("button", name="1 error").click()
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_faults_can_be_read_by_everybody(scheme: str, sound: Preview, visit: Visiting) -> None:
    """Axe finds no fault in the dialog, in both colour schemes, and nothing sticks out of it at 320 pixels."""
    page = visit(color_scheme=scheme).page
    sound.edit(EVENT, *MISTAKE)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible(timeout=WAIT)
    for viewport in (WIDE, NARROW, {"width": 320, "height": 600}):
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]
        assert [fault["id"] for fault in found] == []
        assert dialog.evaluate("box => box.scrollWidth - box.clientWidth") == 0


def test_a_page_stays_where_it_was_scrolled_to(sound: Preview, visit: Visiting) -> None:
    """After an edit that leaves everything in its place, the page is where it was."""
    page = visit(viewport={"width": 360, "height": 300}).page
    page.evaluate("scrollTo({ top: 200, behavior: 'instant' })")
    sound.edit(EVENT, "People met", "People sang")
    expect(page.get_by_text("People sang in the square")).to_have_count(1, timeout=WAIT)
    # The line of warnings comes after the place was restored.
    expect(page.locator("summary", has_text="warning")).to_be_visible()
    assert page.evaluate("scrollY") == 200


def test_warnings_are_a_line_that_can_be_opened_and_closed(sound: Preview, visit: Visiting) -> None:
    """Warnings cover nothing: a line opens their list, and once closed they stay away until they change."""
    page = visit().page
    line, listed = page.locator("summary", has_text="warning"), page.get_by_text("[one-source]")
    expect(line).to_be_visible()
    expect(listed).to_be_hidden()
    line.click()
    expect(listed).to_be_visible()
    page.get_by_role("button", name="Close the warnings").click()
    expect(line).to_be_hidden()
    with page.expect_response("**/-/events"):
        page.reload()
    expect(line).to_be_hidden()


def test_a_page_finds_a_preview_that_was_started_anew(
    new_page: NewPage, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A page that was left open shows the new text once the preview runs again at the same port."""
    home = write_project(tmp_path_factory.mktemp("anew"))
    with started(home) as first:
        with first.states() as states:
            until(states, is_good)
        page = opened(new_page(), first).page
        expect(page.locator("summary", has_text="warning")).to_be_visible()
    first.edit(EVENT, "People rally", "Neighbours rally")
    with started(home, port=first.root.rpartition(":")[2]):
        expect(page.locator("h1")).to_contain_text("Neighbours rally", timeout=WAIT)
