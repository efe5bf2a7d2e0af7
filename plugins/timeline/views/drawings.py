"""Drawings as plain geometry: numbers and words that a template writes into SVG elements.

All lengths are in SVG user units, of which one is one CSS pixel at the drawing's own size.
"""

from typing import Literal

from timeline.model.values import dataclass

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class DrawnLabel:
    """Words at a place; ``y`` is the base line."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"
    strong: bool = False
    """Set in semibold: the first tick of a month or a turning point."""
    muted: bool = False


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """An event: a symbol, or a bar where it lasted or is known only roughly."""

    url: str
    """Address of the event; in the narrow drawing the whole row leads to the era instead."""
    title: str
    """Date and title, read out and shown on hover."""
    slot: int
    """Category's place in the list, 1 to 6: hue and symbol."""
    x: float
    """Centre of a symbol, or left end of a bar."""
    y: float
    """Centre."""
    size: float = 0
    """Nominal diameter of a symbol; 0 for a bar."""
    width: float = 0
    """Length of a bar; 0 for a symbol."""
    height: float = 0
    """Thickness of a bar."""
    hollow: bool = False
    """Approximate or uncertain date."""
    fading: Literal["none", "both", "start", "end"] = "none"
    """Ends of a bar that are not known: a month's date fades at both, an open interval at one."""
    label: DrawnLabel | None = None
    """Name of a turning point."""
    target: tuple[float, float] = (0, 0)
    """Left end and length of the stretch in which a bar can be hit; symbols bear their own."""


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """Events of a stretch of time, counted: the higher the more."""

    url: str
    """Page of the month or the year."""
    title: str
    """The stretch and the number, such as “December 2023: 214 events”."""
    x: float
    """Left end."""
    bottom: float
    """The line on which it stands."""
    width: float
    height: float
    target: tuple[float, float] = (0, 0)
    """Left end and length of the stretch in which it can be hit."""


@dataclass(frozen=True, slots=True)
class DrawnBars:
    """The bars of a category that has too many events for marks."""

    slot: int
    """Category's place in the list, 1 to 6."""
    name: str
    bars: tuple[DrawnBar, ...]


@dataclass(frozen=True, slots=True)
class DrawnTick:
    """A date on the axis with its grid line."""

    x: float
    label: str
    strong: bool = False
    second_line: str | None = None
    """The year, where it changes."""


@dataclass(frozen=True, slots=True)
class DrawnEra:
    """An era's tab with the line at its left limit."""

    id: str
    """Anchor of the era in the list."""
    url: str
    """Where its tab leads; empty where the tab is too narrow to be hit."""
    x: float
    width: float
    name: str
    """Short name, or empty where the tab is too narrow."""
    full_name: str
    dates: str
    """Dates in words; empty where the tab is too narrow."""
    title: str = ""
    """Full name and dates, read out and shown on hover."""
    zoom_url: str = ""
    """Page of the era alone; empty where the tab has no room for a second link."""
    zoom_title: str = ""
    """What that link does, with the era's name."""


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """A category's row in the wide drawing."""

    slot: int
    name: str
    count: str
    """Number of events, with separators."""
    url: str
    """Page of the category."""
    top: float
    middle: float
    """Centre of its first row, where name and count stand."""
    bottom: float


@dataclass(frozen=True, slots=True)
class WideStrip:
    """One lane per category; time runs from left to right."""

    width: float
    height: float
    left: float
    """Where time begins, right of the lane names."""
    tabs_height: float
    plot_top: float
    plot_bottom: float
    eras: tuple[DrawnEra, ...]
    ticks: tuple[DrawnTick, ...]
    lanes: tuple[DrawnLane, ...]
    marks: tuple[DrawnMark, ...]
    """In order of time, so that the keyboard meets them as the list does."""
    bars: tuple[DrawnBars, ...] = ()
    """In place of marks, for each lane that has too many; only its turning points have marks then."""
    unit: str = ""
    """The time for which a bar stands, such as “a month”."""
    tallest: int = 0
    """Number of events of the tallest bar."""
    bars_height: float = 0
    """Height of the tallest bar, and of what can be hit of each."""
    left_out: int = 0
    """Number of events that are in no bar, as it is not known which of them would be theirs."""


@dataclass(frozen=True, slots=True)
class NarrowEra:
    """One era as a strip of its own, for narrow screens."""

    era: DrawnEra
    count: str
    """“12 events”."""
    top: float
    baseline: float
    """Where the era's axis runs."""
    bottom: float
    marks: tuple[DrawnMark, ...]
    first: str
    """Date at the left end of the axis."""
    last: str
    """Date at the right end."""
    bars: tuple[DrawnBar, ...] = ()
    """In place of marks, where there are too many; only turning points have marks then."""


@dataclass(frozen=True, slots=True)
class NarrowStrip:
    """One row per era, for screens on which lanes would be too small."""

    width: float
    height: float
    eras: tuple[NarrowEra, ...]


@dataclass(frozen=True, slots=True)
class StripDrawing:
    """The overview of all events, drawn twice: for wide and for narrow screens."""

    title: str
    """The finding: where most events fall."""
    wide_description: str
    """How to read the wide drawing, with the announcement of a changed scale."""
    narrow_description: str
    wide: WideStrip
    narrow: NarrowStrip
    legend: tuple["LegendEntry", ...]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A category in the legend of the narrow drawing; there is none where each category has a row."""

    slot: int
    name: str
    count: str
    """Number of events, with separators."""
    url: str


@dataclass(frozen=True, slots=True)
class DrawnEstimate:
    """One claimant's row in a contested figure."""

    name: str
    """Claimant."""
    y: float
    """Top of the row."""
    text: str
    """The number with its qualifier, or words in quotation marks."""
    x: float | None = None
    """Centre of the mark; None for words, which have no place on an axis."""
    hollow: bool = False
    """The claimant said “about”."""
    arrow: Literal["none", "right", "left"] = "none"
    """“At least” and “more than” point right, “at most” left."""
    label: DrawnLabel | None = None
    """Where the number stands beside its mark."""
    path: str = ""
    """SVG path of the mark."""


@dataclass(frozen=True, slots=True)
class EstimatesDrawing:
    """A contested figure: rows by claimant over one axis that starts at zero."""

    width: float
    height: float
    slot: int
    """Category's hue and symbol."""
    has_axis: bool
    """False where every claimant gave words only."""
    ticks: tuple[DrawnTick, ...]
    rows: tuple[DrawnEstimate, ...]
    row_height: float = 42
    plot_top: float = 18
