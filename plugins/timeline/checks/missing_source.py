"""Everything that is stated has a source."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.walk import each_event
from timeline.model.event import Event
from timeline.model.problem import Problem, spoken_path
from timeline.model.source import Citation
from timeline.model.timeline import Site

CITE = "cite at least one key of sources.yml: citations: [key]"


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every event, claim, denial and estimate without a citation."""
    for _, event in each_event(site):
        if not event.citations:
            mark = event.marks.at("citations")
            yield Problem(mark, "event-without-source", "citations: the event has no source", CITE)
        for path, code, citations in _statements(event):
            if not citations:
                message = f"{spoken_path(path)}, citations: no source is given"
                yield Problem(event.marks.at(f"{path}.citations"), code, message, CITE)


def _statements(event: Event) -> Iterator[tuple[str, str, tuple[Citation, ...]]]:
    for number, claim in enumerate(event.claims):
        path = f"claims.{number}"
        yield path, "claim-without-source", claim.citations
        for reply, denial in enumerate(claim.denials):
            yield f"{path}.denials.{reply}", "claim-without-source", denial.citations
    for number, figure in enumerate(event.figures):
        for row, estimate in enumerate(figure.estimates):
            yield f"figures.{number}.estimates.{row}", "estimate-without-source", estimate.citations
