"""A site is written beside the published one and takes its place only when it is whole."""

import filecmp
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

MANIFEST = ".timeline-files.json"
"""List of the files that the last build published: only these are ever removed."""


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder in which a build is written, and the folder that it is meant for."""

    folder: Path
    published: Path

    @classmethod
    def beside(cls, published: Path) -> "Staging":
        """Return an empty staging folder next to the published one."""
        folder = published.with_name(f"{published.name}.staging")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return cls(folder, published)

    def publish(self) -> None:
        """Bring the published folder to the staged state.

        Files whose bytes did not change are left alone. A file that an earlier build published and
        this one did not write is removed; a file that no build has written is never touched.
        """
        staged = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())
        before = self._published_before()
        self.published.mkdir(parents=True, exist_ok=True)
        # Named before they are moved: should this be interrupted, the next build still knows them as its own.
        self._record(before.union(staged))
        # Removed first: a new folder may stand where a file of the same name stood, and the other way round.
        for name in sorted(before.difference(staged)):
            self._remove(name)
        for name in staged:
            self._move(name)
        self._record(staged)
        shutil.rmtree(self.folder)

    def discard(self) -> None:
        """Throw the staged files away."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _published_before(self) -> set[str]:
        try:
            names = json.loads((self.published / MANIFEST).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return set()
        return (
            {name for name in names if isinstance(name, str) and _is_inside(name)} if isinstance(names, list) else set()
        )

    def _record(self, names: Iterable[str]) -> None:
        (self.published / MANIFEST).write_text(json.dumps(sorted(names), indent=0) + "\n", encoding="utf-8")

    def _move(self, name: str) -> None:
        source, target = self.folder / name, self.published / name
        if target.is_file() and filecmp.cmp(source, target, shallow=False):
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)

    def _remove(self, name: str) -> None:
        target = self.published / name
        if not target.is_file():
            return
        target.unlink()
        for parent in target.parents:
            if parent == self.published or not parent.is_dir() or any(parent.iterdir()):
                return
            parent.rmdir()


def _is_inside(name: str) -> bool:
    """Whether a name can only mean a file below the published folder."""
    path = Path(name)
    return not path.is_absolute() and ".." not in path.parts
