"""Eras follow one another."""

from collections.abc import Iterator
from itertools import pairwise

from timeline.checks.surroundings import Surroundings
from timeline.model.problem import Problem
from timeline.model.spans import span
from timeline.model.timeline import Timeline


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield every era that begins before the era listed above it has ended."""
    for number, (before, era) in enumerate(pairwise(frame.eras), start=1):
        paths = (f"eras.{number - 1}.when", f"eras.{number}.when")
        if all(map(frame.marks.was_read, paths)) and span(era.when)[0] <= span(before.when)[1]:
            message = (
                f"eras {number + 1}, when: “{era.id}” ({era.when.text}) begins before"
                f" “{before.id}” ({before.when.text}) has ended"
            )
            hint = "list eras in order of time, and let each begin the day after the one above it ends"
            yield Problem(frame.marks.at(f"eras.{number}.when"), "eras-overlap", message, hint)
