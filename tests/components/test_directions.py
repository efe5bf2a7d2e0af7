"""The style sheets: nothing in them is bound to left or right, so that pages can run from right to left."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.components.theme import STYLES

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DECLARATION = re.compile(r"(?<![\w-])(?P<name>[a-z-]+)\s*:\s*(?P<value>[^;{}]+)(?=[;}])")
PHYSICAL_NAME = re.compile(r"(^|-)(left|right)(-|$)")
PHYSICAL_VALUE = re.compile(r"(?<![\w-])(left|right)(?![\w-])")
FOUR_SIDES = re.compile(r"(padding|margin|inset|scroll-padding|scroll-margin|border-(width|style|color))$")
SHEETS = sorted(STYLES.rglob("*.css"))


def parts(value: str) -> list[str]:
    """Return the parts of a value; what stands in brackets is one."""
    return re.findall(r"[^\s(]*\([^()]*(?:\([^()]*\)[^()]*)*\)|\S+", value)


def physical(text: str) -> Iterator[str]:
    """Yield the declarations of a style sheet that name or mean the left or the right side."""
    for found in DECLARATION.finditer(COMMENT.sub("", text)):
        name, value = found["name"], found["value"].strip()
        sides = parts(value)
        uneven = FOUR_SIDES.match(name) and len(sides) == 4 and sides[1] != sides[3]
        if PHYSICAL_NAME.search(name) or PHYSICAL_VALUE.search(value) or uneven:
            yield f"{name}: {value}"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_style_is_bound_to_left_or_right(sheet: Path) -> None:
    """A style sheet speaks of start and end, never of left and right, nor of four sides that differ between them."""
    assert list(physical(sheet.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "declaration",
    ["margin-left: 1px", "text-align: right", "padding: 0 1px 0 2px", "left: 0", "border-top-left-radius: 2px"],
)
def test_what_is_bound_to_a_side_is_found(declaration: str) -> None:
    """Names, values and four sides that mean left or right are told apart from those that do not."""
    assert list(physical(f".a {{ color: red; {declaration}; }}")) == [declaration]
    assert list(physical(".a { padding: 0 calc(1px + 2px) 1px calc(1px + 2px); inset-inline-start: 0; }")) == []
