"""What stands above rows: the headings of names, marks and columns, and the name of a reference line."""

from collections.abc import Sequence

from timeline.charts.axes import number_text
from timeline.charts.row_names import GAP
from timeline.charts.sheet import Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT, wrap
from timeline.charts.vocabulary import SMALL_SIZE, Anchor, Role
from timeline.model.chart import ReferenceLine
from timeline.model.values import dataclass

FOOT = 8.0
"""Between the lowest heading and the rows."""
REFERENCE_RISE = 5.0
"""How far a reference line stands out above the rows."""


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """The heading of a column of values that end at ``right``."""

    lines: tuple[str, ...]
    right: float


@dataclass(frozen=True, slots=True)
class ReferencePlace:
    """A reference line with its place from the left of the sheet."""

    line: ReferenceLine
    x: float


@dataclass(frozen=True, slots=True)
class RowHeads:
    """All headings of rows whose marks lie between ``left`` and ``right``."""

    names: tuple[str, ...]
    unit: str
    left: float
    right: float
    reference: ReferencePlace | None = None
    columns: tuple[ColumnHead, ...] = ()


def draw_heads(sheet: Sheet, heads: RowHeads, top: float) -> float:
    """Write headings on one foot; return where rows begin.

    The name of a reference line stands lowest, right above its line, and the unit above it where they would touch.
    """
    room = heads.right - heads.left
    unit = wrap(heads.unit, room, SMALL_SIZE) if heads.unit else ()
    named: tuple[str, ...] = ()
    middle, lift = 0.0, 0
    if heads.reference:
        named = wrap(reference_text(heads.reference.line), room, SMALL_SIZE)
        half = widest(named, SMALL_SIZE) / 2
        middle = min(max(heads.reference.x, heads.left + half), heads.right - half)
        if middle - half < heads.left + widest(unit, SMALL_SIZE) + GAP:
            lift = len(named)
    count = max(len(heads.names), len(unit) + lift, len(named), *(len(column.lines) for column in heads.columns), 0)
    if count == 0:
        return top
    last = top + LINE_HEIGHT * (count - 0.5)

    def put(x: float, lines: Sequence[str], anchor: Anchor = "start", lift: int = 0) -> None:
        sheet.words(x, last - LINE_HEIGHT * (len(lines) - 1 + lift), lines, Role.TICK, anchor)

    put(0, heads.names)
    put(heads.left, unit, lift=lift)
    put(middle, named, "middle")
    for column in heads.columns:
        put(column.right, column.lines, "end")
    return last + LINE_HEIGHT / 2 + FOOT


def reference_text(line: ReferenceLine) -> str:
    """Return the words beside a reference line: its name and its value."""
    return f"{line.name}: {number_text(line.value)}"
