"""A figure as static SVG.

Hues, lines and faces come from the style sheet by class names; a drawing has no styles of its own and works under a
strict Content-Security-Policy. An address of an event's page begins with :data:`~timeline.views.addresses.MOVABLE`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from itertools import groupby

from timeline.charts.elements import element, text_element
from timeline.charts.picture import BarMarks, CurveMarks, DotMarks, Marks, Picture, Stroke, Words, picture_of
from timeline.charts.text_size import LINE_HEIGHT, text_width
from timeline.charts.vocabulary import BACKWARD, EVENT, ONWARD, SMALL_SIZE, PlotlyFigure, Role
from timeline.views.symbols import number, symbol_path

BASE_LINE, LARGE_BASE_LINE = 4.5, 9.7
"""From the middle of a line of text down to its base line."""
LINK_HEIGHT = 30.0
"""Least height in which an event’s name can be hit: 24 pixels where a drawing is shown at four fifths of its size."""
EventAddress = Callable[[str], str]
"""Returns the address of an event's page."""
_STROKE_CLASSES: Mapping[str, str] = {
    Role.RULE: "drawing__grid",
    Role.AXIS: "drawing__axis",
    Role.REFERENCE: "chart-drawing__reference",
    Role.BAND: "chart-drawing__band",
}
_WORD_CLASSES: Mapping[str, str] = {
    Role.LABEL: "drawing__label",
    Role.STRONG: "drawing__label is-strong",
    Role.LARGE: "chart-drawing__large is-strong",
    Role.SECONDARY: "drawing__label is-secondary",
    Role.TICK: "drawing__tick",
    Role.ON_PALE: "chart-drawing__number",
    Role.ON_MARK: "chart-drawing__number is-paper",
}


def draw(figure: PlotlyFigure, name: str, title: str, description: str, address: EventAddress) -> str:
    """Return a figure as an SVG element. Same figure, same bytes.

    ``name`` is an id that is the page's only one; title and description are read out in place of the marks. Raises
    :class:`~timeline.charts.picture.DrawingError` where the figure holds something that cannot be drawn.
    """
    picture = picture_of(figure)
    label, text = f"{name}-title", f"{name}-text"
    told = {"role": "img", "aria-labelledby": f"{label} {text}"}
    head = element("title", {"id": label}, escape(title, quote=False))
    head += element("desc", {"id": text}, escape(description, quote=False))
    named = groupby(picture.words, key=lambda words: words.event)
    links = "".join(_event_name(words, address(event)) for event, words in named if event is not None)
    attributes: dict[str, str | float] = {
        "class": "drawing chart-drawing",
        "viewBox": f"0 0 {number(picture.width)} {number(picture.height)}",
        "width": picture.width,
        "height": picture.height,
        "font-size": 13,
    }
    body = f"{head}\n" + "\n".join(_parts(picture)) + "\n"
    # An image has no parts that could be reached, so links stand beside it.
    if links:
        return element("svg", attributes, f"{element('g', told, body)}\n{links}\n")
    return element("svg", {**attributes, **told}, body)


def _parts(picture: Picture) -> Iterator[str]:
    for role, strokes in groupby(picture.strokes, key=lambda stroke: stroke.role):
        yield _strokes(role, strokes)
    for marks in picture.marks:
        yield _marks(marks)
    for words in (*picture.ticks, *picture.words):
        if words.event is None:
            base = words.y + (LARGE_BASE_LINE if words.role == Role.LARGE else BASE_LINE)
            yield text_element(words.x, base, words.text, _WORD_CLASSES[words.role], words.anchor)


def _strokes(role: str, strokes: Iterable[Stroke]) -> str:
    boxes = [stroke.box for stroke in strokes]
    kind = "chart-drawing__event" if role.startswith(EVENT) else _STROKE_CLASSES[role]
    if role == Role.BAND:
        path = "".join(
            _closed(((b.left, b.top), (b.right, b.top), (b.right, b.bottom), (b.left, b.bottom))) for b in boxes
        )
    else:
        path = "".join(_open(((b.left, b.top), (b.right, b.bottom))) for b in boxes)
    return element("path", {"class": kind, "d": path})


def _marks(marks: Marks) -> str:
    kind = f"hue-{marks.hue} is-{marks.tone}"
    if isinstance(marks, BarMarks):
        bars = "".join(
            element("rect", {"x": b.left, "y": b.top, "width": b.right - b.left, "height": b.bottom - b.top})
            for b in marks.boxes
        )
        return element("g", _with_opacity({"class": f"chart-drawing__bars {kind}"}, marks.opacity), bars)
    if isinstance(marks, DotMarks):
        path = "".join(_symbol(marks.symbol, x, y, marks.size) for x, y in marks.points)
        return element("path", _with_opacity({"class": f"chart-drawing__dots {kind}", "d": path}, marks.opacity))
    assert isinstance(marks, CurveMarks)
    if marks.is_filled:
        return element("path", {"class": f"chart-drawing__area {kind}", "d": _closed(marks.points)})
    dashed = " is-dashed" if marks.is_dashed else ""
    return element(
        "path",
        {"class": f"chart-drawing__line {kind}{dashed}", "stroke-width": marks.width, "d": _open(marks.points)},
    )


def _with_opacity(attributes: Mapping[str, str | float], opacity: float) -> Mapping[str, str | float]:
    return attributes if opacity == 1 else {**attributes, "opacity": f"{opacity:g}"}


def _symbol(symbol: int, x: float, y: float, size: float) -> str:
    if symbol not in (ONWARD, BACKWARD):
        return symbol_path(symbol, x, y, size)
    up, along = size / 2, size / 2 if symbol == ONWARD else -size / 2
    return _closed(((x - along * 0.6, y - up), (x + along, y), (x - along * 0.6, y + up)))


def _event_name(words: Iterable[Words], url: str) -> str:
    lines = tuple(words)
    text = "".join(text_element(line.x, line.y + BASE_LINE, line.text, "drawing__tick", line.anchor) for line in lines)
    height = max(lines[-1].y - lines[0].y + LINE_HEIGHT, LINK_HEIGHT)
    width = max(LINK_HEIGHT, *(text_width(line.text, SMALL_SIZE) for line in lines))
    target: dict[str, str | float] = {
        "x": lines[0].x - (width if lines[0].anchor == "end" else 0),
        "y": (lines[0].y + lines[-1].y - height) / 2,
        "width": width,
        "height": height,
        "fill": "transparent",
    }
    return element("a", {"href": url}, element("rect", target) + text)


def _open(points: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def _closed(points: Iterable[tuple[float, float]]) -> str:
    return f"{_open(points)}Z"
