"""Places of seats in a chamber: rows of seats in half circles around one point."""

from itertools import pairwise
from math import cos, pi, sin

from timeline.model.values import dataclass

INNER = 0.42
"""Radius of the innermost row as a part of that of the outermost one."""
MOST_ROWS = 40
AMPLE = 0.22
"""Pitch beyond which seats need no further row."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat as seen from the middle of the chamber; lengths are parts of the radius of the outermost row."""

    angle: float
    """From the right, in radians: half a turn is the left end."""
    radius: float

    @property
    def x(self) -> float:
        """How far right of the middle it stands."""
        return self.radius * cos(self.angle)

    @property
    def y(self) -> float:
        """How far above the middle it stands."""
        return self.radius * sin(self.angle)


@dataclass(frozen=True, slots=True)
class Chamber:
    """Seats from left to right, each with the same room."""

    seats: tuple[Seat, ...]
    pitch: float
    """Least distance from one seat to the next, in parts of the radius of the outermost row."""

    @property
    def inner(self) -> float:
        """Radius of the innermost row."""
        return min(seat.radius for seat in self.seats)

    def angle_before(self, seat: int) -> float:
        """Return the angle between a seat, counted from 1 at the left, and the one before it."""
        if seat <= 1:
            return pi
        if seat > len(self.seats):
            return 0.0
        return (self.seats[seat - 2].angle + self.seats[seat - 1].angle) / 2


def chamber(count: int) -> Chamber:
    """Return a chamber of ``count`` seats, at least 1, in the rows that leave each the most room, or ample room."""
    rows = max(range(1, min(MOST_ROWS, count) + 1), key=lambda rows: min(_pitch(_seats_by_row(count, rows)), AMPLE))
    by_row = _seats_by_row(count, rows)
    seats = [Seat(angle, radius) for radius, held in by_row for angle in _angles(held)]
    # Neighbours in the same direction belong together, the outermost first.
    seats.sort(key=lambda seat: (-round(seat.angle, 9), -seat.radius))
    return Chamber(tuple(seats), _pitch(by_row))


def _seats_by_row(count: int, rows: int) -> list[tuple[float, int]]:
    """Return radius and number of seats of each row, in proportion to the rows' lengths."""
    step = (1 - INNER) / (rows - 1) if rows > 1 else 0.0
    radii = [1 - step * row for row in range(rows)]
    found, left, length = [], count, sum(radii)
    for radius in radii:
        held = round(left * radius / length)
        found.append((radius, held))
        left, length = left - held, length - radius
    return found


def _angles(count: int) -> list[float]:
    return [pi / 2] if count == 1 else [pi - pi * seat / (count - 1) for seat in range(count)]


def _pitch(by_row: list[tuple[float, int]]) -> float:
    along = [pi * radius / (held - 1) for radius, held in by_row if held > 1]
    between = [before[0] - after[0] for before, after in pairwise(by_row)]
    return min([*along, *between, 1.0])
