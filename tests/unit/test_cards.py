"""The list of events: cards in their eras, with named gaps."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import (
    cite,
    in_order,
    make_claim,
    make_correction,
    make_denial,
    make_edition,
    make_era,
    make_event,
    make_figure,
    make_place,
    make_source,
)

from timeline.model.claim import Claimant, ClaimStatus
from timeline.model.event import Event, Weight
from timeline.model.source import CopyForm, Origin
from timeline.views.cards import era_views
from timeline.views.contexts import EraView, EventCard, EventInside, LinkView
from timeline.views.listed import event_inside

ERAS = (make_era("first", "2023-01/2023-03"), make_era("second", "2023-06/2023-12"))


def listed(*events: Event, with_gaps: bool = True, **fields: object) -> tuple[EraView, ...]:
    """List the events of an explainer on its front page."""
    edition = make_edition(*in_order(*events), **fields)
    return era_views(edition.timeline.events, edition, edition.place(edition.paths.front), with_gaps=with_gaps)


def cards(*events: Event, **fields: object) -> list[EventCard]:
    """Return the cards of all eras in one list."""
    return [card for era in listed(*events, **fields) for card in era.events]


def inside(event: Event, **fields: object) -> EventInside:
    """Return what a card on the front page shows beside the date."""
    edition = make_edition(event, **fields)
    return event_inside(event, edition, edition.place(edition.paths.front))


def told(*events: Event, **fields: object) -> list[str]:
    """Return the id of each event and the words of each gap."""
    return [card.gap or card.id for card in cards(*events, **fields)]


@given(st.lists(st.dates(date(2022, 1, 1), date(2024, 12, 31)), max_size=25))
def test_every_event_is_listed_once(days: list[date]) -> None:
    """Events within and outside the eras stand in the list, each once."""
    events = [make_event(f"e{index}", str(day)) for index, day in enumerate(days)]
    found = [card.id for card in cards(*events, eras=ERAS) if not card.gap]
    assert sorted(found) == sorted(event.id for event in events)


def test_events_outside_all_eras_come_last() -> None:
    """What no era holds stands in a section of its own."""
    eras = listed(make_event("a", "2023-02-01"), make_event("b", "2023-05-01"), eras=ERAS)
    assert [(era.id, era.name, era.number, era.count) for era in eras] == [
        ("first", "First", "1", "1 event"),
        ("other", "Other events", "1", "1 event"),
    ]


def test_a_timeline_without_eras_has_one_section() -> None:
    """Where there are no eras, the events are not called other."""
    assert [era.name for era in listed(make_event())] == ["All events"]


def test_a_gap_is_named_before_the_event_that_ends_it() -> None:
    """A stretch without events stands between two events, and the card before knows that it follows."""
    events = make_event("a", "2023-02-01"), make_event("b", "2023-02-12")
    assert told(*events, eras=ERAS) == ["a", "10 days with no recorded event", "b"]
    assert [card.before_gap for card in cards(*events, eras=ERAS)] == [True, False, False]


def test_a_gap_between_eras_opens_the_later_one() -> None:
    """A gap from the last event of an era to the first of the next is named in the next."""
    assert told(make_event("a", "2023-03-30"), make_event("b", "2023-06-01"), eras=ERAS) == [
        "a",
        "2 months with no recorded event",
        "b",
    ]


def test_no_gap_is_named_over_an_event_listed_elsewhere() -> None:
    """Where an event between two others stands in another section, nothing is said of the time between them."""
    events = make_event("a", "2023-03-01"), make_event("between", "2023-05-01"), make_event("b", "2023-06-20")
    assert told(*events, eras=ERAS) == ["a", "b", "between"]


@pytest.mark.parametrize(("second", "is_named"), [("2023-02-01", True), ("2023-01-31", False)])
def test_in_a_long_era_only_a_long_gap_is_named(second: str, is_named: bool) -> None:
    """A gap is named where it is at least a twelfth of its era: here 31 days of a year."""
    year = (make_era("year", "2022-12-31/2024-01-07"),)
    found = told(make_event("a", "2022-12-31"), make_event("b", second), eras=year)
    assert (len(found) == 3) is is_named


def test_a_list_of_some_events_names_no_gaps() -> None:
    """Only a list of all events can say that nothing was recorded."""
    assert told(make_event("a", "2023-01-01"), make_event("b", "2023-03-01"), eras=ERAS, with_gaps=False) == ["a", "b"]


def test_the_year_is_shown_where_it_changes() -> None:
    """The first event and the first of each year have their year, and so has one in the next era."""
    events = [make_event(id, when) for id, when in zip("abcd", ["2022-12-30", "2022-12-31", "2023-01-01", "2023-07"])]  # noqa: B905
    assert [card.date.year for card in cards(*events, with_gaps=False)] == ["2022", None, "2023", None]


@pytest.mark.parametrize(
    ("when", "short", "year"),
    [
        ("2023", "2023", None),
        ("2023-12-30/2024-01-02", "30 Dec 2023–2 Jan 2024", None),
        ("2023-12", "December", "2023"),
    ],
)
def test_a_year_is_not_shown_twice(when: str, short: str, year: str | None) -> None:
    """A date whose words have a year is given no other."""
    card = cards(make_event(when=when))[0]
    assert (card.date.short, card.date.year) == (short, year)


def test_a_year_before_christ_is_worded() -> None:
    """The year beside a date is told as readers know it."""
    assert cards(make_event(when="-0043-03-15"))[0].date.year == "44 BC"


@pytest.mark.parametrize(
    ("when", "again"),
    [("2023-02-01", True), ("2023-02-01T20:00", True), ("2023-02-01~", False), ("2023-02-02", False)],
)
def test_a_date_that_reads_like_the_one_before_is_marked(when: str, again: bool) -> None:
    """A card knows whether the entry before has the same date, whatever the time of day."""
    assert [card.date_again for card in cards(make_event("a", "2023-02-01"), make_event("b", when))] == [False, again]


def test_a_day_in_another_year_is_not_the_same_date() -> None:
    """Two days that differ in their year alone are not the same."""
    events = make_event("a", "2022-02-01"), make_event("b", "2023-02-01")
    assert not cards(*events, with_gaps=False)[1].date_again


def test_the_most_doubtful_status_is_shown() -> None:
    """The claim that a reader must doubt most gives the tag and its words."""
    claims = (
        make_claim(status=ClaimStatus.REPORTED),
        make_claim(status=ClaimStatus.DISPUTED, by=Claimant(name="A guest"), statement="It was staged."),
        make_claim(status=ClaimStatus.ALLEGED),
    )
    card = inside(make_event(claims=claims))
    assert card.status is not None
    assert (card.status.id, card.status_text) == ("disputed", "A guest: It was staged.")


def test_confirmed_claims_give_no_tag() -> None:
    """Where every claim is confirmed nothing is doubted."""
    card = inside(make_event(claims=(make_claim(status=ClaimStatus.CONFIRMED),)))
    assert (card.status, card.status_text) == (None, None)


def test_the_origins_named_and_those_left_out_add_up() -> None:
    """A card names four outlets and counts the rest, those of claims too."""
    keys = [f"s{index}" for index in range(6)]
    sources = {key: make_source(key) for key in keys}
    event = make_event(citations=cite(*keys[:5]), claims=(make_claim(citations=cite("s5")),))
    card = inside(event, sources=sources)
    assert card.source_count == LinkView("6 sources", "events/rally/#sources")
    assert card.sources == "Outlet s0, Outlet s1, Outlet s2, Outlet s3"
    assert card.more == "1 claim, 2 more origins"


def test_a_card_names_each_outlet_once() -> None:
    """Two texts of one outlet stand under one name, so that the names agree with the number of origins."""
    sources = {
        "a": make_source("a", publisher="RFE/RL"),
        "b": make_source("b", publisher="RFE/RL"),
        "c": make_source("c", copy_of=Origin("AP", CopyForm.REPRINT)),
        "d": make_source("d", copy_of=Origin("AP", CopyForm.RELAY)),
        "e": make_source("e", copy_of=Origin("RFE/RL", CopyForm.COPY)),
    }
    card = inside(make_event(citations=cite("a", "b", "c", "d", "e")), sources=sources)
    assert card.source_count is not None
    assert (card.source_count.text, card.origins) == ("5 sources", "2\u00a0origins")
    assert (card.sources, card.more) == ("RFE/RL, AP (reprint, relay)", "")


@pytest.mark.parametrize(("keys", "words"), [("a", ""), ("ab", "1\u00a0origin"), ("abc", "2\u00a0origins")])
def test_a_card_counts_origins(keys: str, words: str) -> None:
    """A copy counts for its outlet; of a single source nothing is said."""
    sources = {
        "a": make_source("a"),
        "b": make_source("b", copy_of=Origin("Outlet a", CopyForm.RELAY)),
        "c": make_source("c"),
    }
    assert inside(make_event(citations=cite(*keys)), sources=sources).origins == words


def test_a_card_names_the_day_of_the_newest_correction() -> None:
    """The words lead to the record on the event's page; a card without corrections has none."""
    event = make_event(corrections=(make_correction("2024-03-09"), make_correction("2024-03-01")))
    corrected = inside(event).corrected
    assert corrected is not None
    assert corrected.text == "Corrected 9 March 2024"
    assert corrected.url.endswith("events/rally/#corrections")
    assert inside(make_event()).corrected is None


def test_a_card_says_what_else_the_page_holds() -> None:
    """Claims and contested figures are counted, and nothing is said where there is no more."""
    more = inside(make_event(claims=(make_claim(), make_claim()), figures=(make_figure(),))).more
    assert more == "2 claims, 1 contested figure"
    assert inside(make_event()).more == ""


def test_a_card_leads_to_its_page_and_can_be_led_to() -> None:
    """A card has the address of the event's page and an anchor of its own in the list."""
    card = cards(make_event())[0]
    assert (card.inside_html, card.id) == ("events/rally/: People rally in the square", "rally")


def test_a_place_is_named_with_what_contains_it() -> None:
    """The larger place follows where it is not part of the name."""
    places = {"hall": make_place("hall", within="belgrade"), "belgrade": make_place("belgrade")}
    assert inside(make_event(place="hall"), places=places).place == "Hall, Belgrade"
    assert inside(make_event()).place is None


def test_a_minor_event_knows_that_a_heavier_one_follows() -> None:
    """Only a lighter card before a heavier one of the same era is marked."""
    weights = [Weight.MINOR, Weight.NORMAL, Weight.NORMAL, Weight.TURNING_POINT, Weight.MINOR]
    events = [make_event(f"e{index}", f"2023-02-0{index + 1}", weight=weight) for index, weight in enumerate(weights)]
    assert [card.before_heavier for card in cards(*events)] == [True, False, True, False, False]


def test_a_claim_in_the_list_stands_with_its_denials() -> None:
    """An accusation is never shown without the reply to it, in the list neither."""
    denial = make_denial(statement="She was elsewhere.")
    claim = make_claim(by=Claimant(name="A guest"), statement="Ana Ilić staged it.", denials=(denial,))
    card = inside(make_event(claims=(claim,)))
    assert card.status_text == "A guest: Ana Ilić staged it. Ana Ilić: She was elsewhere."
