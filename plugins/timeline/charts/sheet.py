"""A sheet on which a chart is laid out, as a Plotly figure with explicit lengths.

A chart has two sheets, a wide and a narrow one, as a wide drawing shrunk to a telephone could not be read. Lengths are
in CSS pixels at the sheet's own size, counted from its top left corner. Every mark, line and word has its exact place,
so the static drawing and Plotly put it at the same spot. A figure holds no colours: ``meta`` and ``name`` say what
something is, and style sheet and script dress it.

Words have no tag but ``<br>``, as Plotly makes style attributes of all others, which the pages'
Content-Security-Policy blocks.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from timeline.charts.day_text import day_text
from timeline.charts.text_size import LINE_HEIGHT, text_width
from timeline.charts.vocabulary import (
    DAY,
    EVENT,
    LARGE_SIZE,
    OTHER_HUE,
    PLOTLY_SYMBOLS,
    SIZE,
    SMALL_SIZE,
    Anchor,
    Axis,
    Bar,
    Box,
    Form,
    PlotlyFigure,
    Point,
    Role,
    Tone,
)


class Sheet:
    """Collects what is drawn and hands it on as a figure."""

    def __init__(self, form: Form) -> None:
        """Begin an empty sheet."""
        self.form = form
        self._plots: list[Plot] = []
        self._page: Plot | None = None
        self._traces: list[tuple[Plot, dict[str, Any]]] = []
        self._lines: list[tuple[str, Box]] = []
        self._words: list[tuple[str, float, float, str, Anchor]] = []

    def plot(self, box: Box, x: Axis, y: Axis) -> "Plot":
        """Return a part of the sheet with two axes. Its box is the room of the marks; ticks stand outside of it."""
        plot = Plot(self._traces, box, x, y)
        self._plots.append(plot)
        return plot

    @property
    def page(self) -> "Plot":
        """The whole sheet as a plot whose units are pixels from its top left corner."""
        if self._page is None:
            self._page = Plot(self._traces, Box(0, 0, 0, 0), Axis(0, 0), Axis(0, 0))
        return self._page

    def words(self, x: float, y: float, lines: Sequence[str], role: str = Role.LABEL, anchor: Anchor = "start") -> None:
        """Write lines of text; ``y`` is the middle of the first one."""
        for number, line in enumerate(lines):
            if line:
                self._words.append((line, x, y + LINE_HEIGHT * number, role, anchor))

    def line(self, x1: float, y1: float, x2: float, y2: float, role: str = Role.RULE) -> None:
        """Draw a straight line below the marks."""
        self._lines.append((role, Box(x1, y1, x2, y2)))

    def band(self, box: Box) -> None:
        """Draw a pale box below the marks."""
        self._lines.append((Role.BAND, box))

    def figure(self, height: float) -> PlotlyFigure:
        """Return the figure at a height. Raises ``ValueError`` for what Plotly does not know or cannot draw."""
        height = round(height, 1)
        layout: dict[str, Any] = {
            "width": self.form.width,
            "height": height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "barmode": "overlay",
            "showlegend": False,
            "shapes": [self._shape(role, box, height) for role, box in self._lines],
            "annotations": [self._annotation(*words, height) for words in self._words],
        }
        for number, plot in enumerate(self._plots, start=1):
            layout |= plot.layout(number, self.form.width, height)
            layout["shapes"] += [self._shape(Role.RULE, box, height) for box in plot.grid()]
        plots = list(self._plots)
        if self._page is not None:
            whole = Box(0, 0, self.form.width, height)
            page = Plot([], whole, Axis(0, self.form.width), Axis(height, 0))
            plots.append(self._page)
            layout |= page.layout(len(plots), self.form.width, height)
        return checked_figure([{**trace, **axes_of(plots.index(plot) + 1)} for plot, trace in self._traces], layout)

    def _shape(self, role: str, box: Box, height: float) -> dict[str, Any]:
        return {
            "type": "rect" if role == Role.BAND else "line",
            "name": str(role),
            "layer": "below",
            "xref": "paper",
            "yref": "paper",
            "x0": _part(box.left, self.form.width),
            "x1": _part(box.right, self.form.width),
            "y0": _part(height - box.top, height),
            "y1": _part(height - box.bottom, height),
        }

    def _annotation(self, text: str, x: float, y: float, role: str, anchor: Anchor, height: float) -> dict[str, Any]:
        return {
            "text": escape(text),
            "name": str(role),
            "showarrow": False,
            "xref": "paper",
            "yref": "paper",
            "x": _part(x, self.form.width),
            "y": _part(height - y, height),
            "xanchor": {"start": "left", "middle": "center", "end": "right"}[anchor],
            "yanchor": "middle",
            "font": {"size": size_of(role), "weight": 600 if role in (Role.STRONG, Role.LARGE) else 400},
        }


class Plot:
    """A part of a sheet with two axes, on which marks are drawn in the units of the axes."""

    def __init__(self, traces: list[tuple["Plot", dict[str, Any]]], box: Box, x: Axis, y: Axis) -> None:
        """``traces`` is where marks are collected, in the order in which they lie upon each other."""
        self._traces = traces
        self.box = box
        self.x_axis, self.y_axis = x, y

    def x(self, value: float) -> float:
        """Return how far from the left of the sheet a value stands, in pixels."""
        return self.box.left + (self.box.right - self.box.left) * self.x_axis.share(value)

    def y(self, value: float) -> float:
        """Return how far from the top of the sheet a value stands, in pixels."""
        return self.box.bottom - (self.box.bottom - self.box.top) * self.y_axis.share(value)

    def bars(
        self,
        bars: Sequence[Bar],
        name: str,
        hue: int = 1,
        *,
        thickness: float,
        upright: bool = False,
        tone: Tone = Tone.SOLID,
        opacity: float = 1,
    ) -> None:
        """Draw bars from start to end, lying or upright; ``thickness`` is in units of the axis that they stand on."""
        if not bars:
            return
        along, across = (self.y_axis, self.x_axis) if upright else (self.x_axis, self.y_axis)
        lengths = [_number(bar.end - bar.start) * (DAY if along.is_time else 1) for bar in bars]
        places = self._values(across, [bar.at for bar in bars])
        self._add(
            {
                "type": "bar",
                "orientation": "v" if upright else "h",
                "x": places if upright else lengths,
                "y": lengths if upright else places,
                "base": self._values(along, [bar.start for bar in bars]),
                "width": _number(thickness * (DAY if across.is_time else 1)),
                "marker": {"opacity": opacity},
            },
            name,
            hue,
            tone,
            [bar.hover for bar in bars],
        )

    def curve(
        self,
        points: Sequence[Point],
        name: str,
        hue: int = 1,
        *,
        steps: bool = False,
        dashed: bool = False,
        width: float = 2,
    ) -> None:
        """Draw a line through points; with ``steps``, a value holds until the next point."""
        line = {"shape": "hv" if steps else "linear", "dash": "dash" if dashed else "solid", "width": width}
        self._scatter(points, name, hue, Tone.SOLID, {"mode": "lines", "line": line})

    def area(self, points: Sequence[Point], name: str, hue: int = 1) -> None:
        """Fill what lies within a line through the points and back to the first one."""
        if points:
            line = {"shape": "linear", "dash": "solid", "width": 0}
            look = {"mode": "lines", "fill": "toself", "line": line}
            self._scatter([*points, points[0]], name, hue, Tone.FAINT, look)

    def dots(
        self,
        points: Sequence[Point],
        name: str,
        hue: int = 1,
        *,
        symbol: int = 1,
        size: float = 9,
        tone: Tone = Tone.SOLID,
        opacity: float = 1,
    ) -> None:
        """Draw a symbol at each point: one of the six of the categories, :data:`ONWARD` or :data:`BACKWARD`."""
        marker = {"symbol": PLOTLY_SYMBOLS[symbol - 1], "size": size, "opacity": opacity}
        self._scatter(points, name, hue, tone, {"mode": "markers", "cliponaxis": False, "marker": marker})

    def _scatter(self, points: Sequence[Point], name: str, hue: int, tone: Tone, look: Mapping[str, Any]) -> None:
        if not points:
            return
        places = {
            "x": self._values(self.x_axis, [point.x for point in points]),
            "y": self._values(self.y_axis, [point.y for point in points]),
        }
        self._add({"type": "scatter", **places, **look}, name, hue, tone, [point.hover for point in points])

    def _add(self, trace: dict[str, Any], name: str, hue: int, tone: Tone, hovers: Sequence[tuple[str, ...]]) -> None:
        told: dict[str, Any] = {"hoverinfo": "skip"}
        if any(hovers):
            texts = ["<br>".join(map(escape, lines)) for lines in hovers]
            told = {"customdata": texts, "hovertemplate": "%{customdata}<extra></extra>"}
        self._traces.append(
            (self, {**trace, **told, "name": escape(name), "meta": {"hue": min(hue, OTHER_HUE), "tone": str(tone)}})
        )

    def grid(self) -> Iterator[Box]:
        """Yield a line for each tick of an axis with a grid; Plotly itself leaves out those at the ends of an axis."""
        for x in (self.x(tick.at) for tick in self.x_axis.ticks if self.x_axis.has_grid):
            yield Box(x, self.box.top, x, self.box.bottom)
        for y in (self.y(tick.at) for tick in self.y_axis.ticks if self.y_axis.has_grid):
            yield Box(self.box.left, y, self.box.right, y)

    @staticmethod
    def _values(axis: Axis, values: Sequence[float]) -> list[Any]:
        return [day_text(value) if axis.is_time else _number(value) for value in values]

    def layout(self, number: int, width: float, height: float) -> dict[str, Any]:
        """Return the plot's axes as parts of a figure's layout."""
        suffix = "" if number == 1 else str(number)
        across = [_part(self.box.left, width), _part(self.box.right, width)]
        upright = [_part(height - self.box.bottom, height), _part(height - self.box.top, height)]
        return {
            f"xaxis{suffix}": {**_axis(self.x_axis, across), "anchor": f"y{suffix}"},
            f"yaxis{suffix}": {**_axis(self.y_axis, upright), "anchor": f"x{suffix}"},
        }


_SMALL = (Role.TICK, Role.ON_PALE, Role.ON_MARK)


def size_of(role: str) -> float:
    """Return the font size of words of a role."""
    if role == Role.LARGE:
        return LARGE_SIZE
    return SMALL_SIZE if role in _SMALL or role.startswith(EVENT) else SIZE


def axes_of(number: int) -> dict[str, str]:
    """Return the names by which a trace finds its axes."""
    return {} if number == 1 else {"xaxis": f"x{number}", "yaxis": f"y{number}"}


def widest(texts: Sequence[str], size: float = SIZE, *, strong: bool = False) -> float:
    """Return the width of the widest of some lines, in pixels; 0 where there is none."""
    return max((text_width(text, size, strong=strong) for text in texts), default=0)


def checked_figure(data: list[dict[str, Any]], layout: dict[str, Any]) -> PlotlyFigure:
    """Return a figure. Raises ``ValueError`` for a property or value that Plotly does not know."""
    # Imported here, as commands that draw nothing need not wait for it.
    from plotly.graph_objects import Figure

    # Words and lines are all written alike, so one of each tells whether Plotly knows the form; checking all would take
    # most of the time of a drawing. What was written is handed on, as Plotly's own copy would say the same.
    alike = {key: value[:1] for key, value in layout.items() if key in ("annotations", "shapes")}
    Figure({"data": data, "layout": {**layout, **alike, "template": "none"}})
    return {"data": data, "layout": {key: value for key, value in layout.items() if value != []}}


def _axis(axis: Axis, domain: list[float]) -> dict[str, Any]:
    return {
        "type": "date" if axis.is_time else "linear",
        "range": [day_text(end) if axis.is_time else _number(end) for end in (axis.first, axis.last)],
        "domain": domain,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "tickvals": [day_text(tick.at) if axis.is_time else _number(tick.at) for tick in axis.ticks],
        "ticktext": ["<br>".join(map(escape, tick.lines)) for tick in axis.ticks],
        "tickfont": {"size": SMALL_SIZE},
        "tickangle": 0,
    }


def _part(length: float, whole: float) -> float:
    """Return a length as part of the sheet's: to a twentieth of a pixel and never beyond the sheet."""
    return min(max(round(length / whole, 5), 0), 1)


def _number(value: float) -> float:
    """Return a value without the traces of binary arithmetic; whole numbers as such."""
    rounded = round(value, 6) if abs(value) >= 1 else float(f"{value:.6g}")
    return int(rounded) if rounded == int(rounded) else rounded
