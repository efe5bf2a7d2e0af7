"""The whole of one explainer, as data."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from timeline.model.brief import AnyEvent
from timeline.model.chart import Chart
from timeline.model.claim import ClaimStatus
from timeline.model.edtf import EdtfDate
from timeline.model.entities import Organization, Person, Place, Term
from timeline.model.event import Event, PublicationStatus, References
from timeline.model.problem import Marks
from timeline.model.source import Source
from timeline.model.structure import (
    Category,
    Coverage,
    Dispute,
    Era,
    KeyPoints,
    OpenQuestion,
    Thread,
    TimeScale,
)
from timeline.model.values import dataclass

SITE_ADDRESSES: Mapping[str, str] = MappingProxyType(
    {
        "404": "the page for addresses that do not exist",
        "assets": "the site’s own files",
        "data": "the site’s own data",
        "search": "the search",
        "styleguide": "the style guide",
    }
)
"""First parts of addresses that no explainer or page may have, and what stands there."""

FRONT_ANCHORS = frozenset(
    {
        "about",
        "cite",
        "cite-bibtex",
        "cite-text",
        "content",
        "corrections",
        "disputed",
        "other",
        "overview",
        "overview-end",
        "overview-keys",
        "sources",
        "unknown",
        "ways",
        *(f"gloss-status-{status}" for status in ClaimStatus),
    }
)
"""Parts of the front page that have an anchor of their own, whatever an explainer is about."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """One explainer: its events in order, its registers and what frames them."""

    id: str
    """Name of its folder, which is also its address."""
    title: str
    short_title: str
    kicker: str
    """One or two words above the title, such as a country."""
    standfirst: str
    language: str
    """BCP 47 language tag of the text."""
    timezone: str
    """IANA name of the zone in which times without a zone are meant."""
    timezone_name: str
    """How readers know the zone, such as “Belgrade”."""
    coverage: Coverage
    published: EdtfDate
    categories: tuple[Category, ...] = ()
    threads: tuple[Thread, ...] = ()
    eras: tuple[Era, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    key_points: KeyPoints = field(default_factory=KeyPoints)
    featured_charts: tuple[str, ...] = ()
    """Ids of the charts on the front page, in order."""
    scale: TimeScale = TimeScale.LINEAR
    documents: tuple[Event, ...] = ()
    """Every event that was read, drafts and retracted ones too, in order of time."""
    charts: tuple[Chart, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    organizations: Mapping[str, Organization] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    references: References = field(default_factory=References)
    """What the explainer's own running text and key points point to."""
    marks: Marks = field(default=Marks(""), compare=False, repr=False)

    @property
    def events(self) -> tuple[Event, ...]:
        """The published events, by earliest day, latest day and id."""
        return tuple(event for event in self.documents if event.status is PublicationStatus.PUBLISHED)

    def category_of(self, event: AnyEvent) -> Category | None:
        """Return the category that an event names; None where the explainer declares none of that id."""
        return next((category for category in self.categories if category.id == event.category), None)

    def threads_of(self, event: Event) -> tuple[Thread, ...]:
        """Return the threads to which an event belongs, in the explainer's order."""
        return tuple(thread for thread in self.threads if thread.id in event.threads)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of plain text beside the explainers, such as the methodology."""

    id: str
    title: str
    summary: str
    added: EdtfDate
    updated: EdtfDate | None = None
    references: References = field(default_factory=References)
    marks: Marks = field(default=Marks(""), compare=False, repr=False)

    @property
    def last_modified(self) -> EdtfDate:
        """Day of the latest recorded change."""
        return self.updated or self.added


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is published together."""

    timelines: tuple[Timeline, ...]
    pages: tuple[Page, ...] = ()
    files: frozenset[str] = frozenset()
    """Paths of all files below the content folder, relative to it, that a link may point to."""
