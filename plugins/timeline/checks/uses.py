"""Every mention of an id: which id, of what kind, in which field."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline.checks.chart_rows import first_rows_of_sources, mark_of_row
from timeline.checks.kinds import (
    CATEGORIES,
    CHARTS,
    CLAIMANTS,
    DISPUTES,
    EVENTS,
    LINKED_KINDS,
    ORGANIZATIONS,
    PEOPLE,
    PLACES,
    SOURCES,
    THREADS,
    Kind,
    Kinds,
    Mention,
)
from timeline.model.chart import Chart
from timeline.model.claim import Claim, Denial, Estimate
from timeline.model.event import Event, References
from timeline.model.problem import Mark, Marks, spoken_path
from timeline.model.source import Citation
from timeline.model.timeline import Page, Timeline


class Uses(NamedTuple):
    """The ids that one field names. Names and places are worked out for those with a fault only: nearly none."""

    ids: Sequence[str]
    """An id that could not be read is empty; its fault was told."""
    kinds: Kinds
    """What each of the ids may name."""
    where: Marks | Sequence[Mark]
    """The places of the document's fields; for running text the place of each id."""
    path: str = "text"
    is_list: bool = False
    """Whether the field is a list, which has each id at a number."""
    inside: str = ""
    """Where in an entry of the list the id stands."""
    entry: str = ""
    """Key of the register's entry to which the field belongs."""

    def field(self, number: int) -> str:
        """Return the name of an id's field as an editor knows it, such as “claims 1, by”."""
        field = spoken_path(self._path(number))
        return f"{self.entry}, {field}" if self.entry else field

    def mark(self, number: int) -> Mark:
        """Return the place of an id."""
        where = self.where
        return where.at(f"{self._path(number)}{self.inside}") if isinstance(where, Marks) else where[number]

    def _path(self, number: int) -> str:
        return f"{self.path}.{number}" if self.is_list else self.path


class LinkedId(NamedTuple):
    """An id to which a running text links."""

    kind: Kind
    id: str
    mark: Mark


def event_uses(event: Event) -> Iterator[Uses]:
    """Yield the ids in an event's fields, citations and placed charts; links are ``linked_ids``."""
    marks = event.marks
    yield Uses((event.category,), CATEGORIES, marks, "category")
    yield _listed(event.threads, THREADS, marks, "threads")
    if event.place is not None:
        yield Uses((event.place,), PLACES, marks, "place")
    yield _listed(event.people, PEOPLE, marks, "people")
    yield _listed(event.organizations, ORGANIZATIONS, marks, "organizations")
    yield from earlier_uses(event)
    for number, cause in enumerate(event.because_of):
        yield _cited(cause.citations, marks, f"because_of.{number}.citations")
    yield _cited(event.citations, marks)
    for number, claim in enumerate(event.claims):
        yield from _claim_uses(claim, marks, f"claims.{number}")
    for number, figure in enumerate(event.figures):
        for place, estimate in enumerate(figure.estimates):
            yield from _said(estimate, marks, f"figures.{number}.estimates.{place}")
    yield from text_uses(event.references)


def earlier_uses(event: Event) -> Iterator[Uses]:
    """Yield the events that are told to have come before an event."""
    if event.because_of:
        yield Uses(event.causes, EVENTS, event.marks, "because_of", is_list=True, inside=".event")
    if event.after:
        yield _listed(event.after, EVENTS, event.marks, "after")


def frame_uses(frame: Timeline) -> Iterator[Uses]:
    """Yield the ids in the fields and citations of an index, its registers and its charts, and placed charts."""
    yield from _index_uses(frame)
    for chart in frame.charts:
        yield from chart_uses(chart)
        yield from text_uses(chart.references)
    for source in frame.sources.values():
        if source.copy_of is not None and source.copy_of.source is not None:
            yield Uses((source.copy_of.source,), SOURCES, source.marks, "copy_of.source", entry=source.key)
    for register in (frame.people, frame.organizations, frame.places, frame.terms):
        for entry in register.values():
            yield _cited(entry.citations, entry.marks, entry=entry.id)
    for place in frame.places.values():
        if place.within is not None:
            yield Uses((place.within,), PLACES, place.marks, "within", entry=place.id)


def chart_uses(chart: Chart) -> Iterator[Uses]:
    """Yield the ids in a chart's fields and in the rows of its data file; each source of a row once."""
    yield _cited(chart.citations, chart.marks)
    first = first_rows_of_sources(chart)
    if first:
        yield Uses(list(first), SOURCES, [mark_of_row(chart, row) for row in first.values()], "source")
    if chart.event is not None:
        yield Uses((chart.event,), EVENTS, chart.marks, "event")
    if chart.events:
        yield _listed(chart.events, EVENTS, chart.marks, "events")


def text_uses(references: References) -> Iterator[Uses]:
    """Yield the keys of the citations and the ids of the charts placed in a running text."""
    cited, placed = references.citations, references.charts
    if cited:
        yield Uses([each.citation.source for each in cited], SOURCES, [each.mark for each in cited])
    if placed:
        yield Uses([chart.id for chart in placed], CHARTS, [chart.mark for chart in placed])


def linked_ids(references: References) -> Iterator[LinkedId]:
    """Yield the id of every link by id in a running text, such as ``event:city-hall``."""
    for link in references.links:
        scheme, _, rest = link.target.partition(":")
        if scheme in LINKED_KINDS:
            yield LinkedId(LINKED_KINDS[scheme], rest.partition("#")[0], link.mark)


def mentions_of_event(event: Event) -> frozenset[Mention]:
    """Return every id that an event names in its fields and its text; a claimant's counts for both kinds."""
    return _mentions(event_uses(event), event.references)


def mentions_of_frame(frame: Timeline) -> frozenset[Mention]:
    """Return every id that an index, its registers and its charts name in fields and texts."""
    return _mentions(frame_uses(frame), frame.references, *(chart.references for chart in frame.charts))


def mentions_of_page(page: Page) -> frozenset[Mention]:
    """Return every id to which a page beside the explainers links."""
    return _mentions((), page.references)


def _mentions(fields: Iterable[Uses], *texts: References) -> frozenset[Mention]:
    named = {(kind, id_) for uses in fields for kind in uses.kinds for id_ in uses.ids if id_}
    named.update((kind, id_) for references in texts for kind, id_, _ in linked_ids(references) if id_)
    return frozenset(named)


def _claim_uses(claim: Claim, marks: Marks, path: str) -> Iterator[Uses]:
    yield from _said(claim, marks, path)
    if claim.dispute is not None:
        yield Uses((claim.dispute,), DISPUTES, marks, f"{path}.dispute")
    for number, denial in enumerate(claim.denials):
        yield from _said(denial, marks, f"{path}.denials.{number}")


def _said(statement: Claim | Denial | Estimate, marks: Marks, path: str) -> Iterator[Uses]:
    """Yield who says something and what it rests on."""
    if statement.by.id is not None:
        yield Uses((statement.by.id,), CLAIMANTS, marks, f"{path}.by")
    yield _cited(statement.citations, marks, f"{path}.citations")


def _index_uses(frame: Timeline) -> Iterator[Uses]:
    marks = frame.marks
    yield _listed(frame.featured_charts, CHARTS, marks, "charts")
    for number, dispute in enumerate(frame.disputes):
        yield _cited(dispute.citations, marks, f"disputes.{number}.citations")
    for number, question in enumerate(frame.questions):
        path = f"questions.{number}"
        if question.closed_by is not None:
            yield Uses((question.closed_by,), EVENTS, marks, f"{path}.closed_by")
        yield _listed(question.events, EVENTS, marks, f"{path}.events")
        yield _cited(question.citations, marks, f"{path}.citations")
    yield from text_uses(frame.references)


def _cited(citations: Sequence[Citation], marks: Marks, path: str = "citations", entry: str = "") -> Uses:
    return Uses([citation.source for citation in citations], SOURCES, marks, path, True, ".source", entry)


def _listed(ids: Sequence[str], kinds: Kinds, marks: Marks, path: str) -> Uses:
    return Uses(ids, kinds, marks, path, True)
