"""One document: its fields against their declaration, its running text for what it points to."""

import zoneinfo
from collections.abc import Mapping
from dataclasses import field, replace
from datetime import UTC, tzinfo
from hashlib import blake2b
from pathlib import Path
from typing import Any

from timeline.model.event import Event, References
from timeline.model.problem import Mark, Marks, Problem
from timeline.model.structure import KeyPoints
from timeline.model.timeline import Page, Timeline
from timeline.model.values import dataclass
from timeline.reading.front_matter import Parts, second_block, split_front_matter
from timeline.reading.references import scan
from timeline.reading.schema import DOCUMENTS
from timeline.reading.shapes import BAD, ShapeReader
from timeline.reading.stand_ins import stand_in
from timeline.reading.text import Text, read_text
from timeline.reading.yaml_core import Composed, Scalar, compose

LONGEST_TEXT = 200_000
"""Characters of running text in one document."""
_FIELDS_LINE = 2


@dataclass(frozen=True, slots=True)
class Document:
    """What one document says."""

    marks: Marks
    values: Mapping[str, Any]
    """The values of its fields by name, with stand-ins for required ones that could not be read."""
    is_sound: bool
    """Whether its fields have no fault, so that it can be published."""
    references: References = field(default_factory=References)
    text: Text | None = None
    """The running text; None where the document cannot be taken apart."""
    zone: tzinfo = UTC
    """The zone in which its times are meant."""
    problems: tuple[Problem, ...] = ()
    fields_digest: bytes = b""
    """Stands for what its fields say, as they are written."""


def read_document(path: Path, file: str, root: Path, kind: str, zone: tzinfo | None) -> Document:
    """Read a document of a kind in ``DOCUMENTS``.

    Without ``zone``, the document names its own in ``timezone``. ``file`` is the name in messages.
    """
    text = read_text(path, file, root)
    if isinstance(text, Problem):
        return unread_document(file, kind, text)
    return document_of(text, path, file, kind, zone)


def document_of(text: str, path: Path, file: str, kind: str, zone: tzinfo | None) -> Document:
    """Return what the normalised text of a document says; ``path`` is where its running text is read again."""
    parts = split_front_matter(text, file)
    if isinstance(parts, Problem):
        return unread_document(file, kind, parts)
    composed = compose(parts.fields, file, _FIELDS_LINE)
    zone = zone or _own_zone(composed)
    reader = ShapeReader(composed, zone)
    values = reader.read_shape(composed.tree, DOCUMENTS[kind])
    text_problems, references = _scanned(parts, file)
    faulty = reader.faulty | ({"text"} if text_problems else set())
    return Document(
        replace(composed.marks, faulty=frozenset(faulty)),
        stand_in(DOCUMENTS[kind]) if values is BAD else values,
        not any(problem.is_error for problem in reader.problems),
        references,
        Text(path, parts.body_line, _digest(parts.body)),
        zone,
        (*reader.problems, *text_problems),
        _digest(parts.fields),
    )


def _digest(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()


def unread_document(file: str, kind: str, problem: Problem) -> Document:
    """Return what stands for a document of which nothing could be read."""
    return Document(Marks(file, faulty=frozenset({""})), stand_in(DOCUMENTS[kind]), False, problems=(problem,))


def event(id_: str, document: Document) -> Event:
    """Return the event that a document describes, as far as it could be read."""
    return Event(id_, references=document.references, marks=document.marks, **document.values)


def page(id_: str, document: Document) -> Page:
    """Return the page that a document describes, as far as it could be read."""
    return Page(id_, references=document.references, marks=document.marks, **document.values)


def explainer(id_: str, document: Document) -> tuple[Timeline, tuple[Problem, ...]]:
    """Return the timeline without its events, charts and registers, and the faults within its key points."""
    values = dict(document.values)
    featured = values.pop("charts", ())
    references, problems = _with_key_points(document, values.get("key_points", KeyPoints()))
    timeline = Timeline(id_, featured_charts=featured, references=references, marks=document.marks, **values)
    return timeline, problems


def _scanned(parts: Parts, file: str) -> tuple[tuple[Problem, ...], References]:
    if len(parts.body) > LONGEST_TEXT:
        message = f"the text has {len(parts.body):,} characters; at most {LONGEST_TEXT:,} are read"
        mark = Mark(file, parts.body_line)
        return (Problem(mark, "text-too-long", message, "split it into several documents"),), References()
    scanned = scan(parts.body, file, parts.body_line)
    twice = second_block(parts.body, file, parts.body_line)
    return (*scanned.problems, *([twice] if twice else ())), scanned.references


def _own_zone(composed: Composed) -> tzinfo:
    named = composed.tree.get("timezone") if isinstance(composed.tree, dict) else None
    try:
        return zoneinfo.ZoneInfo(named.text) if isinstance(named, Scalar) else UTC
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def _with_key_points(document: Document, points: KeyPoints) -> tuple[References, tuple[Problem, ...]]:
    """Add what the key points point to, which stand above the running text."""
    scans = []
    for name in ("happened", "disputed", "unknown"):
        for number, point in enumerate(getattr(points, name)):
            mark = document.marks.at(f"key_points.{name}.{number}")
            scans.append(scan(point, mark.file, mark.line, mark.column))
    found = [scanned.references for scanned in scans] + [document.references]
    references = replace(
        document.references,
        citations=tuple(use for each in found for use in each.citations),
        links=tuple(link for each in found for link in each.links),
        images=tuple(image for each in found for image in each.images),
        charts=tuple(place for each in found for place in each.charts),
    )
    return references, tuple(problem for scanned in scans for problem in scanned.problems)
