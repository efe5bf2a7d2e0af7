"""What is read aloud: parts of pages as assistive technology has them, beside stored transcripts.

A transcript is Chromium's accessibility tree as Playwright writes it (roles, names and states, one line each). After a
change that is meant, read the new one aloud: ``pytest tests/browser/test_transcripts.py --update-goldens``.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import LOOKS, NARROW, TODAY, WIDE, NewPage, wait_for_layout
from tests.site.serving import ServedSite


def _nothing(page: Page) -> None:
    """Leave the page as it came."""


def _filtered(page: Page) -> None:
    """Open the filters and choose turning points."""
    page.locator(".filters summary").click()
    expect(page.locator(".filters form")).to_be_visible()
    page.locator(".filters input[name=weight][value=turning-point]").check()
    expect(page.locator(".filters").get_by_role("status")).to_contain_text("3 of 7")


PARTS: dict[str, tuple[str, str, Callable[[Page], None]]] = {
    "strip": ("ford/", ".strip", _nothing),
    "filters": ("ford/", ".filters", _filtered),
    "list": ("ford/", "main .era", _nothing),
    "event": ("ford/events/second-closing/", "main", _nothing),
    "disputed": ("ford/disputed/", "main", _nothing),
}
"""What a transcript is called, the page, the part of it, and what a reader does before."""


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("name", PARTS)
def test_a_part_reads_aloud_as_its_transcript(
    name: str, width: str, new_page: NewPage, example_server: ServedSite, request: pytest.FixtureRequest
) -> None:
    """What a screen reader is told of a part of a page is what its transcript has."""
    path, part, act = PARTS[name]
    page = new_page(viewport=WIDE if width == "wide" else NARROW)
    page.clock.set_fixed_time(TODAY)
    page.goto(example_server.at(path), wait_until="load")
    wait_for_layout(page)
    act(page)
    heard = page.locator(part).first.aria_snapshot() + "\n"
    stored = LOOKS / f"{name}-{width}.yaml"
    if request.config.getoption("--update-goldens"):
        stored.write_text(heard, encoding="utf-8")
    assert heard == stored.read_text(encoding="utf-8")
