"""The files of the content folder, and those that no one would read."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from timeline.model.problem import Mark, Problem, Severity, did_you_mean
from timeline.reading.schema import REGISTERS
from timeline.reading.wording import as_id, nearest

PAGES = "pages"
"""Folder of the pages beside the explainers."""
INDEX = "index.md"
"""The document that makes a folder an explainer."""

_DATED = re.compile(r"-?\d{4}-.*\.(md|markdown|txt)", re.IGNORECASE)
_DATE = re.compile(r"-?\d{4}(?:-\d{2}(?:-\d{2})?)?(?=[-_. ]|$)[-_. ]*")
_ENDINGS = re.compile(r"(?:\.(?:md|markdown|mdown|txt|docx?))+$", re.IGNORECASE)
_WORD_PROCESSORS = (".doc", ".docx", ".odt", ".rtf", ".pages", ".html", ".htm")
_PROSE = (".md", ".markdown")
_REGISTERS_BY_ENTRY = {
    "person.yml": "people.yml",
    "persons.yml": "people.yml",
    "organisation.yml": "organizations.yml",
    "organisations.yml": "organizations.yml",
    "location.yml": "places.yml",
    "locations.yml": "places.yml",
    "references.yml": "sources.yml",
}
"""Names under which editors look for a register."""
_REGISTER_FILES = tuple(f"{name}.yml" for name in REGISTERS)
_DOCUMENT_FOLDERS = ("events", "charts")


def timeline_folders(files: frozenset[str]) -> list[str]:
    """Return the folders that are explainers, or would be if they had an ``index.md``."""
    found = set()
    for file in files:
        parts = file.split("/")
        is_index = len(parts) == 2 and parts[1] == INDEX
        if (is_index or _is_document(parts, "events")) and parts[0] != PAGES:
            found.add(parts[0])
    return sorted(found)


def misplaced(files: frozenset[str], timelines: list[str], shown: str) -> Iterator[Problem]:
    """Warn of files that look as if they were meant to be read and are not."""
    for file in sorted(files):
        if _is_document(file.split("/"), *_DOCUMENT_FOLDERS):
            continue
        hint = _way_out(PurePosixPath(file), timelines, files)
        if hint:
            yield Problem(
                Mark(f"{shown}/{file}"), "file-misplaced", "nothing reads this file here", hint, Severity.WARNING
            )


def event_file(name: str) -> str:
    """Return the name that the file of an event should have: date, id and ending."""
    stem = _ENDINGS.sub("", name)
    date = _DATE.match(stem)
    id_ = as_id(stem[date.end() :] if date else stem)
    return "-".join(filter(None, (date.group().rstrip("-_. ") if date else "", id_ or "my-event"))) + ".md"


def _is_document(parts: Sequence[str], *folders: str) -> bool:
    return len(parts) == 3 and parts[1] in folders and parts[2].endswith(".md")


def _way_out(path: PurePosixPath, timelines: list[str], files: frozenset[str]) -> str:
    home = path.parts[0]
    if home == PAGES:
        is_read = len(path.parts) == 2 and path.suffix == ".md"
        return "" if is_read or path.suffix.lower() not in _PROSE else f"pages stand directly in {PAGES} and end in .md"
    if len(path.parts) == 2 and home in timelines and (path.name == INDEX or path.name in _REGISTER_FILES):
        return ""
    if len(path.parts) == 2 and home in timelines and path.suffix.lower() in (".yml", ".yaml"):
        proposals = nearest(f"{path.stem}.yml", _REGISTER_FILES, _REGISTERS_BY_ENTRY)
        if proposals and f"{home}/{proposals[0]}" not in files:
            return f"rename it to {proposals[0]}: until then, what stands in it is told as unknown"
        return did_you_mean(proposals) or "registers are: " + ", ".join(_REGISTER_FILES)
    if len(path.parts) == 3 and home in timelines and path.parts[1] in _DOCUMENT_FOLDERS:
        named = f"{home}/{path.parts[1]}/{event_file(path.name) if path.parts[1] == 'events' else path.stem + '.md'}"
        if path.suffix.lower() in _WORD_PROCESSORS:
            return f"events and charts are plain text: copy the words into {named}"
        if not path.suffix and _DATE.match(path.name):
            return f"the name lacks its ending: rename it to {named}"
    is_prose = path.suffix.lower() in _PROSE and path.stem.lower() != "readme"
    in_explainer = len(path.parts) == 1 or home in timelines
    if _DATED.fullmatch(path.name) and in_explainer and len(path.parts) > 1:
        return f"events stand directly in the folder events and end in .md: {home}/events/{event_file(path.name)}"
    if _DATED.fullmatch(path.name) or (is_prose and in_explainer):
        return "events stand directly in the explainer’s folder events and end in .md; other text goes into pages"
    return ""
