"""Contested figures: numbers on one axis, words as words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import cite, make_edition, make_estimate, make_event, make_figure, make_source

from timeline.model.claim import Claimant, Estimate, Qualifier
from timeline.views.drawings import EstimatesDrawing
from timeline.views.estimates import draw_estimates, figure_view

FIGURE_CHARACTER, TICK_CHARACTER = 7.4, 6.8
numbers = st.integers(0, 10**9) | st.floats(0, 10**6).map(lambda value: round(value, 3))
estimates = st.builds(
    lambda value, qualifier, name: make_estimate(value=value, qualifier=qualifier, by=Claimant(name=name)),
    numbers,
    st.sampled_from([None, *Qualifier]),
    st.sampled_from(["N1", "The Ministry of the Interior, as quoted by several outlets that day"]),
)


def draw(*estimates: Estimate) -> EstimatesDrawing:
    """Draw a figure in the second category's colour."""
    return draw_estimates(make_figure(*estimates), 2, make_edition())


def words(text: str) -> Estimate:
    """Return an estimate that is given in words."""
    return make_estimate(value=None, text=text)


def test_words_have_no_place_on_the_axis() -> None:
    """An estimate in words stands in quotation marks without a mark."""
    row = draw(make_estimate(value=300), words("several hundred")).rows[1]
    assert (row.text, row.x, row.path, row.label, row.arrow) == ("“several hundred”", None, "", None, "none")


def test_words_alone_have_no_axis() -> None:
    """Where everybody gave words there is no axis."""
    drawing = draw(words("hundreds"), words("thousands"))
    assert (drawing.has_axis, drawing.ticks) == (False, ())


def test_the_axis_starts_at_zero() -> None:
    """The first tick is nought, even where all numbers are large and near one another."""
    assert draw(make_estimate(value=9_800), make_estimate(value=9_900)).ticks[0].label == "0"


def test_places_are_proportional_to_numbers() -> None:
    """Twice the number stands twice as far from nought."""
    drawing = draw(make_estimate(value=0), make_estimate(value=1_000), make_estimate(value=2_000))
    zero, one, two = (row.x or 0 for row in drawing.rows)
    assert zero == drawing.ticks[0].x
    assert two - zero == pytest.approx(2 * (one - zero))


@given(st.lists(estimates, min_size=1, max_size=8))
def test_marks_lie_between_the_first_and_the_last_tick(given_estimates: list[Estimate]) -> None:
    """The axis ends at or after the largest number."""
    drawing = draw(*given_estimates)
    assert all(drawing.ticks[0].x <= row.x <= drawing.ticks[-1].x for row in drawing.rows if row.x is not None)


@given(st.lists(estimates, min_size=1, max_size=8))
def test_everything_lies_within_the_drawing(given_estimates: list[Estimate]) -> None:
    """Numbers, names, arrows and ticks end before the edges of the drawing."""
    drawing = draw(*given_estimates)
    for row in drawing.rows:
        assert row.y + drawing.row_height <= drawing.height
        assert 16 + len(row.name) * 6.3 <= drawing.width
        assert row.x is not None
        if row.label:
            width = len(row.label.text) * FIGURE_CHARACTER
            left = row.label.x if row.label.anchor == "start" else row.label.x - width
            assert left >= 0
            assert left + width <= drawing.width
        reach = {"none": 0, "right": 19, "left": -19}[row.arrow]
        assert 0 <= row.x + reach <= drawing.width
    assert all(tick.x + len(tick.label) * TICK_CHARACTER / 2 <= drawing.width for tick in drawing.ticks)


@given(st.lists(estimates, min_size=1, max_size=8))
def test_every_number_is_told(given_estimates: list[Estimate]) -> None:
    """Each number stands beside its mark or, where there is no room, after its claimant's name."""
    for row in draw(*given_estimates).rows:
        assert row.label.text == row.text if row.label else row.name.endswith(f": {row.text}")


@pytest.mark.parametrize(
    ("qualifier", "text", "arrow", "hollow"),
    [
        (None, "1,200", "none", False),
        (Qualifier.ABOUT, "about 1,200", "none", True),
        (Qualifier.AT_LEAST, "at least 1,200", "right", False),
        (Qualifier.MORE_THAN, "more than 1,200", "right", False),
        (Qualifier.AT_MOST, "at most 1,200", "left", False),
    ],
)
def test_a_qualifier_is_kept_in_words_and_form(
    qualifier: Qualifier | None, text: str, arrow: str, hollow: bool
) -> None:
    """“About” is a hollow mark, and an arrow points to where a limit leaves the number open."""
    row = draw(make_estimate(value=1_200, qualifier=qualifier)).rows[0]
    assert (row.text, row.arrow, row.hollow) == (text, arrow, hollow)


@pytest.mark.parametrize(("value", "qualifier"), [(5, Qualifier.AT_LEAST), (35, Qualifier.AT_MOST)])
def test_a_number_stands_beyond_its_arrow(value: int, qualifier: Qualifier) -> None:
    """A number on the side to which an arrow points does not lie over the arrow."""
    row = draw(make_estimate(value=value, qualifier=qualifier), make_estimate(value=40)).rows[0]
    assert row.label is not None
    assert row.x is not None
    beyond = row.label.x - row.x if row.arrow == "right" else row.x - row.label.x
    assert (row.arrow == "right") == (row.label.anchor == "start")
    assert beyond >= 19


@pytest.mark.parametrize(
    ("value", "ticks"),
    [
        (38, ["0", "20", "40"]),
        (9, ["0", "5", "10"]),
        (5, ["0", "5"]),
        (1, ["0", "1"]),
        (4.5, ["0", "2.5", "5"]),
        (0.07, ["0", "0.04", "0.08"]),
        (2_490, ["0", "1,500", "3,000"]),
        (0, ["0", "1"]),
    ],
)
def test_ticks_are_round_and_say_what_they_stand_for(value: float, ticks: list[str]) -> None:
    """The axis ends at a round number, of which half is named too, but no half of what is counted in whole numbers."""
    assert [tick.label for tick in draw(make_estimate(value=value)).ticks] == ticks


def test_rows_keep_the_order_in_which_they_are_given() -> None:
    """Claimants are not sorted by their numbers."""
    names = ["C", "A", "B"]
    rows = draw(*(make_estimate(by=Claimant(name=name), value=n) for n, name in enumerate(names))).rows
    assert [row.name for row in rows] == names


def test_a_figure_on_its_events_page_cites_by_number() -> None:
    """On the event's page sources have the page's numbers and the event is not named."""
    event = make_event(figures=(make_figure(make_estimate(citations=cite("agency"))),))
    edition = make_edition(event)
    place = edition.place(edition.paths.event(event.id))
    view = figure_view(1, event.figures[0], event, edition, place, {"daily": 1, "agency": 2})
    assert (view.id, view.event) == ("figure-1", None)
    assert [(source.text, source.url) for source in view.estimates[0].sources] == [("2", "#source-2")]


def test_a_figure_elsewhere_names_its_sources_and_its_event() -> None:
    """On other pages sources are named and the event is linked with its date."""
    event = make_event(figures=(make_figure(make_estimate(citations=cite("agency"))),))
    edition = make_edition(event)
    view = figure_view(1, event.figures[0], event, edition, edition.place("river/disputed/"), None)
    assert view.id == "rally-figure-1"
    assert view.event is not None
    assert (view.event.text, view.event.note) == (event.title, "18 December 2023")
    assert [source.text for source in view.estimates[0].sources] == [make_source("agency").publisher]


@pytest.mark.parametrize(
    ("title", "measure", "unit", "words"),
    [
        ("", "People held", "people", ""),
        ("", "Size of the crowd", "people", "Counted in people"),
        ("One number", "People held", "people", "People held"),
        ("One number", "Size of the crowd", "people", "Size of the crowd; people"),
    ],
)
def test_a_unit_that_the_measure_names_is_not_told_again(title: str, measure: str, unit: str, words: str) -> None:
    """Below its title a figure says what is counted and in what, each once."""
    figure = replace(make_figure(make_estimate()), title=title or None, measure=measure, unit=unit)
    event = make_event(figures=(figure,))
    edition = make_edition(event)
    view = figure_view(1, figure, event, edition, edition.place(edition.paths.event(event.id)), {})
    assert view.description == words
