"""Folders of Markdown files with fields in YAML at their top, as many site generators have them.

The YAML is read by the project's own strict reader: no anchors, tags or endless lists, and a fault has its line.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.importers.found import Found, FoundEvent, FoundSource, Notes, RefusedError
from timeline.importers.keys import EVENT_KEYS, SOURCE_KEYS, recognised
from timeline.importers.moments import date_or_nothing, when_of
from timeline.importers.neutral import as_markdown, neutral
from timeline.importers.prose import is_web_address, plain_words
from timeline.importers.settings import Options
from timeline.model.problem import Problem
from timeline.reading.front_matter import split_front_matter
from timeline.reading.text import read_text
from timeline.reading.yaml_core import Scalar, Tree, compose

MOST_FILES = 20_000

_UNREAD = "a file was not read"
_UNREAD_FIELDS = "the fields of a file were not read"
_LINKED = re.compile(r"\[(?P<words>[^\[\]]*)\]\((?P<url>https?://[^\s()]+)\)|(?P<bare>https?://\S+)")
_DATED_NAME = re.compile(r"(?P<date>\d{4}(?:-\d{2}(?:-\d{2})?)?)[-_ ]")
_NOT_EVENTS = frozenset({"readme", "license", "licence", "contributing", "changelog"})


def read_markdown_folder(path: Path, options: Options, notes: Notes) -> Found:
    """Return the events of a folder and those below it, in order of their names."""
    if not path.is_dir():
        raise RefusedError(f"{path.name} is no folder", "name the folder that holds the Markdown files")
    events = tuple(_events(path, options, notes))
    if not events:
        unread = next((note for note in notes.all if note.what in (_UNREAD, _UNREAD_FIELDS)), None)
        if unread is not None:
            message = f"{path.name}: no file here can be read, such as {unread.spot}: {unread.detail}"
            raise RefusedError(message, "mend the files, then import the folder again")
        raise RefusedError(f"{path.name}: no file here has fields at its top", "a file starts with a line of ---")
    return Found(events)


def _events(folder: Path, options: Options, notes: Notes) -> Iterator[FoundEvent]:
    for path in _files(folder, notes):
        spot = path.relative_to(folder).as_posix()
        text = read_text(path, spot, folder)
        parts = text if isinstance(text, Problem) else split_front_matter(text, spot)
        if isinstance(parts, Problem):
            what = _UNREAD if path.stem.lower() not in _NOT_EVENTS else "a file is no event"
            notes.left(spot, what, f"line {parts.mark.line}: {parts.message}")
            continue
        composed = compose(parts.fields, spot, 2)
        if composed.problems or not isinstance(composed.tree, dict):
            told = "; ".join(f"line {each.mark.line}: {each.message} ({each.hint})" for each in composed.problems[:3])
            notes.left(spot, _UNREAD_FIELDS, told or "they are no fields")
            continue
        yield _Memo(spot, composed.tree, options, notes).event(path.stem, parts.body)


def _files(folder: Path, notes: Notes) -> list[Path]:
    found: list[Path] = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if path.suffix.lower() not in (".md", ".markdown") or name.startswith("."):
                continue
            if path.is_symlink():
                notes.left(path.relative_to(folder).as_posix(), "a link to another file was not followed")
                continue
            found.append(path)
            if len(found) > MOST_FILES:
                raise RefusedError(f"{folder.name}: there are more than {MOST_FILES:,} files", "import it in parts")
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


@dataclass(frozen=True, slots=True)
class _Memo:
    """One file."""

    spot: str
    tree: Mapping[str, Tree]
    options: Options
    notes: Notes

    def event(self, stem: str, body: str) -> FoundEvent:
        """Return what the file says."""
        keys = recognised(self.tree, EVENT_KEYS)
        for key, value in self.tree.items():
            if key not in keys.values() and _words(value):
                self.notes.left(self.spot, "a field has no counterpart here", f"{key}: {'; '.join(_words(value))}")
        given = {field: self.tree[key] for field, key in keys.items()}
        one = {field: "; ".join(_words(value)) for field, value in given.items()}
        start = one.get("date", "")
        named = _DATED_NAME.match(f"{stem}-")
        if not start and named:
            start = named["date"]
            self.notes.changed(self.spot, "there is no date in the fields; that of the file’s name was taken", start)
        when, is_read = when_of(
            self.spot, start, one.get("end", ""), one.get("display_date", ""), self.options.order, self.notes
        )
        parts = [neutral(one.get("text", ""), self.spot, self.notes), neutral(body, self.spot, self.notes)]
        categories = _list(given.get("category"))
        return FoundEvent(
            self.spot,
            plain_words(one.get("title", "")),
            when,
            is_read,
            summary=plain_words(as_markdown(one.get("summary", ""), self.spot, self.notes)),
            text="\n\n".join(part for part in parts if part),
            category=categories[0] if categories else "",
            tags=(*_list(given.get("tags")), *categories[1:]),
            actors=(*_list(given.get("actors")), *_list(given.get("organizations"))),
            place=one.get("place", ""),
            status=one.get("status", ""),
            weight=one.get("weight", ""),
            sources=tuple(self._sources(given)),
        )

    def _sources(self, given: Mapping[str, Tree]) -> Iterator[FoundSource]:
        value = given.get("sources")
        items: Sequence[Tree] = value if isinstance(value, list) else [value] if value is not None else []
        for number, item in enumerate(items, 1):
            spot = f"{self.spot}, source {number}"
            if isinstance(item, dict):
                yield self._described(item, spot)
                continue
            for words in _words(item):
                yield self._linked(words, spot)
        for field in ("source_title", "outlet", "source_date", "accessed"):
            if field in given:
                self.notes.left(
                    self.spot, "a field has no counterpart here", f"{field}: {'; '.join(_words(given[field]))}"
                )

    def _described(self, item: Mapping[str, Tree], spot: str) -> FoundSource:
        keys = recognised(item, SOURCE_KEYS)
        words = {field: " ".join(_words(item[key])) for field, key in keys.items()}
        for key, value in item.items():
            if key not in keys.values() and _words(value):
                self.notes.left(
                    spot, "a field of a source has no counterpart here", f"{key}: {'; '.join(_words(value))}"
                )
        url = words.get("url", "")
        publisher = words.get("publisher", "")
        if not url and is_web_address(publisher):
            url, publisher = publisher, ""
        return FoundSource(
            url,
            words.get("title", ""),
            publisher,
            date_or_nothing(spot, words.get("published", ""), self.options.order, self.notes),
            date_or_nothing(spot, words.get("accessed", ""), self.options.order, self.notes),
            words.get("archived", ""),
            words.get("language", ""),
        )

    def _linked(self, words: str, spot: str) -> FoundSource:
        found = _LINKED.search(words)
        if found is None:
            return FoundSource("", words)
        url = found["url"] or found["bare"].rstrip(".,;)>")
        title = (found["words"] or words[: found.start()]).strip(" ,;:–-<(")
        after = words[found.end() :].strip(" ,;:–->).")
        if after:
            self.notes.left(spot, "words behind the address of a source", after)
        return FoundSource(url, title)


def _words(value: Tree | None) -> list[str]:
    """Return the single values in a value, wherever they stand in it."""
    if isinstance(value, Scalar):
        return [value.text.strip()] if value.value is not None and value.text.strip() else []
    if isinstance(value, list):
        return [words for each in value for words in _words(each)]
    if isinstance(value, dict):
        return [f"{key}: {words}" for key, each in value.items() for words in _words(each)]
    return []


def _list(value: Tree | None) -> tuple[str, ...]:
    """Return the items of a list, or of words with commas between them."""
    if isinstance(value, Scalar):
        value = [Scalar(part, part) for part in re.split(r"[,;]", value.text)]
    names = []
    for words in _words(value):
        # An actor may be a group of fields of which the name counts.
        names.append(words.removeprefix("name: ").lstrip("#"))
    return tuple(dict.fromkeys(name for name in names if name))
