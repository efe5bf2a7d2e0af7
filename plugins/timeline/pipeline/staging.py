"""A site is written beside the published one and takes its place only when it is whole."""

import filecmp
import json
import shutil
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
        for name in staged:
            self._move(name)
        for name in sorted(before - set(staged)):
            self._remove(name)
        (self.published / MANIFEST).write_text(json.dumps(staged, indent=0) + "\n", encoding="utf-8")
        shutil.rmtree(self.folder)

    def discard(self) -> None:
        """Throw the staged files away."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _published_before(self) -> set[str]:
        try:
            names = json.loads((self.published / MANIFEST).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return set()
        return {name for name in names if isinstance(name, str) and ".." not in Path(name).parts}

    def _move(self, name: str) -> None:
        source, target = self.folder / name, self.published / name
        if target.is_file() and filecmp.cmp(source, target, shallow=False):
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)

    def _remove(self, name: str) -> None:
        target = self.published / name
        target.unlink(missing_ok=True)
        for parent in target.parents:
            if parent == self.published or not parent.is_dir() or any(parent.iterdir()):
                return
            parent.rmdir()
