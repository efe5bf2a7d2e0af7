"""Makes the icons of the site that are no drawings anew from the drawing, theme/static/favicon.svg.

Run it after ``make test``, which finds a browser:

    .venv/bin/python scripts/make_icons.py
"""

import io
from pathlib import Path

from ensure_browser import find_browser
from PIL import Image
from playwright.sync_api import sync_playwright

STATIC = Path(__file__).parents[1] / "theme" / "static"
PAPER = "#FCFBF8"
ICONS = (("favicon-32", 32, 1.0), ("apple-touch-icon", 180, 0.7), ("icon-192", 192, 0.7), ("icon-512", 512, 0.7))
"""Name, size in pixels, and how much of it the drawing takes; one that fills it all has no ground."""


def main() -> None:
    """Write all icons."""
    drawing = (STATIC / "favicon.svg").read_text(encoding="utf-8")
    (STATIC / "icons").mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for name, size, part in ICONS:
            page = browser.new_page(viewport={"width": size, "height": size}, color_scheme="light")
            ground = PAPER if part < 1 else "transparent"
            style = f"margin:0;block-size:100vb;display:grid;place-items:center;background:{ground}"
            sized = drawing.replace("<svg ", f'<svg width="{size * part}" height="{size * part}" ', 1)
            page.set_content(f'<body style="{style}">{sized}</body>')
            whole = Image.open(io.BytesIO(page.screenshot(omit_background=True)))
            few = whole.quantize(32, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
            few.save(STATIC / "icons" / f"{name}.png", "PNG", optimize=True)
        browser.close()


if __name__ == "__main__":
    main()
