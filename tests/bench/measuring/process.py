"""Runs a command from start to end and says what it took."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.bench.measuring.memory import MemorySampler

_LINES_TOLD = 12


class FailedRunError(Exception):
    """A command that was to be measured has failed; the message ends with what it said last."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What one run took."""

    wall_s: float
    """Seconds from start to end."""
    cpu_s: float
    """Seconds of computing, in the program and in the system, of the process and all that it waited for."""
    peak_bytes: int
    """Largest sampled memory of the whole tree of processes."""


def run_measured(command: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path) -> Usage:
    """Run a command in a folder, with what it says going to a file, and return what it took.

    Files that earlier runs have written are brought to the disk first, so that no run pays for another. Raises
    ``FailedRunError`` where the command ends with another status than 0.
    """
    os.sync()
    with log.open("wb") as said:
        start = perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
        )
        sampler = MemorySampler(process.pid)
        sampler.start()
        _, status, used = os.wait4(process.pid, 0)
        end = perf_counter()
    process.returncode = os.waitstatus_to_exitcode(status)
    peak = sampler.stop()
    if process.returncode != 0:
        raise FailedRunError(f"{command[0]} ended with status {process.returncode}:\n{last_lines(log)}")
    return Usage(end - start, used.ru_utime + used.ru_stime, peak)


def last_lines(log: Path) -> str:
    """Return the end of what a command has said."""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-_LINES_TOLD:])
