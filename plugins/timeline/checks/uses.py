"""Every mention of an id: which id, of what kind, in which field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.checks.context import Kind
from timeline.model.chart import Chart
from timeline.model.claim import Claim, Claimant, Figure
from timeline.model.entities import Organization, Person, Place
from timeline.model.event import LINK_SCHEMES, Event, References
from timeline.model.problem import Mark, Marks, spoken_path
from timeline.model.source import Citation, Source
from timeline.model.timeline import Timeline

CLAIMANTS = (Kind.PERSON, Kind.ORGANIZATION)
"""Those who may claim, deny or estimate."""

LINKED_KINDS = {scheme: Kind(scheme) for scheme in LINK_SCHEMES}
"""What a link in running text can name, by its scheme."""


@dataclass(frozen=True, slots=True)
class Use:
    """One mention of an id."""

    id: str
    kinds: tuple[Kind, ...]
    """What the id may name; one kind, or two for a claimant."""
    field: str
    """Name of the field as an editor knows it, such as “claims 1, by”."""
    mark: Mark


def uses(timeline: Timeline) -> Iterator[Use]:
    """Yield every mention of an id in fields, citations and placed charts; links are ``linked_uses``.

    An id that could not be read is empty; its fault was told.
    """
    return (use for use in _field_uses(timeline) if use.id)


def _field_uses(timeline: Timeline) -> Iterator[Use]:
    yield from _index_uses(timeline)
    for event in timeline.documents:
        yield from _event_uses(event)
    for chart in timeline.charts:
        yield from _chart_uses(chart)
    for source in timeline.sources.values():
        yield from _source_uses(source)
    entries: tuple[Person | Organization | Place, ...] = (
        *timeline.people.values(),
        *timeline.organizations.values(),
        *timeline.places.values(),
    )
    for entry in entries:
        yield from _entry_uses(entry)


def linked_uses(references: References) -> Iterator[Use]:
    """Yield the id of every link by id in a running text, such as ``event:city-hall``."""
    for link in references.links:
        scheme, _, rest = link.target.partition(":")
        if scheme in LINKED_KINDS:
            yield Use(rest.partition("#")[0], (LINKED_KINDS[scheme],), "text", link.mark)


def text_uses(references: References) -> Iterator[Use]:
    """Yield the key of every citation and the id of every chart placed in a running text."""
    for cited in references.citations:
        yield Use(cited.citation.source, (Kind.SOURCE,), "text", cited.mark)
    for placed in references.charts:
        yield Use(placed.id, (Kind.CHART,), "text", placed.mark)


def _index_uses(timeline: Timeline) -> Iterator[Use]:
    marks = timeline.marks
    yield from _ids(timeline.featured_charts, Kind.CHART, marks, "charts")
    for number, dispute in enumerate(timeline.disputes):
        yield from _citations(dispute.citations, marks, f"disputes.{number}")
    for number, question in enumerate(timeline.questions):
        path = f"questions.{number}"
        if question.closed_by is not None:
            yield _use(question.closed_by, Kind.EVENT, marks, f"{path}.closed_by")
        yield from _ids(question.events, Kind.EVENT, marks, f"{path}.events")
        yield from _citations(question.citations, marks, path)
    yield from text_uses(timeline.references)


def _event_uses(event: Event) -> Iterator[Use]:
    marks = event.marks
    yield _use(event.category, Kind.CATEGORY, marks, "category")
    yield from _ids(event.threads, Kind.THREAD, marks, "threads")
    if event.place is not None:
        yield _use(event.place, Kind.PLACE, marks, "place")
    yield from _ids(event.people, Kind.PERSON, marks, "people")
    yield from _ids(event.organizations, Kind.ORGANIZATION, marks, "organizations")
    for number, cause in enumerate(event.because_of):
        path = f"because_of.{number}"
        yield Use(cause.event, (Kind.EVENT,), spoken_path(path), marks.at(f"{path}.event"))
        yield from _citations(cause.citations, marks, path)
    yield from _ids(event.after, Kind.EVENT, marks, "after")
    yield from _citations(event.citations, marks, "")
    for number, claim in enumerate(event.claims):
        yield from _claim_uses(claim, marks, f"claims.{number}")
    for number, figure in enumerate(event.figures):
        yield from _figure_uses(figure, marks, f"figures.{number}")
    yield from text_uses(event.references)


def _claim_uses(claim: Claim, marks: Marks, path: str) -> Iterator[Use]:
    yield from _claimant(claim.by, marks, path)
    yield from _citations(claim.citations, marks, path)
    if claim.dispute is not None:
        yield _use(claim.dispute, Kind.DISPUTE, marks, f"{path}.dispute")
    for number, denial in enumerate(claim.denials):
        yield from _claimant(denial.by, marks, f"{path}.denials.{number}")
        yield from _citations(denial.citations, marks, f"{path}.denials.{number}")


def _figure_uses(figure: Figure, marks: Marks, path: str) -> Iterator[Use]:
    for number, estimate in enumerate(figure.estimates):
        yield from _claimant(estimate.by, marks, f"{path}.estimates.{number}")
        yield from _citations(estimate.citations, marks, f"{path}.estimates.{number}")


def _chart_uses(chart: Chart) -> Iterator[Use]:
    yield from _citations(chart.citations, chart.marks, "")
    yield from text_uses(chart.references)


def _source_uses(source: Source) -> Iterator[Use]:
    if source.copy_of is not None and source.copy_of.source is not None:
        yield _of_entry(source.key, _use(source.copy_of.source, Kind.SOURCE, source.marks, "copy_of.source"))


def _entry_uses(entry: Person | Organization | Place) -> Iterator[Use]:
    for use in _citations(entry.citations, entry.marks, ""):
        yield _of_entry(entry.id, use)
    if isinstance(entry, Place) and entry.within is not None:
        yield _of_entry(entry.id, _use(entry.within, Kind.PLACE, entry.marks, "within"))


def _of_entry(key: str, use: Use) -> Use:
    """Name the entry of the register in front of its field."""
    return replace(use, field=f"{key}, {use.field}")


def _claimant(by: Claimant, marks: Marks, path: str) -> Iterator[Use]:
    if by.id is not None:
        place = f"{path}.by"
        yield Use(by.id, CLAIMANTS, spoken_path(place), marks.at(place))


def _citations(citations: Sequence[Citation], marks: Marks, path: str) -> Iterator[Use]:
    place = f"{path}.citations" if path else "citations"
    for number, citation in enumerate(citations):
        mark = marks.at(f"{place}.{number}.source")
        yield Use(citation.source, (Kind.SOURCE,), spoken_path(f"{place}.{number}"), mark)


def _ids(ids: Sequence[str], kind: Kind, marks: Marks, path: str) -> Iterator[Use]:
    for number, name in enumerate(ids):
        yield _use(name, kind, marks, f"{path}.{number}")


def _use(name: str, kind: Kind, marks: Marks, path: str) -> Use:
    return Use(name, (kind,), spoken_path(path), marks.at(path))
