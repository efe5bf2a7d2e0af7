"""How many of everything an explainer of so many events has, and the ids of all of it."""

from dataclasses import dataclass
from math import isqrt

PLACES = 40
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class Size:
    """The size of a generated explainer."""

    events: int

    @property
    def sources(self) -> int:
        """One source for three events."""
        return max(_FEWEST, self.events // 3)

    @property
    def people(self) -> int:
        """One person for twenty events."""
        return max(_FEWEST, self.events // 20)

    @property
    def organizations(self) -> int:
        """One organization for fifty events."""
        return max(_FEWEST, self.events // 50)

    @property
    def places(self) -> int:
        """Forty places, but in the smallest explainers no more than half as many as events."""
        return min(PLACES, max(_FEWEST, self.events // 2))

    @property
    def threads(self) -> int:
        """A few threads; their number grows far more slowly than that of events."""
        return 3 + isqrt(self.events) // 20

    @property
    def turning_points(self) -> float:
        """Roughly how many events are turning points: what editors can oversee, not a share of all events."""
        return min(self.events / 4, 2 * isqrt(self.events))


def event_id(number: int) -> str:
    """Return the id of an event."""
    return f"event-{number}"


def source_key(number: int) -> str:
    """Return the key of a source."""
    return f"source_{number}"


def person_id(number: int) -> str:
    """Return the id of a person."""
    return f"person-{number}"


def organization_id(number: int) -> str:
    """Return the id of an organization."""
    return f"organization-{number}"


def place_id(number: int) -> str:
    """Return the id of a place."""
    return f"place-{number}"


def thread_id(number: int) -> str:
    """Return the id of a thread."""
    return f"thread-{number}"
