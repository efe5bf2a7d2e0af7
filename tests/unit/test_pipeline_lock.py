"""One build at a time writes a site."""

import errno
import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from timeline.pipeline.lock import BuildLock, LockedError

HOLDER = """
import sys
from pathlib import Path
from timeline.pipeline.lock import BuildLock
with BuildLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Hold a lock in another process until it is killed or the block ends."""
    plugins = Path(__file__).parents[2] / "plugins"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, path],
        env=os.environ | {"PYTHONPATH": str(plugins)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process


def test_a_second_build_is_refused(tmp_path: Path) -> None:
    """While one build is at work another is told so, and by which process."""
    path = tmp_path / "lock"
    with holder(path) as process, pytest.raises(LockedError) as refused, BuildLock(path):
        pass
    message = str(refused.value)
    assert "Another build is writing this site" in message
    assert f"process {process.pid}" in message
    assert "\n" not in message


def test_a_refused_build_ends_with_status_one(tmp_path: Path) -> None:
    """The message is what the program ends with, so it is printed and the status is 1."""
    with BuildLock(tmp_path / "lock"), pytest.raises(SystemExit) as refused, BuildLock(tmp_path / "lock"):
        pass
    assert isinstance(refused.value.code, str)


def test_a_refused_build_leaves_the_lock_to_its_holder(tmp_path: Path) -> None:
    """To be refused twice says the same twice."""
    path = tmp_path / "lock"
    said = []
    with BuildLock(path):
        for _ in range(2):
            with pytest.raises(LockedError) as refused, BuildLock(path):
                pass
            said.append(str(refused.value))
    assert said[0] == said[1]
    assert f"process {os.getpid()}" in said[0]


def test_the_next_build_is_let_in(tmp_path: Path) -> None:
    """A lock that was given back can be taken again, also by another process, and the folder is made."""
    path = tmp_path / "results" / "lock"
    with BuildLock(path):
        pass
    with holder(path):
        pass
    with BuildLock(path):
        pass


def test_a_build_that_fails_gives_the_lock_back(tmp_path: Path) -> None:
    """An error within the build does not lock out the next."""
    with pytest.raises(ZeroDivisionError), BuildLock(tmp_path / "lock"):
        raise ZeroDivisionError
    with BuildLock(tmp_path / "lock"):
        pass


def test_a_build_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    """When the process that held the lock is killed, the next build is let in."""
    path = tmp_path / "lock"
    with holder(path) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        with BuildLock(path):
            pass


def test_a_file_system_without_locks_locks_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no file can be locked, a build goes on and does not speak of another one."""

    def without_locks(file: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", without_locks)
    with BuildLock(tmp_path / "lock"), BuildLock(tmp_path / "lock"):
        pass


@pytest.mark.parametrize("left", [b"", b"not a number", b"\xff\xfe" * 50, b"4194304999\n" * 20])
def test_what_an_earlier_build_left_in_the_file_does_not_matter(tmp_path: Path, left: bytes) -> None:
    """The file alone locks nobody out, whatever it says, and then names the process that holds it."""
    path = tmp_path / "lock"
    path.write_bytes(left)
    with BuildLock(path):
        assert path.read_text() == f"{os.getpid()}\n"
