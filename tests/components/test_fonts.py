"""The faces of the text: which letters they have."""

import re
from functools import cache

import pytest
from fontTools.ttLib import TTFont
from tests.components.theme import STYLES, THEME

FONTS = THEME / "static" / "fonts"
LATIN = FONTS / "source-serif-4-4.005.woff2"
CYRILLIC = FONTS / "source-serif-4-4.005-cyrillic.woff2"
NOT_DRAWN = frozenset("ĬĭĲĳŦŧ")
"""Letters of Latin Extended-A that the typeface itself lacks."""
SERBIAN = "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ"
RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"


@cache
def letters(font: object) -> frozenset[str]:
    """Return all characters that a font has."""
    return frozenset(map(chr, TTFont(font).getBestCmap()))


def test_the_text_face_has_the_letters_of_european_languages() -> None:
    """The face that every page loads has Latin-1 and Latin Extended-A, as far as the typeface goes."""
    wanted = {chr(code) for code in range(0xA0, 0x180)} - NOT_DRAWN
    assert wanted - letters(LATIN) == set()


@pytest.mark.parametrize("alphabet", [SERBIAN, RUSSIAN], ids=["serbian", "russian"])
def test_the_second_face_has_cyrillic_letters(alphabet: str) -> None:
    """All Serbian and Russian letters are in the face for Cyrillic, capital and small."""
    assert set(alphabet + alphabet.lower()) - letters(CYRILLIC) == set()


def test_serbian_forms_are_shipped() -> None:
    """The Cyrillic face knows the forms that letters have in Serbian."""
    scripts = TTFont(CYRILLIC)["GSUB"].table.ScriptList.ScriptRecord
    assert "SRB " in {language.LangSysTag for one in scripts for language in one.Script.LangSysRecord}


def test_the_second_face_is_asked_for_what_it_has_and_nothing_else() -> None:
    """The range in the style sheet is exactly what the Cyrillic face has."""
    (ranges,) = re.findall(r"unicode-range: ([^;]+);", (STYLES / "fonts.css").read_text(encoding="utf-8"))
    asked = set()
    for part in ranges.split(", "):
        first, _, last = part.removeprefix("U+").partition("-")
        asked |= {chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)}
    assert letters(CYRILLIC) == asked


@pytest.mark.parametrize("face", ["regular", "semibold"])
def test_cards_are_drawn_with_the_same_letters(face: str) -> None:
    """The faces for cards have every letter of both faces of the text."""
    font = THEME / "cards" / f"{face}.ttf"
    assert (letters(LATIN) | letters(CYRILLIC)) - letters(font) == set()
