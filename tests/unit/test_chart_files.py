"""A chart and its data file are read together: each kind with its own fields, each column for what it is for."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checking import around
from tests.support import codes, make_event, make_site, write_files

from timeline.checks import judge_frame
from timeline.model.chart import NUMBER, Chart, ChartKind, ChartOrder, ChartOrigin, PanelMarks, Table
from timeline.model.chart_kinds import DEPENDENT_FIELDS, KINDS, allowed_fields, needed_fields
from timeline.model.problem import Mark, Problem
from timeline.reading.charts import chart as read_chart
from timeline.reading.documents import read_document
from timeline.reading.json_schema import json_schema, plain_value_of
from timeline.reading.schema_chart import CHART

FRAME = {"title": "One is larger than two", "description": "Bars.", "citations": "[daily]", "added": "2024-02-01"}
SCHEMA = jsonschema.Draft7Validator(json_schema("chart"))
COLUMNS = {field: field for field in ("x", "y", "series", "low", "high", "words", "end", "by", "source")}
TABLES = {
    ChartKind.BAR: "x,y\n1,A\n2,B\n",
    ChartKind.GROUPED: "x,y,series\n1,A,first\n2,A,second\n",
    ChartKind.STACKED: "x,y,series\n1,A,first\n2,A,second\n",
    ChartKind.SHARE: "x,y,series\n1,A,first\n2,A,second\n",
    ChartKind.LINE: "x,y,series\n2023,1,A\n2023-12,2,A\n2023-12-24,3,A\n",
    ChartKind.STEP: "x,y,series\n2023-12-24,1,A\n2023-12-25,2,A\n",
    ChartKind.AREA: "x,y,series\n2023-12-24,1,A\n2023-12-25,2,A\n",
    ChartKind.SLOPE: "x,y,series\nbefore,1,A\nafter,2,A\n",
    ChartKind.RANGE: "x,y,series,low,high,words\n5,A,night,4,6,\n,B,night,,,hundreds\n,C,night,35,,\n",
    ChartKind.SEATS: "x,y\n1,A\n2,B\n",
    ChartKind.CALENDAR: "x,y\n2023-12-24,1\n2023-12-25,2\n",
    ChartKind.MULTIPLES: "x,y,series\n2023-12-24,1,A\n2023-12-25,2,B\n",
    ChartKind.SPANS: "x,y,end,series\n2023-12-24,A,2023-12-25,first\n2023-12,B,,second\n2023-01,A,2023-02~,first\n",
}
"""A sound table of each kind, whose columns are named as the fields."""


def sound(kind: ChartKind, /, **fields: str | None) -> dict[str, str]:
    """Return the fields of a sound chart of a kind with these over them; None leaves a field out."""
    given = FRAME | {"kind": str(kind), "data": "data/a.csv", "unit": "people"}
    given |= {field: field for field in KINDS[kind].columns if field in TABLES[kind].partition("\n")[0].split(",")}
    return {name: value for name, value in (given | fields).items() if value is not None}


def read(folder: Path, fields: dict[str, str], table: str | bytes) -> tuple[Chart, list[Problem]]:
    """Return a chart and all that is wrong with its fields and its data."""
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    write_files(folder, {"river/charts/a.md": f"---\n{lines}---\n", "river/data/a.csv": table})
    document = read_document(folder / "river/charts/a.md", "river/charts/a.md", folder, "chart", None)
    chart, problems = read_chart("a", document, folder / "river", folder, "river")
    return chart, [*document.problems, *problems]


def only(problems: list[Problem]) -> Problem:
    """Return the one problem."""
    assert len(problems) == 1, problems
    return problems[0]


def with_origin(kind: ChartKind, origin: ChartOrigin, **fields: str) -> dict[str, str]:
    """Return the fields of a sound chart of the timeline itself."""
    needed = {"event": "count"} if origin is ChartOrigin.ESTIMATES else {}
    return FRAME | {"kind": str(kind), "from": str(origin)} | needed | fields


ORIGINS = [(kind, origin) for kind in ChartKind for origin in KINDS[kind].origins]
NO_ORIGINS = [(kind, origin) for kind in ChartKind for origin in ChartOrigin if origin not in KINDS[kind].origins]


@pytest.mark.parametrize("kind", ChartKind)
def test_every_kind_is_read(tmp_path: Path, kind: ChartKind) -> None:
    """A sound chart of each kind is read with its table and without a fault."""
    chart, problems = read(tmp_path, sound(kind), TABLES[kind])
    assert problems == []
    assert (chart.kind, chart.origin, chart.data.header) == (kind, None, tuple(TABLES[kind].split("\n")[0].split(",")))
    assert chart.marks.was_read("data")


@pytest.mark.parametrize(
    ("kind", "field"), [(kind, field) for kind in ChartKind for field in needed_fields(kind, None)]
)
def test_what_a_kind_needs_must_be_written(tmp_path: Path, kind: ChartKind, field: str) -> None:
    """A field that the kind needs is missed, with an example of how to write it."""
    problem = only(read(tmp_path, sound(kind, **{field: None}), TABLES[kind])[1])
    assert problem.code == ("number-without-unit" if field == "unit" else "missing-field")
    assert problem.message == f"{field} is missing, which kind: {kind} needs"
    assert problem.hint.startswith(f"for example {field}: ")
    assert problem.mark == Mark("river/charts/a.md", 6, 7)


@pytest.mark.parametrize(
    ("kind", "field"),
    [(kind, field) for kind in ChartKind for field in sorted(DEPENDENT_FIELDS - allowed_fields(kind, None))],
)
def test_what_a_kind_has_not_is_refused(tmp_path: Path, kind: ChartKind, field: str) -> None:
    """A field that belongs to other kinds is told with these."""
    example = next(each.example for each in CHART.fields if each.name == field)
    problem = only(read(tmp_path, sound(kind, **{field: example}), TABLES[kind])[1])
    assert (problem.code, problem.mark.line) == ("chart-field", len(sound(kind)) + 2)
    assert problem.message == f"{field}: a chart of kind: {kind} has no such field"
    assert problem.hint.startswith("remove it; it belongs to ")


@pytest.mark.parametrize(("kind", "origin"), ORIGINS)
def test_what_the_timeline_knows_can_be_shown(tmp_path: Path, kind: ChartKind, origin: ChartOrigin) -> None:
    """A chart of the timeline itself needs neither file nor columns."""
    chart, problems = read(tmp_path, with_origin(kind, origin), "")
    assert problems == []
    assert (chart.origin, chart.data, chart.figure) == (origin, Table("", (), ()), 1)


@pytest.mark.parametrize(("kind", "origin"), NO_ORIGINS)
def test_not_everything_can_be_shown_as_every_kind(tmp_path: Path, kind: ChartKind, origin: ChartOrigin) -> None:
    """An origin that a kind cannot show is refused with the kinds that can."""
    problem = only(read(tmp_path, with_origin(kind, origin), "")[1])
    assert (problem.code, problem.message) == ("bad-value", f"from: {origin} cannot be shown as kind: {kind}")
    assert any(f"kind: {each}" in problem.hint for each in ChartKind if origin in KINDS[each].origins)


@pytest.mark.parametrize("field", [*COLUMNS, "unit", "highlight"])
def test_columns_belong_to_data_files(tmp_path: Path, field: str) -> None:
    """Rows from the timeline have no columns to name, and marks whose names are not known yet."""
    value = "[A]" if field == "highlight" else field
    fields = with_origin(ChartKind.RANGE, ChartOrigin.ESTIMATES, **{field: value})
    problem = only(read(tmp_path, fields, "")[1])
    assert problem.code == "chart-field"


def test_estimates_name_their_event(tmp_path: Path) -> None:
    """Without its event nobody knows which estimates are meant."""
    fields = with_origin(ChartKind.RANGE, ChartOrigin.ESTIMATES)
    del fields["event"]
    problem = only(read(tmp_path, fields, "")[1])
    assert (problem.code, problem.message) == ("missing-field", "event is missing, which from: estimates needs")


@pytest.mark.parametrize("field", ["event", "figure"])
@pytest.mark.parametrize(("kind", "origin"), [each for each in ORIGINS if each[1] is not ChartOrigin.ESTIMATES])
def test_only_estimates_name_an_event(tmp_path: Path, kind: ChartKind, origin: ChartOrigin, field: str) -> None:
    """An event or the number of its figure means nothing elsewhere."""
    value = "count" if field == "event" else "1"
    problem = only(read(tmp_path, with_origin(kind, origin, **{field: value}), "")[1])
    assert (problem.code, "from: estimates" in problem.hint) == ("chart-field", True)


def test_weeks_stay_in_order(tmp_path: Path) -> None:
    """What runs in time is not sorted by size."""
    fields = with_origin(ChartKind.STACKED, ChartOrigin.EVENTS, order="largest-first")
    assert codes(read(tmp_path, fields, "")[1]) == ["chart-field"]


def test_every_field_becomes_an_attribute(tmp_path: Path) -> None:
    """All that an editor writes is held by the chart."""
    fields = sound(
        ChartKind.BAR,
        by="who",
        source="key",
        reference="{value: 2, name: majority}",
        highlight="[A]",
        order="largest-first",
        domain="[0, 2.5]",
        note="Counted twice.",
    )
    chart, problems = read(tmp_path, fields, "x,y,who,key\n1,A,N1,daily agency\n2,B,AP,daily\n")
    assert problems == []
    assert (chart.by, chart.source, chart.row_sources) == ("who", "key", ("daily", "agency"))
    assert (chart.order, chart.domain, chart.highlight) == (ChartOrder.LARGEST_FIRST, (0, 2.5), ("A",))
    assert (chart.note, chart.reference.value if chart.reference else None) == ("Counted twice.", 2)


def test_panels_may_be_drawn_in_three_ways(tmp_path: Path) -> None:
    """Small multiples name events and what their panels are drawn with."""
    fields = sound(ChartKind.MULTIPLES, panel_marks="dots", events="[vote]")
    chart, problems = read(tmp_path, fields, TABLES[ChartKind.MULTIPLES])
    assert (problems, chart.panel_marks, chart.events) == ([], PanelMarks.DOTS, ("vote",))


@pytest.mark.parametrize(
    ("field", "value", "code", "words"),
    [
        ("kind", "bars", "bad-value", "did you mean “bar”?"),
        ("from", "events", "bad-value", "keep either data or from"),
        ("data", None, "missing-field", "write either data or from"),
        ("order", "biggest", "bad-value", "given, largest-first, smallest-first"),
        ("domain", "[0]", "missing-field", "for example domain"),
        ("domain", "[0, 1, 2]", "bad-value", "for example domain"),
        ("domain", "[250, 0]", "bad-value", "the lower end first"),
        ("reference", "{value: 1}", "missing-field", "for example name"),
        ("columns", "[{column: x, name: X}]", "number-without-unit", "for example unit"),
        ("figure", "0", "bad-value", "write a whole number from 1"),
        ("figure", "1.5", "bad-value", "write a whole number from 1"),
        ("colour", "y", "unknown-key", "series"),
        ("highlight", "[C]", "bad-value", "write a value of the column y"),
    ],
)
def test_faults_of_fields_are_told(tmp_path: Path, field: str, value: str | None, code: str, words: str) -> None:
    """Each field is held to what it may be, whatever the kind."""
    problems = read(tmp_path, sound(ChartKind.BAR, **{field: value}), TABLES[ChartKind.BAR])[1]
    assert problems[0].code == code
    assert words in problems[0].hint


def test_names_of_lines_need_a_column(tmp_path: Path) -> None:
    """A single line has no name, so none can stand out."""
    fields = sound(ChartKind.LINE, series=None, highlight="[A]")
    problem = only(read(tmp_path, fields, "x,y\n2023,1\n")[1])
    assert (problem.code, problem.hint) == ("chart-field", "write series, or remove highlight")


@pytest.mark.parametrize(
    ("kind", "table", "line", "code", "words"),
    [
        (ChartKind.BAR, "x,y\n,A\n", 2, "table-cell-empty", "column “x”: a cell is empty"),
        (ChartKind.BAR, "x,y\n1,\n", 2, "table-cell-empty", "column “y”: a cell is empty"),
        (ChartKind.BAR, "x,y\n1,A\nmany,B\n", 3, "table-number", "column “x”: “many” is not a number"),
        (ChartKind.BAR, 'x,y\n"1,234",A\n', 2, "table-number-unclear", "column “x”: “1,234” may be"),
        (ChartKind.SEATS, "x,y\n1.5,A\n", 2, "table-number", "“1.5” is not a whole number"),
        (ChartKind.CALENDAR, "x,y\n2023-12-24,1.5\n", 2, "table-number", "“1.5” is not a whole number"),
        (ChartKind.CALENDAR, "x,y\n2023-12,1\n", 2, "bad-value", "“2023-12” is not one known day"),
        (ChartKind.LINE, "x,y,series\n24.12.2023,1,A\n", 2, "date-unreadable", "column “x”: “24.12.2023”"),
        (ChartKind.LINE, "x,y,series\n2023-02-30,1,A\n", 2, "date-unreadable", "February 2023 has 28 days"),
        (ChartKind.LINE, "x,y,series\n2023/2024,1,A\n", 2, "bad-value", "is not a single day, month or year"),
        (ChartKind.LINE, "x,y,series\n2023-12-24T20:00,1,A\n", 2, "bad-value", "is not a single day"),
        (ChartKind.LINE, "x,y,series\n[2023-12-01..2023-12-05],1,A\n", 2, "bad-value", "is not a single day"),
        (ChartKind.LINE, "x,y,series\n2023-21,1,A\n", 2, "bad-value", "is not a single day"),
        (ChartKind.LINE, "x,y,series\n-0044,1,A\n", 2, "bad-value", "is not a single day"),
        (ChartKind.SPANS, "x,y,end,series\n2023-12,A,2023-11,s\n", 2, "end-before-start", "ends before it starts"),
        (ChartKind.SPANS, "x,y,end,series\n2023-12,A,soon,s\n", 2, "date-unreadable", "column “end”: “soon”"),
        (ChartKind.RANGE, "x,y,series,low,high,words\n,A,s,,,\n", 2, "table-estimate", "neither a number nor words"),
        (ChartKind.RANGE, "x,y,series,low,high,words\n500,A,s,,,hundreds\n", 2, "table-estimate", "beside a number"),
        (ChartKind.RANGE, "x,y,series,low,high,words\n5,A,s,6,,\n", 2, "table-estimate", "not in order: 6, 5"),
        (ChartKind.SHARE, "x,y,series\n0,A,first\n0,A,second\n", 2, "table-share-empty", "more than zero"),
        (ChartKind.BAR, "x,y\n1,A\n1,A\n", 3, "table-duplicate", "the same as that in line 2"),
        (ChartKind.BAR, "x,y\n1,A\n2,A\n", 3, "table-duplicate", "“A”: “y” is as in line 2"),
    ],
)
def test_faults_of_cells_are_told(
    tmp_path: Path, kind: ChartKind, table: str, line: int, code: str, words: str
) -> None:
    """A cell that is not what its column is for is told by file, line and column, with the way out."""
    chart, problems = read(tmp_path, sound(kind), table)
    problem = only(problems)
    assert (problem.code, problem.mark) == (code, Mark("river/data/a.csv", line))
    assert words in problem.message
    assert problem.hint
    assert not chart.marks.was_read("data")


@pytest.mark.parametrize("kind", ChartKind)
def test_no_row_may_say_the_same_thing_twice(tmp_path: Path, kind: ChartKind) -> None:
    """Two rows with the same names and dates are refused, whatever their numbers."""
    header, first, *_ = TABLES[kind].splitlines()
    again = first.replace("1", "7") if kind not in (ChartKind.RANGE, ChartKind.SPANS) else first
    table = f"{header}\n{first}\n{again}\n"
    if "x" in KINDS[kind].key:
        table = table.replace(again, first)
    assert codes(read(tmp_path, sound(kind), table)[1]) == ["table-duplicate"]


def test_two_claimants_may_say_the_same(tmp_path: Path) -> None:
    """Estimates of one thing by two claimants are no repetition."""
    fields = sound(ChartKind.RANGE, by="by")
    table = "x,y,series,low,high,words,by\n7,hurt,s,,,,ministry\n7,hurt,s,,,,agency\n"
    assert read(tmp_path, fields, table)[1] == []


def test_numbers_are_normalised(tmp_path: Path) -> None:
    """Numbers become plain digits with a point; all other cells stay as they were written."""
    fields = sound(ChartKind.BAR, columns="[{column: share, name: Share, unit: per cent}]")
    table = "y;x;share;remark\r\n“A”, 1,5;1.783.701;48,07;1,5\r\n\r\nB;902.450;;1.234\r\n"
    chart, problems = read(tmp_path, fields, b"\xef\xbb\xbf" + table.encode())
    assert problems == []
    assert chart.data.rows == (("“A”, 1,5", "1783701", "48.07", "1,5"), ("B", "902450", "", "1.234"))
    assert chart.data.lines == (2, 4)


def test_columns_beside_the_marks_hold_numbers(tmp_path: Path) -> None:
    """A further column has a unit, so words in it are refused."""
    fields = sound(ChartKind.BAR, columns="[{column: share, name: Share, unit: per cent}]")
    problem = only(read(tmp_path, fields, "x,y,share\n1,A,half\n")[1])
    assert (problem.code, problem.mark.line) == ("table-number", 2)


def test_all_faults_of_a_table_are_told_at_once(tmp_path: Path) -> None:
    """Columns that are missing, words and dates are all told, whichever comes first."""
    fields = sound(ChartKind.LINE, by="list")
    problems = read(tmp_path, fields, "x,y,series\nsoon,1,A\n2023,many,A\n2023,2,A\n2024,3,=A1\n")[1]
    assert codes(problems) == ["table-formula", "table-column", "date-unreadable", "table-number", "table-duplicate"]


def test_of_many_faulty_cells_the_first_are_told(tmp_path: Path) -> None:
    """A column of words is told with its first rows and a hint that there are more."""
    table = "x,y\n" + "".join(f"many,{number}\n" for number in range(100))
    problems = read(tmp_path, sound(ChartKind.BAR), table)[1]
    assert len(problems) == 21
    assert "further rows" in problems[-1].message


def refusals(fields: dict[str, str]) -> list[str]:
    """Return why the JSON Schema refuses these fields."""
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return [error.message for error in SCHEMA.iter_errors(plain_value_of(text))]


@pytest.mark.parametrize("kind", ChartKind)
def test_schema_holds_each_kind_to_its_fields(kind: ChartKind) -> None:
    """The JSON Schema accepts a sound chart, misses what it needs and refuses what belongs to other kinds."""
    assert refusals(sound(kind)) == []
    for field in needed_fields(kind, None):
        assert refusals(sound(kind, **{field: None})) == [f"'{field}' is a required property"]
    for field in DEPENDENT_FIELDS - allowed_fields(kind, None):
        example = next(each.example for each in CHART.fields if each.name == field)
        assert len(refusals(sound(kind, **{field: example}))) == 1


@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize("origin", ChartOrigin)
def test_schema_holds_origins_to_their_kinds(kind: ChartKind, origin: ChartOrigin) -> None:
    """The JSON Schema accepts an origin where the reader does, and no columns with it."""
    fields = with_origin(kind, origin)
    assert (refusals(fields) == []) == (origin in KINDS[kind].origins)
    assert refusals(fields | {"unit": "people"}) or origin not in KINDS[kind].origins


CELLS = st.sampled_from(
    ["", "A", "B", "1", "-3", "1,5", "1,234", "1.234", "12 240", "2023", "2023-12", "2023-12-24", "2023-12-24/..",
     "2023-02-30", "many", "=1", "daily", "1e5", "9999999999999999", "nan", "٣", "0"]
)  # fmt: skip


@settings(max_examples=200)
@given(
    st.sampled_from(ChartKind),
    st.lists(st.lists(CELLS, min_size=9, max_size=9), min_size=1, max_size=4),
    st.fixed_dictionaries(
        {},
        optional={
            **{field: st.sampled_from([*COLUMNS, "lost"]) for field in COLUMNS},
            "domain": st.sampled_from(["[0, 10]", "[1, 2]", "[3, 1]", "[x]"]),
            "highlight": st.sampled_from(["[A]", "[A, lost]"]),
            "columns": st.just("[{column: low, name: L, unit: l}]"),
            "reference": st.just("{value: 5, name: five}"),
            "events": st.just("[rally, lost]"),
            "event": st.just("rally"),
            "figure": st.just("2"),
        },
    ),
)
def test_whatever_is_written_is_read_and_judged(kind: ChartKind, rows: list[list[str]], fields: dict[str, str]) -> None:
    """No chart makes reading or judging fail; without a fault, what is drawn to scale is plain numbers."""
    table = "\n".join(";".join(row) for row in [list(COLUMNS), *rows])
    with TemporaryDirectory() as folder:
        chart, problems = read(Path(folder), sound(kind, **fields), table)
    site = make_site(make_event("rally"), charts=(chart,))
    judge_frame(site.timelines[0], around(site.timelines[0], site))
    if not problems:
        for field in KINDS[kind].values:
            column = getattr(chart, field)
            cells = chart.data.column(column) if column else ()
            assert all(NUMBER.fullmatch(cell) or (not cell and field in KINDS[kind].blank) for cell in cells)


def test_every_dependent_field_is_declared() -> None:
    """The table of kinds names no field that editors cannot write."""
    declared: dict[str, Any] = {field.name: plain_value_of(field.example) for field in CHART.fields}
    assert declared.keys() >= DEPENDENT_FIELDS
