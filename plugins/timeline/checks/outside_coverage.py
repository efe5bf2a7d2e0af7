"""Every event lies in the time that the timeline says it covers, and in one of its eras."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.walk import each_event
from timeline.model.problem import Problem, Severity
from timeline.model.spans import begins_in, overlap
from timeline.model.timeline import Site, Timeline


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every event outside the coverage, and as a warning every event that begins in no era."""
    for timeline, event in each_event(site):
        mark, when = event.marks.at("when"), event.when
        if not event.marks.was_read("when"):
            continue
        if timeline.marks.was_read("coverage.when") and not overlap(when, timeline.coverage.when):
            message = f"when: “{when.text}” lies outside the coverage, {timeline.coverage.when.text}"
            yield Problem(mark, "outside-coverage", message, "correct the date, or widen coverage in index.md")
        elif timeline.eras and _are_eras_read(timeline) and not any(begins_in(era.when, when) for era in timeline.eras):
            eras = ", ".join(f"{era.id} ({era.when.text})" for era in timeline.eras)
            hint = f"correct the date, or let an era in index.md take it in; the eras are {eras}"
            yield Problem(mark, "outside-eras", f"when: “{when.text}” begins in no era", hint, Severity.WARNING)


def _are_eras_read(timeline: Timeline) -> bool:
    paths = ("eras", *(f"eras.{number}.when" for number in range(len(timeline.eras))))
    return all(timeline.marks.was_read(path) for path in paths)
