"""The whole content folder: every explainer and every page, with all faults of all files."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, tzinfo
from pathlib import Path, PurePosixPath
from typing import Any

from timeline.model.chart import Chart
from timeline.model.event import Event
from timeline.model.problem import Mark, Problem
from timeline.model.timeline import Page, Site, Timeline
from timeline.reading import documents, registers
from timeline.reading.folders import INDEX, PAGES, documents_in, list_files, misplaced, timeline_folders
from timeline.reading.schema import REGISTERS
from timeline.reading.text import Text
from timeline.reading.values import ID
from timeline.reading.wording import as_id, quoted

DATE_PREFIX = re.compile(r"^-?\d{4}(-\d{2}(-\d{2})?)?-")
"""The date in front of the id in the name of an event's file."""

_KIND_OF_REGISTER = {"sources": "source", "people": "person", "organizations": "organization", "places": "place"}
_NO_TIMELINE = ""


@dataclass(frozen=True, slots=True)
class LoadedSite:
    """Everything that was read, and everything that is wrong with it."""

    site: Site
    """What can be used; documents with errors are left out of it."""
    problems: tuple[Problem, ...]
    """All faults, in order of file, line and column."""
    known: Mapping[str, Mapping[str, frozenset[str]]]
    """For each explainer: the ids of each kind (``event``, ``source``, …) that its files name, faulty or not.

    Pages stand under the empty name.
    """
    unreadable: Mapping[str, frozenset[str]]
    """For each explainer: the kinds of which it is not known which ids there are."""
    texts: Mapping[tuple[str, str, str], Text]
    """Running texts by kind (``event``, ``index``, ``chart``, ``page``), explainer and id.

    The id of an index is that of its explainer; the explainer of a page is the empty name.
    """


def load_site(content: Path, shown_as: str | None = None) -> LoadedSite:
    """Read a content folder. Faults of the content are returned, never raised.

    ``shown_as`` is the name of the folder in messages; without it, the path as given.
    """
    return _SiteReader(content, shown_as if shown_as is not None else content.as_posix()).read()


def event_id(file_name: str) -> str:
    """Return the id in an event's file name: ``2023-12-24-city-hall.md`` is ``city-hall``; a bare date has none."""
    name = file_name.removesuffix(".md")
    return "" if DATE_PREFIX.fullmatch(f"{name}-") else DATE_PREFIX.sub("", name)


@dataclass(slots=True)
class _SiteReader:
    content: Path
    shown: str
    problems: list[Problem] = field(default_factory=list)
    known: dict[str, dict[str, frozenset[str]]] = field(default_factory=dict)
    unreadable: dict[str, frozenset[str]] = field(default_factory=dict)
    texts: dict[tuple[str, str, str], Text] = field(default_factory=dict)
    files: frozenset[str] = frozenset()

    def read(self) -> LoadedSite:
        self.files, folder_problems = list_files(self.content, self.shown)
        folders = timeline_folders(self.files)
        self.problems += [*folder_problems, *misplaced(self.files, folders, self.shown)]
        timelines = [timeline for folder in folders if (timeline := self._timeline(folder)) is not None]
        site = Site(tuple(timelines), tuple(self._pages()), self.files)
        problems = tuple(sorted(set(self.problems), key=Problem.sort_key))
        return LoadedSite(site, problems, self.known, self.unreadable, self.texts)

    def _timeline(self, folder: str) -> Timeline | None:
        self.known[folder] = {}
        self._check_id(folder, f"{self.shown}/{folder}", "the name of the folder")
        timeline, zone = self._explainer(folder)
        charts = self._charts(folder, zone)
        events = self._events(folder, zone)
        entries = self._registers(folder, zone)
        if timeline is None:
            return None
        return replace(timeline, documents=tuple(events), charts=tuple(charts), **entries)

    def _explainer(self, folder: str) -> tuple[Timeline | None, tzinfo]:
        file = f"{folder}/{INDEX}"
        if file not in self.files:
            message = f"the folder {quoted(folder)} has events but no {INDEX}"
            hint = f"write {file} with the title, the time zone and the categories of the explainer"
            self.problems.append(Problem(Mark(f"{self.shown}/{file}"), "index-missing", message, hint))
            return None, UTC
        document = self._document(file, "index", folder, folder, None)
        timeline, problems = documents.explainer(folder, document)
        self.problems += problems
        if timeline is not None:
            self._know_structure(timeline)
        return timeline, document.zone

    def _know_structure(self, timeline: Timeline) -> None:
        for kind, path, parts in (
            ("category", "categories", timeline.categories),
            ("thread", "threads", timeline.threads),
            ("dispute", "disputes", timeline.disputes),
            ("era", "eras", timeline.eras),
            ("question", "questions", timeline.questions),
        ):
            ids = [part.id for part in parts]
            self.known[timeline.id][kind] = frozenset(ids)
            for number, id_ in enumerate(ids):
                if id_ in ids[:number]:
                    message = f"{path}: the id {quoted(id_)} is used {ids.count(id_)} times"
                    mark = timeline.marks.at(f"{path}.{number}.id")
                    self.problems.append(Problem(mark, "duplicate-id", message, "give each its own id"))

    def _events(self, folder: str, zone: tzinfo) -> list[Event]:
        files = self._files_by_id(f"{folder}/events", folder, "event")
        found = [
            event
            for id_, file in files.items()
            if (event := documents.event(id_, self._document(file, "event", folder, id_, zone))) is not None
        ]
        return sorted(found, key=lambda event: (event.when.sort_key(), event.id))

    def _charts(self, folder: str, zone: tzinfo) -> list[Chart]:
        found = []
        for id_, file in self._files_by_id(f"{folder}/charts", folder, "chart").items():
            document = self._document(file, "chart", folder, id_, zone)
            chart, problems = documents.chart(
                id_, document, self.content / folder, self.content, f"{self.shown}/{folder}"
            )
            self.problems += problems
            found += [chart] if chart is not None else []
        return found

    def _pages(self) -> list[Page]:
        self.known[_NO_TIMELINE] = {}
        files = self._files_by_id(PAGES, _NO_TIMELINE, "page")
        return [
            page
            for id_, file in files.items()
            if (page := documents.page(id_, self._document(file, "page", _NO_TIMELINE, id_, UTC))) is not None
        ]

    def _registers(self, folder: str, zone: tzinfo) -> dict[str, Any]:
        read: dict[str, registers.RegisterRead] = {}
        for name, register in REGISTERS.items():
            file = f"{folder}/{name}.yml"
            read[name] = registers.read_register(
                self.content / file, f"{self.shown}/{file}", self.content, register, zone
            )
            self.problems += read[name].problems
            self.known[folder][_KIND_OF_REGISTER[name]] = read[name].known
        self.unreadable[folder] = frozenset(
            _KIND_OF_REGISTER[name] for name, register in read.items() if not register.is_readable
        )
        organizations = registers.organizations(read["organizations"])
        for id_ in sorted(organizations.keys() & read["people"].known):
            message = f"{quoted(id_)} is an id in people.yml as well"
            hint = "give one of them another id, so that it is clear who speaks"
            self.problems.append(Problem(organizations[id_].marks.at(), "duplicate-id", message, hint))
        return {
            "sources": registers.sources(read["sources"]),
            "people": registers.people(read["people"]),
            "organizations": organizations,
            "places": registers.places(read["places"]),
        }

    def _document(self, file: str, kind: str, folder: str, id_: str | None, zone: tzinfo | None) -> documents.Document:
        document = documents.read_document(self.content / file, f"{self.shown}/{file}", self.content, kind, zone)
        self.problems += document.problems
        if document.text is not None and id_ is not None:
            self.texts[kind, folder, id_] = document.text
        return document

    def _files_by_id(self, folder: str, timeline: str, kind: str) -> dict[str, str]:
        """Return the file of each id, and report ids that cannot be used or that several files share."""
        files: defaultdict[str, list[str]] = defaultdict(list)
        for file in documents_in(self.files, folder):
            name = PurePosixPath(file).name
            files[event_id(name) if kind == "event" else name.removesuffix(".md")].append(file)
        for id_, same in files.items():
            shown = [f"{self.shown}/{file}" for file in same]
            self._check_id(id_, shown[0], "the name of the file")
            if len(same) > 1:
                self._report_shared(id_, shown)
        self.known[timeline][kind] = frozenset(files)
        for extra in (file for same in files.values() for file in same[1:]):
            self._document(extra, kind, timeline, None, UTC)
        return {id_: same[0] for id_, same in files.items()}

    def _report_shared(self, id_: str, files: Sequence[str]) -> None:
        message = f"the id {quoted(id_)} is used by {len(files)} files: {', '.join(files)}"
        hint = "an id is the name of the file without its date; rename all but one"
        self.problems.append(Problem(Mark(files[0]), "duplicate-id", message, hint))

    def _check_id(self, id_: str, file: str, what: str) -> None:
        if ID.fullmatch(id_):
            return
        suggestion = as_id(id_)
        hint = "after the date, use small Latin letters, digits and single hyphens"
        self.problems.append(
            Problem(
                Mark(file),
                "bad-id",
                f"{what} gives the id {quoted(id_)}, which cannot stand in an address",
                hint + (f": {suggestion}" if ID.fullmatch(suggestion) else ""),
            )
        )
