"""Numbers are read as people write them where there is one way to read them, and refused elsewhere."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.chart import NUMBER
from timeline.reading.numbers import read_numbers

THIN, NARROW, NO_BREAK = "\u2009", "\u202f", "\u00a0"


def read(*cells: str, separator: str = ";", **options: Any) -> list[str]:
    """Return the cells as plain numbers, or their refusals by code."""
    return [cell.refusal.code if cell.refusal else cell.text for cell in read_numbers(cells, separator, **options)]


def way_out(cell: str, unit: str = "") -> str:
    """Return the hint for a cell that is refused."""
    refusal = read_numbers([cell], ";", unit)[0].refusal
    assert refusal is not None
    return refusal.hint


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("0", "0"),
        ("129", "129"),
        ("48.07", "48.07"),
        ("48,07", "48.07"),
        ("0,123", "0.123"),
        ("1234,5", "1234.5"),
        ("1,783,701", "1783701"),
        ("1.783.701", "1783701"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("12 240", "12240"),
        (f"12{THIN}240", "12240"),
        (f"12{NARROW}240{NO_BREAK}000", "12240000"),
        ("12'240", "12240"),
        ("12’240,5", "12240.5"),
        (".5", "0.5"),
        ("+5", "5"),
        ("-4", "-4"),
        ("−4,5", "-4.5"),
        ("-0", "0"),
        ("-0,0", "0.0"),
        ("", ""),
    ],
)
def test_a_number_that_can_be_read_in_one_way_is_read(cell: str, plain: str) -> None:
    """Separators of thousands are left out and decimals stand after a point, whatever the cell looks like."""
    assert read(cell) == [plain]


@pytest.mark.parametrize("separator", [";", "\t"])
@pytest.mark.parametrize("cell", ["1,234", "1.234", "-12,500"])
def test_a_number_that_can_be_read_in_two_ways_is_refused(cell: str, separator: str) -> None:
    """One comma or point before three digits may be either, so nothing is guessed."""
    assert read(cell, separator=separator) == ["table-number-unclear"]


def test_both_readings_are_told() -> None:
    """The message names both numbers, and the hint how to write each."""
    refusal = read_numbers(["1,234"], ";")[0].refusal
    assert refusal is not None
    assert refusal.message == "“1,234” may be 1234 or 1.234"
    assert refusal.hint.startswith("write 1234 without a separator")


@pytest.mark.parametrize(
    ("cells", "plain"),
    [
        (("1,234", "48.07"), ["1234", "48.07"]),
        (("1,234", "48,07"), ["1.234", "48.07"]),
        (("1.234", "48,07"), ["1234", "48.07"]),
        (("1.234", "48.07"), ["1.234", "48.07"]),
        (("1,234", "1,234,567"), ["1234", "1234567"]),
        (("1,234", "1.234.567"), ["1.234", "1234567"]),
    ],
)
def test_the_column_tells_what_a_single_separator_parts(cells: tuple[str, str], plain: list[str]) -> None:
    """Another cell that can be read in one way only decides for the whole column, in either order."""
    assert read(*cells) == plain
    assert read(*cells[::-1]) == plain[::-1]


def test_a_file_with_commas_has_decimal_points() -> None:
    """Where commas part the cells, a single point stands before decimals; a single comma stays unclear."""
    assert read("1.234", separator=",") == ["1.234"]
    assert read("1,234", separator=",") == ["table-number-unclear"]


@pytest.mark.parametrize(
    "cells", [("3,5", "3.5"), ("1,234,567", "1.234.567"), ("1 234 567", "1,234,567"), ("1.234,5", "1,234.5")]
)
def test_two_styles_in_one_column_are_refused(cells: tuple[str, str]) -> None:
    """A number that is written in another way than those above it is refused."""
    assert read(*cells)[1] == "table-number-unclear"


def test_a_grouped_number_tells_nothing_of_commas_and_points() -> None:
    """Spaces between thousands do not decide what a comma parts."""
    assert read("12 240", "1,234") == ["12240", "table-number-unclear"]


@pytest.mark.parametrize(
    "cell",
    ["many", "nan", "inf", "1e5", "48%", "€5", "1 23", "1,23,456", "5.", "12,3456,789", "1 234 56", "٣", "²", "1-2"],
)  # fmt: skip
def test_anything_else_is_no_number(cell: str) -> None:
    """What a computer might take for a number is refused like any other word."""
    assert read(cell) == ["table-number"]


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        ("hundreds", "words never become numbers"),
        ("about 200", "words never become numbers"),
        ("~200", "words never become numbers"),
        ("35 or more", "words never become numbers"),
        ("2 thousand", "words never become numbers"),
        ("35–40", "columns named by low and high"),
        ("48,07 %", "write 48.07; what is counted stands in the field unit"),
        ("€ 1,5", "write 1.5; what is counted stands in the field unit"),
        ("300 RSD", "write 300; what is counted stands in the field unit"),
        ("129 seats", "write 129; what is counted stands in the field unit"),
        ("–", "leave the row out"),
        ("n/a", "leave the row out"),
        ("1e5", "write all digits"),
        ("1 23", "write digits"),
        ("1" * 16, "round it"),
    ],
)
def test_the_way_out_fits_the_fault(cell: str, hint: str) -> None:
    """An editor is told what to do with this very cell."""
    assert hint in way_out(cell, "seats")


def test_whole_numbers_are_whole() -> None:
    """Where only whole numbers are meant, decimals are refused unless they are zero."""
    assert read("3", "3.0", "3.5", are_whole=True) == ["3", "3", "table-number"]


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=4)))
def test_plain_numbers_stay_as_they_are(numbers: list[object]) -> None:
    """Every number in plain digits is read as itself, in the files that the site gives to readers."""
    cells = [f"{number}" for number in numbers]
    assert read(*cells, separator=",") == [cell.lstrip("-") if not cell.strip("-0.") else cell for cell in cells]


@given(
    st.integers(-(10**12), 10**12),
    st.sampled_from([",", ".", " ", THIN, "'", ""]),
    st.sampled_from([",", "."]),
    st.sampled_from(["", "5", "25", "1234"]),
)
def test_any_style_gives_the_same_number(whole: int, thousands: str, decimal: str, decimals: str) -> None:
    """However a number is written, it is read as the number it is or refused, never as another one."""
    written = f"{whole:,}".replace(",", thousands) + (f"{decimal}{decimals}" if decimals else "")
    meant = f"{whole}" + (f".{decimals}" if decimals else "")
    if thousands == decimal:
        return
    (cell,) = read_numbers([written], ";")
    assert cell.refusal is not None or float(cell.text) == float(meant)


@given(st.lists(st.text(alphabet="0123456789.,' -+−%€ab\u202f", max_size=12)), st.sampled_from([",", ";", "\t"]))
def test_whatever_is_written_is_read_or_refused(cells: list[str], separator: str) -> None:
    """Every cell becomes a plain number, stays empty or is refused with a way out."""
    for cell, found in zip(cells, read_numbers(cells, separator), strict=True):
        if found.refusal:
            assert (found.text, bool(found.refusal.hint)) == (cell, True)
        else:
            assert NUMBER.fullmatch(found.text) if cell else not found.text


@given(st.lists(st.text(alphabet="0123456789.,' -", max_size=9)), st.sampled_from([",", ";", "\t"]))
def test_a_number_once_read_is_read_alike_again(cells: list[str], separator: str) -> None:
    """What was read of a column and written to a file of the site is read as the same numbers."""
    plain = [cell.text for cell in read_numbers(cells, separator) if cell.refusal is None]
    assert read(*plain, separator=",") == plain
