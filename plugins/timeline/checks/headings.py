"""Titles are headlines, and turning points have a label."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.walk import each_event
from timeline.model.event import Event
from timeline.model.problem import Problem, Severity
from timeline.model.timeline import Site


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield warnings for titles that end with a full stop and for turning points without a label."""
    for _, event in each_event(site):
        yield from _of_event(event)


def _of_event(event: Event) -> Iterator[Problem]:
    at = event.marks.at
    if event.title.endswith(".") and not event.title.endswith(".."):
        message = "title: a headline has no full stop at its end"
        yield Problem(at("title"), "title-full-stop", message, "remove the full stop", Severity.WARNING)
    if event.label is None and event.is_turning_point and event.marks.was_read("label"):
        message = f"label: the turning point “{event.id}” has none, so the overview strip cannot name it"
        hint = "write label: and a name in a word or two, such as label: City Hall"
        yield Problem(at("weight"), "turning-point-without-label", message, hint, Severity.WARNING)
