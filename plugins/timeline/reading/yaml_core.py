"""YAML 1.2 with the core schema, read so that every value keeps its place.

Only what editors need is allowed: no anchors, aliases, tags or merge keys, no deep nesting and no endless lists,
so that no file can take more time or memory than its size deserves.
"""

import math
import re
from collections.abc import Iterator, Mapping

import yaml

from timeline.model.problem import Mark, Marks, Problem, Severity
from timeline.model.values import dataclass
from timeline.reading.yaml_faults import syntax_problem
from timeline.reading.yaml_spellings import in_quotes

DEEPEST = 12
"""Levels of lists and groups of fields within each other."""
MOST_ENTRIES_IN_FRONT_MATTER = 2_000
"""Keys and list items in the fields of one document."""
MOST_ENTRIES_IN_REGISTER = 500_000
"""Keys and list items in a register."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BOOLEAN = re.compile(r"true|True|TRUE|false|False|FALSE")
_NULL = re.compile(r"null|Null|NULL|~|")
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_FIRST_OF_VALUES = frozenset("nN~tTfF-+.0123456789")
"""First characters of all that is not text."""
_MERGE_KEY = "<<"
_NOTE = re.compile(r"[ \t]+(?P<text>#[^\s#].*)")
"""What YAML takes for a note and does not read; whoever means one writes a blank behind the sign."""
_LONGEST_NOTE = 60
_QUOTE_IT = "put text that begins with *, & or ! in quotes; where a reference was meant, write the value out again"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value."""

    text: str
    """The value as it was written, without quotes."""
    value: str | int | float | bool | None
    """The value by the core schema; always text where quotes were written."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A value that was refused and already reported."""


_REFUSED = Unreadable()
Tree = Scalar | Unreadable | dict[str, "Tree"] | list["Tree"]


@dataclass(frozen=True, slots=True)
class Composed:
    """What a piece of YAML says, where it says it, and what is wrong with it."""

    tree: Tree
    """The value; ``Unreadable`` where the YAML has no meaning as a whole."""
    marks: Marks
    """Places of values by dotted path; the top of the document is the empty path."""
    keys: Mapping[str, tuple[int, int]]
    """Places of keys by dotted path."""
    problems: tuple[Problem, ...] = ()


def compose(text: str, file: str, first_line: int = 1, most_entries: int = MOST_ENTRIES_IN_FRONT_MATTER) -> Composed:
    """Read a piece of YAML that starts on ``first_line`` of ``file``. Faults are returned, never raised."""
    composer = _Composer(file, first_line, most_entries, text.split("\n") if _NOTE.search(text) else [])
    tree: Tree = Unreadable()
    try:
        tree = composer.document(iter(_Loader(text).get_event, None))
    except _ReadingStoppedError:
        pass
    except yaml.YAMLError as error:
        composer.problems.append(syntax_problem(error, text, file, first_line))
    return Composed(tree, Marks(file, composer.positions), composer.keys, tuple(composer.problems))


def plain_value(text: str) -> str | int | float | bool | None:
    """Return the value of unquoted text by the YAML 1.2 core schema: ``NO`` and ``20:30`` and dates stay text."""
    if text and text[0] not in _FIRST_OF_VALUES:
        return text
    if _NULL.fullmatch(text):
        return None
    if _BOOLEAN.fullmatch(text):
        return text[0] in "tT"
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) and math.isfinite(number := float(text)):
        return number
    return text


class _ReadingStoppedError(Exception):
    """Reading cannot go on; the reason is among the problems."""


class _Composer:
    """Builds a tree from the stream of parsing events, which keeps memory and nesting under control."""

    def __init__(self, file: str, first_line: int, most_entries: int, lines: list[str]) -> None:
        self.file = file
        self.first_line = first_line
        self.most_entries = most_entries
        self.lines = lines
        """The lines of the text; none where no value can be followed by a note."""
        self.entries = 0
        self.positions: dict[str, tuple[int, int]] = {}
        self.keys: dict[str, tuple[int, int]] = {}
        self.problems: list[Problem] = []

    def document(self, events: Iterator[yaml.Event]) -> Tree:
        tree: Tree = Scalar("", None)
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._report(event, "yaml-syntax", "a second block of fields starts here", "remove --- and ...")
                    raise _ReadingStoppedError
            elif isinstance(event, yaml.NodeEvent):
                tree = self._node(event, events, "", 0)
        return tree

    def _node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event], path: str, depth: int) -> Tree:
        self.positions.setdefault(path, self._place(event))
        refused = self._refuse_reference(event)
        tree: Tree = _REFUSED
        if isinstance(event, yaml.ScalarEvent):
            tree = Scalar(event.value, plain_value(event.value) if event.implicit[0] else event.value)
            if self.lines and event.implicit[0] and event.end_mark is not None:
                self._warn_of_note(event.value, event.end_mark.line, event.end_mark.column, path)
        elif isinstance(event, yaml.CollectionStartEvent):
            if depth == DEEPEST:
                self._report(
                    event,
                    "yaml-depth",
                    f"lists and fields are nested more than {DEEPEST} levels deep here",
                    "check the brackets and the indentation",
                )
                raise _ReadingStoppedError
            if isinstance(event, yaml.MappingStartEvent):
                tree = self._mapping(events, path, depth + 1)
            else:
                tree = self._sequence(events, path, depth + 1)
        return _REFUSED if refused else tree

    def _sequence(self, events: Iterator[yaml.Event], path: str, depth: int) -> list[Tree]:
        items: list[Tree] = []
        while isinstance(event := next(events), yaml.NodeEvent):
            self._count(event)
            items.append(self._node(event, events, _below(path, str(len(items))), depth))
        return items

    def _mapping(self, events: Iterator[yaml.Event], path: str, depth: int) -> dict[str, Tree]:
        fields: dict[str, Tree] = {}
        while isinstance(event := next(events), yaml.NodeEvent):
            self._count(event)
            key = self._key(event, events, depth)
            key_path = _below(path, key if key is not None else "?")
            duplicate = key in fields
            if key is not None and duplicate:
                self._report_duplicate(event, key, key_path)
            self.keys.setdefault(key_path, self._place(event))
            tree = self._node(next(events), events, key_path, depth)  # type: ignore[arg-type]
            if key is not None and not duplicate:
                fields[key] = tree
        return fields

    def _key(self, event: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int) -> str | None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse_reference(event)
            return None
        if not isinstance(event, yaml.ScalarEvent):
            self._report(event, "yaml-syntax", "the name of a field must be one word", "write: name: value")
            self._node(event, events, "?", depth)
            return None
        if event.value == _MERGE_KEY and event.implicit[0]:
            self._report(event, "yaml-alias", "“<<” (a merged group of fields) is not allowed", "write the fields out")
            return None
        self._refuse_reference(event)
        return str(event.value)

    def _refuse_reference(self, event: yaml.NodeEvent) -> bool:
        if isinstance(event, yaml.AliasEvent):
            self._report(event, "yaml-alias", f"“*{event.anchor}” refers to another value (an alias)", _QUOTE_IT)
        elif event.anchor is not None:
            self._report(event, "yaml-alias", f"“&{event.anchor}” marks a value for re-use (an anchor)", _QUOTE_IT)
        elif (tag := getattr(event, "tag", None)) is not None:
            self._report(event, "yaml-tag", f"“{_as_written(tag)}” gives a value a type (a tag)", _QUOTE_IT)
        else:
            return False
        return True

    def _count(self, event: yaml.Event) -> None:
        self.entries += 1
        if self.entries > self.most_entries:
            self._report(
                event,
                "yaml-size",
                f"there are more than {self.most_entries:,} fields and list items",
                "split the file, or move the data into a CSV file",
            )
            raise _ReadingStoppedError

    def _warn_of_note(self, value: str, line: int, column: int, path: str) -> None:
        """Warn of a value that goes on behind a number sign, as in “Rally #1”: what stands there is not read."""
        note = _NOTE.match(self.lines[line], column)
        if note is not None:
            field, whole = path.rpartition(".")[2], in_quotes(f"{value}{note.group()}".strip())
            message = f"{field}: what stands from “{note['text'][:_LONGEST_NOTE]}” on is a note and is not read"
            hint = f"put the text in quotes: {whole}; a note has a blank after #"
            mark = Mark(self.file, line + self.first_line, note.start("text") + 1)
            self.problems.append(Problem(mark, "yaml-note", message, hint, Severity.WARNING))

    def _report_duplicate(self, event: yaml.NodeEvent, key: str, path: str) -> None:
        first = self.keys[path][0]
        second = self._place(event)[0]
        self._report(
            event,
            "duplicate-key",
            f"“{key}” is written twice, in line {first} and in line {second}",
            "keep one of the two",
        )

    def _report(self, event: yaml.Event, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(Mark(self.file, *self._place(event)), code, message, hint))

    def _place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return (mark.line + self.first_line, mark.column + 1) if mark is not None else (self.first_line, 1)


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _as_written(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!", 1)
