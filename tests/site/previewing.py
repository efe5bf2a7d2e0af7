"""Starts the preview as an editor does: with the real command, on a small project of its own."""

import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any
from urllib.parse import urlsplit

from tests.site.building import ROOT, SETTINGS
from tests.support import write_content

EVENT = "content/river/events/2023-12-18-rally.md"
EVENT_PAGE = "/river/events/rally/"
LIMIT = 120
"""Seconds after which a preview is taken to hang; it is generous, as machines that test are busy."""

State = dict[str, Any]
"""What the preview tells an open page: ``page``, ``faults`` and ``warnings``."""


@dataclass(frozen=True)
class Preview:
    """A preview that runs."""

    home: Path
    """The project's folder."""
    root: str
    """Address of the home page, without the slash."""
    process: "subprocess.Popen[str]"

    def get(self, path: str) -> tuple[int, str]:
        """Return the status and the text of a page."""
        with self._connection() as connection:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode()

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a piece of a file, as an editor does who saves it."""
        path = self.home / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    @contextmanager
    def states(self) -> Iterator[Iterator[State]]:
        """Listen as an open page does: give what holds now, and then whatever the preview tells, for a while."""
        with self._connection() as connection:
            connection.request("GET", "/-/events")
            limit = Timer(LIMIT, connection.sock.shutdown, [socket.SHUT_RDWR])
            limit.start()
            response = connection.getresponse()
            try:
                yield (json.loads(line.removeprefix(b"data: ")) for line in response if line.startswith(b"data: "))
            finally:
                limit.cancel()

    def _connection(self) -> "closing[http.client.HTTPConnection]":
        return closing(http.client.HTTPConnection(urlsplit(self.root).netloc, timeout=LIMIT))


def until(states: Iterator[State], holds: Callable[[State], bool]) -> State:
    """Wait for the state in which something holds, and return it."""
    for state in states:
        if holds(state):
            return state
    raise AssertionError("the preview did not tell of it")


def is_good(state: State) -> bool:
    """Whether a build has ended well."""
    return state["page"] is not None and state["faults"] is None


def write_project(home: Path) -> Path:
    """Write a project with the real settings and theme, and one event."""
    write_content(home / "content")
    shutil.copy(SETTINGS, home)
    shutil.copytree(ROOT / "theme", home / "theme")
    return home


@contextmanager
def started(home: Path, port: str = "0") -> Iterator[Preview]:
    """Run the preview of a project, at any free port where none is named, and end it."""
    given = {name: value for name, value in os.environ.items() if name not in ("SITEURL", "REPORT_URL")}
    process = subprocess.Popen(
        [sys.executable, "-m", "timeline", "serve", "--port", port],
        cwd=home,
        env=given | {"PYTHONPATH": str(ROOT / "plugins"), "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    watchdog = Timer(LIMIT * 4, process.kill)
    watchdog.start()
    try:
        assert process.stdout is not None
        greeting = process.stdout.readline()
        assert "http://127.0.0.1:" in greeting, greeting + process.stdout.read()
        yield Preview(home, greeting.split()[4].rstrip("/"), process)
    finally:
        watchdog.cancel()
        process.terminate()
        process.communicate(timeout=LIMIT)
