"""Measures builds of generated explainers: ``make bench``, or ``python -m tests.bench --help``."""

import argparse
import json
import shutil
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from tests.bench.builders import hugo, stock_pelican, this_project
from tests.bench.builders.builder import Builder, Step
from tests.bench.corpus.size import Size
from tests.bench.growth import Growth, growth_of, measure_growth
from tests.bench.measuring.machine import this_machine
from tests.bench.measuring.process import FailedRunError
from tests.bench.options import BUILDERS, parse
from tests.bench.preview import Reloads, measure_reloads
from tests.bench.report import Report
from tests.bench.scenarios import Figures, measured_round, medians, run_step
from tests.bench.table import seconds, tables

WARMING_EVENTS = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for, print the tables, and return 0, or 1 where a builder failed."""
    options = parse(arguments)
    scratch: Path = options.scratch.resolve()
    shutil.rmtree(scratch / "run", ignore_errors=True)
    (scratch / "run").mkdir(parents=True)
    try:
        report = measure(options, scratch / "run")
    except FailedRunError as failure:
        _tell(str(failure))
        return 1
    if options.json:
        options.json.write_text(json.dumps(report.as_dict(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    sys.stdout.write(tables(report))
    shutil.rmtree(scratch / "run")
    return 0


def measure(options: argparse.Namespace, folder: Path) -> Report:
    """Measure in an empty folder. Raises ``FailedRunError`` where a builder does not do its work."""
    warm_up(options, folder / "warming-up")
    builders = prepare(options, options.events, folder)
    builds = measure_builds(builders, options.rounds)
    ours = next((builder for builder in builders if builder.name == this_project.NAME), None)
    measured = {built.step: built for built in builds if ours and built.builder == ours.name}
    reloads: Reloads | None = None
    growth: list[Growth] = []
    if ours:
        for events in options.sizes:
            _tell(f"{ours.name}: cold build of {events:,} events")
            if events == options.events:
                growth.append(growth_of(events, measured[Step.COLD], ours.output))
            else:
                growth.append(measure_growth(folder / f"size-{events}", events, options.seed))
                _tell(growth[-1].fault or f"{seconds(growth[-1].wall_s)} s")
        _tell(f"{ours.name}: preview of {options.events:,} events")
        reloads = measure_reloads(folder / "preview", options.events, options.seed)
        if reloads.fault:
            _tell(reloads.fault)
    return Report(this_machine(folder), options.events, builds, reloads, tuple(growth))


def warm_up(options: argparse.Namespace, folder: Path) -> None:
    """Run every builder once unmeasured, so that none pays for compiling its code or reading it from the disk."""
    for builder in prepare(options, WARMING_EVENTS, folder):
        run_step(builder, Step.COLD, "")
    shutil.rmtree(folder)


def prepare(options: argparse.Namespace, events: int, folder: Path) -> list[Builder]:
    """Write so many events for every builder that is asked for and is there."""
    folder.mkdir(exist_ok=True)
    size, seed, found = Size(events), options.seed, list[Builder]()
    for word in options.builders:
        _tell(f"{BUILDERS[word]}: writing {events:,} events")
        if word == "ours":
            found.append(this_project.prepare(folder / word, size, seed))
        elif word == "pelican":
            found.append(stock_pelican.prepare(folder / word, size, seed))
        elif program := hugo.find_hugo():
            found.append(hugo.prepare(folder / word, size, seed, program))
        else:
            _tell(f"{BUILDERS[word]}: not found")
    return found


def measure_builds(builders: Sequence[Builder], rounds: int) -> tuple[Figures, ...]:
    """Let the builders take turns for some rounds and return the medians for each builder and state."""
    runs: defaultdict[tuple[str, Step], list[Figures]] = defaultdict(list)
    for round_ in range(1, rounds + 1):
        for builder in builders:
            for run in measured_round(builder, round_):
                _tell(f"round {round_} of {rounds}: {run.builder}, {run.step}: {seconds(run.wall_s)} s")
                runs[run.builder, run.step].append(run)
    return tuple(medians(runs[builder.name, step]) for builder in builders for step in builder.steps)


def _tell(progress: str) -> None:
    sys.stderr.write(f"{progress}\n")


if __name__ == "__main__":
    sys.exit(main())
