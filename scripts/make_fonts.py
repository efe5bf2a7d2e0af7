"""Makes the theme's font files anew from the typeface as its makers publish it.

Run it with fonttools and brotli at hand, which nothing else here needs, on the unpacked npm package that
theme/static/fonts/README.txt names:

    .venv/bin/python -m pip install fonttools==4.68.0 brotli==1.2.1
    .venv/bin/python scripts/make_fonts.py package

The names inside the files are replaced, as "Source" is a reserved name under the typeface's licence.
"""

import logging
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.subset import main as subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from fontTools.varLib.instancer import instantiateVariableFont

THEME = Path(__file__).parents[1] / "theme"
SOURCE = "VAR/SourceSerif4Variable-Roman.ttf"
NAME = "source-serif-4-4.005"
LATIN = (
    "U+0020-007E,U+00A0-017F,U+0218-021B,U+02C6-02C7,U+02D8-02DD,U+2002-200A,U+2010-2015,U+2018-201E,U+2020-2022,"
    "U+2026,U+202F-2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2116,U+2122,U+2190-2193,U+2212"
)
CYRILLIC = "U+0301,U+0400-045F,U+0490-0491"
"""All letters of today's Slavic languages, and the acute that marks stress."""
WEB = ["--flavor=woff2", "--layout-features=kern,liga,onum,lnum,tnum,pnum,ccmp,locl,mark,mkmk"]
SHARED = ["--no-hinting", "--obfuscate-names", "--name-IDs=0,1,2,3,4,6,13,14"]
CARD_FACES: Mapping[str, Mapping[str, float]] = {
    "regular": {"wght": 400, "opsz": 30},
    "semibold": {"wght": 620, "opsz": 48},
}
"""Faces for pictures that are drawn when the site is built, at the size at which they are seen there."""
SMALLEST_KERN = 14
"""In thousandths of the type's size; less is under a pixel in a card's largest title."""
PAIRS_IN_ONE_TABLE = 10_000
"""A table of pairs cannot be longer than 64 kB."""


def main(package: Path) -> None:
    """Write all font files."""
    with TemporaryDirectory() as folder:
        whole, part = Path(folder, "whole.ttf"), Path(folder, "part.ttf")
        save(package / SOURCE, whole, {"opsz": 18, "wght": (400, 700)})
        for name, letters in ((NAME, LATIN), (f"{NAME}-cyrillic", CYRILLIC)):
            target = THEME / "static" / "fonts" / f"{name}.woff2"
            subset([str(whole), *SHARED, *WEB, f"--unicodes={letters}", f"--output-file={target}"])
        for name, place in CARD_FACES.items():
            save(package / SOURCE, whole, place)
            features = "--layout-features=kern"
            subset([str(whole), *SHARED, features, f"--unicodes={LATIN},{CYRILLIC}", f"--output-file={part}"])
            with_plain_kerning(part, THEME / "cards" / f"{NAME}-{name}.ttf")


def save(source: Path, target: Path, place: Mapping[str, object]) -> None:
    """Write what a variable font is at a place on its axes."""
    font = TTFont(source, recalcTimestamp=False)
    instantiateVariableFont(font, place, inplace=True)
    font.save(target)


def with_plain_kerning(source: Path, target: Path) -> None:
    """Write a font with its kerning as a list of pairs: what is drawn without a layout engine knows no other."""
    font = TTFont(source, recalcTimestamp=False)
    cyrillic = {glyph for code, glyph in font.getBestCmap().items() if 0x400 <= code < 0x500}
    latin = {glyph for code, glyph in font.getBestCmap().items() if chr(code).isalpha()} - cyrillic
    mixed = ((latin, cyrillic), (cyrillic, latin))
    pairs = sorted(
        (pair, value)
        for pair, value in kerning(font).items()
        if abs(value) >= SMALLEST_KERN and not any(pair[0] in one and pair[1] in other for one, other in mixed)
    )
    font["kern"] = table = newTable("kern")
    table.version, table.kernTables = 0, []
    for start in range(0, len(pairs), PAIRS_IN_ONE_TABLE):
        part = KernTable_format_0()
        part.coverage, part.apple = 1, False
        part.kernTable = dict(pairs[start : start + PAIRS_IN_ONE_TABLE])
        table.kernTables.append(part)
    for name in ("GPOS", "GSUB", "GDEF", "STAT"):
        if name in font:
            del font[name]
    target.parent.mkdir(exist_ok=True)
    font.save(target)


def kerning(font: TTFont) -> dict[tuple[str, str], int]:
    """Return the space between each two glyphs that a font's layout tables set; the first table to say so counts."""
    letters = set(font.getBestCmap().values())
    found: dict[tuple[str, str], int] = {}
    for table in pair_tables(font):
        first = [glyph for glyph in table.Coverage.glyphs if glyph in letters]
        own = dict(pairs_of_glyphs(table, first) if table.Format == 1 else pairs_of_classes(table, first, letters))
        found = own | found
    return found


def pair_tables(font: TTFont) -> Iterator[object]:
    """Yield every table of pairs, in order."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = table.ExtSubTable if lookup.LookupType == 9 else table
            if inner.LookupType == 2:
                yield inner


def pairs_of_glyphs(table: object, first: list[str]) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield the pairs of a table that names glyphs."""
    for glyph in first:
        pairs = table.PairSet[table.Coverage.glyphs.index(glyph)]
        for record in pairs.PairValueRecord:
            yield (glyph, record.SecondGlyph), advance(record.Value1)


def pairs_of_classes(table: object, first: list[str], letters: set[str]) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield the pairs of a table that names classes of glyphs."""
    for glyph in first:
        row = table.Class1Record[table.ClassDef1.classDefs.get(glyph, 0)].Class2Record
        for other in letters:
            yield (glyph, other), advance(row[table.ClassDef2.classDefs.get(other, 0)].Value1)


def advance(value: object) -> int:
    """Return by how much a pair is moved apart."""
    return getattr(value, "XAdvance", 0) if value is not None else 0


if __name__ == "__main__":
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    main(Path(sys.argv[1]))
