"""A former id leads to one event, and to one only."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.model.problem import Problem
from timeline.model.timeline import Site, Timeline


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every former id that an event still has, or that two events claim."""
    for timeline in site.timelines:
        yield from _of_timeline(timeline)


def _of_timeline(timeline: Timeline) -> Iterator[Problem]:
    living = {event.id for event in timeline.documents}
    claimed: dict[str, str] = {}
    for event in timeline.documents:
        for number, former in enumerate(event.formerly):
            if not former:  # It could not be read.
                continue
            mark = event.marks.at(f"formerly.{number}")
            hint = "list here only ids under which this event was published before"
            if former in living:
                yield Problem(mark, "formerly-in-use", f"formerly {number + 1}: “{former}” is the id of an event", hint)
            elif claimed.setdefault(former, event.id) != event.id:
                message = f"formerly {number + 1}: “{former}” is already a former id of “{claimed[former]}”"
                yield Problem(mark, "formerly-twice", message, hint)
