"""The tables of a report in Markdown: ratios first, then seconds."""

from collections.abc import Iterable, Sequence

from tests.bench.builders import hugo, stock_pelican, this_project
from tests.bench.builders.builder import Step
from tests.bench.growth import Growth
from tests.bench.report import Report
from tests.bench.scenarios import Figures

NOTHING = "–"
"""Stands where there is no figure."""
HOW_COMPARED = (
    "A ratio tells how many times as much a build takes: below 1 it takes less. Stock Pelican and Hugo build "
    "everything again after any change, so all builds but the first are compared with theirs after one edited text."
)
RIVALS = (stock_pelican.NAME, hugo.NAME)


def tables(report: Report) -> str:
    """Return the whole report: the machine, the builds, and how ours grow."""
    parts = [f"Machine: {report.machine.line}.", _builds(report), HOW_COMPARED]
    if not report.machine.hugo:
        parts.append("Hugo was not found on this machine, so nothing is compared with it.")
    if report.growth:
        parts.append(_growth(report))
    return "\n\n".join(parts) + "\n"


def ratio(taken: float, other: float) -> str:
    """Return how many times as much of something is taken as by another; nothing where the other takes none."""
    if not other:
        return NOTHING
    times = taken / other
    digits = 0 if times >= 10 else 1 if times >= 1 else 2 if times >= 0.1 else 3
    return f"{times:.{digits}f} ×"


def seconds(value: float) -> str:
    """Return seconds with the digits that mean something."""
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _builds(report: Report) -> str:
    rounds = max((built.rounds for built in report.builds), default=0)
    head = [
        f"{report.events:,} events, medians of {rounds}",
        *(f"{what} against {rival}" for what in ("wall", "CPU") for rival in RIVALS),
        *("wall s", "CPU s", "peak MB", "files written"),
    ]
    rows = [_build(report, built) for built in report.builds]
    if report.reloads is not None:
        median = report.reloads.median_s
        told = report.reloads.fault.partition("\n")[0].rstrip(":") if median is None else seconds(median)
        name = f"{this_project.NAME}, `timeline serve`: edit to reload"
        rows.append([name, *[NOTHING] * 4, told, *[NOTHING] * 3])
    return _table(head, rows)


def _build(report: Report, built: Figures) -> list[str]:
    step = Step.COLD if built.step is Step.COLD else Step.TEXT
    others = [report.find(rival, step) if rival != built.builder else None for rival in RIVALS]
    return [
        f"{built.builder}, {built.step}",
        *(ratio(built.wall_s, other.wall_s) if other else NOTHING for other in others),
        *(ratio(built.cpu_s, other.cpu_s) if other else NOTHING for other in others),
        seconds(built.wall_s),
        seconds(built.cpu_s),
        f"{built.peak_mb:,.0f}" if built.peak_mb else NOTHING,
        f"{built.files:,}",
    ]


def _growth(report: Report) -> str:
    head = [f"{this_project.NAME}, cold: events", "ms per event", "peak MB", "largest page kB", "wall s"]
    return _table(head, map(_size, report.growth))


def _size(grown: Growth) -> list[str]:
    if grown.fault:
        return [f"{grown.events:,}", *[NOTHING] * 3, "failed"]
    return [
        f"{grown.events:,}",
        f"{grown.ms_per_event:.1f}",
        f"{grown.peak_mb:,.0f}" if grown.peak_mb else NOTHING,
        f"{grown.largest_page_kb:,.0f}",
        seconds(grown.wall_s),
    ]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table whose first column is words and whose others are figures."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
