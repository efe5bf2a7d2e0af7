"""Rows of several bars, or of one bar in parts: grouped, stacked, or as parts of 100 %."""

from collections.abc import Iterator, Sequence

from timeline.charts.context import ChartContext
from timeline.charts.groups import WHOLE, Group, Part, groups_of, series_of
from timeline.charts.headings import heading
from timeline.charts.legend import LegendEntry, draw_legend
from timeline.charts.looks import look_of
from timeline.charts.numbers import shown_number
from timeline.charts.row_heads import REFERENCE_RISE, ReferencePlace, RowHeads, draw_heads
from timeline.charts.row_names import NamedRow, draw_names, draw_rules, draw_upright, row_names
from timeline.charts.rows import hover_lines
from timeline.charts.sheet import Sheet
from timeline.charts.text_size import LINE_HEIGHT, text_width
from timeline.charts.value_scale import ValueScale, draw_ticks, value_scale, value_ticks
from timeline.charts.vocabulary import SIZE, Bar, Form, PlotlyFigure, Point, Role, Tick, Tone
from timeline.model.chart import Chart, ChartKind
from timeline.model.values import dataclass

LABEL_GAP = 6.0
LEGEND_GAP = 8.0
SHARE_TICKS = tuple(Tick(share, (f"{share} %",)) for share in (0, 25, 50, 75, 100))
SYMBOL, SYMBOL_ROOM = 6.5, 13.0
"""Size of the symbol on a bar, and the least length of a bar that bears one."""
SYMBOL_PLACE = 8.0
"""From the start of a bar among others to its symbol."""
GROUPED_THICKNESS, STACK_THICKNESS = 12.0, 14.0
NUMBER_MARGIN = 4.0
"""Room that a number leaves within the length of the part above it."""


def lay_out(chart: Chart, form: Form, context: ChartContext) -> PlotlyFigure:
    """Return the figure of a chart of kind grouped, stacked or share."""
    series, groups = series_of(chart), groups_of(chart)
    sheet = Sheet(form)
    names = row_names([group.name for group in groups], form, heading=heading(chart.y or ""), strong=chart.highlight)
    scale = value_scale(_ends(chart, groups), names.left, form.width)
    reference = ReferencePlace(chart.reference, scale.x(chart.reference.value)) if chart.reference else None
    looks = map(look_of, range(len(series)))
    entries = [LegendEntry(name, look.hue, look.symbol) for name, look in zip(series, looks, strict=True)]
    top = draw_legend(sheet, entries, 0) + LEGEND_GAP
    top = draw_heads(sheet, RowHeads(names.heading, heading(chart.unit), names.left, form.width, reference), top)
    if chart.kind is ChartKind.GROUPED:
        rows = names.rows(top, [LINE_HEIGHT * len(series)] * len(groups))
    else:
        rows = names.rows(top, [LINE_HEIGHT] * len(groups), below=LINE_HEIGHT)
    foot = rows[-1].bottom
    if ticks := _ticks(chart, groups, scale):
        foot = draw_ticks(sheet, scale, ticks, rows)
    else:
        draw_rules(sheet, rows)
    if not form.is_narrow or scale.low < 0:
        draw_upright(sheet, rows, scale.x(0), Role.AXIS)
    if reference:
        draw_upright(sheet, rows, reference.x, Role.REFERENCE, rise=REFERENCE_RISE)
    draw_names(sheet, rows)
    _Marks(sheet, chart, context, scale, series).draw(groups, rows)
    return sheet.figure(foot)


def _ends(chart: Chart, groups: Sequence[Group]) -> Iterator[tuple[float, float]]:
    for group in groups:
        if chart.kind is ChartKind.GROUPED:
            for part in group.parts:
                yield part.end, LABEL_GAP + text_width(shown_number(part.row.x), SIZE)
        elif chart.kind is ChartKind.STACKED:
            yield group.parts[-1].end, LABEL_GAP + text_width(shown_number(group.total), SIZE, strong=True)
    if chart.kind is ChartKind.SHARE:
        yield WHOLE, 0
    if chart.reference:
        yield chart.reference.value, 0
    for end in chart.domain:
        yield end, 0


def _ticks(chart: Chart, groups: Sequence[Group], scale: ValueScale) -> tuple[Tick, ...]:
    if chart.kind is ChartKind.SHARE:
        return SHARE_TICKS
    if not chart.domain:
        return ()
    return value_ticks([part.end for group in groups for part in group.parts], chart.domain, scale.right - scale.left)


@dataclass(frozen=True, slots=True)
class _Marks:
    """Draws bars, their symbols and their numbers."""

    sheet: Sheet
    chart: Chart
    context: ChartContext
    scale: ValueScale
    series: Sequence[str]

    @property
    def is_grouped(self) -> bool:
        return self.chart.kind is ChartKind.GROUPED

    def draw(self, groups: Sequence[Group], rows: Sequence[NamedRow]) -> None:
        placed = [(part, self._y(part, row)) for group, row in zip(groups, rows, strict=True) for part in group.parts]
        plot = self.scale.plot(self.sheet, rows[0].top, rows[-1].bottom)
        thickness = GROUPED_THICKNESS if self.is_grouped else STACK_THICKNESS
        for at, name in enumerate(self.series):
            bars = [Bar(y, part.start, part.end, self._hover(part)) for part, y in placed if part.series == at]
            plot.bars(bars, name, look_of(at).hue, thickness=thickness)
        for at, name in enumerate(self.series):
            points = [Point(self._symbol(part), y) for part, y in placed if part.series == at and self._is_long(part)]
            look = look_of(at)
            self.sheet.page.dots(points, name, look.hue, symbol=look.symbol, size=SYMBOL, tone=Tone.PAPER)
        for part, y in placed:
            self._number(part, y)
        if self.chart.kind is ChartKind.STACKED:
            for group, row in zip(groups, rows, strict=True):
                x = self.scale.x(group.parts[-1].end) + LABEL_GAP
                self.sheet.words(x, row.middle, (shown_number(group.total),), Role.STRONG)

    def _y(self, part: Part, row: NamedRow) -> float:
        if not self.is_grouped:
            return row.middle
        return row.middle + LINE_HEIGHT * (part.series - (len(self.series) - 1) / 2)

    def _hover(self, part: Part) -> tuple[str, ...]:
        row, name = part.row, part.row.series
        if self.chart.kind is ChartKind.SHARE:
            name = f"{name}: {part.share:.1f} %"
        return hover_lines(row, self.chart, self.context, row.y, name, number=row.x)

    def _length(self, part: Part) -> float:
        return abs(self.scale.x(part.end) - self.scale.x(part.start))

    def _is_long(self, part: Part) -> bool:
        return self._length(part) >= SYMBOL_ROOM

    def _symbol(self, part: Part) -> float:
        start, end = self.scale.x(part.start), self.scale.x(part.end)
        if not self.is_grouped:
            return round((start + end) / 2, 1)
        return round(start + (SYMBOL_PLACE if end > start else -SYMBOL_PLACE), 1)

    def _number(self, part: Part, y: float) -> None:
        """Write a number beside its bar, or below its part where the part is long enough."""
        text = shown_number(part.row.x)
        start, end = self.scale.x(part.start), self.scale.x(part.end)
        if not self.is_grouped:
            if text_width(text, SIZE) + NUMBER_MARGIN <= end - start:
                self.sheet.words((start + end) / 2, y + LINE_HEIGHT, (text,), Role.SECONDARY, "middle")
        elif part.end < 0:
            self.sheet.words(end - LABEL_GAP, y, (text,), anchor="end")
        else:
            self.sheet.words(end + LABEL_GAP, y, (text,))
