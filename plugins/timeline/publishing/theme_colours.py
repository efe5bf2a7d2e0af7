"""The colours of a theme, for what browsers and others show outside its pages."""

import re
from collections.abc import Mapping
from pathlib import Path

TOKENS = "static/css/tokens.css"
"""Where a theme sets its colours, seen from its folder."""
_TOKEN = re.compile(r"--([\w-]+): *(#[0-9A-Fa-f]{6})\b")


def light_colours(theme: Path) -> Mapping[str, str]:
    """Return the colours of a theme's light scheme by the names of their tokens: those set outside any condition."""
    text = (theme / TOKENS).read_text(encoding="utf-8")
    return dict(_TOKEN.findall(text.partition("@media")[0]))
