"""The main pages beside stored pictures of them, so that nothing changes its looks unseen.

The pages are those of a small made-up explainer, which no edit of the real content changes. Machines differ in their
sans-serif, so all text is set in the face that the theme brings along. Pictures are kept in grey, each pixel the mean
of ``CELL`` by ``CELL`` pixels of the page: that forgives how a browser smooths letters and shows what has moved.

After a change that is meant, look at the pages and write the pictures anew: ``pytest tests/browser/test_looks.py
--update-goldens``.
"""

import io

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, Route
from tests.browser.conftest import LOOKS, NARROW, TODAY, WIDE, NewPage, wait_for_layout
from tests.site.serving import ServedSite

CELL = 8
"""Pixels of a page, across and down, for one pixel of a picture."""
STEP = 24
"""Steps of grey, of 255, from which on a cell counts as another."""
TOLERANCE = 0.02
"""Part of the cells that may be others."""
ONE_FACE = ":root { --sans: var(--serif) !important; }"
PAGES = {
    "front": "ford/",
    "event": "ford/events/second-closing/",
    "figures": "ford/events/meeting/",
    "disputed": "ford/disputed/",
    "sources": "ford/sources/",
    "chart": "ford/charts/carts/",
    "short": "ford/short/",
    "dispute": "ford/disputes/cause/",
    "era": "ford/eras/second/",
    "embed": "ford/embed/",
    "home": "",
}
FORMS = {
    "wide": {"viewport": WIDE},
    "narrow": {"viewport": NARROW},
    "dark": {"viewport": NARROW, "color_scheme": "dark"},
    "plain": {"viewport": NARROW, "java_script_enabled": False},
}
"""Ways to look at a page."""


def in_one_face(route: Route) -> None:
    """Answer with the style sheet, and let all text have the theme's own face."""
    styles = route.fetch()
    route.fulfill(response=styles, body=styles.text() + ONE_FACE)


def picture(page: Page) -> Image.Image:
    """Return a whole page in grey, one pixel for each of its cells."""
    shot = Image.open(io.BytesIO(page.screenshot(full_page=True, animations="disabled"))).convert("L")
    return shot.resize((shot.width // CELL, shot.height // CELL), Image.Resampling.BOX)


def differing(one: Image.Image, other: Image.Image) -> float:
    """Return the part of the cells of the larger picture that differ; what only one of them has differs."""
    width, height = (max(sizes) for sizes in zip(one.size, other.size, strict=True))
    difference = Image.new("L", (width, height), 255)
    common = ImageChops.difference(
        one.crop((0, 0, min(one.width, other.width), min(one.height, other.height))),
        other.crop((0, 0, min(one.width, other.width), min(one.height, other.height))),
    )
    difference.paste(common, (0, 0))
    return sum(difference.histogram()[STEP:]) / (width * height)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_its_picture(
    name: str, form: str, new_page: NewPage, example_server: ServedSite, request: pytest.FixtureRequest
) -> None:
    """A page has the looks of its stored picture, but for two in a hundred cells."""
    page = new_page(**FORMS[form])
    page.clock.set_fixed_time(TODAY)
    page.route("**/site.css", in_one_face)
    page.goto(example_server.at(PAGES[name]), wait_until="load")
    wait_for_layout(page)
    seen, stored = picture(page), LOOKS / f"{name}-{form}.png"
    if request.config.getoption("--update-goldens"):
        seen.save(stored, optimize=True)
    part = differing(seen, Image.open(stored))
    assert part <= TOLERANCE, f"{part:.1%} of {stored.name} is not as it was; the page is {page.url}"


def test_a_part_that_moves_is_seen() -> None:
    """A picture whose lower half moved by three cells is told from what it was."""
    lines = Image.new("L", (45, 200), 250)
    for row in range(0, 200, 6):
        lines.paste(40, (4, row, 40, row + 2))
    moved = lines.copy()
    moved.paste(lines.crop((0, 100, 45, 197)), (0, 103))
    assert differing(lines, lines.copy()) == 0
    assert differing(lines, moved) > TOLERANCE
    assert differing(lines, lines.crop((0, 0, 45, 190))) > TOLERANCE
