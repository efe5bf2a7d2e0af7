"""The index of the filters holds what an event can be found by, and no more than that."""

import json
from dataclasses import replace
from typing import Any

import pytest
from tests.support import make_claim, make_denial, make_edition, make_era, make_event, make_person, make_place

from timeline.exports.filter_index import FIELDS, filter_index, filter_line, page_index
from timeline.model.claim import Claimant, ClaimStatus
from timeline.model.event import Event
from timeline.views.addresses import LinkStyle
from timeline.views.edition import Edition


def line(event: Event, **fields: Any) -> dict[str, Any]:
    """Return the line of an event by the names of its places."""
    return dict(zip(FIELDS, json.loads(filter_line(event, make_edition(event, **fields))), strict=True))


def whole(edition: Edition) -> dict[str, Any]:
    """Return the whole file, read back."""
    lines = (filter_line(event, edition).encode() for event in edition.timeline.events)
    return json.loads(filter_index(edition).around(lines))  # type: ignore[no-any-return]


def test_each_place_of_a_line_is_named_at_the_head() -> None:
    """The file says which value stands where, so that it can be read without knowing this program."""
    read = whole(make_edition(make_event("rally", title="People rally")))
    assert dict(zip(read["fields"], read["events"][0], strict=True))["title"] == "People rally"


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2023-12-17", 20231217, 20231217),
        ("2023-12", 20231201, 20231231),
        ("2023-12-17/..", 20231217, 0),
        ("../2023-12-17", 0, 20231217),
        ("-0044-03-15", -439685, -439685),
    ],
)
def test_days_are_numbers_that_compare(when: str, first: int, last: int) -> None:
    """A date is its first and its last possible day as numbers that grow with time; an open end is nought."""
    found = line(make_event("rally", when))
    assert (found["first"], found["last"]) == (first, last)


def test_who_speaks_is_found_too() -> None:
    """A person who claims or denies something in an event is among its people, once."""
    claim = make_claim(by=Claimant(id="ana-ilic"), denials=(make_denial(by=Claimant(id="bo-berg")),))
    people = {id_: make_person(id_, id_.title()) for id_ in ("ana-ilic", "bo-berg")}
    assert line(make_event("rally", claims=(claim,), people=("bo-berg",)), people=people)["people"] == [
        "bo-berg",
        "ana-ilic",
    ]


def test_an_event_is_found_by_every_place_around_it() -> None:
    """An event in a square of a town is an event of the town."""
    places = {"town": make_place("town"), "square": make_place("square", within="town")}
    assert line(make_event("rally", place="square"), places=places)["places"] == ["square", "town"]


def test_an_event_is_found_by_the_status_of_any_claim() -> None:
    """Each status of a claim is named once, and the one that readers must see first stands by itself."""
    claims = tuple(make_claim(status=status) for status in (ClaimStatus.REPORTED, ClaimStatus.DISPUTED) * 2)
    found = line(make_event("rally", claims=claims))
    assert (found["statuses"], found["status"]) == (["reported", "disputed"], "disputed")


def test_an_event_names_its_era() -> None:
    """The era is that in which the event begins; outside all eras there is none."""
    eras = (make_era("first", "2023-01/2023-06"),)
    assert [line(make_event("rally", when), eras=eras)["era"] for when in ("2023-02-01", "2024-02-01")] == ["first", ""]


def test_names_are_told_once_by_the_alphabet() -> None:
    """The head names the people who have events, and nobody else, as a list to choose from shows them."""
    people = {id_: make_person(id_, name) for id_, name in (("x", "čedo"), ("b", "Zora"), ("a", "Ana"))}
    assert whole(make_edition(make_event("rally", people=("b", "a")), people=people))["people"] == {
        "a": "Ana",
        "b": "Zora",
    }


@pytest.mark.parametrize(("style", "page"), [(LinkStyle.FOLDER, "events/*/"), (LinkStyle.FILE, "events/*/index.html")])
def test_the_address_of_an_event_is_in_the_style_of_the_site(style: LinkStyle, page: str) -> None:
    """On a disk the address of an event names its file."""
    assert whole(replace(make_edition(make_event("rally")), style=style))["page"] == page


def test_the_index_of_a_page_holds_its_events_without_what_it_shows() -> None:
    """For a page on a disk there are the events that it names, whose titles and summaries it has itself."""
    edition = make_edition(make_event("rally"), make_event("march"))
    read = json.loads(page_index(["march"], edition))
    assert [event[:3] for event in read["events"]] == [["march", "", ""]]
    assert read["total"] == 2


def test_hostile_words_cannot_end_a_script() -> None:
    """What stands in a data block of a page has no sign that HTML gives a meaning to."""
    assert "<" not in filter_line(make_event("rally", title="</script><b>"), make_edition())


def test_the_index_of_a_page_names_only_those_whom_its_events_name() -> None:
    """However many people, groups, places and threads there are, a page tells of those that find something on it."""
    people = {f"p{number}": make_person(f"p{number}", f"Person {number}") for number in range(3_000)}
    events = [make_event(f"e{number}", people=(f"p{number}",)) for number in range(3_000)]
    edition = make_edition(*events, people=people)
    text = page_index(["e7", "e8"], edition)
    assert json.loads(text)["people"] == {"p7": "Person 7", "p8": "Person 8"}
    assert len(text) < 2_000
