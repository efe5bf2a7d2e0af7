"""Events as lists show them, each rendered once for all lists."""

from collections.abc import Callable, Iterator, Mapping

from jinja2 import Environment

from timeline.views.contexts import EventInside
from timeline.views.edition import Edition
from timeline.views.listed import ListedEvent, listed_event


class ListedEvents(Mapping[str, ListedEvent]):
    """The published events of one explainer by id; nothing is rendered before it is asked for, and nothing twice."""

    def __init__(self, environment: Environment, edition: Callable[[], Edition]) -> None:
        """``edition`` is called for each event, as an edition and its listed events refer to each other."""
        self._inside = environment.get_template("components/event_inside.html").module
        self._edition = edition
        self._made: dict[str, ListedEvent] = {}

    def __getitem__(self, event: str) -> ListedEvent:
        """Return an event. Raises ``KeyError`` for an unknown id."""
        if event not in self._made:
            edition = self._edition()
            self._made[event] = listed_event(edition.lookup.documents[event], edition, self._render)
        return self._made[event]

    def _render(self, inside: EventInside) -> str:
        return str(self._inside.event_inside(inside)).rstrip("\n")  # type: ignore[attr-defined]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids."""
        return iter(self._edition().lookup.events)

    def __len__(self) -> int:
        """Number of published events."""
        return len(self._edition().lookup.events)
