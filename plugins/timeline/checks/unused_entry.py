"""Registers hold what the timeline uses."""

from collections.abc import Iterator, Mapping

from timeline.checks.context import CheckContext, Kind, read_ids
from timeline.checks.uses import linked_uses, uses
from timeline.checks.walk import running_texts
from timeline.model.entities import Organization, Person, Place
from timeline.model.problem import Marks, Problem, Severity
from timeline.model.source import Source
from timeline.model.timeline import Site, Timeline

REGISTERS = (Kind.SOURCE, Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE)


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield a warning for each source, person, organization and place that nothing refers to.

    Nothing is said while a document could not be read: it may hold the missing use.
    """
    for timeline in site.timelines if context.is_whole else ():
        used = _used(site, timeline)
        for kind in REGISTERS:
            for unused in sorted(read_ids(timeline, kind) - used[kind]):
                message = f"“{unused}” is used nowhere in the timeline"
                hint = f"refer to the {kind} where it belongs, or remove the entry"
                mark = _marks(timeline, kind, unused).at()
                yield Problem(mark, f"unused-{kind}", message, hint, Severity.WARNING)


def _used(site: Site, timeline: Timeline) -> dict[Kind, set[str]]:
    linked = (use for text in running_texts(site) if timeline in text.timelines for use in linked_uses(text.references))
    used: dict[Kind, set[str]] = {kind: set() for kind in Kind}
    for use in (*uses(timeline), *linked):
        for kind in use.kinds:
            used[kind].add(use.id)
    return used


def _marks(timeline: Timeline, kind: Kind, id_: str) -> Marks:
    registers: dict[Kind, Mapping[str, Source | Person | Organization | Place]] = {
        Kind.SOURCE: timeline.sources,
        Kind.PERSON: timeline.people,
        Kind.ORGANIZATION: timeline.organizations,
        Kind.PLACE: timeline.places,
    }
    return registers[kind][id_].marks
