"""How the events of one timeline hang together: each relation worked out once, and only when it is asked for."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from timeline.model.brief import AnyEvent, ClaimBrief, EventBrief, Month, months_of
from timeline.model.edtf import EdtfDate
from timeline.model.event import PublicationStatus
from timeline.model.spans import begins_in
from timeline.model.timeline import Timeline
from timeline.views.bibliography import cited_keys
from timeline.views.list_limits import EVENTS
from timeline.views.long_lists import Pages, event_pages, long_lists, source_pages

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")
Briefs = tuple[EventBrief, ...]
ONE_FILE_EVENTS = 500
"""The most events of an explainer that is offered as one file: some four megabytes."""
ARCHIVE_EVENTS = 2_000
"""The most events of an explainer whose pages are offered as an archive."""


class ClaimPlace(NamedTuple):
    """A claim by its event and its place there, from 0."""

    event: str
    place: int
    brief: ClaimBrief


class Neighbours(NamedTuple):
    """The published events before and after one."""

    before: EventBrief | None
    after: EventBrief | None


class ThreadStep(NamedTuple):
    """Where an event stands in a thread; the step before the first event has the number 0."""

    number: int
    total: int
    """0, as is then the number, in a thread too long for one page: there each new event would change all numbers."""
    before: EventBrief | None
    after: EventBrief | None


class Relations:
    """Relations between the events of one timeline. Published events only, unless said otherwise, in order of time."""

    def __init__(
        self, timeline: Timeline, briefs: Iterable[EventBrief], known: Mapping[str, Any] = MappingProxyType({})
    ) -> None:
        """Take the frame of a timeline and the briefs of all of its events, in order of time.

        ``known`` are relations, by name, that were worked out before from the same timeline and briefs.
        """
        self._timeline = timeline
        self._all = tuple(briefs)
        vars(self).update(known)

    @cached_property
    def order(self) -> Briefs:
        """The published events."""
        return tuple(brief for brief in self._all if brief.is_published)

    @cached_property
    def retracted(self) -> Briefs:
        """The events that were withdrawn."""
        return tuple(brief for brief in self._all if brief.status is PublicationStatus.RETRACTED)

    @cached_property
    def fits_one_file(self) -> bool:
        """Whether the events are few enough to be read in one file."""
        return len(self.order) <= ONE_FILE_EVENTS

    @cached_property
    def fits_archive(self) -> bool:
        """Whether the events are few enough for an archive of all their pages."""
        return len(self.order) <= ARCHIVE_EVENTS

    @cached_property
    def recorded(self) -> Briefs:
        """Published and withdrawn events: those whose changes are on record."""
        return (*self.order, *self.retracted)

    @cached_property
    def turning_points(self) -> Briefs:
        """The events of the shortest telling."""
        return tuple(brief for brief in self.order if brief.is_turning_point)

    @cached_property
    def delayed(self) -> Briefs:
        """The events that became known at another time than they happened, in the order in which they did."""
        return tuple(brief for brief in self.by_publicity if brief.publicity != brief.when)

    @cached_property
    def by_publicity(self) -> Briefs:
        """The published events in the order in which they became known; of the same time, as they happened."""
        return tuple(sorted(self.order, key=lambda brief: brief.publicity.sort_key()[:2]))

    @cached_property
    def last_modified(self) -> EdtfDate:
        """Day of the latest recorded change to the explainer or any of its events."""
        days = [self._timeline.published, *(brief.last_modified for brief in self.recorded)]
        return max(days, key=lambda day: day.sort_key())

    @cached_property
    def slot(self) -> Mapping[str, int]:
        """Place of each category, from 1."""
        return {category.id: number for number, category in enumerate(self._timeline.categories, start=1)}

    @cached_property
    def events(self) -> Mapping[str, EventBrief]:
        """The published events by id."""
        return {brief.id: brief for brief in self.order}

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        """For each event the one before and the one after."""
        around = [None, *self.order, None]
        return {brief.id: Neighbours(around[at], around[at + 2]) for at, brief in enumerate(self.order)}

    @cached_property
    def effects(self) -> Mapping[str, Briefs]:
        """For each event those that name it as a cause."""
        return _grouped((cause, brief) for brief in self.order for cause in brief.causes)

    @cached_property
    def by_category(self) -> Mapping[str, Briefs]:
        """Events of each category."""
        return _grouped((brief.category, brief) for brief in self.order)

    @cached_property
    def by_thread(self) -> Mapping[str, Briefs]:
        """Events of each thread."""
        return _grouped((thread, brief) for brief in self.order for thread in brief.threads)

    @cached_property
    def thread_steps(self) -> Mapping[tuple[str, str | None], ThreadStep]:
        """For each thread and event of it, its neighbours in the thread; under None what leads into the thread."""
        return {
            (thread, at.id if at is not None else None): step
            for thread, briefs in self.by_thread.items()
            for at, step in _steps(briefs)
        }

    @cached_property
    def by_person(self) -> Mapping[str, Briefs]:
        """Events in which each person is involved or speaks."""
        people = self._timeline.people
        return _grouped((one, brief) for brief in self.order for one in _named(brief, brief.people, people))

    @cached_property
    def by_organization(self) -> Mapping[str, Briefs]:
        """Events in which each organization is involved or speaks."""
        register = self._timeline.organizations
        return _grouped((one, brief) for brief in self.order for one in _named(brief, brief.organizations, register))

    @cached_property
    def by_place(self) -> Mapping[str, Briefs]:
        """Events at each place and within it."""
        return _grouped((place, brief) for brief in self.order for place in self._places(brief.place))

    @cached_property
    def by_term(self) -> Mapping[str, Briefs]:
        """Events whose text links to each term."""
        return _grouped((term, brief) for brief in self.order for term in brief.terms)

    @cached_property
    def by_month(self) -> Mapping[Month, Briefs]:
        """Events by the months in which they began or ended."""
        return _grouped((month, brief) for brief in self.order for month in months_of(brief.when))

    @cached_property
    def by_source(self) -> Mapping[str, Briefs]:
        """Events that use each source."""
        return _grouped((key, brief) for brief in self.order for key in brief.sources)

    @cached_property
    def by_era(self) -> Mapping[str, Briefs]:
        """Events that begin in each era."""
        pairs = ((era_of(brief, self._timeline), brief) for brief in self.order)
        return _grouped((era, brief) for era, brief in pairs if era is not None)

    @cached_property
    def by_chart(self) -> Mapping[str, Briefs]:
        """Events whose text shows each chart."""
        return _grouped((chart, brief) for brief in self.order for chart in brief.charts)

    @cached_property
    def claims_by_dispute(self) -> Mapping[str, tuple[ClaimPlace, ...]]:
        """Claims that belong to each dispute."""
        return _frozen((place.brief.dispute, place) for place in self.claims if place.brief.dispute is not None)

    @cached_property
    def claims_by_claimant(self) -> Mapping[str, tuple[ClaimPlace, ...]]:
        """Claims of each person and organization."""
        return _frozen((place.brief.by, place) for place in self.claims if place.brief.by is not None)

    @cached_property
    def claims(self) -> tuple[ClaimPlace, ...]:
        """All claims."""
        return tuple(ClaimPlace(brief.id, at, claim) for brief in self.order for at, claim in enumerate(brief.claims))

    @cached_property
    def bibliography(self) -> tuple[str, ...]:
        """Keys of all sources that are cited anywhere, in the register's order."""
        return cited_keys(self._timeline, self.by_source)

    @cached_property
    def portions(self) -> Pages:
        """The pages of lists that are too long for one."""
        return long_lists(self._timeline, self)

    @cached_property
    def source_pages(self) -> Mapping[str, str]:
        """For each cited source the page of the bibliography on which it stands, below the explainer's address."""
        return source_pages(self.bibliography, self.portions)

    @cached_property
    def event_pages(self) -> Mapping[str, str]:
        """For each event the page that has it in the list of all events, below the explainer's address."""
        return event_pages(self.events, self.portions)

    def _places(self, place: str | None) -> tuple[str, ...]:
        found: list[str] = []
        while place is not None and place not in found:
            found.append(place)
            entry = self._timeline.places.get(place)
            place = entry.within if entry else None
        return tuple(found)


def era_of(event: AnyEvent, timeline: Timeline) -> str | None:
    """Return the id of the era in which an event begins; None outside all eras."""
    return next((era.id for era in timeline.eras if begins_in(era.when, event.when)), None)


def _steps(briefs: Briefs) -> Iterator[tuple[EventBrief | None, ThreadStep]]:
    around = [None, None, *briefs, None]
    is_counted = len(briefs) <= EVENTS
    for number, at in enumerate(around[1:-1]):
        counted = (number, len(briefs)) if is_counted else (0, 0)
        yield at, ThreadStep(*counted, around[number], around[number + 2])


def _named(brief: EventBrief, listed: Iterable[str], register: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*listed, *(one for one in brief.claimants if one in register)]))


def _grouped(pairs: Iterable[tuple[Key, EventBrief]]) -> dict[Key, Briefs]:
    """Return the briefs under each key, each once."""
    groups: defaultdict[Key, dict[str, EventBrief]] = defaultdict(dict)
    for key, brief in pairs:
        groups[key][brief.id] = brief
    return {key: tuple(briefs.values()) for key, briefs in groups.items()}


def _frozen(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    groups: defaultdict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return {key: tuple(items) for key, items in groups.items()}
