"""Lines, steps and areas along an axis of time."""

from collections.abc import Iterator, Sequence

from timeline.charts.axes import number_axis
from timeline.charts.context import ChartContext
from timeline.charts.curve_looks import Look, looks
from timeline.charts.end_labels import LABEL_GAP, EndLabel, EndLabels
from timeline.charts.event_lines import draw_entries, draw_events, events_in_time, plan_events
from timeline.charts.headings import heading
from timeline.charts.legend import LegendEntry, draw_legend
from timeline.charts.numbers import shown_number
from timeline.charts.readings import Series, series_of, unit_of
from timeline.charts.sheet import Plot, Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT, wrap
from timeline.charts.time_marks import Height, draw_dots, draw_line, draw_time_axis, heights_of, is_vague, time_axis_of
from timeline.charts.vocabulary import SMALL_SIZE, Box, Form, PlotlyFigure, Point, Role
from timeline.model.chart import Chart, ChartKind
from timeline.model.edtf import Precision
from timeline.model.values import dataclass

DIRECT_LABELS = 4
"""Up to so many series are named at their ends; more have a legend."""
FEW_READINGS = 12
"""Up to so many readings have a dot each."""
PLOT_HEIGHT, NARROW_PLOT_HEIGHT = 250.0, 220.0
LABEL_ROOM, NARROW_LABEL_ROOM = 140.0, 84.0
TICK_GAP, PLOT_GAP, FOOT_GAP = 9.0, 12.0, 6.0
EVENT_ROOM = 22.0
"""At the right of a plot, for the number of an event at its end."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A series as it is drawn: heights by date, in runs between which something is missing."""

    name: str
    look: Look
    runs: tuple[tuple[Height, ...], ...]

    @property
    def heights(self) -> tuple[Height, ...]:
        """All heights, in order of time."""
        return tuple(height for run in self.runs for height in run)


def lay_out(chart: Chart, form: Form, context: ChartContext) -> PlotlyFigure:
    """Return the figure of a line, step or area chart."""
    series = series_of(chart, context)
    curves = _curves(chart, series)
    sheet = Sheet(form)
    top = _head(sheet, chart, curves)
    values = [end for curve in curves for height in curve.heights for end in (height.base, height.top)]
    values += [chart.reference.value] if chart.reference else []
    y_axis = number_axis(values, domain=chart.domain)
    labels = EndLabels(tuple(_labels(chart, curves)), NARROW_LABEL_ROOM if form.is_narrow else LABEL_ROOM)
    left = widest([line for tick in y_axis.ticks for line in tick.lines], SMALL_SIZE) + TICK_GAP
    right = form.width - max(labels.width, EVENT_ROOM)
    events = events_in_time(chart, context, (reading.time for one in series for reading in one.readings))
    x_axis = time_axis_of(series, events, context.dates, (left, right), (left - TICK_GAP / 2, right + LABEL_GAP - 2))

    def x(place: float) -> float:
        return left + (right - left) * x_axis.share(place)

    plan = plan_events(events, x, form.width, flags=not form.is_narrow)
    top += plan.height + PLOT_GAP
    height = max(NARROW_PLOT_HEIGHT if form.is_narrow else PLOT_HEIGHT, labels.height)
    plot = sheet.plot(Box(left, top, right, top + height), x_axis, y_axis)
    draw_events(sheet, plan, plot.box, x)
    draw_time_axis(sheet, plot, series)
    _draw_curves(plot, chart, curves, unit_of(series))
    _draw_ends(sheet, plot, chart, curves, labels)
    bottom = plot.box.bottom + LINE_HEIGHT * max((len(tick.lines) for tick in x_axis.ticks), default=0) + FOOT_GAP
    return sheet.figure(draw_entries(sheet, plan, bottom + FOOT_GAP) if plan.entries else bottom)


def _curves(chart: Chart, series: Sequence[Series]) -> tuple[Curve, ...]:
    names = [one.name for one in series]
    runs = _stacked(series) if chart.kind is ChartKind.AREA and len(series) > 1 else map(heights_of, series)
    return tuple(Curve(name, look, run) for name, look, run in zip(names, looks(chart, names), runs, strict=True))


def _stacked(series: Sequence[Series]) -> Iterator[tuple[tuple[Height, ...], ...]]:
    """Yield the layers of a stack, which is broken at each date for which one of them has no number."""
    times = sorted({reading.time.middle for one in series for reading in one.readings})
    known = [{reading.time.middle: reading for reading in one.known} for one in series]
    reached = dict.fromkeys(times, 0.0)
    for layer in known:
        runs: list[list[Height]] = [[]]
        for time in times:
            if all(time in other for other in known):
                value = layer[time].value or 0
                runs[-1].append(Height(layer[time], reached[time], reached[time] + value))
                reached[time] += value
            elif runs[-1]:
                runs.append([])
        yield tuple(tuple(run) for run in runs if run)


def _head(sheet: Sheet, chart: Chart, curves: Sequence[Curve]) -> float:
    """Write the unit and, for many series, the legend; return where they end."""
    unit = wrap(heading(chart.unit), sheet.form.width, SMALL_SIZE)
    sheet.words(0, LINE_HEIGHT / 2, unit, Role.TICK)
    top = LINE_HEIGHT * len(unit)
    if len(curves) > DIRECT_LABELS:
        entries = [LegendEntry(curve.name, curve.look.hue, curve.look.symbol) for curve in curves]
        return draw_legend(sheet, entries, top + FOOT_GAP)
    return top


def _labels(chart: Chart, curves: Sequence[Curve]) -> Iterator[EndLabel]:
    for curve in curves:
        if curve.heights:
            name = curve.name if len(curves) <= DIRECT_LABELS else ""
            yield EndLabel(name, shown_number(curve.heights[-1].reading.number), curve.look)
    if chart.reference:
        value = f"{chart.reference.value:,.10g}".replace("-", "−")
        yield EndLabel(f"{chart.reference.name}: {value}", "")


def _draw_curves(plot: Plot, chart: Chart, curves: Sequence[Curve], unit: Precision) -> None:
    has_dots = sum(len(curve.heights) for curve in curves) <= FEW_READINGS
    # Those that stand out lie upon the others.
    for curve in sorted(curves, key=lambda curve: not curve.look.is_quiet):
        if chart.kind is ChartKind.AREA:
            for run in curve.runs:
                base = [Point(height.point.x, height.base) for height in reversed(run)]
                plot.area([*(height.point for height in run), *base], curve.name, curve.look.hue)
        steps = chart.kind is ChartKind.STEP
        draw_line(plot, curve.runs, curve.name, curve.look, steps=steps, told=not has_dots)
        alone = {run[0] for run in curve.runs if len(run) == 1}
        dots = [
            height
            for height in curve.heights
            if has_dots or height in alone or height is curve.heights[-1] or is_vague(plot, height.reading, unit)
        ]
        draw_dots(plot, dots, curve.name, curve.look, unit)


def _draw_ends(sheet: Sheet, plot: Plot, chart: Chart, curves: Sequence[Curve], labels: EndLabels) -> None:
    ends = []
    for curve in curves:
        if curve.heights:
            last = curve.heights[-1]
            is_layer = chart.kind is ChartKind.AREA and len(curves) > 1
            y = (last.base + last.top) / 2 if is_layer else last.top
            ends.append((plot.x(last.point.x), plot.y(y)))
    if chart.reference:
        y = plot.y(chart.reference.value)
        sheet.line(plot.box.left, y, plot.box.right, y, Role.REFERENCE)
        ends.append((plot.box.right, y))
    labels.draw(sheet, plot.box, ends, top=plot.box.top - FOOT_GAP, bottom=plot.box.bottom + LINE_HEIGHT / 2)
