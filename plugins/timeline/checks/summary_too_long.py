"""A summary can be read at a glance."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.walk import each_event
from timeline.model.problem import Problem
from timeline.model.timeline import Site

MOST_WORDS = 60


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every event whose summary has too many words."""
    for _, event in each_event(site):
        words = len(event.summary.split())
        if words > MOST_WORDS:
            message = f"summary: {words} words, at most {MOST_WORDS} are shown"
            hint = "keep what happened; the rest belongs in the text below"
            yield Problem(event.marks.at("summary"), "summary-too-long", message, hint)
