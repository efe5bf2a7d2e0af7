"""A small site on the disk: its content, its theme, and builds of it, over the last one and from nothing."""

import json
import logging
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pelican
from tests.interrupting import forked
from tests.site.building import ROOT, SETTINGS, Build
from tests.site.small_site import EXPLAINERS, IMAGE, Document, Value, chart_table, documents_of, registers_of, yaml_text
from tests.support import write_files

import timeline.plugin
import timeline.publishing.building  # noqa: F401  (here, so that no build has to import it)
from timeline.pipeline.lock import BuildLock

BUNDLES = "static/vendor/plotly"
_NOTES = {".css": ".note { top: 0; }", ".js": 'console.debug("a note");'}
"""What is put into files of the theme, by their ending: more than a comment, which is not published."""


@dataclass(slots=True)
class Project:
    """A content folder, a theme and the site that is built from them."""

    folder: Path
    name: str = "The Record"
    url: str = ""
    documents: dict[str, Document] = field(default_factory=dict)
    """Events, indexes, charts and pages by path below the content folder."""
    registers: dict[str, dict[str, Value]] = field(default_factory=dict)

    @classmethod
    def new(cls, folder: Path) -> "Project":
        """Write a new project into a folder that does not exist."""
        project = cls(folder)
        for explainer in EXPLAINERS:
            project.documents |= documents_of(explainer)
            project.registers |= registers_of(explainer)
            files: dict[str, str | bytes] = {
                "data/bars.csv": chart_table(3, 5),
                "data/plan.txt": "plan\n",
                "data/ice.png": IMAGE,
            }
            write_files(project.content / explainer, files)
        project.documents["pages/about.md"] = Document(
            {"title": "About", "summary": "What this is.", "added": "2024-02-01"},
            "See [the river](../river/index.md), [a meeting](../river/events/2023-03-02-meeting.md), "
            "[the plan](/river/data/plan.txt) and [how](methodology.md).\n",
        )
        project.documents["pages/methodology.md"] = Document(
            {"title": "Methodology", "summary": "How it is made.", "added": "2024-02-01", "updated": "2024-02-03"},
            "We read and write.\n",
        )
        for path in (*project.documents, *project.registers):
            project.write(path)
        shutil.copytree(ROOT / "theme", project.theme, ignore=lambda at, _: ["plotly"] if at.endswith("vendor") else [])
        write_files(project.theme / BUNDLES, {"plotly-basic.min.js": "// a bundle\n"})
        return project

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.folder / "content"

    @property
    def theme(self) -> Path:
        """The folder of templates and static files."""
        return self.folder / "theme"

    @property
    def output(self) -> Path:
        """The published site."""
        return self.folder / "output"

    @property
    def results(self) -> Path:
        """What builds keep for the next one."""
        return self.folder / "output.cache"

    def write(self, path: str) -> None:
        """Write a document or register as it stands here."""
        text = self.documents[path].text() if path in self.documents else yaml_text(self.registers[path])
        write_files(self.content, {path: text})

    def events(self, explainer: str | None = None) -> list[str]:
        """Return the paths of all events, or of those of one explainer."""
        return [path for path in self.documents if "/events/" in path and path.startswith(explainer or "")]

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace words in the running text of a document, which must be there."""
        document = self.documents[path]
        assert old in document.body
        document.body = document.body.replace(old, new)
        self.write(path)

    def change(self, path: str, **fields: Value) -> None:
        """Set fields of a document; those that become None are left out."""
        document = self.documents[path]
        document.fields = {name: value for name, value in (document.fields | fields).items() if value is not None}
        self.write(path)

    def put(self, path: str, text: str) -> None:
        """Write a file of the content that is neither a document nor a register, or a faulty one."""
        write_files(self.content, {path: text})

    def enter(self, path: str, key: str, **fields: Value) -> None:
        """Set fields of an entry of a register."""
        self.registers[path][key] |= fields
        self.write(path)

    def alter_first(self, list_name: str, /, **fields: Value) -> None:
        """Set fields of the first part of a list in the index of the river."""
        path = "river/index.md"
        first, *others = self.documents[path].fields[list_name]
        self.change(path, **{list_name: [first | fields, *others]})

    def add(self, path: str, like: str) -> None:
        """Add an event that says what another says."""
        other = self.documents[like]
        self.documents[path] = Document({**other.fields, "title": f"Like it, {path[-12:-3]}"}, other.body)
        self.write(path)

    def delete(self, path: str) -> None:
        """Delete a document."""
        del self.documents[path]
        (self.content / path).unlink()

    def retouch(self, path: str, before: str, note: str = "") -> None:
        """Put a note into a file of the theme, before some words or at its end."""
        file = self.theme / path
        text = file.read_text(encoding="utf-8")
        note = note or _NOTES.get(file.suffix, "<!-- a note -->")
        assert before in text
        new = text.replace(before, note + before) if before else f"{text}{note}"
        file.write_text(new, encoding="utf-8")

    def build(self, workers: int = 1, start: Path | None = None) -> Build:
        """Build over the site as it stands; ``start`` is the folder in which the command is started."""
        return self._built(self.output, workers, start)

    def build_anew(self) -> Build:
        """Build into a new folder, with nothing kept."""
        fresh = self.folder / "fresh"
        for folder in (fresh, self.folder / "fresh.cache"):
            shutil.rmtree(folder, ignore_errors=True)
        return self._built(fresh, 1)

    def build_here(self) -> None:
        """Build in this process, which must be one that ends after it."""
        status = self._run_host(self.output, 1, self.folder)
        assert status == 0, (self.folder / "err").read_text(encoding="utf-8")

    def staged(self) -> int:
        """Return how many files the last build staged, as it told in the log."""
        told = re.findall(r"^(\d+) of \d+ pages and files written$", (self.folder / "log").read_text(), re.MULTILINE)
        return int(told[-1])

    def remember(self) -> None:
        """Remember the site and what is kept, to come back to."""
        for name in ("output", "output.cache"):
            _link_tree(self.folder / name, self.folder / f"{name}.remembered")

    def rewind(self) -> None:
        """Bring site and kept results back as they were remembered: the very files, down to time and inode."""
        shutil.rmtree(self.folder / "output.staging", ignore_errors=True)
        for name in ("output", "output.cache"):
            _link_tree(self.folder / f"{name}.remembered", self.folder / name)

    def moved_to(self, folder: Path) -> "Project":
        """Move everything to another folder."""
        self.folder.rename(folder)
        return replace(self, folder=folder)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock, as a build does."""
        with BuildLock(self.results / "lock"):
            yield

    def _built(self, output: Path, workers: int, start: Path | None = None) -> Build:
        status = forked(lambda: self._run_host(output, workers, start or self.folder))
        texts = ((self.folder / name).read_text(encoding="utf-8") for name in ("out", "err"))
        return Build(output, status, *texts)

    def _run_host(self, output: Path, workers: int, start: Path) -> int:
        for name, number in (("out", 1), ("err", 2)):
            stream = (self.folder / name).open("w", encoding="utf-8")
            setattr(sys, f"std{name}", stream)
            os.dup2(stream.fileno(), number)
        log = logging.getLogger("timeline")
        log.setLevel(logging.INFO)
        log.addHandler(logging.FileHandler(self.folder / "log"))
        os.chdir(start)
        os.environ |= {"SITEURL": self.url, "REPORT_URL": ""}
        settings = (f"SITENAME={json.dumps(self.name)}", f"TIMELINE_WORKERS={workers}")
        content = os.path.relpath(self.content, start)
        arguments = [content, "-s", SETTINGS, "-o", output, "-t", self.theme, "--fatal", "errors"]
        status = 0
        try:
            pelican.main([*map(str, arguments), "--log-handler", "plain", "-e", *settings])
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
            if isinstance(end.code, str):
                sys.stderr.write(end.code)
        except BaseException as error:
            status = 99
            sys.stderr.write(f"{type(error).__name__}: {error}")
        sys.stdout.flush()
        sys.stderr.flush()
        return status


def _link_tree(source: Path, target: Path) -> None:
    # Builds put files in the place of others and never write into one, so two names for a file are safe.
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, copy_function=os.link)


def site_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file below a folder."""
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            yield path.relative_to(folder).as_posix(), path.read_bytes()
