"""The benchmark's tables and options."""

import json
from dataclasses import replace

import pytest
from tests.bench.builders.builder import Step
from tests.bench.growth import Growth
from tests.bench.measuring.machine import Machine
from tests.bench.options import parse
from tests.bench.preview import Reloads
from tests.bench.report import Report
from tests.bench.scenarios import Figures
from tests.bench.table import ratio, seconds, tables

MACHINE = Machine(2, "Quick 9", "Linux 6", "3.11.7", "4.12.0", "0.111.3", "ext4", "PSS")
OURS, PELICAN, HUGO = "this project", "stock Pelican", "Hugo"


def make_report(**fields: object) -> Report:
    """Return a report in which we take 4 s cold and 0.5 s later, stock Pelican 8 s and 5 s, Hugo 2 s and 1 s."""
    builds = (
        Figures(OURS, Step.COLD, 4.0, 6.0, 120.4, 1_234, 3),
        Figures(OURS, Step.UNCHANGED, 0.5, 0.4, 60.0, 0, 3),
        Figures(PELICAN, Step.COLD, 8.0, 8.0, 50.0, 1_100, 3),
        Figures(PELICAN, Step.TEXT, 5.0, 4.0, 50.0, 1_100, 3),
        Figures(HUGO, Step.COLD, 2.0, 3.0, 110.0, 1_200, 3),
        Figures(HUGO, Step.TEXT, 1.0, 2.0, 110.0, 1_200, 3),
    )
    return replace(Report(MACHINE, 1_000, builds, Reloads((0.3, 0.2, 0.4)), ()), **fields)  # type: ignore[arg-type]


def row(report: Report, name: str) -> list[str]:
    """Return the cells after the first of the row with a name."""
    (found,) = [line for line in tables(report).splitlines() if line.startswith(f"| {name} |")]
    return [cell.strip() for cell in found.strip("|").split("|")][1:]


def test_ratios_come_before_seconds() -> None:
    """A row gives wall time against each other builder, then CPU time, then what was measured."""
    assert row(make_report(), "this project, cold") == [
        *("0.50 ×", "2.0 ×", "0.75 ×", "2.0 ×"),
        *("4.00", "6.00", "120", "1,234"),
    ]


def test_later_builds_are_compared_with_later_builds() -> None:
    """A build that finds an earlier site is compared with what the others take after an edit."""
    assert row(make_report(), "this project, nothing changed")[:4] == ["0.10 ×", "0.50 ×", "0.10 ×", "0.20 ×"]


def test_a_builder_is_not_compared_with_itself() -> None:
    """The rows of the others show how they stand to each other."""
    assert row(make_report(), "stock Pelican, cold")[:4] == ["–", "4.0 ×", "–", "2.7 ×"]


def test_a_builder_that_is_missing_is_told() -> None:
    """Without Hugo the tables say so, and no ratio is made up."""
    report = make_report()
    there = tuple(built for built in report.builds if built.builder != HUGO)
    without = replace(report, builds=there, machine=replace(MACHINE, hugo=None))
    assert "Hugo was not found on this machine" in tables(without)
    assert row(without, "this project, cold")[:4] == ["0.50 ×", "–", "0.75 ×", "–"]


@pytest.mark.parametrize(
    ("taken", "other", "shown"),
    [(1, 100, "0.010 ×"), (1, 4, "0.25 ×"), (3, 2, "1.5 ×"), (25, 2, "12 ×"), (1, 0, "–")],
)
def test_a_ratio_has_two_telling_digits(taken: float, other: float, shown: str) -> None:
    """Small ratios have more decimals than large ones."""
    assert ratio(taken, other) == shown


def test_seconds_have_telling_digits() -> None:
    """Long times have one decimal, short ones two."""
    assert (seconds(0.456), seconds(53.21)) == ("0.46", "53.2")


def test_the_preview_has_a_row() -> None:
    """The median from edit to reload stands among the seconds."""
    assert row(make_report(), "this project, `timeline serve`: edit to reload")[4] == "0.30"


def test_a_missing_preview_is_told() -> None:
    """Where there is no preview, the row says why."""
    report = make_report(reloads=Reloads(fault="there is no such command\nusage: …"))
    assert row(report, "this project, `timeline serve`: edit to reload")[4] == "there is no such command"


def test_growth_is_told_by_event() -> None:
    """The table of growth gives milliseconds for each event, memory and the largest page."""
    report = make_report(growth=(Growth(1_000, 4.0, 120.0, 345.6),))
    assert row(report, "1,000") == ["4.0", "120", "346", "4.00"]


def test_a_size_that_failed_is_told() -> None:
    """A size that cannot be built stands in the table without figures."""
    assert row(make_report(growth=(Growth(100, fault="it broke"),)), "100") == ["–", "–", "–", "failed"]


def test_the_machine_is_told() -> None:
    """The report begins with the machine and the versions of all programs."""
    line = tables(make_report()).splitlines()[0]
    assert line == (
        "Machine: 2 cores (Quick 9), Linux 6, Python 3.11.7, Pelican 4.12.0, Hugo 0.111.3, "
        "file system ext4, memory as PSS."
    )


def test_figures_are_written_as_json() -> None:
    """Everything that was measured can be read by a program, unrounded."""
    read = json.loads(json.dumps(make_report().as_dict()))
    assert read["builds"][0] == {
        **{"builder": OURS, "step": "cold", "wall_s": 4.0, "cpu_s": 6.0},
        **{"peak_mb": 120.4, "files": 1234, "rounds": 3},
    }


@pytest.mark.parametrize(("events", "rounds", "largest"), [("1000", 3, 1_000), ("10,000", 1, 10_000), ("500", 3, 100)])
def test_what_is_not_given_depends_on_the_size(events: str, rounds: int, largest: int) -> None:
    """Large explainers are built in one round, and growth is shown up to the size that was asked for."""
    options = parse(["--events", events])
    assert (options.rounds, options.sizes[-1]) == (rounds, largest)


def test_sizes_can_be_chosen() -> None:
    """A list of sizes takes the place of the usual ones, and “none” of all."""
    assert parse(["--sizes", "10 100000"]).sizes == (10, 100_000)
    assert parse(["--sizes", "none"]).sizes == ()


@pytest.mark.parametrize("wrong", [["--events", "0"], ["--builders", "ours zola"], ["--sizes", "many"]])
def test_wrong_options_end_the_program(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A size that is no number above 0 or a builder that nobody knows is refused."""
    with pytest.raises(SystemExit):
        parse(wrong)
    assert "usage: " in capsys.readouterr().err
