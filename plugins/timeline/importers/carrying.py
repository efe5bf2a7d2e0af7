"""From what was found to files of the explainer, for every kind of file alike."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress

from timeline.importers.event_files import EventFile, Writer
from timeline.importers.found import Found, FoundEvent, FoundSource, Note, Notes
from timeline.importers.framing import frame_for
from timeline.importers.prose import is_web_address, one_line
from timeline.importers.registers import Actors, Places, Sources, same_address
from timeline.importers.settings import Destination, Options

MOST_ALIKE = 5
"""Events on the same sources that are named as perhaps one; where there are more, they are a series."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What an import makes: nothing of it is written yet."""

    events: tuple[EventFile, ...]
    index: str = ""
    """Text of the index.md of a new explainer."""
    additions: Mapping[str, str] = field(default_factory=dict)
    """Text to be put at the end of registers, by the name of the file."""
    notes: tuple[Note, ...] = ()
    new_sources: int = 0
    apart: tuple[EventFile, ...] = ()
    """Events that are written apart, as they wait for an editor’s decision."""

    def with_apart(self, paths: Collection[str]) -> "Carried":
        """Return the same with the events of these paths apart."""
        apart = [event.path in paths and not event.is_there for event in self.events]
        kept = tuple(event for event, waits in zip(self.events, apart, strict=True) if not waits)
        return replace(self, events=kept, apart=tuple(compress(self.events, apart)))


def carry(found: Found, notes: Notes, destination: Destination, options: Options, source: str) -> Carried:
    """Return what the events become; ``source`` is the name of the file that they come from."""
    found = replace(found, events=tuple(map(_tidied, found.events)))
    frame = frame_for(found, destination, options, source, notes)
    sources, places = Sources(destination, options, notes), Places(destination)
    published = _published(found, options, source)
    writer = Writer(destination, options, notes, frame, sources, places, Actors(destination), published)
    events = tuple(writer.file_of(event) for event in found.events)
    _tell_alike(found.events, notes)
    if sources.entries:
        what = f"the kind of each new source is “{options.source_kind}”, which the file does not say: look at them"
        notes.decide("sources.yml", what, f"new sources: {len(sources.entries):,}")
    additions = {
        name: _joined(destination.read(name), entries)
        for name, entries in (("sources.yml", sources.entries), ("places.yml", places.entries))
        if entries
    }
    return Carried(events, frame.index, additions, tuple(dict.fromkeys(notes.all)), len(sources.entries))


def _tidied(event: FoundEvent) -> FoundEvent:
    """Return an event whose names are words on one line, none of them empty."""
    tags, actors = (tuple(dict.fromkeys(filter(None, map(one_line, names)))) for names in (event.tags, event.actors))
    return replace(event, category=one_line(event.category), place=one_line(event.place), tags=tags, actors=actors)


def _published(found: Found, options: Options, source: str) -> FoundSource | None:
    if not is_web_address(options.published_at):
        return None
    return FoundSource(options.published_at, found.title or source)


def _joined(existing: str | None, entries: Mapping[str, str]) -> str:
    """Return the text that is put at the end of a register, on a line of its own."""
    before = "\n" if existing and not existing.endswith("\n") else ""
    return before + "".join(entries[key] for key in sorted(entries))


def _tell_alike(events: Sequence[FoundEvent], notes: Notes) -> None:
    """Note events that rest on the same documents: in other projects they are often one memo filed twice."""
    alike: defaultdict[frozenset[str], list[FoundEvent]] = defaultdict(list)
    for event in events:
        addresses = frozenset(same_address(each.url) for each in event.sources if is_web_address(each.url))
        if addresses:
            alike[addresses].append(event)
    for same in alike.values():
        if len(same) > MOST_ALIKE:
            by_date: defaultdict[str, list[FoundEvent]] = defaultdict(list)
            for event in same:
                by_date[event.when].append(event)
            groups = list(by_date.values())
        else:
            groups = [same]
        for group in groups:
            if len(group) > 1:
                others = ", ".join(f"{event.spot} ({event.title[:60]})" for event in group[1:])
                notes.decide(group[0].spot, "events on the same sources may be one, written twice", others)
