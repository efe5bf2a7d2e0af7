"""The terminal gets a line for each build."""

from datetime import datetime
from io import StringIO

import pytest

from timeline.model.problem import Mark, Problem, Severity
from timeline.serving.results import BuildResult, Verdict
from timeline.serving.terminal import Terminal

ERROR = Problem(Mark("a.md"), "unknown-key", "“tags” is not a field")
WARNING = Problem(Mark("a.md"), "one-source", "it rests on one source", "", Severity.WARNING)


@pytest.fixture
def terminal():
    """A terminal on paper, at five past noon."""
    return Terminal(StringIO(), StringIO(), lambda: datetime(2024, 2, 1, 12, 5, 9))


def test_the_address_is_told(terminal):
    """The preview says where it is and how to stop it."""
    terminal.greet("http://127.0.0.1:8000")
    assert terminal.out.getvalue() == "The preview is at http://127.0.0.1:8000/ – stop with Ctrl+C.\n"


@pytest.mark.parametrize(
    ("result", "line"),
    [
        (BuildResult(Verdict.GOOD, said="12 pages and files written"), "12 pages and files written"),
        (BuildResult(Verdict.GOOD, (WARNING,), "12 pages and files written"), "12 pages and files written, 1 warning"),
        (BuildResult(Verdict.GOOD), "built"),
        (BuildResult(Verdict.FAULTY, (ERROR, ERROR, WARNING)), "2 errors; the pages stay as they were"),
        (BuildResult(Verdict.FAILED), "the site could not be built; the pages stay as they were"),
    ],
)
def test_a_build_is_a_line(result, line, terminal):
    """Each build is told with the time of day, its seconds and its outcome."""
    terminal.report(result, 0.456)
    assert terminal.out.getvalue() == f"12:05:09  0.46 s  {line}\n"


def test_what_a_build_printed_is_printed(terminal):
    """Reports and warnings of a build go to standard error."""
    terminal.report(BuildResult(Verdict.GOOD, log="a.md:1:1: warning\n1 warning in 1 file.\n"), 1.0)
    assert terminal.err.getvalue() == "a.md:1:1: warning\n1 warning in 1 file.\n"


def test_what_was_printed_last_is_not_printed_again(terminal):
    """Warnings that stay the same from build to build are told once; others anew."""
    for log in ("one\n", "one\n", "two\n", "", "one\n"):
        terminal.report(BuildResult(Verdict.GOOD, log=log), 1.0)
    assert terminal.err.getvalue() == "one\ntwo\none\n"
