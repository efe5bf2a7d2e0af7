"""One document: its fields against their declaration, its running text for what it points to."""

import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any

from timeline.model.chart import Chart, Table
from timeline.model.event import Event, References
from timeline.model.problem import Mark, Marks, Problem
from timeline.model.structure import KeyPoints
from timeline.model.timeline import Page, Timeline
from timeline.reading.declaration import Shape
from timeline.reading.front_matter import split_front_matter
from timeline.reading.references import scan
from timeline.reading.schema import DOCUMENTS
from timeline.reading.shapes import BAD, ShapeReader
from timeline.reading.tables import column_problem, number_problems, read_table
from timeline.reading.text import Text, read_text
from timeline.reading.wording import did_you_mean, quoted
from timeline.reading.yaml_core import Composed, Scalar, compose

LONGEST_TEXT = 200_000
"""Characters of running text in one document."""
_FIELDS_LINE = 2


@dataclass(frozen=True, slots=True)
class Document:
    """What one document says."""

    marks: Marks
    values: Mapping[str, Any] | None = None
    """The values of its fields by name; None where any of them has a fault."""
    references: References = field(default_factory=References)
    text: Text | None = None
    """The running text; None where the document cannot be taken apart."""
    zone: tzinfo = UTC
    """The zone in which its times are meant."""
    problems: tuple[Problem, ...] = ()


def read_document(path: Path, file: str, root: Path, kind: str, zone: tzinfo | None) -> Document:
    """Read a document of a kind in ``DOCUMENTS``.

    Without ``zone``, the document names its own in ``timezone``. ``file`` is the name in messages.
    """
    text = read_text(path, file, root)
    parts = text if isinstance(text, Problem) else split_front_matter(text, file)
    if isinstance(parts, Problem):
        return Document(Marks(file), problems=(parts,))
    composed = compose(parts.fields, file, _FIELDS_LINE)
    zone = zone or _own_zone(composed)
    values, problems = _values(composed, DOCUMENTS[kind], zone)
    references = References()
    if len(parts.body) > LONGEST_TEXT:
        message = f"the text has {len(parts.body):,} characters; at most {LONGEST_TEXT:,} are read"
        problems.append(
            Problem(Mark(file, parts.body_line), "text-too-long", message, "split it into several documents")
        )
    else:
        scanned = scan(parts.body, file, parts.body_line)
        references = scanned.references
        problems += scanned.problems
    return Document(composed.marks, values, references, Text(path, parts.body_line), zone, tuple(problems))


def event(id_: str, document: Document) -> Event | None:
    """Return the event that a document describes, or None where it has faults."""
    if document.values is None:
        return None
    return Event(id_, references=document.references, marks=document.marks, **document.values)


def page(id_: str, document: Document) -> Page | None:
    """Return the page that a document describes, or None where it has faults."""
    if document.values is None:
        return None
    return Page(id_, references=document.references, marks=document.marks, **document.values)


def explainer(id_: str, document: Document) -> tuple[Timeline | None, tuple[Problem, ...]]:
    """Return the timeline without its events, charts and registers, and the faults within its key points."""
    if document.values is None:
        return None, ()
    values = dict(document.values)
    featured = values.pop("charts", ())
    references, problems = _with_key_points(document, values.get("key_points", KeyPoints()))
    timeline = Timeline(id_, featured_charts=featured, references=references, marks=document.marks, **values)
    return timeline, problems


def chart(
    id_: str, document: Document, folder: Path, root: Path, shown: str
) -> tuple[Chart | None, tuple[Problem, ...]]:
    """Return the chart that a document describes with its data, and the faults of the two together.

    ``folder`` is the explainer's folder and ``shown`` its name in messages.
    """
    if document.values is None:
        return None, ()
    values = dict(document.values)
    file = values.pop("data")
    if not (folder / file).is_symlink() and not (folder / file).exists():
        return None, (_no_such_table(folder, file, document.marks),)
    shown_file = f"{shown}/{file}"
    table, problems = read_table(folder / file, file, root, shown_file)
    if table is None:
        return None, tuple(problems)
    problems = _chart_problems(values, table, document.marks, shown_file)
    if problems:
        return None, tuple(problems)
    return Chart(id_, data=table, references=document.references, marks=document.marks, **values), ()


def _values(composed: Composed, shape: Shape, zone: tzinfo) -> tuple[Mapping[str, Any] | None, list[Problem]]:
    reader = ShapeReader(composed, zone)
    values = reader.read_shape(composed.tree, shape)
    whole = values is not BAD and not any(problem.is_error for problem in reader.problems)
    return values if whole else None, reader.problems


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


def _no_such_table(folder: Path, file: str, marks: Marks) -> Problem:
    files = sorted(f"data/{path.name}" for path in (folder / "data").glob("*.csv"))
    hint = did_you_mean(file, files) or ("files there: " + ", ".join(files) if files else f"put the file at {file}")
    return Problem(marks.at("data"), "table-missing", f"data: {quoted(file)} does not exist", hint)


def _chart_problems(values: Mapping[str, Any], table: Table, marks: Marks, shown_file: str) -> list[Problem]:
    named = {"x": values["x"], "y": values["y"]}
    named |= {f"columns.{number}.column": each.column for number, each in enumerate(values.get("columns", ()))}
    problems = [
        problem for path, name in named.items() if (problem := column_problem(table, name, path, marks.at(path)))
    ]
    if values["x"] in table.header:
        problems += number_problems(table, values["x"], shown_file)
    if values["y"] in table.header:
        names = table.column(values["y"])
        for number, name in enumerate(values.get("highlight", ())):
            if name not in names:
                hint = did_you_mean(name, names) or f"write a value of the column {values['y']}"
                message = f"highlight: {quoted(name)} is not in the column {quoted(values['y'])} of {table.file}"
                problems.append(Problem(marks.at(f"highlight.{number}"), "bad-value", message, hint))
    return problems
