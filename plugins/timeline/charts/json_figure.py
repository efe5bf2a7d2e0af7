"""A figure as the JSON that a page's script hands to Plotly.

The result is a figure as Plotly knows it, with one further entry: ``narrow`` holds what takes the place of parts of the
layout, and of every trace, in a narrow column. Horizontal bars stand where the static drawing has them, so that nothing
jumps when one takes the place of the other. Colours and faces are the page's, and its script adds them. Words have no
tag but ``<br>``, as Plotly makes style attributes of all others, which the pages' Content-Security-Policy blocks.
"""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from timeline.charts.drawable import Drawable, read_figure
from timeline.charts.elements import LINE_HEIGHT
from timeline.charts.rows import REFERENCE_RISE
from timeline.charts.rows_layout import NARROW, WIDE, PlacedText, RowsLayout, lay_out

_TRANSPARENT = "rgba(0,0,0,0)"
_LOOK: Mapping[str, Any] = {
    "autosize": True,
    "dragmode": False,
    "hovermode": "closest",
    "hoverlabel": {"align": "left"},
    "paper_bgcolor": _TRANSPARENT,
    "plot_bgcolor": _TRANSPARENT,
    "font": {"size": 13},
    "template": {
        "layout": {
            "annotationdefaults": {"showarrow": False, "xref": "paper", "yref": "paper", "yanchor": "middle"},
            "shapedefaults": {"type": "line", "layer": "below", "xref": "paper", "yref": "paper"},
        }
    },
}
_AXIS: Mapping[str, Any] = {"fixedrange": True, "showline": False, "ticks": "", "zeroline": False, "showgrid": False}
_NO_MARGIN = {"l": 0, "r": 0, "t": 0, "b": 0}
_LEGEND: Mapping[str, Any] = {
    **{
        "orientation": "h",
        "traceorder": "normal",
        "xref": "container",
        "x": 0,
        "xanchor": "left",
        "itemdoubleclick": False,
    },
    **{"yref": "container", "y": 0, "yanchor": "bottom"},
}
_SYMBOLS = "●◆■▲+▼"
AXIS_ROOM, TICKS_ROOM, LEGEND_LINE = 28, 54, 20


def figure_json(figure: Mapping[str, Any]) -> str:
    """Return the figure for a page's script. Same figure, same text.

    Raises :class:`~timeline.charts.drawable.DrawingError` for a figure that has no static drawing.
    """
    drawable = read_figure(figure)
    written = _rows(figure, drawable) if drawable.horizontal else _columns(figure)
    return json.dumps(written, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def for_data_block(text: str) -> str:
    """Return JSON that can stand in an HTML data block: without ``<``, it can neither end nor comment it out."""
    return text.replace("<", "\\u003c")


def _rows(figure: Mapping[str, Any], drawable: Drawable) -> dict[str, Any]:
    wide, narrow = lay_out(drawable, WIDE), lay_out(drawable, NARROW)
    [trace] = figure["data"]
    bars = {"textfont": {"weight": 600}, "constraintext": "none"}
    return {
        "data": [{**trace, **bars, **_placed_bars(wide)}],
        "layout": {**_LOOK, "margin": _NO_MARGIN, "showlegend": False, **_rows_layout(figure["layout"], wide)},
        "narrow": {"layout": _rows_layout(figure["layout"], narrow), "trace": _placed_bars(narrow)},
    }


def _placed_bars(layout: RowsLayout) -> dict[str, Any]:
    return {"y": [row.middle for row in layout.rows], "width": layout.form.bar_height}


def _rows_layout(given: Mapping[str, Any], layout: RowsLayout) -> dict[str, Any]:
    """Return axes, lines and words in the places of the static drawing, as parts of its width and height."""
    width, height = layout.form.width, layout.height
    texts = [*layout.headings, *(row.name for row in layout.rows)]
    texts += [
        PlacedText(column.right, row.middle, (row.bar.cells[column.index],), "end")
        for row in layout.rows
        for column in layout.columns
    ]
    plain = {**_AXIS, "showticklabels": False}
    found: dict[str, Any] = {
        "annotations": [_annotation(text, width, height) for text in texts],
        "shapes": [_line("rule", x=(0, 1), y=(_up(row.bottom, height),) * 2) for row in layout.rows[:-1]],
        "xaxis": {
            **plain,
            "range": given["xaxis"]["range"],
            "domain": [round(layout.left / width, 4), round((layout.left + layout.scale) / width, 4)],
            "zeroline": layout.form.names_beside,
        },
        "yaxis": {**plain, "range": [height, layout.top], "domain": [0, _up(layout.top, height)]},
    }
    if layout.reference is not None:
        x = round(layout.reference / width, 4)
        line = _line("reference", x=(x, x), y=(0, _up(layout.top - REFERENCE_RISE, height)))
        found["shapes"].append({**line, "line": {"dash": "3px,3px"}})
    return found


def _annotation(text: PlacedText, width: float, height: float) -> dict[str, Any]:
    anchor = "left" if text.anchor == "start" else "right"
    placed = {
        "align": anchor,
        "text": "<br>".join(map(escape, text.lines)),
        "x": round(text.x / width, 4),
        "xanchor": anchor,
        "y": _up(text.y + LINE_HEIGHT * (len(text.lines) - 1) / 2, height),
    }
    return {**placed, "font": {"weight": 600}} if text.strong else placed


def _line(name: str, x: tuple[float, float], y: tuple[float, float]) -> dict[str, Any]:
    return {"name": name, "line": {}, "x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}


def _up(y: float, height: float) -> float:
    """Return a length from the top as part of the height from the foot."""
    return round(1 - y / height, 4)


def _columns(figure: Mapping[str, Any]) -> dict[str, Any]:
    given = figure["layout"]
    count = len(figure["data"])
    margin = {"l": AXIS_ROOM, "r": 0, "t": 26, "b": TICKS_ROOM + LEGEND_LINE * -(-count // 3)}
    title = {
        "text": given["yaxis"]["title"]["text"],
        "x": 0,
        "xanchor": "left",
        "xshift": -AXIS_ROOM,
        "y": 1,
        "yshift": 18,
    }
    return {
        "data": [_with_symbol(trace) for trace in figure["data"]],
        "layout": {
            **_LOOK,
            "annotations": [title],
            "bargap": 0.26,
            "barmode": given["barmode"],
            "legend": _LEGEND,
            "margin": margin,
            "showlegend": True,
            "xaxis": _named_axis(given["xaxis"], ticks="outside"),
            "yaxis": _named_axis(
                given["yaxis"], showgrid=True, zeroline=True, range=[0, given["yaxis"]["range"][1] * 1.01]
            ),
        },
        "narrow": {"layout": {"margin": {**margin, "b": TICKS_ROOM + LEGEND_LINE * count}}, "trace": {}},
    }


def _with_symbol(trace: Mapping[str, Any]) -> dict[str, Any]:
    """Let every part and the legend bear the category's symbol as a letter, as Plotly's bars have no symbols."""
    symbol = _SYMBOLS[min(trace["meta"]["slot"], len(_SYMBOLS)) - 1]
    inside = {"text": symbol, "textposition": "inside", "insidetextanchor": "middle", "textangle": 0}
    whole = {"constraintext": "none", "textfont": {"size": 8}}
    return {**trace, **inside, **whole, "name": f"{symbol} {trace['name']}"}


def _named_axis(axis: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Return an axis without its title, which Plotly would turn on its side."""
    return {**_AXIS, **{key: value for key, value in axis.items() if key != "title"}, **more}
