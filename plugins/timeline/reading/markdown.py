"""Running text to HTML: Markdown with citations, links by id and places of charts.

Text may come from people nobody knows, so whatever HTML results is cleaned: a short list of elements and
attributes remains, and links lead to http, https, mailto or within the site.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Markdown
from markdown.inlinepatterns import BacktickInlineProcessor, InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from timeline.model.event import LINK_SCHEMES
from timeline.model.values import dataclass
from timeline.reading.code_spans import without_code
from timeline.reading.plain_prose import in_attribute, plain_prose
from timeline.reading.references import CHART_LINE, CITATION_GROUP, DEFINITION, split_uses

_INLINE_ELEMENTS = frozenset(
    {"a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span"}
    | {"strong", "sub", "sup"}
)
_BLOCK_ELEMENTS = frozenset(
    {"blockquote", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "ul"}
    | {"table", "tbody", "td", "th", "thead", "tr"}
)
_ATTRIBUTES = {
    "a": {"href", "title", "aria-label"},
    "abbr": {"title"},
    "bdi": {"dir", "lang"},
    "span": {"dir", "lang"},
    "q": {"lang"},
    "blockquote": {"lang"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start"},
}
_ALIGNMENTS = {f"text-align: {side};": f"align-{side}" for side in ("left", "center", "right")}
_CLASSES = {
    "sup": {"citation"},
    "span": {"locator"},
    "td": set(_ALIGNMENTS.values()),
    "th": set(_ALIGNMENTS.values()),
}
_SCHEMES = frozenset({"http", "https", "mailto", *LINK_SCHEMES})
_LEFT_TO_HOST = ("{filename}", "{static}")
_CHART = "{chart:"
_OTHER_SITE = re.compile(r"https?:", re.IGNORECASE)
_OTHER_SITE_MARK = "\ue000"
_SOURCE_ADDRESS = "#source-"
_KEPT = (_SOURCE_ADDRESS, *_LEFT_TO_HOST)
_HIGHEST_HEADING = 2
_NOTES_KEPT = 4096
# As in CommonMark, a span opens with a whole run of backticks; the search for references counts on it.
_CODE_SPAN = r"(?:(?<!\\)((?:\\{2})+)(?=`+)|(?<![\\`])(`+)(?!`)(.+?)(?<!`)\2(?!`))"
_HEADING = re.compile(r"^(?P<hashes>#{1,6})(?!#)|^(?P<line>=+|-+)[ ]*$", re.MULTILINE)
_LEVELS = {f"h{level}": level for level in range(1, 7)}

# Prose needs few of the converter's parts: each costs its time for every paragraph, and none of these can act on a text
# that has none of the signs below, in which it might be written. The last two are taken for white space or left out.
_SIGNS = ("`", "\\", "<", "&", "![", "]:", "|", "#", "~~~", "  ", "\t", "\x02", "\x03")
_OF_SIGNS = {
    "inline": (
        *("backtick", "escape", "reference", "image_link", "image_reference", "short_reference", "short_image_ref"),
        *("autolink", "automail", "linebreak", "html", "entity"),
    ),
    "block": ("indent", "code", "hashheader", "table", "reference"),
    "preprocessor": ("fenced_code_block",),
    "treeprocessor": ("unescape",),
}


@dataclass(frozen=True, slots=True)
class RenderContext:
    """What a text needs to know of the page on which it stands."""

    numbers: Mapping[str, int]
    """Number of each source, by its key, in the page's list of sources."""
    resolve: Callable[[str], str]
    """Address for the target of a link or image, such as ``event:city-hall``. What it raises comes through."""
    source_words: Callable[[int, str | None], str]
    """Name of a citation for those who do not see it, from the source's number and the place in the source."""


@dataclass(frozen=True, slots=True)
class Html:
    """A stretch of safe HTML."""

    html: str


@dataclass(frozen=True, slots=True)
class ChartPlace:
    """The place of a chart in the text."""

    id: str


Part = Html | ChartPlace


class TextRenderer:
    """Turns Markdown into safe HTML. One is enough for a process; it is not shared between threads."""

    def __init__(self) -> None:
        """Set up the converter, which costs more than a text."""
        self._page = _Page()
        self._markdown = _converter(self._page)
        self._prose = _only_for_prose(_converter(self._page))
        self._clean_blocks = self._cleaner(_INLINE_ELEMENTS | _BLOCK_ELEMENTS)
        self._clean_inline = self._cleaner(_INLINE_ELEMENTS)

    def render_blocks(self, text: str, context: RenderContext) -> tuple[Part, ...]:
        """Return the text as HTML and places of charts, in order.

        The highest heading becomes ``h2`` and the others follow, since the page has its own ``h1``.
        """
        self._page.context = context
        plain = without_code(text)
        self._page.heading_shift = _heading_shift(plain)
        definitions = "\n".join(found.group() for found in DEFINITION.finditer(plain)) if "]:" in plain else ""
        if _CHART not in plain:
            return tuple(self._html(text, definitions))
        parts: list[Part] = []
        done = 0
        for place in CHART_LINE.finditer(plain):
            parts += self._html(text[done : place.start()], definitions)
            parts.append(ChartPlace(place["id"]))
            done = place.end()
        return (*parts, *self._html(text[done:], definitions))

    def render_inline(self, text: str, context: RenderContext) -> str:
        """Return one line of text as HTML without a paragraph around it; lists and headings have no meaning."""
        self._page.context = context
        self._markdown.reset()
        root = Element("div")
        SubElement(root, "p").text = text
        self._markdown.treeprocessors["inline"].run(root)
        html = self._markdown.serializer(root)
        for processor in self._markdown.postprocessors:
            html = processor.run(html)
        return self._finished(self._clean_inline, html)

    def _html(self, text: str, definitions: str) -> list[Part]:
        if not text.strip():
            return []
        plain = plain_prose(text, self._page.note, self._page.link)
        if plain is not None:
            return [Html(plain)]
        source = f"{text}\n\n{definitions}"
        html = (self._prose if is_prose(source) else self._markdown).reset().convert(source)
        cleaned = self._finished(self._clean_blocks, html)
        return [Html(cleaned)] if cleaned else []

    def _finished(self, cleaner: nh3.Cleaner, html: str) -> str:
        cleaned = cleaner.clean(html.replace(_OTHER_SITE_MARK, ""))
        if self._page.failure is not None:
            failure, self._page.failure = self._page.failure, None
            raise failure
        cleaned = cleaned.replace("<p></p>", "").strip()
        return cleaned.replace(f'href="{_OTHER_SITE_MARK}', 'rel="external noopener" href="')

    def _cleaner(self, elements: frozenset[str]) -> nh3.Cleaner:
        return nh3.Cleaner(
            tags=set(elements),
            attributes={name: set(allowed) for name, allowed in _ATTRIBUTES.items() if name in elements},
            allowed_classes={name: set(classes) for name, classes in _CLASSES.items()},
            url_schemes=set(_SCHEMES),
            attribute_filter=self._page.attribute,
            link_rel=None,
        )


def is_prose(text: str) -> bool:
    """Whether a text has no sign of anything but paragraphs, lists, quotations, links, citations and stress."""
    return not any(sign in text for sign in _SIGNS)


def _converter(page: "_Page") -> Markdown:
    converter = Markdown(extensions=["sane_lists", "tables", "fenced_code"], output_format="html")
    # Raw blocks would swallow the Markdown within them; as inline HTML they are cleaned like everything else.
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.register(BacktickInlineProcessor(_CODE_SPAN), "backtick", 190)
    converter.inlinePatterns.register(_Citations(page), "citation", 175)
    converter.treeprocessors.register(_HeadingsAndCells(page), "headings-and-cells", 5)
    return converter


def _only_for_prose(converter: Markdown) -> Markdown:
    """Take out of a converter what :func:`is_prose` rules out."""
    for name in _OF_SIGNS["inline"]:
        converter.inlinePatterns.deregister(name)
    for name in _OF_SIGNS["block"]:
        converter.parser.blockprocessors.deregister(name)
    for name in _OF_SIGNS["preprocessor"]:
        converter.preprocessors.deregister(name)
    for name in _OF_SIGNS["treeprocessor"]:
        converter.treeprocessors.deregister(name)
    return converter


class _Page:
    """What the converter's parts know of the text at hand."""

    def __init__(self) -> None:
        self.context = RenderContext({}, str, lambda number, _: str(number))
        self.heading_shift = 0
        self.failure: Exception | None = None

    def attribute(self, element: str, name: str, value: str) -> str | None:
        """Resolve addresses; a failure is kept, as none can be raised through the cleaner."""
        if name not in ("href", "src") or value.startswith(_KEPT):
            return value
        if name == "src" and (_OTHER_SITE.match(value) or value.startswith("//")):
            return None
        try:
            address = self.context.resolve(value)
        except Exception as failure:
            self.failure = self.failure or failure
            return None
        return _OTHER_SITE_MARK + address if name == "href" and _OTHER_SITE.match(value) else address

    def link(self, target: str) -> str | None:
        """Return the attributes of a link in plain prose."""
        # The cleaner would drop an address of any other kind.
        if target.partition(":")[0] not in _SCHEMES:
            return None
        address = self.context.resolve(target)
        href = in_attribute(address)
        if href is None or _OTHER_SITE_MARK in address:
            return None
        return f'rel="external noopener" href="{href}"' if _OTHER_SITE.match(target) else f'href="{href}"'

    def note(self, uses: str) -> str | None:
        """Return the note for the inside of a citation in plain prose; None where it names an unknown source."""
        context, links = self.context, []
        for key, locator, _ in split_uses(uses):
            number = context.numbers.get(key)
            link = _note_link(number, locator, context.source_words(number, locator)) if number is not None else None
            if link is None:
                return None
            links.append(link)
        return f'<sup class="citation">{", ".join(links)}</sup>'


class _Citations(InlineProcessor):
    """Makes ``[@key; @other, paragraph 4]`` a small note of the sources' numbers, close to the word before it."""

    def __init__(self, page: _Page) -> None:
        # Not after another note, which ends with \x03 by now: two numbers without a space would look like one.
        super().__init__(rf"(?:(?<![\s\x03])\s+)?{CITATION_GROUP.pattern}")
        self._page = page

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        context = self._page.context
        uses = [(context.numbers.get(key), locator) for key, locator, _ in split_uses(m["uses"])]
        note = Element("sup", {"class": "citation"})
        for position, (number, locator) in enumerate(uses):
            if number is None:
                return None, None, None
            link = _citation_link(number, locator, context.source_words(number, locator))
            link.tail = AtomicString(", " if position < len(uses) - 1 else "")
            note.append(link)
        return note, m.start(0), m.end(0)


def _citation_link(number: int, locator: str | None, words: str) -> Element:
    link = Element("a", {"href": f"{_SOURCE_ADDRESS}{number}", "aria-label": words})
    link.text = AtomicString(str(number))
    if locator:
        link.set("title", words)
        SubElement(link, "span", {"class": "locator"}).text = AtomicString(f", {locator}")
    return link


@lru_cache(_NOTES_KEPT)
def _note_link(number: int, locator: str | None, words: str) -> str | None:
    """Return what :func:`_citation_link` makes as HTML; None where it is left to that."""
    name = in_attribute(words)
    if name is None:
        return None
    title = f' title="{name}"' if locator else ""
    shown = f'<span class="locator">, {locator}</span>' if locator else ""
    return f'<a aria-label="{name}" href="{_SOURCE_ADDRESS}{number}"{title}>{number}{shown}</a>'


class _HeadingsAndCells(Treeprocessor):
    """Moves all headings by as many levels, so that the highest is h2, and aligns cells by class, not by style."""

    def __init__(self, page: _Page) -> None:
        super().__init__()
        self._page = page

    def run(self, root: Element) -> None:
        for element in root.iter():
            level = _LEVELS.get(element.tag)
            if level is not None:
                element.tag = f"h{min(level + self._page.heading_shift, 6)}"
            alignment = _ALIGNMENTS.get(element.attrib.pop("style", ""))
            if alignment is not None:
                element.set("class", alignment)


def _heading_shift(text: str) -> int:
    if not (any(sign in text for sign in ("#", "\n=", "\n-")) or text.startswith(("=", "-"))):
        return 0
    levels = [
        len(found["hashes"]) if found["hashes"] else (1 if found["line"].startswith("=") else 2)
        for found in _HEADING.finditer(text)
    ]
    return _HIGHEST_HEADING - min(levels) if levels else 0
