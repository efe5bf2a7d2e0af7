"""The editorial policy as a list of rules; reading ``ALL_CHECKS`` is reading the policy."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from timeline.checks import (
    address_taken,
    broken_anchor,
    broken_link,
    cause_later,
    circles,
    closed_question,
    draft_linked,
    eras_overlap,
    former_ids,
    headings,
    image_without_alt,
    origins,
    outside_coverage,
    place_too_precise,
    record_dates,
    state_media,
    summary_too_long,
    suspicious_january,
    too_many_categories,
    unknown_id,
    unused_entry,
)
from timeline.checks.context import CheckContext
from timeline.model.problem import Problem
from timeline.model.timeline import Site

__all__ = ["ALL_CHECKS", "Check", "CheckContext", "run_checks"]

Check: TypeAlias = Callable[[Site, CheckContext], Iterator[Problem]]
"""One editorial rule: it yields a problem wherever the site breaks it, and never raises."""

ALL_CHECKS: tuple[Check, ...] = (
    unknown_id.check,
    broken_link.check,
    broken_anchor.check,
    draft_linked.check,
    address_taken.check,
    state_media.check,
    origins.check,
    cause_later.check,
    circles.check,
    outside_coverage.check,
    suspicious_january.check,
    eras_overlap.check,
    closed_question.check,
    record_dates.check,
    former_ids.check,
    headings.check,
    summary_too_long.check,
    image_without_alt.check,
    too_many_categories.check,
    place_too_precise.check,
    unused_entry.check,
)


def run_checks(site: Site, context: CheckContext | None = None) -> tuple[Problem, ...]:
    """Return what every rule has to say, in the order in which an editor reads."""
    surroundings = context or CheckContext()
    found = [problem for check in ALL_CHECKS for problem in check(site, surroundings)]
    return tuple(sorted(found, key=Problem.sort_key))
