"""What of Plotly's figures can be drawn without Plotly, as lengths on paper.

Whatever a figure holds beyond that is refused, as it would be missing from the static drawing without a word.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from itertools import pairwise
from typing import Any

from timeline.charts.day_text import day_number
from timeline.charts.vocabulary import DAY, EVENT, PLOTLY_SYMBOLS, Anchor, Axis, Box, PlotlyFigure, Role, Tick, Tone
from timeline.model.values import dataclass

_TRACE = frozenset(
    ["type", "name", "meta.hue", "meta.tone", "x", "y", "xaxis", "yaxis", "customdata", "hovertemplate", "hoverinfo"]
)
_BARS = _TRACE | frozenset(["orientation", "base", "width", "marker.opacity"])
_SCATTER = _TRACE | frozenset(
    [
        "mode",
        "cliponaxis",
        "fill",
        "line.shape",
        "line.dash",
        "line.width",
        "marker.symbol",
        "marker.size",
        "marker.opacity",
    ]
)
_LAYOUT = frozenset(
    [
        "width",
        "height",
        "margin.l",
        "margin.r",
        "margin.t",
        "margin.b",
        "barmode",
        "showlegend",
        "shapes.type",
        "shapes.name",
        "shapes.layer",
        "shapes.xref",
        "shapes.yref",
        "shapes.x0",
        "shapes.x1",
        "shapes.y0",
        "shapes.y1",
        "annotations.text",
        "annotations.name",
        "annotations.showarrow",
        "annotations.xref",
        "annotations.yref",
        "annotations.x",
        "annotations.y",
        "annotations.xanchor",
        "annotations.yanchor",
        "annotations.font.size",
        "annotations.font.weight",
    ]
)
_AXIS = frozenset(
    [
        "type",
        "range",
        "domain",
        "anchor",
        "fixedrange",
        "showgrid",
        "zeroline",
        "tickvals",
        "ticktext",
        "tickfont.size",
        "tickangle",
    ]
)
_FIXED: Mapping[str, object] = {"barmode": "overlay", "showlegend": False}
_ANCHORS: Mapping[str, Anchor] = {"left": "start", "center": "middle", "right": "end"}


class DrawingError(ValueError):
    """A figure holds something that the static drawing cannot show; the message names it."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks of one name and look; all lengths are in pixels from the top left corner of the drawing."""

    name: str
    hue: int
    tone: Tone


@dataclass(frozen=True, slots=True)
class BarMarks(Marks):
    """Bars, each with its four sides."""

    opacity: float
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class CurveMarks(Marks):
    """A line through points, or the area within it."""

    points: tuple[tuple[float, float], ...]
    is_filled: bool
    is_dashed: bool
    width: float


@dataclass(frozen=True, slots=True)
class DotMarks(Marks):
    """The same symbol at each of some points."""

    symbol: int
    """Its number among :data:`~timeline.charts.sheet.PLOTLY_SYMBOLS`, from 1."""
    size: float
    opacity: float
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; ``y`` is its middle."""

    text: str
    x: float
    y: float
    role: str
    anchor: Anchor

    @property
    def event(self) -> str | None:
        """Id of the event that the words name."""
        return self.role.removeprefix(EVENT) if self.role.startswith(EVENT) else None


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line or a pale band below the marks."""

    role: str
    box: Box


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole drawing."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]
    """Lines and bands below the marks, the grid among them."""
    marks: tuple[Marks, ...]
    words: tuple[Words, ...]
    ticks: tuple[Words, ...]
    """Names of places on axes."""


TICK_BELOW, TICK_BESIDE = 8.5, 6.0
"""From an axis to the middle of the name below it, and to the end of the name beside it."""
TICK_LINE = 15.6
"""From one line of a tick's name to the next, as Plotly sets them."""


def picture_of(figure: PlotlyFigure) -> Picture:
    """Read a figure. Raises :class:`DrawingError` for all that cannot be drawn."""
    layout = figure["layout"]
    axes = {key: value for key, value in layout.items() if key.startswith(("xaxis", "yaxis"))}
    _refuse_unknown(_paths({key: value for key, value in layout.items() if key not in axes}), _LAYOUT, "the figure")
    for key, value in _FIXED.items():
        _require(layout, key, value, "the figure")
    if any(layout["margin"].values()):
        raise DrawingError("the figure: it must have no margins")
    width, height = layout["width"], layout["height"]
    planes = {name: _Plane(name, layout, width, height) for name in axes if name.startswith("xaxis")}
    strokes = [_stroke(shape, width, height) for shape in layout.get("shapes", ())]
    strokes += [line for plane in planes.values() for line in plane.grid()]
    return Picture(
        width,
        height,
        tuple(strokes),
        tuple(_marks(trace, planes, f"trace {number}") for number, trace in enumerate(figure["data"], start=1)),
        tuple(_words(note, width, height) for note in layout.get("annotations", ())),
        tuple(words for plane in planes.values() for words in plane.names()),
    )


class _Plane:
    """Two axes of a figure, and where they lie on paper."""

    def __init__(self, name: str, layout: Mapping[str, Any], width: float, height: float) -> None:
        number = name.removeprefix("xaxis")
        upright = f"yaxis{number}"
        if upright not in layout:
            raise DrawingError(f"the figure: “{name}” has no “{upright}”")
        self.x_axis, across = _axis(layout[name], name)
        self.y_axis, up = _axis(layout[upright], upright)
        self.box = _box((across[0], up[1]), (across[1], up[0]), width, height)

    def x(self, place: float) -> float:
        """Return how far from the left a place of the axis across stands."""
        return round(self.box.left + (self.box.right - self.box.left) * self.x_axis.share(place), 2)

    def y(self, place: float) -> float:
        """Return how far from the top a place of the upright axis stands."""
        return round(self.box.bottom - (self.box.bottom - self.box.top) * self.y_axis.share(place), 2)

    def grid(self) -> Iterator[Stroke]:
        if self.x_axis.has_grid:
            for x in (self.x(tick.at) for tick in self.x_axis.ticks):
                yield Stroke(Role.RULE, Box(x, self.box.top, x, self.box.bottom))
        if self.y_axis.has_grid:
            for y in (self.y(tick.at) for tick in self.y_axis.ticks):
                yield Stroke(Role.RULE, Box(self.box.left, y, self.box.right, y))

    def names(self) -> Iterator[Words]:
        for tick in self.x_axis.ticks:
            for number, line in enumerate(tick.lines):
                y = self.box.bottom + TICK_BELOW + TICK_LINE * number
                yield Words(line, self.x(tick.at), y, Role.TICK, "middle")
        for tick in self.y_axis.ticks:
            first = self.y(tick.at) - TICK_LINE * (len(tick.lines) - 1) / 2
            for number, line in enumerate(tick.lines):
                yield Words(line, self.box.left - TICK_BESIDE, first + TICK_LINE * number, Role.TICK, "end")


def _axis(given: Mapping[str, Any], name: str) -> tuple[Axis, Sequence[float]]:
    _refuse_unknown(_paths(given), _AXIS, f"“{name}”")
    is_time = {"date": True, "linear": False}.get(given["type"])
    if is_time is None:
        raise DrawingError(f"“{name}”: “type” is “{given['type']}”, and only “linear” and “date” can be drawn")
    bare = Axis(0, 1, is_time=is_time)
    first, last = (_place(end, bare) for end in given["range"])
    texts = zip(given.get("tickvals", ()), given.get("ticktext", ()), strict=True)
    ticks = tuple(Tick(_place(at, bare), tuple(map(plain, text.split("<br>")))) for at, text in texts)
    return Axis(first, last, ticks, is_time, given["showgrid"]), given["domain"]


def _place(value: Any, axis: Axis) -> float:
    return day_number(value) if axis.is_time else float(value)


def _marks(trace: Mapping[str, Any], planes: Mapping[str, _Plane], where: str) -> Marks:
    plane = planes[f"xaxis{trace.get('xaxis', 'x').removeprefix('x')}"]
    kind = trace["type"]
    if kind not in ("bar", "scatter"):
        raise DrawingError(f"{where}: “type” is “{kind}”, and only “bar” and “scatter” can be drawn")
    _refuse_unknown(_paths(trace), _BARS if kind == "bar" else _SCATTER, where)
    look = plain(trace["name"]), trace["meta"]["hue"], Tone(trace["meta"]["tone"])
    if kind == "bar":
        return BarMarks(*look, trace["marker"]["opacity"], tuple(_boxes(trace, plane)))
    points = tuple(
        (plane.x(_place(x, plane.x_axis)), plane.y(_place(y, plane.y_axis)))
        for x, y in zip(trace["x"], trace["y"], strict=True)
    )
    if trace["mode"] == "markers":
        marker = trace["marker"]
        if marker["symbol"] not in PLOTLY_SYMBOLS:
            raise DrawingError(f"{where}: the symbol “{marker['symbol']}” cannot be drawn")
        return DotMarks(*look, PLOTLY_SYMBOLS.index(marker["symbol"]) + 1, marker["size"], marker["opacity"], points)
    _require(trace, "mode", "lines", where)
    line = trace["line"]
    filled = "fill" in trace
    if filled:
        _require(trace, "fill", "toself", where)
    stepped = {"hv": True, "linear": False}.get(line["shape"])
    dashed = {"dash": True, "solid": False}.get(line["dash"])
    if stepped is None or dashed is None:
        raise DrawingError(f"{where}: a line of the form “{line['shape']}”, “{line['dash']}” cannot be drawn")
    return CurveMarks(*look, _stepped(points) if stepped else points, filled, dashed, line["width"])


def _stepped(points: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    found = list(points[:1])
    for (_, before), (x, y) in pairwise(points):
        found += [(x, before), (x, y)]
    return tuple(found)


def _boxes(trace: Mapping[str, Any], plane: _Plane) -> Iterator[Box]:
    upright = trace["orientation"] == "v"
    along, across = (plane.y_axis, plane.x_axis) if upright else (plane.x_axis, plane.y_axis)
    places, lengths = (trace["x"], trace["y"]) if upright else (trace["y"], trace["x"])
    half = trace["width"] / (DAY if across.is_time else 1) / 2
    for at, base, length in zip(places, trace["base"], lengths, strict=True):
        start, middle = _place(base, along), _place(at, across)
        end = start + length / (DAY if along.is_time else 1)
        if upright:
            xs, ys = (plane.x(middle - half), plane.x(middle + half)), (plane.y(start), plane.y(end))
        else:
            xs, ys = (plane.x(start), plane.x(end)), (plane.y(middle - half), plane.y(middle + half))
        yield Box(min(xs), min(ys), max(xs), max(ys))


def _stroke(shape: Mapping[str, Any], width: float, height: float) -> Stroke:
    if (shape["xref"], shape["yref"]) != ("paper", "paper") or shape["type"] not in ("line", "rect"):
        raise DrawingError(f"a shape of the type “{shape['type']}” on “{shape['xref']}” cannot be drawn")
    ends = (shape["x0"], shape["y0"]), (shape["x1"], shape["y1"])
    return Stroke(shape["name"], _box(*ends, width, height))


def _words(note: Mapping[str, Any], width: float, height: float) -> Words:
    for key, value in {"xref": "paper", "yref": "paper", "yanchor": "middle", "showarrow": False}.items():
        _require(note, key, value, f"“{note['text']}”")
    at = _box((note["x"], note["y"]), (note["x"], note["y"]), width, height)
    return Words(plain(note["text"]), at.left, at.top, note["name"], _ANCHORS[note["xanchor"]])


def _box(first: tuple[float, float], last: tuple[float, float], width: float, height: float) -> Box:
    """Return what lies between two points given as parts of the figure from its foot at the left, in pixels."""
    (x0, y0), (x1, y1) = first, last
    sides = x0 * width, (1 - y0) * height, x1 * width, (1 - y1) * height
    return Box(*(round(side, 2) for side in sides))


def plain(text: str) -> str:
    """Return text without Plotly's escapes. Raises :class:`DrawingError` for a tag."""
    if "<" in text:
        raise DrawingError(f"“{text}” holds a tag that cannot be drawn")
    return unescape(text)


def _paths(value: Mapping[str, Any], before: str = "") -> Iterator[str]:
    for key, held in value.items():
        if isinstance(held, Mapping):
            yield from _paths(held, f"{before}{key}.")
        elif isinstance(held, Sequence) and held and isinstance(held[0], Mapping):
            for item in held:
                yield from _paths(item, f"{before}{key}.")
        else:
            yield before + key


def _refuse_unknown(paths: Iterator[str], known: frozenset[str], where: str) -> None:
    for path in paths:
        if path not in known:
            raise DrawingError(f"{where}: the static drawing knows no “{path}”")


def _require(holder: Mapping[str, Any], key: str, value: object, where: str) -> None:
    if holder.get(key) != value:
        raise DrawingError(f"{where}: “{key}” is “{holder.get(key)}”, and only “{value}” can be drawn")
