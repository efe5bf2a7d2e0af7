"""What is there before a build, and whether anything is to be made at all.

Kept free of everything that makes pages: where nothing changed, none of it is even imported.
"""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from timeline.model.values import dataclass
from timeline.pipeline.fingerprints import FileState, digest_of, file_states
from timeline.pipeline.output import Published, damaged_files
from timeline.pipeline.store import Store
from timeline.publishing.settings import SiteSettings
from timeline.reading.listing import Listing, list_content

THEME = "theme:"
"""Stands before the paths of the theme's files where these are told apart from those of the content."""
_FOLDERS_OF_THEME = ("templates", "static/css", "static/js", "static/fonts", "static/icons", "cards")


@dataclass(frozen=True, slots=True)
class BuildFolders:
    """Where a build reads and writes."""

    content: Path
    shown: str
    """Name of the content folder in messages."""
    staging: Path
    published: Path
    """The site as it stands; a build only looks at it."""


@dataclass(frozen=True, slots=True)
class Survey:
    """All files that a build reads, and those that the last one wrote."""

    listing: Listing
    content: Mapping[str, FileState]
    """State of each file of the content."""
    theme: Mapping[str, bytes]
    """Digest of each of the theme's files."""
    published: dict[str, Published]
    """The files that the last build wrote."""
    damaged: frozenset[str]
    """Those of them that are no longer as it left them."""
    is_unchanged: bool
    """Whether nothing is to be made."""
    pieces: dict[str, object]
    """What the next build is to know, as pieces for the store."""


def survey(folders: BuildFolders, settings: SiteSettings, store: Store) -> Survey:
    """Look at everything. Raises :class:`~timeline.pipeline.store.UnusableError` where the kept results are damaged."""
    now = time.time_ns()
    before = {path: FileState(*state) for path, state in store.get("inputs", {}).items()}
    listing = list_content(folders.content, folders.shown)
    own = {path: state for path, state in before.items() if not path.startswith(THEME)}
    content = file_states(folders.content, listing.files, own, now)
    theme = _theme_states(settings.theme, before, now)
    inputs = content | {f"{THEME}{path}": state for path, state in theme.items()}
    published = {path: Published(*state) for path, state in store.get("published", {}).items()}
    damaged = frozenset(damaged_files(folders.published, published))
    settings_digest = digest_of(repr(settings).encode())
    is_same = _digests(inputs) == _digests(before) and store.get("settings", None) == settings_digest
    # A folder that cannot be read has no files whose digests could tell.
    is_same = is_same and not listing.problems
    # Plain tuples, which are packed and unpacked many times faster than named ones.
    pieces: dict[str, object] = {"inputs": plain(inputs)} if inputs != before else {}
    if not is_same:
        pieces["settings"] = settings_digest
    return Survey(listing, content, _digests(theme), published, damaged, is_same and not damaged, pieces)


def _theme_states(theme: Path, before: Mapping[str, FileState], now: int) -> dict[str, FileState]:
    found = (path for folder in _FOLDERS_OF_THEME for path in (theme / folder).rglob("*"))
    paths = [path.relative_to(theme).as_posix() for path in found if path.is_file() and path.name[0] != "."]
    known = {path.removeprefix(THEME): state for path, state in before.items() if path.startswith(THEME)}
    return file_states(theme, sorted(paths), known, now)


def plain(states: Mapping[str, tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
    """Return states of files as they are kept."""
    return {path: tuple(state) for path, state in states.items()}


def _digests(states: Mapping[str, FileState]) -> dict[str, bytes]:
    return {path: state.digest for path, state in states.items()}
