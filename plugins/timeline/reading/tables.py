"""Data files of charts: CSV by RFC 4180 with a header, its cells parted by commas, semicolons or tabs."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from timeline.model.chart import Table
from timeline.model.problem import Mark, Problem, did_you_mean, spoken_path
from timeline.model.values import dataclass
from timeline.reading.text import read_text
from timeline.reading.wording import nearest, quoted

MOST_ROWS = 10_000
"""Rows of the longest table."""
LARGEST_TABLE = 9_500_000
"""Bytes; a larger data file is refused before it is read."""

_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}
_LONGEST_HEADER = 20_000
_MOST_ROWS_TOLD = 20
_EXCEL_LINE = re.compile(r"\"?sep=.?\"?[;,\t]*\n", re.IGNORECASE)
_FORMULA = re.compile(r"[=@＝＠]|\+\s*[^\W\d_]|[+-].*[(|!]", re.DOTALL)
_FEWER_ROWS = "let each row be a mark that readers can tell apart: sum up by month or year, or leave rows out"


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A table as it stands in its file."""

    table: Table
    separator: str
    """What parts its cells."""


def read_table(path: Path, file: str, root: Path, shown: str) -> tuple[WrittenTable | None, list[Problem]]:
    """Read a data file.

    ``file`` is its name in the table, relative to the explainer's folder; ``shown`` is the name in messages and
    ``root`` the content folder. A table that cannot be taken apart is None.
    """
    text = read_text(path, shown, root, LARGEST_TABLE)
    if isinstance(text, Problem):
        return None, [replace(text, hint=_FEWER_ROWS) if text.code == "file-too-large" else text]
    if _EXCEL_LINE.match(text):
        message = "the first line is a note for a spreadsheet and names no columns"
        return None, [Problem(Mark(shown), "table-header", message, "delete it: the names of columns stand in line 1")]
    separator = _separator(text, shown)
    if isinstance(separator, Problem):
        return None, [separator]
    try:
        rows = list(islice(_rows(text, separator), MOST_ROWS + 2))
    except _BadRowError as fault:
        return None, [
            Problem(
                Mark(shown, fault.line),
                "table-quote",
                "a quotation mark is not closed, or stands in the middle of a cell",
                'put the whole cell in double quotes and write each double quote within it twice: "a ""b"" c"',
            )
        ]
    if not rows:
        return None, [
            Problem(Mark(shown), "table-empty", "the table has no cells", "name the columns, then write rows")
        ]
    if len(rows) > MOST_ROWS + 1:
        message = f"the table has more than {MOST_ROWS:,} rows"
        return None, [Problem(Mark(shown, rows[-1][0]), "table-too-long", message, _FEWER_ROWS)]
    (header_line, header), *body = rows
    problems = [
        *_header_problems(header, header_line, shown),
        *first_of(_row_problems(header, body, _SEPARATORS[separator], shown)),
    ]
    formulas = first_of(_formula_problems(rows, shown))
    if problems:
        return None, [*problems, *formulas]
    lines, cells = zip(*body, strict=True)
    return WrittenTable(Table(file, header, cells, lines), separator), formulas


def column_problem(table: Table, column: str, field: str, mark: Mark) -> Problem | None:
    """Return the problem of a field that names no column of the table."""
    if column in table.header:
        return None
    guess = did_you_mean(nearest(column, table.header))
    return Problem(
        mark,
        "table-column",
        f"{spoken_path(field)}: {quoted(column)} is not a column of {table.file}",
        guess or "columns are: " + ", ".join(table.header),
    )


def first_of(problems: Iterator[Problem]) -> list[Problem]:
    """Return as many problems as an editor can use, and say where there are more."""
    told = list(islice(problems, _MOST_ROWS_TOLD))
    further = next(problems, None)
    if further is not None:
        message = f"from here on, further rows have faults; the first {_MOST_ROWS_TOLD} are told"
        told.append(Problem(further.mark, further.code, message, "mend those first, and check again"))
    return told


class _BadRowError(Exception):
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _separator(text: str, shown: str) -> str | Problem:
    """Return what parts the cells, as the header tells."""
    found = _separators_of_header(text)
    if "\t" in found or len(found) < 2:
        return "\t" if "\t" in found else next(iter(found), ",")
    return Problem(
        Mark(shown),
        "table-separator",
        "the names of the columns hold both commas and semicolons, so it is not clear which part the cells",
        "leave the others out of the names, or put names that hold one into double quotes",
    )


def _separators_of_header(text: str) -> set[str]:
    """Return the separators outside of quotation marks in the first line that is not blank."""
    found: set[str] = set()
    is_quoted = False
    for character in islice(text.lstrip("\n"), _LONGEST_HEADER):
        if character == '"':
            is_quoted = not is_quoted
        elif character == "\n" and not is_quoted:
            break
        elif character in _SEPARATORS and not is_quoted:
            found.add(character)
    return found


def _rows(text: str, separator: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the rows that are not blank with the line on which each starts."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield start, tuple(cell.strip() for cell in cells)
            start = reader.line_num + 1
    except csv.Error as error:
        raise _BadRowError(start) from error


def _header_problems(header: tuple[str, ...], line: int, shown: str) -> Iterator[Problem]:
    if len(header) == 1 and "|" in header[0]:
        yield Problem(
            Mark(shown, line),
            "table-separator",
            "the columns are separated by bars",
            "separate them by commas; spreadsheets call this “CSV (comma delimited)” or “CSV UTF-8”",
        )
    seen: dict[str, int] = {}
    for number, name in enumerate(header, start=1):
        if not name:
            yield Problem(
                Mark(shown, line),
                "table-header",
                f"column {number} has no name",
                "name it in the first row, or leave the column out",
            )
        elif name in seen:
            yield Problem(
                Mark(shown, line),
                "table-header",
                f"columns {seen[name]} and {number} are both named {quoted(name)}",
                "give each column its own name",
            )
        seen.setdefault(name, number)


def _row_problems(
    header: tuple[str, ...], body: list[tuple[int, tuple[str, ...]]], separators: str, shown: str
) -> Iterator[Problem]:
    if not body:
        yield Problem(Mark(shown), "table-empty", "the table has no rows below its header", "write one row a line")
    for line, cells in body:
        if len(cells) != len(header):
            yield Problem(
                Mark(shown, line),
                "table-ragged",
                f"the row has {len(cells)} cells where the header has {len(header)}",
                f"the cells are parted by {separators}: "
                + (
                    "an empty cell keeps its place between two of them"
                    if len(cells) < len(header)
                    else "put a cell that holds one of these into double quotes"
                ),
            )


def _formula_problems(rows: list[tuple[int, tuple[str, ...]]], shown: str) -> Iterator[Problem]:
    for line, cells in rows:
        for number, cell in enumerate(cells, start=1):
            if _FORMULA.match(cell):
                yield Problem(
                    Mark(shown, line),
                    "table-formula",
                    f"column {number}: {quoted(cell)} would be a formula in a spreadsheet",
                    "write the value itself; a name may not begin with =, @ or +",
                )
