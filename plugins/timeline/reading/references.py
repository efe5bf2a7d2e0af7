"""What running text points to, found without rendering it, with the place of each."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from timeline.model.event import CitedKey, Image, Link, PlacedChart, References
from timeline.model.problem import Mark, Problem
from timeline.model.source import Citation
from timeline.model.values import dataclass
from timeline.reading.code_spans import is_escaped, without_code
from timeline.reading.leftovers import leftovers
from timeline.reading.values import ID, SOURCE_KEY
from timeline.reading.wording import quoted

CITATION_GROUP = re.compile(r"\[@(?P<uses>[^\[\]]*)\](?!\()")
"""A citation in running text; each use stands between semicolons."""
CHART_LINE = re.compile(r"^\{chart:(?P<id>[^{}\s]*)\}[ \t]*$", re.MULTILINE)
"""A chart placed on a line of its own."""
DEFINITION = re.compile(r"^ {0,3}\[(?P<label>[^\[\]@][^\[\]]*)\]:[ \t]*<?(?P<target>[^\s<>]+)>?", re.MULTILINE)
"""The address of a link written elsewhere in the text: ``[words]: address``."""

_WITHOUT_SIGN = re.compile(r"(?<![\\\]!\w])\[(?P<key>[a-z0-9]+(?:_[a-z0-9]+)+)\](?![\[(:])")
"""A key in brackets whose underscore tells it from a word that an editor put into a quotation."""
_FOOTNOTE = re.compile(r"\[\^@?(?P<key>[a-z0-9_-]+)\](?![:(])")
_UNCLOSED_CITATION = re.compile(r"\[@[^\[\]]*+(?!\])")
_CHART_ANYWHERE = re.compile(r"\{chart:[^{}\n]*\}")
_LABEL = r"(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*"
_TARGET = (
    r"\(\s*+(?:<(?P<angled>[^<>\n]*)>|(?P<target>(?:[^\s()]|\([^\s()]*\))*+))(?:\s++(?:\"[^\"]*\"|'[^']*'))?+\s*+\)"
)
_LINK = re.compile(rf"\[(?P<label>{_LABEL})\]{_TARGET}")  # starts with a sign that is quick to find
_AUTOMATIC = re.compile(r"<(?P<target>(?:https?|mailto):[^<>\s]+)>")
_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9]*)\b(?P<attributes>[^<>]*)>")
_ATTRIBUTE = re.compile(
    r"\b(?P<name>href|src|alt)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))", re.I
)
_ALONE = "put blank lines above and below it"
_CITATIONS_ARE = "write [@key], [@key, paragraph 4] or [@key; @other_key]"


@dataclass(frozen=True, slots=True)
class Scanned:
    """The references of a text and the faults in the way they are written."""

    references: References
    problems: tuple[Problem, ...] = ()


def scan(text: str, file: str, first_line: int = 1, first_column: int = 1) -> Scanned:
    """Find the citations, links, images and charts of a Markdown text that starts at a place of a file."""
    return _Scanner(text, file, first_line, first_column).scan()


def split_uses(uses: str) -> Iterator[tuple[str, str | None, int]]:
    """Yield key, locator and place of each use in the inside of a citation: ``a, paragraph 4; @b``."""
    position = 0
    for part in uses.split(";"):
        key, comma, locator = part.partition(",")
        before_key = len(part) - len(part.lstrip().removeprefix("@"))
        yield key.strip().removeprefix("@"), locator.strip() if comma else None, position + before_key
        position += len(part) + 1


class _Scanner:
    def __init__(self, text: str, file: str, first_line: int, first_column: int) -> None:
        self.text = without_code(text)
        self.file = file
        self.first_line = first_line
        self.first_column = first_column
        self.line_starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self.problems: list[Problem] = []
        self.closed: set[int] = set()

    def scan(self) -> Scanned:
        citations = tuple(self._citations())
        charts = tuple(self._charts()) if "{chart:" in self.text else ()
        links, images = self._targets()
        for left in leftovers(self.text, self.closed):
            self.problems.append(Problem(self._mark(left.position), left.code, left.message, left.hint))
        references = References(citations, links, images, charts)
        return Scanned(references, tuple(self.problems))

    def _citations(self) -> Iterator[CitedKey]:
        for found in CITATION_GROUP.finditer(self.text):
            if is_escaped(self.text, found.start()):
                continue
            for key, locator, position in split_uses(found["uses"]):
                mark = self._mark(found.start("uses") + position)
                if locator and locator.startswith("@"):
                    message = f"{quoted(found.group())} has a comma between two keys"
                    hint = f"write {found.group().replace(', @', '; @').replace(',@', '; @')}"
                    self.problems.append(Problem(mark, "citation-unreadable", message, hint))
                if SOURCE_KEY.fullmatch(key):
                    yield CitedKey(Citation(key, locator or None), mark)
                else:
                    message = f"{quoted(found.group())} is not a citation that can be read"
                    self.problems.append(Problem(mark, "citation-unreadable", message, _CITATIONS_ARE))
        for found in _FOOTNOTE.finditer(self.text) if "[^" in self.text else ():
            message = f"{quoted(found.group())} is no citation: readers would see it as it stands"
            hint = f"write [@{found['key']}]"
            self.problems.append(Problem(self._mark(found.start()), "citation-unreadable", message, hint))
        for found in _WITHOUT_SIGN.finditer(self.text) if "_" in self.text else ():
            message = f"{quoted(found.group())} is no citation: readers would see it as it stands"
            self.problems.append(
                Problem(self._mark(found.start()), "citation-unreadable", message, f"write [@{found['key']}]")
            )
        for found in _UNCLOSED_CITATION.finditer(self.text):
            if not is_escaped(self.text, found.start()):
                message = f"{quoted(found.group())} starts a citation that is not closed"
                mark = self._mark(found.start())
                self.problems.append(Problem(mark, "citation-unreadable", message, _CITATIONS_ARE))

    def _charts(self) -> Iterator[PlacedChart]:
        for found in _CHART_ANYWHERE.finditer(self.text):
            mark = self._mark(found.start())
            start = self.text.rfind("\n", 0, found.start()) + 1
            line = CHART_LINE.match(self.text, start)
            if line is None:
                id_ = found.group()[len("{chart:") : -1].strip()
                if ID.fullmatch(id_) and self.text[start:].partition("\n")[0].strip() == found.group():
                    message, hint = f"{quoted(found.group())} has a blank in it", f"write {{chart:{id_}}}"
                else:
                    message, hint = f"{quoted(found.group())} does not stand on a line of its own", _ALONE
                self.problems.append(Problem(mark, "chart-misplaced", message, hint))
            elif ID.fullmatch(line["id"]):
                yield PlacedChart(line["id"], mark)
            else:
                message = f"{quoted(line['id'])} is not an id of a chart"
                self.problems.append(Problem(mark, "bad-id", message, "write {chart:results}, with the chart’s id"))

    def _targets(self) -> tuple[tuple[Link, ...], tuple[Image, ...]]:
        links: list[tuple[int, str]] = []
        images: list[tuple[int, str, str]] = []
        # Each search reads the whole text; most texts have no sign of what it would find.
        if "](" in self.text:
            self._written_in_markdown(self.text, 0, links, images)
        for pattern, sign in ((DEFINITION, "]:"), (_AUTOMATIC, "<")):
            if sign in self.text:
                links += ((found.start("target"), found["target"]) for found in pattern.finditer(self.text))
        if "<" in self.text:
            self._written_in_html(links, images)
        return (
            tuple(Link(target, self._mark(at)) for at, target in sorted(links)),
            tuple(Image(target, words, self._mark(at)) for at, target, words in sorted(images)),
        )

    def _written_in_markdown(
        self, text: str, offset: int, links: list[tuple[int, str]], images: list[tuple[int, str, str]]
    ) -> None:
        for found in _LINK.finditer(text):
            self.closed.add(found.end("label") + offset)
            group = "angled" if found["angled"] is not None else "target"
            at, target = found.start(group) + offset, found[group]
            if text.startswith("!", max(found.start() - 1, 0), found.start()):
                images.append((at, target, found["label"]))
            else:
                links.append((at, target))
                if "![" in found["label"]:
                    self._written_in_markdown(found["label"], offset + found.start("label"), links, images)

    def _written_in_html(self, links: list[tuple[int, str]], images: list[tuple[int, str, str]]) -> None:
        for tag in _TAG.finditer(self.text):
            name = tag["name"].lower()
            if name not in ("a", "img"):
                continue
            attributes = {
                found["name"].lower(): (tag.start("attributes") + found.start(), _value(found))
                for found in _ATTRIBUTE.finditer(tag["attributes"])
            }
            if name == "a" and "href" in attributes:
                links.append(attributes["href"])
            elif name == "img" and "src" in attributes:
                images.append((*attributes["src"], attributes.get("alt", (0, ""))[1]))

    def _mark(self, position: int) -> Mark:
        line = bisect_right(self.line_starts, position) - 1
        column = position - self.line_starts[line] + 1
        if line == 0:
            column += self.first_column - 1
        return Mark(self.file, self.first_line + line, column)


def _value(attribute: re.Match[str]) -> str:
    return attribute["double"] or attribute["single"] or attribute["bare"] or ""
