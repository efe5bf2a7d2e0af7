import json

import pytest
from tests.drawings import FORMS, assert_legible, bars_of, dots_of, hovers_of, make_context, texts_of
from tests.support import make_chart, make_event

from timeline.charts.kinds.weeks import lay_out
from timeline.charts.picture import DrawingError, Picture, picture_of
from timeline.charts.vocabulary import WIDE, Form, PlotlyFigure
from timeline.model.chart import ChartKind, ChartOrigin
from timeline.model.event import Event

CHART = make_chart("weeks", kind=ChartKind.STACKED, origin=ChartOrigin.EVENTS)
ALL_FORMS = pytest.mark.parametrize("form", FORMS, ids=["wide", "narrow"])


def events(*given: tuple[str, str]) -> tuple[Event, ...]:
    """Return events by date and category."""
    return tuple(make_event(f"event-{n}", when, category=category) for n, (when, category) in enumerate(given))


FEW = events(
    *[("2023-12-18", "protest")] * 3,
    *[("2023-12-19", "election")] * 2,
    ("2023-12-26", "protest"),
    ("2023-12-27", "election"),
    ("2024-01-10", "protest"),
)
"""3 protests and 2 elections in the first week, 1 and 1 in the second, none in the third, 1 protest in the fourth."""


def figure(form: Form, held: tuple[Event, ...] = FEW) -> PlotlyFigure:
    """Return the figure of events."""
    return lay_out(CHART, form, make_context(*held))


def picture(form: Form, held: tuple[Event, ...] = FEW) -> Picture:
    """Return what is drawn of events."""
    return picture_of(figure(form, held))


@ALL_FORMS
def test_heights(form: Form) -> None:
    """The parts of a column are as high as their numbers and stand on one another."""
    bars = bars_of(picture(form))
    protests, elections = bars["Protests"], bars["Elections"]
    unit = (protests[0].bottom - protests[0].top) / 3
    heights = [box.bottom - box.top for box in (*protests, *elections)]
    assert heights == pytest.approx([3 * unit, unit, unit, 2 * unit, unit], abs=0.1)
    assert len({round(box.bottom, 1) for box in protests}) == 1
    assert [box.bottom for box in elections] == pytest.approx([box.top for box in protests[:2]], abs=0.1)


@ALL_FORMS
def test_places(form: Form) -> None:
    """Columns stand in order of time, with room for weeks that hold no event."""
    first, second, fourth = (box.left for box in bars_of(picture(form))["Protests"])
    assert fourth - second == pytest.approx(2 * (second - first), abs=0.1)


@ALL_FORMS
@pytest.mark.parametrize("length", [1, 4, 26])
def test_legible(form: Form, length: int) -> None:
    """No words touch or are cut, however many weeks there are."""
    days = [(f"2023-{7 + week // 4:02}-{1 + 7 * (week % 4):02}", "protest") for week in range(min(length, 24))]
    assert_legible(picture(form, events(*days)))


def test_few_weeks_are_each_named() -> None:
    """Few weeks are each named by their Monday, with the year where it changes."""
    found = [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts_of(picture(WIDE))]
    assert [text for text in found if text[0].isdigit() and len(text) > 1][:6] == [
        "18 Dec",
        "2023",
        "25 Dec",
        "1 Jan",
        "2024",
        "8 Jan",
    ]


def test_many_weeks_are_named_by_month() -> None:
    """Of many weeks, the first of each month is named."""
    found = texts_of(picture(WIDE, events(("2023-10-30", "protest"), ("2024-01-02", "protest"))))
    named = [text.replace("\N{NO-BREAK SPACE}", " ") for text in found if "\N{NO-BREAK SPACE}" in text or " " in text]
    assert named == ["6 Nov", "4 Dec", "1 Jan"]


def test_category_without_events() -> None:
    """A category without events is not named, and the others keep their hue."""
    made = figure(WIDE, events(("2023-12-18", "election")))
    assert {trace["name"]: trace["meta"]["hue"] for trace in made["data"]} == {"Elections": 2}


def test_symbols() -> None:
    """Parts that are large enough bear the symbol of their category, which the legend names."""
    found = picture(WIDE)
    assert {name: len(points) for name, points in dots_of(found, "paper").items()} == {"Protests": 3, "Elections": 2}
    assert {"Protests", "Elections", "Events"} <= set(texts_of(found))


def test_hover() -> None:
    """The lines told of a part name its week, its category and its number."""
    lines = [line.replace("\N{NO-BREAK SPACE}", " ") for line in hovers_of(figure(WIDE))[0]]
    assert lines == ["Week from 18 December 2023", "Protests: 3 events"]


def test_nothing_known() -> None:
    """Where no event is known to the week, the chart is refused."""
    with pytest.raises(DrawingError, match="no event is known to the week"):
        figure(WIDE, events(("2023", "protest")))


@ALL_FORMS
def test_same_bytes(form: Form) -> None:
    """The same events give the same figure to the byte."""
    assert json.dumps(figure(form)) == json.dumps(figure(form))
