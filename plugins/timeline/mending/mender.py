"""Mending one file, step by step; a step that would change what is read is left out."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC

from timeline.mending.blanks import with_last_line_end, without_blanks
from timeline.mending.groups import Group, entries, groups
from timeline.mending.order import in_order
from timeline.mending.spelling import Slip, replaced, slips_of_dates, slips_of_names
from timeline.mending.text import Lines, document_lines, register_lines
from timeline.reading.declaration import Register, Shape
from timeline.reading.shapes import ShapeReader
from timeline.reading.yaml_core import MOST_ENTRIES_IN_REGISTER, Composed, Scalar, Tree, compose

_KEPT_IN_ORDER = frozenset({"event", "explainer", "page"})
"""Documents whose fields have an order; those of a chart are arranged as its columns are."""


@dataclass(frozen=True, slots=True)
class Mender:
    """Mends files of one sort."""

    shape: Shape
    """The fields of a document, or of an entry."""
    is_register: bool = False

    @classmethod
    def of_register(cls, register: Register) -> "Mender":
        """Return what mends a register."""
        return cls(register.entry, True)

    def mended(self, text: str) -> str:
        """Return the text of a file with all that can be mended; the same text where nothing can."""
        found = register_lines(text) if self.is_register else document_lines(text)
        if found is None:
            return text
        lines = self._spelt(found, slips_of_names)
        lines = self._spelt(lines, slips_of_dates)
        lines = self._ordered(lines)
        trimmed = without_blanks(lines)
        if _values(self._compose(trimmed).tree) == _values(self._compose(lines).tree):
            lines = trimmed
        return with_last_line_end(lines.text)

    def _compose(self, lines: Lines) -> Composed:
        return compose(lines.fields, "", most_entries=MOST_ENTRIES_IN_REGISTER)

    def _groups(self, composed: Composed) -> Iterator[Group]:
        return (entries if self.is_register else groups)(composed.tree, self.shape)

    def _spelt(self, lines: Lines, slips_of: Callable[[Composed, Group], Iterator[Slip]]) -> Lines:
        """Return a file with words put right, one by one, as long as each leaves fewer faults and no other."""
        composed = self._compose(lines)
        slips = [slip for group in self._groups(composed) for slip in slips_of(composed, group)]
        # From the end of the file to its start, so that places of slips on one line stay true.
        for slip in sorted(slips, reverse=True):
            line = replaced(lines.lines[lines.first + slip.line], slip)
            if line is not None:
                changed = list(lines.lines)
                changed[lines.first + slip.line] = line
                put_right = lines.with_lines(changed)
                if self._is_better(put_right, lines):
                    lines = put_right
                elif slips_of is slips_of_names:
                    # A field that was not read before may hold a date that can be mended as well.
                    dated = self._spelt(put_right, slips_of_dates)
                    lines = dated if self._is_better(dated, lines) else lines
        return lines

    def _is_better(self, changed: Lines, lines: Lines) -> bool:
        before, after = self._faults(lines), self._faults(changed)
        return after.total() < before.total() and not after - before

    def _faults(self, lines: Lines) -> Counter[tuple[str, str]]:
        composed = self._compose(lines)
        reader = ShapeReader(composed, UTC)
        if self.is_register and isinstance(composed.tree, dict):
            for key, tree in composed.tree.items():
                reader.read_shape(tree, self.shape, key)
        else:
            reader.read_shape(composed.tree, self.shape)
        return Counter((problem.code, problem.message) for problem in reader.problems)

    def _ordered(self, lines: Lines) -> Lines:
        composed = self._compose(lines)
        if composed.problems or not (self.is_register or self.shape.name in _KEPT_IN_ORDER):
            return lines
        fields = list(lines.lines[lines.first : lines.last])
        names = [field.name for field in self.shape.fields]
        if self.is_register:
            starts = sorted(place[0] - 1 for key, place in composed.keys.items() if "." not in key)
            ends = dict(zip(starts, [*starts[1:], len(fields)], strict=True))
            for key in composed.tree if isinstance(composed.tree, dict) else ():
                fields = in_order(fields, composed, key, names, ends[composed.keys[key][0] - 1])
        else:
            fields = in_order(fields, composed, "", names, len(fields))
        changed = lines.with_lines([*lines.lines[: lines.first], *fields, *lines.lines[lines.last :]])
        return changed if self._compose(changed).tree == composed.tree else lines


def _values(tree: Tree) -> object:
    """Return a tree as the reader takes it: blanks within text count as one."""
    if isinstance(tree, dict):
        return {key: _values(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_values(item) for item in tree]
    return " ".join(tree.text.split()) if isinstance(tree, Scalar) else tree
