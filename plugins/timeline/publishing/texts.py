"""Running text as HTML: citations numbered, links by id led to their pages, charts put in place."""

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import lru_cache

from timeline.model.values import dataclass
from timeline.publishing.gloss_controls import with_controls
from timeline.reading.markdown import ChartPlace, RenderContext, TextRenderer
from timeline.reading.text import Text
from timeline.views.addresses import Place, TimelinePaths
from timeline.views.contexts import ChartView, PartView
from timeline.views.glosses import GLOSSED, Glosses
from timeline.views.lexicon import Phrases

HostLinks = Callable[[str, str, Place], str]
"""Resolves the host's own link forms in HTML; takes the HTML, the document's file and the page."""

_GROUPS = {
    "event": "events",
    "person": "people",
    "organization": "organizations",
    "place": "places",
    "term": "terms",
    "thread": "threads",
    "category": "categories",
    "chart": "charts",
}


_GLOSSED = tuple(f"{scheme}:" for scheme in GLOSSED)


def link_target(target: str, paths: TimelinePaths, place: Place) -> str:
    """Return the address for a link as an editor writes it: by id, to a file, or as it stands."""
    kind, colon, rest = target.partition(":")
    if not colon or kind not in _GROUPS:
        return host_form(target)
    entry, _, anchor = rest.partition("#")
    return place.to(paths.entry(_GROUPS[kind], entry), anchor)


def host_form(target: str) -> str:
    """Return a link to a file in the host's own form.

    A plain path such as ``../pages/methodology.md`` works where editors preview their files, so it must work
    on the site too: there it leads to the page that the file becomes, or to the file itself. A path that
    starts with a slash starts at the content folder.
    """
    if not target or target.startswith(("#", "{", "//")) or ":" in target:
        return target
    is_document = target.partition("#")[0].endswith(".md")
    return f"{'{filename}' if is_document else '{static}'}{target}"


@dataclass(frozen=True, slots=True)
class TimelineTexts:
    """The running texts of one explainer."""

    timeline: str
    texts: Mapping[tuple[str, str, str], Text]
    renderer: TextRenderer
    host_links: HostLinks
    chart_view: Callable[[str, Place], ChartView]
    phrases: Phrases
    tied: Callable[[str], str]
    """Keeps a day and its month on one line."""
    read: Callable[[Text], str] = field(default_factory=lambda: lru_cache(maxsize=1)(Text.read))
    """Reads a text; an event's is asked for twice in a row, for its page and for the files of data."""

    def inline(self, text: str, numbers: Mapping[str, int], place: Place) -> str:
        """Return one line of the explainer's front matter as HTML."""
        html = self.renderer.render_inline(self.tied(text), self._context(numbers, place))
        index = self.texts["index", self.timeline, self.timeline]
        return self.host_links(html, str(index.path), place)

    def body(
        self, kind: str, document: str, numbers: Mapping[str, int], place: Place, glosses: Glosses | None = None
    ) -> tuple[PartView, ...]:
        """Return a document's text, read from its file now, with its charts in place and its names explained."""
        text = self.texts[kind, self.timeline, document]
        met: dict[str, str] = {}
        parts = self.renderer.render_blocks(self.tied(self.read(text)), self._context(numbers, place, met))
        if glosses is not None and met:
            parts = with_controls(parts, met, glosses)
        return tuple(
            PartView(chart=self.chart_view(part.id, place))
            if isinstance(part, ChartPlace)
            else PartView(text_html=self.host_links(part.html, str(text.path), place))
            for part in parts
        )

    def source(self, kind: str, document: str) -> str:
        """Return a document's text as it is written, read from its file now."""
        return self.read(self.texts[kind, self.timeline, document])

    def _context(self, numbers: Mapping[str, int], place: Place, met: dict[str, str] | None = None) -> RenderContext:
        """Return what the renderer asks for; ``met`` takes what the text links to and may explain, by address."""
        paths = TimelinePaths(self.timeline)

        def resolve(target: str) -> str:
            address = link_target(target, paths, place)
            if met is not None and target.startswith(_GLOSSED):
                met.setdefault(address, target)
            return address

        return RenderContext(numbers, resolve, self.phrases.source)


@dataclass(frozen=True, slots=True)
class SiteTexts:
    """The texts of the pages that no explainer owns."""

    texts: Mapping[tuple[str, str, str], Text]
    renderer: TextRenderer
    host_links: HostLinks
    phrases: Phrases

    def page(self, page: str, place: Place) -> tuple[PartView, ...]:
        """Return a page's text, read from its file now."""
        text = self.texts["page", "", page]
        parts = self.renderer.render_blocks(text.read(), RenderContext({}, host_form, self.phrases.source))
        return tuple(
            PartView(text_html=self.host_links(part.html, str(text.path), place))
            for part in parts
            if not isinstance(part, ChartPlace)
        )
