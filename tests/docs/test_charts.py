"""What the page for editors says of charts is what the program does."""

import re

import pytest
from tests.docs.examples import ROOT, samples
from tests.docs.tables import rows

from timeline.model.chart import ChartKind, ChartOrigin
from timeline.model.chart_kinds import KINDS, allowed_fields, needed_fields
from timeline.reading.numbers import read_numbers
from timeline.reading.tables import MOST_ROWS

CHARTS = ROOT / "docs" / "editors" / "charts.md"
CHART_KINDS = ROOT / "docs" / "editors" / "chart-kinds.md"


def words(cell: str) -> list[str]:
    """Return what stands in a cell of a table as code."""
    return re.findall(r"`([^`]+)`", cell)


def test_the_table_of_kinds_is_whole() -> None:
    """The page lists every kind with the fields that it needs and those that it may have."""
    listed = {row[0].strip("`"): (words(row[1]), words(row[2])) for row in rows(CHART_KINDS, "`kind`", "Needs")}
    assert listed == {
        str(kind): (
            list(needed_fields(kind, None)),
            sorted(allowed_fields(kind, None) - set(needed_fields(kind, None))),
        )
        for kind in ChartKind
    }


def test_the_table_of_origins_is_whole() -> None:
    """The page lists what of the timeline can be shown, and as which kinds."""
    listed = {row[0].strip("`"): words(row[1]) for row in rows(CHART_KINDS, "`from`", "Kinds")}
    assert listed == {
        str(origin): [str(kind) for kind in ChartKind if origin in KINDS[kind].origins] for origin in ChartOrigin
    }


def test_every_kind_is_shown_by_an_example() -> None:
    """There is a whole example of each kind and of each origin."""
    shown = "".join(sample.block.body for sample in samples() if sample.block.document in (CHARTS, CHART_KINDS))
    assert [kind for kind in ChartKind if f"kind: {kind}\n" not in shown] == []
    assert [origin for origin in (*ChartOrigin,) if f"from: {origin}\n" not in shown] == []


@pytest.mark.parametrize("row", rows(CHARTS, "Written", "Read as"), ids=lambda row: row[0])
def test_a_number_is_read_as_the_table_says(row: list[str]) -> None:
    """Each way of writing a number gives the number beside it."""
    (cell,) = read_numbers([row[0].strip("`")], ";")
    assert (cell.text, cell.refusal) == (row[1], None)


def test_the_longest_table_is_told() -> None:
    """The page names the number of rows that is the most."""
    assert f"more than {MOST_ROWS:,} rows" in CHARTS.read_text(encoding="utf-8")
