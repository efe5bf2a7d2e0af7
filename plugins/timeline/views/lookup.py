"""Answers to “who else?”: built once for a timeline, read by every page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from timeline.model.claim import Claim, Claimant
from timeline.model.event import Cause, Event
from timeline.model.spans import begins_in
from timeline.model.timeline import Timeline

Key = TypeVar("Key")
Item = TypeVar("Item")
Month = tuple[int, int]
"""Year and month."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """Relations between the parts of one timeline. Events always come in order of time."""

    order: tuple[Event, ...]
    """The published events."""
    events: Mapping[str, Event]
    """The same by id."""
    position: Mapping[str, int]
    """Place of each event in ``order``, from 0."""
    slot: Mapping[str, int]
    """Place of each category, from 1."""
    effects: Mapping[str, tuple[tuple[Event, Cause], ...]]
    """What came of an event, with the cause as the later event states it."""
    by_category: Mapping[str, tuple[Event, ...]]
    by_thread: Mapping[str, tuple[Event, ...]]
    by_person: Mapping[str, tuple[Event, ...]]
    by_organization: Mapping[str, tuple[Event, ...]]
    by_place: Mapping[str, tuple[Event, ...]]
    by_month: Mapping[Month, tuple[Event, ...]]
    by_source: Mapping[str, tuple[Event, ...]]
    by_era: Mapping[str, tuple[Event, ...]]
    claims_by_dispute: Mapping[str, tuple[tuple[Event, Claim], ...]]
    claims_by_claimant: Mapping[str, tuple[tuple[Event, Claim], ...]]

    @property
    def turning_points(self) -> tuple[Event, ...]:
        """The events of the shortest telling."""
        return tuple(event for event in self.order if event.is_turning_point)


def build_lookup(timeline: Timeline) -> Lookup:
    """Gather all relations in one pass over the published events."""
    events = timeline.events
    effects: defaultdict[str, list[tuple[Event, Cause]]] = defaultdict(list)
    by_dispute: defaultdict[str, list[tuple[Event, Claim]]] = defaultdict(list)
    by_claimant: defaultdict[str, list[tuple[Event, Claim]]] = defaultdict(list)
    for event in events:
        for cause in event.because_of:
            effects[cause.event].append((event, cause))
        for claim in event.claims:
            if claim.dispute:
                by_dispute[claim.dispute].append((event, claim))
            if claim.by.id:
                by_claimant[claim.by.id].append((event, claim))
    return Lookup(
        order=events,
        events={event.id: event for event in events},
        position={event.id: index for index, event in enumerate(events)},
        slot={category.id: index for index, category in enumerate(timeline.categories, start=1)},
        effects=_frozen(effects),
        by_category=_grouped((event.category, event) for event in events),
        by_thread=_grouped((thread, event) for event in events for thread in event.threads),
        by_person=_grouped(
            (person, event) for event in events for person in _named(event, event.people, timeline.people)
        ),
        by_organization=_grouped(
            (organization, event)
            for event in events
            for organization in _named(event, event.organizations, timeline.organizations)
        ),
        by_place=_grouped((place, event) for event in events for place in _places(event, timeline)),
        by_month=_grouped((month, event) for event in events for month in months_of(event)),
        by_source=_grouped((key, event) for event in events for key in event.source_keys()),
        by_era=_by_era(timeline),
        claims_by_dispute=_frozen(by_dispute),
        claims_by_claimant=_frozen(by_claimant),
    )


def months_of(event: Event) -> tuple[Month, ...]:
    """Return the months in which an event is listed: that of its earliest and that of its latest day.

    An event known only by its year or season is listed under its first month alone, as a page for
    each possible month would say more than is known.
    """
    ends = [day for day in (event.when.lower, event.when.upper) if day is not None]
    months = sorted({(day.year, day.month) for day in ends})
    return tuple(months) if event.when.is_interval else tuple(months[:1])


def claimants_of(event: Event) -> tuple[Claimant, ...]:
    """Return everybody who claims, denies or estimates something in an event."""
    found = [claim.by for claim in event.claims]
    found += [denial.by for claim in event.claims for denial in claim.denials]
    found += [estimate.by for figure in event.figures for estimate in figure.estimates]
    return tuple(dict.fromkeys(found))


def _named(event: Event, listed: Iterable[str], register: Mapping[str, object]) -> tuple[str, ...]:
    speaking = [by.id for by in claimants_of(event) if by.id is not None and by.id in register]
    return tuple(dict.fromkeys([*listed, *speaking]))


def _places(event: Event, timeline: Timeline) -> tuple[str, ...]:
    found = []
    place = event.place
    while place is not None and place not in found:
        found.append(place)
        entry = timeline.places.get(place)
        place = entry.within if entry else None
    return tuple(found)


def _by_era(timeline: Timeline) -> dict[str, tuple[Event, ...]]:
    pairs = []
    for event in timeline.events:
        era = era_of(event, timeline)
        if era is not None:
            pairs.append((era, event))
    return _grouped(pairs)


def era_of(event: Event, timeline: Timeline) -> str | None:
    """Return the id of the era in which an event begins; None outside all eras."""
    return next((era.id for era in timeline.eras if begins_in(era.when, event.when)), None)


def _grouped(pairs: Iterable[tuple[Key, Event]]) -> dict[Key, tuple[Event, ...]]:
    groups: defaultdict[Key, dict[str, Event]] = defaultdict(dict)
    for key, event in pairs:
        groups[key][event.id] = event
    return {key: tuple(events.values()) for key, events in groups.items()}


def _frozen(groups: Mapping[str, list[Item]]) -> dict[str, tuple[Item, ...]]:
    return {key: tuple(items) for key, items in groups.items()}
