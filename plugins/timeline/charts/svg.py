"""A figure as static SVG, twice: for wide and for narrow columns of text.

The words of both are 12 or 13 units high, as a wide drawing shrunk to a telephone could not be read. Hues, lines and
faces come from the style sheet by class names; a drawing has no styles of its own and works under a strict
Content-Security-Policy.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from timeline.charts import columns, rows, rows_layout
from timeline.charts.drawable import read_figure
from timeline.charts.elements import element


@dataclass(frozen=True, slots=True)
class Drawings:
    """The two static drawings of a chart, each an SVG element."""

    wide: str
    narrow: str


def draw(figure: Mapping[str, Any], chart: str, title: str, description: str) -> Drawings:
    """Draw a figure in Plotly's JSON form. Same figure, same bytes.

    ``chart`` is the chart's id; title and description are read out in place of the drawing. Raises
    :class:`~timeline.charts.drawable.DrawingError` where the figure holds something that cannot be drawn.
    """
    drawable = read_figure(figure)
    if drawable.horizontal:
        wide, narrow = rows.draw_rows(drawable, rows_layout.WIDE), rows.draw_rows(drawable, rows_layout.NARROW)
        widths = rows_layout.WIDE.width, rows_layout.NARROW.width
    else:
        wide, narrow = columns.draw_columns(drawable, columns.WIDE), columns.draw_columns(drawable, columns.NARROW)
        widths = columns.WIDE.width, columns.NARROW.width
    return Drawings(
        _svg(f"chart-{chart}--wide", widths[0], *wide, title, description),
        _svg(f"chart-{chart}--narrow", widths[1], *narrow, title, description),
    )


def _svg(name: str, width: float, height: float, content: str, title: str, description: str) -> str:
    label, text = f"{name}-title", f"{name}-text"
    attributes: dict[str, str | float] = {
        "class": "drawing chart-drawing",
        "viewBox": f"0 0 {width:g} {height:g}",
        "width": width,
        "height": height,
        "role": "img",
        "aria-labelledby": f"{label} {text}",
        "font-size": 13,
    }
    head = element("title", {"id": label}, escape(title, quote=False))
    head += element("desc", {"id": text}, escape(description, quote=False))
    return element("svg", attributes, f"{head}\n{content}\n")
