"""What the page for editors says of imports is what the program does."""

from tests.docs.examples import ROOT
from tests.docs.tables import rows

from timeline.importers.keys import EVENT_KEYS, SOURCE_KEYS
from timeline.importers.kinds import KINDS

IMPORTING = ROOT / "docs" / "editors" / "importing.md"


def test_the_table_of_kinds_is_whole() -> None:
    """The page lists every kind of file."""
    listed = {row[0].strip("`"): row[1] for row in rows(IMPORTING, "Kind", "What it is")}
    assert listed == {name: kind.description for name, kind in KINDS.items()}


def test_the_tables_of_names_are_whole() -> None:
    """The page lists every name under which a field is known."""
    for heading, keys in (("Field", EVENT_KEYS), ("Field of a source", SOURCE_KEYS)):
        listed = {row[0].strip("`"): tuple(row[1].split(", ")) for row in rows(IMPORTING, heading, "Known as")}
        assert listed == dict(keys)
