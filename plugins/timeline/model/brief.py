"""What an explainer knows of an event without opening its file: enough to put it in order, to name it and to find it.

An explainer may have a hundred thousand events. All of their briefs fit into memory; all events do not.
"""

from dataclasses import field
from typing import NamedTuple, TypeAlias

from timeline.model.claim import Claimant, ClaimStatus, Stance
from timeline.model.edtf import EdtfDate, When
from timeline.model.event import Event, PublicationStatus, Weight
from timeline.model.problem import Marks
from timeline.model.values import dataclass

Month = tuple[int, int]
"""Year and month."""


class ClaimBrief(NamedTuple):
    """Where a claim belongs."""

    by: str | None
    """Id of the claimant, where it is in a register."""
    dispute: str | None
    status: ClaimStatus
    stance: Stance = Stance.CLAIM


@dataclass(frozen=True, slots=True)
class EventBrief:
    """An event in brief. Its fields are those of :class:`~timeline.model.event.Event` where they have the same name."""

    id: str
    title: str
    when: When
    category: str
    added: EdtfDate
    last_modified: EdtfDate
    """Day of the latest recorded change: addition, update or correction."""
    label: str | None = None
    when_note: str | None = None
    known: When | None = None
    weight: Weight = Weight.NORMAL
    status: PublicationStatus = PublicationStatus.PUBLISHED
    threads: tuple[str, ...] = ()
    place: str | None = None
    people: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    """Ids of those who claim, deny or estimate something in the event."""
    terms: tuple[str, ...] = ()
    """Ids of the terms to which its text links, each once."""
    causes: tuple[str, ...] = ()
    """Ids of the earlier events that led to it."""
    after: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Keys of all its sources, each once, in the order of their numbers."""
    claims: tuple[ClaimBrief, ...] = ()
    figures: tuple[int, ...] = ()
    """For each of its figures, the number of estimates."""
    corrections: tuple[EdtfDate, ...] = ()
    """Day of each correction."""
    charts: tuple[str, ...] = ()
    """Ids of the charts placed in its text."""
    files: tuple[str, ...] = ()
    """Files that its text links to or shows, as written."""
    marks: Marks = field(default=Marks(""), compare=False, repr=False)
    """The file and the fields with faults; no places of fields."""

    @property
    def is_turning_point(self) -> bool:
        """Whether the event belongs to the shortest telling of the story."""
        return self.weight is Weight.TURNING_POINT

    @property
    def publicity(self) -> When:
        """When it became known: when it happened, unless something else is said."""
        return self.when if self.known is None else self.known

    @property
    def is_published(self) -> bool:
        """Whether readers see the event."""
        return self.status is PublicationStatus.PUBLISHED


AnyEvent: TypeAlias = Event | EventBrief
"""An event, in brief or with all its fields."""


def brief_of(event: Event) -> EventBrief:
    """Return an event in brief."""
    return EventBrief(
        id=event.id,
        title=event.title,
        when=event.when,
        category=event.category,
        added=event.added,
        last_modified=event.last_modified,
        label=event.label,
        when_note=event.when_note,
        known=event.known,
        weight=event.weight,
        status=event.status,
        threads=event.threads,
        place=event.place,
        people=event.people,
        organizations=event.organizations,
        claimants=tuple(dict.fromkeys(by.id for by in claimants_of(event) if by.id is not None)),
        terms=_terms_of(event),
        causes=event.causes,
        after=event.after,
        formerly=event.formerly,
        sources=event.source_keys(),
        claims=tuple(ClaimBrief(claim.by.id, claim.dispute, claim.status, claim.stance) for claim in event.claims),
        figures=tuple(len(figure.estimates) for figure in event.figures),
        corrections=tuple(correction.date for correction in event.corrections),
        charts=tuple(placed.id for placed in event.references.charts),
        files=event.references.files,
        marks=Marks(event.marks.file, faulty=event.marks.faulty),
    )


def claimants_of(event: Event) -> tuple[Claimant, ...]:
    """Return everybody who claims, denies or estimates something in an event."""
    found = [claim.by for claim in event.claims]
    found += [denial.by for claim in event.claims for denial in claim.denials]
    found += [estimate.by for figure in event.figures for estimate in figure.estimates]
    return tuple(dict.fromkeys(found))


def _terms_of(event: Event) -> tuple[str, ...]:
    targets = (link.target.partition("#")[0] for link in event.references.links if link.target.startswith("term:"))
    return tuple(dict.fromkeys(target.removeprefix("term:") for target in targets))


def months_of(when: When) -> tuple[Month, ...]:
    """Return the months in which an event of a date is listed: that of its earliest and that of its latest day.

    An event known only by its year or season is listed under its first month alone, as a page for
    each possible month would say more than is known.
    """
    ends = [day for day in (when.lower, when.upper) if day is not None]
    months = sorted({(day.year, day.month) for day in ends})
    return tuple(months) if when.is_interval else tuple(months[:1])
