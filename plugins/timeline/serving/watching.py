"""Notices edits in the folders of a project."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event

import watchfiles

from timeline.serving.backlog import Order
from timeline.serving.project import Project

log = logging.getLogger(__name__)

QUIET = 25
"""Milliseconds between two looks. Edits are reported when two looks in a row see no more of them."""
LONGEST = 500
"""Milliseconds after which edits are reported even where they do not cease."""
TICK = 50
"""Milliseconds after which the watcher says that it saw nothing, so that the footing can be looked at."""

Footing = tuple[tuple[int, ...] | None, ...]


def watch_project(read: Callable[[], Project], edited: Callable[[Order], None], stop: Event) -> None:
    """Report edits until stopped. Blocks, so it needs a thread of its own.

    ``read`` gives the project as its settings name it now. ``edited`` is called once when watching has
    begun, so that no edit falls between the first build and the first look, and from then on for every
    burst of edits. Where the system has no watches left to give, the folders are searched for changes.
    """
    polling: bool | None = None
    order = Order()
    while not stop.is_set():
        project = read()
        try:
            _watch_on_firm_ground(project, order, edited, stop, polling)
        except OSError as error:
            # A folder that has just gone is looked for again; anything else means that watching itself is denied.
            if not isinstance(error, FileNotFoundError):
                if polling:
                    raise
                log.warning("files cannot be watched (%s); they are searched for changes instead", error)
                polling = True
            stop.wait(TICK / 1000)
        order = Order(renew=True)


def _watch_on_firm_ground(
    project: Project, first: Order, edited: Callable[[Order], None], stop: Event, polling: bool | None
) -> None:
    """Report edits until a watched folder or the settings file is no longer the one it was."""
    footing = footing_of(project)
    there = [folder for folder in project.folders if folder.is_dir()]
    begun = False
    for changes in watchfiles.watch(
        *there,
        watch_filter=None,
        debounce=LONGEST,
        step=QUIET,
        rust_timeout=TICK,
        yield_on_timeout=True,
        stop_event=stop,
        force_polling=polling,
    ):
        if not begun:
            begun = True
            edited(first)
        order = order_for(project, (Path(path) for _, path in changes))
        if order is not None:
            edited(order)
        gone = any(change is watchfiles.Change.deleted and Path(path) in project.folders for change, path in changes)
        if gone or footing_of(project) != footing:
            return


def order_for(project: Project, changed: Iterable[Path]) -> Order | None:
    """Return the build that changed files ask for, or None where they are of no concern."""
    concerning = [path for path in changed if project.concerns(path)]
    return Order(project.needs_new_builder(concerning)) if concerning else None


def footing_of(project: Project) -> Footing:
    """Return what tells whether the watched folders are still the same ones, and the settings the same text.

    A watch sticks to a folder, not to its name: after a folder was replaced by another, it would see no more.
    That a folder is gone is told by the watch itself, as another may have got its number by now. The settings
    file is looked at this way, too, as most editors replace a file when they save it.
    """
    settings = _status(project.settings)
    return (settings, *(identity and identity[:2] for identity in map(_status, project.folders)))


def _status(path: Path) -> tuple[int, ...] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size)
