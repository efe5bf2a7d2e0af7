"""What of Plotly's figures can be drawn without Plotly: bars on two named axes, with one line across them.

Whatever a figure holds beyond that is refused, as it would be missing from the static drawing without a word.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

_DRAWN = frozenset(
    {
        *("type", "orientation", "name", "x", "y", "text", "textposition", "customdata", "meta.slot", "meta.columns"),
        *("layout.barmode", "layout.shapes.type", "layout.shapes.line.dash"),
        *(f"layout.{axis}.{key}" for axis in ("xaxis", "yaxis") for key in ("range", "tickvals", "ticktext")),
        *("layout.xaxis.title.text", "layout.yaxis.title.text", "layout.annotations.text"),
        *(f"layout.shapes.{key}" for key in ("xref", "yref", "x0", "x1", "y0", "y1")),
        *(f"layout.annotations.{key}" for key in ("xref", "yref", "x", "y", "xanchor", "yanchor", "showarrow")),
    }
)
_WITHOUT_EFFECT = frozenset({"hovertemplate", "cliponaxis"})
"""What only the interactive drawing needs."""


class DrawingError(ValueError):
    """A figure holds something that the static drawing cannot show; the message names it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar, or a part of a stack."""

    at: float
    """Place on the axis that names the bars."""
    start: float
    """Value at which it begins: 0, or the end of the part before it."""
    end: float
    """Value at which it ends."""
    label: str = ""
    cells: tuple[str, ...] = ()
    """Further values, one for each of the series' columns."""


@dataclass(frozen=True, slots=True)
class Series:
    """Bars of one name and hue."""

    name: str
    slot: int
    """Place in the palette, from 1."""
    columns: tuple[str, ...]
    """Headings of the bars' further values."""
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A named place on an axis."""

    at: float
    lines: tuple[str, ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from the end at the left or the foot to the other one."""

    first: float
    last: float
    ticks: tuple[Tick, ...]
    title: str

    def share(self, value: float) -> float:
        """Return how far along the axis a value stands, from 0 to 1."""
        return (value - self.first) / (self.last - self.first)


@dataclass(frozen=True, slots=True)
class ReferenceMark:
    """A named value across all bars."""

    value: float
    name: str


@dataclass(frozen=True, slots=True)
class Drawable:
    """A figure that can be drawn."""

    horizontal: bool
    series: tuple[Series, ...]
    x: Axis
    y: Axis
    reference: ReferenceMark | None


def read_figure(figure: Mapping[str, Any]) -> Drawable:
    """Read a figure in Plotly's JSON form. Raises :class:`DrawingError` for all that cannot be drawn."""
    traces, layout = figure["data"], figure["layout"]
    for index, trace in enumerate(traces, start=1):
        _refuse_unknown(_paths(trace), f"trace {index}")
        _require(trace, "type", "bar", f"trace {index}")
    _refuse_unknown((f"layout.{path}" for path in _paths(layout)), "the figure")
    orientations = {trace.get("orientation", "v") for trace in traces}
    if len(orientations) != 1:
        raise DrawingError("a figure needs traces of one orientation")
    horizontal = orientations == {"h"}
    if len(traces) > 1:
        _require(layout, "barmode", "stack", "a figure with several traces")
    drawable = Drawable(
        horizontal=horizontal,
        series=_series(traces, horizontal),
        x=_axis(layout, "xaxis"),
        y=_axis(layout, "yaxis"),
        reference=_reference(layout, horizontal),
    )
    _refuse_outside(drawable)
    return drawable


def _paths(value: Mapping[str, Any], before: str = "") -> Iterator[str]:
    for key, held in value.items():
        if isinstance(held, Mapping):
            yield from _paths(held, f"{before}{key}.")
        elif isinstance(held, Sequence) and held and isinstance(held[0], Mapping):
            for item in held:
                yield from _paths(item, f"{before}{key}.")
        else:
            yield before + key


def _refuse_unknown(paths: Iterator[str], where: str) -> None:
    for path in paths:
        if path not in _DRAWN | _WITHOUT_EFFECT:
            raise DrawingError(f"{where}: the static drawing knows no “{path}”")


def _require(holder: Mapping[str, Any], key: str, value: object, where: str) -> None:
    if holder.get(key) != value:
        raise DrawingError(f"{where}: “{key}” is “{holder.get(key)}”, and only “{value}” can be drawn")


def _series(traces: Sequence[Mapping[str, Any]], horizontal: bool) -> tuple[Series, ...]:
    reached: dict[float, float] = {}
    series = []
    for trace in traces:
        places, values = (trace["y"], trace["x"]) if horizontal else (trace["x"], trace["y"])
        columns = tuple(trace["meta"].get("columns", ()))
        bars = []
        for index, (place, value) in enumerate(zip(places, values, strict=True)):
            if value < 0:
                raise DrawingError(f"“{plain(trace['name'])}” has the value {value}, and bars cannot be below 0")
            start = reached.get(place, 0)
            reached[place] = start + value
            label = plain(trace["text"][index]) if "text" in trace else ""
            cells = tuple(map(plain, trace["customdata"][index][1:])) if columns else ()
            bars.append(Bar(place, start, start + value, label, cells))
        series.append(Series(plain(trace["name"]), trace["meta"]["slot"], columns, tuple(bars)))
    return tuple(series)


def _axis(layout: Mapping[str, Any], name: str) -> Axis:
    axis = layout[name]
    first, last = axis["range"]
    return Axis(
        first,
        last,
        tuple(_tick(at, text) for at, text in zip(axis.get("tickvals", ()), axis.get("ticktext", ()), strict=True)),
        plain(axis.get("title", {}).get("text", "")),
    )


def _tick(at: float, text: str) -> Tick:
    inner = text.removeprefix("<b>").removesuffix("</b>")
    return Tick(at, tuple(map(plain, inner.split("<br>"))), strong=text.startswith("<b>"))


def plain(text: str) -> str:
    """Return text without Plotly's escapes. Raises :class:`DrawingError` for a tag."""
    if "<" in text:
        raise DrawingError(f"“{text}” holds a tag that cannot be drawn")
    return unescape(text)


def _reference(layout: Mapping[str, Any], horizontal: bool) -> ReferenceMark | None:
    shapes, annotations = layout.get("shapes", []), layout.get("annotations", [])
    if not shapes and not annotations:
        return None
    if len(shapes) != 1 or len(annotations) != 1:
        raise DrawingError("a figure can have one reference line with one name")
    [line], [name] = shapes, annotations
    across = {"type": "line", "xref": "x", "x0": line.get("x1"), "yref": "paper", "y0": 0, "y1": 1}
    if not horizontal or any(line.get(key) != value for key, value in across.items()) or name.get("x") != line["x0"]:
        raise DrawingError("a reference line must be upright, cross all horizontal bars and bear its name")
    return ReferenceMark(line["x0"], plain(name["text"]))


def _refuse_outside(drawable: Drawable) -> None:
    axis = drawable.x if drawable.horizontal else drawable.y
    ends = [bar.end for series in drawable.series for bar in series.bars]
    if axis.first != 0 or not ends or max(ends) > axis.last:
        raise DrawingError(f"the axis of values must run from 0 to the end of the longest bar, not to {axis.last}")
