"""A correction that names what it corrects names something that the event has."""

from collections.abc import Iterator

from timeline.checks.surroundings import Surroundings
from timeline.model.event import CORRECTABLE, Event
from timeline.model.problem import Problem


def of_event(event: Event, around: Surroundings) -> Iterator[Problem]:
    """Yield every correction of a part that the event does not have; an event with a fault elsewhere may lack some."""
    if event.marks.faulty:
        return
    numbered = [f"claim-{number}" for number, _ in enumerate(event.claims, start=1)]
    numbered += [f"figure-{number}" for number, _ in enumerate(event.figures, start=1)]
    for number, correction in enumerate(event.corrections):
        if correction.of is not None and correction.of not in (*CORRECTABLE, *numbered):
            message = f"corrections {number + 1}, of: “{correction.of}” is no part of this event"
            hint = "write one of: " + ", ".join((*CORRECTABLE, *numbered))
            yield Problem(event.marks.at(f"corrections.{number}.of"), "unknown-corrected-part", message, hint)
