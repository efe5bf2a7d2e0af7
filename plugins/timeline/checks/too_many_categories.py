"""Readers can tell six colours and symbols apart."""

from collections.abc import Iterator

from timeline.checks.surroundings import Surroundings
from timeline.model.problem import Problem
from timeline.model.timeline import Timeline

MOST_CATEGORIES = 6


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield every timeline with more categories than can be told apart, at the first one too many."""
    count = len(frame.categories)
    if count > MOST_CATEGORIES:
        mark = frame.marks.at(f"categories.{MOST_CATEGORIES}")
        message = f"categories: {count} categories, readers can tell {MOST_CATEGORIES} apart"
        yield Problem(mark, "too-many-categories", message, "merge categories that are seldom used")
