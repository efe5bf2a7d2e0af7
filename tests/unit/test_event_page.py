"""The page of one event."""

from dataclasses import replace

import pytest
from tests.support import (
    cite,
    in_order,
    make_claim,
    make_correction,
    make_day,
    make_denial,
    make_estimate,
    make_event,
    make_figure,
    make_person,
    make_source,
    make_when,
    make_whole_edition,
)

from timeline.model.claim import Claimant, ClaimStatus
from timeline.model.entities import Organization
from timeline.model.event import Cause, Event, PublicationStatus
from timeline.model.source import CopyForm, Origin
from timeline.views.contexts import EventView, RetractedView
from timeline.views.event_page import event_view, retracted_view


def page(*events: Event, id: str = "rally", **fields: object) -> EventView:
    """Return the page of one of the events."""
    edition = make_whole_edition(*in_order(*events), **fields)
    event = edition.lookup.documents[id]
    return event_view(event, edition, edition.place(edition.paths.event(id)))


def facts(view: EventView) -> dict[str, list[str]]:
    """Return the words of each fact."""
    return {fact.label: [value.text for value in fact.values] for fact in view.facts}


def withdrawn(event: Event) -> RetractedView:
    """Return what stands at the address of a withdrawn event."""
    gone = replace(event, status=PublicationStatus.RETRACTED)
    edition = make_whole_edition(gone)
    return retracted_view(gone, edition, edition.place(edition.paths.event(gone.id)))


def test_the_date_has_its_year() -> None:
    """The date is given in full, with weekday and time of day."""
    date = page(make_event(when_note="evening")).date
    assert (date.text, date.short, date.weekday, date.note, date.iso) == (
        "18 December 2023",
        "18 December 2023",
        "Monday",
        "evening",
        "2023-12-18",
    )


def test_text_claims_and_list_number_sources_alike() -> None:
    """The running text, claims, denials and figures refer to the numbers of the page's own list."""
    event = make_event(
        citations=cite("agency"),
        claims=(make_claim(citations=cite("daily"), denials=(make_denial(citations=cite("agency")),)),),
        figures=(make_figure(make_estimate(citations=cite("daily"))),),
    )
    view = page(event)
    assert [(source.number, source.key) for source in view.sources] == [(1, "agency"), (2, "daily")]
    assert view.body[0].text_html == "event rally {'agency': 1, 'daily': 2}"
    assert [link.text for link in view.claims[0].sources] == ["2"]
    assert [link.text for link in view.claims[0].denials[0].sources] == ["1"]
    assert [link.text for link in view.figures[0].estimates[0].sources] == ["2"]


def test_claims_and_figures_have_anchors() -> None:
    """Claims and figures are counted from 1 in their anchors."""
    event = make_event(claims=(make_claim(), make_claim(statement="Another.")), figures=(make_figure(),) * 2)
    view = page(event)
    assert [claim.id for claim in view.claims] == ["claim-1", "claim-2"]
    assert [figure.id for figure in view.figures] == ["figure-1", "figure-2"]


def test_claims_of_the_same_words_have_anchors_of_their_own() -> None:
    """Two claims that are alike in everything are still two entries of the page."""
    assert [claim.id for claim in page(make_event(claims=(make_claim(), make_claim()))).claims] == [
        "claim-1",
        "claim-2",
    ]


def test_facts_name_only_what_is_known() -> None:
    """An event without place, people, claims or a later day of publicity has no row for them."""
    assert facts(page(make_event())) == {
        "Category": ["Protest"],
        "Sources": ["2 sources; 2 origins"],
        "Updated": [],
    }


def test_the_day_of_the_last_change_is_told() -> None:
    """Updates and corrections count: the facts name the newest day of them."""
    event = make_event(updated=make_day("2024-02-20"), corrections=(make_correction("2024-03-01"),))
    (updated,) = [fact.date for fact in page(event).facts if fact.label == "Updated"]
    assert updated is not None
    assert updated.iso == "2024-03-01"


def test_facts_name_place_involved_and_when_it_became_known() -> None:
    """Place, people, organizations and the day of publicity each have a row."""
    event = make_event(place="square", people=("ana-ilic",), organizations=("party",), known=make_when("2024-01-05"))
    found = facts(page(event))
    assert found["Place"] == ["Square"]
    assert found["Involved"] == ["Ana Ilić", "The Party"]
    assert found["Known since"] == ["5 January 2024"]


@pytest.mark.parametrize(
    ("statuses", "words"),
    [
        (["disputed"], "1 claim, disputed"),
        (["alleged", "alleged"], "2 claims, alleged"),
        (["reported", "disputed", "alleged"], "3 claims, of which 1 disputed"),
        (["confirmed", "reported", "reported"], "3 claims, of which 2 reported"),
    ],
)
def test_claims_are_counted_with_those_most_in_doubt(statuses: list[str], words: str) -> None:
    """The row of claims does not call all of them what only some are."""
    claims = tuple(make_claim(status=ClaimStatus(status), statement=str(n)) for n, status in enumerate(statuses))
    assert facts(page(make_event(claims=claims)))["Claims"] == [words]


def test_copies_and_origins_are_counted() -> None:
    """The note on sources says how many are copies and how many outlets stand behind several sources."""
    sources = {
        "a": make_source("a"),
        "b": make_source("b", copy_of=Origin("Outlet a", CopyForm.COPY, source="a")),
        "c": make_source("c", copy_of=Origin("Reuters", CopyForm.RELAY)),
    }
    notes = {
        keys: page(make_event(citations=cite(*keys)), sources=sources).sources_note for keys in ("a", "ac", "ab", "abc")
    }
    assert notes == {
        "a": "1 source",
        "ac": "2 sources, of which 1 copy or relay; 2 origins",
        "ab": "2 sources, of which 1 copy or relay; 1 origin",
        "abc": "3 sources, of which 2 copies or relays; 2 origins",
    }


def test_corrections_stand_beside_what_they_correct() -> None:
    """A correction that names a part of the event is told there; one that names none, only in the record."""
    parts = ("when", "text", "because-of", "citations", "claim-2", "figure-1", None)
    corrections = tuple(replace(make_correction("2024-03-01"), of=part, now=str(part)) for part in parts)
    claims = (make_claim(), make_claim(statement="Another."))
    view = page(make_event(corrections=corrections, claims=claims, figures=(make_figure(),)))
    told = {
        "when": view.head_corrections,
        "text": view.account_corrections,
        "because-of": view.links_corrections,
        "citations": view.sources_corrections,
        "claim-2": view.claims[1].corrections,
        "figure-1": view.figures[0].corrections,
    }
    assert {part: [note.text for note in notes] for part, notes in told.items()} == {
        part: [f"{part}, not 25 December."] for part in told
    }
    assert view.claims[0].corrections == ()
    assert len(view.corrections) == len(parts)
    assert view.head_corrections[0].url == "#corrections"


def test_the_record_leads_to_what_was_corrected() -> None:
    """Each correction in the record names its part in words, with the way there."""
    corrections = tuple(
        replace(make_correction(f"2024-03-0{4 - place}"), of=part)
        for place, part in enumerate(("when", "text", "claim-1", None))
    )
    view = page(make_event(corrections=corrections, claims=(make_claim(),)))
    assert [part and (part.text, part.url) for part in (change.part for change in view.corrections)] == [
        ("Date", "./"),
        ("What happened", "#account"),
        ("Claim 1", "#claim-1"),
        None,
    ]


def test_sources_of_one_origin_are_marked_where_they_are_used() -> None:
    """A claim or an estimate whose several sources go back to one outlet says so; others do not."""
    sources = {
        "a": make_source("a"),
        "b": make_source("b", copy_of=Origin("Outlet a", CopyForm.COPY)),
        "c": make_source("c"),
    }
    claims = tuple(make_claim(citations=cite(*keys), statement=keys) for keys in ("ab", "ac", "b"))
    figure = make_figure(*(make_estimate(citations=cite(*keys)) for keys in ("ab", "abc")))
    view = page(make_event(claims=claims, figures=(figure,)), sources=sources)
    assert [claim.origin for claim in view.claims] == ["2 links, 1 origin: Outlet a", "", ""]
    assert [estimate.origin for estimate in view.figures[0].estimates] == ["2 links, 1 origin: Outlet a", ""]


def test_causes_and_effects_come_in_order_of_time() -> None:
    """What led to an event and what came of it are each listed by date, drafts left out."""
    events = (
        make_event("early", "2023-01-01"),
        make_event("draft", "2023-01-02", status=PublicationStatus.DRAFT),
        make_event("late", "2023-02-01"),
        make_event("rally", "2023-03-01", because_of=tuple(Cause(id) for id in ("late", "draft", "early"))),
        make_event("march", "2023-04-01", because_of=(Cause("rally", note="according to N1"),)),
    )
    view = page(*events)
    assert [cause.event.url for cause in view.led_by] == ["../early/", "../late/"]
    assert [(cause.event.url, cause.basis) for cause in view.followed_by] == [("../march/", "according to N1")]


def test_who_connects_two_events_is_told_on_both_pages() -> None:
    """A source that only the later event numbers is named on the earlier one's page."""
    earlier = make_event("earlier", "2023-01-01", citations=cite("agency"))
    later = make_event("later", "2023-02-01", citations=cite("agency"), because_of=(Cause("earlier", cite("daily")),))
    assert [link.text for link in page(earlier, later, id="later").led_by[0].sources] == ["2"]
    assert [link.text for link in page(earlier, later, id="earlier").followed_by[0].sources] == ["Outlet daily"]


def test_what_followed_is_told_with_the_time_between() -> None:
    """A later event says how much later it was, in the words that the dates allow."""
    first = make_event("first", "2023-12-17")
    days = make_event("days", "2023-12-30", because_of=(Cause("first"),))
    months = make_event("months", "2024-02", because_of=(Cause("first"),))
    view = page(first, days, months, id="first")
    assert [(cause.date.short, cause.elapsed) for cause in view.followed_by] == [
        ("30 December 2023", "13 days later"),
        ("February 2024", "about 2 months later"),
    ]


def test_everybody_met_on_the_page_is_introduced_once() -> None:
    """Those listed and those who speak are named with their neutral line, people first."""
    event = make_event(people=("ana-ilic",), claims=(make_claim("party"), make_claim("ana-ilic")))
    named = page(event).named
    assert [(link.text, link.note) for link in named] == [("Ana Ilić", "A speaker."), ("The Party", "A party.")]


def test_an_organization_is_named_with_its_abbreviation() -> None:
    """The abbreviation follows the name where it is another."""
    organizations = {
        "spn": Organization("spn", "Serbia Against Violence", "A list.", short="SPN"),
        "n1": Organization("n1", "N1", "A channel.", short="N1"),
    }
    event = make_event(organizations=("spn", "n1"))
    assert [link.text for link in page(event, organizations=organizations).named] == [
        "Serbia Against Violence (SPN)",
        "N1",
    ]


def test_a_claimant_outside_the_registers_is_plain_words() -> None:
    """A name that no register has leads nowhere."""
    by = page(make_event(claims=(make_claim(by=Claimant(name="A guest")),))).claims[0].by
    assert (by.text, by.url, by.note) == ("A guest", None, None)


def test_neighbours_are_those_in_time() -> None:
    """The page leads to the events before and after, which the first and the last lack."""
    events = [make_event(id, f"2023-12-0{day}") for day, id in enumerate(("a", "rally", "b"), start=1)]
    view = page(*events)
    assert view.previous is not None
    assert view.next is not None
    assert (view.previous.url, view.next.url) == ("../a/", "../b/")
    assert page(*events, id="a").previous is None
    assert page(*events, id="b").next is None


def test_the_threads_are_those_of_the_event() -> None:
    """A thread is linked by its name, an event without threads has none."""
    (step,) = page(make_event(threads=("street",))).threads
    assert (step.thread.text, step.thread.url) == ("The street", "../../threads/street/")
    assert page(make_event()).threads == ()


def test_the_page_says_how_to_cite_it() -> None:
    """Title, explainer, site, version and address make a citation."""
    event = make_event(updated=make_day("2024-03-01"))
    assert page(event).citation.text == (
        "‘People rally in the square’, in ‘The river and the square’, The Record, version of 1 March 2024. "
        "https://example.org/site/river/events/rally/"
    )


def test_the_history_names_the_last_change_where_there_is_one() -> None:
    """The day of the last change follows that of the first publication."""
    assert page(make_event()).added == "First published 1 February 2024."
    changed = make_event(corrections=(make_correction("2024-02-09"),))
    assert page(changed).added == "First published 1 February 2024. Last changed 9 February 2024."


def test_corrections_stand_on_the_page() -> None:
    """Each correction is listed with what was and what is."""
    corrections = page(make_event(corrections=(make_correction("2024-02-09"),))).corrections
    assert [(one.was, one.now) for one in corrections] == [("25 December", "24 December")]


def test_a_withdrawn_event_says_when() -> None:
    """A tombstone gives the day of the last change and keeps the corrections."""
    view = withdrawn(make_event(updated=make_day("2024-03-01"), corrections=(make_correction("2024-02-09"),)))
    assert view.text == (
        "This entry was withdrawn on 1 March 2024. Its address is kept so that links to it do not break."
    )
    assert len(view.corrections) == 1


def test_a_withdrawal_without_a_recorded_day_names_none() -> None:
    """The day on which an event was added is not passed off as that of its withdrawal."""
    assert withdrawn(make_event()).text.startswith("This entry was withdrawn. ")


def test_people_of_the_register_are_linked() -> None:
    """A person's name leads to their page."""
    people = {"ana-ilic": make_person("ana-ilic", "Ana Ilić")}
    assert page(make_event(people=("ana-ilic",)), people=people).named[0].url == "../../people/ana-ilic/"


def test_what_followed_is_bounded() -> None:
    """Of very many events that came of one, the first fifty are named and the others counted."""
    later = [
        make_event(f"e{n}", f"2024-{1 + n // 28:02}-{1 + n % 28:02}", because_of=(Cause("first"),)) for n in range(60)
    ]
    view = page(make_event("first", "2023-12-01"), *later, id="first")
    assert [cause.event.url for cause in view.followed_by] == [f"../e{n}/" for n in range(50)]
    assert view.followed_by_more == "… and 10 more events."
    assert page(make_event("first", "2023-12-01"), *later[:50], id="first").followed_by_more == ""
