"""Registers hold what the timeline uses."""

from collections.abc import Iterator, Mapping

from timeline.checks.kinds import Kind
from timeline.checks.whole import Whole
from timeline.model.entities import Organization, Person, Place
from timeline.model.problem import Problem, Severity
from timeline.model.source import Source
from timeline.model.timeline import Timeline

REGISTERS = (Kind.SOURCE, Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE)


def of_whole(whole: Whole) -> Iterator[Problem]:
    """Yield a warning for each source, person, organization and place that nothing refers to.

    Nothing is said while a document could not be read: it may hold the missing use.
    """
    if not whole.is_complete:
        return
    registers = _registers(whole.frame)
    unused = {(kind, id_) for kind in REGISTERS for id_ in registers[kind]}.difference(*whole.mentions)
    for kind in REGISTERS:
        for id_ in sorted(id_ for of, id_ in unused if of is kind):
            message = f"“{id_}” is used nowhere in the timeline"
            hint = f"refer to the {kind} where it belongs, or remove the entry"
            yield Problem(registers[kind][id_].marks.at(), f"unused-{kind}", message, hint, Severity.WARNING)


def _registers(frame: Timeline) -> dict[Kind, Mapping[str, Source | Person | Organization | Place]]:
    return {
        Kind.SOURCE: frame.sources,
        Kind.PERSON: frame.people,
        Kind.ORGANIZATION: frame.organizations,
        Kind.PLACE: frame.places,
    }
