"""Makes the theme's font files anew from the typeface as its makers publish it.

Run it with fonttools and brotli at hand, which nothing else here needs, on the unpacked npm package that
theme/static/fonts/README.txt names:

    .venv/bin/python -m pip install fonttools==4.68.0 brotli==1.2.1
    .venv/bin/python scripts/make_fonts.py package

The names inside the files are replaced, as "Source" is a reserved name under the typeface's licence.
"""

import logging
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.subset import main as subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables.ttProgram import Program
from fontTools.varLib.instancer import instantiateVariableFont

THEME = Path(__file__).parents[1] / "theme"
SOURCE = "VAR/SourceSerif4Variable-Roman.ttf"
NAME = "source-serif-4-4.005"
LATIN = (
    "U+0020-007E,U+00A0-00FF,U+0106-0107,U+010C-010D,U+0110-0111,U+0152-0153,U+0160-0161,U+0178,U+017D-017E,"
    "U+2002-200A,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F-2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2116,"
    "U+2122,U+2190-2193,U+2212"
)
"""Western and northern European languages, and Bosnian, Croatian, Montenegrin, Serbian and Slovene in Latin letters."""
LATIN_EXTENDED = (
    "U+0100-0105,U+0108-010B,U+010E-010F,U+0112-0151,U+0154-015F,U+0162-0177,U+0179-017C,U+017F,U+0218-021B,"
    "U+02C6-02C7,U+02D8-02DD"
)
"""The other letters of European languages."""
CYRILLIC = "U+0301,U+0400-045F,U+0490-0491"
"""All letters of today's Slavic languages, and the acute that marks stress."""
FACES = {"": LATIN, "-latin-extended": LATIN_EXTENDED, "-cyrillic": CYRILLIC}
"""Which letters each file for browsers has, by the end of its name. Pages ask for those whose letters they have."""
FIGURES = "kern,liga,locl,onum,lnum,tnum,pnum"
WEB = {"": FIGURES, "-latin-extended": "kern,locl", "-cyrillic": "kern,liga,locl,ccmp,mark,mkmk"}
"""Which features of OpenType each file has."""
WEIGHTS = (400, 700)
CARDS = ["--layout-features=", "--drop-tables+=BASE,GDEF,GPOS,GSUB,STAT"]
"""What draws cards knows no features."""
DROPOUT_CONTROL, NOTHING = bytes.fromhex("b801ff85b0048d"), bytes.fromhex("b00021")
"""Instructions of TrueType: keep thin strokes whole at all sizes; push a nought and drop it."""
PAIRS, DEVICES = 2, 0xF0
"""In the table GPOS: the type of lookups for pairs, and the bits of a value that differs by weight."""
SHARED = ["--no-hinting", "--obfuscate-names", "--name-IDs=0,1,2,3,4,6,13,14"]
CARD_FACES: Mapping[str, Mapping[str, float]] = {
    "regular": {"wght": 400, "opsz": 30},
    "semibold": {"wght": 620, "opsz": 48},
}
"""Faces for pictures that are drawn when the site is built, at the size at which they are seen there."""


def main(package: Path) -> None:
    """Write all font files."""
    with TemporaryDirectory() as folder:
        whole = Path(folder, "whole.ttf")
        save(package / SOURCE, whole, {"opsz": 18, "wght": WEIGHTS})
        with_one_kerning(whole)
        for end, letters in FACES.items():
            target = THEME / "static" / "fonts" / f"{NAME}{end}.woff2"
            features = f"--layout-features={WEB[end]}"
            subset(
                [str(whole), *SHARED, "--flavor=woff2", features, f"--unicodes={letters}", f"--output-file={target}"]
            )
        for name, place in CARD_FACES.items():
            save(package / SOURCE, whole, place)
            letters = f"--unicodes={','.join(FACES.values())}"
            target = THEME / "cards" / f"{name}.ttf"
            subset([str(whole), *SHARED, *CARDS, letters, f"--output-file={target}"])
            with_own_instructions(target)


def save(source: Path, target: Path, place: Mapping[str, object]) -> None:
    """Write what a variable font is at a place on its axes."""
    font = TTFont(source, recalcTimestamp=False)
    instantiateVariableFont(font, place, inplace=True)
    font.save(target)


def with_one_kerning(path: Path) -> None:
    """Let pairs of letters stand as far apart at all weights as at the lightest, that of running text.

    Other distances would take a fifth of the file; those of headings differ by a few thousandths of their size.
    """
    font = TTFont(path, recalcTimestamp=False)
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for part in lookup.SubTable:
            pairs = getattr(part, "ExtSubTable", part)
            if pairs.LookupType != PAIRS:
                continue
            rows = pairs.PairSet if pairs.Format == 1 else pairs.Class1Record
            for row in rows:
                for record in row.PairValueRecord if pairs.Format == 1 else row.Class2Record:
                    if record.Value1 is not None and hasattr(record.Value1, "XAdvDevice"):
                        del record.Value1.XAdvDevice
            pairs.ValueFormat1 &= ~DEVICES
    font.save(path)


def with_own_instructions(path: Path) -> None:
    """Give a font a program that changes no outline: one without any is bent to the pixels, which takes longer."""
    font = TTFont(path, recalcTimestamp=False)
    font["prep"] = table = newTable("prep")
    table.program = Program()
    table.program.fromBytecode(DROPOUT_CONTROL + NOTHING)
    font.save(path)


if __name__ == "__main__":
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    main(Path(sys.argv[1]))
