"""Charts along time: line, step, area, slope and small multiples."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.model.chart import Chart, ChartKind, PanelMarks, ReferenceLine, Table
from timeline.model.edtf import Day, EdtfDate, Precision

_DAY = Day(2024, 2, 1)
_HEADER = ("when", "number", "name", "by")


def _chart(id: str, kind: ChartKind, title: str, description: str, unit: str, rows: Sequence[Sequence[str]]) -> Chart:
    return Chart(
        id=id,
        kind=kind,
        title=title,
        description=description,
        added=EdtfDate(str(_DAY), _DAY, _DAY, Precision.DAY),
        data=Table(f"data/{id}.csv", _HEADER, tuple((*row, *[""] * (len(_HEADER) - len(row))) for row in rows)),
        x="when",
        y="number",
        series="name",
        by="by",
        unit=unit,
    )


_COUNT = _chart(
    "count",
    ChartKind.LINE,
    "List A kept its lead while the count went on",
    "Share of the votes counted so far, for two lists, from 3 to 17 May.",
    "per cent of votes counted",
    (
        ("2023-05-03", "48.2", "List A", "Commission"),
        ("2023-05-04", "46.9", "List A", "Commission"),
        ("2023-05-06", "46.6", "List A", "Commission"),
        ("2023-05-10", "", "List A"),
        ("2023-05-12~", "46.1", "List A", "Observers"),
        ("2023-05-17", "46.4", "List A", "Commission"),
        ("2023-05-03", "31.5", "List B", "Commission"),
        ("2023-05-06", "33.8", "List B", "Commission"),
        ("2023-05-17", "34.0", "List B", "Commission"),
    ),
)
_STATIONS = _chart(
    "stations",
    ChartKind.STEP,
    "Ever more stations had to vote again",
    "Number of polling stations at which voting had to be repeated, from May to August.",
    "stations",
    (("2023-05-08", "4"), ("2023-05-20", "11"), ("2023-06", "19"), ("2023-07-11", "21"), ("2023-08-02", "35")),
)
_CASES = _chart(
    "cases",
    ChartKind.AREA,
    "Most cases were still open at the end of the year",
    "Cases at the end of each month of 2023, by their state; no figures were published for April.",
    "cases",
    tuple(
        (f"2023-{month:02}", str(number) if month != 4 else "", name)
        for name, numbers in (
            ("Open", (12, 14, 19, 0, 22, 27, 31, 30, 34)),
            ("Closed", (2, 3, 5, 0, 9, 10, 14, 17, 18)),
        )
        for month, number in enumerate(numbers, start=1)
    ),
)
_FIRST_AND_FINAL = _chart(
    "first-and-final",
    ChartKind.SLOPE,
    "Only List C gained between first figures and result",
    "Share of votes of five lists in the first figures and in the result.",
    "per cent of votes",
    tuple(
        (moment, number, name)
        for name, *numbers in (
            ("List A of the Northern District", "38.5", "37.9"),
            ("List B", "35", "34.1"),
            ("List C (Joint list of three towns)", "9.4", "13.2"),
            ("List D", "8.8", "8.1"),
            ("List E", "8.3", "6.7"),
        )
        for moment, number in zip(("First figures", "Result"), numbers, strict=True)
    ),
)
_DISTRICTS = _chart(
    "districts",
    ChartKind.MULTIPLES,
    "Turnout fell in three of four districts",
    "Votes cast at the elections from 2012 to 2024 in four districts.",
    "votes cast",
    tuple(
        (str(year), number, f"District {district}")
        for district, numbers in enumerate(
            (
                ("48100", "45200", "41000", "38900"),
                ("12400", "12100", "11800", "9700"),
                ("30200", "29500", "", "33100"),
                ("8200", "7900", "6100", "5400"),
            ),
            start=1,
        )
        for year, number in zip((2012, 2016, 2020, 2024), numbers, strict=True)
    ),
)
_ARRIVALS = _chart(
    "arrivals",
    ChartKind.MULTIPLES,
    "Three offices counted three different things",
    "Figures of three offices for 2022 to 2024, each with a scale of its own.",
    "people",
    (
        ("2022-09-26", "12000", "Arrivals", "Office 1"),
        ("2023", "20000", "Arrivals", "Office 2"),
        ("2023-02", "2380", "Permits granted", "Office 3"),
        ("2023-05~", "3050", "Permits granted", "Office 3"),
        ("2024-12", "6700", "Permits granted", "Office 3"),
        ("2024-02", "9500", "Residents", "Office 2"),
    ),
)

EXAMPLES: Mapping[str, Chart] = {
    chart.id: chart
    for chart in (
        replace(_COUNT, reference=ReferenceLine(50, "majority")),
        replace(_STATIONS, series=None, events=("ruling", "repeat-voting")),
        _CASES,
        replace(_FIRST_AND_FINAL, highlight=("List C (Joint list of three towns)",)),
        replace(_DISTRICTS, panel_marks=PanelMarks.BARS, highlight=("District 3",)),
        replace(_ARRIVALS, panel_marks=PanelMarks.DOTS),
    )
}
"""Charts along time by their ids."""
