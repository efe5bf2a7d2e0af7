"""The machine on which something is measured, in the words of a report."""

import os
import platform
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from tests.bench.builders.hugo import find_hugo, hugo_version
from tests.bench.measuring.memory import measure_of_memory


@dataclass(frozen=True, slots=True)
class Machine:
    """What the figures depend on."""

    cores: int
    """Cores that a process may use."""
    processor: str
    system: str
    python: str
    pelican: str
    hugo: str | None
    """Version of Hugo, if there is one."""
    file_system: str
    """Kind of the file system on which the sites are written."""
    memory_is: str
    """What is counted as memory, PSS or RSS."""

    @property
    def line(self) -> str:
        """The machine on one line."""
        hugo = f"Hugo {self.hugo}" if self.hugo else "no Hugo found"
        return (
            f"{self.cores} cores ({self.processor}), {self.system}, Python {self.python}, Pelican {self.pelican}, "
            f"{hugo}, file system {self.file_system}, memory as {self.memory_is}"
        )


def this_machine(folder: Path) -> Machine:
    """Return the machine that this runs on; ``folder`` is where sites are going to be written."""
    hugo = find_hugo()
    return Machine(
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        processor=processor(_read("/proc/cpuinfo")) or platform.processor() or platform.machine(),
        system=f"{platform.system()} {platform.release()}",
        python=platform.python_version(),
        pelican=version("pelican"),
        hugo=hugo_version(hugo) if hugo else None,
        file_system=file_system(folder, _read("/proc/mounts")),
        memory_is=measure_of_memory(),
    )


def processor(cpuinfo: str) -> str:
    """Return the name of the first processor in the text of ``/proc/cpuinfo``, or nothing."""
    names = (line.partition(":")[2].strip() for line in cpuinfo.splitlines() if line.startswith("model name"))
    return next(names, "")


def file_system(folder: Path, mounts: str) -> str:
    """Return the kind of file system that holds a folder, by the text of ``/proc/mounts``."""
    kinds = {Path(line.split()[1]): line.split()[2] for line in mounts.splitlines() if len(line.split()) > 2}
    around = [place for place in (folder.resolve(), *folder.resolve().parents) if place in kinds]
    return kinds[around[0]] if around else "unknown"


def _read(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
