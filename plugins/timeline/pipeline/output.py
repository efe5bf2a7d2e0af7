"""Files that a build writes: quickly, and known again when nobody touched them."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_OF_A_PAGE = "/index.html"


class Published(NamedTuple):
    """A published file as it was left."""

    size: int
    modified: int
    """Nanoseconds since the epoch."""
    inode: int


def write_staged(staging: Path, path: str, data: bytes) -> None:
    """Write a file below a folder, and the folders that lead to it."""
    target = f"{staging}{os.sep}{path}"
    if path.endswith(_OF_A_PAGE):
        # A page has a folder of its own, which is hardly ever there before it.
        _make_folder(target.removesuffix(_OF_A_PAGE))
    try:
        file = os.open(target, _FLAGS, 0o666)
    except FileNotFoundError:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        file = os.open(target, _FLAGS, 0o666)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(file, view) :]
    finally:
        os.close(file)


def _make_folder(folder: str) -> None:
    try:
        os.mkdir(folder)  # noqa: PTH102 - a Path for each of many thousand files would cost more
    except FileNotFoundError:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        pass


def as_published(folder: Path, paths: Iterable[str]) -> dict[str, Published]:
    """Return the state of files below a folder; those that do not exist are left out."""
    states = {}
    prefix = f"{folder}{os.sep}"
    for path in paths:
        try:
            status = os.stat(prefix + path)  # noqa: PTH116 - a Path for each of many thousand files would cost more
        except OSError:
            continue
        states[path] = Published(status.st_size, status.st_mtime_ns, status.st_ino)
    return states


def damaged_files(folder: Path, expected: Mapping[str, Published]) -> set[str]:
    """Return the paths of files that are no longer as they were left: changed, replaced or gone."""
    found = as_published(folder, expected)
    return {path for path, state in expected.items() if found.get(path) != state}
