"""Marks of running text that are written almost rightly: readers would see them as they stand, or go astray."""

import re
from collections.abc import Collection, Iterator

from timeline.model.event import LINK_SCHEMES
from timeline.model.values import dataclass
from timeline.reading.code_spans import is_escaped
from timeline.reading.wording import as_id, quoted

_KEYS = r"@[a-z0-9][a-z0-9_-]*(?:;[ ]?@[a-z0-9][a-z0-9_-]*)*(?:,[ ][^()\[\]\n]{1,80})?"
_ROUND = re.compile(rf"\((?P<uses>{_KEYS})\)")
_BLANK_FIRST = re.compile(r"\[[ \t]+(?P<uses>@[^\[\]\n]{1,200})\]")
_CHART = re.compile(r"(?<!\])(?:\{\{?|\[\[?)charts?[ ]*:[ ]*(?P<id>[\w-]{1,100})[ ]*(?:\}\}?|\]\]?)(?!\()", re.I)
_OPENED = re.compile(r"\]\(")
_UNCLOSED = re.compile(r"[ \t]*(?P<target>[^\s()\"'<>]*[:/.#][^\s()]*)(?![^\s()])(?!\))(?![ \t\n]*(?:[\"')]))")
_WITH_BLANKS = re.compile(r"[ \t]*(?P<target>[^\s()<>\"']+(?:[ \t]+[^\s()<>\"']+)+)[ \t]*(?:\"[^\"\n]*\"[ \t]*)?\)")
_IDS = "|".join(LINK_SCHEMES)
_PARTED = re.compile(rf"\](?P<blank>[ \t]+)\((?P<target>(?:{_IDS}):[^\s()]{{1,200}})\)")
_TURNED = re.compile(rf"\((?P<words>[^()\n]{{1,80}})\)\[(?P<target>(?:{_IDS}):[^\s\[\]]{{1,200}})\]")
_AS_IT_STANDS = "readers would see it as it stands"


@dataclass(frozen=True, slots=True)
class Leftover:
    """One such mark."""

    position: int
    """Characters before it in the text."""
    code: str
    message: str
    hint: str


def leftovers(text: str, closed: Collection[int]) -> Iterator[Leftover]:
    """Yield what is left over in a text without code; ``closed`` are the places of each ``](`` of a link that is whole.

    What follows a backslash is meant as it stands.
    """
    found: list[Leftover] = []
    if "@" in text:
        found += _citations(text)
    if "chart" in text.lower():
        found += _charts(text)
    if "](" in text:
        found += _links(text, closed)
    if "(" in text and ":" in text:
        found += _misshapen_links(text)
    return (each for each in found if not is_escaped(text, each.position))


def _citations(text: str) -> Iterator[Leftover]:
    for pattern in (_ROUND, _BLANK_FIRST):
        for found in pattern.finditer(text):
            message = f"{quoted(found.group())} is no citation: {_AS_IT_STANDS}"
            yield Leftover(found.start(), "citation-unreadable", message, f"write [{found['uses'].strip()}]")


def _charts(text: str) -> Iterator[Leftover]:
    for found in _CHART.finditer(text):
        if not found.group().startswith("{chart:"):
            message = f"{quoted(found.group())} places no chart: {_AS_IT_STANDS}"
            yield Leftover(
                found.start(), "chart-misplaced", message, f"write {{chart:{as_id(found['id'])}}} on a line of its own"
            )


def _links(text: str, closed: Collection[int]) -> Iterator[Leftover]:
    for opened in _OPENED.finditer(text):
        if opened.start() in closed:
            continue
        blanks = _WITH_BLANKS.match(text, opened.end())
        unclosed = _UNCLOSED.match(text, opened.end())
        start = max(text.rfind("[", 0, opened.start()), 0)
        if blanks is not None and ":" not in blanks["target"].split()[0]:
            message = f"{quoted(blanks['target'])} has a blank in it, so it is no address"
            hint = "take the blanks out of the name of the file, and write it here as it is then called"
            yield Leftover(blanks.start("target"), "broken-link", message, hint)
        elif unclosed is not None:
            target = unclosed["target"].rstrip(".,;")
            message = f"{quoted(text[start : unclosed.end()])} starts a link that is not closed"
            yield Leftover(start, "broken-link", message, f"close it with ) behind the address: ]({target})")


def _misshapen_links(text: str) -> Iterator[Leftover]:
    for found in _PARTED.finditer(text):
        message = f"a blank stands between the words of a link and {quoted(found['target'])}"
        yield Leftover(found.start("blank"), "broken-link", message, f"write [words]({found['target']}), without it")
    for found in _TURNED.finditer(text):
        message = f"{quoted(found.group())} has its brackets changed over"
        yield Leftover(found.start(), "broken-link", message, f"write [{found['words']}]({found['target']})")
