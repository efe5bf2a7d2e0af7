"""What the page for editors says of imports and exports is what the program does."""

import csv
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from tests.docs.examples import ROOT
from tests.docs.tables import rows
from tests.importing import found_in

from timeline.exchange.kinds import FORMS
from timeline.exchange.parts import Part
from timeline.importers.found import Found
from timeline.importers.keys import EVENT_KEYS, SOURCE_KEYS
from timeline.importers.kinds import KINDS

IMPORTING = ROOT / "docs" / "editors" / "importing.md"
SAMPLES = ROOT / "tests" / "fixtures" / "imports"
FILES = {
    "csv": "events.csv",
    "xlsx": "events.xlsx",
    "markdown": "memos",
    "timelinejs": "timelinejs.json",
    "timelinejs-sheet": "timelinejs-sheet.csv",
    "timelinesetter": "timelinesetter.csv",
    "simile": "simile.xml",
    "markwhen": "story.mw",
    "icalendar": "calendar.ics",
}
"""A file of each kind that uses all of it."""
NOT_FILLED = {"spot", "when_is_read"}


def sample(kind: str, folder: Path) -> Path:
    """Return the file of a kind; the workbook has the cells of the table."""
    if kind != "xlsx":
        return SAMPLES / FILES[kind]
    workbook = Workbook()
    sheet: Any = workbook.active
    with (SAMPLES / FILES["csv"]).open(encoding="utf-8") as table:
        for row in csv.reader(table):
            sheet.append(row)
    workbook.save(folder / FILES["xlsx"])
    return folder / FILES["xlsx"]


def filled(found: Found) -> list[str]:
    """Return the parts of events and explainer that a file filled."""
    named = [each.name for each in fields(found.events[0]) if any(getattr(event, each.name) for event in found.events)]
    parts = {"title of the explainer": found.title, "its description": found.description, "eras": found.eras}
    return [name.replace("_", " ") for name in named if name not in NOT_FILLED] + [
        name for name, value in parts.items() if value
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_of_kinds_is_true(kind: str, tmp_path: Path) -> None:
    """The page lists every kind of file with what it fills."""
    listed = {row[0].strip("`"): (row[1], row[2].split(", ")) for row in rows(IMPORTING, "Kind", "What it is", "Fills")}
    found, _ = found_in(sample(kind, tmp_path), kind)
    assert listed.keys() == KINDS.keys()
    assert listed[kind] == (KINDS[kind].description, filled(found))


def test_every_kind_says_what_it_changes_and_leaves() -> None:
    """There is a row for each kind."""
    assert [row[0].strip("`") for row in rows(IMPORTING, "Kind", "In another form", "Left behind")] == list(KINDS)


def test_the_tables_of_names_are_whole() -> None:
    """The page lists every name under which a field is known."""
    for heading, keys in (("Field", EVENT_KEYS), ("Field of a source", SOURCE_KEYS)):
        listed = {row[0].strip("`"): tuple(row[1].split(", ")) for row in rows(IMPORTING, heading, "Known as")}
        assert listed == dict(keys)


def test_the_table_of_forms_is_true() -> None:
    """The page lists every form of an export with what it holds."""
    listed = {row[0].strip("`"): (row[1], row[2].split("; ")) for row in rows(IMPORTING, "Form", "What it is")}
    assert listed == {
        name: (form.description, [part.value for part in Part if part in form.carried]) for name, form in FORMS.items()
    }
