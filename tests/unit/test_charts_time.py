from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support import make_edition, make_event

from timeline.charts.axes import fitted_time_axis, time_axis
from timeline.charts.context import ChartContext
from timeline.charts.event_lines import events_in_time
from timeline.charts.examples.time import EXAMPLES
from timeline.charts.figures import KINDS
from timeline.charts.picture import BarMarks, CurveMarks, DotMarks, Picture, Words, picture_of
from timeline.charts.readings import series_of, stretch_of
from timeline.charts.sheet import size_of
from timeline.charts.spread import spread
from timeline.charts.svg import draw
from timeline.charts.text_size import text_width
from timeline.charts.vocabulary import DAY, EVENT, NARROW, WIDE, Box, Form, PlotlyFigure, Role, Tone
from timeline.model.chart import Chart, ChartKind, PanelMarks, ReferenceLine, Table
from timeline.model.edtf import Day, Precision, parse_edtf

FORMS = pytest.mark.parametrize("form", [WIDE, NARROW], ids=["wide", "narrow"])
SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
EVENTS = (
    make_event("rally", "2023-05-05"),
    make_event("march", "2023-05-05", title="A march from the square to the town hall and back again"),
    make_event("vote", "2023-05-07T10:00", label="Vote"),
    make_event("ruling", "2023-05", title="The court rules"),
    make_event("law", "1999-11-03", label="New law"),
    make_event("talks", "2030-01~", label="Talks"),
)
EDITION = make_edition(*EVENTS)
CONTEXT = ChartContext(EDITION.timeline, EDITION.lookup, EDITION.phrases, EDITION.wording)
ALL_EVENTS = tuple(event.id for event in EVENTS)
TIME_KINDS = (ChartKind.LINE, ChartKind.STEP, ChartKind.AREA, ChartKind.MULTIPLES)


def chart_of(kind: ChartKind, *rows: tuple[str, str, str], **fields: object) -> Chart:
    """Return a chart of rows: date, number, series."""
    table = Table(
        "data/x.csv", ("when", "number", "name", "by", "source"), tuple((*row, "Office", "daily") for row in rows)
    )
    given: Mapping[str, object] = {"series": "name", "reference": None, "highlight": (), "source": "source"}
    return replace(EXAMPLES["count"], kind=kind, data=table, **{**given, **fields})  # type: ignore[arg-type]


def figure(chart: Chart, form: Form = WIDE) -> PlotlyFigure:
    """Return a chart's figure."""
    return KINDS[chart.kind](chart, form, CONTEXT)


def drawn(chart: Chart, form: Form = WIDE) -> Picture:
    """Return a chart as it is drawn."""
    return picture_of(figure(chart, form))


def dots(picture: Picture) -> list[tuple[float, float]]:
    """Return all dots from the left to the right."""
    return sorted(point for marks in picture.marks if isinstance(marks, DotMarks) for point in marks.points)


def bars(picture: Picture, tone: Tone) -> list[Box]:
    """Return all bars of a tone from the left to the right."""
    found = [
        box for marks in picture.marks if isinstance(marks, BarMarks) and marks.tone is tone for box in marks.boxes
    ]
    return sorted(found, key=lambda box: box.left)


def curves(picture: Picture) -> list[CurveMarks]:
    """Return all lines."""
    return [marks for marks in picture.marks if isinstance(marks, CurveMarks) and not marks.is_filled]


def areas(picture: Picture) -> list[CurveMarks]:
    """Return all areas."""
    return [marks for marks in picture.marks if isinstance(marks, CurveMarks) and marks.is_filled]


def texts(picture: Picture) -> list[str]:
    """Return all words but those of axes."""
    return [words.text for words in picture.words]


def box_of(words: Words) -> Box:
    """Return the room of a line of text, as high as its letters."""
    size = size_of(words.role)
    width = text_width(words.text, size, strong=words.role == Role.STRONG)
    left = words.x - {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
    return Box(left, words.y - size / 2 + 1, left + width, words.y + size / 2 - 1)


def faults(picture: Picture) -> Iterator[str]:
    """Yield what stands on something else or beyond the sheet."""
    boxes = [(words.text, box_of(words)) for words in (*picture.words, *picture.ticks)]
    for text, box in boxes:
        if box.left < -0.1 or box.right > picture.width + 0.1 or box.top < 0 or box.bottom > picture.height:
            yield f"“{text}” beyond the sheet"
    for (text, a), (other, b) in combinations(boxes, 2):
        if a.left + 0.1 < b.right and b.left + 0.1 < a.right and a.top < b.bottom and b.top < a.bottom:
            yield f"“{text}” on “{other}”"
    for marks in picture.marks:
        points = marks.points if isinstance(marks, DotMarks | CurveMarks) else ()
        if any(not (0 <= x <= picture.width and 0 <= y <= picture.height) for x, y in points):
            yield f"a mark of “{marks.name}” beyond the sheet"


NAMES = st.text("abcdef ABC-WM", min_size=1, max_size=60).map(lambda text: " ".join(text.split()) or "List")
NUMBERS = st.sampled_from(["", "0", "-12.5", "0.004", "7", "46.75", "1783701", "250000000000", "-3"])
DATES = st.builds(
    lambda year, month, day: [str(Day(year, month, day)), f"{year}-{month:02}", f"{year}-{month:02}~", str(year)],
    st.integers(1990, 2024),
    st.integers(1, 12),
    st.integers(1, 28),
).flatmap(st.sampled_from)


@st.composite
def time_charts(draw: st.DrawFn) -> Chart:
    """A chart along time with any names, dates and numbers, at least one of them known."""
    names = draw(st.lists(NAMES, min_size=1, max_size=8, unique=True))
    rows = [(draw(DATES), draw(NUMBERS), draw(st.sampled_from(names))) for _ in range(draw(st.integers(1, 25)))]
    kind = draw(st.sampled_from(TIME_KINDS))
    if kind is ChartKind.AREA:
        rows = [(date, number.removeprefix("-"), name) for date, number, name in rows]
    return chart_of(
        kind,
        (draw(DATES), "12", names[0]),
        *rows,
        events=draw(st.sampled_from([(), ALL_EVENTS, ALL_EVENTS[:2]])),
        reference=draw(st.sampled_from([None, ReferenceLine(30, "half of all")]))
        if kind.value != "multiples"
        else None,
        highlight=draw(st.sampled_from([(), (names[0],)])),
        panel_marks=draw(st.sampled_from(PanelMarks)),
        unit=draw(NAMES),
    )


@SLOW
@given(time_charts(), st.sampled_from([WIDE, NARROW]))
def test_words_along_time_never_overlap(chart: Chart, form: Form) -> None:
    """Whatever names, dates and numbers are, no words overlap and nothing is beyond the sheet."""
    assert list(faults(drawn(chart, form))) == []


@SLOW
@given(
    st.dictionaries(NAMES, st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=14),
    st.lists(NAMES, min_size=2, max_size=2, unique=True),
    st.sampled_from([WIDE, NARROW]),
)
def test_words_of_a_slope_never_overlap(rows: dict[str, tuple[str, str]], moments: list[str], form: Form) -> None:
    """Whatever names and numbers are, no words of a slope chart overlap and nothing is beyond the sheet."""
    tidy = [(moment, number, name) for name, pair in rows.items() for moment, number in zip(moments, pair, strict=True)]
    chart = chart_of(ChartKind.SLOPE, *tidy, highlight=(next(iter(rows)),))
    assert list(faults(drawn(chart, form))) == []


@FORMS
@pytest.mark.parametrize("chart", EXAMPLES.values(), ids=EXAMPLES)
def test_every_example_is_drawn_without_overlaps(chart: Chart, form: Form) -> None:
    """No words of the style guide's examples overlap."""
    assert list(faults(drawn(replace(chart, events=ALL_EVENTS), form))) == []


@FORMS
@pytest.mark.parametrize("chart", EXAMPLES.values(), ids=EXAMPLES)
def test_the_same_chart_gives_the_same_figure(chart: Chart, form: Form) -> None:
    """A figure depends on its chart alone."""
    assert figure(chart, form) == figure(chart, form)


def test_a_line_stands_as_high_as_its_numbers() -> None:
    """Heights are proportional to the numbers, from 0 at the axis."""
    picture = drawn(
        chart_of(ChartKind.LINE, ("2023-05-01", "10", ""), ("2023-05-02", "0", ""), ("2023-05-03", "5", ""))
    )
    (_, ten), (_, nought), (_, five) = dots(picture)
    assert nought - five == pytest.approx((nought - ten) / 2, abs=0.1)
    axis = next(stroke.box.top for stroke in picture.strokes if stroke.role == Role.AXIS)
    assert nought == pytest.approx(axis, abs=0.1)


def test_a_missing_number_breaks_a_line() -> None:
    """A line is never drawn across a date whose number is empty."""
    rows = [(f"2023-05-{day:02}", "" if day == 3 else str(day), "") for day in range(1, 6)]
    assert [len(curve.points) for curve in curves(drawn(chart_of(ChartKind.LINE, *rows)))] == [2, 2]


def test_a_number_between_missing_ones_is_a_dot() -> None:
    """A number without neighbours is seen, however many there are."""
    rows = [(f"2023-05-{day:02}", "" if day in (3, 5) else "7", "") for day in range(1, 20)]
    picture = drawn(chart_of(ChartKind.LINE, *rows))
    assert len(dots(picture)) == 2


def test_a_step_holds_until_the_next_date() -> None:
    """A step goes on level and then upright."""
    (step,) = curves(drawn(chart_of(ChartKind.STEP, ("2023-05-01", "1", ""), ("2023-05-09", "5", ""))))
    (x1, y1), (x2, y2), (x3, y3) = step.points
    assert (y1, x2) == (y2, x3)
    assert x1 < x2
    assert y2 > y3


def test_layers_of_an_area_stand_on_each_other() -> None:
    """The second series of an area begins where the first one ends, and the first one at 0."""
    rows = [(f"2023-05-0{day}", number, name) for name, number in (("A", "4"), ("B", "2")) for day in (1, 2)]
    picture = drawn(chart_of(ChartKind.AREA, *rows))
    lower, upper = ({round(y, 1) for _, y in area.points} for area in areas(picture))
    assert min(lower) == max(upper)
    assert max(lower) - min(lower) == pytest.approx(2 * (max(upper) - min(upper)), abs=0.3)


def test_a_stack_has_a_gap_where_one_layer_is_unknown() -> None:
    """A stack is broken for all where one of its numbers is missing, as the total is unknown."""
    rows = [
        (f"2023-0{month}", "" if (month, name) == (3, "A") else "4", name) for name in "AB" for month in range(1, 6)
    ]
    assert len(areas(drawn(chart_of(ChartKind.AREA, *rows)))) == 4


def test_a_month_among_days_is_drawn_as_wide_as_the_month() -> None:
    """A date known to the month is a bar of 31 days with its dot in the middle."""
    picture = drawn(chart_of(ChartKind.LINE, ("2023-04-10", "1", ""), ("2023-05", "2", ""), ("2023-06-09", "3", "")))
    (first, _), (middle, _), (last, _) = dots(picture)
    (whisker,) = bars(picture, Tone.FAINT)
    day = (last - first) / 60
    assert whisker.right - whisker.left == pytest.approx(31 * day, abs=0.2)
    assert middle == pytest.approx((whisker.left + whisker.right) / 2, abs=0.1)


def test_an_approximate_date_is_hollow() -> None:
    """The dot of an approximate date is hollow, and that of any other is solid."""
    picture = drawn(chart_of(ChartKind.LINE, ("2023-04-10", "1", ""), ("2023-05~", "2", "")))
    tones = {marks.tone: marks.points for marks in picture.marks if isinstance(marks, DotMarks)}
    assert [len(tones[Tone.SOLID]), len(tones[Tone.HOLLOW])] == [1, 1]
    assert tones[Tone.HOLLOW][0] > tones[Tone.SOLID][0]


def test_an_axis_of_years_names_them_in_their_middle() -> None:
    """Where all dates are years, the dot of a year stands above its name, and no mark says more than that."""
    picture = drawn(chart_of(ChartKind.LINE, *((str(year), "3", "") for year in range(2020, 2024))))
    names = [(tick.text, round(tick.x)) for tick in picture.ticks if tick.text.startswith("202")]
    assert names == [(str(2020 + n), round(x)) for n, (x, _) in enumerate(dots(picture))]
    assert bars(picture, Tone.FAINT) == []


def test_few_dates_are_named_themselves() -> None:
    """Few dates that have room stand on the axis as they are, not round ones."""
    picture = drawn(chart_of(ChartKind.LINE, ("2023-05-03", "1", ""), ("2023-05-09", "2", ""), ("2023-05-30", "2", "")))
    assert [tick.text for tick in picture.ticks if "May" in tick.text] == ["3 May", "9 May", "30 May"]


@pytest.mark.parametrize(
    ("first", "days"), [(738_000, 3), (738_000, 40), (738_000, 400), (738_000, 9000), (1, 700_000)]
)
def test_names_on_an_axis_of_time_stand_apart(first: int, days: int) -> None:
    """Whatever its length, an axis has ticks, and their names do not touch."""
    axis = fitted_time_axis(first, first + days, CONTEXT.dates, (40, 400), (30, 410))
    places = [(40 + 360 * axis.share(tick.at), max(text_width(line, 12) for line in tick.lines)) for tick in axis.ticks]
    assert places
    assert all(x2 - x1 >= (w1 + w2) / 2 + 10 for (x1, w1), (x2, w2) in pairwise(places))


def test_an_axis_of_time_tells_the_year_once() -> None:
    """The year stands below the first tick and where it changes."""
    axis = time_axis(Day(2022, 11, 1), Day(2023, 2, 28), CONTEXT.dates, most_ticks=4)
    assert [tick.lines for tick in axis.ticks] == [("Nov", "2022"), ("Dec",), ("Jan", "2023"), ("Feb",)]


def test_a_line_is_named_at_its_end() -> None:
    """Up to four series are named at the right with their last number, without a legend."""
    rows = [(f"2023-05-0{day}", f"{number}{day}", name) for name, number in (("A", 4), ("B", 2)) for day in (1, 2)]
    words = {words.text: words.x for words in drawn(chart_of(ChartKind.LINE, *rows)).words}
    end = max(x for x, _ in dots(drawn(chart_of(ChartKind.LINE, *rows))) if x < words["A"])
    assert min(words[text] for text in ("A", "42", "B", "22")) > end


def test_five_lines_have_a_legend() -> None:
    """Each of more than four series is named in a legend above the plot."""
    rows = [(f"2023-05-0{day}", str(day), name) for name in "ABCDE" for day in (1, 2)]
    words = {words.text: words.y for words in drawn(chart_of(ChartKind.LINE, *rows)).words}
    assert len({words[name] for name in "ABCDE"}) == 1


@pytest.mark.parametrize("kind", [ChartKind.LINE, ChartKind.SLOPE])
def test_what_stands_out_is_stronger(kind: ChartKind) -> None:
    """A highlighted series has a wider line in its hue and a strong name; the others are grey and quiet."""
    rows = [(when, "3", name) for name in "AB" for when in ("2023-05-01", "2023-05-02")]
    picture = drawn(chart_of(kind, *rows, highlight=("B",)))
    look = {curve.name: (curve.hue, curve.width) for curve in curves(picture)}
    assert look == {"A": (7, 1.5), "B": (2, 3)}
    assert {words.role for words in picture.words if words.text in "AB"} == {Role.SECONDARY, Role.STRONG}


def test_a_reference_is_named_at_its_end() -> None:
    """A reference line crosses the plot at its value, and its name with the value stands at its end."""
    picture = drawn(chart_of(ChartKind.LINE, ("2023-05-01", "10", ""), reference=ReferenceLine(10, "half")))
    (line,) = [stroke.box for stroke in picture.strokes if stroke.role == Role.REFERENCE]
    assert line.top == pytest.approx(dots(picture)[0][1], abs=0.1)
    assert "half: 10" in texts(picture)


def test_a_domain_sets_the_ends_of_the_axis() -> None:
    """The axis of values goes from one end of the domain to the other."""
    plot = figure(chart_of(ChartKind.LINE, ("2023-05-01", "47", ""), domain=(46, 48)))
    assert plot["layout"]["yaxis"]["range"] == [46, 48]


@FORMS
def test_an_event_is_a_line_at_its_day(form: Form) -> None:
    """The line of an event crosses the plot where a dot of the same day stands, and its words name it with its date."""
    rows = ("2023-05-01", "1", ""), ("2023-05-05", "2", ""), ("2023-05-09", "1", "")
    picture = drawn(chart_of(ChartKind.LINE, *rows, events=("rally",)), form)
    (line,) = [stroke.box for stroke in picture.strokes if stroke.role == f"{EVENT}rally"]
    assert (line.left, line.right) == pytest.approx((dots(picture)[1][0],) * 2, abs=0.1)
    words = " ".join(words.text for words in picture.words if words.event == "rally")
    assert words == "People rally in the square, 5 May"


def test_an_event_of_a_month_is_a_band() -> None:
    """An event known to the month is as wide as the month, and no line crosses the plot on one day of it."""
    rows = ("2023-04-10", "1", ""), ("2023-06-09", "2", "")
    picture = drawn(chart_of(ChartKind.LINE, *rows, events=("ruling",)))
    (band,) = [stroke.box for stroke in picture.strokes if stroke.role == Role.BAND]
    (line,) = [stroke.box for stroke in picture.strokes if stroke.role == f"{EVENT}ruling"]
    (first, _), (last, _) = dots(picture)
    assert band.right - band.left == pytest.approx((last - first) * 31 / 60, abs=0.2)
    assert line.bottom <= band.top + 0.1


def test_an_event_far_away_is_named_below() -> None:
    """An event far from the axis is no line but is named below the plot with its year, behind an arrow."""
    picture = drawn(chart_of(ChartKind.LINE, ("2023-05-01", "1", ""), ("2023-05-09", "2", ""), events=("law",)))
    assert not any(stroke.role.startswith(EVENT) for stroke in picture.strokes)
    assert texts(picture)[-2:] == ["←", "New law, 3 Nov 1999"]


def test_an_event_nearby_extends_the_axis() -> None:
    """An event a little outside of the dates is brought onto the axis."""
    chart = chart_of(ChartKind.LINE, ("2023-05-06", "1", ""), ("2023-05-16", "2", ""), events=("rally",))
    found = events_in_time(
        chart, CONTEXT, [reading.time for one in series_of(chart, CONTEXT) for reading in one.readings]
    )
    assert found.first == Day(2023, 5, 5).toordinal() + 0.5
    assert found.away == ()


def test_a_name_of_several_lines_is_one_link() -> None:
    """All lines of an event's name are one link to its page."""
    chart = chart_of(ChartKind.LINE, ("2023-05-01", "1", ""), ("2023-05-09", "2", ""), events=("march",))
    svg = draw(figure(chart), "x", "Finding", "What it shows", lambda event: f"at/{event}")
    assert svg.count("<a ") == svg.count('href="at/march"') == 1
    assert len([words for words in drawn(chart).words if words.event]) > 1


def test_many_events_are_numbered_and_listed() -> None:
    """Where names have no room at their lines, numbers stand there and the names follow below, each once."""
    picture = drawn(
        chart_of(ChartKind.LINE, ("2023-05-01", "1", ""), ("2023-05-09", "2", ""), events=ALL_EVENTS), NARROW
    )
    named = [words.event for words in picture.words if words.event is not None]
    assert list(dict.fromkeys(named)) == ["march", "rally", "vote", "ruling", "law", "talks"]
    assert texts(picture).count("1") == 2


def test_panels_share_the_axis_of_time() -> None:
    """All panels have the same axis of time, and each has its own axis of values from 0."""
    rows = [("2023-05-01", "10", "A"), ("2023-05-20", "4", "A"), ("2023-05-09", "900", "B")]
    layout = figure(chart_of(ChartKind.MULTIPLES, *rows))["layout"]
    assert layout["xaxis"]["range"] == layout["xaxis2"]["range"]
    assert layout["yaxis"]["range"][0] == layout["yaxis2"]["range"][0] == 0
    assert layout["yaxis"]["range"][1] < 20 < 900 < layout["yaxis2"]["range"][1]


def test_panels_stand_side_by_side_where_there_is_room() -> None:
    """Panels stand in two columns in the wide form and in one in the narrow form."""
    rows = [("2023-05-01", "10", name) for name in "ABC"]
    chart = chart_of(ChartKind.MULTIPLES, *rows)
    tops = [[words.y for words in drawn(chart, form).words if words.text in "ABC"] for form in (WIDE, NARROW)]
    assert [len(set(found)) for found in tops] == [2, 3]


def test_bars_of_panels_start_at_nought() -> None:
    """Bars are proportional to their numbers and stand on 0, also where a domain begins elsewhere."""
    rows = [("2021", "10", "A"), ("2022", "5", "A")]
    picture = drawn(chart_of(ChartKind.MULTIPLES, *rows, panel_marks=PanelMarks.BARS, domain=(4, 12)))
    ten, five = bars(picture, Tone.SOLID)
    assert ten.bottom == five.bottom
    assert ten.bottom - ten.top == pytest.approx(2 * (five.bottom - five.top), abs=0.2)


def test_bars_are_as_wide_in_plotly() -> None:
    """Bars on an axis of time have their width in milliseconds, as Plotly reads it."""
    chart = chart_of(ChartKind.MULTIPLES, ("2021", "10", "A"), ("2022", "5", "A"), panel_marks=PanelMarks.BARS)
    (trace,) = [trace for trace in figure(chart)["data"] if trace["type"] == "bar"]
    assert 200 * DAY < trace["width"] < 365 * DAY


def test_few_marks_of_a_panel_bear_their_numbers() -> None:
    """Few marks have a number each; of many marks the last one has."""
    few = [(f"{2020 + n}", f"{n + 1}00", "A") for n in range(3)]
    many = [(f"{2010 + n}", f"{n + 1}00", "A") for n in range(9)]
    assert {"100", "200", "300"} <= set(texts(drawn(chart_of(ChartKind.MULTIPLES, *few))))
    assert [text for text in texts(drawn(chart_of(ChartKind.MULTIPLES, *many))) if text.endswith("00")] == ["900"]


@FORMS
def test_a_slope_names_both_ends(form: Form) -> None:
    """Each name and number of a slope stands on its own side."""
    rows = [("First", "38.5", "A"), ("First", "35", "B"), ("Final", "39.93", "A"), ("Final", "35.39", "B")]
    picture = drawn(chart_of(ChartKind.SLOPE, *rows), form)
    left, right = (sorted(words.text for words in side) for side in _halves(picture))
    assert left == ["35", "38.5", "A", "B", "First", "Per cent of votes counted"]
    assert right == ["35.39", "39.93", "A", "B", "Final"]


def _halves(picture: Picture) -> tuple[list[Words], list[Words]]:
    middle = picture.width / 2
    return [words for words in picture.words if words.x < middle], [
        words for words in picture.words if words.x >= middle
    ]


def test_names_of_a_slope_keep_the_order_of_their_numbers() -> None:
    """Names that were moved apart stand in the order of their numbers, whatever their length."""
    names = {"A list with a name of very many words": "5.4", "B": "5.3", "C": "5.2"}
    rows = [(moment, number, name) for moment in ("1st", "2nd") for name, number in names.items()]
    left, _ = _halves(drawn(chart_of(ChartKind.SLOPE, *rows), NARROW))
    places = {words.text: words.y for words in left}
    assert places["5.4"] < places["5.3"] < places["5.2"]


def test_a_point_tells_all_about_itself() -> None:
    """A mark tells its name, date, number with unit, claimant and source."""
    chart = chart_of(ChartKind.LINE, ("2023-05~", "1200", "List A"))
    told = [trace["customdata"] for trace in figure(chart)["data"] if "customdata" in trace]
    office = "according to Office<br>Source: Outlet daily"
    assert told == [[f"List A<br>about May 2023<br>1,200 per cent of votes counted<br>{office}"]]


def test_a_time_of_day_has_its_place_in_the_day() -> None:
    """A time of day is no longer than a moment, and a day without a time is drawn in its middle."""
    noon, evening = (stretch_of(parse_edtf(text, CONTEXT.zone)) for text in ("2023-05-07", "2023-05-07T18:00"))
    assert evening.middle - noon.middle == 0.25
    assert (noon.precision, evening.start) == (Precision.DAY, evening.end)


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(1, 60)), min_size=1, max_size=12))
def test_spread_labels_do_not_overlap(labels: Sequence[tuple[float, float]]) -> None:
    """Labels keep their order, do not overlap, and stay within their room where it is large enough."""
    places, heights = zip(*labels, strict=True)
    found = spread(places, heights, 0, 800)
    order = sorted(range(len(places)), key=places.__getitem__)
    for one, other in pairwise(order):
        assert found[other] - found[one] >= (heights[one] + heights[other]) / 2 - 1e-6
    assert all(half / 2 - 1e-6 <= at <= 800 - half / 2 + 1e-6 for at, half in zip(found, heights, strict=True))


def test_labels_with_room_stay_where_they_are() -> None:
    """Labels that do not touch are not moved."""
    assert spread((100, 20, 60), (20, 20, 20), 0, 200) == (100, 20, 60)
