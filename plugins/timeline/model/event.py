"""An event: what happened, when, who says so and what is disputed."""

from dataclasses import field
from enum import StrEnum

from timeline.model.claim import Claim, Figure
from timeline.model.edtf import EdtfDate, When
from timeline.model.problem import Mark, Marks
from timeline.model.source import Citation
from timeline.model.values import dataclass

LINK_SCHEMES = ("event", "person", "organization", "place", "term", "thread", "category", "chart")
"""What a link in running text can name by its id, as in ``event:city-hall``."""


CORRECTABLE = (
    *("title", "when", "known", "category", "place", "people", "organizations", "summary"),
    *("text", "because-of", "citations"),
)
"""Parts of an event, beside its claims and figures, that a correction can name. They are called as its fields are."""


class Weight(StrEnum):
    """How much an event matters to the story, by editorial judgement."""

    TURNING_POINT = "turning-point"
    NORMAL = "normal"
    MINOR = "minor"


class PublicationStatus(StrEnum):
    """Whether an event is shown: drafts are left out, retracted events leave a tombstone."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class Cause:
    """An earlier event that led to this one, and who says so."""

    event: str
    """Id of the earlier event."""
    citations: tuple[Citation, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A mistake that was published and mended."""

    date: EdtfDate
    was: str
    now: str
    reason: str
    of: str | None = None
    """What it corrects: a name of :data:`CORRECTABLE`, or the anchor of a claim or figure, such as ``claim-2``."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in running text: ``[words](target)``."""

    target: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class CitedKey:
    """A citation in running text: ``[@key, locator]``."""

    citation: Citation
    mark: Mark


@dataclass(frozen=True, slots=True)
class Image:
    """An image in running text: ``![alternative text](target)``."""

    target: str
    alternative_text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class PlacedChart:
    """A chart placed in running text: ``{chart:id}`` on a line of its own."""

    id: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class References:
    """Everything that a document's running text points to, in order of appearance."""

    citations: tuple[CitedKey, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    charts: tuple[PlacedChart, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """Targets of links and images that are files: neither addresses, nor ids, nor places on the page."""
        targets = [*(link.target for link in self.links), *(image.target for image in self.images)]
        return tuple(
            target for target in targets if target and ":" not in target and target[0] != "#" and target[:2] != "//"
        )


class _Keys:
    """Has room for what is worked out once, as each page asks for it a dozen times; no part of the value."""

    __slots__ = ("_source_keys",)

    _source_keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event(_Keys):
    """One event of a timeline. The running text stays in its file and is read when a page needs it."""

    id: str
    """File name without its date; it never changes when a date is corrected."""
    title: str
    when: When
    category: str
    summary: str
    citations: tuple[Citation, ...]
    added: EdtfDate
    """Day on which the event was first published here."""
    label: str | None = None
    """Short name for the overview strip."""
    when_note: str | None = None
    """Time of day in the source's words, such as “evening”."""
    known: When | None = None
    """When it became public, where that differs."""
    weight: Weight = Weight.NORMAL
    threads: tuple[str, ...] = ()
    place: str | None = None
    people: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    because_of: tuple[Cause, ...] = ()
    after: tuple[str, ...] = ()
    """Ids of events of the same date that are known to have come before this one."""
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    corrections: tuple[Correction, ...] = ()
    updated: EdtfDate | None = None
    """Day of the last change of substance."""
    formerly: tuple[str, ...] = ()
    """Ids under which the event was published before."""
    status: PublicationStatus = PublicationStatus.PUBLISHED
    references: References = References()
    marks: Marks = field(default=Marks(""), compare=False, repr=False)

    @property
    def is_turning_point(self) -> bool:
        """Whether the event belongs to the shortest telling of the story."""
        return self.weight is Weight.TURNING_POINT

    @property
    def causes(self) -> tuple[str, ...]:
        """Ids of the earlier events that led to it."""
        return tuple(cause.event for cause in self.because_of)

    @property
    def last_modified(self) -> EdtfDate:
        """Day of the latest recorded change: addition, update or correction."""
        if self.updated is None and not self.corrections:
            return self.added
        days = [self.added, *(c.date for c in self.corrections)]
        if self.updated is not None:
            days.append(self.updated)
        return max(days, key=lambda day: day.sort_key())

    def all_citations(self) -> tuple[Citation, ...]:
        """Every use of a source in this event, in the order in which sources are numbered.

        The list in ``citations`` comes first, then the running text, claims, figures and causes.
        """
        uses = [*self.citations, *(cited.citation for cited in self.references.citations)]
        for claim in self.claims:
            uses += claim.citations
            for denial in claim.denials:
                uses += denial.citations
        for figure in self.figures:
            for estimate in figure.estimates:
                uses += estimate.citations
        for cause in self.because_of:
            uses += cause.citations
        return tuple(uses)

    def source_keys(self) -> tuple[str, ...]:
        """Keys of all sources of this event, each once, in the order of their numbers."""
        try:
            return self._source_keys
        except AttributeError:
            keys = tuple(dict.fromkeys([use.source for use in self.all_citations()]))
            object.__setattr__(self, "_source_keys", keys)
            return keys
