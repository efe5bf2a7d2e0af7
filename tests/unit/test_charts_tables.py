import csv
from dataclasses import replace
from io import StringIO

from tests.support import (
    make_chart,
    make_claim,
    make_edition,
    make_estimate,
    make_event,
    make_figure,
    make_source,
    make_table,
)

from timeline.charts.context import ChartContext
from timeline.charts.origins import with_rows
from timeline.charts.tables import chart_csv, chart_table, csv_text
from timeline.model.chart import Chart, ChartColumn, ChartKind, ChartOrigin, Table
from timeline.model.claim import Claimant, Qualifier
from timeline.model.event import Event
from timeline.model.source import CopyForm, Origin, SourceKind
from timeline.views.contexts import ChartTableView

BARS = make_chart(
    "bars",
    data=make_table(("Greens, united", "1783701", "48.07"), ("Reds", "65", "24.30")),
    columns=(ChartColumn("share", "Share of valid votes", "per cent"),),
)


def table_of(chart: Chart, *events: Event) -> ChartTableView:
    """Return the table of a chart with plain spaces."""
    edition = make_edition(*events)
    context = ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)
    table = chart_table(with_rows(chart, context), context)
    rows = tuple(tuple(cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row) for row in table.rows)
    return ChartTableView(table.columns, rows)


def chart_of(kind: ChartKind, header: tuple[str, ...], *rows: tuple[str, ...], **fields: object) -> Chart:
    """Return a chart of a kind."""
    chart = make_chart("chart", data=Table("data/chart.csv", header, rows))
    return replace(chart, kind=kind, **fields)  # type: ignore[arg-type]


def from_timeline(kind: ChartKind, origin: ChartOrigin) -> Chart:
    """Return a chart that takes its rows from the timeline."""
    return replace(make_chart("chart"), kind=kind, origin=origin, event="rally", data=Table("", (), ()), unit="")


def test_csv_form() -> None:
    """Commas, double quotes and line breaks are quoted, and every line ends with CRLF, as RFC 4180 asks."""
    text = csv_text(["name", "count"], [['The "Greens", united', 1], ["two\nlines", 2], ["plain", 3]])
    assert text == 'name,count\r\n"The ""Greens"", united",1\r\n"two\nlines",2\r\nplain,3\r\n'


def test_csv_reads_back() -> None:
    """A chart's file holds all columns of the editors' data, with values as they wrote them."""
    rows = list(csv.reader(StringIO(chart_csv(BARS), newline="")))
    assert rows == [list(BARS.data.header), *map(list, BARS.data.rows)]


def test_bars() -> None:
    """A chart's table names its columns with their units and writes numbers with separators."""
    table = table_of(BARS)
    assert table.columns == ("List", "Seats", "Share of valid votes, per cent")
    assert table.rows == (("Greens, united", "1,783,701", "48.07"), ("Reds", "65", "24.30"))


def test_who_says_so() -> None:
    """Who gives a number stands beside it, and so do the publishers of its sources."""
    header = ("item", "number", "who", "keys")
    chart = chart_of(ChartKind.BAR, header, ("Held", "38", "Police", "daily agency"), y="item", x="number", by="who",
                     source="keys", unit="people")  # fmt: skip
    table = table_of(chart)
    assert table.columns == ("Item", "People", "Who", "Source")
    assert table.rows == (("Held", "38", "Police", "Outlet daily, Outlet agency"),)


def test_source_of_lower_weight() -> None:
    """A copy is named for the outlet whose text it is, with the word for it, and state media are marked as such."""
    sources = {
        "copy": make_source("copy", copy_of=Origin("Agency A", CopyForm.COPY)),
        "state": make_source("state", kind=SourceKind.STATE_MEDIA),
    }
    edition = make_edition(sources=sources)
    context = ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)
    chart = chart_of(ChartKind.BAR, ("item", "number", "keys"), ("Held", "38", "copy state"), y="item", x="number",
                     source="keys")  # fmt: skip
    assert chart_table(chart, context).rows == (("Held", "38", "Agency A (copy), Outlet state (state media)"),)


def test_series() -> None:
    """Each series has a column; where a series has no number for a moment, the table says that there is none."""
    header = ("when", "pct", "list")
    rows = (("2023-12", "46.1", "A"), ("2023-12", "23.9", "B"), ("2024-01-12", "46.75", "A"))
    chart = chart_of(ChartKind.LINE, header, *rows, x="when", y="pct", series="list", unit="per cent")
    table = table_of(chart)
    assert table.columns == ("When", "A, per cent", "B, per cent")
    assert table.rows == (("December 2023", "46.1", "23.9"), ("12 January 2024", "46.75", "–"))


def test_parts() -> None:
    """Parts of a whole are columns of its row."""
    rows = (("City", "5", "Votes"), ("City", "2", "Blank"))
    chart = chart_of(ChartKind.SHARE, ("place", "number", "part"), *rows, y="place", x="number", series="part", unit="")
    assert table_of(chart).rows == (("City", "5", "2"),)


def test_series_with_claimants() -> None:
    """Where single numbers have a claimant, each has a row of its own."""
    header = ("when", "number", "what", "who")
    rows = (("2022-09", "12000", "Arrivals", "Ministry"), ("2022-10", "17000", "Arrivals", "Daily"))
    chart = chart_of(ChartKind.LINE, header, *rows, x="when", y="number", series="what", by="who", unit="people")
    table = table_of(chart)
    assert table.columns == ("When", "What", "People", "Who")
    assert table.rows[0] == ("September 2022", "Arrivals", "12,000", "Ministry")


def test_slope() -> None:
    """The moments of a slope are told as they are written."""
    rows = (("before", "40", "A"), ("after", "38", "A"))
    chart = chart_of(ChartKind.SLOPE, ("moment", "number", "list"), *rows, x="moment", y="number", series="list")
    assert [row[0] for row in table_of(chart).rows] == ["before", "after"]


def test_estimates() -> None:
    """Estimates stand as they were given: with their qualifier, their bounds, or in words in quotation marks."""
    header = ("who", "number", "low", "high", "words")
    rows = (("A", "4200", "", "", ""), ("B", "", "2000", "3000", ""), ("C", "", "", "", "hundreds"))
    chart = chart_of(ChartKind.RANGE, header, *rows, y="who", x="number", low="low", high="high", words="words",
                     by="who", unit="people")  # fmt: skip
    assert table_of(chart).columns == ("Who", "People")
    assert [said for _, said in table_of(chart).rows] == ["4,200", "2,000–3,000", "“hundreds”"]


def test_estimates_of_an_event() -> None:
    """Estimates of an event have plain headings and, where there are any, notes."""
    figure = make_figure(make_estimate(by=Claimant(name="A"), value=1000, qualifier=Qualifier.ABOUT, note="in a relay"))
    table = table_of(from_timeline(ChartKind.RANGE, ChartOrigin.ESTIMATES), make_event(figures=(figure,)))
    assert table.columns == ("Who says so", "People", "Note", "Source")
    assert table.rows == (("A", "about 1,000", "in a relay", "Outlet daily"),)


def test_spans() -> None:
    """A span is told by its dates in words, and one that goes on by a word."""
    rows = (("A", "2023-07", "2023-10-05~", "Refused"), ("B", "2024-02-02", "", "Refused"))
    chart = chart_of(ChartKind.SPANS, ("who", "from", "until", "what"), *rows, y="who", x="from", end="until",
                     series="what", unit="")  # fmt: skip
    table = table_of(chart)
    assert table.columns == ("Who", "What", "From", "Until")
    assert table.rows == (
        ("A", "Refused", "July 2023", "about 5 October 2023"),
        ("B", "Refused", "2 February 2024", "open"),
    )


def test_threads() -> None:
    """Threads are told with the number of their events."""
    table = table_of(from_timeline(ChartKind.SPANS, ChartOrigin.THREADS), make_event(threads=("street",)))
    assert table.columns == ("Thread", "From", "Until", "Events")
    assert table.rows == (("The street", "18 December 2023", "18 December 2023", "1"),)


def test_calendar() -> None:
    """A day is told by its date in words."""
    table = table_of(from_timeline(ChartKind.CALENDAR, ChartOrigin.EVENTS), make_event())
    assert (table.columns, table.rows) == (("Day", "Events"), (("18 December 2023", "1"),))


def test_claims() -> None:
    """Claims by status have plain headings."""
    table = table_of(from_timeline(ChartKind.BAR, ChartOrigin.CLAIMS), make_event(claims=(make_claim(),)))
    assert (table.columns, table.rows) == (("Status", "Claims"), (("Alleged", "1"),))


def test_weeks() -> None:
    """The table of weeks has a row for each week and a column for each category and for all."""
    events = (make_event("a"), make_event("b", category="election"), make_event("c", "2024-01-02"))
    table = table_of(from_timeline(ChartKind.STACKED, ChartOrigin.EVENTS), *events)
    assert table.columns == ("Week from", "Protests", "Elections", "All")
    assert [row[1:] for row in table.rows] == [("1", "1", "2"), ("0", "0", "0"), ("1", "0", "1")]
    assert table.rows[0][0] == "18 December 2023"
