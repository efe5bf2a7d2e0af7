"""The faces of the text: which letters they have."""

import re
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from tests.components.theme import STYLES, THEME

FONTS = THEME / "static" / "fonts"
LATIN = FONTS / "source-serif-4-4.005.woff2"
LATIN_EXTENDED = FONTS / "source-serif-4-4.005-latin-extended.woff2"
CYRILLIC = FONTS / "source-serif-4-4.005-cyrillic.woff2"
ON_DEMAND = [LATIN_EXTENDED, CYRILLIC]
LIMIT = 32_000
"""Bytes of the face that every page loads."""
NOT_DRAWN = frozenset("ĬĭĲĳŦŧ")
"""Letters of Latin Extended-A that the typeface itself lacks."""
SOUTH_SLAVIC = "ČĆĐŠŽčćđšž"
SERBIAN = "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ"
RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"


@cache
def letters(font: object) -> frozenset[str]:
    """Return all characters that a font has."""
    return frozenset(map(chr, TTFont(font).getBestCmap()))


def test_both_latin_faces_have_the_letters_of_european_languages() -> None:
    """The two Latin faces have Latin-1 and Latin Extended-A, as far as the typeface goes, and no letter twice."""
    wanted = {chr(code) for code in range(0xA0, 0x180)} - NOT_DRAWN
    assert wanted - letters(LATIN) - letters(LATIN_EXTENDED) == set()
    assert letters(LATIN) & letters(LATIN_EXTENDED) == set()


def test_the_face_of_every_page_is_small_and_has_serbian_names() -> None:
    """What every page loads has Latin-1 and the letters of Serbian in Latin script, and weighs at most 32 kB."""
    wanted = {chr(code) for code in range(0xA0, 0x100)} | set(SOUTH_SLAVIC)
    assert wanted - letters(LATIN) == set()
    assert LATIN.stat().st_size <= LIMIT


def test_the_face_of_every_page_has_kerning_and_all_figures() -> None:
    """Pairs of letters are kerned, and figures come old-style and lining, proportional and tabular."""
    features = {
        record.FeatureTag
        for table in ("GPOS", "GSUB")
        for record in TTFont(LATIN)[table].table.FeatureList.FeatureRecord
    }
    assert {"kern", "liga", "onum", "lnum", "pnum", "tnum"} <= features


@pytest.mark.parametrize("alphabet", [SERBIAN, RUSSIAN], ids=["serbian", "russian"])
def test_the_second_face_has_cyrillic_letters(alphabet: str) -> None:
    """All Serbian and Russian letters are in the face for Cyrillic, capital and small."""
    assert set(alphabet + alphabet.lower()) - letters(CYRILLIC) == set()


def test_serbian_forms_are_shipped() -> None:
    """The Cyrillic face knows the forms that letters have in Serbian."""
    scripts = TTFont(CYRILLIC)["GSUB"].table.ScriptList.ScriptRecord
    assert "SRB " in {language.LangSysTag for one in scripts for language in one.Script.LangSysRecord}


@pytest.mark.parametrize("face", ON_DEMAND, ids=lambda face: face.stem)
def test_a_face_is_asked_for_what_it_has_and_nothing_else(face: Path) -> None:
    """The range in the style sheet is exactly what a face beside the first one has."""
    rules = (STYLES / "fonts.css").read_text(encoding="utf-8").split("@font-face")
    (rule,) = (rule for rule in rules if face.name in rule)
    (ranges,) = re.findall(r"unicode-range: ([^;]+);", rule)
    asked = set()
    for part in ranges.split(", "):
        first, _, last = part.removeprefix("U+").partition("-")
        asked |= {chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)}
    assert letters(face) == asked


@pytest.mark.parametrize("face", ["regular", "semibold"])
def test_cards_are_drawn_with_the_same_letters(face: str) -> None:
    """The faces for cards have every letter of all faces of the text."""
    font = THEME / "cards" / f"{face}.ttf"
    assert letters(LATIN).union(*map(letters, ON_DEMAND)) - letters(font) == set()
