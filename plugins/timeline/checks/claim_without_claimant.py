"""Every claim, denial and estimate is printed with the one who makes it."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.walk import each_event
from timeline.model.claim import Claimant
from timeline.model.event import Event
from timeline.model.problem import Problem, spoken_path
from timeline.model.timeline import Site


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every claim, denial and estimate that neither an id nor a name stands behind."""
    for _, event in each_event(site):
        for path, by in _claimants(event):
            if not by.id and not (by.name or "").strip():
                message = f"{spoken_path(path)}, by: nobody is named who says so"
                hint = "write by: with an id of people.yml or organizations.yml, or with a name: {name: …}"
                yield Problem(event.marks.at(f"{path}.by"), "claim-without-claimant", message, hint)


def _claimants(event: Event) -> Iterator[tuple[str, Claimant]]:
    for number, claim in enumerate(event.claims):
        path = f"claims.{number}"
        yield path, claim.by
        for reply, denial in enumerate(claim.denials):
            yield f"{path}.denials.{reply}", denial.by
    for number, figure in enumerate(event.figures):
        for row, estimate in enumerate(figure.estimates):
            yield f"figures.{number}.estimates.{row}", estimate.by
