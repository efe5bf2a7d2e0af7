"""Which pages an explainer has because its lists are long."""

from collections.abc import Iterable
from datetime import date, timedelta

from tests.support import (
    build_lookup,
    cite,
    in_order,
    make_claim,
    make_day,
    make_estimate,
    make_event,
    make_figure,
    make_person,
    make_question,
    make_timeline,
    make_when,
)

from timeline.model.claim import ClaimStatus
from timeline.model.event import Event
from timeline.model.structure import Dispute
from timeline.views.long_lists import Pages
from timeline.views.steps import Named, Part, Stretch


def pages(*events: Event, **fields: object) -> Pages:
    """Return the pages of an explainer's long lists."""
    return dict(build_lookup(make_timeline(*in_order(*events), **fields)).portions)


def many(number: int, **fields: object) -> list[Event]:
    """Return so many events, one a day from 2023 on."""
    return [make_event(f"e{day}", str(date(2023, 1, 1) + timedelta(day)), **fields) for day in range(number)]


def lists(found: Pages) -> set[str]:
    """Return the lists that have pages, but for the months of the explainer and the documents cited by many events."""
    return {path for path, _ in found if path and not path.startswith("documents/")}


def below(found: Pages, list_: str) -> list[str]:
    """Return the addresses of a list's pages in order."""
    return sorted(path + (step.path if step else "") for path, step in found if path == list_)


def test_a_short_explainer_has_its_months_alone() -> None:
    """Where everything fits on its page there are no further pages but the months."""
    found = pages(*many(60, people=("ana-ilic",)))
    assert lists(found) == set()
    assert below(found, "") == ["2023/01/", "2023/02/", "2023/03/"]


def test_a_long_explainer_has_years_too() -> None:
    """A year leads to all of its months, also where its events fit on the page of the year."""
    found = pages(*many(400))
    assert ("", None) in found
    year = found["", Stretch(2024)]
    assert len(year.items) == 35
    assert [one.step for one in year.within] == [Stretch(2024, 1), Stretch(2024, 2)]
    assert found["", Stretch(2023)].items == ()
    assert {path for path in below(found, "") if path.startswith("2024/")} == {"2024/", "2024/01/", "2024/02/"}


def test_months_of_all_years_are_named_in_their_index() -> None:
    """The index of months leads to every month of every year."""
    within = pages(*many(400))["months/", None].within
    assert [(one.step, len(one.within)) for one in within] == [(Stretch(2023), 12), (Stretch(2024), 2)]


def test_lists_of_events_are_split_one_by_one() -> None:
    """A person met in many events has pages by time, and one met in few has none; so with all other lists."""
    events = [
        *many(150, people=("ana-ilic",), threads=("street",), place="square", organizations=("party",)),
        make_event("other", "2024-05-05", people=("petar",), category="election"),
    ]
    people = {id_: make_person(id_, id_) for id_ in ("ana-ilic", "petar")}
    found = lists(pages(*events, people=people))
    assert {"people/ana-ilic/", "threads/street/", "places/square/", "organizations/party/"} <= found
    assert "categories/protest/" in found
    assert not {"people/petar/", "categories/election/"} & found


def test_many_claims_have_a_page_of_their_own() -> None:
    """More than forty claims of one claimant stand apart from the events, more than 150 by time."""
    forty, more = many(40, claims=(make_claim("ana-ilic"),)), many(41, claims=(make_claim("ana-ilic"),))
    assert "people/ana-ilic/claims/" not in lists(pages(*forty))
    page = pages(*more)["people/ana-ilic/claims/", None]
    assert (len(page.items), page.within) == (41, ())
    long = pages(*many(80, claims=(make_claim("party"), make_claim("party"))))
    assert long["organizations/party/claims/", None].items == ()
    assert "organizations/party/claims/2023/01/" in below(long, "organizations/party/claims/")


def test_a_claim_of_a_span_is_listed_once() -> None:
    """A claim belongs to the month in which its event began."""
    events = [
        make_event(f"e{day}", f"2023-01-{1 + day % 28:02}/2023-02-05", claims=(make_claim(),)) for day in range(160)
    ]
    found = pages(*events)
    assert below(found, "organizations/party/claims/")[1:] == [
        "organizations/party/claims/2023/",
        "organizations/party/claims/2023/01/",
        "organizations/party/claims/2023/01/2/",
    ]


def contested(number: int) -> Iterable[Event]:
    """Return events that are each disputed in a claim and a figure."""
    figure = make_figure(make_estimate(), make_estimate(value=400))
    claims = (make_claim(dispute="who-began", status=ClaimStatus.DENIED),)
    return many(number, claims=claims, figures=(figure,))


def test_what_is_disputed_is_divided_where_it_is_too_much() -> None:
    """Statuses and figures then have pages of their own, and none of them has before."""
    assert "disputed/" not in lists(pages(*contested(40)))
    found = pages(*contested(70))
    assert {"disputed/", "disputes/who-began/", "disputed/denied/", "disputed/figures/"} <= lists(found)
    assert [(one.step, one.number) for one in found["disputed/", None].within] == [(Named("denied"), 70)]
    assert found["disputed/figures/", None].items == ()
    assert "disputed/figures/2023/01/" in below(found, "disputed/figures/")


def test_a_dispute_with_a_claim_has_a_page() -> None:
    """A dispute has a page for all of its claims, however many they are; one without any has none."""
    disputes = (Dispute("who-began", "Who?"), Dispute("why", "Why?"), Dispute("empty", "Nothing?"))
    events = [
        *many(25, claims=(make_claim(dispute="who-began"),)),
        make_event("x", claims=(make_claim(dispute="why"),)),
    ]
    found = pages(*events, disputes=disputes)
    assert lists(found) == {"disputes/who-began/", "disputes/why/"}
    assert len(found["disputes/who-began/", None].items) == 25


def test_a_document_cited_by_many_events_has_a_page() -> None:
    """More than twelve events that cite one document are listed on a page of their own."""
    assert ("documents/daily/", None) not in pages(*many(12, citations=cite("daily")))
    assert len(pages(*many(13, citations=cite("daily")))["documents/daily/", None].items) == 13


def test_changes_are_divided_by_their_dates() -> None:
    """More than two hundred changes stand by year and month; the newest stand first on the page of all."""
    events = [make_event(f"e{day}", added=make_day(str(date(2024, 1, 1) + timedelta(day)))) for day in range(250)]
    assert "changes/" not in lists(pages(*events[:200]))
    found = pages(*events)
    newest = found["changes/", None].highlights
    assert [change.event for change in (newest[0], newest[-1])] == ["e249", "e50"]
    assert below(found, "changes/")[:3] == ["changes/", "changes/2024/", "changes/2024/01/"]
    assert found["changes/", Stretch(2024, 1)].items[0].event == "e0"


def test_questions_are_divided_into_open_and_closed() -> None:
    """More than a hundred questions stand on two pages, the longer of which is divided by date."""
    asked = [make_question(id=f"q{n}", opened=make_when(f"2023-{1 + n % 12:02}-05")) for n in range(101)]
    closed = [make_question(id=f"c{n}", closed=make_when("2024-01-05")) for n in range(3)]
    assert lists(pages(questions=tuple(asked[:100]))) == set()
    found = pages(questions=(*asked, *closed))
    assert found["questions/closed/", None].items == ("c0", "c1", "c2")
    assert found["questions/", None].number == 101


def test_long_indexes_are_divided_by_letters() -> None:
    """More than four hundred names with events stand by letter, many of one letter in parts."""
    people = {f"p{n}": make_person(f"p{n}", f"{'Žarko' if n else 'Ana'} {n}") for n in range(450)}
    found = pages(make_event(people=tuple(people)), people=people | {"nobody": make_person("nobody", "Nobody")})
    assert [(one.step.path, one.number) for one in found["people/", None].within] == [
        ("by-name/a/", 1),
        ("by-name/z/", 449),
    ]
    assert len(found["people/by-name/z/", Part(2)].items) == 49
    assert lists(found) == {"people/", "people/by-name/a/", "people/by-name/z/"}


def test_every_event_has_the_page_on_which_it_stands() -> None:
    """For each of many events the page is named whose list has it: of a year, a month or a part of one."""
    events = [*many(150), *(make_event(f"f{number}", "2023-02-10") for number in range(250))]
    lookup = build_lookup(make_timeline(*in_order(*events)))
    standing = {step.path: page.items for (list_, step), page in lookup.portions.items() if not list_ and step}
    for event in events:
        assert event.id in standing[lookup.event_pages[event.id]]
    assert len(set(lookup.event_pages.values())) > 3


def test_an_event_of_two_years_is_led_to_where_it_begins() -> None:
    """Of the pages that list an event the first in time is named."""
    long = make_event("long", "2022-12-30/2023-01-05")
    assert build_lookup(make_timeline(*in_order(long, *many(150)))).event_pages["long"].startswith("2022/")


def test_the_events_of_a_short_explainer_stand_on_its_front_page() -> None:
    """Where the list is not divided, every event is found on the explainer itself."""
    assert set(build_lookup(make_timeline(*in_order(*many(60)))).event_pages.values()) == {""}
