"""Titles are headlines, and turning points have a label."""

from collections.abc import Iterator

from timeline.checks.surroundings import Surroundings
from timeline.model.event import Event
from timeline.model.problem import Problem, Severity


def of_event(event: Event, around: Surroundings) -> Iterator[Problem]:
    """Yield warnings for a title that ends with a full stop and for a turning point without a label."""
    at = event.marks.at
    if event.title.endswith(".") and not event.title.endswith(".."):
        message = "title: a headline has no full stop at its end"
        yield Problem(at("title"), "title-full-stop", message, "remove the full stop", Severity.WARNING)
    if event.label is None and event.is_turning_point and event.marks.was_read("label"):
        message = f"label: the turning point “{event.id}” has none, so the overview strip cannot name it"
        hint = "write label: and a name in a word or two, such as label: City Hall"
        yield Problem(at("weight"), "turning-point-without-label", message, hint, Severity.WARNING)
