"""Data files are read as tables with commas and a header, or refused with line and way out."""

from pathlib import Path

import pytest
from tests.support import codes, write_files

from timeline.model.chart import Table
from timeline.model.problem import Problem
from timeline.reading.tables import number_problems, read_table


def read(folder: Path, text: str | bytes) -> tuple[Table | None, list[Problem]]:
    """Return the table of this text, or its problems."""
    write_files(folder, {"a.csv": text})
    return read_table(folder / "a.csv", "data/a.csv", folder, "content/a.csv")


def test_table_is_read(tmp_path: Path) -> None:
    """A table has its header, its rows and their lines."""
    table, problems = read(tmp_path, 'list,seats\nRed,129\n\n"Blue, ""the list""",65\n')
    assert table == Table("data/a.csv", ("list", "seats"), (("Red", "129"), ('Blue, "the list"', "65")), (2, 4))
    assert problems == []


def test_cell_may_hold_line_breaks(tmp_path: Path) -> None:
    """A quoted cell may go over lines, and later rows keep their lines."""
    table, _ = read(tmp_path, 'a,b\n"x\ny",1\nz,2\n')
    assert table is not None
    assert (table.rows, table.lines) == ((("x\ny", "1"), ("z", "2")), (2, 4))


def test_spreadsheet_export_is_read(tmp_path: Path) -> None:
    """A byte order mark, Windows line ends and spaces around cells do not matter."""
    table, _ = read(tmp_path, b"\xef\xbb\xbflist, seats\r\nRed, 129\r\n")
    assert table is not None
    assert (table.header, table.rows) == (("list", "seats"), (("Red", "129"),))


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("list;seats\nRed;129\n", "table-separator", 1, "semicolons"),
        ("list\tseats\nRed\t129\n", "table-separator", 1, "tabs"),
        ("a,b\n1,2\n3\n", "table-ragged", 3, "1 cells where the header has 2"),
        ("a,b\n1,2,3\n", "table-ragged", 2, "3 cells where the header has 2"),
        ("a,a\n1,2\n", "table-header", 1, "columns 1 and 2 are both named “a”"),
        ("a,\n1,2\n", "table-header", 1, "column 2 has no name"),
        ("a,b\n", "table-empty", 1, "no rows"),
        ('a,b\n1,2\n"x,3\n', "table-quote", 3, "not closed"),
        ('a,b\n"x"y,3\n', "table-quote", 2, "middle of a cell"),
        (b"a,b\n\xe8,3\n", "file-encoding", 2, "not UTF-8"),
        ("", "file-empty", 1, "empty"),
    ],
)
def test_faults_of_tables_are_told(tmp_path: Path, text: str | bytes, code: str, line: int, words: str) -> None:
    """A table with a fault is refused at its line."""
    table, problems = read(tmp_path, text)
    assert table is None
    assert (problems[0].code, problems[0].mark.line) == (code, line)
    assert words in problems[0].message
    assert problems[0].hint


def test_endless_faults_are_told_in_short(tmp_path: Path) -> None:
    """Of very many faulty rows the first are told, and that there are more."""
    _, problems = read(tmp_path, "a,b\n" + "1\n" * 1_000)
    assert len(problems) == 21
    assert "further rows" in problems[-1].message


def test_all_rows_are_looked_at(tmp_path: Path) -> None:
    """Every ragged row is told."""
    _, problems = read(tmp_path, "a,b\n1\n2\n1,2\n3\n")
    assert [problem.mark.line for problem in problems] == [2, 3, 5]


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        ("1 234", "write 1234"),
        ('"1,234"', "write 1234"),
        ("many", "digits"),
        ("", "digits"),
        ("nan", "digits"),
        ("1e5", "digits"),
        ("48%", "digits"),
    ],
)
def test_numbers_must_be_plain(tmp_path: Path, cell: str, hint: str) -> None:
    """A column of numbers holds plain numbers; another value is told with its row and column."""
    table, _ = read(tmp_path, f"a,b\nx,1\ny,{cell}\n")
    assert table is not None
    problems = number_problems(table, "b", "content/a.csv")
    assert codes(problems) == ["table-number"]
    assert problems[0].mark.line == 3
    assert "column “b”" in problems[0].message
    assert hint in problems[0].hint


@pytest.mark.parametrize("cell", ["0", "129", "-4", "48.07"])
def test_plain_numbers_pass(tmp_path: Path, cell: str) -> None:
    """Digits with a sign and a decimal point are numbers."""
    table, _ = read(tmp_path, f"a,b\nx,{cell}\n")
    assert table is not None
    assert number_problems(table, "b", "content/a.csv") == []


def test_empty_cell_is_called_empty(tmp_path: Path) -> None:
    """A cell with nothing in it is told as such, not as a number that cannot be read."""
    table, _ = read(tmp_path, "a,b\nx,\n")
    assert table is not None
    assert number_problems(table, "b", "content/a.csv")[0].message == "column “b”: a cell is empty"
