"""The page of an era: its events alone, on a scale of their own."""

from datetime import date, timedelta

from tests.support import in_order, make_era, make_event, make_whole_edition

from timeline.model.event import Event
from timeline.model.structure import Category
from timeline.views.contexts import EraPageView
from timeline.views.edition import Edition
from timeline.views.era_page import era_page_view
from timeline.views.explainer import explainer_view
from timeline.views.front_list import MOST_ERAS, eras_shown

ERAS = (
    make_era("before", "2022"),
    make_era("empty", "2023-01"),
    make_era("flood", "2023-02/2023-03"),
    make_era("after", "2023-04/.."),
)
CATEGORIES = tuple(Category(id, id.title(), id.title()) for id in ("nature", "people", "money"))


def edition_of(*events: Event, **fields: object) -> Edition:
    """Return an explainer with four eras."""
    return make_whole_edition(*in_order(*events), **{"eras": ERAS, "categories": CATEGORIES} | fields)


RIVER = edition_of(
    make_event("ice", "2022-03-01", category="nature"),
    make_event("rain", "2023-02-10", category="nature"),
    make_event("flight", "2023-03-01/2023-04-10", category="people"),
    make_event("repair", "2023-05-01", category="money"),
)


def era(id_: str, edition: Edition) -> EraPageView:
    """Return the page of an era."""
    return era_page_view(id_, edition, edition.place(f"river/eras/{id_}/"))


def test_an_era_alone_has_its_events_and_no_others() -> None:
    """List and drawing show the events that begin in the era; each mark leads to its event below."""
    view = era("flood", RIVER)
    assert [card.id for section in view.eras for card in section.events] == ["rain", "flight"]
    assert [mark.url for mark in view.strip.wide.marks] == ["#rain", "#flight"]
    assert (view.title, view.total) == ("Flood", "2 of 4 events")


def test_an_era_alone_has_all_the_width() -> None:
    """The scale runs from the first to the last day of the era, whatever days its events have."""
    drawing = era("flood", RIVER).strip
    wide = drawing.wide
    rain = next(mark for mark in wide.marks if mark.url == "#rain")
    assert round(rain.x - wide.left, 2) == round((wide.width - wide.left) * 9.5 / 59, 2)
    assert {(row.first, row.last) for row in drawing.narrow.eras} == {("1 Feb 2023", "31 Mar 2023")}
    assert (wide.eras, wide.tabs_height) == ((), 0)


def test_an_era_alone_has_lanes_and_rows_for_its_categories_only() -> None:
    """A category without an event in the era is left out, and narrow rows lead to the categories’ pages."""
    drawing = era("flood", RIVER).strip
    assert [(lane.name, lane.count) for lane in drawing.wide.lanes] == [("Nature", "1"), ("People", "1")]
    rows = [(row.era.full_name, row.era.url) for row in drawing.narrow.eras]
    assert rows == [("Nature", "../../categories/nature/"), ("People", "../../categories/people/")]
    assert drawing.legend == ()


def test_a_span_that_outlasts_its_era_is_told() -> None:
    """Where an event goes on after the era, the reader is told that its bar is cut at the edge."""
    told = "A span that reaches the right edge goes on after the era."
    assert told in era("flood", RIVER).strip.wide_description
    assert told not in era("before", RIVER).strip.wide_description


def test_eras_lead_to_the_ones_before_and_after_that_have_events() -> None:
    """An era without events has no page and is passed over."""
    view = era("flood", RIVER)
    links = [(link.text, link.url) for link in (view.split.previous, view.split.next) if link]
    assert links == [("Before", "../before/"), ("After", "../after/")]
    assert era("before", RIVER).split.previous is None
    assert era("after", RIVER).split.next is None
    assert [one.id for one in eras_shown(RIVER)] == ["before", "flood", "after"]


def test_the_front_page_leads_to_each_era_alone() -> None:
    """The heading of each era leads to its page, and so does its tab in the drawing where it has room."""
    front = explainer_view(RIVER, RIVER.place("river/"))
    pages = ["eras/before/", "eras/flood/", "eras/after/"]
    assert [section.url for section in front.eras] == pages
    assert front.strip is not None
    assert {tab.zoom_url for tab in front.strip.wide.eras} <= {*pages, ""}
    assert "eras/before/" in {tab.zoom_url for tab in front.strip.wide.eras}
    assert [fact.values[0].url for fact in era("flood", RIVER).facts] == [None, "../../#flood"]


def test_an_era_too_long_for_a_page_leads_on() -> None:
    """Of more than a hundred events the page has the drawing and the way to its months; marks lead to events’ pages."""
    start = date(2022, 1, 1)
    events = [make_event(f"e{day}", str(start + timedelta(day * 2)), category="nature") for day in range(110)]
    late = make_event("late", "2023-05-01", category="people")
    edition = edition_of(*events, late)
    view = era("before", edition)
    assert view.split.portions[0].link.url == "2022/"
    assert view.eras == ()
    assert len(view.strip.wide.marks) == 110
    assert view.strip.wide.marks[0].url == "../../events/e0/"
    assert [mark.url for mark in era("after", edition).strip.wide.marks] == ["#late"]


def test_a_crowded_era_is_drawn_in_bars_that_say_their_number() -> None:
    """Where an era has more events than can be drawn one by one, bars stand for them."""
    start = date(2022, 1, 1)
    events = [make_event(f"e{day}", str(start + timedelta(day)), category="nature") for day in range(200)]
    drawing = era("before", edition_of(*events)).strip
    (lane,) = drawing.wide.bars
    assert sum(int(bar.title.rpartition(": ")[2].split()[0]) for bar in lane.bars) == 200
    assert "Each bar stands for the events of" in drawing.wide_description
    assert "A bar stands for the events of a stretch of time" in drawing.narrow_description


def test_too_many_eras_have_no_pages() -> None:
    """Where the front page does not set out the eras, none has a page."""
    eras = tuple(make_era(f"y{year}", str(year)) for year in range(1900, 1900 + MOST_ERAS + 1))
    events = [make_event(f"e{one.id}", one.when.text, category="nature") for one in eras]
    assert eras_shown(edition_of(*events, eras=eras)) == ()
