"""Answers to “who else?” for the pages of one timeline."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from timeline.model.brief import EventBrief, Month
from timeline.model.claim import Claim
from timeline.model.edtf import EdtfDate
from timeline.model.event import Event
from timeline.views.long_lists import PageKey
from timeline.views.relations import Briefs, ClaimPlace, Neighbours, Relations, ThreadStep
from timeline.views.steps import Portion

Watch = Callable[[str, Mapping[Any, Any]], Mapping[Any, Any]]
"""Returns a mapping that tells whoever wants to know what was read of it; takes the mapping's name."""

RELATIONS = (
    "slot",
    "neighbours",
    "effects",
    "by_category",
    "by_thread",
    "thread_steps",
    "by_person",
    "by_organization",
    "by_place",
    "by_term",
    "by_month",
    "by_source",
    "by_era",
    "by_chart",
    "claims_by_dispute",
    "claims_by_claimant",
    "portions",
    "source_pages",
    "event_pages",
)
"""Relations that are read by key."""
WHOLES = (
    *("order", "delayed", "by_publicity", "retracted", "recorded", "turning_points", "last_modified"),
    *("claims", "bibliography", "fits_one_file", "fits_archive"),
)
"""What is read as a whole."""


def unwatched(_: str, mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """Return a mapping as it is."""
    return mapping


class Lookup:
    """Relations between the parts of one timeline. Events always come in order of time.

    Pages are made from briefs; an event itself is looked up by its id when more is needed of it.
    """

    def __init__(self, relations: Relations, documents: Mapping[str, Event], watched: Watch = unwatched) -> None:
        """``documents`` holds every event by id; ``watched`` is told of all that is read."""
        self._relations = relations
        self._watched = watched
        self.documents = watched("event", documents)
        """Every event with all its fields, drafts and withdrawn ones too."""

    def _by_key(self, name: str) -> Mapping[Any, Any]:
        return self._watched(name, getattr(self._relations, name))

    def _whole(self, name: str) -> Any:
        return self._watched("whole", {name: getattr(self._relations, name)})[name]

    @property
    def order(self) -> Briefs:
        """The published events. Whoever reads it depends on all of them: read ``total`` for their number."""
        return self._whole("order")  # type: ignore[no-any-return]

    @property
    def total(self) -> int:
        """Number of published events."""
        total: int = self._watched("whole", {"total": len(self._relations.order)})["total"]
        return total

    @property
    def fits_one_file(self) -> bool:
        """Whether the events are few enough to be read in one file."""
        return bool(self._whole("fits_one_file"))

    @property
    def fits_archive(self) -> bool:
        """Whether the events are few enough for an archive of all their pages."""
        return bool(self._whole("fits_archive"))

    @property
    def retracted(self) -> Briefs:
        """The events that were withdrawn."""
        return self._whole("retracted")  # type: ignore[no-any-return]

    @property
    def recorded(self) -> Briefs:
        """The events whose changes stay on record: published ones and those withdrawn since."""
        return self._whole("recorded")  # type: ignore[no-any-return]

    @property
    def turning_points(self) -> Briefs:
        """The events of the shortest telling."""
        return self._whole("turning_points")  # type: ignore[no-any-return]

    @property
    def delayed(self) -> Briefs:
        """The events that became known at another time than they happened, in the order in which they did."""
        return self._whole("delayed")  # type: ignore[no-any-return]

    @property
    def by_publicity(self) -> Briefs:
        """The published events in the order in which they became known."""
        return self._whole("by_publicity")  # type: ignore[no-any-return]

    @property
    def last_modified(self) -> EdtfDate:
        """Day of the latest recorded change to the explainer or any of its events."""
        return self._whole("last_modified")  # type: ignore[no-any-return]

    @property
    def claims(self) -> tuple[ClaimPlace, ...]:
        """All claims of published events."""
        return self._whole("claims")  # type: ignore[no-any-return]

    @property
    def bibliography(self) -> tuple[str, ...]:
        """Keys of all sources that are cited anywhere, in the register's order."""
        return self._whole("bibliography")  # type: ignore[no-any-return]

    @cached_property
    def events(self) -> Mapping[str, EventBrief]:
        """The published events by id, in brief."""
        return self._watched("brief", self._relations.events)

    @cached_property
    def slot(self) -> Mapping[str, int]:
        """Place of each category, from 1."""
        return self._by_key("slot")

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        """For each event the one before and the one after."""
        return self._by_key("neighbours")

    @cached_property
    def effects(self) -> Mapping[str, Briefs]:
        """For each event those that name it as a cause."""
        return self._by_key("effects")

    @cached_property
    def by_category(self) -> Mapping[str, Briefs]:
        """Events of each category."""
        return self._by_key("by_category")

    @cached_property
    def by_thread(self) -> Mapping[str, Briefs]:
        """Events of each thread."""
        return self._by_key("by_thread")

    @cached_property
    def thread_steps(self) -> Mapping[tuple[str, str | None], ThreadStep]:
        """For each thread and event of it, its neighbours in the thread; under None what leads into the thread."""
        return self._by_key("thread_steps")

    @cached_property
    def by_person(self) -> Mapping[str, Briefs]:
        """Events in which each person is involved or speaks."""
        return self._by_key("by_person")

    @cached_property
    def by_organization(self) -> Mapping[str, Briefs]:
        """Events in which each organization is involved or speaks."""
        return self._by_key("by_organization")

    @cached_property
    def by_place(self) -> Mapping[str, Briefs]:
        """Events at each place and within it."""
        return self._by_key("by_place")

    @cached_property
    def by_term(self) -> Mapping[str, Briefs]:
        """Events whose text links to each term."""
        return self._by_key("by_term")

    @cached_property
    def by_month(self) -> Mapping[Month, Briefs]:
        """Events by the months in which they began or ended."""
        return self._by_key("by_month")

    @cached_property
    def by_source(self) -> Mapping[str, Briefs]:
        """Events that use each source."""
        return self._by_key("by_source")

    @cached_property
    def by_era(self) -> Mapping[str, Briefs]:
        """Events that begin in each era."""
        return self._by_key("by_era")

    @cached_property
    def by_chart(self) -> Mapping[str, Briefs]:
        """Events whose text shows each chart."""
        return self._by_key("by_chart")

    @cached_property
    def claims_by_dispute(self) -> Mapping[str, Sequence[ClaimPlace]]:
        """Claims that belong to each dispute."""
        return self._by_key("claims_by_dispute")

    @cached_property
    def claims_by_claimant(self) -> Mapping[str, Sequence[ClaimPlace]]:
        """Claims of each person and organization."""
        return self._by_key("claims_by_claimant")

    @cached_property
    def portions(self) -> Mapping[PageKey, Portion[Any]]:
        """The pages of lists that are too long for one: by the address of the list and the step from there."""
        return self._by_key("portions")

    @cached_property
    def source_pages(self) -> Mapping[str, str]:
        """For each cited source the page of the bibliography on which it stands, below the explainer's address."""
        return self._by_key("source_pages")

    @cached_property
    def event_pages(self) -> Mapping[str, str]:
        """For each event the page that has it in the list of all events, below the explainer's address."""
        return self._by_key("event_pages")

    def published(self) -> Iterator[Event]:
        """Yield every published event with all its fields, one after the other."""
        for brief in self.order:
            yield self.documents[brief.id]

    def claims_at(self, places: Iterable[ClaimPlace]) -> tuple[tuple[Event, Claim], ...]:
        """Return claims with their events."""
        events = ((self.documents[found.event], found.place) for found in places)
        return tuple((event, event.claims[place]) for event, place in events)
