"""SVG elements as text. All text is escaped; lengths have at most one decimal."""

from collections.abc import Mapping
from html import escape

from timeline.views.symbols import number


def element(name: str, attributes: Mapping[str, str | float], content: str = "") -> str:
    """Return an element; ``content`` is SVG."""
    written = "".join(
        f' {key}="{escape(value) if isinstance(value, str) else number(value)}"' for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def text_element(x: float, y: float, text: str, kind: str, anchor: str = "start") -> str:
    """Return a line of text with its base line at ``y``; ``kind`` is the class."""
    place: dict[str, str | float] = {"class": kind, "x": x, "y": y}
    if anchor != "start":
        place["text-anchor"] = anchor
    return element("text", place, escape(text, quote=False))
