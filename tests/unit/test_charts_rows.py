"""The rows of a chart, and what readers are told about them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import make_chart, make_edition, make_source

from timeline.charts.context import ChartContext
from timeline.charts.day_text import day_number, day_text
from timeline.charts.legend import LegendEntry, draw_legend
from timeline.charts.picture import DotMarks, picture_of
from timeline.charts.rows import chart_rows, hover_lines, ordered
from timeline.charts.sheet import Sheet
from timeline.charts.text_size import text_width
from timeline.charts.vocabulary import NARROW
from timeline.model.chart import ChartOrder, Table

CROWD = make_chart(
    "crowd",
    x="people",
    y="by",
    by="by",
    source="source",
    unit="people",
    data=Table(
        "data/crowd.csv", ("by", "people", "source"), (("Party", "17000", "daily weekly"), ("Police", "2490", "daily"))
    ),
)


def context() -> ChartContext:
    """Return the surroundings of a chart in a timeline with two sources."""
    sources = {key: make_source(key, publisher=key.title()) for key in ("daily", "weekly")}
    edition = make_edition(sources=sources)
    return ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)


def test_rows_hold_what_their_columns_hold() -> None:
    """A row has the cells that the chart names, and nothing where the chart has no such column."""
    first, _ = chart_rows(CROWD)
    assert (first.x, first.y, first.by, first.sources) == ("17000", "Party", "Party", ("daily", "weekly"))
    assert (first.series, first.low, first.words, first.end) == ("", "", "", "")


def test_readers_are_told_number_claimant_and_sources() -> None:
    """Of a mark a reader is told its names, its number with separators and unit, who says so, and where it stands."""
    row, _ = chart_rows(CROWD)
    assert hover_lines(row, CROWD, context(), "City Hall", number=row.x) == (
        "City Hall",
        "17,000 people",
        "according to Party",
        "Sources: Daily, Weekly",
    )


def test_a_claimant_is_told_once() -> None:
    """Where the mark is named for its claimant, the name is not repeated."""
    _, row = chart_rows(CROWD)
    assert hover_lines(row, CROWD, context(), row.y, number=row.x) == ("Police", "2,490 people", "Source: Daily")


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (ChartOrder.GIVEN, ("B", "A", "C")),
        (ChartOrder.LARGEST_FIRST, ("C", "B", "A")),
        (ChartOrder.SMALLEST_FIRST, ("A", "B", "C")),
    ],
)
def test_order(order: ChartOrder, expected: tuple[str, ...]) -> None:
    """Names come as given or by size, each once."""
    chart = make_chart("bars", order=order)
    assert ordered(chart, ("B", "A", "B", "C"), {"A": 1, "B": 2, "C": 3}) == expected


@given(st.integers(-700_000, 3_000_000), st.integers(0, 1439))
def test_days_are_read_as_they_were_written(day: int, minute: int) -> None:
    """A place on an axis of time survives being written as text, to the minute."""
    place = day + minute / 1440
    assert day_number(day_text(place)) == pytest.approx(place, abs=1e-9)


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=40), max_size=6)
)
def test_no_two_entries_of_a_legend_overlap(names: list[str]) -> None:
    """Each entry of a legend has its own room on the sheet, whatever the names."""
    sheet = Sheet(NARROW)
    entries = [LegendEntry(name, slot, slot) for slot, name in enumerate(names, start=1)]
    height = draw_legend(sheet, entries, 0)
    picture = picture_of(sheet.figure(max(height, 1)))
    rooms = [(words.x, words.x + text_width(words.text, 13), round(words.y)) for words in picture.words]
    assert all(right <= NARROW.width + 0.5 and y < height for _, right, y in rooms)
    for number, (left, right, y) in enumerate(rooms):
        assert not any(y == other and left < end and start < right for start, end, other in rooms[number + 1 :])
    assert len([marks for marks in picture.marks if isinstance(marks, DotMarks)]) == len(names)
