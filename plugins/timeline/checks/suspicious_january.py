"""The first of January is often a year that a form has filled up."""

import re
from collections.abc import Iterator

from timeline.checks.surroundings import Surroundings
from timeline.model.event import Event
from timeline.model.problem import Problem, Severity

JANUARY_FIRST = re.compile(r"(?P<year>-?\d{4})-01-01(?![\dT])")


def of_event(event: Event, around: Surroundings) -> Iterator[Problem]:
    """Yield a warning for an event that starts on 1 January without a note to confirm the day."""
    found = JANUARY_FIRST.match(event.when.text)
    if found and event.when_note is None:
        message = f"when: “{event.when.text}” says 1 January; is the day known?"
        hint = (
            f"write {found['year']} if only the year is known; if it was that day, say so: when_note: on New Year’s Day"
        )
        yield Problem(event.marks.at("when"), "suspicious-january", message, hint, Severity.WARNING)
