"""Markwhen, of which a part is read: a header, events with absolute dates, groups and sections, tags and places.

Dates that are relative to other events (“2 weeks”, “after !start”) and the word “now” at a start are not worked out:
such an event comes over with the words of its date, for an editor to read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from timeline.importers.dates import DateOrder, UnreadDateError, joined, read_date
from timeline.importers.found import Found, FoundEvent, Notes
from timeline.importers.neutral import as_markdown
from timeline.importers.prose import plain_words
from timeline.importers.settings import Options
from timeline.importers.tables import text_of
from timeline.model.edtf import EdtfError, parse_edtf

LARGEST_FILE = 5_000_000
"""Bytes of a file that is read."""
LONGEST_DATE = 80
"""Characters before the colon of an event."""

_BETWEEN = re.compile(r"\s+-\s+|\s+(?:to|until)\s+|\s*[–—]\s*|\s*/\s*|-")
_RELATIVE = re.compile(
    r"(?:now|after\b.*|before\b.*|by\b.*|![\w-]+.*|(?:\d+(?:\.\d+)?\s*(?:(?:milli)?seconds?|secs?|s|ms|minutes?|mins?|m|hours?|hrs?|h|days?|d|"
    r"weeks?|w|months?|mos?|years?|yrs?|y|week ?days?|work ?days?)\s*)+.*)",
    re.IGNORECASE,
)
_DATELIKE = re.compile(r"[0-9]{1,4}\s*[-/.]|[0-9]{4}\b|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s")
_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<name>\S.*)")
_GROUP = re.compile(r"(?P<kind>section|group)\s+(?P<name>\S.*)", re.IGNORECASE)
_GROUP_END = re.compile(r"end\s?(?:section|group)\s*(?://.*)?", re.IGNORECASE)
_FIELD = re.compile(r"(?P<name>[A-Za-z][\w ]{0,40}|#[\w-]+):\s*(?P<value>.*)")
_TAG = re.compile(r"(?<![\w&#/(\[])#(?P<name>[^\W\d_][\w-]*|\d+[^\W\d_][\w-]*)")
_ID = re.compile(r"(?<!\S)!(?P<name>[A-Za-z][\w-]*)")
_PLACE = re.compile(r"\[(?P<name>[^\[\]]{1,200})\]\((?:map|location)\)", re.IGNORECASE)
_DONE = re.compile(r"^[-*]?\s*\[(?P<state>[ xX]?)\]\s+(?=\S)")
_REFERENCE = re.compile(r"(?<!\S)@(?P<name>[A-Za-z][\w/-]*)")
_OWN_DATE = re.compile(r"edtf:\s*(?P<when>\S+)\s*")
_BREAK = "_-_-_break_-_-_"


def read_markwhen(path: Path, options: Options, notes: Notes) -> Found:
    """Return the events of a file in Markwhen."""
    return _Reader(text_of(path, LARGEST_FILE).split("\n"), options, notes).found()


@dataclass(slots=True)
class _Entry:
    """An event as it stands."""

    line: int
    when: str
    is_read: bool
    group: str
    text: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self, lines: list[str], options: Options, notes: Notes) -> None:
        self.lines, self.notes = lines, notes
        self.order = DateOrder(options.order.zone, bool(options.order.day_first))
        self.head: dict[str, str] = {}
        self.groups: list[tuple[int, str]] = []
        self.entries: list[_Entry] = []

    def found(self) -> Found:
        """Return everything in the file."""
        in_comment = False
        for number, line in enumerate(self.lines, 1):
            words = line.strip()
            if words.startswith("/*") or in_comment:
                in_comment = "*/" not in words
                self.notes.left(f"line {number}", "a comment", words)
            elif words.startswith("//"):
                self.notes.left(f"line {number}", "a comment", words.removeprefix("//").strip())
            elif words == _BREAK:
                self.notes.left(f"line {number}", "a break between pages; all events are of one explainer")
                self.groups.clear()
            elif not self._structure(number, words):
                self._content(number, line)
        return Found(tuple(self._events()), self.head.get("title", ""), self.head.get("description", ""))

    def _structure(self, number: int, words: str) -> bool:
        """Take in the head of a group, or its end; return whether this was one."""
        heading, group = _HEADING.fullmatch(words), _GROUP.fullmatch(words)
        if heading is not None and (self.entries or not self._is_event(words)):
            depth = len(heading["marks"])
            self.groups = [each for each in self.groups if each[0] < depth]
            self.groups.append((depth, self._name(number, heading["name"])))
            return True
        if group is not None and not self._is_event(words):
            self.groups.append((len(self.groups) + 10, self._name(number, group["name"])))
            return True
        if _GROUP_END.fullmatch(words):
            if self.groups:
                self.groups.pop()
            return True
        return False

    def _name(self, number: int, name: str) -> str:
        for tag in _TAG.finditer(name):
            self.notes.left(f"line {number}", "a tag of a group", tag["name"])
        return _TAG.sub("", name.partition(" //")[0]).strip()

    def _is_event(self, words: str) -> bool:
        return self._dated(words) is not None

    def _content(self, number: int, line: str) -> None:
        words = line.strip()
        own = _OWN_DATE.fullmatch(words)
        if own is not None and self.entries and len(self.entries[-1].text) == 1:
            self.entries[-1].when, self.entries[-1].is_read = self._when(number, own["when"])
            return
        dated = self._dated(words)
        if dated is not None:
            date, rest = dated
            when, is_read = self._when(number, date)
            group = self.groups[-1][1] if self.groups else ""
            self.entries.append(_Entry(number, when, is_read, group, [rest]))
        elif self.entries:
            self.entries[-1].text.append(line)
        elif words and words != "---":
            self._header(number, words)

    def _header(self, number: int, words: str) -> None:
        field_ = _FIELD.fullmatch(words)
        name = field_["name"].strip().lower() if field_ else ""
        if field_ is not None and name in ("title", "description"):
            self.head[name] = plain_words(field_["value"].strip("\"' "))
        elif field_ is not None and name == "dateformat":
            self.order = DateOrder(self.order.zone, field_["value"].strip().lower().startswith("d"))
        else:
            self.notes.left(f"line {number}", "a line of the header has no counterpart here", words)

    def _dated(self, words: str) -> tuple[str, str] | None:
        """Return the date of a line and what follows its colon, or None for a line that is no event."""
        for colon in re.finditer(":", words[: LONGEST_DATE + 1]):
            head, rest = words[: colon.start()].strip(), words[colon.end() :]
            if not head or rest[:1].isdigit() or rest.startswith("//"):
                continue
            if _RELATIVE.fullmatch(head):
                return head, rest.strip()
            if _DATELIKE.search(head) and self._reads(head):
                return head, rest.strip()
        return None

    def _reads(self, words: str) -> bool:
        try:
            self._date(words)
        except UnreadDateError:
            return bool(re.fullmatch(r"[0-9T:Z/., +~?%XU-]+", words)) and bool(re.search(r"[0-9]{4}", words))
        return True

    def _when(self, number: int, words: str) -> tuple[str, bool]:
        spot = f"line {number}"
        try:
            if _RELATIVE.fullmatch(words):
                raise UnreadDateError("it depends on another event or on today, and is not worked out")
            when, remark = self._date(words)
            parse_edtf(when, self.order.zone)
        except (UnreadDateError, EdtfError) as error:
            self.notes.decide(spot, "the date cannot be read: write it after when:", f"{words}: {error}")
            return words, False
        if remark:
            self.notes.changed(spot, remark, words)
        if when != words:
            self.notes.changed(spot, "a date was put into EDTF, as exactly as it was", f"{words} → {when}")
        return when, True

    def _date(self, words: str) -> tuple[str, str]:
        """Return the EDTF of a date or of two, and a remark. Raises `UnreadDateError`."""
        reason = UnreadDateError("it is no date that is read")
        try:
            read = read_date(words, self.order)
        except UnreadDateError as error:
            reason = error
        else:
            return read.when, read.remark
        for sign in _BETWEEN.finditer(words):
            first, last = words[: sign.start()].strip(), words[sign.end() :].strip()
            if not first or not last:
                continue
            try:
                start = read_date(first, self.order)
                if last.lower() == "now":
                    return f"{start.when}/..", "“now” became an open end"
                end = read_date(last, self.order)
            except UnreadDateError:
                continue
            return joined(start.when, end.when, self.order.zone), start.remark or end.remark
        raise reason

    def _events(self) -> Iterator[FoundEvent]:
        for entry in self.entries:
            spot = f"line {entry.line}"
            text = "\n".join(entry.text).strip("\n")
            tags = tuple(dict.fromkeys(found["name"] for found in _TAG.finditer(text)))
            places = [found["name"].strip() for found in _PLACE.finditer(text)]
            for name in places[1:]:
                self.notes.left(spot, "a further place", name)
            for pattern, what in (
                (_ID, "ids are made from titles; the old one was"),
                (_REFERENCE, "a link to another timeline"),
            ):
                for found in pattern.finditer(text):
                    self.notes.left(spot, what, found["name"])
                text = pattern.sub("", text)
            text = _PLACE.sub(lambda found: found["name"], text)
            first, _, rest = text.partition("\n")
            done = _DONE.match(first.strip())
            if done is not None:
                self.notes.left(spot, "whether it is done", "yes" if done["state"].strip() else "no")
                first = _DONE.sub("", first.strip())
            first = re.sub(r"(?:\s*" + _TAG.pattern.replace("(?P<name>", "(?:") + r")+\s*$", "", first)
            title = plain_words(_TAG.sub(lambda found: found["name"], first))
            body = as_markdown(_TAG.sub(lambda found: found["name"], rest.strip("\n")), spot, self.notes)
            if "](" in first:
                body = "\n\n".join(part for part in (as_markdown(first.strip(), spot, self.notes), body) if part)
            yield FoundEvent(
                spot, title, entry.when, entry.is_read, text=body, category=entry.group, tags=tags,
                place=places[0] if places else "",
            )  # fmt: skip
