"""Workbooks become events, whatever is packed in them."""

import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from tests.importing import found_in, run_import, told

from timeline.importers.found import Fate
from timeline.importers.workbooks import date_text

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook whose dates are shown in several ways, with formulas and a second sheet."""
    workbook = Workbook()
    sheet: Any = workbook.active
    sheet.append(["Date", "Title", "Summary", "Source URL"])
    shown = [("mmm yyyy", 1), ("dd/mm/yyyy", 24), ("yyyy", 1), ("yyyy-mm-dd hh:mm", 24)]
    for row, (form, day) in enumerate(shown, 2):
        cell = sheet.cell(row, 1, datetime(2023, 12, day, 20, 30))
        cell.number_format = form
        sheet.cell(row, 2, f"Event {row}")
        sheet.cell(row, 4, "https://a.org")
    sheet.cell(3, 3, '=HYPERLINK("https://evil.org","x")')
    workbook.create_sheet("Notes")
    workbook.save(tmp_path / "events.xlsx")
    return tmp_path / "events.xlsx"


def repacked(book: Path, edit: Callable[[bytes], bytes], part: str = SHEET) -> Path:
    """Return a copy of a workbook, with one of its parts edited."""
    target = book.with_name("other.xlsx")
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for info in source.infolist():
            data = source.read(info)
            package.writestr(info.filename, edit(data) if info.filename == part else data)
    return target


def test_a_date_is_as_exact_as_the_sheet_shows_it(book: Path) -> None:
    """A cell shown as a month is a month, although it holds a day."""
    found, _ = found_in(book, "xlsx")
    assert [event.when for event in found.events] == ["2023-12", "2023-12-24", "2023", "2023-12-24T20:30"]


@pytest.mark.parametrize(
    ("form", "text"),
    [("[$-409]mmmm\\ yyyy;@", "2023-12"), ('yyyy" in the month of may"', "2023"), ("d. m. yyyy", "2023-12-24"),
     ("hh:mm", "2023-12-24T20:30"), ("General", "2023-12-24"), ("yyyy-mm-dd h:mm AM/PM", "2023-12-24T20:30")],
)  # fmt: skip
def test_formats_tell_what_is_shown(form: str, text: str) -> None:
    """Minutes are no months, and words in quotes are no signs."""
    assert date_text(datetime(2023, 12, 24, 20, 30), form) == text


def test_a_formula_without_a_kept_value_is_told(book: Path) -> None:
    """Nothing is worked out; row and column are named."""
    found, notes = found_in(book, "xlsx")
    assert found.events[1].summary == ""
    assert any(line.startswith("row 3, column C: a formula has no kept value") for line in told(notes, Fate.DECIDE))
    assert any("only the first sheet" in line for line in told(notes, Fate.LEFT))


def test_the_kept_value_of_a_formula_is_taken(book: Path) -> None:
    """What the spreadsheet worked out is words here."""
    kept = b'<c r="C3" t="str"><f>1+1</f><v>They came.</v></c>'
    edited = repacked(book, lambda data: re.sub(rb'<c r="C3">.*?</c>', kept, data))
    found, notes = found_in(edited, "xlsx")
    assert found.events[1].summary == "They came."
    assert any("kept value of a formula" in line for line in told(notes, Fate.CHANGED))


HOSTILE = {
    "entities": lambda data: data.replace(b"<worksheet", b'<!DOCTYPE a [<!ENTITY x "y">]><worksheet', 1),
    "bomb": lambda data: data.replace(b"</sheetData>", b" " * 101_000_000 + b"</sheetData>"),
    "far": lambda data: data.replace(
        b"</sheetData>", b'<row r="1048570"><c r="XFD1048570"><v>1</v></c></row></sheetData>'
    ),
    "beyond": lambda data: data.replace(
        b"</sheetData>", b'<row r="99999999999"><c r="A9"><v>1</v></c></row></sheetData>'
    ),
    "cut": lambda data: data[: len(data) // 2],
    "empty": lambda data: b"",
    "noise": lambda data: bytes(reversed(data)),
    "wide": lambda data: data.replace(b"</sheetData>", b"<row>" + b"<c/>" * 100_001 + b"</row></sheetData>"),
    "nested": lambda data: data.replace(b"</sheetData>", b"<row>" + b"<a><row/></a>" * 60_000 + b"</row></sheetData>"),
    "beside": lambda data: data.replace(b"</sheetData>", b"</sheetData>" + b"<mergeCell/>" * 100_001),
    "words": lambda data: data.replace(
        b"</sheetData>", b"<row><c><is><t>" + b"x" * 5_000_001 + b"</t></is></c></row></sheetData>"
    ),
    "deep": lambda data: data.replace(b"<sheetData>", b"<sheetData>" + b"<row>" * 100_000),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_workbook_is_refused(book: Path, name: str) -> None:
    """Entities, bombs and broken parts are refused with a way out, in little time."""
    ran = run_import(repacked(book, HOSTILE[name]), "xlsx")
    assert (ran.status, ran.files) == (2, {})
    assert ran.complaint.startswith("timeline: ")
    assert len(ran.complaint.splitlines()) == 2


@pytest.mark.parametrize(
    ("part", "data", "words"),
    [
        ("xl/styles.xml", b"<styleSheet>" + b"<xf/>" * 500_000 + b"</styleSheet>", "a large part beside its cells"),
        ("xl/media/image1.png", b"x" * 2_000_001, "a large part beside its cells"),
        ("xl/sharedStrings.xml", b"<sst>" + b"<si><t>a</t></si>" * 800_000 + b"</sst>", "more cells than an import"),
        ("[Content_Types].xml", b"<Types><Override PartName='/xl/worksheets/a.xml' ContentType='a.main+xml'/></Types>",
         "where no spreadsheet does"),
        ("[Content_Types].xml", b"<Types>", "is no workbook"),
    ],
    ids=["styles", "picture", "texts", "elsewhere", "contents"],
)  # fmt: skip
def test_a_hostile_part_is_refused(book: Path, part: str, data: bytes, words: str) -> None:
    """What is held in memory as a whole is small, whichever part it is."""
    with zipfile.ZipFile(book) as package:
        parts = {name: package.read(name) for name in package.namelist()} | {part: data}
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    ran = run_import(book, "xlsx")
    assert (ran.status, ran.files, words in ran.complaint) == (2, {}, True)


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04" + b"\0" * 100, b"\xd0\xcf\x11\xe0" * 100])
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes) -> None:
    """So are old workbooks (.xls), which are no packages."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    ran = run_import(path, "xlsx")
    assert (ran.status, ran.files) == (2, {})


def test_damaged_bytes_never_raise(book: Path) -> None:
    """A workbook with any of its bytes turned is read or refused."""
    data = book.read_bytes()
    for place in range(0, len(data), 211):
        path = book.with_name("turned.xlsx")
        path.write_bytes(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :])
        assert run_import(path, "xlsx", "--dry-run").status in (0, 2)
