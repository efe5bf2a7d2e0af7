"""A summary can be read at a glance."""

from collections.abc import Iterator

from timeline.checks.surroundings import Surroundings
from timeline.model.event import Event
from timeline.model.problem import Problem

MOST_WORDS = 60


def of_event(event: Event, around: Surroundings) -> Iterator[Problem]:
    """Yield an event whose summary has too many words."""
    words = len(event.summary.split())
    if words > MOST_WORDS:
        message = f"summary: {words} words, at most {MOST_WORDS} are shown"
        hint = "keep what happened; the rest belongs in the text below"
        yield Problem(event.marks.at("summary"), "summary-too-long", message, hint)
