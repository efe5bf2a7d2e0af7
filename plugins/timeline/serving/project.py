"""Which folders a preview is about, and what a change in one of them asks for."""

import os
import runpy
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

OUTPUT = Path("build", "preview")
"""Where the preview is written, below the folder in which the command is started; never the published site."""

_BACKUP_ENDINGS = ("~", ".swp", ".swo", ".swx", ".tmp", ".bak", ".orig", ".pyc", ".pyo")
_BACKUP_STARTS = (".", "#")
_BACKUP_NAMES = frozenset({"4913"})
"""Vim writes a file of this name to see whether it may."""
_CACHES = frozenset({"__pycache__", "node_modules"})


@dataclass(frozen=True, slots=True)
class Project:
    """The folders and files of a preview, all as absolute paths. Not all of them need exist."""

    content: Path
    settings: Path
    theme: Path
    code: tuple[Path, ...]
    """Folders of plugins."""
    output: Path

    @property
    def folders(self) -> tuple[Path, ...]:
        """What is watched with everything in it."""
        return (self.content, self.theme, *self.code)

    def concerns(self, path: Path) -> bool:
        """Whether a change of a file asks for a build: it is watched, and no by-product of an editor or a build."""
        # Beside the output lie what is staged for it and what builds keep for the next.
        if path.is_relative_to(self.output.parent):
            return False
        inner = [path.relative_to(folder).parts for folder in self.folders if path.is_relative_to(folder)]
        return any(not any(map(_is_by_product, parts)) for parts in inner)

    def needs_new_builder(self, changed: Iterable[Path]) -> bool:
        """Whether something changed that the resident builder has already read: code, or the settings."""
        return any(path == self.settings or any(map(path.is_relative_to, self.code)) for path in changed)


def read_project(content: Path, settings: Path, home: Path) -> Project:
    """Return the folders that the settings name; ``home`` is where the command was started.

    Settings that cannot be read are told by the build; until they are mended, the usual folders are watched.
    """
    base = settings.resolve().parent
    try:
        named = runpy.run_path(str(settings))
    except Exception:
        # Settings are a program: anything may be wrong with them.
        named = {}
    plugins = [path for path in _listed(named.get("PLUGIN_PATHS", ["plugins"])) if isinstance(path, str | os.PathLike)]
    theme = named.get("THEME", "theme")
    return Project(
        content=content.resolve(),
        settings=settings.resolve(),
        theme=(base / (theme if isinstance(theme, str | os.PathLike) else "theme")).resolve(),
        code=tuple((base / path).resolve() for path in plugins),
        output=home.resolve() / OUTPUT,
    )


def _listed(value: object) -> list[object]:
    """Return paths as a list: the host takes a single one, too."""
    if isinstance(value, str | os.PathLike):
        return [value]
    return list(value) if isinstance(value, list | tuple) else []


def _is_by_product(name: str) -> bool:
    """Whether a file or folder is hidden, a cache or a copy that an editor keeps."""
    return name.startswith(_BACKUP_STARTS) or name.endswith(_BACKUP_ENDINGS) or name in _BACKUP_NAMES or name in _CACHES
