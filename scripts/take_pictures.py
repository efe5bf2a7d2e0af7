"""Takes the pictures of README.md anew: the built explainer in the light and in the dark scheme.

Run it after ``make html`` and ``make test``, which finds a browser:

    .venv/bin/python scripts/take_pictures.py

Exits with 1 where there is no built explainer.
"""

import io
import sys
from pathlib import Path

from ensure_browser import find_browser
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "output" / "serbia-2023" / "index.html"
IMAGES = ROOT / "docs" / "images"
SCHEMES = ("light", "dark")
WIDTH = 1280
"""Width of the window and of the picture, in CSS pixels."""
LAST_SHOWN = ".strip"
"""The overview drawing, below which the picture ends."""
MARGIN = 24
LARGEST = 250_000
"""Most bytes of one picture."""


def picture(page: Page) -> bytes:
    """Return the top of the explainer, down to the end of the overview drawing, as PNG."""
    page.goto(PAGE.as_uri())
    drawing = page.locator(LAST_SHOWN).bounding_box()
    if drawing is None:
        raise ValueError(f"{PAGE}: there is no overview drawing to end the picture at")
    height = round(drawing["y"] + drawing["height"] + MARGIN)
    page.set_viewport_size({"width": WIDTH, "height": height})
    return page.screenshot(animations="disabled")


def with_few_colours(png: bytes) -> bytes:
    """Return the picture with as many colours as fit into ``LARGEST`` bytes; rare hues keep their place."""
    from PIL import Image

    whole = Image.open(io.BytesIO(png)).convert("RGB")
    for colours in (255, 128, 64, 32, 16):
        target = io.BytesIO()
        whole.quantize(colours, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(target, "PNG", optimize=True)
        if len(target.getvalue()) <= LARGEST:
            return target.getvalue()
    raise ValueError(f"the picture is larger than {LARGEST:,} bytes even with 16 colours")


def main() -> int:
    """Take both pictures; return the exit status."""
    if not PAGE.exists():
        print(f"There is no {PAGE.relative_to(ROOT)}: run make html first.", file=sys.stderr)
        return 1
    IMAGES.mkdir(parents=True, exist_ok=True)
    chromium = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        for scheme in SCHEMES:
            page = browser.new_page(viewport={"width": WIDTH, "height": 800}, color_scheme=scheme)
            data = with_few_colours(picture(page))
            file = IMAGES / f"explainer-{scheme}.png"
            file.write_bytes(data)
            print(f"{file.relative_to(ROOT)}: {len(data):,} bytes")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
