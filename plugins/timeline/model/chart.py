"""A chart as an editor declares it, with the table that it draws."""

import re
from dataclasses import field
from enum import StrEnum

from timeline.model.edtf import EdtfDate
from timeline.model.event import References
from timeline.model.problem import Marks
from timeline.model.source import Citation
from timeline.model.values import dataclass

EVENTS_BY_WEEK = "events-by-week"
"""Id of a chart that every timeline has without declaring it: its events by week and category."""
CLAIMS_BY_STATUS = "claims-by-status"
"""Id of a chart that every timeline has without declaring it: how sure its claims are."""

NUMBER = re.compile(r"(?P<sign>[-−]?)(?P<whole>[0-9]+)(?P<decimals>(?:\.[0-9]+)?)")
"""A number in a data file: plain digits, without separators and unit."""


class ChartKind(StrEnum):
    """The forms a chart can take."""

    BAR = "bar"
    GROUPED = "grouped"
    STACKED = "stacked"
    SHARE = "share"
    LINE = "line"
    STEP = "step"
    AREA = "area"
    SLOPE = "slope"
    RANGE = "range"
    SEATS = "seats"
    CALENDAR = "calendar"
    MULTIPLES = "multiples"
    SPANS = "spans"


class ChartOrigin(StrEnum):
    """What of the timeline itself a chart can show, so that nobody types a number twice."""

    EVENTS = "events"
    ESTIMATES = "estimates"
    CLAIMS = "claims"
    THREADS = "threads"


class ChartOrder(StrEnum):
    """The order of a chart's rows."""

    GIVEN = "given"
    LARGEST_FIRST = "largest-first"
    SMALLEST_FIRST = "smallest-first"


class PanelMarks(StrEnum):
    """What the panels of small multiples are drawn with."""

    LINE = "line"
    DOTS = "dots"
    BARS = "bars"


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
    """One chart: the finding it states, the data it draws and where these come from.

    Fields that name a column are None where the kind of chart has no such column.
    """

    id: str
    kind: ChartKind
    title: str
    """A sentence that states the finding."""
    description: str
    """What the chart shows, for readers who do not see it."""
    added: EdtfDate
    data: Table = Table("", (), ())
    """The rows of the data file; empty where they are taken from the timeline."""
    origin: ChartOrigin | None = None
    """What of the timeline is shown, where there is no data file."""
    event: str | None = None
    """Id of the event whose estimates are shown."""
    figure: int = 1
    """Number of the contested figure within that event, from 1."""
    x: str | None = None
    """Column of lengths, or of dates where time runs across."""
    y: str | None = None
    """Column of names, or of heights where time runs across."""
    series: str | None = None
    """Column that tells lines, parts, groups or panels apart."""
    low: str | None = None
    """Column of the lower bounds of estimates."""
    high: str | None = None
    """Column of the upper bounds of estimates."""
    qualifier: str | None = None
    """Column that says how exact an estimate is, in the words of :class:`~timeline.model.claim.Qualifier`."""
    words: str | None = None
    """Column of estimates that were given in words."""
    end: str | None = None
    """Column of the dates on which spans end."""
    by: str | None = None
    """Column that names who gives a number."""
    source: str | None = None
    """Column of the keys of a row's sources."""
    unit: str = ""
    citations: tuple[Citation, ...] = ()
    columns: tuple[ChartColumn, ...] = ()
    reference: ReferenceLine | None = None
    highlight: tuple[str, ...] = ()
    order: ChartOrder = ChartOrder.GIVEN
    domain: tuple[float, ...] = ()
    """Both ends of the axis of values, where they are not taken from the data."""
    events: tuple[str, ...] = ()
    """Ids of events that are drawn as lines across the axis of time."""
    panel_marks: PanelMarks = PanelMarks.LINE
    note: str | None = None
    references: References = field(default_factory=References)
    """What the chart's running text points to."""
    marks: Marks = field(default=Marks(""), compare=False, repr=False)

    @property
    def row_sources(self) -> tuple[str, ...]:
        """Keys of the sources that the rows name, each once, in order of appearance."""
        if self.source is None or self.source not in self.data.header:
            return ()
        return tuple(dict.fromkeys(key for cell in self.data.column(self.source) for key in cell.split()))

    @property
    def all_citations(self) -> tuple[Citation, ...]:
        """The sources of the chart as a whole, then those that only its rows name."""
        cited = {citation.source for citation in self.citations}
        return (*self.citations, *(Citation(key) for key in self.row_sources if key not in cited))
