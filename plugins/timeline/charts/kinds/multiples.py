"""Small multiples: one panel for each series, all on the same axis of time."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.charts.axes import number_axis
from timeline.charts.context import ChartContext
from timeline.charts.curve_looks import Look, looks
from timeline.charts.event_lines import draw_entries, draw_events, events_in_time, plan_events
from timeline.charts.headings import heading
from timeline.charts.mark_numbers import NUMBER_AWAY, write_numbers
from timeline.charts.readings import Series, series_of, unit_of
from timeline.charts.sheet import Plot, Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT, wrap
from timeline.charts.time_marks import (
    DOT,
    Height,
    draw_dots,
    draw_line,
    draw_time_axis,
    heights_of,
    is_vague,
    time_axis_of,
)
from timeline.charts.vocabulary import SIZE, SMALL_SIZE, Axis, Bar, Box, Form, PlotlyFigure, Role, Tone
from timeline.model.chart import Chart, PanelMarks
from timeline.model.edtf import Precision
from timeline.model.values import dataclass

COLUMNS = 2
COLUMN_GAP, ROW_GAP, TITLE_GAP, FOOT_GAP = 28.0, 22.0, 14.0, 6.0
PLOT_HEIGHT = 104.0
TICK_GAP, END_ROOM = 9.0, 28.0
"""From an axis to the names of its ticks, and room at the right for the number of the last mark or event."""
FEW_DOTS, MOST_TICKS = 12, 3
LEAST_BAR, BAR_PART = 5.0, 0.72
"""Width of the thinnest bar, and how much of its month or year another one fills."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One series and where it is drawn."""

    series: Series
    look: Look
    title: tuple[str, ...]
    left: float
    right: float


def lay_out(chart: Chart, form: Form, context: ChartContext) -> PlotlyFigure:
    """Return the figure of small multiples."""
    series = series_of(chart, context)
    sheet = Sheet(form)
    unit = wrap(heading(chart.unit), form.width, SMALL_SIZE)
    sheet.words(0, LINE_HEIGHT / 2, unit, Role.TICK)
    top = LINE_HEIGHT * len(unit) + 10
    count = 1 if form.is_narrow else min(COLUMNS, len(series))
    width = (form.width - COLUMN_GAP * (COLUMNS - 1)) / COLUMNS if count > 1 else form.width
    axes = [_value_axis(chart, one) for one in series]
    ticks_width = widest([line for axis in axes for tick in axis.ticks for line in tick.lines], SMALL_SIZE) + TICK_GAP
    events = events_in_time(chart, context, (reading.time for one in series for reading in one.readings))
    x_axis = time_axis_of(
        series, events, context.dates, (ticks_width, width - END_ROOM), (ticks_width - TICK_GAP / 2, width)
    )
    ticks_height = LINE_HEIGHT * max((len(tick.lines) for tick in x_axis.ticks), default=0)
    panels = _panels(chart, series, width, count)
    for begin in range(0, len(panels), count):
        row = panels[begin : begin + count]
        titles = LINE_HEIGHT * max(len(panel.title) for panel in row)
        for panel, y_axis in zip(row, axes[begin:], strict=False):
            left = panel.left + ticks_width

            def x(place: float, left: float = left) -> float:
                return left + (width - ticks_width - END_ROOM) * x_axis.share(place)

            plan = plan_events(events, x, panel.right, flags=False)
            plot_top = top + titles + TITLE_GAP + plan.height
            box = Box(left, plot_top, panel.right - END_ROOM, plot_top + PLOT_HEIGHT)
            plot = sheet.plot(box, x_axis, y_axis)
            sheet.words(panel.left, top + LINE_HEIGHT / 2, panel.title, _title_role(panel))
            draw_events(sheet, plan, box, plot.x)
            draw_time_axis(sheet, plot, series)
            _draw(sheet, plot, chart, panel, unit_of(series), plan.boxes(plot_top))
        top = box.bottom + ticks_height + ROW_GAP
    bottom = top - ROW_GAP + FOOT_GAP
    return sheet.figure(draw_entries(sheet, plan, bottom + FOOT_GAP) if plan.entries else bottom)


def _value_axis(chart: Chart, series: Series) -> Axis:
    values = [reading.value for reading in series.known if reading.value is not None]
    domain = chart.domain
    if domain and chart.panel_marks is PanelMarks.BARS:
        domain = (min(domain[0], 0), max(domain[1], 0))
    axis = number_axis(values, domain=domain, most_ticks=MOST_TICKS)
    if domain:
        return axis
    # The numbers above the highest and below the lowest mark stay within the plot.
    room = (NUMBER_AWAY + LINE_HEIGHT / 2) / PLOT_HEIGHT
    high, low = max(values, default=0), min([0, *values])
    spare = (high - low) * room / (1 - 2 * room)
    return replace(axis, first=min(axis.first, low - spare if low else low), last=max(axis.last, high + spare))


def _title_role(panel: Panel) -> Role:
    return Role.SECONDARY if panel.look.is_quiet else Role.STRONG


def _panels(chart: Chart, series: Sequence[Series], width: float, count: int) -> tuple[Panel, ...]:
    found = []
    for number, (one, look) in enumerate(zip(series, looks(chart, [one.name for one in series]), strict=True)):
        left = number % count * (width + COLUMN_GAP)
        # Panels need no hues to be told apart.
        look = replace(look, hue=look.hue if look.is_quiet else 1, symbol=1, width=2)
        title = wrap(one.name, width, SIZE, strong=True) if one.name else ()
        found.append(Panel(one, look, title, left, left + width))
    return tuple(found)


def _draw(sheet: Sheet, plot: Plot, chart: Chart, panel: Panel, unit: Precision, taken: Sequence[Box]) -> None:
    runs = heights_of(panel.series)
    heights = [height for run in runs for height in run]
    if chart.panel_marks is PanelMarks.BARS:
        marks = _bars(plot, heights, panel)
    else:
        marks = [_around(plot.x(height.point.x), plot.y(height.top)) for height in heights]
        has_dots = chart.panel_marks is PanelMarks.DOTS or len(heights) <= FEW_DOTS
        if chart.panel_marks is PanelMarks.LINE:
            draw_line(plot, runs, panel.series.name, panel.look, steps=False, told=not has_dots)
        alone = {run[0] for run in runs if len(run) == 1}
        dots = [
            height
            for height in heights
            if has_dots or height in alone or height is heights[-1] or is_vague(plot, height.reading, unit)
        ]
        draw_dots(plot, dots, panel.series.name, panel.look, unit)
    lines = runs if chart.panel_marks is PanelMarks.LINE else ()
    edges = plot.box.left - TICK_GAP / 2, panel.right
    write_numbers(sheet, plot, heights, marks, lines, edges, taken, panel.look.role)


def _around(x: float, y: float) -> Box:
    return Box(x - DOT / 2, y - DOT / 2, x + DOT / 2, y + DOT / 2)


def _bars(plot: Plot, heights: Sequence[Height], panel: Panel) -> list[Box]:
    """Draw bars as wide as their months or years; return where they are."""
    day = (plot.box.right - plot.box.left) / (plot.x_axis.last - plot.x_axis.first)
    found: dict[tuple[float, Tone], list[Bar]] = {}
    boxes = []
    for height in heights:
        time = height.reading.time
        thickness = max((time.end - time.start) * BAR_PART, LEAST_BAR / day)
        tone = Tone.HOLLOW if time.is_approximate else Tone.SOLID
        bar = Bar(time.middle, 0, height.top, height.reading.hover)
        found.setdefault((thickness, tone), []).append(bar)
        ends = plot.y(0), plot.y(height.top)
        left, right = plot.x(time.middle - thickness / 2), plot.x(time.middle + thickness / 2)
        boxes.append(Box(left, min(ends), right, max(ends)))
    for (thickness, tone), bars in found.items():
        plot.bars(bars, panel.series.name, panel.look.hue, thickness=thickness, upright=True, tone=tone)
    return boxes
