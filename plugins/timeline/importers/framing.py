"""Categories, threads and eras: those of the explainer, or those of the file for an explainer that is new."""

from collections import Counter
from dataclasses import dataclass, field

from timeline.importers.found import Found, FoundEra, FoundEvent, Notes
from timeline.importers.prose import one_line
from timeline.importers.registers import plain
from timeline.importers.settings import Destination, Options
from timeline.importers.slugs import Ids, slug
from timeline.importers.yaml_text import Value, fields
from timeline.model.edtf import When, parse_edtf

MOST_CATEGORIES = 6
"""Categories that readers can tell apart."""
MOST_THREADS = 12
"""Threads that are made of tags."""
_SHORT = 14
_OTHER = "Other"


@dataclass(slots=True)
class Frame:
    """What events can name."""

    is_new: bool
    categories: dict[str, str] = field(default_factory=dict)
    """Ids by name, as it is compared."""
    threads: dict[str, str] = field(default_factory=dict)
    index: str = ""
    """Text of a new index.md."""

    def category_of(self, name: str) -> str | None:
        """Return the id of a category by any of its names."""
        return self.categories.get(plain(name)) if name else None

    def thread_of(self, tag: str) -> str | None:
        """Return the id of a thread by any of its names."""
        return self.threads.get(plain(tag))


def frame_for(found: Found, destination: Destination, options: Options, source: str, notes: Notes) -> Frame:
    """Return the frame of the explainer; where it is new, with the text of its index.md."""
    timeline = destination.timeline
    if timeline is None:
        return _new_frame(found, destination, options, source, notes)
    frame = Frame(is_new=False)
    for category in timeline.categories:
        frame.categories |= dict.fromkeys(map(plain, (category.id, category.name, category.singular)), category.id)
    for thread in timeline.threads:
        frame.threads |= dict.fromkeys(map(plain, (thread.id, thread.name)), thread.id)
    for era in found.eras:
        notes.left(era.spot, "an era is not put into an index.md that exists", f"{era.name}: {era.when}")
    return frame


def _new_frame(found: Found, destination: Destination, options: Options, source: str, notes: Notes) -> Frame:
    frame = Frame(is_new=True)
    categories = _new_categories(found.events, options, frame, notes)
    threads = _new_threads(found.events, frame)
    title = one_line(found.title) or destination.id.replace("-", " ").capitalize()
    whens = [parse_edtf(event.when, options.order.zone) for event in found.events if event.when_is_read]
    unwritten = f"Imported from {source}. This is still to be written."
    values: dict[str, Value] = {
        "title": title,
        "short_title": _cut(title, 40),
        "kicker": "Timeline",
        "standfirst": one_line(found.description) or unwritten,
        "language": options.language,
        "timezone": options.timezone,
        "timezone_name": options.timezone.rpartition("/")[2].replace("_", " "),
        "coverage": {"when": _coverage(whens, options.added[:4]), "statement": unwritten},
        "published": options.added,
        "categories": categories,
    }
    if threads:
        values["threads"] = threads
    eras = _new_eras(found.eras, options, notes)
    if eras:
        values["eras"] = eras
    frame.index = f"---\n{fields(values)}---\n"
    words = "write the kicker, the standfirst and what is covered"
    notes.decide("index.md", words, "they stand there only because every explainer needs them")
    return frame


def _new_categories(
    events: tuple[FoundEvent, ...], options: Options, frame: Frame, notes: Notes
) -> list[dict[str, Value]]:
    names = [one_line(event.category) or options.category or "Event" for event in events] or ["Event"]
    counts = Counter(map(plain, names))
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(plain(name), name)
    kept = set(first)
    if len(first) > MOST_CATEGORIES:
        often = sorted(first, key=lambda name: (-counts[name], name))
        kept = set(often[: MOST_CATEGORIES - 1])
        rest = ", ".join(first[name] for name in first if name not in kept)
        notes.changed("index.md", f"seldom used categories became “{_OTHER}”", rest)
    made: list[dict[str, Value]] = []
    ids = Ids()
    for name in [each for each in first if each in kept] + ([plain(_OTHER)] if len(kept) < len(first) else []):
        words = first[name] if name in kept else _OTHER
        id_ = ids.new(slug(words, "category"))
        frame.categories[name] = id_
        made.append({"id": id_, "name": words, "singular": words})
    for name in first:
        frame.categories.setdefault(name, frame.categories.get(plain(_OTHER), ""))
    return made


def _new_threads(events: tuple[FoundEvent, ...], frame: Frame) -> list[dict[str, Value]]:
    counts: Counter[str] = Counter()
    words: dict[str, str] = {}
    for event in events:
        for tag in event.tags:
            words.setdefault(plain(tag), one_line(tag))
        counts.update({plain(tag) for tag in event.tags})
    often = sorted((tag for tag in counts if counts[tag] > 1), key=lambda tag: (-counts[tag], tag))[:MOST_THREADS]
    made: list[dict[str, Value]] = []
    ids = Ids()
    for tag in (each for each in words if each in often):
        id_ = ids.new(slug(tag, "thread"))
        frame.threads[tag] = id_
        made.append({"id": id_, "name": words[tag], "description": f"Events tagged “{words[tag]}”."})
    return made


def _new_eras(eras: tuple[FoundEra, ...], options: Options, notes: Notes) -> list[dict[str, Value]]:
    made: list[dict[str, Value]] = []
    ids = Ids()
    read = [(parse_edtf(era.when, options.order.zone), era) for era in eras]
    last: When | None = None
    for when, era in sorted(read, key=lambda pair: pair[0].sort_key()):
        if last is not None and (last.upper is None or when.lower is None or when.lower <= last.upper):
            notes.left(era.spot, "an era overlaps the one before it", f"{era.name}: {era.when}")
            continue
        last = when
        id_ = ids.new(slug(era.name, "era"))
        name = one_line(era.name)
        short = _cut(name, _SHORT)
        if short != name:
            notes.changed(era.spot, "the name of an era was shortened for the overview drawing", name)
        values: dict[str, Value] = {"id": id_, "name": name, "short": short, "when": era.when}
        made.append(values | ({"description": one_line(era.description)} if era.description else {}))
    return made


def _coverage(whens: list[When], otherwise: str) -> str:
    years = [day.year for when in whens for day in (when.lower, when.upper) if day is not None]
    if not years:
        return otherwise
    lowest, highest = min(years), max(years)
    ends = [f"{year:04}" if 0 <= year <= 9999 else f"{year:05}" if -9999 <= year < 0 else f"Y{year}"
            for year in (lowest, highest)]  # fmt: skip
    start = ".." if any(when.lower is None for when in whens) else ends[0]
    end = ".." if any(when.upper is None for when in whens) else ends[1]
    if start == end == "..":
        return f"{ends[0]}/.."
    return start if start == end else f"{start}/{end}"


def _cut(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    head = words[: most - 1].rpartition(" ")[0] or words[: most - 1]
    return head.rstrip(",;:–- ") + "…"
