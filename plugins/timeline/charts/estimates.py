"""Estimates of a quantity: what each claimant says, as a number, as its bounds or in words."""

from collections.abc import Mapping

from timeline.charts.numbers import shown_number
from timeline.charts.rows import ChartRow, chart_rows, value_of
from timeline.model.chart import Chart
from timeline.model.claim import Qualifier
from timeline.model.values import dataclass
from timeline.views.lexicon import QUALIFIERS, Phrases


@dataclass(frozen=True, slots=True)
class Stated:
    """One estimate. Numbers are None where they are not given; one given in words has none at all."""

    row: ChartRow
    text: str
    """As readers see it, such as “about 4,000”, “80,000–110,000” or “hundreds” in quotation marks."""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    is_rounded: bool = False
    """Whether the claimant calls the number approximate."""

    @property
    def numbers(self) -> tuple[float, ...]:
        """The numbers that have a place on an axis."""
        return tuple(number for number in (self.low, self.value, self.high) if number is not None)

    @property
    def place(self) -> float | None:
        """Where the estimate stands among others: its number, or the middle or the only one of its bounds."""
        if self.value is not None or not self.numbers:
            return self.value
        return sum(self.numbers) / len(self.numbers)

    @property
    def goes_up(self) -> bool:
        """Whether the number is the least that it may be."""
        return self.low is not None and self.high is None and self.value in (None, self.low)

    @property
    def goes_down(self) -> bool:
        """Whether the number is the most that it may be."""
        return self.high is not None and self.low is None and self.value in (None, self.high)


def stated_rows(chart: Chart, phrases: Phrases) -> tuple[Stated, ...]:
    """Return the estimates of a chart in the order of its rows."""
    return tuple(_stated(row, phrases) for row in chart_rows(chart))


_BOUNDED_BELOW, _BOUNDED_ABOVE = (Qualifier.AT_LEAST, Qualifier.MORE_THAN), (Qualifier.AT_MOST,)


def _stated(row: ChartRow, phrases: Phrases) -> Stated:
    if row.words:
        return Stated(row, phrases.say("“{words}”", words=row.words))
    value, low, high = (value_of(cell) if cell else None for cell in (row.x, row.low, row.high))
    qualifier = Qualifier(row.qualifier) if row.qualifier and row.x else None
    return Stated(
        row,
        _text(row, qualifier, phrases),
        value,
        value if low is None and qualifier in _BOUNDED_BELOW else low,
        value if high is None and qualifier in _BOUNDED_ABOVE else high,
        is_rounded=qualifier is Qualifier.ABOUT,
    )


def _text(row: ChartRow, qualifier: Qualifier | None, phrases: Phrases) -> str:
    numbers: Mapping[str, str] = {"low": shown_number(row.low), "high": shown_number(row.high)}
    bounds = ""
    if row.low and row.high:
        bounds = phrases.say("{low}–{high}", **numbers)
    elif row.low:
        bounds = phrases.say(QUALIFIERS[Qualifier.AT_LEAST], number=numbers["low"])
    elif row.high:
        bounds = phrases.say(QUALIFIERS[Qualifier.AT_MOST], number=numbers["high"])
    number = shown_number(row.x)
    if qualifier is not None:
        number = phrases.say(QUALIFIERS[qualifier], number=number)
    return phrases.say("{number} ({bounds})", number=number, bounds=bounds) if number and bounds else number or bounds
