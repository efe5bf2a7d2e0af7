"""A sheet becomes a Plotly figure, and the figure a picture with every mark at its place."""

import json
from copy import deepcopy
from typing import Any

import pytest

from timeline.charts.picture import BarMarks, CurveMarks, DotMarks, DrawingError, picture_of
from timeline.charts.sheet import Plot, Sheet
from timeline.charts.vocabulary import NARROW, ONWARD, WIDE, Axis, Bar, Box, PlotlyFigure, Point, Role, Tick, Tone
from timeline.model.edtf import Day

DAY = Day(2023, 12, 17).toordinal()


def with_plot(x: Axis, y: Axis) -> tuple[Sheet, Plot]:
    """Return a sheet with a plot of 400 by 100 pixels at its top left corner."""
    sheet = Sheet(WIDE)
    return sheet, sheet.plot(Box(0, 0, 400, 100), x, y)


def spoilt(figure: PlotlyFigure, path: str, value: object) -> PlotlyFigure:
    """Return a figure with one entry of another value."""
    changed: Any = deepcopy(dict(figure))
    *way, last = path.split(".")
    holder = changed
    for key in way:
        holder = holder[int(key)] if key.isdigit() else holder[key]
    holder[last] = value
    return changed  # type: ignore[no-any-return]


def test_lying_bars() -> None:
    """A lying bar runs from its start to its end on the axis across, around its place on the upright one."""
    sheet, plot = with_plot(Axis(0, 200), Axis(2, 0))
    plot.bars([Bar(1, 50, 150)], "Seats", thickness=0.4)
    [marks] = picture_of(sheet.figure(100)).marks
    assert isinstance(marks, BarMarks)
    assert marks.boxes == (Box(100, 40, 300, 60),)


def test_upright_bars() -> None:
    """An upright bar stands on its start and is as high as its end."""
    sheet, plot = with_plot(Axis(0, 4), Axis(0, 10))
    plot.bars([Bar(1, 0, 5)], "Events", thickness=1, upright=True)
    [marks] = picture_of(sheet.figure(100)).marks
    assert isinstance(marks, BarMarks)
    assert marks.boxes == (Box(50, 50, 150, 100),)


def test_bars_of_days() -> None:
    """On an axis of time a bar is as long as its days, and Plotly reads its length in milliseconds."""
    sheet, plot = with_plot(Axis(DAY, DAY + 10, is_time=True), Axis(0, 1))
    plot.bars([Bar(0.5, DAY + 1, DAY + 3.5)], "Span", thickness=1)
    figure = sheet.figure(100)
    assert figure["data"][0]["base"] == ["2023-12-18"]
    assert figure["data"][0]["x"] == [216_000_000]
    [marks] = picture_of(figure).marks
    assert isinstance(marks, BarMarks)
    assert marks.boxes == (Box(40, 0, 140, 100),)


def test_steps() -> None:
    """A line in steps holds each value until the next point."""
    sheet, plot = with_plot(Axis(0, 4), Axis(0, 10))
    plot.curve([Point(0, 0), Point(2, 10)], "Stations", steps=True)
    [marks] = picture_of(sheet.figure(100)).marks
    assert isinstance(marks, CurveMarks)
    assert marks.points == ((0, 100), (200, 100), (200, 0))


def test_areas_are_closed() -> None:
    """An area ends where it began, and is filled."""
    sheet, plot = with_plot(Axis(0, 4), Axis(0, 10))
    plot.area([Point(0, 0), Point(2, 10), Point(4, 0)], "Area")
    [marks] = picture_of(sheet.figure(100)).marks
    assert isinstance(marks, CurveMarks)
    assert marks.is_filled
    assert marks.points[0] == marks.points[-1]


def test_dots() -> None:
    """Dots bear their symbol, size and tone."""
    sheet, plot = with_plot(Axis(0, 4), Axis(0, 10))
    plot.dots([Point(1, 5)], "Estimates", 3, symbol=ONWARD, size=12, tone=Tone.HOLLOW, opacity=0.5)
    [marks] = picture_of(sheet.figure(100)).marks
    assert marks == DotMarks("Estimates", 3, Tone.HOLLOW, ONWARD, 12, 0.5, ((100, 50),))


def test_marks_on_the_page_are_placed_in_pixels() -> None:
    """Marks beside all plots are placed in pixels from the top left corner of the sheet."""
    sheet, _ = with_plot(Axis(0, 4), Axis(0, 10))
    sheet.page.dots([Point(30, 20)], "Key")
    [marks] = picture_of(sheet.figure(200)).marks
    assert isinstance(marks, DotMarks)
    [(x, y)] = marks.points
    assert (round(x, 2), round(y, 2)) == (30, 20)


def test_words_and_lines_keep_their_places() -> None:
    """Words, lines and bands stand where they were put; each further line of text is lower by the height of a line."""
    sheet = Sheet(NARROW)
    sheet.words(300, 20, ("One", "", "three"), Role.STRONG, "end")
    sheet.line(0, 50, 328, 50, Role.AXIS)
    sheet.band(Box(10, 0, 20, 100))
    picture = picture_of(sheet.figure(100))
    assert [(w.text, round(w.x), round(w.y), w.role, w.anchor) for w in picture.words] == [
        ("One", 300, 20, "strong", "end"),
        ("three", 300, 52, "strong", "end"),
    ]
    assert [
        (s.role, round(s.box.left), round(s.box.top), round(s.box.right), round(s.box.bottom)) for s in picture.strokes
    ] == [
        ("axis", 0, 50, 328, 50),
        ("band", 10, 0, 20, 100),
    ]


def test_ticks_and_grid() -> None:
    """Ticks are named below and beside the plot, and a grid crosses it at each of them."""
    sheet, _ = with_plot(Axis(0, 4, (Tick(2, ("Dec", "2023")),)), Axis(0, 10, (Tick(5, ("5",)),), has_grid=True))
    picture = picture_of(sheet.figure(140))
    assert [(w.text, w.x, w.anchor) for w in picture.ticks] == [
        ("Dec", 200, "middle"),
        ("2023", 200, "middle"),
        ("5", -6, "end"),
    ]
    assert all(words.y > 100 for words in picture.ticks[:2])
    [line] = picture.strokes
    assert (line.box.left, line.box.right) == (0, 400)
    assert line.box.top == line.box.bottom == pytest.approx(50, abs=0.01)


def test_hostile_words_stay_words() -> None:
    """Tags and entities in names and in what is told of a mark stay text in the figure."""
    sheet, plot = with_plot(Axis(0, 4), Axis(0, 10))
    plot.dots([Point(1, 5, ("<img src=x>", "a & b"))], "<b>name</b>")
    sheet.words(0, 0, ("<i>words</i>",))
    figure = sheet.figure(100)
    assert "<img" not in json.dumps(figure)
    assert figure["data"][0]["customdata"] == ["&lt;img src=x&gt;<br>a &amp; b"]
    picture = picture_of(figure)
    assert picture.marks[0].name == "<b>name</b>"
    assert picture.words[0].text == "<i>words</i>"


def test_marks_without_words_tell_nothing() -> None:
    """A mark without text has no hover card."""
    sheet, plot = with_plot(Axis(0, 4), Axis(0, 10))
    plot.dots([Point(1, 5)], "Quiet")
    [trace] = sheet.figure(100)["data"]
    assert trace["hoverinfo"] == "skip"
    assert "hovertemplate" not in trace


def test_nothing_is_drawn_of_nothing() -> None:
    """Marks without a place leave no trace."""
    sheet, plot = with_plot(Axis(0, 4), Axis(0, 10))
    plot.bars([], "None", thickness=1)
    plot.dots([], "None")
    plot.curve([], "None")
    plot.area([], "None")
    assert sheet.figure(100)["data"] == []


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("data.0.type", "pie", "pie"),
        ("data.0.opacity", 0.5, "opacity"),
        ("data.0.mode", "text", "mode"),
        ("data.0.marker.symbol", "star", "star"),
        ("data.0.name", "<b>", "tag"),
        ("layout.barmode", "stack", "barmode"),
        ("layout.title", {"text": "Title"}, "title.text"),
        ("layout.margin.l", 10, "margins"),
        ("layout.xaxis.type", "log", "log"),
        ("layout.xaxis.autorange", True, "autorange"),
        ("layout.shapes.0.xref", "x", "shape"),
        ("layout.shapes.0.type", "circle", "circle"),
        ("layout.annotations.0.showarrow", True, "showarrow"),
    ],
)
def test_what_cannot_be_drawn_is_refused(path: str, value: object, named: str) -> None:
    """A figure with anything that the static drawing would leave out is refused by name."""
    sheet, plot = with_plot(Axis(0, 4), Axis(0, 10))
    plot.dots([Point(1, 5)], "Dots")
    sheet.words(0, 0, ("Words",))
    sheet.line(0, 0, 10, 10)
    figure = sheet.figure(100)
    picture_of(figure)
    with pytest.raises(DrawingError, match=named):
        picture_of(spoilt(figure, path, value))


def test_plotly_refuses_what_it_does_not_know() -> None:
    """A value that Plotly does not know never reaches a page."""
    sheet, plot = with_plot(Axis(0, 4), Axis(0, 10))
    plot.dots([Point(1, 5)], "Dots", opacity=7)
    with pytest.raises(ValueError, match="opacity"):
        sheet.figure(100)
