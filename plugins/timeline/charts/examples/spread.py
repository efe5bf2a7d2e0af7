"""Examples of estimates side by side, of spans of time and of calendars."""

from collections.abc import Mapping

from timeline.model.chart import Chart, ChartKind, ReferenceLine, Table
from timeline.model.edtf import Day, EdtfDate, Precision

_ADDED = EdtfDate("2024-03-01", Day(2024, 3, 1), Day(2024, 3, 1), Precision.DAY)

_CROWDS = Chart(
    id="example-crowds",
    kind=ChartKind.RANGE,
    title="Counts of two rallies differ by thousands, and three are words",
    description="Estimates of the crowds at two rallies, with the one who gives each.",
    added=_ADDED,
    data=Table(
        "data/crowds.csv",
        ("rally", "who", "people", "low", "high", "words"),
        (
            ("Rally in the square", "Organisers", "12000", "", "", ""),
            ("Rally in the square", "A drone count by Observers C", "7400", "6800", "8000", ""),
            ("Rally in the square", "City police", "", "", "5000", ""),
            ("Rally in the square", "Agency A", "", "", "", "several thousand"),
            ("Rally by the river", "Newspaper B", "", "2000", "3500", ""),
            ("Rally by the river", "Organisers", "", "4000", "", ""),
            ("Rally by the river", "Agency A", "", "", "", "hundreds, fewer than before"),
            ("Rally by the river", "Broadcaster D", "", "", "", "thousands"),
        ),
    ),
    x="people",
    y="who",
    series="rally",
    low="low",
    high="high",
    words="words",
    by="who",
    unit="people",
)

_TURNOUT = Chart(
    id="example-turnout",
    kind=ChartKind.RANGE,
    title="Partial counts put turnout within a point of the final one",
    description="Turnout as given at different times, with the final count for comparison.",
    added=_ADDED,
    data=Table(
        "data/turnout.csv",
        ("given", "turnout"),
        (
            ("Estimate at midnight", "59.3"),
            ("First partial count", "58.84"),
            ("Second partial count", "58.72"),
            ("Final", "58.77"),
        ),
    ),
    x="turnout",
    y="given",
    unit="per cent",
    domain=(58, 60),
    reference=ReferenceLine(58.77, "Final count"),
    highlight=("Final",),
)

_MEASURES = Chart(
    id="example-measures",
    kind=ChartKind.SPANS,
    title="Two of six orders were still in force when the record ends",
    description="Orders against six people from the day of each to the day on which it ended.",
    added=_ADDED,
    data=Table(
        "data/measures.csv",
        ("who", "from", "until", "measure"),
        (
            ("Person A", "2023-07-13", "2023-07-14", "Entry refused"),
            ("Person B", "2023-07-25", "2024-01", "Residence refused"),
            ("Person C", "2023-11-04", "2023-11-04", "Entry refused"),
            ("Person D", "2023-08-28", "2023-12-05~", "Residence refused"),
            ("Person E", "2023-09", "", "Residence refused"),
            ("Person F", "2024-02-02", "", "Entry refused"),
        ),
    ),
    x="from",
    y="who",
    series="measure",
    end="until",
)

_DAYS = (3, 0, 1, 2, 0, 5, 9, 4, 1, 0, 0, 2, 7, 12, 6, 3, 0, 1, 1, 4, 8, 15, 11, 2)

_CALENDAR = Chart(
    id="example-calendar",
    kind=ChartKind.CALENDAR,
    title="Twice in twelve weeks, fifteen rallies were held on one day",
    description="Rallies counted on each day of twelve weeks; six days were not counted.",
    added=_ADDED,
    data=Table(
        "data/rallies.csv",
        ("day", "rallies"),
        tuple(
            (str(Day.fromordinal(Day(2023, 11, 6).toordinal() + at)), str(_DAYS[at % len(_DAYS)]))
            for at in range(84)
            if at not in range(40, 46)
        ),
    ),
    x="day",
    y="rallies",
    unit="rallies",
)

EXAMPLES: Mapping[str, Chart] = {
    "estimates": _CROWDS,
    "estimates-of-one-number": _TURNOUT,
    "spans": _MEASURES,
    "calendar": _CALENDAR,
}
"""Charts by name."""
