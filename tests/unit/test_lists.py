"""Pages that list some of the events."""

from gettext import NullTranslations

import pytest
from tests.support import cite, in_order, make_claim, make_day, make_event, make_person, make_place, make_whole_edition

from timeline.model.entities import Organization, Place, PlacePrecision
from timeline.model.event import Event, Weight
from timeline.model.structure import Category
from timeline.views.contexts import ListView
from timeline.views.edition import Edition
from timeline.views.lexicon import Phrases
from timeline.views.lists import (
    category_view,
    coordinates,
    index_view,
    month_view,
    organization_view,
    person_view,
    place_view,
    short_view,
    thread_view,
)

ENGLISH = Phrases(NullTranslations())


def edition_of(*events: Event, **fields: object) -> Edition:
    """Return an explainer with its events in order."""
    return make_whole_edition(*in_order(*events), **fields)


def ids(view: ListView) -> list[str]:
    """Return the ids of the listed events."""
    return [card.id for era in view.eras for card in era.events]


def facts(view: ListView) -> dict[str, list[str]]:
    """Return the words of each fact."""
    return {fact.label: [value.text for value in fact.values] for fact in view.facts}


def test_the_short_version_holds_the_turning_points() -> None:
    """The 60-second version lists turning points alone, counts them and leads to everything."""
    edition = edition_of(make_event("a"), make_event("b", weight=Weight.TURNING_POINT), make_event("c"))
    view = short_view(edition, edition.place(edition.paths.part("short")))
    assert ids(view) == ["b"]
    assert view.total == "1 of 3 events"
    assert view.facts[0].values[0].url == "../"


def test_a_list_of_some_events_names_no_gaps() -> None:
    """Between events of a list others may have happened, so no gap is named."""
    edition = edition_of(make_event("a", "2023-01-01"), make_event("b", "2023-06-01"))
    view = category_view(edition.timeline.categories[0], edition, edition.place("river/categories/protest/"))
    assert ids(view) == ["a", "b"]
    assert not any(card.gap or card.before_gap for era in view.eras for card in era.events)


def test_a_category_shows_its_events_and_its_symbol() -> None:
    """A category's page has the symbol of its slot."""
    edition = edition_of(make_event("a"), make_event("b", category="election"))
    view = category_view(edition.timeline.categories[1], edition, edition.place("river/categories/election/"))
    assert (view.title, view.label, ids(view)) == ("Elections", "Category", ["b"])
    assert view.mark is not None
    assert view.mark.slot == 2


def test_a_category_without_events_has_an_empty_page() -> None:
    """A link to a category in which nothing happened yet leads to a page that says so."""
    edition = edition_of(make_event(), categories=(Category("media", "Media", "Media"),))
    view = category_view(edition.timeline.categories[0], edition, edition.place("river/categories/media/"))
    assert (view.eras, view.total) == ((), "0 of 1 events")


def test_a_thread_shows_its_events() -> None:
    """A thread's page has its description and its events."""
    edition = edition_of(make_event("a", threads=("street",)), make_event("b"))
    view = thread_view(edition.timeline.threads[0], edition, edition.place("river/threads/street/"))
    assert (view.title, view.description, ids(view)) == ("The street", "Rallies.", ["a"])


def test_a_person_has_events_claims_and_sources() -> None:
    """A person's page lists the events they are met in, what they claim, other names and what their line rests on."""
    person = make_person("ana-ilic", "Ana Ilić", also=("Ana Ilic",), citations=cite("daily"))
    edition = edition_of(
        make_event("a", "2023-01-01", people=("ana-ilic",)),
        make_event("b", "2023-02-01", claims=(make_claim("ana-ilic"), make_claim("party"))),
        make_event("c"),
        people={"ana-ilic": person},
    )
    view = person_view(person, edition, edition.place("river/people/ana-ilic/"))
    assert (view.title, view.description, ids(view)) == ("Ana Ilić", "A speaker.", ["a", "b"])
    assert [(claim.id, claim.event.url if claim.event else None) for claim in view.claims] == [
        ("b-claim-1", "../../events/b/#claim-1")
    ]
    assert [source.key for source in view.sources] == ["daily"]
    assert facts(view) == {"Also written": ["Ana Ilic"]}


def test_a_claim_outside_its_event_names_its_sources() -> None:
    """On a page without the event's numbers, a claim names the outlets."""
    edition = edition_of(make_event(claims=(make_claim("ana-ilic", citations=cite("agency")),)))
    view = person_view(edition.timeline.people["ana-ilic"], edition, edition.place("river/people/ana-ilic/"))
    assert [source.text for source in view.claims[0].sources] == ["Outlet agency"]


def test_an_organization_is_found_under_its_abbreviation() -> None:
    """The abbreviation stands first among the other names."""
    body = Organization("spn", "Serbia Against Violence", "A list.", short="SPN", also=("Protiv nasilja",))
    edition = edition_of(make_event(organizations=("spn",)), organizations={"spn": body})
    view = organization_view(body, edition, edition.place("river/organizations/spn/"))
    assert facts(view) == {"Also written": ["SPN", "Protiv nasilja"]}
    assert ids(view) == ["rally"]


def test_a_place_holds_the_events_of_the_places_within() -> None:
    """A larger place's page lists the events of the smaller, and a smaller place names the larger."""
    places = {"hall": make_place("hall", within="city"), "city": make_place("city", latitude=44.8, longitude=20.5)}
    edition = edition_of(make_event("a", place="hall"), make_event("b", place="city"), places=places)
    city = place_view("city", edition, edition.place("river/places/city/"))
    hall = place_view("hall", edition, edition.place("river/places/hall/"))
    assert (ids(city), facts(city)) == (["a", "b"], {"Coordinates": ["44.8° N, 20.5° E, approximate"]})
    assert (ids(hall), facts(hall)) == (["a"], {"Within": ["City"]})


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        (PlacePrecision.BUILDING, "44.812° N, 20.462° W"),
        (PlacePrecision.AREA, "44.81° N, 20.46° W"),
        (PlacePrecision.CITY, "44.8° N, 20.5° W"),
        (PlacePrecision.COUNTRY, "45° N, 20° W"),
    ],
)
def test_coordinates_are_no_more_exact_than_the_place(precision: PlacePrecision, words: str) -> None:
    """A place's coordinates have only the decimals that its precision bears."""
    assert coordinates(Place("a", "A", latitude=44.81234, longitude=-20.46234, precision=precision), ENGLISH) == words


def test_the_south_is_told_and_a_place_without_coordinates_has_none() -> None:
    """The hemisphere stands in words; nothing is said where nothing is known."""
    assert coordinates(Place("a", "A", latitude=-1.0, longitude=2.0), ENGLISH) == "1.0° S, 2.0° E"
    assert coordinates(Place("a", "A", latitude=1.0), ENGLISH) == ""


def test_months_lead_to_their_neighbours_with_events() -> None:
    """A month's page leads to the nearest months that have events, over the years."""
    edition = edition_of(
        *(make_event(f"e{index}", day) for index, day in enumerate(("2023-10-05", "2023-12-30", "2024-01-02")))
    )
    december = month_view((2023, 12), edition, edition.place(edition.paths.month(2023, 12)))
    assert (december.title, ids(december)) == ("December 2023", ["e1"])
    assert december.previous is not None
    assert december.next is not None
    assert (december.previous.text, december.previous.url) == ("October 2023", "../10/")
    assert (december.next.text, december.next.url) == ("January 2024", "../../2024/01/")
    last = month_view((2024, 1), edition, edition.place(edition.paths.month(2024, 1)))
    assert last.next is None


def test_an_event_over_two_months_is_listed_in_both() -> None:
    """A span stands on the pages of the months in which it begins and ends."""
    edition = edition_of(make_event("a", "2023-11-28/2023-12-02"))
    for month in ((2023, 11), (2023, 12)):
        assert ids(month_view(month, edition, edition.place(edition.paths.month(*month)))) == ["a"]


@pytest.mark.parametrize(
    ("group", "links"),
    [
        ("people", [("Ana Ilić", "ana-ilic/", "2"), ("Zoran Lukić", "zoran-lukic/", "1")]),
        ("organizations", [("The Party", "party/", "1")]),
        ("places", [("Square", "square/", "1")]),
        ("categories", [("Protests", "../categories/protest/", "2")]),
        ("threads", [("The street", "../threads/street/", "1")]),
        ("months", [("November 2023", "../2023/11/", "1"), ("December 2023", "../2023/12/", "1")]),
    ],
)
def test_an_index_names_what_has_events(group: str, links: list[tuple[str, str, str]]) -> None:
    """Each index names its entries with their number of events: names by the alphabet, the rest in given order."""
    people = {id: make_person(id, name) for id, name in (("zoran-lukic", "Zoran Lukić"), ("ana-ilic", "Ana Ilić"))}
    people["nobody"] = make_person("nobody", "Nobody")
    edition = edition_of(
        make_event("a", "2023-11-05", people=("zoran-lukic", "ana-ilic"), place="square"),
        make_event(
            "b", people=("ana-ilic",), organizations=("party",), threads=("street",), added=make_day("2024-02-01")
        ),
        people=people,
    )
    view = index_view(group, edition, edition.place(edition.paths.part(group)))
    found = [(link.text, link.url, link.note) for part in view.groups for link in part.links]
    assert [(text, (url or "").removeprefix(f"../{group}/"), note) for text, url, note in found] == [
        (text, url.removeprefix(f"../{group}/"), note) for text, url, note in links
    ]
