"""What every page of one explainer is made from."""

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Protocol

from timeline.model.source import Citation
from timeline.model.timeline import Timeline
from timeline.model.values import dataclass
from timeline.views.addresses import LinkStyle, Place, TimelinePaths, movable_place
from timeline.views.contexts import ChartTakeView, ChartView, PartView
from timeline.views.date_words import DateWords
from timeline.views.embed_frame import EmbedFrame
from timeline.views.lexicon import Phrases
from timeline.views.lookup import Lookup

if TYPE_CHECKING:
    from timeline.views.glosses import Glosses
    from timeline.views.listed import ListedEvent


class Texts(Protocol):
    """Turns running text into safe HTML; numbers are those of the page's list of sources."""

    def inline(self, text: str, numbers: Mapping[str, int], place: Place) -> str:
        """Return one line as HTML without a paragraph around it."""

    def body(
        self, kind: str, document: str, numbers: Mapping[str, int], place: Place, glosses: "Glosses | None" = None
    ) -> tuple[PartView, ...]:
        """Return the running text of a document, read from its file now; ``glosses`` are those of the page."""

    def source(self, kind: str, document: str) -> str:
        """Return the running text of a document as it is written, read from its file now."""


class Charts(Protocol):
    """Draws the explainer's charts."""

    def view(self, chart: str, place: Place) -> ChartView:
        """Return a chart as it stands on a page. Raises ``KeyError`` for an unknown id."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all charts, declared and automatic."""

    def title(self, chart: str) -> str:
        """Return the finding that a chart states. Raises ``KeyError`` for an unknown id."""

    def files(self, chart: str) -> Mapping[str, str]:
        """Return the files beside a chart's page: name and text."""

    def citations(self, chart: str) -> tuple[Citation, ...]:
        """Return the sources of a chart, those of its rows included."""

    def take(self, chart: str, place: Place) -> ChartTakeView:
        """Return what readers can take of a chart, for its own page."""

    def embed_frame(self, chart: str) -> EmbedFrame:
        """Return the frame in which other sites show a chart; its address needs that of the site."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One explainer with everything that its pages have in common."""

    timeline: Timeline
    lookup: Lookup
    wording: DateWords
    phrases: Phrases
    texts: Texts
    charts: Charts
    listed: Mapping[str, "ListedEvent"]
    """Every published event as lists show it, by id."""
    style: LinkStyle
    site_name: str
    site_url: str
    """Absolute address without a slash at its end; empty where it is not known."""
    embeds_every_event: bool = True
    """Whether others can show any event on their pages, and not the turning points alone."""
    paths: TimelinePaths = field(init=False)
    """Addresses of the explainer's pages."""

    def __post_init__(self) -> None:
        """Work out the addresses, which every page asks for dozens of times."""
        object.__setattr__(self, "paths", TimelinePaths(self.timeline.id))

    @property
    def movable(self) -> Place:
        """The place for HTML that is made once for several pages."""
        return movable_place(self.style)

    def place(self, path: str) -> Place:
        """Return a page of the site as the place from which links start."""
        return Place(path, self.style)
