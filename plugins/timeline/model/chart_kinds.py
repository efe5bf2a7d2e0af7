"""What each kind of chart is made of: one table, for those who read, check and draw charts."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType

from timeline.model.chart import ChartKind, ChartOrigin
from timeline.model.values import dataclass


class Content(StrEnum):
    """What the cells of a column hold."""

    NUMBER = "number"
    WHOLE = "whole number"
    NAME = "name"
    TEXT = "text"
    """Anything, or nothing."""
    DATE = "date"
    """A day, a month or a year."""
    DAY = "day"
    QUALIFIER = "qualifier"
    """How exact a number is, or nothing."""


VALUES = frozenset({Content.NUMBER, Content.WHOLE})
"""Contents that are drawn to scale."""


@dataclass(frozen=True, slots=True)
class KindRules:
    """What a kind of chart needs and may have. Fields are named as editors write them."""

    needed: Mapping[str, Content]
    """Fields that name a column and must be written, with what that column holds."""
    optional: Mapping[str, Content] = field(default_factory=dict)
    """Further fields that name a column."""
    fields: frozenset[str] = frozenset()
    """Further fields that it may have."""
    key: tuple[str, ...] = ()
    """Fields whose columns together tell one row from another."""
    blank: frozenset[str] = frozenset()
    """Fields whose column may have empty cells."""
    hues: str | None = None
    """Field whose column gives each mark its hue."""
    highlights: str | None = None
    """Field whose column holds the names that can be highlighted."""
    is_from_zero: bool = False
    """Whether lengths or surfaces are compared, so that the axis of values begins at zero."""
    may_be_negative: bool = True
    origins: tuple[ChartOrigin, ...] = ()
    """What of the timeline it can show instead of a data file."""

    @property
    def columns(self) -> Mapping[str, Content]:
        """Every field that names a column, with what the column holds."""
        return {**self.needed, **self.optional, **COMMON_COLUMNS}

    @property
    def values(self) -> tuple[str, ...]:
        """Fields whose columns are drawn to scale."""
        return tuple(name for name, content in self.columns.items() if content in VALUES)


COMMON_COLUMNS: Mapping[str, Content] = MappingProxyType({"by": Content.TEXT, "source": Content.TEXT})
"""Fields that name a column of any data file."""
FIELDS_OF_ESTIMATES = frozenset({"event", "figure"})

_BARS = MappingProxyType({"x": Content.NUMBER, "y": Content.NAME})
_PARTS = MappingProxyType({**_BARS, "series": Content.NAME})
_OVER_TIME = MappingProxyType({"x": Content.DATE, "y": Content.NUMBER})
_SERIES = MappingProxyType({"series": Content.NAME})
_OF_BARS = frozenset({"reference", "highlight", "order", "domain"})
_OF_LINES = frozenset({"reference", "highlight", "domain", "events"})

KINDS: Mapping[ChartKind, KindRules] = MappingProxyType(
    {
        ChartKind.BAR: KindRules(
            _BARS,
            fields=_OF_BARS | {"columns"},
            key=("y",),
            highlights="y",
            is_from_zero=True,
            origins=(ChartOrigin.CLAIMS,),
        ),
        ChartKind.GROUPED: KindRules(
            _PARTS, fields=_OF_BARS, key=("y", "series"), hues="series", highlights="y", is_from_zero=True
        ),
        ChartKind.STACKED: KindRules(
            _PARTS,
            fields=_OF_BARS,
            key=("y", "series"),
            hues="series",
            highlights="y",
            is_from_zero=True,
            may_be_negative=False,
            origins=(ChartOrigin.EVENTS, ChartOrigin.CLAIMS),
        ),
        ChartKind.SHARE: KindRules(
            _PARTS,
            fields=_OF_BARS - {"reference"},
            key=("y", "series"),
            hues="series",
            highlights="y",
            is_from_zero=True,
            may_be_negative=False,
        ),
        ChartKind.LINE: KindRules(
            _OVER_TIME, _SERIES, fields=_OF_LINES, key=("x", "series"), hues="series", highlights="series"
        ),
        ChartKind.STEP: KindRules(
            _OVER_TIME, _SERIES, fields=_OF_LINES, key=("x", "series"), hues="series", highlights="series"
        ),
        ChartKind.AREA: KindRules(
            _OVER_TIME,
            _SERIES,
            fields=_OF_LINES,
            key=("x", "series"),
            hues="series",
            highlights="series",
            is_from_zero=True,
            may_be_negative=False,
        ),
        ChartKind.SLOPE: KindRules(
            {"x": Content.NAME, "y": Content.NUMBER, "series": Content.NAME},
            fields=frozenset({"highlight", "domain"}),
            key=("x", "series"),
            highlights="series",
        ),
        ChartKind.RANGE: KindRules(
            _BARS,
            {
                **_SERIES,
                "low": Content.NUMBER,
                "high": Content.NUMBER,
                "qualifier": Content.QUALIFIER,
                "words": Content.TEXT,
            },
            fields=_OF_BARS,
            key=("series", "y", "by"),
            blank=frozenset({"x", "low", "high", "qualifier"}),
            highlights="y",
            origins=(ChartOrigin.ESTIMATES,),
        ),
        ChartKind.SEATS: KindRules(
            {"x": Content.WHOLE, "y": Content.NAME},
            fields=_OF_BARS,
            key=("y",),
            highlights="y",
            is_from_zero=True,
            may_be_negative=False,
        ),
        ChartKind.CALENDAR: KindRules(
            {"x": Content.DAY, "y": Content.WHOLE},
            key=("x",),
            may_be_negative=False,
            origins=(ChartOrigin.EVENTS,),
        ),
        ChartKind.MULTIPLES: KindRules(
            {**_OVER_TIME, **_SERIES},
            fields=frozenset({"highlight", "domain", "events", "panel_marks"}),
            key=("x", "series"),
            highlights="series",
        ),
        ChartKind.SPANS: KindRules(
            {"x": Content.DATE, "y": Content.NAME, "end": Content.DATE},
            _SERIES,
            fields=frozenset({"highlight", "events"}),
            key=("x", "y"),
            blank=frozenset({"end"}),
            hues="series",
            highlights="y",
            origins=(ChartOrigin.THREADS,),
        ),
    }
)

ORDERED_BY_TIME = frozenset({ChartOrigin.EVENTS, ChartOrigin.THREADS})
"""What is shown in the order of time, whatever its size."""


def needed_fields(kind: ChartKind, origin: ChartOrigin | None) -> tuple[str, ...]:
    """Return the fields that a kind of chart needs beside those of every chart.

    ``origin`` is None for a chart with a data file.
    """
    rules = KINDS[kind]
    if origin is None:
        return (*rules.needed, "unit") if rules.values else tuple(rules.needed)
    return ("event",) if origin is ChartOrigin.ESTIMATES else ()


def allowed_fields(kind: ChartKind, origin: ChartOrigin | None) -> frozenset[str]:
    """Return the fields that a kind of chart may have beside those of every chart, needed ones included.

    ``origin`` is None for a chart with a data file. Rows from the timeline are not known when a chart is written: no
    column and no name of a mark can be named.
    """
    rules = KINDS[kind]
    if origin is None:
        return rules.fields | rules.columns.keys() | {"unit"}
    fields = rules.fields - {"columns", "highlight"}
    if origin is ChartOrigin.ESTIMATES:
        fields |= FIELDS_OF_ESTIMATES
    return fields - {"order"} if origin in ORDERED_BY_TIME else fields


DEPENDENT_FIELDS: frozenset[str] = FIELDS_OF_ESTIMATES.union(
    *(allowed_fields(kind, None) for kind in ChartKind),
)
"""Every field that not all charts may have."""
