"""The list of events by when they became known."""

from datetime import date, timedelta

from tests.support import in_order, make_era, make_event, make_when, make_whole_edition

from timeline.model.event import Event
from timeline.views.contexts import KnownView
from timeline.views.edition import Edition
from timeline.views.explainer import explainer_view
from timeline.views.known_list import DELAYED_SHOWN, known_view
from timeline.views.steps import Stretch

SECRET = make_event("secret", "2023-01-10", title="A deal is made", known=make_when("2024-03-12"))
RALLY = make_event("rally", "2023-06-01")
VOTE = make_event("vote", "2024-03-20")


def edition_of(*events: Event, **fields: object) -> Edition:
    """Return an explainer with some events."""
    return make_whole_edition(*in_order(*events), **fields)


def view_of(edition: Edition, step: Stretch | None = None) -> KnownView:
    """Return the list, or one of its portions."""
    return known_view(step, edition, edition.place(f"river/known/{step.path if step else ''}"))


def days(number: int, **fields: object) -> list[Event]:
    """Return so many events, one a day from 1 January 2023 on."""
    return [make_event(f"e{day}", str(date(2023, 1, 1) + timedelta(day)), **fields) for day in range(number)]


def test_an_event_stands_where_it_became_known() -> None:
    """Its card has that date, and tells when it happened and how long that took."""
    (section,) = view_of(edition_of(SECRET, RALLY, VOTE)).eras
    assert [card.id for card in section.events] == ["rally", "secret", "vote"]
    assert [card.date.short for card in section.events] == ["1 June", "12 March", "20 March"]
    assert [card.remark for card in section.events] == [
        "",
        "Became known 14 months later. Happened: 10 January 2023",
        "",
    ]


def test_events_with_two_dates_are_named_first() -> None:
    """Above the list stand those of which it is known that it was at another time."""
    view = view_of(edition_of(SECRET, RALLY, VOTE))
    assert [(one.event.text, one.date.text, one.elapsed, one.basis) for one in view.delayed] == [
        ("A deal is made", "12 March 2024", "Became known 14 months later", "Happened: 10 January 2023")
    ]
    assert "nothing of the kind is on record" in view.description
    assert (view.order.url, view.total, view.delayed_more) == ("../", "3 events", "")


def test_dates_that_do_not_say_the_delay_give_no_number() -> None:
    """Where no time between the two dates is known, none is told."""
    event = make_event("secret", "2023-01-10/", known=make_when("2023-01-12"))
    (found,) = view_of(edition_of(event)).delayed
    assert found.elapsed == "Became known at another time"


def test_a_second_date_that_says_the_same_makes_no_second_list() -> None:
    """Where every event became known when it happened there is no list, and nothing leads to one."""
    edition = edition_of(make_event("rally", "2023-06-01", known=make_when("2023-06-01")), VOTE)
    assert ("known/", None) not in edition.lookup.portions
    assert explainer_view(edition, edition.place("river/")).known_link is None


def test_the_front_page_leads_to_the_list() -> None:
    """Beside the list by when events happened stands the way to the other."""
    edition = edition_of(SECRET, RALLY)
    link = explainer_view(edition, edition.place("river/")).known_link
    assert link is not None
    assert link.url == "known/"


def test_events_stand_in_the_era_in_which_they_became_known() -> None:
    """An event of the first era that became known in the second stands there."""
    eras = (make_era("before", "2023"), make_era("after", "2024"))
    found = view_of(edition_of(SECRET, RALLY, VOTE, eras=eras)).eras
    assert [(era.id, [card.id for card in era.events]) for era in found] == [
        ("before", ["rally"]),
        ("after", ["secret", "vote"]),
    ]


def test_a_long_list_is_divided_by_when_events_became_known() -> None:
    """More than a hundred events stand by month, each once, where it became known."""
    edition = edition_of(SECRET, *days(130))
    whole = view_of(edition)
    assert (whole.eras, len(whole.delayed)) == ((), 1)
    assert [one.link.text for one in whole.split.portions] == ["2023", "2024"]
    assert "where it ends" not in whole.split.text
    (section,) = view_of(edition, Stretch(2024)).eras
    assert [card.id for card in section.events] == ["secret"]


def test_of_many_events_with_two_dates_the_number_is_told() -> None:
    """Those that are not named above the list are counted."""
    later = make_when("2025-01-01")
    view = view_of(edition_of(*days(DELAYED_SHOWN + 3, known=later)))
    assert (len(view.delayed), view.delayed_more) == (DELAYED_SHOWN, "… and 3 more events.")
