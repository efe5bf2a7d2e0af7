"""Builds sites from several states and measures each run."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from tests.bench.builders.builder import Builder, Step, environment
from tests.bench.measuring.files import snapshot, written_files
from tests.bench.measuring.process import FailedRunError, Usage, run_measured


@dataclass(frozen=True, slots=True)
class Figures:
    """What a builder took from one state: medians of all rounds."""

    builder: str
    step: Step
    wall_s: float
    cpu_s: float
    peak_mb: float
    """Memory in millions of bytes."""
    files: int
    """Files written to the output."""
    rounds: int = 1


def measured_round(builder: Builder, round_: int) -> Iterator[Figures]:
    """Run a builder from each of its states in turn. Raises ``FailedRunError`` where one does not do its work."""
    for step in builder.steps:
        yield run_step(builder, step, f"reworded{round_}")


def run_step(builder: Builder, step: Step, word: str) -> Figures:
    """Run a builder once. What was edited must be seen in the output; ``FailedRunError`` says where it is not."""
    if step is Step.COLD:
        remove_leavings(builder)
    edit = builder.edits.get(step)
    if edit:
        edit.apply(word)
    before = snapshot(builder.output)
    log = builder.folder.with_name(f"{builder.folder.name}.log")
    usage = run_measured(builder.command, builder.folder, environment(builder.folder / "hugo-cache"), log)
    written = written_files(before, snapshot(builder.output))
    if edit and word not in (builder.output / edit.page).read_text(encoding="utf-8"):
        raise FailedRunError(f"{builder.name}: the edited words are missing in {edit.page}")
    return _figures(builder.name, step, usage, written)


def remove_leavings(builder: Builder) -> None:
    """Remove all that earlier builds have left."""
    for path in builder.leavings():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def medians(runs: list[Figures]) -> Figures:
    """Return the medians of the runs of one builder from one state."""
    return Figures(
        runs[0].builder,
        runs[0].step,
        wall_s=median(run.wall_s for run in runs),
        cpu_s=median(run.cpu_s for run in runs),
        peak_mb=median(run.peak_mb for run in runs),
        files=round(median(run.files for run in runs)),
        rounds=len(runs),
    )


def _figures(builder: str, step: Step, usage: Usage, written: int) -> Figures:
    return Figures(builder, step, usage.wall_s, usage.cpu_s, usage.peak_bytes / 1_000_000, written)
