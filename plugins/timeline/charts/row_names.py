"""Rows with names: beside the marks on wide sheets, above them on narrow ones."""

from collections.abc import Collection, Iterable, Sequence

from timeline.charts.sheet import Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT, wrap
from timeline.charts.vocabulary import SIZE, SMALL_SIZE, Form, Role
from timeline.model.values import dataclass

GAP, ABOVE_GAP = 8.0, 1.0
"""Between a name and the marks beside it, and those below it."""
NAMES_ROOM = 206.0
"""Widest name beside marks; longer ones are broken into lines."""
NAME_MARGIN = 3.0
"""Room that a line leaves beside a name."""
PADDING = 12.0
"""Height of a row beyond its name and its marks."""


@dataclass(frozen=True, slots=True)
class NamedRow:
    """Where a row stands; lengths from the top of the sheet."""

    lines: tuple[str, ...]
    """Its name."""
    is_strong: bool
    first: float
    """Middle of the first line of its name."""
    top: float
    middle: float
    """Middle of its marks."""
    bottom: float


@dataclass(frozen=True, slots=True)
class RowNames:
    """The names of all rows, broken into lines."""

    form: Form
    heading: tuple[str, ...]
    """What the names are; empty where they stand above the marks, as they need no heading there."""
    names: tuple[tuple[str, ...], ...]
    strong: tuple[bool, ...]
    left: float
    """Where marks may begin: right of all names that stand beside them."""

    def rows(self, top: float, marks: Sequence[float], *, below: float = 0) -> tuple[NamedRow, ...]:
        """Place rows under each other.

        ``marks`` is the height of each row's marks, whose middle is that of a name beside them; ``below`` is the
        height of what stands below the marks.
        """
        found = []
        for lines, is_strong, height in zip(self.names, self.strong, marks, strict=True):
            start, names = top + PADDING / 2, LINE_HEIGHT * len(lines)
            if self.form.is_narrow:
                first, middle = start + LINE_HEIGHT / 2, start + names + ABOVE_GAP + height / 2
                bottom = start + names + ABOVE_GAP + height
            else:
                middle = start + max(names, height) / 2
                first, bottom = middle - (names - LINE_HEIGHT) / 2, start + max(names, height)
            bottom += below + PADDING / 2
            found.append(NamedRow(lines, is_strong, first, top, middle, bottom))
            top = bottom
        return tuple(found)


def row_names(names: Iterable[str], form: Form, *, heading: str = "", strong: Collection[str] = ()) -> RowNames:
    """Break names into lines that suit a form; those among ``strong`` are written in semibold."""
    held = tuple(names)
    room = form.width if form.is_narrow else NAMES_ROOM
    lines = tuple(wrap(name, room, SIZE, strong=name in strong) for name in held)
    if form.is_narrow:
        return RowNames(form, (), lines, tuple(name in strong for name in held), 0)
    heads = wrap(heading, room, SMALL_SIZE) if heading else ()
    widths = [widest(parts, strong=name in strong) for name, parts in zip(held, lines, strict=True)]
    left = max([widest(heads, SMALL_SIZE), *widths]) + GAP
    return RowNames(form, heads, lines, tuple(name in strong for name in held), left)


def draw_names(sheet: Sheet, rows: Iterable[NamedRow]) -> None:
    """Write the name of each row at the left edge."""
    for row in rows:
        sheet.words(0, row.first, row.lines, Role.STRONG if row.is_strong else Role.LABEL)


def draw_upright(sheet: Sheet, rows: Iterable[NamedRow], x: float, role: str = Role.RULE, *, rise: float = 0) -> None:
    """Draw an upright line across rows, from ``rise`` above them; it makes room for names that stand above marks."""
    start: float | None = None
    bottom = 0.0
    for row in rows:
        if start is None:
            start = row.top - rise
        bottom = row.bottom
        if sheet.form.is_narrow and x <= widest(row.lines, strong=row.is_strong) + NAME_MARGIN:
            if row.top > start:
                sheet.line(x, start, x, row.top, role)
            start = row.first + LINE_HEIGHT * (len(row.lines) - 0.5)
    if start is not None:
        sheet.line(x, start, x, bottom, role)


def draw_rules(sheet: Sheet, rows: Sequence[NamedRow]) -> None:
    """Draw a fine line between each two rows."""
    for row in rows[:-1]:
        sheet.line(0, row.bottom, sheet.form.width, row.bottom)
