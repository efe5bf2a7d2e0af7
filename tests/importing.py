"""Imports in tests: files of other tools, the command that takes them in, and what came of it."""

import contextlib
import io
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

from timeline.cli import main
from timeline.importers.dates import DateOrder
from timeline.importers.found import Fate, Found, Note, Notes
from timeline.importers.kinds import KINDS
from timeline.importers.settings import Options
from timeline.model.event import Event
from timeline.model.timeline import Timeline
from timeline.reading.site import load_site

ADDED = "2026-11-23"


def options(**given: Any) -> Options:
    """Return options with times in UTC."""
    return Options(DateOrder(UTC, given.pop("day_first", None)), ADDED, **given)


def found_in(path: Path, kind: str, **given: Any) -> tuple[Found, list[Note]]:
    """Return what a file holds, and what its reader says of it."""
    notes = Notes()
    return KINDS[kind].read(path, options(**given), notes), notes.all


def told(notes: list[Note], fate: Fate) -> list[str]:
    """Return what is said of one fate, with place and detail."""
    return [f"{note.spot}: {note.what}: {note.detail}".removesuffix(": ") for note in notes if note.fate is fate]


@dataclass(frozen=True)
class Ran:
    """What a run of the command left."""

    status: int
    output: str
    complaint: str
    content: Path

    @property
    def timeline(self) -> Timeline:
        """The explainer, with all that could be read of it."""
        return next(each for each in load_site(self.content).legible.timelines if each.id == "imported")

    @property
    def events(self) -> dict[str, Event]:
        """Its events by their ids."""
        return {event.id: event for event in self.timeline.documents}

    @property
    def report(self) -> str:
        """The report that was written."""
        return (self.content.parent / "import-report.md").read_text(encoding="utf-8")

    @property
    def files(self) -> dict[str, bytes]:
        """Every file of the content by its path."""
        paths = (path for path in self.content.rglob("*") if path.is_file())
        return {path.relative_to(self.content).as_posix(): path.read_bytes() for path in paths}


def run_import(source: Path, kind: str, *words: str, content: Path | None = None) -> Ran:
    """Import a file into the explainer ``imported`` of a content folder beside it."""
    content = content or source.parent / "content"
    content.mkdir(exist_ok=True)
    output, complaint = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(complaint):
        target = str(content / "imported")
        status = main(["import", str(source), "--from", kind, "--into", target, "--added", ADDED, *words])
    return Ran(status, output.getvalue(), complaint.getvalue(), content)
