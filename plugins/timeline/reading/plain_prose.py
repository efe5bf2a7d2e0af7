"""Plain prose as HTML: what the converter and the cleaner would make of it, in a small part of their time.

Most running texts are paragraphs with citations, links and stress, now and then with a list or a quotation. Everything
in them that has a meaning is known here one by one; a text with anything else is refused and left to the converter.
"""

import re
from collections.abc import Callable, Iterator

Citing = Callable[[str], str | None]
"""Makes the note for the inside of a citation; None where that is not for here."""
Linking = Callable[[str], str | None]
"""Makes the attributes of a link for its target; None where that is not for here."""

_REFUSED = ("&", "<", "`", "\\", "|", "![", "]:", "  ", "\n\n\n", " \n", "\xa0\n", "\ufeff")
"""Signs of HTML, code, escapes, tables, images, definitions and line breaks."""
_NO_WORDS = re.compile(r"[\s#=+~:_-]|\*(?:[ *]|$)|[0-9]+\.")
_NO_WORD_BELOW = re.compile(rf"\n(?:{_NO_WORDS.pattern})", re.MULTILINE)
"""The beginning of a line that may be more than words: of the first, and of those below it."""
_SIGN = re.compile(
    r"[\[\]*_](?:"  # A set of characters at the start is what the search is quick to find.
    r"(?<=\[)@(?P<uses>[^\[\]\n]*)\](?!\()"
    r"|(?<=\[)(?P<words>[^\[\]*_@][^\[\]*_]*)\]"
    r"\((?P<target>https?://(?!xn--)(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}(?:/[A-Za-z0-9/._=?-]*)?"
    r"|[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*(?:\#[a-z0-9-]+)?)\)"
    r"|(?<=\*)(?P<strong>\*?)(?=[^\s*])(?P<stressed>[^*_\[\]]*[^*_\[\]\s])\*(?P=strong)(?!\*)"
    r")?"
)
_LIST, _QUOTATION = "- ", "> "
_STRESS = {"": "em", "*": "strong"}


def plain_prose(text: str, citing: Citing, linking: Linking) -> str | None:
    """Return the HTML of a text, or None where it is not plain prose. What the functions raise comes through."""
    # Printable is all but space of other sorts, control characters and those for private use.
    if any(sign in text for sign in _REFUSED) or not text.replace("\n", "").replace("\xa0", "").isprintable():
        return None
    blocks = []
    before = ""
    for block in text.strip("\n").split("\n\n"):
        kind = block[:2] if block.startswith((_LIST, _QUOTATION)) else ""
        # Two lists or quotations that follow one another are one.
        html = None if kind and kind == before else _BLOCKS[kind](block, citing, linking)
        if html is None:
            return None
        blocks.append(html)
        before = kind
    return "\n".join(blocks).replace("\xa0", "&nbsp;")


def in_attribute(value: str) -> str | None:
    """Return a value as it stands in an attribute between double quotes; None where that is not for here."""
    if "<" in value or ">" in value:
        return None
    return value.replace("&", "&amp;").replace('"', "&quot;")


def _paragraph(block: str, citing: Citing, linking: Linking) -> str | None:
    html = _line(block, citing, linking)
    return f"<p>{html}</p>" if html is not None else None


def _list(block: str, citing: Citing, linking: Linking) -> str | None:
    items = list(_without(_LIST, block))
    lines = [_line(item, citing, linking) if item is not None else None for item in items]
    if None in lines:
        return None
    return "<ul>\n" + "".join(f"<li>{line}</li>\n" for line in lines) + "</ul>"


def _quotation(block: str, citing: Citing, linking: Linking) -> str | None:
    lines = [line for line in _without(_QUOTATION, block) if line is not None]
    html = _paragraph("\n".join(lines), citing, linking) if len(lines) == block.count("\n") + 1 else None
    return f"<blockquote>\n{html}\n</blockquote>" if html is not None else None


def _without(sign: str, block: str) -> Iterator[str | None]:
    """Yield the lines of a block without the sign before each; None for one that has no sign."""
    for line in block.split("\n"):
        yield line.removeprefix(sign) if line.startswith(sign) else None


_BLOCKS: dict[str, Callable[[str, Citing, Linking], str | None]] = {
    "": _paragraph,
    _LIST: _list,
    _QUOTATION: _quotation,
}


def _line(text: str, citing: Citing, linking: Linking) -> str | None:
    """Return words with their citations, links and stress; None where they are more than that."""
    if not text or text[-1].isspace() or ">" in text:
        return None
    if _NO_WORDS.match(text) or ("\n" in text and _NO_WORD_BELOW.search(text)):
        return None
    html = ""
    done, is_after_note = 0, False
    for found in _SIGN.finditer(text):
        start, end = found.span()
        before, made = text[done:start], None
        uses, words, target, strong, stressed = found.groups()
        if uses is not None:
            # A note stands close to the word before it, but not to another note.
            if not (is_after_note and before.isspace()):
                before = before.rstrip()
            made = citing(uses)
        elif words is not None:
            attributes = linking(target)
            made = f"<a {attributes}>{words}</a>" if attributes is not None else None
        elif stressed is not None:
            made = f"<{_STRESS[strong]}>{stressed}</{_STRESS[strong]}>"
        if made is None:
            return None
        html += before + made
        done, is_after_note = end, uses is not None
    return html + text[done:]
