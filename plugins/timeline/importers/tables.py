"""Tables as rows of words: CSV as spreadsheets and programs write it."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.importers.found import Notes, RefusedError
from timeline.model.problem import Problem
from timeline.reading.text import read_text

LARGEST_FILE = 20_000_000
"""Bytes of a file that is read."""
MOST_ROWS = 50_000
MOST_CHARACTERS = 30_000_000
"""Characters of all cells together."""
MOST_COLUMNS = 200

_SEPARATORS = ",;\t|"
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it is, and its cells that are not empty by the heading of their column."""

    spot: str
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with headings."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def text_of(path: Path, largest: int = LARGEST_FILE) -> str:
    """Return the text of a file. Raises `RefusedError` for one that is too large or no text."""
    whole = path.resolve()
    text = read_text(whole, path.name, whole.parent, largest)
    if isinstance(text, Problem):
        raise RefusedError(f"{path.name}:{text.mark.line}:{text.mark.column}: {text.message}", text.hint)
    return text


def read_csv(path: Path, notes: Notes) -> Table:
    """Return the table in a CSV file; the sign between its cells is found from its first line."""
    text = text_of(path)
    first = text.lstrip("\n").partition("\n")[0]
    separator = max(_SEPARATORS, key=lambda sign: (first.count(sign), -_SEPARATORS.index(sign)))
    return table_of(_numbered_rows(text, separator, path.name), path.name, notes)


def table_of(lines: Iterator[tuple[str, list[str]]], name: str, notes: Notes) -> Table:
    """Return a table of rows with their places; the first row that is not empty holds the headings."""
    headings: list[str] = []
    rows: list[Row] = []
    characters = 0
    for spot, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        if not headings:
            headings = _headings(cells, name)
            continue
        if len(rows) == MOST_ROWS:
            raise RefusedError(f"{name}: there are more than {MOST_ROWS:,} rows", "split the file")
        characters += sum(map(len, cells))
        if characters > MOST_CHARACTERS:
            raise RefusedError(f"{name}: the cells hold more than {MOST_CHARACTERS:,} characters", "split the file")
        beyond = [cell for cell in cells[len(headings) :] if cell.strip()]
        if beyond:
            notes.left(spot, "a cell beyond the last heading", "; ".join(beyond)[:200])
        filled = {
            heading: _unguarded(cell.strip(), spot, heading, notes)
            for heading, cell in zip(headings, cells, strict=False)
            if heading and cell.strip()
        }
        if filled:
            rows.append(Row(spot, filled))
    if not headings:
        raise RefusedError(f"{name}: there is no row of headings", "put the names of the columns into the first row")
    return Table(tuple(heading for heading in headings if heading), tuple(rows))


def _headings(cells: list[str], name: str) -> list[str]:
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    if len(cells) > MOST_COLUMNS:
        raise RefusedError(
            f"{name}: there are more than {MOST_COLUMNS} columns", "leave out columns that are not needed"
        )
    headings = [" ".join(cell.split()) for cell in cells]
    twice = next((each for number, each in enumerate(headings) if each and each in headings[:number]), None)
    if twice is not None:
        raise RefusedError(f"{name}: two columns are called “{twice[:60]}”", "give each column its own name")
    return headings


def _numbered_rows(text: str, separator: str, name: str) -> Iterator[tuple[str, list[str]]]:
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            hint = "look for a quotation mark that is not closed, or a cell of more than 130,000 characters"
            raise RefusedError(f"{name}:{line}: this is no row of a CSV file ({error})", hint) from error
        yield f"row {line}", cells
        line = reader.line_num + 1


def _unguarded(cell: str, spot: str, heading: str, notes: Notes) -> str:
    """Return a cell’s words: formulas are words here, and lose the apostrophe that guards spreadsheets."""
    if cell[0] == "'" and cell[1:2] and cell[1] in _FORMULA:
        return cell[1:]
    if cell[0] == "=":
        notes.changed(spot, "a formula was taken as words; it is never worked out", f"{heading}: {cell[:80]}")
    return cell
