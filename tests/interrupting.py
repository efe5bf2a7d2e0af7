"""Runs work in a process of its own, and ends it without warning at a chosen change on disk."""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

_CHANGES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"})
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def forked(work: Callable[[], int]) -> int:
    """Return what some work returned in a process of its own; the number of a signal that ended it is negative."""
    child = os.fork()
    if child == 0:
        status = 70
        try:
            status = work()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at(change: int, folder: Path, work: Callable[[], object]) -> bool:
    """Do work in a process that is killed at its n-th change below a folder; say whether it was.

    Changes are counted from 1: files opened for writing, renamed or removed, and folders made or removed. A file that
    was to be written is opened, so that it is empty, but nothing is written; any other change is not made. Work that
    fails by itself raises ``AssertionError`` here.
    """

    def watched() -> int:
        _kill_at(change, str(folder))
        work()
        return 0

    status = forked(watched)
    assert status in (0, -signal.SIGKILL), status
    return status != 0


def count_changes(folder: Path, work: Callable[[], object]) -> int:
    """Do work in a process of its own and return how many changes below a folder it makes."""
    ours, theirs = os.pipe()
    count = 0

    def counted(event: str, given: tuple[Any, ...]) -> None:
        nonlocal count
        count += 1

    def watched() -> int:
        _at_each_change(str(folder), counted)
        work()
        os.write(theirs, f"{count}".encode())
        return 0

    assert forked(watched) == 0
    os.close(theirs)
    with os.fdopen(ours) as told:
        return int(told.read())


def _kill_at(change: int, folder: str) -> None:
    left = change

    def counted(event: str, given: tuple[Any, ...]) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            if event == "open":
                with suppress(OSError):
                    os.open(given[0], given[2], 0o644)
            os.kill(os.getpid(), signal.SIGKILL)

    _at_each_change(folder, counted)


def _at_each_change(folder: str, act: Callable[[str, tuple[Any, ...]], None]) -> None:
    def watch(event: str, given: tuple[Any, ...]) -> None:
        is_change = event in _CHANGES or (event == "open" and isinstance(given[2], int) and given[2] & _WRITES)
        paths = (os.fspath(one) for one in given[:2] if isinstance(one, str | os.PathLike)) if is_change else ()
        if any(path.startswith(folder) for path in paths):
            act(event, given)

    sys.addaudithook(watch)
