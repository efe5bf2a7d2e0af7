"""SVG elements as text. All text is escaped; lengths have at most one decimal."""

from collections.abc import Mapping
from html import escape

from timeline.views.symbols import number

SIZE, SMALL_SIZE = 13.0, 12.0
"""Font sizes of names and values, and of headings and ticks."""
LINE_HEIGHT = 16.0


def element(name: str, attributes: Mapping[str, str | float], content: str = "") -> str:
    """Return an element; ``content`` is SVG."""
    written = "".join(
        f' {key}="{escape(value) if isinstance(value, str) else number(value)}"' for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def words(x: float, y: float, lines: tuple[str, ...], kind: str, anchor: str = "start") -> str:
    """Return lines of text, the first one's base line at ``y``; ``kind`` is the class."""
    place: dict[str, str | float] = {"class": kind, "x": x, "y": y}
    if anchor != "start":
        place["text-anchor"] = anchor
    if len(lines) == 1:
        return element("text", place, escape(lines[0], quote=False))
    spans = (
        element("tspan", {"x": x, "y": y + LINE_HEIGHT * index}, escape(line, quote=False))
        for index, line in enumerate(lines)
    )
    return element("text", place, " ".join(spans))


def rule(kind: str, x1: float, y1: float, x2: float, y2: float) -> str:
    """Return a straight line; ``kind`` is the class."""
    return element("line", {"class": kind, "x1": x1, "y1": y1, "x2": x2, "y2": y2})
