"""The list of all advice; reading it is reading what the check looks for beyond the rules."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from timeline.advice import events_twice, names_twice, sources_twice, unanswered
from timeline.model.problem import Problem
from timeline.model.timeline import Site, Timeline

Advice: TypeAlias = Callable[[Timeline], Iterator[Problem]]

ADVICE: tuple[Advice, ...] = (
    events_twice.of_explainer,
    sources_twice.of_explainer,
    names_twice.of_explainer,
    unanswered.of_explainer,
)
"""What is looked at in each explainer."""


def advise(site: Site) -> tuple[Problem, ...]:
    """Return all advice on a site, as warnings."""
    return tuple(problem for timeline in site.timelines for advice in ADVICE for problem in advice(timeline))
