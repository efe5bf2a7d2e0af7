"""Scripts and style sheets as readers load them: without what is there for those who write them."""

import re

import rjsmin

_PARTS = re.compile(
    r"""(?P<text>"[^"\n]*"|'[^'\n]*')|(?P<comment>/\*.*?\*/)"""
    r"""|\s*(?P<sign>[{};,])\s*|(?P<colon>:)\s+|(?P<space>\s+)""",
    re.DOTALL,
)


def compact_script(source: str) -> str:
    """Return a script without comments and without white space that means nothing; all names stay as they are."""
    return str(rjsmin.jsmin(source))


def compact_style_sheet(source: str) -> str:
    """Return a style sheet without comments and without white space that means nothing.

    Text in quotes is kept as it is. Addresses with white space or signs such as ``;`` have to stand in quotes.
    """
    return _PARTS.sub(_kept, _PARTS.sub(_without_comment, source)).strip()


def _without_comment(found: re.Match[str]) -> str:
    # A comment parts words, as white space does.
    return " " if found["comment"] else found[0]


def _kept(found: re.Match[str]) -> str:
    return found["text"] or found["sign"] or found["colon"] or " "
