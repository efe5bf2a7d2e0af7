"""The whole content folder: every explainer and every page, with all faults of all files."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, tzinfo
from pathlib import Path, PurePosixPath
from typing import Generic, TypeAlias, TypeVar

from timeline.model.chart import Chart
from timeline.model.event import Event
from timeline.model.order import in_order
from timeline.model.problem import Mark, Problem
from timeline.model.structure import Category, Dispute, Era, OpenQuestion, Thread
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
    """What can be published; whatever has a fault is left out of it."""
    legible: Site
    """All that was read, with stand-ins for what was not: what the rules of ``checks`` judge. Never published."""
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


T = TypeVar("T")
_Part: TypeAlias = Category | Thread | Dispute | Era | OpenQuestion


@dataclass(frozen=True, slots=True)
class _Read(Generic[T]):
    """What was read of one document."""

    legible: T
    """It, with stand-ins for what could not be read."""
    sound: T | None = None
    """It, where it can be published."""


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
        timelines = [self._timeline(folder) for folder in folders]
        pages = self._pages()
        problems = tuple(sorted(set(self.problems), key=Problem.sort_key))
        return LoadedSite(
            Site(tuple(timeline.sound for timeline in timelines if timeline.sound), _sound(pages), self.files),
            Site(tuple(timeline.legible for timeline in timelines), _legible(pages), self.files),
            problems,
            self.known,
            self.unreadable,
            self.texts,
        )

    def _timeline(self, folder: str) -> _Read[Timeline]:
        self.known[folder] = {}
        self._check_id(folder, f"{self.shown}/{folder}", "the name of the folder")
        index, zone = self._explainer(folder)
        charts = self._charts(folder, zone)
        events = self._events(folder, zone)
        read = self._registers(folder, zone)
        sound = {name: registers.without_faulty(register) for name, register in read.items()}
        legible = replace(
            index.legible, documents=_legible(events), charts=_legible(charts), **registers.all_entries(read)
        )
        self.unreadable[folder] = frozenset(_unread_kinds(index.legible, read))
        self._report_shared_by_registers(legible, read)
        if index.sound is None:
            return _Read(legible)
        return _Read(
            legible,
            replace(index.sound, documents=_sound(events), charts=_sound(charts), **registers.all_entries(sound)),
        )

    def _explainer(self, folder: str) -> tuple[_Read[Timeline], tzinfo]:
        file = f"{folder}/{INDEX}"
        if file in self.files:
            document = self._document(file, "index", folder, folder, None)
        else:
            message = f"the folder {quoted(folder)} has events but no {INDEX}"
            hint = f"write {file} with the title, the time zone and the categories of the explainer"
            shown = f"{self.shown}/{file}"
            document = documents.unread_document(shown, "index", Problem(Mark(shown), "index-missing", message, hint))
            self.problems += document.problems
        timeline, problems = documents.explainer(folder, document)
        self.problems += problems
        self._know_structure(timeline)
        return _Read(timeline, timeline if document.is_sound else None), document.zone

    def _know_structure(self, timeline: Timeline) -> None:
        for kind, path, parts in _structure(timeline):
            ids = [part.id for part in parts]
            self.known[timeline.id][kind] = frozenset(filter(None, ids))
            for number, id_ in enumerate(ids):
                if id_ and id_ in ids[:number]:
                    message = f"{path}: the id {quoted(id_)} is used {ids.count(id_)} times"
                    mark = timeline.marks.at(f"{path}.{number}.id")
                    self.problems.append(Problem(mark, "duplicate-id", message, "give each its own id"))

    def _events(self, folder: str, zone: tzinfo) -> list[_Read[Event]]:
        found = []
        for id_, file, is_first in self._files_by_id(f"{folder}/events", folder, "event"):
            document = self._document(file, "event", folder, id_ if is_first else None, zone)
            event = documents.event(id_, document)
            found.append(_Read(event, event if document.is_sound and is_first else None))
        by_event = {id(read.legible): read for read in found}
        return [by_event[id(event)] for event in in_order(read.legible for read in found)]

    def _charts(self, folder: str, zone: tzinfo) -> list[_Read[Chart]]:
        found = []
        for id_, file, is_first in self._files_by_id(f"{folder}/charts", folder, "chart"):
            document = self._document(file, "chart", folder, id_ if is_first else None, zone)
            chart, problems = documents.chart(
                id_, document, self.content / folder, self.content, f"{self.shown}/{folder}"
            )
            self.problems += problems
            found.append(_Read(chart, chart if document.is_sound and not problems and is_first else None))
        return found

    def _pages(self) -> list[_Read[Page]]:
        self.known[_NO_TIMELINE] = {}
        found = []
        for id_, file, _ in self._files_by_id(PAGES, _NO_TIMELINE, "page"):
            document = self._document(file, "page", _NO_TIMELINE, id_, UTC)
            page = documents.page(id_, document)
            found.append(_Read(page, page if document.is_sound else None))
        return found

    def _registers(self, folder: str, zone: tzinfo) -> dict[str, registers.RegisterRead]:
        read: dict[str, registers.RegisterRead] = {}
        for name, register in REGISTERS.items():
            file = f"{folder}/{name}.yml"
            read[name] = registers.read_register(
                self.content / file, f"{self.shown}/{file}", self.content, register, zone
            )
            self.problems += read[name].problems
            self.known[folder][_KIND_OF_REGISTER[name]] = read[name].known
        return read

    def _report_shared_by_registers(self, timeline: Timeline, read: Mapping[str, registers.RegisterRead]) -> None:
        for id_ in sorted(read["organizations"].known & read["people"].known):
            message = f"{quoted(id_)} is an id in people.yml as well"
            hint = "give one of them another id, so that it is clear who speaks"
            self.problems.append(Problem(timeline.organizations[id_].marks.at(), "duplicate-id", message, hint))

    def _document(self, file: str, kind: str, folder: str, id_: str | None, zone: tzinfo | None) -> documents.Document:
        document = documents.read_document(self.content / file, f"{self.shown}/{file}", self.content, kind, zone)
        self.problems += document.problems
        if document.text is not None and id_ is not None:
            self.texts[kind, folder, id_] = document.text
        return document

    def _files_by_id(self, folder: str, timeline: str, kind: str) -> list[tuple[str, str, bool]]:
        """Return each file with its id and whether it is the first of that id; report ids that cannot be used."""
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
        return [(id_, file, file == same[0]) for id_, same in files.items() for file in same]

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


def _legible(read: Iterable[_Read[T]]) -> tuple[T, ...]:
    return tuple(each.legible for each in read)


def _sound(read: Iterable[_Read[T]]) -> tuple[T, ...]:
    return tuple(each.sound for each in read if each.sound is not None)


def _unread_kinds(index: Timeline, read: Mapping[str, registers.RegisterRead]) -> Iterator[str]:
    """Yield the kinds of which it is not known which ids there are."""
    for name, register in read.items():
        if not register.is_readable:
            yield _KIND_OF_REGISTER[name]
    for kind, path, parts in _structure(index):
        if not index.marks.was_read(path) or not all(part.id for part in parts):
            yield kind


def _structure(index: Timeline) -> Iterator[tuple[str, str, tuple[_Part, ...]]]:
    """Yield what an index lists under ids: the kind, the field, the list."""
    yield "category", "categories", index.categories
    yield "thread", "threads", index.threads
    yield "dispute", "disputes", index.disputes
    yield "era", "eras", index.eras
    yield "question", "questions", index.questions
