"""Workbooks (XLSX) as rows of words. Nothing in them is worked out: of formulas, the value that was kept is taken."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from timeline.importers.bytes_of import bytes_of
from timeline.importers.found import Found, Notes, RefusedError
from timeline.importers.settings import Options
from timeline.importers.table_events import events_of
from timeline.importers.tables import MOST_COLUMNS, table_of
from timeline.importers.workbook_parts import refuse_hostile_part

LARGEST_FILE = 20_000_000
"""Bytes of the file."""
LARGEST_UNPACKED = 100_000_000
"""Bytes of all that is packed in it."""
MOST_PARTS = 2_000

MOST_EMPTY_ROWS = 20_000
"""Empty rows between two that are not."""

_CONTENTS = "[Content_Types].xml"
_WORKBOOK = "/xl/workbook.xml"
_IN_QUOTES = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_MINUTES = re.compile(r"(?<=h)[:. ]*m+|m+(?=[:. ]*s)")
_NO_WORKBOOK = "save it again as a workbook (.xlsx) in your spreadsheet, or as CSV"


def read_workbook(path: Path, options: Options, notes: Notes) -> Found:
    """Return the events of the first sheet of a workbook."""
    data = _package(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            table = table_of(_rows(data, path.name, notes), path.name, notes)
        except RefusedError:
            raise
        except Exception as error:
            # openpyxl raises whatever a broken part makes its insides raise.
            raise RefusedError(f"{path.name} cannot be read as a workbook: {_reason(error)}", _NO_WORKBOOK) from error
    return events_of(table, options, notes, path.name)


def _package(path: Path) -> bytes:
    """Return a package. Raises ``RefusedError`` for one that is too large when unpacked or declares entities of XML."""
    data = bytes_of(path, LARGEST_FILE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise RefusedError(
                    f"{path.name} holds more than {LARGEST_UNPACKED:,} bytes when it is unpacked", _NO_WORKBOOK
                )
            for part in parts:
                refuse_hostile_part(package, part, path.name)
            _check_contents(package, path.name)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError, OSError, ValueError) as error:
        raise RefusedError(f"{path.name} is no workbook: {_reason(error)}", _NO_WORKBOOK) from error
    except zipfile.zlib.error as error:  # type: ignore[attr-defined]
        raise RefusedError(f"{path.name} is damaged", _NO_WORKBOOK) from error
    return data


def _check_contents(package: zipfile.ZipFile, name: str) -> None:
    """Refuse a package in which a part that may be large is declared to be the frame of the workbook."""
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        declared = list(fromstring(package.read(_CONTENTS)))
    except (KeyError, ParseError) as error:
        raise RefusedError(f"{name} is no workbook: {_reason(error)}", _NO_WORKBOOK) from error
    for part in declared:
        if part.get("ContentType", "").endswith("main+xml") and part.get("PartName", _WORKBOOK) != _WORKBOOK:
            raise RefusedError(f"{name} keeps its sheets where no spreadsheet does", _NO_WORKBOOK)


def _rows(data: bytes, name: str, notes: Notes) -> Iterator[tuple[str, list[str]]]:
    from openpyxl import load_workbook

    kept = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    written = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    try:
        sheets = [sheet for sheet in kept.worksheets if sheet.sheet_state == "visible"] or kept.worksheets
        if not sheets:
            raise RefusedError(f"{name} has no sheet", _NO_WORKBOOK)
        for other in kept.worksheets:
            if other is not sheets[0]:
                notes.left("workbook", "only the first sheet is read", other.title)
        values, formulas = sheets[0], written[sheets[0].title]
        for sheet in (values, formulas):
            sheet.reset_dimensions()
        both = zip(_lines(values), _lines(formulas), strict=False)
        last = 0
        for number, (cells, sources) in enumerate(both, 1):
            if number - last > MOST_EMPTY_ROWS:
                message = f"{name}: behind row {last} there are more than {MOST_EMPTY_ROWS:,} empty rows"
                raise RefusedError(message, "delete the empty rows")
            width = max(_width(cells), _width(sources))
            if width:
                last = number
                yield (
                    f"row {number}",
                    [
                        _words(cell, source, f"row {number}, column {_letters(column)}", notes)
                        for column, (cell, source) in enumerate(zip(cells[:width], sources[:width], strict=False), 1)
                    ],
                )
    finally:
        kept.close()
        written.close()


def _lines(sheet: Any) -> Iterator[tuple[Any, ...]]:
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_col=MOST_COLUMNS + 1)
    return rows


def _width(cells: tuple[Any, ...]) -> int:
    """Return the number of cells up to the last one that is not empty."""
    return next((number for number in range(len(cells), 0, -1) if cells[number - 1].value is not None), 0)


def _words(cell: Any, source: Any, spot: str, notes: Notes) -> str:
    """Return what a cell says, a date as exactly as the sheet shows it."""
    value = cell.value
    if source.data_type == "f":
        if value is None:
            notes.decide(
                spot, "a formula has no kept value, and none is worked out: write the value", str(source.value)[:80]
            )
            return ""
        notes.changed(spot, "the kept value of a formula was taken")
    if value is None:
        return ""
    if cell.data_type == "e":
        notes.left(spot, "a cell holds an error", str(value))
        return ""
    if isinstance(value, datetime | date):
        return date_text(value, cell.number_format or "")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 10**15:
        return str(int(value))
    if isinstance(value, time):
        return value.isoformat("minutes")
    return str(value)


def date_text(value: datetime | date, number_format: str) -> str:
    """Return a date as exactly as its format shows it: a whole day is kept even where only a month is meant."""
    shown = _IN_QUOTES.sub("", number_format.split(";")[0]).lower().replace("am/pm", "").replace("a/p", "")
    month = "m" in _MINUTES.sub("", shown)
    if "y" in shown and "d" not in shown:
        return f"{value:%Y-%m}" if month else f"{value:%Y}"
    if isinstance(value, datetime) and "h" in shown:
        return value.isoformat(timespec="minutes")
    return f"{value:%Y-%m-%d}"


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _reason(error: BaseException) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
