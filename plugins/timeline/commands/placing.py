"""Where an import goes: what an explainer has, what the rules say of what comes, and writing it without overwriting."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from timeline.importers.carrying import Carried
from timeline.importers.found import RefusedError
from timeline.importers.settings import Destination
from timeline.inspection import inspect_content
from timeline.model.problem import Problem
from timeline.model.timeline import SITE_ADDRESSES, Timeline
from timeline.reading.folders import INDEX, PAGES
from timeline.reading.frame import read_frame
from timeline.reading.layout import lay_out
from timeline.reading.listing import list_content
from timeline.reading.values import ID
from timeline.reading.yaml_core import MOST_ENTRIES_IN_REGISTER, compose

_EVENTS = "events"


def destination_at(folder: Path) -> Destination:
    """Return what an explainer has. Raises ``RefusedError`` for a folder that cannot be or become one."""
    name = folder.name
    if not ID.fullmatch(name) or name == PAGES or name in SITE_ADDRESSES:
        raise RefusedError(
            f"“{name}” cannot be the name of an explainer", "write --into content/serbia-2023, in small letters"
        )
    if not folder.parent.is_dir():
        raise RefusedError(
            f"there is no folder “{folder.parent}”", "name the folder of the content: --into content/NAME"
        )
    for place in (folder, folder / _EVENTS):
        if place.is_symlink() or (place.exists() and not place.is_dir()):
            raise RefusedError(f"“{place}” is no folder of its own", "put the folder itself in its place")
    if not (folder / INDEX).is_file():
        if folder.exists() and any(folder.iterdir()):
            raise RefusedError(f"“{folder}” is not empty and has no {INDEX}", "write its index, or name another folder")
        return Destination(name)
    layout = lay_out(list_content(folder.parent, folder.parent.as_posix()))
    frame = read_frame(layout)
    faults = [
        each for each in (*layout.problems, *frame.problems) if each.is_error and f"/{name}/" in f"/{each.mark.file}"
    ]
    if faults:
        first = faults[0]
        told = f"{first.mark.file}:{first.mark.line}:{first.mark.column}: {first.message}"
        raise RefusedError(f"the explainer has mistakes, such as {told}", "mend what timeline check names, then import")
    timeline: Timeline = frame.explainers[name].read.legible
    files = {file.id: file.path.rpartition("/")[2] for file in layout.events[name]}
    return Destination(name, timeline, files, lambda path: _text(folder / path))


def judged(carried: Carried, destination: Destination, folder: Path) -> tuple[Problem, ...]:
    """Return the mistakes that the rules find in what comes, beside all that is there; nothing is written."""
    with tempfile.TemporaryDirectory(prefix="timeline-import-") as temporary:
        staged = Path(temporary) / destination.id
        if destination.timeline is None:
            staged.mkdir()
        else:
            shutil.copytree(folder, staged, symlinks=True)
        files = _files(carried, destination)
        for path, text in files.items():
            target = staged / path
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(text.encode())
        _, problems = inspect_content(Path(temporary), folder.parent.as_posix())
    written = {f"{folder.parent.as_posix()}/{destination.id}/{path}" for path in files}
    return tuple(problem for problem in problems if problem.is_error and problem.mark.file in written)


def put_apart(files: Mapping[str, str], folder: Path) -> int:
    """Write events that wait for an editor, and return how many are new; those that are there stay as they are."""
    if not files:
        return 0
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise RefusedError(f"“{folder.name}” is no folder of its own", "move it, or say --report FOLDER/FILE")
    folder.mkdir(exist_ok=True)
    new = [name for name in files if not os.path.lexists(folder / name)]
    for name in new:
        _create(folder / name, files[name])
    return len(new)


def put(carried: Carried, destination: Destination, folder: Path) -> int:
    """Write what comes, and return the number of files: new ones, and registers that have grown at their end."""
    files = _files(carried, destination)
    for name in (name for name in files if name in carried.additions):
        _check_register(name, files[name])
    folder.mkdir(exist_ok=True)
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(exist_ok=True)
        if path in carried.additions and target.exists():
            _replace(target, text)
        else:
            _create(target, text)
    return len(files)


def refuse_foreign_report(path: Path, head: str) -> None:
    """Raise ``RefusedError`` where a file that is no earlier report stands in the report's place."""
    if path.is_symlink() or (path.exists() and not (_text(path) or "").startswith(head)):
        raise RefusedError(f"“{path.name}” is there and is no report", "say where the report goes: --report FILE")


def write_report(path: Path, text: str) -> None:
    """Write a report, in the place of an earlier one."""
    _replace(path, text)


def _files(carried: Carried, destination: Destination) -> dict[str, str]:
    """Return the whole text of every file that is new or grows, by its path in the explainer."""
    files = {name: (destination.read(name) or "") + text for name, text in carried.additions.items()}
    if carried.index:
        files[INDEX] = carried.index
    return files | {event.path: event.text for event in carried.events if not event.is_there}


def _check_register(name: str, text: str) -> None:
    composed = compose(text, name, most_entries=MOST_ENTRIES_IN_REGISTER)
    if composed.problems or not isinstance(composed.tree, dict):
        raise RefusedError(
            f"{name} is written in a form to which nothing can be added", "write one entry below another"
        )


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode() if path.is_file() else None
    except (OSError, UnicodeDecodeError):
        return None


def _create(path: Path, text: str) -> None:
    """Write a file that does not exist. Raises ``RefusedError`` where one has come in between."""
    try:
        with path.open("xb") as file:
            file.write(text.encode())
    except FileExistsError as error:
        raise RefusedError(f"“{path}” is there already", "import again: it will be left as it is") from error


def _replace(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)
    _create(beside, text)
    beside.replace(path)
