"""What a file says, as a digest; a file whose state on disk is as it was is not read again."""

import os
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

FRESH = 2_000_000_000
"""Nanoseconds in which a file may be written twice without its time telling."""


class FileState(NamedTuple):
    """A file as it was seen."""

    size: int
    modified: int
    """Nanoseconds since the epoch."""
    inode: int
    digest: bytes
    is_settled: bool
    """Whether it was old enough when it was seen for a later change to show in its time."""


def digest_of(data: bytes) -> bytes:
    """Return 16 bytes that stand for some data."""
    return blake2b(data, digest_size=16).digest()


def digest_of_all(parts: Iterable[bytes]) -> bytes:
    """Return 16 bytes that stand for several pieces of data in their order."""
    whole = blake2b(digest_size=16)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()


def file_states(root: Path, paths: Iterable[str], before: Mapping[str, FileState], now: int) -> dict[str, FileState]:
    """Return the state of each file below a folder; one that cannot be read is left out.

    ``now`` is the time in nanoseconds since the epoch.
    """
    states = {}
    prefix = f"{root}{os.sep}"
    for path in paths:
        state = _state(prefix + path, before.get(path), now)
        if state is not None:
            states[path] = state
    return states


def is_as_seen(path: Path, state: FileState) -> bool:
    """Whether a file has not been written since it was seen, as far as the system tells."""
    try:
        status = path.stat()
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns, status.st_ino) == state[:3]


def _state(path: str, before: FileState | None, now: int) -> FileState | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each of many thousand files would cost more than the call
        if (
            before is not None
            and before.is_settled
            and before.modified == status.st_mtime_ns
            and before.size == status.st_size
            and before.inode == status.st_ino
        ):
            return before
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            data = file.read()
    except OSError:
        return None
    is_settled = status.st_mtime_ns < now - FRESH
    return FileState(status.st_size, status.st_mtime_ns, status.st_ino, digest_of(data), is_settled)
