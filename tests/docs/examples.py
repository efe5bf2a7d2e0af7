"""Finds the examples in the project's documents.

An HTML comment before a fenced block says what the block is:

* ``<!-- example: file PATH -->``: a whole file of the explainer;
* ``<!-- example: fields PATH -->``: fields that take the place of those of a document;
* ``<!-- example: text PATH -->``: the text below the fields of a document;
* ``<!-- example: entries PATH -->``: entries that take the place of those of a register.

Paths start at the explainer's folder, those of pages at ``pages``. A block marked ``<!-- with: file PATH -->`` or
``<!-- with: entries PATH -->`` is a further piece that the example above it needs, such as the data of a chart or its
sources. A second comment,
``<!-- fails: code code -->``, says that the check objects, with these codes and with the text of the next block.
Without it, the check is content.

A block of the language ``console`` is a command with what it prints. ``<!-- in: a copy of the example -->`` has it run
beside the small content folder (``…, with mistakes``: in one event; ``…, at a terminal``: with the answers that are
shown behind the prompts), and a block marked ``<!-- written: PATH -->``
below it is the file that it writes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))
BASE = Path(__file__).parent / "content"
"""A small content folder without problems, into which examples are put."""
EXPLAINER = "serbia-2023"

_FENCE = re.compile(r"^```(?P<info>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMENTS = re.compile(r"(?:<!-- [^\n]* -->\n)+\Z")
_EXAMPLE = re.compile(r"<!-- example: (?P<part>file|fields|text|entries) (?P<path>\S+) -->")
_WITH = re.compile(r"<!-- with: (?P<part>file|entries) (?P<path>\S+) -->")
_FAILS = re.compile(r"<!-- fails: (?P<codes>[a-z -]+?) -->")
_TOP = re.compile(r"^[\w\"-]+:", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A fenced block of a document."""

    document: Path
    line: int
    info: str
    """Language of the block."""
    body: str
    comments: str
    """The comments right above it."""

    @property
    def where(self) -> str:
        """Place of the block, as a name for its test."""
        return f"{self.document.relative_to(ROOT)}:{self.line}"


@dataclass(frozen=True)
class Sample:
    """An example of something that editors write."""

    block: Block
    part: str
    path: str
    codes: tuple[str, ...]
    """Codes of the problems that it shows."""
    report: str
    """What the check says about it."""
    further: tuple["Sample", ...] = ()
    """The further pieces that it needs."""

    @property
    def file(self) -> str:
        """Path of the file from the content folder."""
        return self.path if self.path.startswith("pages/") else f"{EXPLAINER}/{self.path}"

    def applied_to(self, text: str) -> str:
        """Return a file with the example in it."""
        body = self.block.body
        if self.part == "file":
            return body
        if self.part == "entries":
            return with_fields(text, body)
        _, fields, running_text = text.split("---\n", 2)
        if self.part == "fields":
            return f"---\n{with_fields(fields, body)}---\n{running_text}"
        return f"---\n{fields}---\n{body}"


def blocks(document: Path) -> list[Block]:
    """Return all fenced blocks of a document."""
    text = document.read_text(encoding="utf-8")
    found = []
    for fence in _FENCE.finditer(text):
        comments = _COMMENTS.search(text, 0, fence.start())
        line = text.count("\n", 0, fence.start()) + 1
        above = comments.group() if comments else ""
        found.append(Block(document, line, fence["info"], fence["body"], above))
    return found


def samples() -> Iterator[Sample]:
    """Yield all examples of all documents."""
    for document in DOCUMENTS:
        listed = blocks(document)
        for number, block in enumerate(listed):
            mark = _EXAMPLE.search(block.comments)
            if mark is None:
                continue
            following = listed[number + 1 :]
            needed = list(takewhile(lambda each: _WITH.search(each.comments), following))
            fails = _FAILS.search(block.comments)
            codes = tuple(fails["codes"].split()) if fails else ()
            below = next(iter(following[len(needed) :]), None)
            report = below.body if fails and below and below.info == "text" else ""
            yield Sample(block, mark["part"], mark["path"], codes, report, tuple(map(_further, needed)))


def _further(block: Block) -> Sample:
    mark = _WITH.search(block.comments)
    assert mark is not None
    return Sample(block, mark["part"], mark["path"], (), "")


def put_into(content: Path, sample: Sample) -> None:
    """Write an example, and the further pieces that it needs, into the files of a content folder."""
    for each in (sample, *sample.further):
        target = content / each.file
        target.write_text(each.applied_to(target.read_text() if target.exists() else ""), encoding="utf-8")


def with_fields(text: str, fields: str) -> str:
    """Return YAML with some of its top-level fields replaced by others, which come first."""
    starts = [found.start() for found in _TOP.finditer(text)]
    parts = [text[start:end] for start, end in pairwise([*starts, len(text)])]
    replaced = {found.group() for found in _TOP.finditer(fields)}
    return fields + "".join(part for part in parts if _name(part) not in replaced)


def _name(part: str) -> str:
    return part.partition(":")[0] + ":"
