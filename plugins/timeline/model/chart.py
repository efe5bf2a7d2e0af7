"""A chart as an editor declares it, with the table that it draws."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from timeline.model.edtf import EdtfDate
from timeline.model.event import References
from timeline.model.problem import Marks
from timeline.model.source import Citation

EVENTS_BY_WEEK = "events-by-week"
"""Id of the chart that every timeline has without declaring it: its events by week and category."""

NUMBER = re.compile(r"(?P<sign>[-−]?)(?P<whole>[0-9]+)(?P<decimals>(?:\.[0-9]+)?)")
"""A number in a data file: plain digits, without separators and unit."""


class ChartKind(StrEnum):
    """The forms a chart can take."""

    BAR = "bar"


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a data file, as text."""

    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...] = ()
    """Line of the file on which each row stands, counted from 1."""

    def column(self, name: str) -> tuple[str, ...]:
        """Return one column's values. Raises ``ValueError`` for a name the header lacks."""
        index = self.header.index(name)
        return tuple(row[index] for row in self.rows)


@dataclass(frozen=True, slots=True)
class ChartColumn:
    """A column shown beside the marks and in the table."""

    column: str
    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """A named value drawn across the chart, such as a majority."""

    value: float
    name: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: the finding it states, the data it draws and where these come from."""

    id: str
    kind: ChartKind
    title: str
    """A sentence that states the finding."""
    description: str
    """What the chart shows, for readers who do not see it."""
    x: str
    """Column that gives the length of a mark."""
    y: str
    """Column that names a mark."""
    unit: str
    citations: tuple[Citation, ...]
    data: Table
    added: EdtfDate
    columns: tuple[ChartColumn, ...] = ()
    reference: ReferenceLine | None = None
    highlight: tuple[str, ...] = ()
    note: str | None = None
    references: References = field(default_factory=References)
    """What the chart's running text points to."""
    marks: Marks = field(default=Marks(""), compare=False, repr=False)
