"""What there is to ask in a run."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from timeline.links.judging import is_due, look_after
from timeline.links.targets import host_of_target
from timeline.links.visiting import Finding
from timeline.model.edtf import Day, When
from timeline.model.link_record import FoundCopy, LinkEntry, LinkRecord
from timeline.model.source import Source
from timeline.model.timeline import Timeline


class Part(Enum):
    """What is asked about a source."""

    PAGE = auto()
    COPY = auto()
    """Its archived copy."""
    ARCHIVE = auto()
    """Whether an archive has one."""


@dataclass(frozen=True, slots=True)
class Task:
    """One question, for all sources that it concerns."""

    part: Part
    address: str
    near: date | None = None
    """Day near which a copy is wanted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which of all addresses are to be asked."""

    today: date
    older_than: int
    """Days after which a look is taken again; 0 for all."""
    only: frozenset[str] = frozenset()
    """Keys of sources, or hosts; empty for all."""

    def concerns(self, source: Source) -> bool:
        """Whether a source was asked for by its key or by the host of its page or copy."""
        hosts = {host_of_target(source.url), host_of_target(source.archived or "")}
        bare = {host.removeprefix("www.") for host in hosts}
        return not self.only or not self.only.isdisjoint({source.key} | hosts | bare)


def readable_sources(timeline: Timeline) -> Iterator[Source]:
    """Yield the sources whose addresses were read without a fault."""
    for source in timeline.sources.values():
        if source.marks.was_read("") and source.marks.was_read("url") and source.marks.was_read("archived"):
            yield source


def tasks(source: Source, record: LinkRecord, wanted: Wanted) -> Iterator[Task]:
    """Yield what is to be asked about one source."""
    if not wanted.concerns(source):
        return
    if is_due(record.page(source.key, source.url), wanted.today, wanted.older_than):
        yield Task(Part.PAGE, source.url)
    if source.archived is not None:
        if is_due(record.copy(source.key, source.archived), wanted.today, wanted.older_than):
            yield Task(Part.COPY, source.archived)
        return
    found = record.found(source.key, source.url)
    if found is None or (found.copy is None and not 0 <= (wanted.today - found.asked).days < wanted.older_than):
        yield Task(Part.ARCHIVE, source.url, _day_of(source.accessed) or _day_of(source.published))


def entry_after(source: Source, record: LinkRecord, part: Part, answer: Finding | FoundCopy, today: date) -> LinkEntry:
    """Return the entry of a source with one answer more."""
    entry = current_entry(source, record)
    if isinstance(answer, FoundCopy):
        return replace(entry, found=answer)
    if part is Part.COPY:
        return replace(entry, copy=look_after(entry.copy, answer, today))
    return replace(entry, page=look_after(entry.page, answer, today))


def current_entry(source: Source, record: LinkRecord) -> LinkEntry:
    """Return what is known of a source as its register has it now; what concerns other addresses is left out."""
    return LinkEntry(
        source.url,
        record.page(source.key, source.url),
        source.archived,
        record.copy(source.key, source.archived),
        None if source.archived else record.found(source.key, source.url),
    )


def current_record(sources: Iterable[Source], record: LinkRecord) -> LinkRecord:
    """Return a record without sources that are no longer in the register, and without addresses that were changed."""
    found: Mapping[str, LinkEntry] = {
        source.key: current_entry(source, record) for source in sources if source.key in record.entries
    }
    return LinkRecord({key: entry for key, entry in found.items() if entry.page or entry.copy or entry.found})


def _day_of(when: When | None) -> date | None:
    """Return the first day that a date may mean, where the calendar has it."""
    day: Day | None = None if when is None else when.lower
    try:
        return None if day is None else date(day.year, day.month, day.day)
    except ValueError:
        return None
