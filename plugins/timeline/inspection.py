"""Reading a content folder and applying every rule to it, as a build and ``timeline check`` both do."""

from collections.abc import Iterator
from pathlib import Path

from timeline.checks import CheckContext, run_checks
from timeline.model.problem import Mark, Problem
from timeline.reading.site import LoadedSite, load_site
from timeline.report import has_errors, in_order


def inspect_content(content: Path, shown_as: str | None = None) -> tuple[LoadedSite, tuple[Problem, ...]]:
    """Return what was read of a content folder, and everything that is wrong with it in the order of files.

    ``shown_as`` is the name of the folder in messages; without it, the path as given.
    """
    loaded = load_site(content, shown_as)
    context = CheckContext(loaded.known, loaded.unreadable, not has_errors(loaded.problems))
    shown = shown_as if shown_as is not None else content.as_posix()
    found = run_checks(loaded.legible, context)
    return loaded, in_order((*loaded.problems, *found, *_without_timeline(loaded, shown)))


def _without_timeline(loaded: LoadedSite, shown: str) -> Iterator[Problem]:
    if not loaded.legible.timelines and not has_errors(loaded.problems):
        hint = "a timeline is a folder in it with an index.md and a folder of events"
        yield Problem(Mark(shown), "no-timeline", "the folder holds no timeline", hint)
