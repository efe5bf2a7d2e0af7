"""What an explainer has already: everything that a new piece of it may name, found by any spelling of its name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from timeline.checks.context import CheckContext
from timeline.checks.kinds import Kind
from timeline.checks.similar import similar_ids, spellings
from timeline.model.latin import sound_of
from timeline.model.problem import Mark
from timeline.model.timeline import Site, Timeline
from timeline.model.web_addresses import same_page
from timeline.reading.site import LoadedSite
from timeline.reading.tables import read_table
from timeline.report import has_errors

MOST_FOUND = 6
"""Names that are shown where several fit."""
_LONGEST_NAME = 60
_SHORTEST_PART = 3
"""Letters from which on the beginning of a word is looked for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be named by its id."""

    id: str
    name: str
    """The name as readers see it."""
    others: tuple[str, ...] = ()
    """Further names under which it may be looked for."""
    mark: Mark | None = None
    """Where it stands, where it has a place of its own."""

    def __str__(self) -> str:
        """The id with the name, as editors are shown it."""
        name = self.name if len(self.name) <= _LONGEST_NAME else f"{self.name[: _LONGEST_NAME - 1].rstrip()}…"
        return self.id if name in ("", self.id) else f"{self.id} ({name})"


@dataclass(frozen=True, slots=True)
class Found:
    """What a text may name, the likeliest first."""

    entries: tuple[Entry, ...] = ()
    is_sure: bool = False
    """Whether the first is meant, as no other fits."""
    is_near: bool = False
    """Whether none fits, and these are only near."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """One explainer as the surroundings of something new."""

    content: Path
    site: Site
    """Everything that was read, faulty or not."""
    context: CheckContext
    timeline: Timeline
    """The explainer, with stand-ins for what could not be read."""

    @property
    def folder(self) -> Path:
        """The explainer's folder."""
        return self.content / self.timeline.id

    @property
    def shown(self) -> str:
        """The explainer's folder as messages name it."""
        return self.timeline.marks.file.rpartition("/")[0]

    @property
    def zone(self) -> tzinfo:
        """The zone in which times are meant."""
        try:
            return ZoneInfo(self.timeline.timezone)
        except (ValueError, OSError, KeyError):
            return UTC

    def entries(self, kind: Kind) -> dict[str, Entry]:
        """Return everything of a kind by its id."""
        return {entry.id: entry for entry in _entries(self.timeline, kind)}

    def taken(self, kind: Kind) -> frozenset[str]:
        """Return the ids that something new of a kind cannot have."""
        ids = {*self.entries(kind), *self.context.known.get(self.timeline.id, {}).get(kind, ())}
        if kind is Kind.EVENT:
            ids.update(former for event in self.timeline.documents for former in event.formerly)
        if kind in (Kind.PERSON, Kind.ORGANIZATION):
            ids |= {*self.timeline.people, *self.timeline.organizations}
        return frozenset(ids)

    def data_files(self) -> list[str]:
        """Return the data files of the explainer, as charts name them."""
        start = f"{self.timeline.id}/"
        files = (file.removeprefix(start) for file in self.site.files if file.startswith(f"{start}data/"))
        return sorted(file for file in files if file.endswith(".csv"))

    def columns(self, file: str) -> tuple[str, ...]:
        """Return the names of a data file's columns; none where it cannot be read."""
        if file not in self.data_files():
            return ()
        written, _ = read_table(self.folder / file, file, self.content, file)
        return written.table.header if written else ()

    def find(self, sought: str, kind: Kind) -> Found:
        """Return what a text names: an id, a name in any spelling or a part of it, or the address of a source."""
        entries = self.entries(kind)
        if sought in entries:
            return Found((entries[sought],), True)
        if kind is Kind.SOURCE and "://" in sought:
            page = same_page(sought)
            return _found(e for e in entries.values() if page in map(same_page, e.others))
        return find_by_name(sought, entries)


def holdings_of(loaded: LoadedSite, content: Path, explainer: str) -> Holdings:
    """Return one explainer of a site as the surroundings of something new."""
    timeline = next(each for each in loaded.legible.timelines if each.id == explainer)
    context = CheckContext(loaded.known, loaded.unreadable, not has_errors(loaded.problems))
    return Holdings(content, loaded.legible, context, timeline)


def find_by_name(sought: str, entries: Mapping[str, Entry]) -> Found:
    """Return the entries whose name a text spells in some way, or begins; else those that are near, which is unsure."""
    sound = sound_of(sought)
    if not sound:
        return Found()
    sounds = {
        entry.id: [sound_of(name) for name in (entry.id, entry.name, *entry.others)] for entry in entries.values()
    }
    same = _found(entries[id_] for id_, several in sounds.items() if sound in several)
    if same.entries:
        return same
    begun = _found(entries[id_] for id_, several in sounds.items() if any(_begins(sound, each) for each in several))
    if begun.entries:
        return begun
    names = {entry.id: (entry.name, *entry.others) for entry in entries.values()}
    return Found(tuple(entries[id_] for id_ in similar_ids(sought, spellings(names))), is_near=True)


def _begins(sought: Iterable[str], name: Iterable[str]) -> bool:
    return all(
        word in name or (len(word) >= _SHORTEST_PART and any(n.startswith(word) for n in name)) for word in sought
    )


def _found(entries: Iterable[Entry]) -> Found:
    several = tuple(entries)
    return Found(several[:MOST_FOUND], len(several) == 1)


def _entries(timeline: Timeline, kind: Kind) -> Iterator[Entry]:
    match kind:
        case Kind.PERSON:
            for person in timeline.people.values():
                yield Entry(person.id, person.name, person.also, person.marks.at())
        case Kind.ORGANIZATION:
            for body in timeline.organizations.values():
                yield Entry(body.id, body.name, (*body.also, *filter(None, [body.short])), body.marks.at())
        case Kind.PLACE:
            for place in timeline.places.values():
                yield Entry(place.id, place.name, (), place.marks.at())
        case Kind.TERM:
            for term in timeline.terms.values():
                yield Entry(term.id, term.name, term.also, term.marks.at())
        case Kind.SOURCE:
            for source in timeline.sources.values():
                copies = filter(None, [source.url, source.archived])
                yield Entry(source.key, f"{source.publisher}: {source.title}", tuple(copies), source.marks.at())
        case Kind.EVENT:
            for event in timeline.documents:
                yield Entry(event.id, event.title, (), event.marks.at())
        case Kind.CATEGORY:
            for category in timeline.categories:
                yield Entry(category.id, category.name, (category.singular,))
        case Kind.CHART:
            for chart in timeline.charts:
                yield Entry(chart.id, chart.title, (), chart.marks.at())
        case Kind.THREAD:
            for thread in timeline.threads:
                yield Entry(thread.id, thread.name)
        case _:
            pass
