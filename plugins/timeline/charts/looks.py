"""How series are told apart: by hue and symbol together."""

from timeline.charts.vocabulary import OTHER_HUE
from timeline.model.values import dataclass

SYMBOLS = 6


@dataclass(frozen=True, slots=True)
class Look:
    """A hue and the symbol that goes with it."""

    hue: int
    symbol: int


def look_of(place: int) -> Look:
    """Return the look of the series at a place, from 0: beyond the sixth they are grey, each with a symbol still."""
    return Look(min(place + 1, OTHER_HUE), place % SYMBOLS + 1)
