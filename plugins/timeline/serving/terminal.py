"""What the preview says in the terminal."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TextIO

from timeline.report import counted
from timeline.serving.results import BuildResult, Verdict


@dataclass(slots=True)
class Terminal:
    """Prints one line for each build, and before it what the build itself had to say that is new."""

    out: TextIO
    err: TextIO
    now: Callable[[], datetime] = datetime.now
    _told: str = field(default="", init=False)

    def greet(self, address: str) -> None:
        """Say where the preview is."""
        self._print(f"The preview is at {address}/ – stop with Ctrl+C.")

    def report(self, result: BuildResult, seconds: float) -> None:
        """Say what a build ended with."""
        told = result.log.strip()
        # Warnings that an editor lives with for now would else fill the terminal with every edit.
        if told and told != self._told:
            self.err.write(f"{told}\n")
            self.err.flush()
        self._told = told
        self._print(f"{self.now():%H:%M:%S}  {seconds:.2f} s  {_outcome(result)}")

    def _print(self, line: str) -> None:
        self.out.write(f"{line}\n")
        self.out.flush()


def _outcome(result: BuildResult) -> str:
    if result.verdict is Verdict.GOOD:
        warnings = [counted(len(result.warnings), "warning")] if result.warnings else []
        return ", ".join([result.said or "built", *warnings])
    if result.verdict is Verdict.FAULTY:
        return f"{counted(len(result.errors), 'error')}; the pages stay as they were"
    return "the site could not be built; the pages stay as they were"
