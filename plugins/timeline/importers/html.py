"""HTML as Markdown: paragraphs, lists, quotations, stress and links; the rest as words, and said.

The HTML is put in order by nh3 first, which takes any input in one go; only what it lets through is looked at here.
"""

import re
from collections import Counter
from html.parser import HTMLParser

import nh3

from timeline.importers.found import Notes
from timeline.importers.prose import escaped, is_web_address, link, target_of

NO_TARGET = "a link within its own site leads nowhere elsewhere; its words were kept"
NOT_COPIED = "a picture was not copied; its description stands in the text"
DEEPEST = 8
"""Lists and quotations within each other; deeper ones are paragraphs."""
MOST_OPEN = 100
"""Elements within each other; more are no text that somebody wrote, and take a long time to put in order."""

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_STRESS = {"em": "*", "i": "*", "cite": "*", "strong": "**", "b": "**"}
_DROPPED = frozenset({"script", "style", "template", "noscript", "svg", "math", "head", "title", "select", "textarea"})
_SHOWN_ELSEWHERE = frozenset({"iframe", "video", "audio", "source", "embed", "object"})
_CELLS = frozenset({"td", "th"})
_WITHOUT_LOSS = frozenset({"span", "font", "center", "time", "html", "body", "wbr"})


_NAMES = re.compile(r"<([A-Za-z][A-Za-z0-9-]{0,40})")
_ENDS_BY_ITSELF = frozenset({
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
    "source", "td", "th", "tr", "wbr",
})  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "object": {"data"}} | {
    name: {"src"} for name in _SHOWN_ELSEWHERE - {"object"}
}
_KEPT = _BLOCKS | _STRESS.keys() | _SHOWN_ELSEWHERE | _CELLS | {"a", "br", "img"}
_SCHEMES = {"http", "https", "mailto"}


def markdown_of(html: str, spot: str, notes: Notes) -> str:
    """Return the Markdown of a piece of HTML, however broken; scripts and their like are left out, and said."""
    if _is_too_deep(html):
        notes.changed(spot, "HTML that is nested too deep was kept as plain words")
        return escaped(html)
    names = {name.lower() for name in _NAMES.findall(html)}
    for name in sorted(names & _DROPPED):
        notes.left(spot, "a part of the HTML that is no text was left out", name)
    for name in sorted(names - _DROPPED - _KEPT - _WITHOUT_LOSS):
        notes.changed(spot, "an element of HTML was left out and its words kept", name)
    if "<!--" in html:
        notes.left(spot, "a comment in the HTML was left out")
    ordered = nh3.clean(
        html,
        tags=set(_KEPT),
        clean_content_tags=set(_DROPPED),
        attributes={name: set(allowed) for name, allowed in _ATTRIBUTES.items()},
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    maker = _Maker(spot, notes)
    maker.feed(ordered)
    maker.close()
    return maker.text()


def _is_too_deep(html: str) -> bool:
    """Whether too many elements are open somewhere; an end counts only where its element was opened."""
    open_now: Counter[str] = Counter()
    depth = 0
    for found in re.finditer(r"<(/?)([A-Za-z][A-Za-z0-9]*)", html):
        name = found[2].lower()
        if name in _ENDS_BY_ITSELF or (found[1] and not open_now[name]):
            continue
        step = -1 if found[1] else 1
        open_now[name] += step
        depth += step
        if depth > MOST_OPEN:
            return True
    return False


class _Maker(HTMLParser):
    """Makes Markdown of HTML that is in order."""

    def __init__(self, spot: str, notes: Notes) -> None:
        super().__init__()
        self.spot, self.notes = spot, notes
        self.done: list[str] = []
        self.now: list[str] = []
        self.quotes = 0
        self.lists: list[tuple[str, int]] = []
        self.link: tuple[str, int] | None = None
        self.marker = ""

    def text(self) -> str:
        """Return all of it."""
        self._end_of_block()
        return "\n\n".join(self.done).strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in the start of an element."""
        values = {name: value or "" for name, value in attrs}
        if tag == "br":
            self.now.append("\n")
        elif tag == "a":
            self._end_of_link()
            self.link = (values.get("href", "").strip(), len(self.now))
        elif tag == "img":
            self._picture(values)
        elif tag in _SHOWN_ELSEWHERE:
            self._elsewhere(tag, values)
        elif tag in _STRESS:
            self.now.append(f"\0{_STRESS[tag]}")
        elif tag in _CELLS:
            self.now.append(" | " if "".join(self.now).strip() else "")
        elif tag in _BLOCKS:
            self._start_of_block(tag)

    def handle_endtag(self, tag: str) -> None:
        """Take in the end of an element."""
        if tag == "a":
            self._end_of_link()
        elif tag in _STRESS:
            self.now.append(f"\1{_STRESS[tag]}")
        elif tag in _BLOCKS:
            self._end_of_block()
            if tag in ("ul", "ol") and self.lists:
                self.lists.pop()
            if tag == "blockquote" and self.quotes:
                self.quotes -= 1

    def handle_data(self, data: str) -> None:
        """Take in words."""
        self.now.append(escaped(data.replace("\0", "").replace("\1", "")))

    def _picture(self, values: dict[str, str]) -> None:
        source, words = values.get("src", "").strip(), values.get("alt", "").strip()
        if is_web_address(source):
            self.notes.changed(self.spot, "a picture became a link to it", source)
            self.now.append(link(words or "Picture", source) if self.link is None else escaped(words))
        else:
            self.notes.left(self.spot, NOT_COPIED, source[:200])
            self.now.append(escaped(words))

    def _elsewhere(self, tag: str, values: dict[str, str]) -> None:
        source = (values.get("src") or values.get("data") or "").strip()
        if is_web_address(source):
            self.notes.changed(self.spot, "something shown from another site became a link to it", source)
            if self.link is None:
                self.now.append(f" {link(source, source)} ")
        elif source or tag not in ("video", "audio", "object"):
            self.notes.left(self.spot, "something shown from another site has no address that readers can follow", tag)

    def _start_of_block(self, tag: str) -> None:
        self._end_of_block()
        if tag in ("ul", "ol"):
            self.lists.append((tag, 0))
        elif tag == "blockquote":
            self.quotes += 1
        elif tag == "li" and self.lists:
            kind, number = self.lists[-1]
            self.lists[-1] = (kind, number + 1)
            self.marker = "- " if kind == "ul" else f"{number + 1}. "
        elif tag[0] == "h" and tag[1:].isdigit():
            self.marker = "## "
        elif tag == "table":
            self.notes.changed(self.spot, "a table became lines of text")

    def _end_of_link(self) -> None:
        if self.link is None:
            return
        (target, start), self.link = self.link, None
        words = "".join(self.now[start:])
        del self.now[start:]
        if is_web_address(target) or target.startswith("mailto:"):
            shown = re.sub("[\0\1]\\*+", "", words).replace("\n", " ").strip()
            self.now.append(f"[{shown}]({target_of(target)})" if shown and " " not in target else words)
        else:
            self.notes.left(self.spot, NO_TARGET, target[:200])
            self.now.append(words)

    def _end_of_block(self) -> None:
        self._end_of_link()
        words = _with_stress("".join(self.now))
        self.now.clear()
        lines = [line for line in (" ".join(line.split()) for line in words.split("\n")) if line]
        if not lines:
            return
        is_heading = self.marker == "## "
        depth = min(len(self.lists), DEEPEST)
        quote = "> " * min(self.quotes, DEEPEST)
        first = quote + "    " * max(depth - 1, 0) + ("" if is_heading and (depth or quote) else self.marker)
        later = quote + "    " * depth
        if not self.marker and depth:
            first = later
        self.marker = ""
        self.done.append(" ".join([first + lines[0], *lines[1:]]) if is_heading else first + f"  \n{later}".join(lines))


def _with_stress(words: str) -> str:
    """Return words with their stress in pairs that touch the words, as Markdown needs them; odd ones are left out."""
    pieces: list[str] = []
    open_at: list[tuple[str, int]] = []
    position = 0
    while position < len(words):
        sign = words[position]
        if sign not in "\0\1":
            end = _next_sign(words, position)
            pieces.append(words[position:end])
            position = end
            continue
        mark = "**" if words.startswith("**", position + 1) else "*"
        position += 1 + len(mark)
        if sign == "\0":
            if not open_at:
                open_at.append((mark, len(pieces)))
                pieces.append("")
        elif open_at and open_at[-1][0] == mark:
            _, start = open_at.pop()
            inner = "".join(pieces[start:])
            core = inner.strip()
            if core and "\n" not in core:
                before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
                pieces[start:] = [f"{before}{mark}{core}{mark}{after}"]
    return "".join(pieces)


def _next_sign(words: str, position: int) -> int:
    found = re.compile("[\0\1]").search(words, position)
    return found.start() if found else len(words)
