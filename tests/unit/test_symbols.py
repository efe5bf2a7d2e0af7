"""The symbols of the categories."""

import re

import pytest

from timeline.views.symbols import number, symbol_path

SLOTS = range(1, 7)


def points(path: str) -> list[tuple[float, float]]:
    """Return the absolute points of a path of straight lines."""
    return [(float(x), float(y)) for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path)]


def test_every_category_has_a_form_of_its_own() -> None:
    """No two of the six symbols are alike."""
    assert len({symbol_path(slot, 0, 0, 12) for slot in SLOTS}) == 6


@pytest.mark.parametrize("slot", SLOTS)
def test_a_symbol_is_closed_and_stands_around_its_centre(slot: int) -> None:
    """A symbol is a closed path and reaches no further than an eighth beyond its nominal diameter."""
    path = symbol_path(slot, 100, 50, 20)
    assert path.startswith("M")
    assert path.endswith("Z")
    assert all(abs(x - 100) <= 11.3 and abs(y - 50) <= 11.3 for x, y in points(path))


@pytest.mark.parametrize("slot", [2, 3, 5])
def test_a_symbol_has_its_centre_in_the_middle(slot: int) -> None:
    """The points of diamond, square and cross lie evenly around the centre."""
    xs, ys = zip(*points(symbol_path(slot, 100, 50, 20)), strict=True)
    assert (sum(xs) / len(xs), sum(ys) / len(ys)) == pytest.approx((100, 50))


def test_the_circle_turns_around_its_centre() -> None:
    """The circle begins a radius left of its centre and turns twice by half."""
    assert symbol_path(1, 100, 50, 20) == "M90.8 50a9.2 9.2 0 1 0 18.4 0a9.2 9.2 0 1 0 -18.4 0Z"


@pytest.mark.parametrize("diameter", [8, 9, 11, 12, 13, 14])
def test_the_circle_is_round_at_every_size(diameter: float) -> None:
    """Each half turn leads over exactly twice its radius."""
    path = symbol_path(1, 0, 0, diameter)
    turns = re.findall(r"a([\d.]+) \1 0 1 0 (-?[\d.]+) 0", path)
    assert [abs(float(chord)) for _, chord in turns] == [pytest.approx(2 * float(radius)) for radius, _ in turns]
    assert len(turns) == 2


def test_slots_beyond_the_sixth_share_its_form() -> None:
    """A category beyond the sixth has the last symbol."""
    assert symbol_path(9, 0, 0, 12) == symbol_path(6, 0, 0, 12)


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (0.25, "0.2"), (10.06, "10.1"), (-3.0, "-3"), (120.0, "120")])
def test_lengths_have_one_decimal_at_most(value: float, text: str) -> None:
    """A length is written with one decimal, and a whole one without."""
    assert number(value) == text
