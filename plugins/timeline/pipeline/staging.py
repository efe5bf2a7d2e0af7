"""A site is written beside the published one and takes its place only when it is whole.

What is to be done is written down first, in one file that appears at once. From then on the change is made whatever
happens: should it be interrupted, the next build finishes it before it does anything else. Until then nothing has
changed.
"""

import errno
import filecmp
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MANIFEST = ".timeline-files.json"
"""List of the files that builds have published: only these are ever removed."""
PLAN = ".timeline-plan.json"
"""What remains to be done with the staged files."""
_LINES = ",\n"
_ASTRAY = frozenset(":\\" if os.name == "nt" else "")
"""Letters that name drives or part names on this system; elsewhere they are letters of a name like any other."""


class OverrunError(SystemExit):
    """A file or folder that is not the build's own stands in its way, so it ends with status 1 and says which."""


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder in which a build is written, and the folder that it is meant for."""

    folder: Path
    published: Path

    @classmethod
    def beside(cls, published: Path) -> "Staging":
        """Return an empty staging folder next to the published one; a change left half-way is finished first."""
        staging = cls(published.with_name(f"{published.name}.staging"), published)
        plan = _read(staging.folder / PLAN)
        if isinstance(plan, dict):
            staging._carry_out(plan, staging._published_before())
        shutil.rmtree(staging.folder, ignore_errors=True)
        staging.folder.mkdir(parents=True)
        return staging

    def publish(self, unchanged: Iterable[str] = ()) -> None:
        """Bring the published folder to the staged state.

        ``unchanged`` are files that are published already and stay as they are. Staged files whose bytes are
        published already are left alone. A file that an earlier build published and that is neither staged nor
        unchanged is removed; a file that no build has written is never touched.
        """
        staged = _files_below(self.folder)
        files = {*staged, *unchanged}
        before = self._published_before()
        if not self.published.exists() and len(files) == len(staged):
            _write(self.folder / MANIFEST, sorted(files))
            self.folder.rename(self.published)
            return
        self._refuse_to_overrun(staged, before)
        plan = {"files": sorted(files), "move": staged, "remove": sorted(before - files)}
        _write(self.folder / PLAN, plan)
        self._carry_out(plan, before)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _refuse_to_overrun(self, staged: Iterable[str], before: set[str]) -> None:
        """Raise :class:`OverrunError` where a file has no room but over what no build has written."""
        for name in staged:
            target = self.published / name
            if target.is_dir():
                strangers = [f"{name}/{below}" for below in _files_below(target) if f"{name}/{below}" not in before]
            elif target.exists():
                continue
            else:
                above = (parent.as_posix() for parent in Path(name).parents)
                strangers = [one for one in above if (self.published / one).is_file() and one not in before]
            if strangers:
                raise OverrunError(
                    f"{self.published / strangers[0]} stands where {name} is to be published, and no build has written "
                    "it: move it away. Nothing was changed."
                )

    def discard(self) -> None:
        """Throw the staged files away."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _carry_out(self, plan: dict[str, Any], before: set[str]) -> None:
        self.published.mkdir(parents=True, exist_ok=True)
        # Named before they are moved: should this be interrupted, the files are known to be a build's own.
        if before.union(plan["files"]) != before:
            _write(self.published / MANIFEST, sorted(before.union(plan["files"])))
        # Removed first: a new folder may stand where a file of the same name stood, and the other way round.
        for name in filter(_is_inside, plan["remove"]):
            self._remove(name)
        for name in filter(_is_inside, plan["move"]):
            self._move(name)
        if before != set(plan["files"]):
            _write(self.published / MANIFEST, plan["files"])

    def _published_before(self) -> set[str]:
        names = _read(self.published / MANIFEST)
        return (
            {name for name in names if isinstance(name, str) and _is_inside(name)} if isinstance(names, list) else set()
        )

    def _move(self, name: str) -> None:
        source, target = self.folder / name, self.published / name
        if not source.exists():  # It was moved before an interruption.
            return
        if target.is_file() and filecmp.cmp(source, target, shallow=False):
            return
        if target.is_dir():
            _remove_empty_folders(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            source.replace(target)
        except OSError as error:
            # The published folder may be a volume of its own, or a link to one: the change is as whole by a copy.
            if error.errno != errno.EXDEV:
                raise
            _replace_by_copy(source, target)

    def _remove(self, name: str) -> None:
        target = self.published / name
        if target.is_file():
            target.unlink()
        # Also where the file is gone: an interruption may have left its folders.
        for parent in target.parents:
            if parent == self.published or (parent.is_dir() and any(parent.iterdir())):
                return
            if parent.is_dir():
                parent.rmdir()


def _replace_by_copy(source: Path, target: Path) -> None:
    """Move a file to another device so that its name always leads to a whole file."""
    new = target.with_name(f"{target.name}.new")
    shutil.copyfile(source, new)
    new.replace(target)
    source.unlink()


def _remove_empty_folders(folder: Path) -> None:
    """Remove a folder that holds nothing but folders. Raises ``OSError`` where there is a file in it."""
    for place, _, _ in os.walk(folder, topdown=False):
        Path(place).rmdir()


def _files_below(folder: Path) -> list[str]:
    return sorted(_found_below(str(folder), ""))


def _found_below(folder: str, prefix: str) -> Iterator[str]:
    # Without paths as objects: a first build of ten thousand events has more folders than that.
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _found_below(entry.path, f"{prefix}{entry.name}/")
            else:
                yield f"{prefix}{entry.name}"


def _read(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _write(path: Path, content: object) -> None:
    new = path.with_name(f"{path.name}.new")
    # One name a line; what Python offers for that is many times slower than its JSON on one line.
    text = (
        f"[\n{_LINES.join(map(json.dumps, content))}\n]"
        if isinstance(content, list) and content
        else json.dumps(content)
    )
    new.write_text(f"{text}\n", encoding="utf-8")
    new.replace(path)


def _is_inside(name: str) -> bool:
    """Whether a name can only mean a file below the published folder."""
    # Most names have no two dots at all; a photograph may, as in “square..jpg”.
    climbs = ".." in name and ".." in name.split("/")
    return not climbs and name[:1] != "/" and _ASTRAY.isdisjoint(name)
