"""Charts state a finding, name their sources and show what readers can see."""

from dataclasses import replace

import pytest
from tests.checking import told_by
from tests.support import cite, codes, make_chart, make_claim, make_event, make_figure, make_page, make_site, text_with

from timeline.checks import (
    CheckContext,
    chart_events,
    chart_rows_there,
    chart_series,
    chart_sources,
    chart_titles,
    chart_values,
    draft_linked,
    unknown_id,
    unused_entry,
)
from timeline.model.chart import ChartKind, ChartOrigin, ReferenceLine, Table
from timeline.model.event import PublicationStatus
from timeline.model.problem import Mark, Marks, Severity


def table(*rows, header="x,y,series,source"):
    """Return a data file whose rows are written with commas and begin on line 2."""
    names = tuple(header.split(","))
    cells = tuple((*row.split(","), *[""] * len(names))[: len(names)] for row in rows)
    return Table("data/bars.csv", names, cells, tuple(range(2, 2 + len(rows))))


def chart(*rows, kind=ChartKind.BAR, **fields):
    """Return a chart of these rows, whose columns are named as the fields."""
    return make_chart("bars", **{"kind": kind, "data": table(*rows), "x": "x", "y": "y"} | fields)


def told(rule, *charts, **others):
    """Return what a rule says of a site with these charts."""
    return told_by(rule, make_site(charts=charts, **others))


def places(problems):
    """Return code and place of each problem."""
    return [(problem.code, problem.mark.file.rpartition("/")[2], problem.mark.line) for problem in problems]


@pytest.mark.parametrize(
    "title",
    [
        "The ruling party won 129 of 250 seats",
        "Fewer people came twice",
        "SNS and SPN won three of four seats",
        "Wahlbeteiligung sank in Belgrad um zwei Punkte",
        "Владајућа странка је добила 129 мандата",
        "投票率は下がった",
        "7 of 8 officers were hurt",
        "Who counted how many?",
    ],
)
def test_a_sentence_is_a_title(title):
    """A title that says something passes, in any language."""
    assert told(chart_titles, chart(title=title)) == []


@pytest.mark.parametrize(
    "title",
    ["Results", "Seats by list", "Seats of each list in parliament:", "Number Of Seats By List", "SEATS BY LIST 2023"],
)
def test_a_label_is_no_title(title):
    """A few words, a colon at the end or nothing but capitals make a label, which is told as a warning."""
    (problem,) = told(chart_titles, chart(title=title))
    assert (problem.code, problem.severity) == ("title-without-finding", Severity.WARNING)
    assert title in problem.message


def test_an_unread_title_is_not_judged():
    """A title whose fault was told is not told again."""
    marks = Marks("content/river/charts/bars.md", faulty=frozenset({"title"}))
    assert told(chart_titles, chart(title="", marks=marks)) == []


BAR_LIKE = (
    ChartKind.BAR,
    ChartKind.GROUPED,
    ChartKind.STACKED,
    ChartKind.SHARE,
    ChartKind.AREA,
    ChartKind.SEATS,
)
TIMED = {ChartKind.LINE, ChartKind.STEP, ChartKind.AREA, ChartKind.MULTIPLES, ChartKind.CALENDAR}
WITH_VALUES = tuple(kind for kind in ChartKind if kind is not ChartKind.SPANS)


def row(kind, value):
    """Return a row with a value where the kind has it."""
    return f"2023,{value}" if kind in TIMED or kind is ChartKind.SLOPE else f"{value},A"


@pytest.mark.parametrize("kind", WITH_VALUES)
def test_lengths_begin_at_zero(kind):
    """An axis of lengths or surfaces that begins elsewhere is an error; others may begin where they like."""
    problems = told(chart_values, chart(row(kind, 45), kind=kind, domain=(40, 50)))
    assert codes(problems) == (["axis-not-from-zero"] if kind in BAR_LIKE else [])
    assert told(chart_values, chart(row(kind, 45), kind=kind, domain=(0, 50))) == []


@pytest.mark.parametrize("kind", WITH_VALUES)
def test_counts_are_not_negative(kind):
    """A number below zero is refused where nothing can be shown of it."""
    problems = told(chart_values, chart(row(kind, 1), row(kind, "-3"), kind=kind))
    impossible = {ChartKind.STACKED, ChartKind.SHARE, ChartKind.AREA, ChartKind.SEATS, ChartKind.CALENDAR}
    assert places(problems) == ([("value-negative", "bars.csv", 3)] if kind in impossible else [])


@pytest.mark.parametrize("kind", [kind for kind in WITH_VALUES if kind is not ChartKind.SHARE])
def test_every_value_is_on_the_axis(kind):
    """A number beyond the ends of the axis is an error, at its row."""
    problems = told(chart_values, chart(row(kind, 3), row(kind, 12), row(kind, 10), kind=kind, domain=(0, 10)))
    outside = ("value-outside-domain", "bars.csv", 3)
    assert outside in places(problems)
    assert "from 0 to 10" in problems[0].message


def test_parts_of_a_share_are_no_lengths():
    """The parts of a share are drawn as parts of the whole, whatever their size."""
    assert told(chart_values, chart("129,A,B", kind=ChartKind.SHARE, domain=(0, 100))) == []


def test_a_stack_is_as_long_as_its_parts():
    """Parts that fit one by one are told where their sum does not."""
    rows = ("6,A,first", "3,B,first", "5,A,second", "2,A,third")
    problems = told(chart_values, chart(*rows, kind=ChartKind.STACKED, series="series", domain=(0, 10)))
    assert places(problems) == [("value-outside-domain", "bars.csv", 4)]


def test_bounds_are_on_the_axis():
    """The bounds of an estimate are values as well."""
    data = table("5,A,1,20", header="x,y,low,high")
    problems = told(chart_values, chart(kind=ChartKind.RANGE, data=data, low="low", high="high", domain=(2, 10)))
    assert ["column “low”: 1" in problems[0].message, "column “high”: 20" in problems[1].message] == [True, True]


def test_a_reference_is_on_the_axis():
    """A named value that would stand beside the axis is an error."""
    problems = told(chart_values, chart("5,A", reference=ReferenceLine(126, "majority"), domain=(0, 100)))
    assert places(problems) == [("value-outside-domain", "bars.md", 1)]


def test_of_many_values_outside_the_first_are_told():
    """A domain that fits no value is not told for each of a thousand."""
    rows = [f"50,{number}" for number in range(1_000)]
    assert len(told(chart_values, chart(*rows, domain=(0, 10)))) == 5


HUED = (ChartKind.GROUPED, ChartKind.STACKED, ChartKind.SHARE, ChartKind.LINE, ChartKind.STEP, ChartKind.AREA)


@pytest.mark.parametrize("kind", [*HUED, ChartKind.SPANS])
@pytest.mark.parametrize("count", [6, 7])
def test_series_have_a_colour_each(kind, count):
    """A seventh series has no colour of its own, which is told at its first row."""
    rows = [f"{row(kind, 1)},{number}" for number in [*range(count), 0]]
    problems = told(chart_series, chart(*rows, kind=kind, series="series"))
    assert places(problems) == ([("too-many-series", "bars.csv", 8)] if count == 7 else [])


@pytest.mark.parametrize("kind", [ChartKind.MULTIPLES, ChartKind.SLOPE, ChartKind.RANGE])
def test_panels_and_groups_need_no_colour(kind):
    """What has its own room or its own name beside it is not told apart by colour."""
    rows = [f"{moment},1,{number}" for number in range(9) for moment in ("2022", "2023")]
    assert told(chart_series, chart(*rows, kind=kind, series="series")) == []


def test_lines_that_do_not_stand_out_need_no_colour():
    """Where some lines are highlighted, the others share one colour."""
    rows = [f"2023,1,{number}" for number in range(9)]
    some = chart(*rows, kind=ChartKind.LINE, series="series", highlight=("1", "2"))
    many = chart(*rows, kind=ChartKind.LINE, series="series", highlight=tuple("1234567"))
    assert [codes(told(chart_series, each)) for each in (some, many)] == [[], ["too-many-series"]]


@pytest.mark.parametrize(
    ("moments", "lines"), [(("2022", "2023"), []), (("2022",), [2]), (("2022", "2023", "2024", "2025"), [4])]
)
def test_a_slope_joins_two_moments(moments, lines):
    """A slope with one moment or with three is an error."""
    problems = told(
        chart_series, chart(*(f"{moment},1,A" for moment in moments), kind=ChartKind.SLOPE, series="series")
    )
    assert places(problems) == [("slope-moments", "bars.csv", line) for line in lines]


def test_data_need_a_source():
    """A chart with neither citations nor a column of sources is an error; what comes from the timeline has its own."""
    assert codes(told(chart_sources, chart("1,A", citations=()))) == ["number-without-source"]
    assert told(chart_sources, chart(kind=ChartKind.BAR, origin=ChartOrigin.CLAIMS, citations=())) == []
    assert told(chart_sources, chart("1,A,,daily", citations=(), source="source")) == []


def test_every_row_names_its_source():
    """Where rows name their sources, one that does not is an error, even if the chart cites something."""
    problems = told(chart_sources, chart("1,A,,daily", "2,B,,", source="source"))
    assert places(problems) == [("number-without-source", "bars.csv", 3)]


def test_words_need_a_source_as_well():
    """An estimate in words is as much a statement as a number; a row that says nothing needs none."""
    data = table(",A,hundreds,", ",B,,", header="x,y,words,source")
    problems = told(chart_sources, chart(kind=ChartKind.RANGE, data=data, words="words", source="source"))
    assert places(problems) == [("number-without-source", "bars.csv", 2)]


def test_spans_need_a_source_as_well():
    """A span has no number, so each row is what needs a source."""
    problems = told(chart_sources, chart("2023,A,,", kind=ChartKind.SPANS, source="source"))
    assert codes(problems) == ["number-without-source"]


def test_sources_of_rows_are_known():
    """An unknown key in a row is told once, at the first row that has it, with the key that was meant."""
    problems = told(unknown_id, chart("1,A,,daily agency", "2,B,,agency dayly", "3,C,,dayly", source="source"))
    assert places(problems) == [("unknown-source", "bars.csv", 3)]
    assert problems[0].mark == Mark("content/river/data/bars.csv", 3)
    assert problems[0].message == "source: “dayly” is not in sources.yml"
    assert problems[0].hint == "did you mean “daily”? If not, add an entry to sources.yml"


def test_sources_of_rows_are_used():
    """A source that only the rows of a chart name counts as used."""
    shown = chart("1,A,,daily agency", source="source", citations=())
    site = make_site(charts=(shown,), featured_charts=("bars",), references=text_with())
    assert "unused-source" not in codes(told_by(unused_entry, site))
    assert codes(told_by(unused_entry, make_site(references=text_with()))).count("unused-source") == 2


@pytest.mark.parametrize(
    "fields",
    [
        {"featured_charts": ("bars",)},
        {"documents": (make_event(references=text_with(charts=["bars"])),)},
        {"documents": (make_event(references=text_with(links=["chart:bars"])),)},
        {"key": "page"},
    ],
)
def test_a_chart_that_is_shown_or_linked_is_placed(fields):
    """A chart counts as placed on the front page, in a text, and where something leads to it."""
    pages = [make_page(text_with(links=["chart:bars"]))] if fields.pop("key", None) else []
    problems = told_by(unused_entry, make_site(charts=(chart("1,A"),), pages=pages, **fields))
    assert "unused-chart" not in codes(problems)


def test_a_chart_that_nobody_sees_is_told():
    """A chart that no page shows is told as a warning with the ways to show it, once all files were read."""
    site = make_site(charts=(chart("1,A"),))
    (problem,) = [each for each in told_by(unused_entry, site) if each.code == "unused-chart"]
    assert (problem.severity, problem.mark.file) == (Severity.WARNING, "content/river/charts/bars.md")
    assert "{chart:bars}" in problem.hint
    assert told_by(unused_entry, site, CheckContext(is_whole=False)) == []


@pytest.mark.parametrize(("field", "value"), [("event", "lost"), ("events", ("rally", "lost"))])
def test_events_of_charts_are_known(field, value):
    """An event that a chart names must be there."""
    problems = told_by(unknown_id, make_site(make_event("rally"), charts=(chart("1,A", **{field: value}),)))
    assert codes(problems) == ["unknown-event"]


@pytest.mark.parametrize(("field", "value"), [("event", "rally"), ("events", ("rally",))])
def test_events_of_charts_are_published(field, value):
    """A chart shows neither a draft nor an event that was retracted."""

    def found(status):
        event = make_event("rally", status=status, figures=(make_figure(),))
        site = make_site(event, charts=(chart("1,A", **{field: value}),))
        return [*codes(told_by(draft_linked, site)), *codes(told_by(chart_events, site))]

    assert found(PublicationStatus.PUBLISHED) == []
    assert found(PublicationStatus.DRAFT) == ["draft-linked"]
    assert found(PublicationStatus.RETRACTED) == ["retracted-shown"]


@pytest.mark.parametrize(("figures", "hint"), [(0, "add figures to the event"), (1, "from 1 to 1"), (2, "from 1 to 2")])
def test_a_figure_is_one_of_the_event(figures, hint):
    """The number of a figure that the event lacks is an error that says how many there are."""
    event = make_event("rally", figures=(make_figure(),) * figures)
    shown = chart(kind=ChartKind.RANGE, origin=ChartOrigin.ESTIMATES, event="rally", figure=figures + 1)
    (problem,) = told_by(chart_events, make_site(event, charts=(shown,)))
    assert problem.code == "unknown-figure"
    assert hint in problem.hint
    assert told_by(chart_events, make_site(event, charts=(replace(shown, figure=figures),))) == [] or not figures


def test_an_event_with_a_fault_may_have_any_figure():
    """While an event has a fault, it is not known how many figures it has."""
    event = make_event("rally", marks=Marks("rally.md", faulty=frozenset({"figures"})))
    shown = chart(kind=ChartKind.RANGE, origin=ChartOrigin.ESTIMATES, event="rally", figure=2)
    assert told_by(chart_events, make_site(event, charts=(shown,))) == []


def test_citations_of_charts_are_still_known():
    """The sources of a chart as a whole are looked up beside those of its rows."""
    problems = told(unknown_id, chart("1,A,,lost", source="source", citations=cite("gone")))
    assert sorted(problem.message for problem in problems) == [
        "citations 1: “gone” is not in sources.yml",
        "source: “lost” is not in sources.yml",
    ]


@pytest.mark.parametrize(
    ("origin", "fields"),
    [
        (ChartOrigin.EVENTS, {}),
        (ChartOrigin.CLAIMS, {"claims": (make_claim(),)}),
        (ChartOrigin.THREADS, {"threads": ("street",)}),
    ],
)
def test_a_chart_of_the_timeline_needs_something_to_show(origin, fields):
    """A chart of events, claims or threads is refused until a published event has one."""
    declared = make_chart("own", origin=origin, data=Table("", (), ()), x=None, y=None)
    draft = make_event("draft", status=PublicationStatus.DRAFT, **fields)
    bare = () if origin is ChartOrigin.EVENTS else (make_event("bare"),)
    empty = make_site(draft, *bare, charts=(declared,))
    (problem,) = told_by(chart_rows_there, empty)
    assert (problem.code, problem.hint) == ("chart-without-rows", "leave the chart out until there is one")
    assert told_by(chart_rows_there, make_site(make_event("full", **fields), charts=(declared,))) == []


def test_a_missing_row_is_no_fact_while_a_document_is_faulty():
    """Nothing is said of a chart's rows while an event could not be read."""
    declared = make_chart("own", origin=ChartOrigin.CLAIMS, data=Table("", (), ()), x=None, y=None)
    assert told_by(chart_rows_there, make_site(charts=(declared,)), CheckContext(is_whole=False)) == []
