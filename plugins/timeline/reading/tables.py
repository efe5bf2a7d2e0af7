"""Data files of charts: CSV by RFC 4180, with a header and commas."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from timeline.model.chart import NUMBER, Table
from timeline.model.problem import Mark, Problem, did_you_mean, spoken_path
from timeline.reading.text import read_text
from timeline.reading.wording import nearest, quoted

_OTHER_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}
_MOST_ROWS_TOLD = 20


def read_table(path: Path, file: str, root: Path, shown: str) -> tuple[Table | None, list[Problem]]:
    """Read a data file.

    ``file`` is its name in the table, relative to the explainer's folder; ``shown`` is the name in messages and
    ``root`` the content folder. A table with faults is None.
    """
    text = read_text(path, shown, root)
    if isinstance(text, Problem):
        return None, [text]
    try:
        rows = list(_rows(text))
    except _BadRowError as fault:
        return None, [
            Problem(
                Mark(shown, fault.line),
                "table-quote",
                "a quotation mark is not closed, or stands in the middle of a cell",
                'put the whole cell in double quotes and write each double quote within it twice: "a ""b"" c"',
            )
        ]
    (header_line, header), *body = rows
    problems = [*_header_problems(header, header_line, shown), *_first(_row_problems(header, body, shown))]
    if problems:
        return None, problems
    lines, cells = zip(*body, strict=True)
    return Table(file, header, cells, lines), []


def number_problems(table: Table, column: str, shown: str) -> list[Problem]:
    """Return the problems of the first values of a column that are not plain numbers."""
    return _first(_number_problems(table, column, shown))


def _number_problems(table: Table, column: str, shown: str) -> Iterator[Problem]:
    index = table.header.index(column)
    for row, line in zip(table.rows, table.lines, strict=True):
        if not NUMBER.fullmatch(row[index]):
            digits = re.sub(r"[\s,’']", "", row[index])
            yield Problem(
                Mark(shown, line),
                "table-number",
                f"column {quoted(column)}: "
                + (f"{quoted(row[index])} is not a number" if row[index] else "a cell is empty"),
                f"write {digits}" if NUMBER.fullmatch(digits) else "write digits, with a point before decimals: 48.07",
            )


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


def _first(problems: Iterator[Problem]) -> list[Problem]:
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


def _rows(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the rows that are not blank with the line on which each starts."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield start, tuple(cell.strip() for cell in cells)
            start = reader.line_num + 1
    except csv.Error as error:
        raise _BadRowError(start) from error


def _header_problems(header: tuple[str, ...], line: int, shown: str) -> Iterator[Problem]:
    if len(header) == 1:
        for separator, name in _OTHER_SEPARATORS.items():
            if separator in header[0]:
                yield Problem(
                    Mark(shown, line),
                    "table-separator",
                    f"the columns are separated by {name}",
                    "separate them by commas; spreadsheets call this “CSV (comma delimited)” or “CSV UTF-8”",
                )
    seen: dict[str, int] = {}
    for number, name in enumerate(header, start=1):
        if not name:
            yield Problem(Mark(shown, line), "table-header", f"column {number} has no name", "name it in the first row")
        elif name in seen:
            yield Problem(
                Mark(shown, line),
                "table-header",
                f"columns {seen[name]} and {number} are both named {quoted(name)}",
                "give each column its own name",
            )
        seen.setdefault(name, number)


def _row_problems(header: tuple[str, ...], body: list[tuple[int, tuple[str, ...]]], shown: str) -> Iterator[Problem]:
    if not body:
        yield Problem(Mark(shown), "table-empty", "the table has no rows below its header", "write one row a line")
    for line, cells in body:
        if len(cells) != len(header):
            yield Problem(
                Mark(shown, line),
                "table-ragged",
                f"the row has {len(cells)} cells where the header has {len(header)}",
                "separate cells by commas, and put a cell that holds a comma in double quotes",
            )
