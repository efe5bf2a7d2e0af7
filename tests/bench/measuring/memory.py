"""How much memory a process and all that it starts take together, sampled while they run."""

import os
import threading
from collections.abc import Mapping
from pathlib import Path

INTERVAL = 0.075
"""Seconds between two samples."""
PROC = Path("/proc")


class MemorySampler(threading.Thread):
    """Watches a tree of processes until it is told to stop."""

    def __init__(self, root: int) -> None:
        """Watch the process with this id and all below it."""
        super().__init__(daemon=True)
        self.peak = 0
        """Largest sum so far, in bytes."""
        self._root = root
        self._stopped = threading.Event()

    def run(self) -> None:
        """Take samples until told to stop."""
        while not self._stopped.wait(INTERVAL):
            self.peak = max(self.peak, sum(map(memory_of, below(self._root, parents()))))

    def stop(self) -> int:
        """Take no more samples and return the peak in bytes; 0 where nothing could be seen."""
        self._stopped.set()
        self.join()
        return self.peak


def measure_of_memory() -> str:
    """Return what the samples are: “PSS”, in which shared pages count once, or “RSS” where the system has no PSS."""
    return "PSS" if (PROC / "self" / "smaps_rollup").exists() else "RSS"


def memory_of(process: int) -> int:
    """Return the memory of one process in bytes; 0 for one that has ended."""
    try:
        return _proportional(process)
    except FileNotFoundError:
        return _resident(process)
    except (OSError, ValueError):
        return 0


def below(root: int, parents: Mapping[int, int]) -> set[int]:
    """Return a process and everything that it has started, given the parent of each process."""
    found, size = {root}, 0
    while size < len(found):
        size = len(found)
        found |= {process for process, parent in parents.items() if parent in found}
    return found


def parents() -> dict[int, int]:
    """Return the parent of every process of the system; nothing where there is no ``/proc``."""
    found: dict[int, int] = {}
    try:
        folders = [folder for folder in PROC.iterdir() if folder.name.isdecimal()]
    except OSError:
        return found
    for folder in folders:
        try:
            # After the name of the command, which may hold anything, stand its state and the parent.
            found[int(folder.name)] = int((folder / "stat").read_text(errors="replace").rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue
    return found


def _proportional(process: int) -> int:
    for line in (PROC / str(process) / "smaps_rollup").read_text().splitlines():
        name, _, amount = line.partition(":")
        if name == "Pss":
            return int(amount.split()[0]) * 1024
    raise ValueError(f"process {process} has no PSS")


def _resident(process: int) -> int:
    try:
        return int((PROC / str(process) / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError, ValueError):
        return 0
