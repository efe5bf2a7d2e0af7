"""An id names something that exists."""

import re
from collections.abc import Iterable, Iterator

from timeline.checks.kinds import (
    CATEGORIES,
    CHARTS,
    CLAIMANTS,
    DISPUTES,
    EVENTS,
    ORGANIZATIONS,
    PEOPLE,
    PLACES,
    SOURCES,
    THREADS,
    Kinds,
)
from timeline.checks.surroundings import SiteSurroundings, Surroundings
from timeline.checks.uses import Uses, event_uses, frame_uses, text_uses
from timeline.model.event import Event
from timeline.model.problem import Problem, did_you_mean
from timeline.model.timeline import Page, Timeline
from timeline.model.values import dataclass

FEW = 8
"""A list of at most this many ids is printed whole."""
_FORM = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
"""What an id looks like; one that does not is told as such and never proposed."""


@dataclass(frozen=True, slots=True)
class Register:
    """Where ids of one sort are listed."""

    code: str
    home: str
    """The file, as in “is not in …”."""
    remedy: str
    """What to do where no similar id is there."""


REGISTERS = {
    EVENTS: Register("unknown-event", "the id of an event", "an event’s id is its file name without the date"),
    PEOPLE: Register("unknown-person", "in people.yml", "add an entry to people.yml"),
    ORGANIZATIONS: Register("unknown-organization", "in organizations.yml", "add an entry to organizations.yml"),
    CLAIMANTS: Register(
        "unknown-claimant", "in people.yml or organizations.yml", "add an entry, or write the name: {name: …}"
    ),
    PLACES: Register("unknown-place", "in places.yml", "add an entry to places.yml"),
    SOURCES: Register("unknown-source", "in sources.yml", "add an entry to sources.yml"),
    CATEGORIES: Register("unknown-category", "a category in index.md", "add it to the categories in index.md"),
    THREADS: Register("unknown-thread", "a thread in index.md", "add it to the threads in index.md"),
    DISPUTES: Register("unknown-dispute", "a dispute in index.md", "add it to the disputes in index.md"),
    CHARTS: Register("unknown-chart", "the id of a chart", "a chart’s id is the name of its file in charts"),
}

OPEN = (PEOPLE, ORGANIZATIONS, CLAIMANTS, PLACES, SOURCES)
"""What often is not there yet, rather than misspelt."""


def of_event(event: Event, around: Surroundings) -> Iterator[Problem]:
    """Yield every id in an event that no document, register or list of the timeline explains."""
    yield from _unknown(event_uses(event), around)


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield every such id in an index, its registers and its charts."""
    yield from _unknown(frame_uses(frame), around)


def of_page(page: Page, around: SiteSurroundings) -> Iterator[Problem]:
    """Yield every citation and every chart on a page, which has no registers."""
    for uses in text_uses(page.references):
        for number, id_ in enumerate(uses.ids):
            message = f"{uses.field(number)}: “{id_}” belongs to a timeline and cannot stand on a page beside it"
            hint = "link to an event or to a web address instead"
            yield Problem(uses.mark(number), REGISTERS[uses.kinds].code, message, hint)


def _unknown(fields: Iterable[Uses], around: Surroundings) -> Iterator[Problem]:
    for uses in fields:
        for number, id_ in enumerate(uses.ids):
            if id_ and not around.may_name(id_, uses.kinds):
                register = REGISTERS[uses.kinds]
                message = f"{uses.field(number)}: “{id_}” is not {register.home}"
                yield Problem(uses.mark(number), register.code, message, _hint(id_, uses.kinds, around))


def _elsewhere(id_: str, kinds: Kinds, around: Surroundings) -> str:
    """Return the hint for an organization among people, or the other way round."""
    for named, field in ((PEOPLE, "people"), (ORGANIZATIONS, "organizations")):
        if kinds in (PEOPLE, ORGANIZATIONS) and kinds != named and id_ in around.ids(named):
            return f"it stands in {field}.yml: list it under {field}"
    return ""


def _hint(id_: str, kinds: Kinds, around: Surroundings) -> str:
    elsewhere = _elsewhere(id_, kinds, around)
    if elsewhere:
        return elsewhere
    parts = re.split("[;,|] *", id_)
    if len(parts) > 1 and set(parts) <= set(around.ids(kinds)):
        return f"several have a blank between them: {' '.join(parts)}"
    similar = tuple(filter(_FORM.fullmatch, around.similar(id_, kinds)))
    ids = list(filter(_FORM.fullmatch, around.ids(kinds)))
    remedy = REGISTERS[kinds].remedy
    if similar:
        return did_you_mean(similar) + (f" If not, {remedy}" if kinds in OPEN else "")
    if len(ids) == 1:
        return f"there is only {ids[0]}" + (f"; if another is meant, {remedy}" if kinds in OPEN else "")
    if 0 < len(ids) <= FEW:
        return "write one of " + ", ".join(ids) + (f"; if none is meant, {remedy}" if kinds in OPEN else "")
    return remedy
