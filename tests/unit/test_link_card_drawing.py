"""The drawing of cards: read back as a picture."""

import io
import subprocess
import sys
from dataclasses import replace

import pytest
from PIL import Image
from tests.components.theme import THEME

from timeline.link_cards.drawing import Painter
from timeline.publishing.theme_colours import light_colours
from timeline.views.link_cards import LinkCard

COLOURS = light_colours(THEME)
CARD = LinkCard("The Record", "People rally", "Protest · 18 December 2023", "The river", "2 claims, disputed", 2)
LONG = "Opposition leaders and thousands of people ask the election commission for the annulment of the vote "
MOST_BYTES = 25_000


@pytest.fixture(scope="module")
def painter() -> Painter:
    """What draws cards in the theme's look."""
    return Painter(THEME, COLOURS)


def drawn(painter: Painter, card: LinkCard) -> Image.Image:
    """Return a card as it is seen."""
    return Image.open(io.BytesIO(painter.png(card))).convert("RGB")


def rgb(name: str) -> tuple[int, ...]:
    """Return a colour of the theme."""
    return tuple(bytes.fromhex(COLOURS[name][1:]))


def colours(picture: Image.Image) -> set[object]:
    """Return all colours of a picture."""
    return {colour for _, colour in picture.getcolors(256) or ()}


def inked(picture: Image.Image) -> tuple[int, int, int, int]:
    """Return the smallest box around all that is not paper."""
    paper = Image.new("RGB", picture.size, rgb("paper"))
    from PIL import ImageChops

    box = ImageChops.difference(picture, paper).getbbox()
    assert box is not None
    return box


def test_a_card_has_the_size_that_others_ask_for(painter: Painter) -> None:
    """A card is 1200 by 630 pixels, with a margin around all that is printed on it."""
    picture = drawn(painter, replace(CARD, title=LONG * 4))
    left, top, right, bottom = inked(picture)
    assert picture.size == (1200, 630)
    assert min(left, top, 1200 - right, 630 - bottom) >= 40


def test_a_card_is_drawn_in_the_colours_of_the_theme(painter: Painter) -> None:
    """Paper, ink and the hue of the category are exactly those of the style sheet, and there are no more than 16."""
    found = colours(drawn(painter, CARD))
    assert {rgb("paper"), rgb("text"), rgb("category-2")} <= found
    assert len(found) <= 16


@pytest.mark.parametrize("slot", range(1, 7))
def test_each_category_has_its_symbol(slot: int, painter: Painter) -> None:
    """The symbol before the date has the hue of its category and a form of its own."""
    hue = rgb(f"category-{slot}")
    shapes = [
        [pixel == hue for pixel in drawn(painter, replace(CARD, slot=slot, hollow=hollow)).get_flattened_data()]
        for hollow in (False, True)
    ]
    assert 200 < sum(shapes[0]) < 900
    assert sum(shapes[1]) < 0.8 * sum(shapes[0])


def test_a_card_without_category_has_no_symbol(painter: Painter) -> None:
    """The card of an explainer has no hue on it."""
    assert {rgb(f"category-{slot}") for slot in range(1, 7)} & colours(
        drawn(painter, replace(CARD, slot=None))
    ) == set()


def test_a_warning_is_framed(painter: Painter) -> None:
    """What is disputed stands in a frame at the foot; without it there is nothing."""
    foot = (900, 530, 1200, 600)
    warned = drawn(painter, CARD).crop(foot)
    calm = drawn(painter, replace(CARD, warning="")).crop(foot)
    assert len(colours(warned)) > 1
    assert colours(calm) == {rgb("paper")}


@pytest.mark.parametrize("title", ["Vote", LONG, LONG * 6, "x" * 300, "Ђорђе и Љиљана: лёд тронулся", ""])
def test_cards_are_light(title: str, painter: Painter) -> None:
    """Whatever the title, a card is at most 25 kB."""
    assert len(painter.png(replace(CARD, title=title))) <= MOST_BYTES


@pytest.mark.parametrize("letter", list("AžČşĐЂљђЯщёІґ€–’"))
def test_letters_are_drawn_and_not_boxes(letter: str, painter: Painter) -> None:
    """Latin Extended and Cyrillic letters look otherwise than a character that the face lacks."""
    known, unknown = (drawn(painter, replace(CARD, title=title)) for title in (letter, "\U00010380"))
    assert known.tobytes() != unknown.tobytes()


def test_the_same_card_is_the_same_file(painter: Painter) -> None:
    """Another painter, in a process of its own, draws the same bytes."""
    code = (
        "import sys; from pathlib import Path; from timeline.link_cards.drawing import Painter\n"
        "from timeline.publishing.theme_colours import light_colours; from timeline.views.link_cards import LinkCard\n"
        f"theme = Path({str(THEME)!r}); card = {CARD!r}\n"
        "sys.stdout.buffer.write(Painter(theme, light_colours(theme)).png(card))\n"
    )
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert other.stdout == painter.png(CARD)


def test_the_program_starts_without_pillow() -> None:
    """What plans and makes pages does not load Pillow; only drawing a card does."""
    code = "import sys, timeline.publishing.building, timeline.publishing.card_tasks; print('PIL' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    assert told.stdout.strip() == "False"
