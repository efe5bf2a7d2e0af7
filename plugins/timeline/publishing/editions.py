"""One explainer as its pages see it: made from packed events, and telling what of it is read."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from gettext import NullTranslations
from typing import Any, NamedTuple

from timeline.charts.context import ChartContext
from timeline.charts.drawn import DrawnChart
from timeline.charts.view import Drawings, TimelineCharts
from timeline.exports.envelope import Envelope
from timeline.exports.files import CALENDAR, EVENTS_CSV, EVENTS_JSON
from timeline.model.event import Event
from timeline.pipeline.packing import unpack
from timeline.pipeline.reads import Reads
from timeline.pipeline.store import Shelf, Store
from timeline.publishing.content import Content
from timeline.publishing.settings import SiteSettings
from timeline.publishing.texts import HostLinks, TimelineTexts
from timeline.publishing.watched import watched_timeline
from timeline.reading.frame import TextKey
from timeline.reading.markdown import TextRenderer
from timeline.reading.text import Text
from timeline.views.addresses import FILTER_INDEX
from timeline.views.date_words import DateWords
from timeline.views.edition import Edition
from timeline.views.lexicon import Phrases
from timeline.views.listed import ListedEvent
from timeline.views.lookup import Lookup
from timeline.views.sources import document_links
from timeline.views.wording import Wording

NO_BREAK = "\N{NO-BREAK SPACE}"
EVENTS_AT_ONCE = 2_000
"""Events that one process holds unpacked."""


FILES_OF_EVENTS = (EVENTS_JSON, EVENTS_CSV, CALENDAR, FILTER_INDEX)
"""Files in which every event has a part."""
SEARCH_RECORDS = "search"
PARTS_OF_EVENTS = (*FILES_OF_EVENTS, SEARCH_RECORDS)
"""What is made of every event for others: its parts in those files, and what the search knows of it."""


class Words(NamedTuple):
    """What all explainers of a site are worded with."""

    phrases: Phrases
    wording: Wording

    @classmethod
    def of(cls, catalogue: NullTranslations) -> "Words":
        """Return the words of a language."""
        return cls(Phrases(catalogue), Wording(catalogue.gettext, catalogue.ngettext, NO_BREAK))


class Results:
    """What was made of single events and charts, for all pages that show them."""

    def __init__(self, store: Store) -> None:
        """Take what the last build kept."""
        self.listed = Shelf(store, "listed")
        self.lines = {file: Shelf(store, f"line-{file}") for file in PARTS_OF_EVENTS}
        self.charts = Shelf(store, "chart")
        self.parts = Shelf(store, "part")
        """Every event as it stands in the file of the whole explainer."""
        self.members = Shelf(store, "member")
        """The pages of every event, and every other page, as they lie in the archive."""
        self.envelopes: dict[tuple[str, str], Envelope] = {}
        """What stands around the events in each file of all events, by explainer and file."""
        self.indexes: dict[str, bytes | None] = {}
        """What is told of each index of the search, by language tag; None of one that nothing is in."""

    def seal(self) -> None:
        """Put together what pages and the search read, before other processes come to share it."""
        self.listed.seal()
        self.lines[SEARCH_RECORDS].seal()

    def changed(self) -> dict[str, object]:
        """Return what is to be kept, as pieces for the store."""
        shelves = (self.listed, self.charts, self.parts, self.members, *self.lines.values())
        return {name: box for shelf in shelves for name, box in shelf.changed().items()}


def make_edition(
    explainer: str,
    content: Content,
    settings: SiteSettings,
    words: Words,
    renderer: TextRenderer,
    host_links: HostLinks,
    results: Results,
    reads: Reads,
) -> tuple[Edition, Drawings]:
    """Return an explainer as its pages see it, and what draws its charts; whatever is read of it is noted."""
    bare = content.timeline(explainer)
    timeline = watched_timeline(bare, reads)

    def watch(name: str, mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
        return reads.watch(f"{explainer}/{name}", mapping)

    lookup = Lookup(content.relations(explainer), PackedEvents(content, explainer), watch)
    dates = DateWords(words.wording, words.phrases, bare.timezone_name)
    drawings = Drawings(ChartContext(timeline, lookup, words.phrases, dates), settings.style)
    kept = watch("chart", KeptDrawings(explainer, results.charts, drawings))
    texts = reads.watch("text", Texts(content))
    edition: Edition
    charts = TimelineCharts(
        explainer,
        kept,
        lambda citations: document_links(citations, edition),
        settings.style,
        words.phrases,
        settings.name,
        settings.url,
        dates,
    )
    edition = Edition(
        timeline=timeline,
        lookup=lookup,
        wording=dates,
        phrases=words.phrases,
        texts=TimelineTexts(explainer, texts, renderer, host_links, charts.view, words.phrases, words.wording.tied),
        charts=charts,
        listed=watch("listed", KeptListed(explainer, results.listed, lookup)),
        style=settings.style,
        site_name=settings.name,
        site_url=settings.url,
        embeds_every_event=settings.embeds_every_event,
    )
    return edition, drawings


class PackedEvents(Mapping[str, Event]):
    """The events of one explainer by id; only the last few are held unpacked."""

    def __init__(self, content: Content, explainer: str) -> None:
        """Take the content that holds them."""
        self._content = content
        self._explainer = explainer
        self._unpacked: Callable[[str], Event] = lru_cache(EVENTS_AT_ONCE)(self._unpack)

    def __getitem__(self, event: str) -> Event:
        """Return an event. Raises ``KeyError`` for an unknown id."""
        return self._unpacked(event)

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in order."""
        return (brief.id for brief in self._content.briefs(self._explainer))

    def __len__(self) -> int:
        """Number of events."""
        return len(self._content.explainers[self._explainer].briefs)

    def _unpack(self, event: str) -> Event:
        return self._content.event(self._explainer, event)


class Texts(Mapping[TextKey, Text]):
    """Where every running text of the site stands; those of events are found by key only."""

    def __init__(self, content: Content) -> None:
        """Take the content that holds them."""
        self._content = content

    def __getitem__(self, key: TextKey) -> Text:
        """Return where a text stands. Raises ``KeyError`` for an unknown one."""
        kind, explainer, id_ = key
        return self._content.text(explainer, id_) if kind == "event" else self._content.frame.texts[key]

    def __iter__(self) -> Iterator[TextKey]:
        """Yield the keys of all texts."""
        return iter(self._content.frame.texts)

    def __len__(self) -> int:
        """Number of texts."""
        return len(self._content.frame.texts)


class KeptListed(Mapping[str, ListedEvent]):
    """The events of one explainer as lists show them, as they were made last."""

    def __init__(self, explainer: str, shelf: Shelf, lookup: Lookup) -> None:
        """Take the shelf on which they lie."""
        self._explainer = explainer
        self._lookup = lookup
        self._unpacked: Callable[[str], ListedEvent] = lru_cache(10 * EVENTS_AT_ONCE)(
            lambda event: ListedEvent(*unpack(shelf[f"{explainer}/{event}"]))
        )

    def __getitem__(self, event: str) -> ListedEvent:
        """Return an event. Raises ``KeyError`` for one that was not made."""
        return self._unpacked(event)

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of the published events."""
        return iter(self._lookup.events)

    def __len__(self) -> int:
        """Number of published events."""
        return len(self._lookup.events)


class KeptDrawings(Mapping[str, DrawnChart]):
    """The charts of one explainer, as they were drawn last."""

    def __init__(self, explainer: str, shelf: Shelf, drawings: Drawings) -> None:
        """``drawings`` draws what is not yet on the shelf."""
        self._explainer = explainer
        self._shelf = shelf
        self._drawings = drawings
        self._unpacked: dict[str, DrawnChart] = {}

    def __getitem__(self, chart: str) -> DrawnChart:
        """Return a chart. Raises ``KeyError`` for an unknown id."""
        if chart not in self._unpacked:
            self._unpacked[chart] = unpack(self._shelf[f"{self._explainer}/{chart}"])
        return self._unpacked[chart]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of all charts."""
        return iter(self._drawings)

    def __len__(self) -> int:
        """Number of charts."""
        return len(self._drawings)
