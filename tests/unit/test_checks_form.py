"""Titles, summaries, categories, coordinates and former ids keep to their bounds."""

import pytest
from tests.checking import told_by
from tests.support import codes, make_event, make_place, make_site

from timeline.checks import (
    former_ids,
    headings,
    place_too_precise,
    summary_too_long,
    too_many_categories,
)
from timeline.model.entities import PlacePrecision
from timeline.model.event import Weight
from timeline.model.problem import Marks, Severity
from timeline.model.structure import Category


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"title": "People rally"}, []),
        ({"title": "People rally."}, [("title-full-stop", Severity.WARNING)]),
        ({"title": "Who rallied?"}, []),
        ({"title": "People rally …"}, []),
        ({"weight": Weight.TURNING_POINT, "label": "Rally"}, []),
        ({"weight": Weight.TURNING_POINT}, [("turning-point-without-label", Severity.WARNING)]),
        ({"weight": Weight.MINOR}, []),
    ],
)
def test_headings(fields, expected):
    """Titles have no full stop; turning points have a label."""
    problems = told_by(headings, make_site(make_event(**fields)))
    assert [(problem.code, problem.severity) for problem in problems] == expected


def test_summary_at_the_limit():
    """A summary of sixty words is not too long."""
    assert codes(told_by(summary_too_long, make_site(make_event(summary="word " * 60)))) == []


def test_long_summary():
    """A longer summary is an error that says how many words it has."""
    (problem,) = told_by(summary_too_long, make_site(make_event(summary="word " * 61)))
    assert problem.code == "summary-too-long"
    assert "61 words" in problem.message


@pytest.mark.parametrize(("count", "expected"), [(6, []), (7, ["too-many-categories"])])
def test_number_of_categories(count, expected):
    """More than six categories are an error."""
    categories = tuple(Category(f"c{n}", f"C{n}", f"C{n}") for n in range(count))
    assert codes(told_by(too_many_categories, make_site(categories=categories))) == expected


@pytest.mark.parametrize(
    ("precision", "latitude", "longitude", "warnings"),
    [
        ("building", 44.8112, 20.462, 0),
        ("building", 44.81125, 20.46211, 2),
        ("area", 44.81, 20.46, 0),
        ("area", 44.811, 20.46, 1),
        ("city", 44.8, 20.0, 0),
        ("city", 44.8, 20.462, 1),
        ("country", 44.0, 20.9, 0),
        ("country", 44.01, 20.9, 1),
        ("country", 1e-07, 20, 1),
        ("country", 44, -20, 0),
        ("city", None, None, 0),
    ],
)
def test_precision_of_places(precision, latitude, longitude, warnings):
    """A coordinate with more decimals than the place's precision allows is a warning."""
    place = make_place("square", precision=PlacePrecision(precision), latitude=latitude, longitude=longitude)
    problems = told_by(place_too_precise, make_site(places={"square": place}))
    assert [(p.code, p.severity) for p in problems] == [("place-too-precise", Severity.WARNING)] * warnings


def test_hint_of_a_too_precise_place():
    """The hint shows the coordinate as it should be written."""
    place = make_place("square", latitude=44.81125, marks=Marks("places.yml", {"latitude": (4, 13)}))
    (problem,) = told_by(place_too_precise, make_site(places={"square": place}))
    assert problem.hint.startswith("write 44.81,")
    assert problem.mark.line == 4


def test_former_id_of_a_living_event():
    """A former id that an event still has is an error."""
    events = (make_event("a", formerly=("b",)), make_event("b"))
    assert codes(told_by(former_ids, make_site(*events))) == ["formerly-in-use"]


def test_former_id_claimed_twice():
    """A former id that two events claim is an error that names the other event."""
    events = (make_event("a", formerly=("old",)), make_event("b", formerly=("old",)))
    (problem,) = told_by(former_ids, make_site(*events))
    assert problem.code == "formerly-twice"
    assert "“a”" in problem.message


def test_sound_former_ids():
    """An event may have had several ids."""
    events = (make_event("a", formerly=("old", "older")), make_event("b", formerly=("other",)))
    assert codes(told_by(former_ids, make_site(*events))) == []
