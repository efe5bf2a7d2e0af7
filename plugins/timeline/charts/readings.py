"""Numbers at points in time: the rows of line kinds, by series and in order of time.

A time is never more exact than its date: it has a start and an end, and a mark that stands in its middle shows both.
"""

from collections.abc import Iterator, Sequence

from timeline.charts.context import ChartContext
from timeline.charts.rows import ChartRow, chart_rows, hover_lines, value_of
from timeline.model.chart import Chart
from timeline.model.edtf import EdtfDate, Precision, When
from timeline.model.values import dataclass

_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """What an axis of time shows of a date: from where to where it may be, in days as on the axis."""

    start: float
    end: float
    precision: Precision
    is_approximate: bool

    @property
    def middle(self) -> float:
        """Where a mark for it stands."""
        return (self.start + self.end) / 2

    @property
    def first(self) -> float:
        """Where what is drawn of it begins: a single day is drawn in its middle."""
        return self.start if self.is_wide else self.middle

    @property
    def last(self) -> float:
        """Where what is drawn of it ends."""
        return self.end if self.is_wide else self.middle

    @property
    def is_wide(self) -> bool:
        """Whether it may be on several days."""
        return self.end - self.start > 1


@dataclass(frozen=True, slots=True)
class Reading:
    """A number at a time; None where the row leaves it empty."""

    time: Stretch
    value: float | None
    number: str
    """The number as written."""
    hover: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """All readings of one name, in order of time."""

    name: str
    """Empty where the chart has one series only."""
    readings: tuple[Reading, ...]

    @property
    def known(self) -> tuple[Reading, ...]:
        """The readings that have a number."""
        return tuple(reading for reading in self.readings if reading.value is not None)

    @property
    def runs(self) -> tuple[tuple[Reading, ...], ...]:
        """The readings between missing numbers, which break a line."""
        return tuple(_runs(self.readings))


def stretch_of(when: When) -> Stretch:
    """Return the stretch of a date; an open end of an interval is taken to be its other end."""
    approximate = when.approximate or when.uncertain
    if isinstance(when, EdtfDate) and when.time is not None:
        at = when.lower.toordinal() + (when.time.hour * 60 + when.time.minute) / _MINUTES
        return Stretch(at, at, Precision.DAY, approximate)
    lower, upper = when.lower or when.upper, when.upper or when.lower
    assert lower is not None
    assert upper is not None
    return Stretch(lower.toordinal(), upper.toordinal() + 1, when.precision, approximate)


def series_of(chart: Chart, context: ChartContext) -> tuple[Series, ...]:
    """Return the rows of a chart by series, in order of appearance."""
    found: dict[str, list[Reading]] = {}
    for row in chart_rows(chart):
        found.setdefault(row.series, []).append(_reading(row, chart, context))
    return tuple(
        Series(name, tuple(sorted(readings, key=lambda reading: reading.time.middle)))
        for name, readings in found.items()
    )


def _reading(row: ChartRow, chart: Chart, context: ChartContext) -> Reading:
    when = context.date(row.x)
    hover = hover_lines(row, chart, context, row.series, context.dates.date(when), number=row.y)
    return Reading(stretch_of(when), value_of(row.y) if row.y else None, row.y, hover)


def _runs(readings: Sequence[Reading]) -> Iterator[tuple[Reading, ...]]:
    run: list[Reading] = []
    for reading in readings:
        if reading.value is not None:
            run.append(reading)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def unit_of(series: Sequence[Series]) -> Precision:
    """Return what time is counted in: years or months where every date is a whole one, and else days."""
    found = {reading.time.precision for one in series for reading in one.readings}
    for unit in (Precision.YEAR, Precision.MONTH):
        if found == {unit}:
            return unit
    return Precision.DAY
