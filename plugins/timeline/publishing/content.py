"""The content as a build holds it: the frame whole, the events in brief and packed.

A document whose file is as it was is not read again; those that changed are read on all processors.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from functools import partial
from typing import NamedTuple, TypeVar

from timeline.checks import Mention, mentions_of_event
from timeline.model.brief import EventBrief, brief_of
from timeline.model.event import Event, References
from timeline.model.order import in_order
from timeline.model.problem import Problem
from timeline.model.timeline import Timeline
from timeline.pipeline.crew import in_parallel
from timeline.pipeline.fingerprints import FileState, digest_of, digest_of_all, is_as_seen
from timeline.pipeline.packing import pack, unpack
from timeline.pipeline.store import Shelf, Store
from timeline.publishing.faults import FaultyContentError
from timeline.publishing.packed import (
    PackedRegisters,
    entry_marks,
    packed_registers,
    with_marks,
    with_registers,
    without_registers,
)
from timeline.publishing.packed_briefs import packed_brief
from timeline.reading.frame import Frame, Read, frame_files, read_event, read_frame
from timeline.reading.layout import DocumentFile, Layout, lay_out
from timeline.reading.listing import Listing
from timeline.reading.text import Text
from timeline.views.relations import Relations

KEPT_RELATIONS = ("source_pages", "event_pages")
"""Relations that every page reads and that take long to work out."""
Mentions = frozenset[Mention]
T = TypeVar("T")


class EventRecord(NamedTuple):
    """What is kept of an event's file beside the event itself."""

    file: bytes
    """Digest of the file."""
    fields: bytes
    """Digest of all that the event says but for its running text."""
    text: bytes
    """Digest of its running text."""
    first_line: int
    """Line on which its running text starts."""


class ReadEvent(NamedTuple):
    """An event as a worker sends it back."""

    path: str
    record: EventRecord
    brief: EventBrief
    mentions: bytes
    packed: bytes
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class EventFiles:
    """The events of one explainer by the path of their file."""

    zone: str = ""
    records: dict[str, EventRecord] = field(default_factory=dict)
    briefs: dict[str, EventBrief] = field(default_factory=dict)
    problems: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    reread: set[str] = field(default_factory=set)
    """Paths of the files that were read by this build."""
    are_told_alike: bool = False
    """Whether briefs and mentions are what they were, whatever else changed in the files."""


class Content:
    """A content folder, read as far as it changed."""

    def __init__(self, listing: Listing, states: Mapping[str, FileState], store: Store, workers: int) -> None:
        """``store`` has what the last build kept; ``states`` are those of the listed files."""
        self._root = listing.content
        self._listing = listing
        self.states = states
        self._store = store
        self._workers = workers
        self._events = Shelf(store, "event")
        self._mentions = Shelf(store, "mention")
        self._pieces: dict[str, object] = {}
        self.before: dict[str, EventFiles] = {}
        self.explainers: dict[str, EventFiles] = {}
        self.layout: Layout
        self.frame: Frame
        self.registers: Mapping[str, PackedRegisters] = {}
        self.is_frame_new = True
        self.is_layout_new = True
        self._paths: dict[str, dict[str, str]] = {}
        self._ordered: dict[str, tuple[EventBrief, ...]] = {}
        self._relations: dict[str, Relations] = {}

    def read(self) -> None:
        """Read what changed. Raises :class:`FaultyContentError` where a document or register has an error."""
        # No name has a NUL in it.
        files = "\0".join(sorted(self._listing.files)).encode(errors="surrogateescape")
        names = digest_of_all((pack(self._listing.problems), files))
        self.layout, self.is_layout_new = self._kept("layout", names, lambda: lay_out(self._listing))
        self._read_frame()
        if any(problem.is_error for problem in (*self.layout.problems, *self.frame.problems)):
            raise FaultyContentError
        if "records" in self._store:
            briefs = self._store.load("briefs")
            for explainer, (zone, records, problems) in self._store.load("records").items():
                known = {path: EventRecord(*record) for path, record in records.items()}
                self.before[explainer] = EventFiles(zone, known, briefs[explainer], problems)
        for explainer in self.layout.explainers:
            self._read_events(explainer)
        if self.before.keys() != self.explainers.keys() or any(map(self._is_other, self.explainers)):
            self._keep_events()

    def pieces(self) -> dict[str, object]:
        """Return what the next build is to know, as pieces for the store."""
        if not self.is_told_alike or "relations" not in self._store:
            self._pieces["order"] = {
                explainer: [self.path(explainer, brief.id) for brief in self.briefs(explainer)]
                for explainer in self.explainers
            }
            self._pieces["relations"] = {
                explainer: {name: getattr(self.relations(explainer), name) for name in KEPT_RELATIONS}
                for explainer in self.explainers
            }
        return {**self._pieces, **self._events.changed(), **self._mentions.changed()}

    @property
    def problems(self) -> Iterator[Problem]:
        """Everything that reading has to say."""
        yield from self.layout.problems
        yield from self.frame.problems
        for files in self.explainers.values():
            for problems in files.problems.values():
                yield from problems

    @property
    def is_told_alike(self) -> bool:
        """Whether nothing changed but the running texts of events, and what their fields say beside their briefs."""
        files = self.explainers.values()
        same = not self.is_frame_new and self.before.keys() == self.explainers.keys()
        return same and all(one.are_told_alike for one in files)

    def timeline(self, explainer: str) -> Timeline:
        """Return an explainer without its events."""
        timeline = self.frame.explainers[explainer].read.sound
        if timeline is None:
            raise FaultyContentError
        return with_registers(timeline, self.registers[explainer])

    def marked_timeline(self, explainer: str) -> Timeline:
        """Return an explainer without its events, whose entries of registers know where they stand."""
        marks = self._pieces["marks"] if self.is_frame_new else self._store.load("marks")
        return with_marks(self.timeline(explainer), marks[explainer])  # type: ignore[index]

    def registers_before(self) -> Mapping[str, PackedRegisters]:
        """Return the registers as the last build had them."""
        if not self.is_frame_new:
            return self.registers
        before: Mapping[str, PackedRegisters] = self._store.load("registers") if "registers" in self._store else {}
        return before

    def timeline_before(self, explainer: str) -> Timeline | None:
        """Return an explainer without its events as the last build had it; None where it is new."""
        if not self.is_frame_new:
            return self.timeline(explainer)
        if explainer not in self.before or "frame" not in self._store:
            return None
        frame: Frame = unpack(self._store.load("frame")[1])
        timeline = frame.explainers[explainer].read.sound if explainer in frame.explainers else None
        return with_registers(timeline, self.registers_before()[explainer]) if timeline is not None else None

    def files_before(self) -> frozenset[str]:
        """Return the paths of all files as the last build had them."""
        if not self.is_layout_new:
            return self.layout.files
        layout: Layout | None = unpack(self._store.load("layout")[1]) if "layout" in self._store else None
        return layout.files if layout is not None else frozenset()

    def briefs_before(self, explainer: str) -> tuple[EventBrief, ...]:
        """Return the events of an explainer in order, as the last build had them."""
        return in_order(self.before[explainer].briefs.values())

    def briefs(self, explainer: str) -> tuple[EventBrief, ...]:
        """Return the events of an explainer in order."""
        if explainer not in self._ordered:
            briefs = self.explainers[explainer].briefs
            if self.is_told_alike and "order" in self._store:
                self._ordered[explainer] = tuple(briefs[path] for path in self._store.load("order")[explainer])
            else:
                self._ordered[explainer] = in_order(briefs.values())
        return self._ordered[explainer]

    def relations(self, explainer: str) -> Relations:
        """Return how the events of an explainer hang together."""
        if explainer not in self._relations:
            known = self._store.get("relations", {}).get(explainer, {}) if self.is_told_alike else {}
            self._relations[explainer] = Relations(self.timeline(explainer), self.briefs(explainer), known)
        return self._relations[explainer]

    def event(self, explainer: str, event: str) -> Event:
        """Return an event with all its fields. Raises ``KeyError`` for an unknown id."""
        found: Event = unpack(self._events[_key(explainer, event)])
        return found

    def mentions(self, explainer: str, event: str) -> Mentions:
        """Return all ids that an event names. Raises ``KeyError`` for an unknown id."""
        return frozenset(unpack(self._mentions[_key(explainer, event)]))

    def seal(self) -> None:
        """Put all events together, before other processes come to share them."""
        self._events.seal()

    def text(self, explainer: str, event: str) -> Text:
        """Return where the running text of an event stands."""
        path = self.path(explainer, event)
        return Text(self._root / path, self.explainers[explainer].records[path].first_line)

    def path(self, explainer: str, event: str) -> str:
        """Return the path of an event's file, relative to the content folder."""
        if explainer not in self._paths:
            self._paths[explainer] = {brief.id: path for path, brief in self.explainers[explainer].briefs.items()}
        return self._paths[explainer][event]

    def _read_frame(self) -> None:
        digest = self._frame_digest()
        if "frame" in self._store:
            of, frame = self._store.load("frame")
            if of == digest:
                self.frame, self.registers, self.is_frame_new = unpack(frame), self._store.load("registers"), False
                return
        frame = read_frame(self.layout)
        explainers = frame.explainers.items()
        self.registers = {explainer: packed_registers(one.read.legible) for explainer, one in explainers}
        marks = {explainer: entry_marks(one.read.legible) for explainer, one in explainers}
        # Legible and sound are the same where nothing has a fault; where something has, this frame is not used.
        bare = {explainer: replace(one, read=_without_registers(one.read)) for explainer, one in explainers}
        self.frame = replace(frame, explainers=bare)
        self._pieces |= {"frame": (digest, pack(self.frame)), "registers": self.registers, "marks": marks}

    def _read_events(self, explainer: str) -> None:
        before = self.before.get(explainer, EventFiles())
        zone = self.frame.explainers[explainer].zone
        now = EventFiles(zone=str(zone))
        self.explainers[explainer] = now
        known = before.records if before.zone == now.zone else {}
        waiting = []
        for file in self.layout.events[explainer]:
            path, state = file.path, self.states.get(file.path)
            if path in known and state is not None and known[path].file == state.digest:
                now.records[path], now.briefs[path] = known[path], before.briefs[path]
                if path in before.problems:
                    now.problems[path] = before.problems[path]
            else:
                waiting.append(file)
        now.are_told_alike = len(now.records) + len(waiting) == len(before.records)
        for portion in in_parallel(waiting, partial(_read_portion, self.layout, zone, self.states), self._workers):
            for read in portion:
                self._take(explainer, read, before)
        living = {brief.id for brief in now.briefs.values()}
        for path in before.briefs.keys() - now.briefs.keys():
            now.are_told_alike = False
            if before.briefs[path].id not in living:
                self._events.remove(_key(explainer, before.briefs[path].id))
                self._mentions.remove(_key(explainer, before.briefs[path].id))

    def _take(self, explainer: str, read: ReadEvent, before: EventFiles) -> None:
        if any(problem.is_error for problem in read.problems):
            raise FaultyContentError
        now = self.explainers[explainer]
        key = _key(explainer, read.brief.id)
        told = before.briefs.get(read.path)
        now.records[read.path] = read.record
        # The brief of before is taken where nothing in it changed: what is the same object need not be compared.
        now.briefs[read.path] = told if told is not None and told == read.brief else read.brief
        now.reread.add(read.path)
        if read.problems:
            now.problems[read.path] = read.problems
        if now.are_told_alike:
            now.are_told_alike = now.briefs[read.path] is told and self._mentions[key] == read.mentions
        self._events.put(key, read.packed)
        self._mentions.put(key, read.mentions)

    def _is_other(self, explainer: str) -> bool:
        files = self.explainers[explainer]
        return bool(files.reread) or files.records.keys() != self.before[explainer].records.keys()

    def _keep_events(self) -> None:
        self._pieces["records"] = {
            explainer: (files.zone, {path: tuple(record) for path, record in files.records.items()}, files.problems)
            for explainer, files in self.explainers.items()
        }
        if not all(files.are_told_alike for files in self.explainers.values()) or "briefs" not in self._store:
            self._pieces["briefs"] = {explainer: files.briefs for explainer, files in self.explainers.items()}

    def _frame_digest(self) -> bytes:
        """Return what stands for all that the frame is read from: which files there are and what they say."""
        files = sorted({file for file in frame_files(self.layout) if file in self.states})
        said = (part for file in files for part in (file.encode(), self.states[file].digest))
        return digest_of_all((pack(self.layout.explainers), *said))

    def _kept(self, name: str, digest: bytes, make: Callable[[], T]) -> tuple[T, bool]:
        """Return what is kept under a digest, or else make it; and whether it was made."""
        if name in self._store:
            of, kept = self._store.load(name)
            if of == digest:
                return unpack(kept), False
        made = make()
        self._pieces[name] = (digest, pack(made))
        return made, True


def _read_portion(
    layout: Layout, zone: tzinfo, states: Mapping[str, FileState], files: Sequence[DocumentFile]
) -> list[ReadEvent]:
    return [_read(layout, zone, file, states.get(file.path)) for file in files]


def _read(layout: Layout, zone: tzinfo, file: DocumentFile, state: FileState | None) -> ReadEvent:
    read = read_event(layout, file, zone)
    # A file that was written since it was looked at may say anything: the next build is to read it again.
    digest = state.digest if state is not None and is_as_seen(layout.content / file.path, state) else b""
    event, text = read.legible, read.text or Text(layout.content / file.path, 1)
    record = EventRecord(digest, digest_of(read.fields_digest + _told(event.references)), text.digest, text.first_line)
    # Sorted, so that the same ids give the same bytes.
    named = pack(tuple(sorted(mentions_of_event(event))))
    return ReadEvent(file.path, record, packed_brief(brief_of(event)), named, pack(event), read.problems)


def _without_registers(read: Read[Timeline]) -> Read[Timeline]:
    return Read(without_registers(read.legible), without_registers(read.sound) if read.sound is not None else None)


def _told(references: References) -> bytes:
    """Return what a running text points to, wherever it stands in the text."""
    told = (
        [use.citation for use in references.citations],
        [link.target for link in references.links],
        [(image.target, image.alternative_text) for image in references.images],
        [chart.id for chart in references.charts],
    )
    return repr(told).encode()


def _key(explainer: str, event: str) -> str:
    return f"{explainer}/{event}"
