"""Two builds of the same site must not write it at the same time."""

import os
from pathlib import Path
from types import TracebackType

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


class LockedError(SystemExit):
    """Another build is at work, so this one ends with status 1 and says so."""


class BuildLock:
    """A lock on an output folder, held by an open file: it ends with the process, however that ends."""

    def __init__(self, path: Path) -> None:
        """``path`` is the lock file; it is left in place, as removing it would let two builds in."""
        self._path = path
        self._file: int | None = None

    def __enter__(self) -> "BuildLock":
        """Take the lock. Raises :class:`LockedError` where another process has it."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        if fcntl is not None:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                holder = os.read(self._file, 20).decode(errors="replace").strip()
                os.close(self._file)
                self._file = None
                raise LockedError(
                    f"Another build is writing this site{f' (process {holder})' if holder else ''}: "
                    f"wait until it is done, or stop it. Nothing was changed."
                ) from None
            except OSError:
                # Some file systems, such as shared ones, have no locks: a build goes on without one, as on Windows.
                return self
            os.ftruncate(self._file, 0)
            os.write(self._file, f"{os.getpid()}\n".encode())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the lock back."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
