"""What a build ended with, as it passes from the builder's process to the server's."""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from timeline.model.problem import Mark, Problem, Severity
from timeline.report import json_report, summary


class Verdict(StrEnum):
    """How a build ended."""

    GOOD = "good"
    """The site is whole; there may be warnings."""
    FAULTY = "faulty"
    """The content has errors, so nothing was published."""
    FAILED = "failed"
    """Something else broke: a template, a plugin, a setting, the builder itself. Nothing was published."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build ended with."""

    verdict: Verdict
    problems: tuple[Problem, ...] = ()
    """Errors and warnings in the content."""
    said: str = ""
    """What the build says of itself in one sentence: what it wrote, or what broke it. May be empty."""
    log: str = ""
    """Everything that the build printed for people, the report of problems included."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.is_error)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that do not."""
        return tuple(problem for problem in self.problems if not problem.is_error)

    def as_json(self) -> str:
        """Return the result on one line of ASCII."""
        rows = json.loads(json_report(self.problems))
        return json.dumps({"verdict": self.verdict, "problems": rows, "said": self.said, "log": self.log})

    @classmethod
    def from_json(cls, text: str) -> "BuildResult":
        """Read what ``as_json`` wrote. Raises ``ValueError`` for anything else."""
        try:
            values = json.loads(text)
            problems = tuple(_problem(row) for row in values["problems"])
            return cls(Verdict(values["verdict"]), problems, str(values["said"]), str(values["log"]))
        except (KeyError, TypeError) as error:
            raise ValueError(f"not a result of a build: {text[:80]!r}") from error


def last_lines(text: str, number: int) -> str:
    """Return the last lines of a text, without empty ones at its end."""
    return "\n".join(text.rstrip().splitlines()[-number:])


def problems_in(log: str) -> tuple[Problem, ...]:
    """Return the problems of the reports that stand in a log, as ``report.text_report`` writes them.

    A build that succeeds tells its warnings only this way. Hints are given back as they were printed.
    """
    found: list[Problem] = []
    begun: list[Problem] = []
    for line in log.splitlines():
        told = _TOLD.fullmatch(line)
        if told:
            begun.append(_told_problem(told))
        elif begun and line.startswith(_HINT) and not begun[-1].hint:
            begun[-1] = _with_hint(begun[-1], line.removeprefix(_HINT))
        elif begun:
            # Only a report ends with the count of its problems: what merely looks like one is left out.
            found += begun if line == summary(begun) else []
            begun = []
    return tuple(found)


_HINT = "  "
_TOLD = re.compile(
    r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<warning>warning: )?(?P<message>.*) \[(?P<code>[a-z-]+)\]"
)


def _told_problem(told: "re.Match[str]") -> Problem:
    mark = Mark(told["file"], int(told["line"]), int(told["column"]))
    severity = Severity.WARNING if told["warning"] else Severity.ERROR
    return Problem(mark, told["code"], told["message"], "", severity)


def _with_hint(problem: Problem, hint: str) -> Problem:
    return Problem(problem.mark, problem.code, problem.message, hint, problem.severity)


def _problem(row: dict[str, Any]) -> Problem:
    mark = Mark(row["file"], row["line"], row["column"])
    return Problem(mark, row["code"], row["message"], row["hint"], Severity(row["severity"]))
