"""All that is read of a content folder beside its events: indexes, registers, charts and pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, tzinfo
from typing import Generic, TypeAlias, TypeVar

from timeline.model.chart import Chart
from timeline.model.event import Event
from timeline.model.problem import Mark, Problem
from timeline.model.structure import Category, Dispute, Era, OpenQuestion, Thread
from timeline.model.timeline import Page, Timeline
from timeline.reading import charts, documents, registers
from timeline.reading.folders import INDEX
from timeline.reading.layout import NO_TIMELINE, DocumentFile, Layout, index_of
from timeline.reading.schema import REGISTERS
from timeline.reading.text import Text
from timeline.reading.wording import quoted

T = TypeVar("T")
TextKey: TypeAlias = tuple[str, str, str]
"""Kind of document (``event``, ``index``, ``chart``, ``page``), explainer and id.

The id of an index is that of its explainer; the explainer of a page is the empty name.
"""

_KIND_OF_REGISTER = {
    "sources": "source",
    "people": "person",
    "organizations": "organization",
    "places": "place",
    "terms": "term",
}
_Part: TypeAlias = Category | Thread | Dispute | Era | OpenQuestion


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """What was read of one document."""

    legible: T
    """It, with stand-ins for what could not be read."""
    sound: T | None = None
    """It, where it can be published."""
    text: Text | None = None
    """Its running text, where the document could be taken apart."""
    problems: tuple[Problem, ...] = ()
    fields_digest: bytes = b""
    """Stands for what its fields say, as they are written."""


@dataclass(frozen=True, slots=True)
class Explainer:
    """One explainer without its events."""

    read: Read[Timeline]
    zone: tzinfo
    """The zone in which times of its events are meant."""
    known: Mapping[str, frozenset[str]]
    """Ids of each kind that its index and registers name, faulty or not."""
    unreadable: frozenset[str]
    """The kinds of which it is not known which ids there are."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything beside the events."""

    explainers: Mapping[str, Explainer]
    pages: tuple[Read[Page], ...]
    texts: Mapping[TextKey, Text]
    problems: tuple[Problem, ...]


def read_frame(layout: Layout) -> Frame:
    """Read all but the events. Faults of the content are returned, never raised."""
    return _FrameReader(layout).read()


def frame_files(layout: Layout) -> Iterator[str]:
    """Yield the paths of the files that a frame is read from, some of which may not exist."""
    for explainer, chart_files in layout.charts.items():
        yield index_of(explainer)
        yield from (f"{explainer}/{name}.yml" for name in REGISTERS)
        yield from (chart.path for chart in chart_files)
        yield from (file for file in layout.files if file.startswith(f"{explainer}/data/"))
    yield from (page.path for page in layout.pages)


def read_event(layout: Layout, file: DocumentFile, zone: tzinfo) -> Read[Event]:
    """Read one event."""
    path = layout.content / file.path
    document = documents.read_document(path, layout.shown_path(file.path), layout.content, "event", zone)
    event = documents.event(file.id, document)
    is_sound = document.is_sound and file.is_first
    return Read(event, event if is_sound else None, document.text, document.problems, document.fields_digest)


@dataclass(slots=True)
class _FrameReader:
    layout: Layout
    problems: list[Problem] = field(default_factory=list)
    texts: dict[TextKey, Text] = field(default_factory=dict)

    def read(self) -> Frame:
        explainers = {folder: self._explainer(folder) for folder in self.layout.explainers}
        pages = tuple(self._pages())
        return Frame(explainers, pages, self.texts, tuple(self.problems))

    def _explainer(self, folder: str) -> Explainer:
        known: dict[str, frozenset[str]] = {}
        index, zone = self._index(folder, known)
        drawn = [self._chart(folder, chart, zone) for chart in self.layout.charts[folder]]
        read = self._registers(folder, zone, known)
        sound = {name: registers.without_faulty(register) for name, register in read.items()}
        legible = replace(index.legible, charts=legible_of(drawn), **registers.all_entries(read))
        self._report_shared_by_registers(legible, read)
        published = None
        if index.sound is not None:
            published = replace(index.sound, charts=sound_of(drawn), **registers.all_entries(sound))
        return Explainer(Read(legible, published), zone, known, frozenset(_unread_kinds(index.legible, read)))

    def _index(self, folder: str, known: dict[str, frozenset[str]]) -> tuple[Read[Timeline], tzinfo]:
        file = index_of(folder)
        if file in self.layout.files:
            document = self._document(DocumentFile(folder, file), "index", folder, None)
        else:
            message = f"the folder {quoted(folder)} has events but no {INDEX}"
            hint = f"write {file} with the title, the time zone and the categories of the explainer"
            shown = self.layout.shown_path(file)
            document = documents.unread_document(shown, "index", Problem(Mark(shown), "index-missing", message, hint))
            self.problems += document.problems
        timeline, problems = documents.explainer(folder, document)
        self.problems += problems
        self._know_structure(timeline, known)
        return Read(timeline, timeline if document.is_sound else None), document.zone

    def _know_structure(self, timeline: Timeline, known: dict[str, frozenset[str]]) -> None:
        for kind, path, parts in _structure(timeline):
            ids = [part.id for part in parts]
            known[kind] = frozenset(filter(None, ids))
            for number, id_ in enumerate(ids):
                if id_ and id_ in ids[:number]:
                    message = f"{path}: the id {quoted(id_)} is used {ids.count(id_)} times"
                    mark = timeline.marks.at(f"{path}.{number}.id")
                    self.problems.append(Problem(mark, "duplicate-id", message, "give each its own id"))

    def _chart(self, folder: str, file: DocumentFile, zone: tzinfo) -> Read[Chart]:
        document = self._document(file, "chart", folder, zone)
        content = self.layout.content
        shown = self.layout.shown_path(folder)
        chart, problems = charts.chart(file.id, document, content / folder, content, shown)
        self.problems += problems
        return Read(chart, chart if document.is_sound and not problems and file.is_first else None)

    def _pages(self) -> Iterator[Read[Page]]:
        for file in self.layout.pages:
            document = self._document(file, "page", NO_TIMELINE, UTC)
            page = documents.page(file.id, document)
            yield Read(page, page if document.is_sound else None)

    def _registers(
        self, folder: str, zone: tzinfo, known: dict[str, frozenset[str]]
    ) -> dict[str, registers.RegisterRead]:
        read: dict[str, registers.RegisterRead] = {}
        for name, register in REGISTERS.items():
            file = f"{folder}/{name}.yml"
            content = self.layout.content
            read[name] = registers.read_register(content / file, self.layout.shown_path(file), content, register, zone)
            self.problems += read[name].problems
            known[_KIND_OF_REGISTER[name]] = read[name].known
        return read

    def _report_shared_by_registers(self, timeline: Timeline, read: Mapping[str, registers.RegisterRead]) -> None:
        for id_ in sorted(read["organizations"].known & read["people"].known):
            message = f"{quoted(id_)} is an id in people.yml as well"
            hint = "give one of them another id, so that it is clear who speaks"
            self.problems.append(Problem(timeline.organizations[id_].marks.at(), "duplicate-id", message, hint))

    def _document(self, file: DocumentFile, kind: str, folder: str, zone: tzinfo | None) -> documents.Document:
        shown = self.layout.shown_path(file.path)
        content = self.layout.content
        document = documents.read_document(content / file.path, shown, content, kind, zone)
        self.problems += document.problems
        if document.text is not None and file.is_first:
            self.texts[kind, folder, file.id] = document.text
        return document


def legible_of(read: Iterable[Read[T]]) -> tuple[T, ...]:
    """Return all that was read."""
    return tuple(each.legible for each in read)


def sound_of(read: Iterable[Read[T]]) -> tuple[T, ...]:
    """Return what can be published."""
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
