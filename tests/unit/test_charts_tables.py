import csv
from io import StringIO

from tests.support import make_chart, make_edition, make_event, make_table

from timeline.charts.tables import chart_csv, chart_table, csv_text, weeks_csv, weeks_table
from timeline.charts.weeks import count_by_week
from timeline.model.chart import ChartColumn

BARS = make_chart(
    "bars",
    data=make_table(("Greens, united", "1783701", "48.07"), ("Reds", "65", "24.30")),
    columns=(ChartColumn("share", "Share of valid votes", "per cent"),),
)


def test_csv_form() -> None:
    """Commas, double quotes and line breaks are quoted, and every line ends with CRLF, as RFC 4180 asks."""
    text = csv_text(["name", "count"], [['The "Greens", united', 1], ["two\nlines", 2], ["plain", 3]])
    assert text == 'name,count\r\n"The ""Greens"", united",1\r\n"two\nlines",2\r\nplain,3\r\n'


def test_csv_reads_back() -> None:
    """A chart's file holds all columns of the editors' data, with values as they wrote them."""
    rows = list(csv.reader(StringIO(chart_csv(BARS), newline="")))
    assert rows == [list(BARS.data.header), *map(list, BARS.data.rows)]


def test_table() -> None:
    """A chart's table names its columns with their units and writes numbers with separators."""
    table = chart_table(BARS)
    assert table.columns == ("List", "Seats", "Share of valid votes, per cent")
    assert table.rows == (("Greens, united", "1,783,701", "48.07"), ("Reds", "65", "24.30"))


def test_weeks() -> None:
    """The table of weeks has a row for each week and a column for each category and for all."""
    edition = make_edition(make_event("a"), make_event("b", category="election"), make_event("c", "2024-01-02"))
    weeks = count_by_week(edition.timeline.events, edition.timeline.categories)
    assert weeks is not None
    table = weeks_table(weeks, edition.phrases, edition.wording)
    assert table.columns == ("Week from", "Protests", "Elections", "All")
    assert [row[1:] for row in table.rows] == [("1", "1", "2"), ("0", "0", "0"), ("1", "0", "1")]
    assert table.rows[0][0].replace("\N{NO-BREAK SPACE}", " ") == "18 December 2023"


def test_weeks_csv() -> None:
    """The file of weeks has ISO dates, ids of categories and plain numbers."""
    edition = make_edition(make_event("a"), make_event("b", category="election"), make_event("c", "2023-12-26"))
    weeks = count_by_week(edition.timeline.events, edition.timeline.categories)
    assert weeks is not None
    assert weeks_csv(weeks) == "week_from,protest,election,all\r\n2023-12-18,1,1,2\r\n2023-12-25,1,0,1\r\n"
