"""Copies are not counted twice, and state media are named with their state."""

import pytest
from tests.checking import told_by
from tests.support import (
    cite,
    codes,
    make_claim,
    make_event,
    make_site,
    make_source,
)

from timeline.checks import origins, state_media
from timeline.model.problem import Marks, Severity
from timeline.model.source import CopyForm, Origin, SourceKind


def problems_of(*sources, **fields):
    """Return what is said of an event that cites these sources."""
    event = make_event(citations=cite(*(source.key for source in sources)), **fields)
    return told_by(origins, make_site(event, sources={source.key: source for source in sources}))


def copied(key, outlet, form=CopyForm.COPY, original=None):
    """Return a source that carries another outlet's text."""
    return make_source(key, copy_of=Origin(outlet, form, original))


def test_independent_sources():
    """Two sources of different outlets are enough."""
    assert problems_of(make_source("a"), make_source("b")) == []


def test_one_source():
    """An event with a single source is a warning."""
    (problem,) = problems_of(make_source("a"))
    assert (problem.code, problem.severity) == ("one-source", Severity.WARNING)


def test_second_source_in_a_claim():
    """Sources cited by claims count among the event's sources."""
    sources = {key: make_source(key) for key in ("a", "b")}
    event = make_event(citations=cite("a"), claims=(make_claim(citations=cite("b")),))
    assert codes(told_by(origins, make_site(event, sources=sources))) == []


@pytest.mark.parametrize(
    "sources",
    [
        (copied("a", "Reuters"), copied("b", "REUTERS", CopyForm.RELAY), copied("c", "Reuters")),
        (make_source("a", publisher="Reuters"), copied("b", "Reuters"), copied("c", "Rewriters", original="a")),
        (make_source("a", publisher="Reuters"), copied("b", "X", original="a"), copied("c", "X", original="b")),
    ],
)
def test_one_origin(sources):
    """Several links that go back to one outlet are counted as one origin, in a warning."""
    (problem,) = problems_of(*sources)
    assert (problem.code, problem.severity) == ("relay-only", Severity.WARNING)
    assert "3 links, 1 origin: r" in problem.message.casefold()


def test_copies_only():
    """An event that rests on copies of several outlets is a warning that names the originals."""
    (problem,) = problems_of(copied("a", "Reuters"), copied("b", "AP"))
    assert problem.code == "relay-only"
    assert problem.hint == "cite an original: AP, Reuters"


@pytest.mark.parametrize(("cited", "expected"), [(("a", "c"), ["relay-cited"]), (("a", "b", "c"), [])])
def test_copy_cited_without_its_original(cited, expected):
    """Where a copy is cited and the register holds its original, the original should be cited as well."""
    sources = {"a": copied("a", "X", original="b"), "b": make_source("b"), "c": make_source("c")}
    event = make_event(citations=cite(*cited))
    assert codes(told_by(origins, make_site(event, sources=sources))) == expected


def test_copies_of_each_other():
    """Two sources that are said to be copies of each other do not keep the rule from ending."""
    problems_of(copied("a", "X", original="b"), copied("b", "Y", original="a"))


def test_unknown_sources_are_not_counted():
    """While a key is unknown, nothing is said about the number of sources."""
    assert codes(told_by(origins, make_site(make_event(citations=cite("lost"))))) == []


def test_faulty_events_and_sources_are_not_counted():
    """What could not be read of an event or of a source may be a further voice, so nothing is said of their number."""
    faulty = Marks("a.md", faulty=frozenset({"claims"}))
    assert problems_of(make_source("a"), marks=faulty) == []
    assert problems_of(make_source("a", marks=faulty)) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": SourceKind.STATE_MEDIA, "state": "Russian"}, []),
        ({"kind": SourceKind.STATE_MEDIA}, ["state-media-without-state"]),
        ({"kind": SourceKind.AGENCY, "state": "Russian"}, ["state-without-state-media"]),
        ({"kind": SourceKind.AGENCY}, []),
    ],
)
def test_state_of_state_media(fields, expected):
    """State media name their state, and no other source does."""
    assert codes(told_by(state_media, make_site(sources={"a": make_source("a", **fields)}))) == expected


def test_mark_of_a_missing_state():
    """A missing state is told at the kind that asks for it, with the source's key."""
    marks = Marks("sources.yml", {"": (3, 1), "kind": (7, 9)})
    source = make_source("tass", kind=SourceKind.STATE_MEDIA, marks=marks)
    (problem,) = told_by(state_media, make_site(sources={"tass": source}))
    assert (problem.mark.line, problem.mark.column) == (7, 9)
    assert problem.message.startswith("tass, state: ")
