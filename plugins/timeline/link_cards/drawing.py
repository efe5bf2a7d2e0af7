"""Draws a card: 1200 by 630 pixels in thirteen colours, the same bytes for the same words.

Only what draws a card imports this module, as loading Pillow takes longer than drawing ten.
"""

import io
import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from timeline.link_cards.lines import fitted
from timeline.views.link_cards import HEIGHT, WIDTH, LinkCard
from timeline.views.symbols import symbol_path

MARGIN = 72
ABOVE, TITLE_TOP, TITLE_BOTTOM, FOOT = 178, 226, 512, 540
TITLE_SIZES = (84, 76, 68, 60, 54, 48)
LEADING = 1.12
NAME, LINE, NOTE = 34, 32, 28
"""Sizes of the site's name, of the line above the title and of what stands at the foot."""
INKS, HUES = 8, 5
"""Colours between paper and ink, and between paper and the category's hue."""
FINER = 4
"""How many times larger a symbol is drawn before it is made smooth."""
_COMPRESSION = 4
"""Level of zlib; more takes longer by half and saves a twentieth."""
_MEASURED = 100
"""Size at which letters are measured."""
_POINT = re.compile(r"[ML](-?[\d.]+) (-?[\d.]+)")


class Faces:
    """A theme's faces, each loaded once; ``weight`` is ``regular`` or ``semibold``."""

    def __init__(self, theme: Path) -> None:
        """Take the folder of the theme."""
        self._folder = theme / "cards"
        self._loaded: dict[tuple[str, int], ImageFont.FreeTypeFont] = {}
        self._advances: dict[tuple[str, str], float] = {}

    def face(self, weight: str, size: int) -> ImageFont.FreeTypeFont:
        """Return a face of a size."""
        if (weight, size) not in self._loaded:
            # The basic engine is part of every Pillow; the other may be missing, and sets other distances.
            engine = ImageFont.Layout.BASIC
            self._loaded[weight, size] = ImageFont.truetype(self._folder / f"{weight}.ttf", size, layout_engine=engine)
        return self._loaded[weight, size]

    def width(self, text: str, weight: str) -> float:
        """Return the width of a text at size 1, letter by letter: at most a little more than with kerning."""
        return sum(self._advance(letter, weight) for letter in text)

    def _advance(self, letter: str, weight: str) -> float:
        if (letter, weight) not in self._advances:
            self._advances[letter, weight] = self.face(weight, _MEASURED).getlength(letter) / _MEASURED
        return self._advances[letter, weight]


class Painter:
    """Draws cards in the look of one theme."""

    def __init__(self, theme: Path, colours: Mapping[str, str]) -> None:
        """``colours`` are the theme's by the names of their tokens."""
        self._faces = Faces(theme)
        self._colours = {name: _parts(value) for name, value in colours.items()}

    def png(self, card: LinkCard) -> bytes:
        """Return a card as a PNG file."""
        canvas = Image.new("L", (WIDTH, HEIGHT), 0)
        draw = ImageDraw.Draw(canvas)
        self._head(draw, card)
        self._title(draw, card)
        self._foot(draw, card)
        picture = canvas.point(_steps(INKS))
        if card.slot is not None:
            _stamp(picture, card.slot, card.hollow)
        picture.putpalette(self._palette(card.slot))
        target = io.BytesIO()
        picture.save(target, "PNG", bits=4, compress_level=_COMPRESSION)
        return target.getvalue()

    def _head(self, draw: ImageDraw.ImageDraw, card: LinkCard) -> None:
        self._text(draw, (MARGIN, 92), card.site, "semibold", NAME, "text")
        draw.rectangle((MARGIN, 116, WIDTH - MARGIN - 1, 119), fill=self._ink("text"))
        start = MARGIN if card.slot is None else MARGIN + LINE + 10
        self._text(draw, (start, ABOVE), card.above, "regular", LINE, "text-secondary", WIDTH - MARGIN - start)

    def _title(self, draw: ImageDraw.ImageDraw, card: LinkCard) -> None:
        def most(size: int) -> int:
            return int((TITLE_BOTTOM - TITLE_TOP) / (size * LEADING))

        measure = partial(self._faces.width, weight="semibold")
        size, lines = fitted(card.title, TITLE_SIZES, WIDTH - 2 * MARGIN, most, measure)
        top = TITLE_TOP if card.above else ABOVE - LINE
        for number, line in enumerate(lines):
            baseline = top + round(size * (0.75 + number * LEADING))
            self._text(draw, (MARGIN, baseline), line, "semibold", size, "text")

    def _foot(self, draw: ImageDraw.ImageDraw, card: LinkCard) -> None:
        end = WIDTH - MARGIN
        if card.warning:
            wide = round(self._faces.face("semibold", NOTE).getlength(card.warning))
            box = (end - wide - 36, FOOT - 4, end - 1, FOOT + 45)
            draw.rounded_rectangle(box, 6, outline=self._ink("text-secondary"), width=2)
            self._text(draw, (box[0] + 18, FOOT + 29), card.warning, "semibold", NOTE, "text")
            end = box[0] - 24
        self._text(draw, (MARGIN, FOOT + 29), card.below, "regular", NOTE, "text-muted", end - MARGIN)

    def _text(
        self,
        draw: ImageDraw.ImageDraw,
        place: tuple[int, int],
        text: str,
        weight: str,
        size: int,
        colour: str,
        width: int = WIDTH - 2 * MARGIN,
    ) -> None:
        """Set one line on a baseline; what is too long is cut."""
        (line,) = fitted(text, (size,), width, lambda _: 1, partial(self._faces.width, weight=weight)).lines
        draw.text(place, line, fill=self._ink(colour), font=self._faces.face(weight, size), anchor="ls")

    def _ink(self, name: str) -> int:
        """Return how much of the text's ink gives a colour, of 255."""
        paper, ink = sum(self._colours["paper"]), sum(self._colours["text"])
        return round(255 * (paper - sum(self._colours[name])) / (paper - ink))

    def _palette(self, slot: int | None) -> list[int]:
        paper = self._colours["paper"]
        ramps = [(self._colours["text"], INKS - 1, range(INKS))]
        if slot is not None:
            ramps.append((self._colours[f"category-{slot}"], HUES, range(1, HUES + 1)))
        return [
            round(paper[part] + (end[part] - paper[part]) * step / last)
            for end, last, steps in ramps
            for step in steps
            for part in range(3)
        ]


def _stamp(picture: Image.Image, slot: int, hollow: bool) -> None:
    """Put a category's symbol before the line above the title, in the colours of its hue."""
    box = LINE
    mask = Image.new("L", (box * FINER, box * FINER), 0)
    draw = ImageDraw.Draw(mask)
    diameters = (0.84, 0.5) if hollow else (0.84,)
    for diameter, fill in zip(diameters, (255, 0), strict=False):
        _shape(draw, slot, box * FINER / 2, box * FINER * diameter, fill)
    mask = mask.reduce(FINER).point(_steps(HUES + 1))
    hue = mask.point([0, *(INKS + step for step in range(HUES)), *([0] * (255 - HUES))])
    picture.paste(hue, (MARGIN, ABOVE - LINE + 6), mask.point([0, *([255] * 255)]))


def _shape(draw: ImageDraw.ImageDraw, slot: int, centre: float, diameter: float, fill: int) -> None:
    points = [(float(x), float(y)) for x, y in _POINT.findall(symbol_path(slot, centre, centre, diameter))]
    if len(points) > 1:
        draw.polygon(points, fill=fill)
        return
    # The path of a circle names the point at which its line begins.
    draw.circle((centre, centre), centre - points[0][0], fill=fill)


def _steps(number: int) -> list[int]:
    """Return for each of 256 shades the nearest of a smaller number of steps, the last of which is full."""
    return [round(shade * (number - 1) / 255) for shade in range(256)]


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
