"""Which document each file is: known from the names of files alone, without opening one."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from timeline.model.problem import Mark, Problem
from timeline.model.values import dataclass
from timeline.reading.folders import INDEX, PAGES, event_file, misplaced, timeline_folders
from timeline.reading.listing import Listing
from timeline.reading.values import ID
from timeline.reading.wording import as_id, quoted

DATE_PREFIX = re.compile(r"^-?\d{4}(-\d{2}(-\d{2})?)?-")
"""The date in front of the id in the name of an event's file."""

_OTHER_DATE = re.compile(
    r"(?:(?P<first>\d{1,2})[-._ ](?P<second>\d{1,2})[-._ ](?P<last>\d{4})"
    r"|(?P<year>\d{4})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d))[-._ ]+(?P<rest>.+)"
)
"""A date in front of an id as editors write it elsewhere: ``24-12-2023`` or ``20231224``."""
_MONTHS = 12

NO_TIMELINE = ""
"""Stands for the explainer of what belongs to none."""


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """A file that is a document."""

    id: str
    path: str
    """Relative to the content folder."""
    is_first: bool = True
    """Whether no earlier file has the same id; of several only the first can be published."""


@dataclass(frozen=True, slots=True)
class Layout:
    """All files of a content folder by what they are."""

    content: Path
    shown: str
    """Name of the content folder in messages."""
    files: frozenset[str]
    """Paths of all files, relative to the content folder."""
    events: Mapping[str, tuple[DocumentFile, ...]]
    """Events of each explainer."""
    charts: Mapping[str, tuple[DocumentFile, ...]]
    """Charts of each explainer."""
    pages: tuple[DocumentFile, ...]
    problems: tuple[Problem, ...]
    """Names that cannot be addresses or are taken twice, and files that nothing reads."""

    @property
    def explainers(self) -> tuple[str, ...]:
        """Ids of the explainers, in order."""
        return tuple(self.events)

    def ids(self, explainer: str) -> dict[str, frozenset[str]]:
        """Return the ids that the files of an explainer name: those of events and of charts."""
        return {
            "event": frozenset(file.id for file in self.events[explainer]),
            "chart": frozenset(file.id for file in self.charts[explainer]),
        }

    def shown_path(self, file: str) -> str:
        """Return the name of a file in messages."""
        return f"{self.shown}/{file}"


def lay_out(listing: Listing) -> Layout:
    """Sort the files of a content folder."""
    files, shown = listing.files, listing.shown
    problems = list(listing.problems)
    folders = timeline_folders(files)
    by_folder = _documents_by_folder(files)
    problems += misplaced(files, folders, shown)
    for folder in folders:
        problems += _bad_id(folder, f"{shown}/{folder}", "the name of the folder")
    events, charts = {}, {}
    for folder in folders:
        events[folder] = tuple(_by_id(by_folder[f"{folder}/events"], event_id, shown, problems))
        charts[folder] = tuple(_by_id(by_folder[f"{folder}/charts"], _stem, shown, problems))
    pages = tuple(_by_id(by_folder[PAGES], _stem, shown, problems))
    return Layout(listing.content, shown, files, events, charts, pages, tuple(problems))


def event_id(file_name: str) -> str:
    """Return the id in an event's file name: ``2023-12-24-city-hall.md`` is ``city-hall``; a bare date has none."""
    name = _stem(file_name)
    return "" if DATE_PREFIX.fullmatch(f"{name}-") else DATE_PREFIX.sub("", name)


def index_of(explainer: str) -> str:
    """Return the path of an explainer's index, relative to the content folder."""
    return f"{explainer}/{INDEX}"


def _stem(file_name: str) -> str:
    return file_name.removesuffix(".md")


def _documents_by_folder(files: Iterable[str]) -> defaultdict[str, list[str]]:
    """Return the Markdown files of each folder, in order of their names."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for file in sorted(file for file in files if file.endswith(".md")):
        found[file.rpartition("/")[0]].append(file)
    return found


def _by_id(
    paths: Iterable[str], id_of: Callable[[str], str], shown: str, problems: list[Problem]
) -> Iterator[DocumentFile]:
    """Yield each file with its id; report ids that cannot be used."""
    files: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        files[id_of(path.rpartition("/")[2])].append(path)
    for id_, same in files.items():
        problems += _turned_date(same[0], f"{shown}/{same[0]}") or _bad_id(
            id_, f"{shown}/{same[0]}", "the name of the file"
        )
        if len(same) > 1:
            problems.append(_shared(id_, [f"{shown}/{file}" for file in same]))
        for path in same:
            yield DocumentFile(id_, path, path == same[0])


def _turned_date(path: str, file: str) -> list[Problem]:
    """Return the fault of an event's file whose date is in another form, so that it would become part of the id."""
    name = path.rpartition("/")[2]
    found = _OTHER_DATE.match(name) if "/events/" in path else None
    if found is None:
        return []
    message = "the date in the name of the file is written in another way, and would stand in the event’s address"
    day = "MM-DD"
    if found["year"]:
        day = f"{found['month']}-{found['day']}"
    elif int(found["first"]) > _MONTHS:
        day = f"{found['second']:0>2}-{found['first']:0>2}"
    rightly = f"{found['year'] or found['last']}-{day}-{event_file(found['rest'])}"
    hint = f"begin with year, month and day: rename it to {rightly}"
    return [Problem(Mark(file), "bad-id", message, hint)]


def _shared(id_: str, files: list[str]) -> Problem:
    message = f"the id {quoted(id_)} is used by {len(files)} files: {', '.join(files)}"
    hint = "an id is the name of the file without its date; rename all but one"
    return Problem(Mark(files[0]), "duplicate-id", message, hint)


def _bad_id(id_: str, file: str, what: str) -> Iterator[Problem]:
    if ID.fullmatch(id_):
        return
    suggestion = as_id(id_)
    hint = "use small Latin letters, digits and single hyphens"
    if id_ and suggestion == id_:
        hint = "an id has at most 100 letters, digits and hyphens: give it a shorter name"
    elif "/events/" in file:
        hint = f"after the date, {hint}: rename it to {event_file(file.rpartition('/')[2])}"
    elif ID.fullmatch(suggestion):
        hint = f"{hint}: {suggestion}"
    yield Problem(
        Mark(file),
        "bad-id",
        f"{what} gives the id {quoted(id_)}, which cannot stand in an address" if id_ else f"{what} has no id",
        hint,
    )
