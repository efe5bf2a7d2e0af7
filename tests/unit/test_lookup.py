"""Relations between the parts of a timeline."""

import pytest
from tests.support import (
    because_of,
    build_lookup,
    in_order,
    make_claim,
    make_day,
    make_denial,
    make_era,
    make_estimate,
    make_event,
    make_figure,
    make_person,
    make_place,
    make_timeline,
)

from timeline.model.brief import EventBrief, months_of
from timeline.model.claim import Claimant
from timeline.model.event import PublicationStatus
from timeline.model.structure import Category
from timeline.views.relations import era_of


def ids(events: tuple[EventBrief, ...]) -> list[str]:
    """Return the id of each event."""
    return [event.id for event in events]


def test_drafts_and_retracted_events_have_no_relations() -> None:
    """Only published events are found."""
    draft = make_event("draft", status=PublicationStatus.DRAFT)
    gone = make_event("gone", status=PublicationStatus.RETRACTED)
    found = build_lookup(make_timeline(draft, gone, make_event("rally")))
    assert list(found.events) == ["rally"]
    assert ids(found.by_category["protest"]) == ["rally"]


def test_events_know_their_place_in_time() -> None:
    """Events are counted from 0 in order of time."""
    found = build_lookup(make_timeline(make_event("a", "2023-01-01"), make_event("b", "2023-01-02")))
    assert [brief.id for brief in found.order] == ["a", "b"]
    assert found.neighbours["a"] == (None, found.events["b"])
    assert found.neighbours["b"] == (found.events["a"], None)


def test_categories_are_counted_from_one() -> None:
    """A category's slot is its place in the timeline's list."""
    categories = (Category("media", "Media", "Media"), Category("protest", "Protests", "Protest"))
    assert build_lookup(make_timeline(categories=categories)).slot == {"media": 1, "protest": 2}


def test_an_event_knows_what_came_of_it() -> None:
    """What came of an event is what later events name it as a cause of."""
    cause = make_event("a", "2023-01-01")
    later = make_event("b", "2023-01-02", because_of=because_of("a"))
    effects = build_lookup(make_timeline(cause, later)).effects
    assert ids(effects["a"]) == ["b"]


def test_whoever_speaks_in_an_event_is_named_in_it() -> None:
    """Claimants, deniers and estimators are found with an event as those listed are, each once."""
    people = {id: make_person(id, id) for id in ("listed", "claims", "denies", "counts")}
    event = make_event(
        people=("listed", "claims"),
        claims=(make_claim("claims", denials=(make_denial(by=Claimant("denies")),)), make_claim("party")),
        figures=(make_figure(make_estimate(by=Claimant("counts"))),),
    )
    found = build_lookup(make_timeline(event, people=people))
    assert {person: ids(events) for person, events in found.by_person.items()} == {id: ["rally"] for id in people}
    assert list(found.by_organization) == ["party"]


def test_an_event_is_found_at_every_place_that_contains_its_own() -> None:
    """A larger place holds the events of the smaller ones within it."""
    places = {
        "hall": make_place("hall", within="city"),
        "city": make_place("city", within="land"),
        "land": make_place("land"),
    }
    found = build_lookup(make_timeline(make_event(place="hall"), places=places))
    assert list(found.by_place) == ["hall", "city", "land"]


def test_places_within_one_another_end() -> None:
    """Two places that each lie in the other hold the event once."""
    places = {"a": make_place("a", within="b"), "b": make_place("b", within="a")}
    assert list(build_lookup(make_timeline(make_event(place="a"), places=places)).by_place) == ["a", "b"]


@pytest.mark.parametrize(
    ("when", "months"),
    [
        ("2023-12-18", [(2023, 12)]),
        ("2023-11-30/2023-12-01", [(2023, 11), (2023, 12)]),
        ("2023-10/2023-12", [(2023, 10), (2023, 12)]),
        ("2023-12-01/2023-12-30", [(2023, 12)]),
        ("2023-12/..", [(2023, 12)]),
        ("../2024-01-05", [(2024, 1)]),
        ("2023", [(2023, 1)]),
        ("2023-24", [(2023, 12)]),
    ],
)
def test_an_event_is_listed_in_the_months_of_its_ends(when: str, months: list[tuple[int, int]]) -> None:
    """A span is listed under the months of its ends, a coarse date under its first month alone."""
    assert list(months_of(make_event(when=when).when)) == months


@pytest.mark.parametrize(
    ("when", "era"),
    [
        ("2022-12-31", "before"),
        ("2023-01-01", "year"),
        ("2023-12-31/2024-05-01", "year"),
        ("../2023-06-01", "year"),
        ("2024-02-01", None),
        ("2024-03-01", "after"),
    ],
)
def test_an_event_belongs_to_the_era_in_which_it_begins(when: str, era: str | None) -> None:
    """An event is in the era of its first day, in none where no era holds it, and eras may be open at their ends."""
    eras = (make_era("before", "../2022-12-31"), make_era("year", "2023"), make_era("after", "2024-03/.."))
    assert era_of(make_event(when=when), make_timeline(eras=eras)) == era


def test_every_event_of_an_era_is_found_once() -> None:
    """Eras hold their events in order of time."""
    events = in_order(make_event("b", "2023-05"), make_event("a", "2023-02-01"), make_event("c", "2024"))
    assert {
        era: ids(found)
        for era, found in build_lookup(make_timeline(*events, eras=(make_era("year", "2023"),))).by_era.items()
    } == {"year": ["a", "b"]}


def test_claims_are_found_by_dispute_and_by_claimant() -> None:
    """A claim is found under its dispute and under the entry of the register that makes it."""
    claims = (make_claim("party", dispute="who-began"), make_claim("party"), make_claim(by=Claimant(name="A guest")))
    found = build_lookup(make_timeline(make_event(claims=claims)))
    assert [claim for _, claim in found.claims_at(found.claims_by_dispute["who-began"])] == [claims[0]]
    assert {by: [claim for _, claim in found.claims_at(at)] for by, at in found.claims_by_claimant.items()} == {
        "party": list(claims[:2])
    }


def test_an_event_that_cites_a_source_twice_is_found_once() -> None:
    """A source leads to each event that uses it in any of its parts, once."""
    event = make_event(claims=(make_claim(),), added=make_day("2024-02-01"))
    assert ids(build_lookup(make_timeline(event)).by_source["daily"]) == ["rally"]
