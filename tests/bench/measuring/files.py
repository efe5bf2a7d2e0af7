"""Which files of a folder have been written between two moments."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

Snapshot = Mapping[str, tuple[int, int, int]]
"""For each file of a folder, by its path: its number on the disk, its time of change in nanoseconds, its size."""


def snapshot(folder: Path) -> Snapshot:
    """Return what the files of a folder are now; nothing for a folder that does not exist."""
    return dict(_files(str(folder))) if folder.exists() else {}


def written_files(before: Snapshot, after: Snapshot) -> int:
    """Return how many files are new or are not what they were."""
    return sum(1 for path, state in after.items() if before.get(path) != state)


def largest_page(folder: Path) -> int:
    """Return the size of the largest HTML file of a folder in bytes, 0 where there is none."""
    return max((size for path, (_, _, size) in snapshot(folder).items() if path.endswith(".html")), default=0)


def _files(folder: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                status = entry.stat(follow_symlinks=False)
                yield entry.path, (status.st_ino, status.st_mtime_ns, status.st_size)
