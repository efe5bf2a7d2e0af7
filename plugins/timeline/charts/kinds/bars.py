"""Lying bars, one for each row, with further columns and a named line across them."""

from collections.abc import Sequence

from timeline.charts.context import ChartContext
from timeline.charts.headings import column_heading, heading
from timeline.charts.numbers import shown_number
from timeline.charts.row_heads import REFERENCE_RISE, ColumnHead, ReferencePlace, RowHeads, draw_heads
from timeline.charts.row_names import NamedRow, draw_names, draw_rules, draw_upright, row_names
from timeline.charts.rows import ChartRow, hover_lines, rows_in_order, value_of
from timeline.charts.sheet import Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT, text_width, wrap
from timeline.charts.value_scale import ValueScale, draw_ticks, value_scale, value_ticks
from timeline.charts.vocabulary import OTHER_HUE, SIZE, SMALL_SIZE, Bar, Form, PlotlyFigure, Role
from timeline.model.chart import Chart

LABEL_GAP, COLUMN_GAP = 6.0, 16.0
LEAST_BARS = 140.0
"""Room that further columns leave for bars beside their values."""
HEADING_ROOM = 100.0
"""Widest heading of a column; longer ones are broken into lines."""


def lay_out(chart: Chart, form: Form, context: ChartContext) -> PlotlyFigure:
    """Return the figure of a chart of bars; with highlighted rows, the others are grey."""
    rows = rows_in_order(chart)
    sheet = Sheet(form)
    names = row_names([row.y for row in rows], form, heading=heading(chart.y or ""), strong=chart.highlight)
    right, columns = _columns(chart, rows, form, names.left)
    scale = value_scale(_ends(chart, rows), names.left, right)
    reference = ReferencePlace(chart.reference, scale.x(chart.reference.value)) if chart.reference else None
    heads = tuple(head for _, head in columns)
    top = draw_heads(sheet, RowHeads(names.heading, heading(chart.unit), names.left, right, reference, heads), 0)
    placed = names.rows(top, [LINE_HEIGHT] * len(rows))
    foot = placed[-1].bottom
    if chart.domain:
        ticks = value_ticks([value_of(row.x) for row in rows], chart.domain, scale.right - scale.left)
        foot = draw_ticks(sheet, scale, ticks, placed)
    else:
        draw_rules(sheet, placed)
    if not form.is_narrow or scale.low < 0:
        draw_upright(sheet, placed, scale.x(0), Role.AXIS)
    if reference:
        draw_upright(sheet, placed, reference.x, Role.REFERENCE, rise=REFERENCE_RISE)
    draw_names(sheet, placed)
    _draw_bars(sheet, chart, rows, placed, scale, context)
    for row, place in zip(rows, placed, strict=True):
        for index, column in columns:
            sheet.words(column.right, place.middle, (shown_number(row.cells[index]),), Role.SECONDARY, "end")
    return sheet.figure(foot)


def _ends(chart: Chart, rows: Sequence[ChartRow]) -> list[tuple[float, float]]:
    ends = [(value_of(row.x), LABEL_GAP + text_width(shown_number(row.x), SIZE, strong=True)) for row in rows]
    ends += [(end, 0.0) for end in chart.domain]
    return [*ends, (chart.reference.value, 0.0)] if chart.reference else ends


def _columns(
    chart: Chart, rows: Sequence[ChartRow], form: Form, left: float
) -> tuple[float, tuple[tuple[int, ColumnHead], ...]]:
    """Place columns from the right for as long as bars keep their room; return where that room ends too."""
    right, values = form.width, [value_of(row.x) for row in rows]
    labels = [LABEL_GAP + text_width(shown_number(row.x), SIZE, strong=True) for row in rows]
    rising = max((label for label, value in zip(labels, values, strict=True) if value >= 0), default=0)
    falling = max((label for label, value in zip(labels, values, strict=True) if value < 0), default=0)
    least = LEAST_BARS + rising + falling
    found: list[tuple[int, ColumnHead]] = []
    for index, column in reversed(list(enumerate(chart.columns))):
        lines = wrap(column_heading(column), HEADING_ROOM, SMALL_SIZE)
        width = max(widest(lines, SMALL_SIZE), widest([shown_number(row.cells[index]) for row in rows]))
        if right - width - COLUMN_GAP - left < least:
            break
        found.insert(0, (index, ColumnHead(lines, right)))
        right -= width + COLUMN_GAP
    return right, tuple(found)


def _draw_bars(
    sheet: Sheet,
    chart: Chart,
    rows: Sequence[ChartRow],
    placed: Sequence[NamedRow],
    scale: ValueScale,
    context: ChartContext,
) -> None:
    plot = scale.plot(sheet, placed[0].top, placed[-1].bottom)
    thickness = 11 if sheet.form.is_narrow else 15
    hued: list[Bar] = []
    grey: list[Bar] = []
    for row, place in zip(rows, placed, strict=True):
        value = value_of(row.x)
        bar = Bar(place.middle, 0, value, hover_lines(row, chart, context, row.y, number=row.x))
        (hued if row.y in chart.highlight or not chart.highlight else grey).append(bar)
        end, text = scale.x(value), (shown_number(row.x),)
        if value < 0:
            sheet.words(end - LABEL_GAP, place.middle, text, Role.STRONG, "end")
        else:
            sheet.words(end + LABEL_GAP, place.middle, text, Role.STRONG)
    plot.bars(grey, heading(chart.unit), OTHER_HUE, thickness=thickness)
    plot.bars(hued, heading(chart.unit), thickness=thickness)
