"""The record of changes begins with the day an event was added."""

from collections.abc import Iterator

from timeline.checks.surroundings import Surroundings
from timeline.model.event import Event
from timeline.model.problem import Problem


def of_event(event: Event, around: Surroundings) -> Iterator[Problem]:
    """Yield every update and correction dated before the event was first published."""
    if not event.marks.was_read("added"):
        return
    added, at, was_read = event.added, event.marks.at, event.marks.was_read
    before = f"before the event was added on {added.text}"
    hint = "correct one of the two days"
    if event.updated is not None and event.updated.upper < added.lower:
        yield Problem(at("updated"), "updated-before-added", f"updated: “{event.updated.text}” is {before}", hint)
    for number, correction in enumerate(event.corrections):
        if was_read(f"corrections.{number}.date") and correction.date.upper < added.lower:
            message = f"corrections {number + 1}, date: “{correction.date.text}” is {before}"
            yield Problem(at(f"corrections.{number}.date"), "correction-before-added", message, hint)
