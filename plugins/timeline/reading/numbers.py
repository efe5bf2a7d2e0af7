"""Numbers as people and spreadsheets write them, read where there is one way to read them and refused elsewhere.

A single comma or point before three digits may part thousands or decimals. Which it does is told by the other cells of
the column, or by the file: cells that are parted by commas come with decimal points. Nothing else is concluded.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.reading.wording import quoted

MOST_DIGITS = 15
"""Digits of the longest number; a computer’s numbers are not exact beyond."""

_SPACES = re.compile("[\u00a0\u2007\u2009\u202f]")
_WRITTEN = re.compile(r"(?P<sign>[+\-−]?) ?(?P<body>[0-9 .,']*[0-9])")
_SEPARATORS = re.compile(r"[^0-9]")
_SIGN_OF_UNIT = re.compile(r"[%‰$€£¥₽]|\b(?:EUR|USD|GBP|CHF|RUB|RSD|din\.?)(?!\w)")
_SPREAD = re.compile(r"[0-9]\s?[-–—]\s?[0-9]")
_NO_VALUE = frozenset({"-", "–", "—", "…", "..", "n/a", "na", "nan", "none", "null", "?", "x"})
_HAS_WORD = re.compile(r"[^\W\d_]{2,}|[~≈<>≤≥]")
_POWER = re.compile(r"[+-]?[0-9.,]+e[+-]?[0-9]+", re.IGNORECASE)


class Refusal(NamedTuple):
    """Why a cell is not read as a number."""

    code: str
    message: str
    hint: str


class ReadCell(NamedTuple):
    """A cell of a column of numbers."""

    text: str
    """The number in plain digits, with a point before decimals; the cell as it stands where it is refused."""
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class _Form:
    """A number taken apart. At most one of ``unclear`` and the two separators before it is known to begin with."""

    sign: str
    parts: tuple[str, ...]
    """Runs of digits."""
    thousands: str = ""
    decimal: str = ""
    unclear: str = ""
    """The one separator, where it may part thousands or decimals."""


@dataclass(slots=True)
class _Style:
    """How the numbers of a column are written, as far as that is beyond doubt."""

    thousands: str = ""
    decimal: str = ""

    def admits(self, form: _Form) -> bool:
        """Whether a number may stand in the same column."""
        thousands, decimal = self.thousands or form.thousands, self.decimal or form.decimal
        is_alike = form.thousands in ("", thousands) and form.decimal in ("", decimal)
        return is_alike and (not decimal or decimal != thousands)

    def learn(self, form: _Form) -> None:
        """Take over what a number shows."""
        self.thousands = self.thousands or form.thousands
        self.decimal = self.decimal or form.decimal


def read_numbers(cells: Sequence[str], separator: str, unit: str = "", *, are_whole: bool = False) -> list[ReadCell]:
    """Return the cells of one column as plain numbers, or with the reason why they are refused.

    Empty cells stay empty. ``separator`` is what parts the cells of the file; ``unit`` is that of the column.
    """
    forms = [_form(cell) if cell else None for cell in cells]
    style = _Style()
    for form in forms:
        if form is not None and style.admits(form):
            style.learn(form)
    return [
        ReadCell(cell) if not cell else _read(cell, form, style, separator, unit, are_whole)
        for cell, form in zip(cells, forms, strict=True)
    ]


def _read(cell: str, form: _Form | None, style: _Style, separator: str, unit: str, are_whole: bool) -> ReadCell:
    if form is None:
        return ReadCell(cell, Refusal("table-number", f"{quoted(cell)} is not a number", _way_out(cell, unit)))
    form = _resolved(form, style, separator)
    if form.unclear:
        joined, parted = _plain(form, ""), _plain(form, ".")
        message = f"{quoted(cell)} may be {joined} or {parted}"
        saved = "" if separator == "," else ", and save the file with commas between the cells"
        hint = f"write {joined} without a separator, or {parted}{saved}"
        return ReadCell(cell, Refusal("table-number-unclear", message, hint))
    plain = _plain(form, "." if form.decimal else "")
    if not style.admits(form):
        message = f"{quoted(cell)} is written in another way than the numbers above it"
        return ReadCell(cell, Refusal("table-number-unclear", message, f"write {plain}, and the others alike"))
    if are_whole and "." in plain and plain.rstrip("0")[-1] != ".":
        return ReadCell(cell, Refusal("table-number", f"{quoted(cell)} is not a whole number", "write a whole number"))
    if sum(map(len, form.parts)) > MOST_DIGITS:
        message = f"{quoted(cell)} has more than {MOST_DIGITS} digits"
        return ReadCell(cell, Refusal("table-number", message, "round it, or choose a larger unit such as millions"))
    return ReadCell(plain.partition(".")[0] if are_whole else plain)


def _form(cell: str) -> _Form | None:
    """Take a number apart. Return None for what is none, whatever the column."""
    found = _WRITTEN.fullmatch(_SPACES.sub(" ", cell).replace("’", "'"))
    if found is None:
        return None
    sign = "-" if found["sign"] in ("-", "−") else ""
    separators = _SEPARATORS.findall(found["body"])
    parts = tuple(_SEPARATORS.split(found["body"]))
    if not separators:
        return _Form(sign, parts)
    last = separators[-1]
    if len(set(separators)) == 1 and _is_grouped(parts):
        unclear = len(parts) == 2 and last in ",."
        return _Form(sign, parts, unclear=last) if unclear else _Form(sign, parts, thousands=last)
    rest = separators[:-1]
    if last in ",." and last not in rest and (not rest or (len(set(rest)) == 1 and _is_grouped(parts[:-1]))):
        return _Form(sign, parts, thousands=rest[0] if rest else "", decimal=last)
    return None


def _is_grouped(parts: Sequence[str]) -> bool:
    """Whether runs of digits are thousands: 1 to 3 digits that begin with no zero, then 3 each."""
    first, *others = parts
    return 1 <= len(first) <= 3 and not first.startswith("0") and all(len(part) == 3 for part in others)


def _resolved(form: _Form, style: _Style, separator: str) -> _Form:
    """Decide what an unclear separator parts, where that is beyond doubt."""
    sign, parts, unclear = form.sign, form.parts, form.unclear
    as_thousands, as_decimal = _Form(sign, parts, thousands=unclear), _Form(sign, parts, decimal=unclear)
    if not unclear:
        return form
    if unclear == style.thousands or (style.decimal and unclear != style.decimal):
        return as_thousands
    if unclear == style.decimal or style.thousands in (",", "."):
        return as_decimal
    return as_decimal if unclear == "." and separator == "," else form


def _plain(form: _Form, point: str) -> str:
    *whole, decimals = form.parts if point else (*form.parts, "")
    digits = "".join(whole) or "0"
    plain = f"{digits}{point}{decimals}"
    return plain if not plain.strip("0.") else f"{form.sign}{plain}"


def _way_out(cell: str, unit: str) -> str:
    """Say what to do with a cell that is no number: words never become one."""
    if cell.casefold() in _NO_VALUE:
        return "leave the cell empty where that is allowed, else leave the row out"
    bare = _SIGN_OF_UNIT.sub("", cell.removesuffix(unit)).strip()
    form = _form(bare)
    if form is not None and not form.unclear:
        return f"write {_plain(form, '.' if form.decimal else '')}; what is counted stands in the field unit"
    if cell.startswith("#"):
        return "a formula failed in the spreadsheet: mend it there, and save the table again"
    if _SPREAD.search(cell):
        return "with kind: range, write both ends into the columns named by low and high"
    if _POWER.fullmatch(cell):
        return "write all digits"
    if _HAS_WORD.search(cell):
        return "words never become numbers: with kind: range, write them into the column named by words, else into note"
    return "write digits, with a point before decimals: 48.07"
