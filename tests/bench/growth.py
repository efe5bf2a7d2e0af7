"""How this project's cold build grows with the number of events."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.bench.builders import this_project
from tests.bench.builders.builder import Step
from tests.bench.corpus.size import Size
from tests.bench.measuring.files import largest_page
from tests.bench.measuring.process import FailedRunError
from tests.bench.scenarios import Figures, run_step


@dataclass(frozen=True, slots=True)
class Growth:
    """A cold build of one size."""

    events: int
    wall_s: float = 0.0
    peak_mb: float = 0.0
    """Memory in millions of bytes."""
    largest_page_kb: float = 0.0
    """Size of the largest HTML file in thousands of bytes."""
    fault: str = ""
    """Why there are no figures: what the build ended with."""

    @property
    def ms_per_event(self) -> float:
        """Milliseconds for each event."""
        return 1000 * self.wall_s / self.events


def measure_growth(folder: Path, events: int, seed: int) -> Growth:
    """Build an explainer of a size once in a folder of its own, which is removed afterwards."""
    builder = this_project.prepare(folder, Size(events), seed)
    try:
        return growth_of(events, run_step(builder, Step.COLD, ""), builder.output)
    except FailedRunError as failure:
        return Growth(events, fault=str(failure))
    finally:
        shutil.rmtree(folder)


def growth_of(events: int, cold: Figures, output: Path) -> Growth:
    """Return a size's figures from those of its cold build, whose site is still there."""
    return Growth(events, cold.wall_s, cold.peak_mb, largest_page(output) / 1000)
