"""Puts the preview's script into pages as they are served; the files stay as they were built."""

import re
from html import escape

_END_OF_HEAD = re.compile(rb"</head\s*>", re.IGNORECASE)


def script_tag(mark: str) -> str:
    """Return the element that loads the script and tells it the mark of its page."""
    return f'<script src="/-/reload.js" data-page="{escape(mark)}" defer></script>'


def with_script(page: bytes, mark: str) -> bytes:
    """Return a page with the script at the end of its head, or at its own end where it names none."""
    tag = script_tag(mark).encode()
    found = _END_OF_HEAD.search(page)
    place = found.start() if found else len(page)
    return page[:place] + tag + b"\n" + page[place:]
