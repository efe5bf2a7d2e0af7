"""Every event lies in the time that the timeline says it covers, and in one of its eras."""

from collections.abc import Iterator

from timeline.checks.surroundings import Surroundings
from timeline.model.event import Event
from timeline.model.problem import Problem, Severity
from timeline.model.spans import span


def of_event(event: Event, around: Surroundings) -> Iterator[Problem]:
    """Yield an event outside the coverage, and as a warning an event that begins in no era."""
    if not event.marks.was_read("when"):
        return
    when, coverage = event.when, around.coverage
    first, last = span(when)
    begin = last if when.lower is None else first
    if coverage is not None and not (first <= coverage.last and coverage.first <= last):
        message = f"when: “{when.text}” lies outside the coverage, {coverage.text}"
        hint = "correct the date, or widen coverage in index.md"
        yield Problem(event.marks.at("when"), "outside-coverage", message, hint)
    elif around.eras and not any(era.first <= begin <= era.last for era in around.eras):
        eras = ", ".join(f"{era.id} ({era.text})" for era in around.eras)
        hint = f"correct the date, or let an era in index.md take it in; the eras are {eras}"
        message = f"when: “{when.text}” begins in no era"
        yield Problem(event.marks.at("when"), "outside-eras", message, hint, Severity.WARNING)
