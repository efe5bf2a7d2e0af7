"""Dates agree with each other."""

from dataclasses import replace

import pytest
from tests.checking import told_by
from tests.support import (
    because_of,
    codes,
    make_claim,
    make_correction,
    make_day,
    make_era,
    make_event,
    make_place,
    make_question,
    make_site,
    make_source,
    make_when,
)

from timeline.checks import (
    cause_later,
    circles,
    closed_question,
    corrected_parts,
    eras_overlap,
    outside_coverage,
    record_dates,
    suspicious_january,
)
from timeline.model.problem import Marks, Severity
from timeline.model.source import CopyForm, Origin


def cause_codes(cause, effect):
    """Return what is said of a cause and an effect with these dates."""
    events = (make_event("cause", cause), make_event("effect", effect, because_of=because_of("cause")))
    return codes(told_by(cause_later, make_site(*events)))


@pytest.mark.parametrize(
    ("cause", "effect"),
    [
        ("2023-12-17", "2023-12-18"),
        ("2023-12-18", "2023-12-18"),
        ("2023-12", "2023-12-05"),
        ("2023-12-05", "2023-12"),
        ("2023-12-17/2023-12-30", "2023-12-18"),
        ("../2023-12-30", "2023-12-18"),
        ("2023-12-18", "2023-12-18T10:00"),
        ("2023-12-18T09:00", "2023-12-18T10:00"),
        ("2023-12-20", "../2023-12-30"),
    ],
)
def test_earlier_cause(cause, effect):
    """A cause may begin on any day on which its effect may have begun, or before."""
    assert cause_codes(cause, effect) == []


@pytest.mark.parametrize(
    ("cause", "effect"),
    [
        ("2023-12-19", "2023-12-18"),
        ("2024-01", "2023-12"),
        ("2023-12-19/2023-12-30", "2023-12-18"),
        ("2023-12-19", "2023-12-18/2023-12-30"),
        ("2023-12-19/..", "2023-12-18/.."),
        ("2023-12-18T11:00", "2023-12-18T10:00"),
    ],
)
def test_later_cause(cause, effect):
    """A cause that begins after the last day on which its effect may have begun is an error."""
    assert cause_codes(cause, effect) == ["cause-later"]


def test_message_of_a_later_cause():
    """The message names both events with their dates, at the cause."""
    marks = Marks("effect.md", {"because_of.0": (9, 5)})
    effect = make_event("effect", "2023-12-18", because_of=because_of("cause"), marks=marks)
    (problem,) = told_by(cause_later, make_site(make_event("cause", "2023-12-19"), effect))
    assert "“cause” (2023-12-19) is later than “effect” (2023-12-18)" in problem.message
    assert (problem.mark.file, problem.mark.line) == ("effect.md", 9)


def test_circle_of_causes():
    """Causes in a circle are told once, with every event on it."""
    ring = [make_event(name, because_of=because_of(cause)) for name, cause in (("a", "c"), ("b", "a"), ("c", "b"))]
    outside = make_event("d", because_of=because_of("a"))
    (problem,) = told_by(circles, make_site(*ring, outside))
    assert problem.code == "cause-circle"
    assert "“a” because of or after “c” because of or after “b” because of or after “a”" in problem.message


def test_event_that_causes_itself():
    """An event that is its own cause is a circle of one."""
    (problem,) = told_by(circles, make_site(make_event("a", because_of=because_of("a"))))
    assert "“a” because of or after “a”" in problem.message


def test_events_told_after_each_other():
    """Events that are each told to come after the other are a circle, told at the field that closes it."""
    first = make_event("a", because_of=because_of("b"))
    (problem,) = told_by(circles, make_site(first, make_event("b", after=("a",))))
    assert problem.message.startswith("after: events run in a circle")


def test_event_after_a_later_one():
    """An event is not told after one of a later date."""
    events = make_event("a", "2023-12-24", after=("b",)), make_event("b", "2023-12-25")
    (problem,) = told_by(cause_later, make_site(*events))
    assert problem.code == "cause-later"
    assert problem.message.startswith("after 1: “b” (2023-12-25) is later than “a” (2023-12-24)")


def test_two_ways_to_one_cause():
    """Two ways that lead to the same cause are no circle."""
    events = (
        make_event("a"),
        make_event("b", because_of=because_of("a")),
        make_event("c", because_of=because_of("a", "b", "gone")),
    )
    assert codes(told_by(circles, make_site(*events))) == []


def test_long_chain_of_causes():
    """A chain of thousands of causes is followed to its end."""
    chain = [make_event(f"e{n}", because_of=because_of(f"e{n + 1}")) for n in range(3000)]
    end = make_event("e3000", because_of=because_of("e0"))
    assert codes(told_by(circles, make_site(*chain, end))) == ["cause-circle"]


def test_circle_of_places():
    """Places that lie within each other are an error."""
    places = {"square": make_place("square", within="town"), "town": make_place("town", within="square")}
    assert codes(told_by(circles, make_site(places=places))) == ["within-circle"]


def test_circle_of_copies():
    """Sources that copy each other are an error."""
    pairs = (("daily", "agency"), ("agency", "daily"))
    sources = {key: make_source(key, copy_of=Origin("X", CopyForm.COPY, original)) for key, original in pairs}
    assert codes(told_by(circles, make_site(sources=sources))) == ["copy-circle"]


@pytest.mark.parametrize("when", ["2023", "2022-12-31/2023-01-02", "2024-12-31", "2024/..", "../2023-01-01"])
def test_within_coverage(when):
    """An event that may touch the covered time is not called outside."""
    assert codes(told_by(outside_coverage, make_site(make_event(when=when)))) == []


@pytest.mark.parametrize("when", ["2022-12-31", "2025", "2025-01-01/..", "../2022"])
def test_outside_coverage(when):
    """An event that certainly lies outside the covered time is an error."""
    (problem,) = told_by(outside_coverage, make_site(make_event(when=when)))
    assert (problem.code, problem.severity) == ("outside-coverage", Severity.ERROR)


ERAS = (make_era("one", "2023-03/2023-06"), make_era("two", "2023-07/.."))


@pytest.mark.parametrize("when", ["2023-03-01", "2023-06-30/2023-08", "2024", "../2024-01"])
def test_event_in_an_era(when):
    """An event that begins in an era is taken in by it."""
    assert codes(told_by(outside_coverage, make_site(make_event(when=when), eras=ERAS))) == []


@pytest.mark.parametrize("when", ["2023-02-28", "2023", "2023-02/2023-04"])
def test_event_outside_eras(when):
    """An event that begins in no era is a warning."""
    (problem,) = told_by(outside_coverage, make_site(make_event(when=when), eras=ERAS))
    assert (problem.code, problem.severity) == ("outside-eras", Severity.WARNING)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2023-03/2023-06", "2023-07/2023-09", []),
        ("2023-03/2023-06", "2023-09/..", []),
        ("2023-03/2023-06", "2023-06-30/2023-09", ["eras-overlap"]),
        ("2023-03/..", "2023-07/..", ["eras-overlap"]),
        ("2023-07/2023-09", "2023-03/2023-06", ["eras-overlap"]),
        ("2023-03/2023-06", "../2023-09", ["eras-overlap"]),
    ],
)
def test_eras_follow_one_another(first, second, expected):
    """An era that begins before the one listed above it has ended is an error."""
    eras = (make_era("one", first), make_era("two", second))
    assert codes(told_by(eras_overlap, make_site(eras=eras))) == expected


@pytest.mark.parametrize("when", ["2023-01-01", "2023-01-01~", "2023-01-01/2023-12-31"])
def test_suspicious_january(when):
    """An event on 1 January is a warning that shows how to write the year and how to confirm the day."""
    (problem,) = told_by(suspicious_january, make_site(make_event(when=when)))
    assert (problem.code, problem.severity) == ("suspicious-january", Severity.WARNING)
    assert "write 2023 " in problem.hint
    assert "when_note:" in problem.hint


@pytest.mark.parametrize(
    "fields",
    [
        {"when": "2023"},
        {"when": "2023-01"},
        {"when": "2023-01-02"},
        {"when": "2023-11-01"},
        {"when": "2023-01-01T20:00"},
        {"when": "2022-12-17/2023-01-01"},
        {"when": "2023-01-01", "when_note": "on New Year’s Day"},
    ],
)
def test_sound_january(fields):
    """Other dates, times of day, and a day that is confirmed by a note are not suspicious."""
    assert codes(told_by(suspicious_january, make_site(make_event(**fields)))) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"updated": make_day("2024-02-01")}, []),
        ({"updated": make_day("2024-01-31")}, ["updated-before-added"]),
        ({"corrections": (make_correction("2024-02-01"),)}, []),
        ({"corrections": (make_correction("2024-03-01"), make_correction("2024-01-31"))}, ["correction-before-added"]),
    ],
)
def test_changes_come_after_the_addition(fields, expected):
    """An update or correction dated before the event was added is an error."""
    assert codes(told_by(record_dates, make_site(make_event(**fields)))) == expected


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (None, []),
        ("when", []),
        ("text", []),
        ("claim-1", []),
        ("claim-2", ["unknown-corrected-part"]),
        ("figure-1", ["unknown-corrected-part"]),
        ("headline", ["unknown-corrected-part"]),
    ],
)
def test_a_correction_names_what_the_event_has(part, expected):
    """A correction may name a field, the text, a claim or a figure of its event, and nothing else."""
    correction = replace(make_correction("2024-03-01"), of=part)
    event = make_event(corrections=(correction,), claims=(make_claim(),))
    assert codes(told_by(corrected_parts, make_site(event))) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"closed": make_when("2024-01"), "closed_by": "rally"}, []),
        ({"closed": make_when("2024-01")}, ["closed-without-event"]),
        ({"closed_by": "rally"}, ["closed-without-date"]),
        ({"closed": make_when("2023-12-17"), "closed_by": "rally"}, ["closed-before-opened"]),
        ({"closed": make_when("2023-12"), "closed_by": "rally"}, []),
    ],
)
def test_closed_question(fields, expected):
    """A closed question names its event and its day, and is not closed before it was opened."""
    assert codes(told_by(closed_question, make_site(questions=(make_question(**fields),)))) == expected
