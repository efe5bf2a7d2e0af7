"""A former id leads to one event, and to one only."""

import re
from collections.abc import Iterator

from timeline.checks.whole import Whole
from timeline.model.problem import Problem

_DATED = re.compile(r"\d{4}-\d{2}(?:-\d{2})?-(?P<id>.+)")


def of_whole(whole: Whole) -> Iterator[Problem]:
    """Yield every former id that an event still has, or that two events claim."""
    living = {event.id for event in whole.events}
    claimed: dict[str, str] = {}
    for event in whole.events:
        for number, former in enumerate(event.formerly):
            if not former:  # It could not be read.
                continue
            place = f"formerly.{number}"
            hint = "list here only ids under which this event was published before"
            dated = _DATED.fullmatch(former)
            if dated is not None:
                message = f"formerly {number + 1}: “{former}” begins with the date of a file, which is no part of an id"
                yield Problem(whole.marks_of(event).at(place), "bad-id", message, f"write {dated['id']}")
            elif former in living:
                message = f"formerly {number + 1}: “{former}” is the id of an event"
                yield Problem(whole.marks_of(event).at(place), "formerly-in-use", message, hint)
            elif claimed.setdefault(former, event.id) != event.id:
                message = f"formerly {number + 1}: “{former}” is already a former id of “{claimed[former]}”"
                yield Problem(whole.marks_of(event).at(place), "formerly-twice", message, hint)
