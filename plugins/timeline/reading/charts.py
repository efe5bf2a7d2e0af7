"""A chart and its data file, read together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline.model.chart import Chart, ChartKind, Table
from timeline.model.chart_kinds import KINDS
from timeline.model.problem import Marks, Problem, did_you_mean
from timeline.reading.chart_cells import column_uses, read_cells
from timeline.reading.chart_fields import field_problems
from timeline.reading.chart_rows import row_problems
from timeline.reading.documents import Document
from timeline.reading.tables import WrittenTable, column_problem, first_of, read_table
from timeline.reading.wording import nearest, quoted


def chart(id_: str, document: Document, folder: Path, root: Path, shown: str) -> tuple[Chart, tuple[Problem, ...]]:
    """Return the chart that a document describes with its data, and the faults of the two together.

    ``folder`` is the explainer's folder and ``shown`` its name in messages. A table that cannot be read is empty; of
    one with faults the field ``data`` counts as faulty.
    """
    problems = list(field_problems(document.values, document.marks))
    values = dict(document.values)
    file = values.pop("data", None)
    origin = values.pop("from", None)
    table, marks = Table("", (), ()), document.marks
    if file is not None and origin is None:
        table, faults = _ChartData(document, folder, root, shown).read(file)
        problems += faults
        if faults:
            marks = replace(marks, faulty=marks.faulty | {"data"})
    return Chart(id_, data=table, origin=origin, references=document.references, marks=marks, **values), tuple(problems)


class _ChartData:
    """The data file of one chart, held against what the chart says of it."""

    def __init__(self, document: Document, folder: Path, root: Path, shown: str) -> None:
        self._values: Mapping[str, Any] = document.values
        self._marks: Marks = document.marks
        self._zone = document.zone
        self._folder, self._root, self._shown = folder, root, shown

    def read(self, file: str) -> tuple[Table, list[Problem]]:
        """Return the table, empty where it cannot be read, and all of its faults."""
        path, shown = self._folder / file, f"{self._shown}/{file}"
        if not path.is_symlink() and not path.exists():
            return Table(file, (), ()), [self._no_such_file(file)]
        written, problems = read_table(path, file, self._root, shown)
        if written is None or not self._marks.was_read("kind"):
            return Table(file, (), ()) if written is None else written.table, problems
        table, faults = self._held_against_fields(written, shown)
        return table, [*problems, *faults]

    def _held_against_fields(self, written: WrittenTable, shown: str) -> tuple[Table, list[Problem]]:
        kind: ChartKind = self._values["kind"]
        header = written.table.header
        names = {field: self._values[field] for field in KINDS[kind].columns if field in self._values}
        further = self._values.get("columns", ()) if "columns" in KINDS[kind].fields else ()
        paths = names | {f"columns.{number}.column": each.column for number, each in enumerate(further)}
        problems = list(self._unknown_columns(written.table, paths))
        known = {field: name for field, name in names.items() if name in header}
        uses = column_uses(
            kind, known, self._values.get("unit", ""), (each for each in further if each.column in header)
        )
        table, faults = read_cells(written, uses, self._zone, shown)
        problems += faults
        if KINDS[kind].needed.keys() <= known.keys():
            problems += first_of(row_problems(kind, known, table, self._zone, shown))
        if (field := KINDS[kind].highlights) in known:
            problems += self._unknown_names(table, known[field or ""])
        return table, problems

    def _unknown_columns(self, table: Table, named: Mapping[str, str]) -> Iterator[Problem]:
        for path, name in named.items():
            problem = column_problem(table, name, path, self._marks.at(path))
            if problem is not None and self._marks.was_read(path):
                yield problem

    def _unknown_names(self, table: Table, column: str) -> Iterator[Problem]:
        names = set(table.column(column))
        for number, name in enumerate(self._values.get("highlight", ())):
            if name not in names and self._marks.was_read(f"highlight.{number}"):
                hint = did_you_mean(nearest(name, sorted(names))) or f"write a value of the column {column}"
                message = f"highlight: {quoted(name)} is not in the column {quoted(column)} of {table.file}"
                yield Problem(self._marks.at(f"highlight.{number}"), "bad-value", message, hint)

    def _no_such_file(self, file: str) -> Problem:
        files = sorted(f"data/{path.name}" for path in (self._folder / "data").glob("*.csv"))
        hint = did_you_mean(nearest(file, files)) or _files_there(files, file)
        return Problem(self._marks.at("data"), "table-missing", f"data: {quoted(file)} does not exist", hint)


def _files_there(files: Iterable[str], wanted: str) -> str:
    return "files there: " + ", ".join(files) if files else f"put the file at {wanted}"
