"""Places things on rows so that nothing hides anything else."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from timeline.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """The stretch of a row that something needs."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Placement:
    """Where something was put: its row from 0, and which of its boxes was used."""

    row: int
    choice: int


def pack(wanted: Sequence[Sequence[Box]], clearance: float) -> list[Placement]:
    """Give each thing the first row on which one of its boxes is at least ``clearance`` from all others.

    Things are placed in the order given, so the most important come first and get the top row. Each
    offers one or more boxes, such as a name to the right or to the left of its mark; the lower row
    wins, then the earlier box.
    """
    rows: list[list[Box]] = []
    placements = []
    for boxes in wanted:
        row, choice, place = _first_fit(rows, boxes, clearance)
        if row == len(rows):
            rows.append([])
        rows[row].insert(place, boxes[choice])
        placements.append(Placement(row, choice))
    return placements


def pack_low(wanted: Sequence[Sequence[Box]], orders: Iterable[Sequence[int]], clearance: float) -> list[Placement]:
    """Pack things in each of several orders and keep what takes the fewest rows; of equals, the earlier order.

    An order names every place in ``wanted`` once. What is returned stands in the order of ``wanted``.
    """
    tries = ((order, pack([wanted[place] for place in order], clearance)) for order in orders)
    order, placements = min(tries, key=lambda tried: max((one.row for one in tried[1]), default=0))
    found = dict(zip(order, placements, strict=True))
    return [found[place] for place in range(len(wanted))]


def _first_fit(rows: Sequence[Sequence[Box]], boxes: Sequence[Box], clearance: float) -> tuple[int, int, int]:
    """Return the row, the box and the box's place among those of the row, which stand from left to right."""
    for index, row in enumerate(rows):
        for choice, box in enumerate(boxes):
            place = bisect_left(row, box.left, key=_left)
            follows = place == 0 or row[place - 1].right + clearance <= box.left
            if follows and (place == len(row) or box.right + clearance <= row[place].left):
                return index, choice, place
    return len(rows), 0, 0


def _left(box: Box) -> float:
    return box.left
