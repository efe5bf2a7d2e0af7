"""Pages that list some of the events."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from gettext import NullTranslations

import pytest
from tests.support import (
    cite,
    in_order,
    make_chart,
    make_claim,
    make_day,
    make_event,
    make_person,
    make_place,
    make_term,
    make_whole_edition,
    text_with,
)

from timeline.model.entities import Organization, Place, PlacePrecision
from timeline.model.event import Event, Weight
from timeline.model.structure import Category
from timeline.views.contexts import ListView
from timeline.views.edition import Edition
from timeline.views.event_page import event_view
from timeline.views.indexes import chart_letter_view, charts_link, charts_view, index_view, names_view
from timeline.views.lexicon import Phrases
from timeline.views.list_heads import (
    category_head,
    coordinates,
    document_head,
    organization_head,
    person_head,
    place_head,
    term_head,
    thread_head,
    turning_points_head,
)
from timeline.views.listed import event_inside
from timeline.views.lists import Head, claims_view, list_view, portion_view, stretch_view
from timeline.views.steps import Part, Stretch
from timeline.views.wording import Wording

ENGLISH = Phrases(NullTranslations())


def edition_of(*events: Event, **fields: object) -> Edition:
    """Return an explainer with its events in order."""
    return make_whole_edition(*in_order(*events), **fields)


def listed(head: Head, path: str, edition: Edition) -> ListView:
    """Return a list as it stands on its page."""
    return list_view(head, edition, edition.place(f"river/{path}"))


def ids(view: ListView) -> list[str]:
    """Return the ids of the listed events."""
    return [card.id for era in view.eras for card in era.events]


def facts(view: ListView) -> dict[str, list[str]]:
    """Return the words of each fact."""
    return {fact.label: [value.text for value in fact.values] for fact in view.facts}


def test_the_turning_points_stand_by_themselves() -> None:
    """Their page lists turning points alone, counts them and leads to the shorter version and to everything."""
    edition = edition_of(make_event("a"), make_event("b", weight=Weight.TURNING_POINT), make_event("c"))
    view = listed(turning_points_head, "turning-points/", edition)
    assert ids(view) == ["b"]
    assert view.total == "1 of 3 events"
    assert [depth.link.url for depth in view.depths] == ["../short/", "./", "../"]
    assert [depth.is_current for depth in view.depths] == [False, True, False]


def test_a_list_of_some_events_names_no_gaps() -> None:
    """Between events of a list others may have happened, so no gap is named."""
    edition = edition_of(make_event("a", "2023-01-01"), make_event("b", "2023-06-01"))
    view = listed(partial(category_head, edition.timeline.categories[0]), "categories/protest/", edition)
    assert ids(view) == ["a", "b"]
    assert not any(card.gap or card.before_gap for era in view.eras for card in era.events)


def test_a_category_shows_its_events_and_its_symbol() -> None:
    """A category's page has the symbol of its slot."""
    edition = edition_of(make_event("a"), make_event("b", category="election"))
    view = listed(partial(category_head, edition.timeline.categories[1]), "categories/election/", edition)
    assert (view.title, view.label, ids(view)) == ("Elections", "Category", ["b"])
    assert view.mark is not None
    assert view.mark.slot == 2


def test_a_category_without_events_has_an_empty_page() -> None:
    """A link to a category in which nothing happened yet leads to a page that says so."""
    edition = edition_of(make_event(), categories=(Category("media", "Media", "Media"),))
    view = listed(partial(category_head, edition.timeline.categories[0]), "categories/media/", edition)
    assert (view.eras, view.total) == ((), "0 of 1 events")


def test_a_thread_shows_its_events() -> None:
    """A thread's page has its description and its events."""
    edition = edition_of(make_event("a", threads=("street",)), make_event("b"))
    view = listed(partial(thread_head, edition.timeline.threads[0]), "threads/street/", edition)
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
    view = listed(partial(person_head, "ana-ilic"), "people/ana-ilic/", edition)
    assert (view.title, view.description, ids(view)) == ("Ana Ilić", "A speaker.", ["a", "b"])
    assert [(claim.id, claim.event.url if claim.event else None) for claim in view.claims] == [
        ("b-claim-1", "../../events/b/#claim-1")
    ]
    assert [source.key for source in view.sources] == ["daily"]
    assert facts(view) == {"Also written": ["Ana Ilic"]}


def test_a_claim_outside_its_event_names_its_sources() -> None:
    """On a page without the event's numbers, a claim names the outlets."""
    edition = edition_of(make_event(claims=(make_claim("ana-ilic", citations=cite("agency")),)))
    view = listed(partial(person_head, "ana-ilic"), "people/ana-ilic/", edition)
    assert [source.text for source in view.claims[0].sources] == ["Outlet agency"]


def test_an_organization_is_found_under_its_abbreviation() -> None:
    """The abbreviation stands first among the other names."""
    body = Organization("spn", "Serbia Against Violence", "A list.", short="SPN", also=("Protiv nasilja",))
    edition = edition_of(make_event(organizations=("spn",)), organizations={"spn": body})
    view = listed(partial(organization_head, "spn"), "organizations/spn/", edition)
    assert facts(view) == {"Also written": ["SPN", "Protiv nasilja"]}
    assert ids(view) == ["rally"]


def test_a_place_holds_the_events_of_the_places_within() -> None:
    """A larger place's page lists the events of the smaller, and a smaller place names the larger."""
    places = {"hall": make_place("hall", within="city"), "city": make_place("city", latitude=44.8, longitude=20.5)}
    edition = edition_of(make_event("a", place="hall"), make_event("b", place="city"), places=places)
    city = listed(partial(place_head, "city"), "places/city/", edition)
    hall = listed(partial(place_head, "hall"), "places/hall/", edition)
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
    december = stretch_view(Stretch(2023, 12), edition, edition.place(edition.paths.month(2023, 12)))
    assert (december.title, ids(december)) == ("December 2023", ["e1"])
    assert december.split.previous is not None
    assert december.split.next is not None
    assert (december.split.previous.text, december.split.previous.url) == ("October 2023", "../10/")
    assert (december.split.next.text, december.split.next.url) == ("January 2024", "../../2024/01/")
    last = stretch_view(Stretch(2024, 1), edition, edition.place(edition.paths.month(2024, 1)))
    assert last.split.next is None


def test_an_event_over_two_months_is_listed_in_both() -> None:
    """A span stands on the pages of the months in which it begins and ends."""
    edition = edition_of(make_event("a", "2023-11-28/2023-12-02"))
    for month in ((2023, 11), (2023, 12)):
        assert ids(stretch_view(Stretch(*month), edition, edition.place(edition.paths.month(*month)))) == ["a"]


def test_the_page_of_a_term_lists_the_events_whose_text_uses_it() -> None:
    """Each event that links to the term stands there once, with the meaning and its sources above."""
    terms = {"thaw": make_term("thaw", also=("Melting",), citations=cite("daily"))}
    uses = text_with(links=["term:thaw", "term:thaw", "person:ana-ilic"])
    edition = edition_of(make_event("a", "2023-11-28", references=uses), make_event("b"), terms=terms)
    view = listed(partial(term_head, "thaw"), "terms/thaw/", edition)
    assert (view.title, view.label, view.description, ids(view)) == ("Thaw", "Term", "What it means.", ["a"])
    assert [source.key for source in view.sources] == ["daily"]
    (link,) = index_view("terms", edition, edition.place("river/terms/")).groups[0].links
    assert (link.text, link.url, link.note) == ("Thaw", "thaw/", "1")


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


def test_each_index_says_what_it_holds() -> None:
    """The words above an index are of that index: terms are not told to be everybody who is named."""
    edition = edition_of(make_event())
    groups = ("people", "organizations", "places", "terms", "categories", "threads", "months")
    told = [index_view(group, edition, edition.place(edition.paths.part(group))).description for group in groups]
    assert len(set(told)) == len(groups)
    assert told[3] == "Words that need explaining, with the number of events that use them."


def test_a_line_never_parts_a_day_from_its_month() -> None:
    """Titles, summaries and descriptions are tied as the text of an event is."""
    event = make_event(title="A vote on 17 December", summary="It was held on 17 December 2023.", people=("ana-ilic",))
    people = {"ana-ilic": make_person("ana-ilic", "Ana Ilić", description="Resigned on 3 May 2023.")}
    tied = make_whole_edition(event, people=people)
    tied = replace(tied, wording=replace(tied.wording, wording=Wording(space="_")))
    view = event_view(event, tied, tied.place("river/events/rally/"))
    assert (view.title, view.summary) == ("A vote on 17_December", "It was held on 17_December 2023.")
    inside = event_inside(event, tied, tied.place("river/"))
    assert (inside.title, inside.summary) == (view.title, view.summary)
    assert [one.note for one in view.named] == ["Resigned on 3_May 2023."]


def many(number: int, **fields: object) -> list[Event]:
    """Return so many events, three a day from 2023 on, the first two of them turning points."""
    return [
        make_event(
            f"e{place}",
            str(date(2023, 1, 1) + timedelta(place // 3)),
            weight=Weight.TURNING_POINT if place < 2 else Weight.NORMAL,
            **fields,
        )
        for place in range(number)
    ]


def test_a_long_list_shows_turning_points_and_the_way_to_its_portions() -> None:
    """A list with more than a hundred events shows its few turning points and links with numbers."""
    edition = edition_of(*many(120, people=("ana-ilic",)))
    view = listed(partial(person_head, "ana-ilic"), "people/ana-ilic/", edition)
    assert (ids(view), [era.name for era in view.eras], view.total) == (["e0", "e1"], ["Turning points"], "120 events")
    assert [(one.link.text, one.link.url, one.link.note) for one in view.split.portions] == [
        ("2023", "2023/", "120 events")
    ]
    assert [(link.text, link.url, link.note) for link in view.split.portions[0].within] == [
        ("January 2023", "2023/01/", "93 events"),
        ("February 2023", "2023/02/", "27 events"),
    ]


def test_a_hundred_events_stand_on_one_page() -> None:
    """Up to a hundred events a list is not divided."""
    view = listed(partial(person_head, "ana-ilic"), "people/ana-ilic/", edition_of(*many(100, people=("ana-ilic",))))
    assert (len(ids(view)), view.split.portions, view.total) == (100, (), "100 of 100 events")


def test_a_portion_of_a_list_has_its_events() -> None:
    """The page of a month says whose it is, lists its events and leads to the pages before and after."""
    edition = edition_of(*many(120, people=("ana-ilic",)))
    place = edition.place("river/people/ana-ilic/2023/02/")
    view = portion_view(partial(person_head, "ana-ilic"), Stretch(2023, 2), edition, place)
    assert (view.title, view.label, view.total) == ("Ana Ilić: February 2023", "Person", "27 events")
    assert sorted(ids(view)) == sorted(f"e{place}" for place in range(93, 120))
    assert view.split.previous is not None
    assert (view.split.previous.text, view.split.previous.url) == ("January 2023", "../01/")


def test_a_portion_that_is_too_long_leads_on() -> None:
    """The page of a long year names its months and shows the year's turning points."""
    edition = edition_of(*many(120, people=("ana-ilic",)))
    place = edition.place("river/people/ana-ilic/2023/")
    view = portion_view(partial(person_head, "ana-ilic"), Stretch(2023), edition, place)
    assert ids(view) == ["e0", "e1"]
    assert [one.link.url for one in view.split.portions] == ["01/", "02/"]


def test_a_long_month_has_parts() -> None:
    """The pages of a month with more than a hundred events tell part and days, and lead to one another."""
    edition = edition_of(*(make_event(f"e{place}", f"2023-12-{1 + place // 10:02}") for place in range(230)))
    first = stretch_view(Stretch(2023, 12), edition, edition.place("river/2023/12/"))
    second = stretch_view(Stretch(2023, 12, 2), edition, edition.place("river/2023/12/2/"))
    assert (first.title, first.total) == ("December 2023", "part 1 of 3, 1–10 December")
    assert (second.title, second.total) == ("December 2023, part 2", "part 2 of 3, 11–20 December")
    assert (len(ids(first)), ids(second)[0]) == (100, "e100")
    assert [link.url for link in first.split.parts] == [None, "2/", "3/"]


def test_the_year_of_a_long_explainer_leads_to_its_months() -> None:
    """A short year lists its events and names its months too, as each has a page."""
    edition = edition_of(*many(120), make_event("x", "2024-02-05"), make_event("y", "2024-03-05"))
    view = stretch_view(Stretch(2024), edition, edition.place("river/2024/"))
    assert (view.label, view.title, ids(view)) == ("Year", "2024", ["x", "y"])
    assert [(one.link.text, one.link.url) for one in view.split.portions] == [
        ("February 2024", "02/"),
        ("March 2024", "03/"),
    ]
    assert view.split.text == ""


def test_many_claims_are_a_page_away() -> None:
    """A person with more than forty claims has a link to them, and their page lists them all."""
    edition = edition_of(*many(45, claims=(make_claim("ana-ilic"),)))
    view = listed(partial(person_head, "ana-ilic"), "people/ana-ilic/", edition)
    assert view.claims == ()
    assert view.claims_link is not None
    assert (view.claims_link.text, view.claims_link.url) == ("All 45 claims, by date", "claims/")
    page = claims_view(partial(person_head, "ana-ilic"), None, edition, edition.place("river/people/ana-ilic/claims/"))
    assert (page.title, page.total, len(page.claims)) == ("What they claim: Ana Ilić", "45 claims", 45)


def test_the_events_that_cite_a_document_are_a_list() -> None:
    """A document that many events cite has a page that leads to it, to its entry and to all of the events."""
    edition = edition_of(*many(13, citations=cite("daily")))
    view = listed(partial(document_head, "daily"), "documents/daily/", edition)
    assert (view.title, view.description, len(ids(view))) == (
        "Cited in: Report daily",
        "Outlet daily, no date given",
        13,
    )
    assert [value.url for fact in view.facts for value in fact.values] == [
        "https://example.org/daily",
        "../../sources/#source-daily",
    ]


def test_a_long_index_leads_to_its_letters() -> None:
    """More than four hundred names are found by their first letter, in parts where one letter has too many."""
    people = {f"p{n}": make_person(f"p{n}", f"Žarko {n:03}") for n in range(450)}
    edition = edition_of(make_event(people=tuple(people)), people=people)
    view = index_view("people", edition, edition.place("river/people/"))
    assert view.groups == ()
    assert view.split.text == "There are 450 names, more than fit on one page. They are listed by the alphabet."
    assert [(one.link.text, one.link.url) for one in view.split.portions] == [("Z", "by-name/z/")]
    part = names_view("people", "people/by-name/z/", Part(2), edition, edition.place("river/people/by-name/z/2/"))
    assert (part.title, part.description) == ("People: Z: part 2", "part 2 of 2")
    assert (part.groups[0].links[0].text, len(part.groups[0].links)) == ("Žarko 400", 50)


def test_the_index_of_charts_names_what_each_finds() -> None:
    """Featured charts stand first, the rest by the alphabet, whether declared or not."""
    charts = tuple(make_chart(id) for id in ("votes", "bars", "seats"))
    drawn = ("votes", "bars", "seats", "events-by-week")
    edition = edition_of(make_event(), charts=charts, charts_drawn=drawn, featured_charts=("seats",))
    (group,) = charts_view(edition, edition.place("river/charts/")).groups
    assert [(link.text, link.url) for link in group.links] == [
        ("Finding of seats", "seats/"),
        ("Finding of bars", "bars/"),
        ("Finding of events-by-week", "events-by-week/"),
        ("Finding of votes", "votes/"),
    ]


def test_a_long_index_of_charts_leads_to_letters() -> None:
    """More than four hundred charts are found by the first letter; one that nobody declared stands on the index."""
    charts = tuple(make_chart(f"c{n}", title=f"Rain fell {n}") for n in range(401))
    drawn = (*(chart.id for chart in charts), "events-by-week")
    edition = edition_of(make_event(), charts=charts, charts_drawn=drawn)
    view = charts_view(edition, edition.place("river/charts/"))
    assert [link.url for link in view.groups[0].links] == ["events-by-week/"]
    assert [(one.link.url, one.link.note) for one in view.split.portions] == [("by-name/r/", "401 charts")]
    place = edition.place("river/charts/by-name/r/")
    part = chart_letter_view("charts/by-name/r/", Part(2), edition, place)
    assert (part.title, [link.url for link in part.groups[0].links]) == ("Charts: R: part 2", ["../../c99/"])


def test_the_front_page_leads_to_charts_that_it_does_not_show() -> None:
    """The way to all charts is there where the page shows only some of them."""
    for featured, expected in ((("a", "b"), None), (("a",), "All 2 charts")):
        edition = edition_of(make_event(), charts_drawn=("a", "b"), featured_charts=featured)
        link = charts_link(edition, edition.place("river/"))
        assert (link and link.text) == expected


def test_the_months_of_a_long_explainer_stand_under_their_years() -> None:
    """The index names years with their months."""
    edition = edition_of(*many(120), make_event("x", "2024-02-05"))
    view = index_view("months", edition, edition.place("river/months/"))
    assert [(one.link.text, [link.text for link in one.within]) for one in view.split.portions] == [
        ("2023", ["January 2023", "February 2023"]),
        ("2024", ["February 2024"]),
    ]
    assert view.split.text == ""
