"""The server's end of the resident builder: starts it, gives it orders, and replaces it where it ends."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import IO

from timeline.serving.results import BuildResult, Verdict

COMMAND = (sys.executable, "-m", "timeline.serving.builder")
_PACKAGES = Path(__file__).parents[2]
"""The folder from which this very code was imported: the builder takes the same."""


@dataclass(frozen=True, slots=True)
class _Running:
    process: "subprocess.Popen[str]"
    complaints: IO[bytes]
    """What the builder itself prints, such as the reason why it could not start."""


@dataclass(slots=True)
class BuilderProcess:
    """A builder that makes one build after another. One thread builds; any thread may close it."""

    arguments: Sequence[str]
    """Arguments of the host's command, the same for every build."""
    environment: Mapping[str, str]
    command: Sequence[str] = COMMAND
    _running: _Running | None = None
    _closed: bool = False
    _lock: Lock = field(default_factory=Lock)

    def start(self) -> None:
        """Start the process if it does not run yet; it is ready some time later. Does nothing once closed."""
        with self._lock:
            if self._running is None and not self._closed:
                self._running = self._started()

    def build(self) -> BuildResult:
        """Make a build and wait for its end. Never raises: where the builder itself ends, that is the result."""
        self.start()
        running = self._running
        if running is None:
            return BuildResult(Verdict.FAILED, log="The preview is ending.")
        try:
            orders, answers = running.process.stdin, running.process.stdout
            assert orders is not None
            assert answers is not None
            orders.write(json.dumps(list(self.arguments)) + "\n")
            orders.flush()
            return BuildResult.from_json(answers.readline())
        except (OSError, ValueError):
            return BuildResult(Verdict.FAILED, log=self._buried(running))

    def renew(self) -> None:
        """End the process, so that the next build meets the code and the settings as they are now."""
        with self._lock:
            running, self._running = self._running, None
        if running is not None:
            _end(running)

    def close(self) -> None:
        """End the process and whatever it builds, for good."""
        with self._lock:
            self._closed = True
        self.renew()

    def _started(self) -> _Running:
        # A file, as nobody reads along while builds run; it is closed when the process is ended.
        complaints = tempfile.TemporaryFile()  # noqa: SIM115
        paths = [str(_PACKAGES), *filter(None, [self.environment.get("PYTHONPATH")])]
        own = {"PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8:backslashreplace"}
        process = subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            encoding="utf-8",
            env={**self.environment, **own},
            # Ctrl+C in the terminal is for the server, which then ends the builder and all that it started.
            start_new_session=True,
        )
        return _Running(process, complaints)

    def _buried(self, running: _Running) -> str:
        """End a builder that gives no answer, and return what it said last."""
        with self._lock:
            if self._running is not running:
                return "The builder was ended."
            self._running = None
        _close(running.process.stdin)
        with suppress(subprocess.TimeoutExpired):
            running.process.wait(timeout=_PATIENCE)
        running.complaints.seek(0)
        said = running.complaints.read().decode(errors="replace")
        _end(running)
        return f"{said}\nThe builder ended with status {running.process.returncode}."


_PATIENCE = 5
"""Seconds in which a builder may end by itself, once its orders have ended or it was asked to."""


def _end(running: _Running) -> None:
    """End a process and its children, of which one may be in the middle of a build."""
    _signal(running.process, signal.SIGTERM)
    try:
        running.process.wait(timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        _signal(running.process, getattr(signal, "SIGKILL", signal.SIGTERM))
        running.process.wait()
    for stream in (running.process.stdin, running.process.stdout, running.complaints):
        _close(stream)


def _close(stream: IO[str] | IO[bytes] | None) -> None:
    # An order may lie in it that can be delivered no more.
    with suppress(OSError):
        if stream is not None:
            stream.close()


def _signal(process: "subprocess.Popen[str]", number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, number)
        else:
            process.terminate()
