"""The list on the front page of an explainer with too many events for one page."""

from collections.abc import Sequence
from datetime import date, timedelta

from tests.support import in_order, make_era, make_event, make_whole_edition

from timeline.model.event import Event, Weight
from timeline.views.contexts import ExplainerView
from timeline.views.explainer import explainer_view

ERAS = (make_era("before", "2022"), make_era("first", "2023-01-01/2023-06-15"), make_era("second", "2023-06-16/2024"))


def events(number: int, *, turning: int = 0, days: int = 730) -> list[Event]:
    """Return so many events from 2023 on, evenly over so many days, the first of them turning points."""
    start = date(2023, 1, 1)
    return [
        make_event(
            f"e{place}",
            str(start + timedelta(place * days // number)),
            weight=Weight.TURNING_POINT if place < turning else Weight.NORMAL,
        )
        for place in range(number)
    ]


def front(found: Sequence[Event], **fields: object) -> ExplainerView:
    """Return the front page of an explainer."""
    edition = make_whole_edition(*in_order(*found), **{"eras": ERAS} | fields)
    return explainer_view(edition, edition.place(edition.paths.front))


def links(view: ExplainerView) -> list[list[tuple[str, str | None, str | None]]]:
    """Return the links of each section."""
    return [[(one.link.text, one.link.url, one.link.note) for one in era.portions] for era in view.eras]


def test_a_hundred_events_stand_on_the_front_page() -> None:
    """As long as all events fit on one page they are listed there, and nothing is said of a division."""
    view = front(events(100))
    assert sum(len([card for card in era.events if not card.gap]) for era in view.eras) == 100
    assert view.list_text == ""
    assert links(view) == [[], []]


def test_more_events_are_listed_elsewhere_and_it_is_said() -> None:
    """A sentence tells that the list is divided, and the sections hold no event but turning points."""
    view = front(events(400, turning=2))
    assert view.list_text.startswith("There are 400 events, more than fit on one page.")
    assert [card.id for era in view.eras for card in era.events] == ["e0", "e1"]


def test_each_era_leads_to_its_pages_with_their_numbers() -> None:
    """A long year is named by its months; where a month belongs to two eras, each tells its share."""
    first, second = links(front(events(400)))
    assert [text for text, _, _ in first] == [
        "January 2023",
        "February 2023",
        "March 2023",
        "April 2023",
        "May 2023",
        "June 2023",
    ]
    assert first[0] == ("January 2023", "2023/01/", "17 events")
    assert first[-1] == ("June 2023", "2023/06/", "8 of 17 events")
    assert second[0] == ("June 2023", "2023/06/", "9 of 17 events")


def test_a_short_year_has_one_link() -> None:
    """A year whose events fit on one page is named as a whole."""
    found = [*events(150, days=200), make_event("later", "2024-05-05")]
    assert links(front(found))[-1][-1] == ("2024", "2024/", "1 event")


def test_an_event_over_two_years_counts_in_both() -> None:
    """It is listed where it begins and where it ends."""
    found = [*events(150, days=200), make_event("over", "2023-12-20/2024-02-03")]
    assert links(front(found))[-1][-2:] == [("December 2023", "2023/12/", "1 event"), ("2024", "2024/", "1 event")]


def test_many_months_are_left_to_the_years() -> None:
    """Where months would be too many links, eras lead to years."""
    found = [make_event(f"e{place}", str(date(2000, 1, 1) + timedelta(place * 4))) for place in range(1500)]
    (section,) = links(front(found, eras=()))
    assert section[0] == ("2000", "2000/", "92 events")
    assert len(section) == 17


def test_turning_points_are_bounded_and_the_rest_is_counted() -> None:
    """An era shows six turning points from all over its time; a link tells how many more there are."""
    view = front(events(400, turning=60))
    (era, _) = view.eras
    assert [card.id for card in era.events] == ["e0", "e11", "e23", "e35", "e47", "e59"]
    assert era.more is not None
    assert (era.more.text, era.more.url) == ("54 more turning points", "turning-points/")


def test_with_many_eras_each_shows_fewer() -> None:
    """Twenty-four turning points are shown in all."""
    eras = tuple(make_era(f"month-{month}", f"2023-{month:02}") for month in range(1, 13))
    view = front(events(365, turning=365, days=365), eras=eras)
    assert [len(era.events) for era in view.eras] == [2] * 12


def test_with_very_many_eras_each_shows_one() -> None:
    """However many eras are set out, each shows one of its turning points."""
    eras = tuple(make_era(f"week-{week}", f"{start}/{start + timedelta(6)}") for week, start in weeks(40))
    view = front(events(280, turning=280, days=280), eras=eras)
    assert [len(era.events) for era in view.eras] == [1] * 40


def test_more_eras_than_a_page_can_set_out_are_listed_together() -> None:
    """Beyond forty eras there is one section with all events, and the overview has no tabs of eras."""
    eras = tuple(make_era(f"week-{week}", f"{start}/{start + timedelta(6)}") for week, start in weeks(60))
    view = front(events(420, days=420), eras=eras)
    assert [(era.id, era.number) for era in view.eras] == [("other", "420")]
    assert view.strip is not None
    assert view.strip.wide.eras == ()
    assert [row.era.url for row in view.strip.narrow.eras] == ["#other"]


def weeks(number: int) -> list[tuple[int, date]]:
    """Return so many weeks from 2023 on."""
    return [(week, date(2023, 1, 1) + timedelta(7 * week)) for week in range(number)]


def test_no_gap_is_named_between_some_events() -> None:
    """Only a list of all events can say that nothing was recorded."""
    found = [*events(150, turning=2, days=20), make_event("late", "2024-06-05", weight=Weight.TURNING_POINT)]
    assert not any(card.gap or card.before_gap for era in front(found).eras for card in era.events)


def test_marks_lead_to_pages_of_events_that_are_not_listed_here() -> None:
    """A mark in the overview leads to the card where all cards are on the page, else to the event's own page."""
    short, long = front(events(3, turning=3)).strip, front(events(400, turning=3)).strip
    assert short is not None
    assert long is not None
    assert short.wide.marks[0].url == "#e0"
    assert long.wide.marks[0].url == "events/e0/"
