"""The style sheets: contrast by the formula of WCAG 2.2, registration, size."""

import re
from gzip import compress

import pytest
from tests.components.theme import STYLES, THEME

from timeline.pipeline.compacting import compact_style_sheet
from timeline.pipeline.style_sheets import bundle

TOKENS = (STYLES / "tokens.css").read_text(encoding="utf-8")
TEXT_PAIRS = [
    *((ink, paper) for ink in ("text", "text-secondary", "text-muted") for paper in ("paper", "raised")),
    *((ink, paper) for ink in ("link", "visited") for paper in ("paper", "raised")),
]
MARKS = ["rule-strong", *(f"category-{slot}" for slot in range(1, 7))]
LIMIT = 11_500
"""Bytes of the joined style sheet as pages load it, compressed."""


def colours(block: str) -> dict[str, str]:
    """Return the colour tokens of a block of declarations."""
    return dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6});", block))


def blocks() -> dict[str, dict[str, str]]:
    """Return the tokens of the light scheme, of the dark one and of the dark one by choice."""
    light = TOKENS.index(":root {")
    media = TOKENS.index("@media screen and (prefers-color-scheme: dark)")
    choice = TOKENS.index("@media screen {\n  :root[data-color-scheme=dark]")
    rest = TOKENS.index("@media (max-width")
    return {
        "light": colours(TOKENS[light:media]),
        "dark": colours(TOKENS[media:choice]),
        "dark by choice": colours(TOKENS[choice:rest]),
    }


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_formula_gives_the_known_extremes() -> None:
    """Black on white is 21, a colour on itself 1."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#505DCA", "#505DCA") == pytest.approx(1)


@pytest.mark.parametrize("scheme", ["light", "dark", "dark by choice"])
@pytest.mark.parametrize(("ink", "paper"), TEXT_PAIRS)
def test_text_can_be_read(scheme: str, ink: str, paper: str) -> None:
    """Text has a contrast of at least 4.5 on every surface it stands on."""
    tokens = blocks()[scheme]
    assert contrast(tokens[ink], tokens[paper]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark", "dark by choice"])
@pytest.mark.parametrize("mark", MARKS)
def test_marks_can_be_seen(scheme: str, mark: str) -> None:
    """Marks and rules that carry meaning have a contrast of at least 3 on paper."""
    tokens = blocks()[scheme]
    assert contrast(tokens[mark], tokens["paper"]) >= 3


def test_both_ways_into_the_dark_scheme_give_the_same_colours() -> None:
    """The reader's choice and the system's setting agree, and redefine every colour."""
    found = blocks()
    assert found["dark"] == found["dark by choice"]
    assert found["dark"].keys() == found["light"].keys()


def test_print_uses_the_light_colours() -> None:
    """The dark scheme is for screens only; in print, moreover, paper is white and links are ink."""
    ink = blocks()["light"]["text"]
    printed = colours((STYLES / "print.css").read_text(encoding="utf-8"))
    assert printed == {"paper": "#FFFFFF", "link": ink, "visited": ink}
    assert TOKENS.count("color-scheme: dark;") == TOKENS.count("@media screen") == 2


def test_every_style_sheet_is_registered_once() -> None:
    """The main file imports each other file exactly once, one a line, into a declared layer."""
    first, *lines = (STYLES / "main.css").read_text(encoding="utf-8").splitlines()
    layers = first.removeprefix("@layer ").removesuffix(";").split(", ")
    imports = [re.fullmatch(r'@import url\("([\w/.-]+)"\) layer\((\w+)\);', line) for line in lines]
    assert all(imports)
    files = [match[1] for match in imports if match]
    assert sorted(files) == sorted(
        path.relative_to(STYLES).as_posix() for path in STYLES.rglob("*.css") if path.name != "main.css"
    )
    assert {match[2] for match in imports if match} == set(layers)


def test_every_token_in_use_is_defined() -> None:
    """No style sheet reads a custom property that nothing sets."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(STYLES.rglob("*.css")))
    assert set(re.findall(r"var\(--([\w-]+)", text)) <= set(re.findall(r"--([\w-]+):", text))


def test_the_style_sheets_stay_small() -> None:
    """The style sheet that every page loads weighs at most 11.5 kB, compressed."""
    published = compact_style_sheet(bundle(STYLES / "main.css"))
    assert len(compress(published.encode(), 9, mtime=0)) <= LIMIT


def test_the_font_named_in_the_style_sheet_is_shipped_with_its_licence() -> None:
    """Each file that the style sheets ask for exists, and its licence lies beside it."""
    files = re.findall(r'url\("\.\./fonts/([^"]+)"\)', (STYLES / "fonts.css").read_text(encoding="utf-8"))
    fonts = THEME / "static" / "fonts"
    assert [name for name in files if not (fonts / name).is_file()] == []
    assert "SIL Open Font License" in (fonts / "OFL.txt").read_text(encoding="utf-8")
