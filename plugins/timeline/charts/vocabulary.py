"""What stands on a sheet: words for forms, tones, roles, places and axes.

Lengths are in CSS pixels at the sheet's own size, counted from its top left corner.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Literal, TypeAlias

from timeline.model.values import dataclass

PlotlyFigure: TypeAlias = Mapping[str, Any]
"""A figure as Plotly writes it: lists under ``data``, a mapping under ``layout``, numbers and text only."""

Anchor: TypeAlias = Literal["start", "middle", "end"]

SIZE, SMALL_SIZE, LARGE_SIZE = 13.0, 12.0, 28.0
"""Font sizes of names and values, of headings and ticks, and of a number that sums up the drawing."""
OTHER_HUE = 7
"""The hue of what belongs to no category: grey."""
DAY = 86_400_000
"""Milliseconds of a day, the unit of lengths on Plotly's axes of dates."""


@dataclass(frozen=True, slots=True)
class Form:
    """One of the two sizes in which a chart is drawn."""

    width: float
    is_narrow: bool


WIDE, NARROW = Form(560, is_narrow=False), Form(328, is_narrow=True)


class Tone(StrEnum):
    """How a mark is filled."""

    SOLID = "solid"
    HOLLOW = "hollow"
    """With an outline in its hue: not exact, or not sure."""
    FAINT = "faint"
    """Lightly: areas, and what is there for comparison."""
    PAPER = "paper"
    """In the colour of the paper, on another mark."""


class Role(StrEnum):
    """What a word, a line or a band is there for."""

    LABEL = "label"
    STRONG = "strong"
    LARGE = "large"
    """A number that sums up the drawing."""
    SECONDARY = "secondary"
    TICK = "tick"
    ON_PALE = "on-pale"
    """A number on a pale mark, in ink."""
    ON_MARK = "on-mark"
    """A number on a mark in its full hue, in the colour of the paper."""
    RULE = "rule"
    AXIS = "axis"
    REFERENCE = "reference"
    BAND = "band"


EVENT = "event:"
"""Begins the name of a line and of words that stand for an event; its id follows."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the sheet."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A named place on an axis."""

    at: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from its end at the left or the foot to the other one.

    Places on an axis of time are days of the proleptic Gregorian calendar, as :meth:`Day.toordinal` counts them;
    a half is noon.
    """

    first: float
    last: float
    ticks: tuple[Tick, ...] = ()
    is_time: bool = False
    has_grid: bool = False

    def share(self, value: float) -> float:
        """Return how far along the axis a value stands, from 0 to 1."""
        return (value - self.first) / (self.last - self.first)


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a plot, in the units of its axes."""

    x: float
    y: float
    hover: tuple[str, ...] = ()
    """Lines of text that tell a reader all about it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar, or a part of a stack, in the units of the plot's axes."""

    at: float
    """Middle of its thickness."""
    start: float
    end: float
    hover: tuple[str, ...] = ()


_CATEGORY_SYMBOLS = ("circle", "diamond", "square", "triangle-up", "cross", "triangle-down")
PLOTLY_SYMBOLS = (*_CATEGORY_SYMBOLS, "triangle-right", "triangle-left")
"""The symbols of the six categories in their order, :data:`ONWARD` and :data:`BACKWARD`."""
ONWARD, BACKWARD = 7, 8
"""The symbols of what goes on, and of what may be less: arrows to the right and to the left."""
