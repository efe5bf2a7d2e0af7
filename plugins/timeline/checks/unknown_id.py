"""An id names something that exists."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.checks.context import CheckContext, Kind
from timeline.checks.names import KnownNames
from timeline.checks.uses import CLAIMANTS, Use, text_uses, uses
from timeline.model.problem import Problem, did_you_mean
from timeline.model.timeline import Site

FEW = 8
"""A list of at most this many ids is printed whole."""


@dataclass(frozen=True, slots=True)
class Register:
    """Where ids of one sort are listed."""

    code: str
    home: str
    """The file, as in “is not in …”."""
    remedy: str
    """What to do where no similar id is there."""


REGISTERS = {
    (Kind.EVENT,): Register("unknown-event", "the id of an event", "an event’s id is its file name without the date"),
    (Kind.PERSON,): Register("unknown-person", "in people.yml", "add an entry to people.yml"),
    (Kind.ORGANIZATION,): Register("unknown-organization", "in organizations.yml", "add an entry to organizations.yml"),
    CLAIMANTS: Register(
        "unknown-claimant", "in people.yml or organizations.yml", "add an entry, or write the name: {name: …}"
    ),
    (Kind.PLACE,): Register("unknown-place", "in places.yml", "add an entry to places.yml"),
    (Kind.SOURCE,): Register("unknown-source", "in sources.yml", "add an entry to sources.yml"),
    (Kind.CATEGORY,): Register("unknown-category", "a category in index.md", "add it to the categories in index.md"),
    (Kind.THREAD,): Register("unknown-thread", "a thread in index.md", "add it to the threads in index.md"),
    (Kind.DISPUTE,): Register("unknown-dispute", "a dispute in index.md", "add it to the disputes in index.md"),
    (Kind.CHART,): Register("unknown-chart", "the id of a chart", "a chart’s id is the name of its file in charts"),
}


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every use of an id that no document, register or list of the timeline explains."""
    for timeline in site.timelines:
        names = KnownNames(timeline, context)
        for use in uses(timeline):
            if not names.may_name(use.id, use.kinds):
                register = REGISTERS[use.kinds]
                message = f"{use.field}: “{use.id}” is not {register.home}"
                yield Problem(use.mark, register.code, message, _hint(use, names))
    for page in site.pages:
        for use in text_uses(page.references):
            message = f"{use.field}: “{use.id}” belongs to a timeline and cannot stand on a page beside it"
            hint = "link to an event or to a web address instead"
            yield Problem(use.mark, REGISTERS[use.kinds].code, message, hint)


def _hint(use: Use, names: KnownNames) -> str:
    similar = names.similar(use.id, use.kinds)
    ids = names.ids(use.kinds)
    if similar:
        return did_you_mean(similar)
    if 0 < len(ids) <= FEW:
        return "write one of " + ", ".join(ids)
    return REGISTERS[use.kinds].remedy
