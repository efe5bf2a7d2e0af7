"""How long the editors' preview takes from an edit to the page that shows it."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from tests.bench.builders.builder import ROOT, Edit, environment
from tests.bench.builders.this_project import text_edit
from tests.bench.measuring.process import FailedRunError, last_lines
from tests.bench.server_events import mark_of_pages, messages
from tests.generator import EXPLAINER, write_explainer

HOST = "127.0.0.1"
STREAM = "/-/events"
EDITS = 5
"""Edits of which the median is taken."""
_PATIENCE = 120.0
"""Seconds after which an edit is given up; the first build may take longer by some milliseconds for each event."""
_PATIENCE_PER_EVENT = 0.1
_SETTLING = 0.5
"""Seconds between two edits, so that none is taken for a part of the one before."""


@dataclass(frozen=True, slots=True)
class Reloads:
    """How long edits took to be seen, or why that is not known."""

    seconds: tuple[float, ...] = ()
    """For each edit of a text, seconds until the page with it was fetched."""
    fault: str = ""
    """Why there are none: there is no such command, or what it ended with."""

    @property
    def median_s(self) -> float | None:
        """The median, if anything was measured."""
        return median(self.seconds) if self.seconds else None


def has_preview() -> bool:
    """Whether this checkout has the command ``timeline serve``."""
    asked = subprocess.run([_timeline(), "serve", "--help"], capture_output=True, check=False)
    return asked.returncode == 0


def measure_reloads(folder: Path, events: int, seed: int) -> Reloads:
    """Edit one text several times while a preview runs in a folder, and return how long each edit took to be seen."""
    if not has_preview():
        return Reloads(fault="there is no such command")
    content = write_explainer(folder / "content", events, seed)
    edit = text_edit(content, events // 2)
    address = f"/{edit.page.removesuffix('index.html')}"
    found: list[float] = []
    try:
        with _preview(folder, content, _PATIENCE + events * _PATIENCE_PER_EVENT) as port:
            for number in range(EDITS):
                sleep(_SETTLING)
                found.append(seconds_until_seen(port, address, edit, f"previewed{number}"))
    except FailedRunError as failure:
        return Reloads(fault=str(failure))
    return Reloads(tuple(found))


def seconds_until_seen(port: int, address: str, edit: Edit, word: str) -> float:
    """Make an edit and return the seconds until a preview has told of new pages and the page shows the word.

    Raises ``FailedRunError`` where the preview ends, tells of faults, or tells of pages that do not show the word.
    """
    stream = HTTPConnection(HOST, port, timeout=_PATIENCE)
    try:
        stream.request("GET", STREAM, headers={"Accept": "text/event-stream"})
        told = map(mark_of_pages, messages(stream.getresponse()))
        before = next(told)
        start = perf_counter()
        edit.apply(word)
        next(mark for mark in told if mark != before)
        status, page = _fetch(port, address)
        end = perf_counter()
    except (OSError, HTTPException, StopIteration, ValueError) as error:
        raise FailedRunError(f"the preview did not show an edit: {error!r}") from error
    finally:
        stream.close()
    if status != 200 or word not in page:
        raise FailedRunError(f"the preview told of a new page at {address}, which is not there (status {status})")
    return end - start


@contextmanager
def _preview(folder: Path, content: Path, patience: float) -> Iterator[int]:
    """Run a preview on a free port and yield the port once there is a site."""
    port, log = _free_port(), folder.with_name(f"{folder.name}.log")
    command = (_timeline(), "serve", "--content", content, "--settings", ROOT / "pelican.conf.py", "--port", str(port))
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for_site(process, port, patience, log)
            yield port
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_for_site(process: "subprocess.Popen[bytes]", port: int, patience: float, log: Path) -> None:
    end = perf_counter() + patience
    while perf_counter() < end:
        if process.poll() is not None:
            raise FailedRunError(f"the preview ended with status {process.returncode}:\n{last_lines(log)}")
        try:
            if _fetch(port, f"/{EXPLAINER}/")[0] == 200:
                return
        except (OSError, HTTPException):
            pass
        sleep(0.1)
    raise FailedRunError(f"the preview had no site after {patience:.0f} seconds:\n{last_lines(log)}")


def _fetch(port: int, address: str) -> tuple[int, str]:
    connection = HTTPConnection(HOST, port, timeout=_PATIENCE)
    try:
        connection.request("GET", address)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(errors="replace")
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _timeline() -> Path:
    return Path(sys.executable).with_name("timeline")
