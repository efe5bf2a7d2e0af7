"""Readers can tell six colours and symbols apart."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.model.problem import Problem
from timeline.model.timeline import Site

MOST_CATEGORIES = 6


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every timeline with more categories than can be told apart, at the first one too many."""
    for timeline in site.timelines:
        count = len(timeline.categories)
        if count > MOST_CATEGORIES:
            mark = timeline.marks.at(f"categories.{MOST_CATEGORIES}")
            message = f"categories: {count} categories, readers can tell {MOST_CATEGORIES} apart"
            yield Problem(mark, "too-many-categories", message, "merge categories that are seldom used")
