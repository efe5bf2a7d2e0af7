"""The files of a content folder, listed without opening one.

Kept free of everything else, as a build in which nothing changed does no more than this.
"""

import os
from pathlib import Path

from timeline.model.problem import Mark, Problem
from timeline.model.values import dataclass

LINK_RECORD = "links.yml"
"""Name of the record of links in the folder of an explainer: no page shows it, so a build does not know of it."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a content folder."""

    content: Path
    shown: str
    """Name of the content folder in messages."""
    files: frozenset[str]
    """Paths of all files, relative to the content folder."""
    problems: tuple[Problem, ...]
    """What keeps folders from being read."""


def list_content(content: Path, shown: str) -> Listing:
    """List the files of a content folder; ``shown`` is its name in messages."""
    files, problems = list_files(content, shown)
    return Listing(content, shown, files, tuple(problems))


def list_files(content: Path, shown: str) -> tuple[frozenset[str], list[Problem]]:
    """Return the paths of all files below a folder, relative to it, and what keeps folders from being read.

    Hidden files, editors' backup copies and records of links are left out.
    """
    files: set[str] = set()
    problems: list[Problem] = []
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        prefix = f"{folder}/" if folder else ""
        try:
            entries = sorted(os.scandir(content / folder), key=lambda entry: entry.name)
        except OSError as error:
            place = f"{shown}/{folder}" if folder else shown
            message = f"the folder cannot be read: {error.strerror}"
            problems.append(Problem(Mark(place), "file-unreadable", message, "check its name and who may read it"))
            continue
        for entry in entries:
            path = f"{prefix}{entry.name}"
            if entry.name.startswith(".") or entry.name.endswith("~") or _is_record(path):
                continue
            fault = _fault_of(entry)
            if fault:
                place = os.fsencode(f"{shown}/{path}").decode(errors="replace")
                problems.append(Problem(Mark(place), "file-unreadable", *fault))
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            else:
                files.add(path)
    return frozenset(files), problems


def _is_record(path: str) -> bool:
    return path.count("/") == 1 and path.endswith(f"/{LINK_RECORD}")


def _fault_of(entry: os.DirEntry[str]) -> tuple[str, str] | None:
    try:
        if entry.is_symlink() and entry.is_dir():
            return "this is a link to a folder, which is not followed", "put the folder itself in its place"
    except OSError as error:
        return f"this is a link that cannot be followed: {error.strerror}", "remove it, or put the file in its place"
    try:
        entry.name.encode()
    except UnicodeEncodeError:
        return "the name of the file is not UTF-8", "rename it; small Latin letters, digits and hyphens are safe"
    return None
