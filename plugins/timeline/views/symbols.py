"""The six symbols of the categories, as SVG paths of equal visual weight."""

from collections.abc import Callable

OTHER_SLOT = 6
"""Categories beyond the sixth share the last symbol; the checks refuse so many."""


def symbol_path(slot: int, x: float, y: float, diameter: float) -> str:
    """Return the path of a category's symbol around a centre.

    ``slot`` is the category's place in the timeline's list, from 1. The nominal diameter is adjusted
    for each form so that all six look equally heavy.
    """
    draw = _SYMBOLS[min(max(slot, 1), OTHER_SLOT) - 1]
    return draw(x, y, diameter / 2)


def number(value: float) -> str:
    """Write a length with at most one decimal and no trailing nought."""
    return f"{value:.1f}".removesuffix(".0")


def _polygon(*points: tuple[float, float]) -> str:
    head, *tail = [f"{number(x)} {number(y)}" for x, y in points]
    return f"M{head}" + "".join(f"L{point}" for point in tail) + "Z"


def _circle(x: float, y: float, radius: float) -> str:
    # Rounded before it is doubled: arcs over less than twice their radius would bulge.
    r = round(radius * 0.92, 1)
    turn = f"a{number(r)} {number(r)} 0 1 0"
    return f"M{number(x - r)} {number(y)}{turn} {number(2 * r)} 0{turn} {number(-2 * r)} 0Z"


def _diamond(x: float, y: float, radius: float) -> str:
    r = radius * 1.12
    return _polygon((x, y - r), (x + r, y), (x, y + r), (x - r, y))


def _square(x: float, y: float, radius: float) -> str:
    r = radius * 0.82
    return _polygon((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r))


def _triangle_up(x: float, y: float, radius: float) -> str:
    r = radius * 1.02
    return _polygon((x, y - r), (x + r, y + 0.79 * r), (x - r, y + 0.79 * r))


def _triangle_down(x: float, y: float, radius: float) -> str:
    r = radius * 1.02
    return _polygon((x, y + r), (x + r, y - 0.79 * r), (x - r, y - 0.79 * r))


def _cross(x: float, y: float, radius: float) -> str:
    r, arm = radius, radius * 0.345
    return _polygon(
        (x - arm, y - r),
        (x + arm, y - r),
        (x + arm, y - arm),
        (x + r, y - arm),
        (x + r, y + arm),
        (x + arm, y + arm),
        (x + arm, y + r),
        (x - arm, y + r),
        (x - arm, y + arm),
        (x - r, y + arm),
        (x - r, y - arm),
        (x - arm, y - arm),
    )


_SYMBOLS: tuple[Callable[[float, float, float], str], ...] = (
    _circle,
    _diamond,
    _square,
    _triangle_up,
    _cross,
    _triangle_down,
)
