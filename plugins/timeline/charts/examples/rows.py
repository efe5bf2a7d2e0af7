"""Examples of bars, of parts and of seats."""

from collections.abc import Mapping, Sequence
from datetime import UTC

from timeline.model.chart import Chart, ChartColumn, ChartKind, ChartOrder, ReferenceLine, Table
from timeline.model.edtf import EdtfDate, parse_edtf


def _added() -> EdtfDate:
    day = parse_edtf("2024-02-01", UTC)
    assert isinstance(day, EdtfDate)
    return day


def _table(header: str, *rows: str) -> Table:
    """Return a table from lines whose cells are set apart by semicolons."""
    return Table("", tuple(header.split(";")), tuple(tuple(row.split(";")) for row in rows))


def _crossed(header: str, parts: Sequence[str], rows: Mapping[str, Sequence[str]]) -> Table:
    """Return a table with a row for each name and part."""
    cells = (
        (name, part, number) for name, numbers in rows.items() for part, number in zip(parts, numbers, strict=True)
    )
    return Table("", tuple(header.split(";")), tuple(cells))


EXAMPLES: Mapping[str, Chart] = {
    "bar": Chart(
        id="example-bar",
        kind=ChartKind.BAR,
        title="List A passes the majority with 62 of 120 seats",
        description="A bar for each list, as long as its number of seats; a line marks the majority.",
        added=_added(),
        data=_table(
            "list;seats;votes;share",
            "List A;62;412306;47.8",
            "List B, with a long name that says who stands behind it;38;255870;29.7",
            "List C;13;91402;10.6",
            "List D;7;50120;5.8",
            "List E;0;21655;2.5",
        ),
        x="seats",
        y="list",
        unit="seats",
        columns=(ChartColumn("votes", "votes", "votes"), ChartColumn("share", "share of votes", "per cent")),
        reference=ReferenceLine(61, "Majority"),
    ),
    "bar-highlight": Chart(
        id="example-bar-highlight",
        kind=ChartKind.BAR,
        title="Only District 3 gained people",
        description="A bar for each district: to the right where people moved in, to the left where they left.",
        added=_added(),
        data=_table("district;people", "District 1;-1240", "District 2;-310", "District 3;2265", "District 4;0"),
        x="people",
        y="district",
        unit="people gained or lost",
        highlight=("District 3",),
        order=ChartOrder.LARGEST_FIRST,
    ),
    "grouped": Chart(
        id="example-grouped",
        kind=ChartKind.GROUPED,
        title="The late count moved votes from List A to List B",
        description="Two bars for each list: its share in the first count and in the last one.",
        added=_added(),
        data=_crossed(
            "list;count;share",
            ("First count", "Last count"),
            {"List A": ("44.1", "41.9"), "List B": ("33.0", "35.6"), "List C": ("6.2", "6.0")},
        ),
        x="share",
        y="list",
        series="count",
        unit="per cent of valid votes",
    ),
    "stacked": Chart(
        id="example-stacked",
        kind=ChartKind.STACKED,
        title="Station 2 received more complaints than all others",
        description="A bar for each station, in parts by what became of the complaints.",
        added=_added(),
        data=_crossed(
            "station;outcome;complaints",
            ("Upheld", "Rejected", "Still open"),
            {"Station 1": ("4", "9", "1"), "Station 2": ("21", "16", "6"), "Station 3": ("0", "5", "2")},
        ),
        x="complaints",
        y="station",
        series="outcome",
        unit="complaints",
    ),
    "share": Chart(
        id="example-share",
        kind=ChartKind.SHARE,
        title="Both chambers passed the text by a wide margin",
        description="A bar for each chamber, in parts of 100 % by how its members voted; below, their numbers.",
        added=_added(),
        data=_crossed(
            "chamber;vote;members",
            ("For", "Against", "Abstained"),
            {"Lower chamber": ("461", "53", "43"), "Upper chamber": ("61", "30", "9")},
        ),
        x="members",
        y="chamber",
        series="vote",
        unit="members",
    ),
    "seats": Chart(
        id="example-seats",
        kind=ChartKind.SEATS,
        title="No two of the smaller lists reach a majority",
        description="A symbol for each seat, lists from left to right; a line marks the majority.",
        added=_added(),
        data=_table(
            "list;seats",
            "List A;14",
            "List B;38",
            "List C;9",
            "List D;3",
            "List E;2",
            "List F;2",
            "List G;1",
            "List H;52",
        ),
        x="seats",
        y="list",
        unit="seats",
        reference=ReferenceLine(61, "Majority"),
    ),
}
"""Charts by name."""
