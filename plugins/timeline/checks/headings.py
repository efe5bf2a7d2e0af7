"""Titles and labels fit where readers meet them."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.walk import each_event
from timeline.model.event import Event
from timeline.model.problem import Problem, Severity
from timeline.model.timeline import Site

LONGEST_LABEL = 20
"""Characters for which the overview strip has room."""


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield missing and long labels, and as a warning titles that end with a full stop."""
    for _, event in each_event(site):
        yield from _of_event(event)


def _of_event(event: Event) -> Iterator[Problem]:
    at = event.marks.at
    if event.title.endswith(".") and not event.title.endswith(".."):
        message = "title: a headline has no full stop at its end"
        yield Problem(at("title"), "title-full-stop", message, "remove the last character", Severity.WARNING)
    if event.label is None and event.is_turning_point:
        message = f"label: the turning point “{event.id}” has none, so the overview strip cannot name it"
        hint = f"write label: with at most {LONGEST_LABEL} characters"
        yield Problem(at("weight"), "turning-point-without-label", message, hint, Severity.WARNING)
    if event.label is not None and len(event.label) > LONGEST_LABEL:
        message = f"label: “{event.label}” has {len(event.label)} characters, at most {LONGEST_LABEL} fit"
        yield Problem(at("label"), "label-too-long", message, "leave out what the title says")
