"""Data files are read as tables with a header, or refused with line and way out."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import codes, write_files

from timeline.model.chart import Table
from timeline.model.problem import Problem
from timeline.reading.tables import MOST_ROWS, read_table


def read(folder: Path, text: str | bytes) -> tuple[Table | None, list[Problem]]:
    """Return the table of this text, or its problems."""
    write_files(folder, {"a.csv": text})
    written, problems = read_table(folder / "a.csv", "data/a.csv", folder, "content/a.csv")
    return written.table if written else None, problems


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
        ("list|seats\nRed|129\n", "table-separator", 1, "bars"),
        ("list, party;seats\nRed;129\n", "table-separator", 1, "both commas and semicolons"),
        ("a,b\n1,2\n3\n", "table-ragged", 3, "1 cells where the header has 2"),
        ("a,b\n1,2,3\n", "table-ragged", 2, "3 cells where the header has 2"),
        ("a,a\n1,2\n", "table-header", 1, "columns 1 and 2 are both named “a”"),
        ("a,\n1,2\n", "table-header", 1, "column 2 has no name"),
        ("a,b\n", "table-empty", 1, "no rows"),
        ('a,b\n1,2\n"x,3\n', "table-quote", 3, "not closed"),
        ('a,b\n"x"y,3\n', "table-quote", 2, "middle of a cell"),
        (",,\n", "table-empty", 1, "no cells"),
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


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_cells_may_be_parted_in_three_ways(tmp_path: Path, separator: str) -> None:
    """Commas, semicolons and tabs part cells, as the first row tells."""
    table, problems = read(tmp_path, f'list{separator}"seats, of 250; all"\nRed{separator}129\n')
    assert problems == []
    assert table is not None
    assert (table.header, table.rows) == (("list", "seats, of 250; all"), (("Red", "129"),))


@pytest.mark.parametrize("cell", ["=1+1", "@sum", "+SUM(b)", "+abc", "+5+cmd|x", "-2+3+cmd|' /C calc'!A0", "＝1"])
def test_formulas_are_refused(tmp_path: Path, cell: str) -> None:
    """A cell that a spreadsheet would calculate is told with its line and column."""
    for text, line, column in ((f"a,b\nx,{cell}\n", 2, 2), (f"{cell},b\nx,1\n", 1, 1)):
        _, problems = read(tmp_path, text)
        assert [(problem.code, problem.mark.line) for problem in problems] == [("table-formula", line)]
        assert problems[0].message.startswith(f"column {column}: ")


@pytest.mark.parametrize("cell", ["+381 11", "-5", "+5", "- none", "a=b", "-"])
def test_harmless_cells_are_no_formulas(tmp_path: Path, cell: str) -> None:
    """What a spreadsheet would show as it stands is read as it stands."""
    table, _ = read(tmp_path, f"a\n{cell}\n")
    assert table is not None
    assert table.rows == ((cell,),)


def test_most_rows_are_read(tmp_path: Path) -> None:
    """A table of the greatest length is read."""
    table, _ = read(tmp_path, "a,b\n" + "x,1\n" * MOST_ROWS)
    assert table is not None
    assert len(table.rows) == MOST_ROWS


def test_a_table_that_nobody_can_see_is_refused(tmp_path: Path) -> None:
    """A longer table is refused at its first row too many, with the way out."""
    table, problems = read(tmp_path, "a,b\n" + "x,1\n" * 100_000)
    assert table is None
    assert [(problem.code, problem.mark.line) for problem in problems] == [("table-too-long", MOST_ROWS + 2)]
    assert "10,000 rows" in problems[0].message
    assert "sum up" in problems[0].hint


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    """A data file of many megabytes is refused with a way out that fits tables."""
    table, problems = read(tmp_path, "a\n" + "x" * 10_000_000)
    assert table is None
    assert codes(problems) == ["file-too-large"]
    assert "sum up" in problems[0].hint


@given(st.text(alphabet='ab1,;\t|"\n =@+-', max_size=40))
def test_whatever_a_file_holds_it_is_read_or_refused(text: str) -> None:
    """No text makes the reader fail: there is a table of even rows, or a problem."""
    with TemporaryDirectory() as folder:
        table, problems = read(Path(folder), text)
    assert table is not None or problems
    if table is not None:
        assert {len(row) for row in table.rows} == {len(table.header)}
        assert len(table.rows) == len(table.lines)
