"""How the lines of a chart are told apart: by hue and symbol, and by weight where some of them stand out."""

from collections.abc import Sequence

from timeline.charts.vocabulary import OTHER_HUE, Role
from timeline.model.chart import Chart
from timeline.model.values import dataclass

SYMBOLS = 6
"""Symbols to choose from."""


@dataclass(frozen=True, slots=True)
class Look:
    """The look of one series."""

    hue: int
    symbol: int
    width: float
    """Width of its line."""
    role: Role
    """Role of its name."""

    @property
    def is_quiet(self) -> bool:
        """Whether other series stand out."""
        return self.role is Role.SECONDARY


def looks(chart: Chart, names: Sequence[str]) -> tuple[Look, ...]:
    """Return the look of each series, in the same order."""
    found = []
    stands_out = set(names) & set(chart.highlight)
    for number, name in enumerate(names):
        symbol = number % SYMBOLS + 1
        if not stands_out:
            found.append(Look(min(number + 1, OTHER_HUE), symbol, 2, Role.LABEL))
        elif name in stands_out:
            found.append(Look(min(number + 1, OTHER_HUE), symbol, 3, Role.STRONG))
        else:
            found.append(Look(OTHER_HUE, symbol, 1.5, Role.SECONDARY))
    return tuple(found)
