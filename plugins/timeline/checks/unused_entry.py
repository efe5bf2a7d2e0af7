"""Registers hold what the timeline uses, and charts are shown."""

from collections.abc import Iterator, Mapping

from timeline.checks.kinds import Kind
from timeline.checks.whole import Whole
from timeline.model.chart import Chart
from timeline.model.entities import Organization, Person, Place, Term
from timeline.model.problem import Problem, Severity
from timeline.model.source import Source
from timeline.model.timeline import Timeline

REGISTERS = (Kind.SOURCE, Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.TERM, Kind.CHART)
"""Kinds of what is declared to be named elsewhere."""


def of_whole(whole: Whole) -> Iterator[Problem]:
    """Yield a warning for each source, person, organization, place, term and chart that nothing refers to.

    Nothing is said while a document could not be read: it may hold the missing use.
    """
    if not whole.is_complete:
        return
    registers = _registers(whole.frame)
    unused = {(kind, id_) for kind in REGISTERS for id_ in registers[kind]}.difference(*whole.mentions)
    for kind in REGISTERS:
        for id_ in sorted(id_ for of, id_ in unused if of is kind):
            yield Problem(
                registers[kind][id_].marks.at(), f"unused-{kind}", *_told(kind, id_), severity=Severity.WARNING
            )


def _told(kind: Kind, id_: str) -> tuple[str, str]:
    if kind is Kind.CHART:
        hint = f"name it under charts in index.md, or write {{chart:{id_}}} on a line of its own in a text"
        return f"the chart “{id_}” is shown nowhere but on its own page", hint
    if kind is Kind.TERM:
        hint = f"link to it where a text uses the word, as in [the word](term:{id_}), or remove the entry"
        return f"“{id_}” is explained, but no text uses it", hint
    return f"“{id_}” is used nowhere in the timeline", f"refer to the {kind} where it belongs, or remove the entry"


def _registers(frame: Timeline) -> dict[Kind, Mapping[str, Source | Person | Organization | Place | Term | Chart]]:
    return {
        Kind.SOURCE: frame.sources,
        Kind.PERSON: frame.people,
        Kind.ORGANIZATION: frame.organizations,
        Kind.PLACE: frame.places,
        Kind.TERM: frame.terms,
        Kind.CHART: {chart.id: chart for chart in frame.charts},
    }
