"""Everything that one run of the benchmark has found."""

from dataclasses import asdict, dataclass
from typing import Any

from tests.bench.builders.builder import Step
from tests.bench.growth import Growth
from tests.bench.measuring.machine import Machine
from tests.bench.preview import Reloads
from tests.bench.scenarios import Figures


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of one machine and one number of events, and how builds grow with that number."""

    machine: Machine
    events: int
    builds: tuple[Figures, ...]
    """For each builder and state."""
    reloads: Reloads | None
    """None where the preview was not to be measured."""
    growth: tuple[Growth, ...]

    def find(self, builder: str, step: Step) -> Figures | None:
        """Return the figures of a builder from a state, if it was measured."""
        return next((built for built in self.builds if (built.builder, built.step) == (builder, step)), None)

    def as_dict(self) -> dict[str, Any]:
        """Return all figures as values for JSON, seconds and megabytes unrounded."""
        return asdict(self)
