"""Reading a file that is no plain text: an ordinary file, and never more of it than is looked at."""

import os
import stat
from pathlib import Path

from timeline.importers.found import RefusedError


def bytes_of(path: Path, largest: int) -> bytes:
    """Return what is in a file. Raises ``RefusedError`` for one that is too large, and for pipes and devices.

    A pipe is opened without waiting for somebody to write into it, and is refused like all that may never end.
    """
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise RefusedError(f"{path.name} is not an ordinary file", "name the file itself")
        with os.fdopen(file, "rb", closefd=False) as opened:
            data = opened.read(largest + 1)
    finally:
        os.close(file)
    if len(data) > largest:
        raise RefusedError(f"{path.name} has more than {largest:,} bytes", "split it")
    return data
