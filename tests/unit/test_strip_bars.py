"""The overview strip of an explainer with too many events for a mark each: counted, true, legible and small."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.components.theme import environment
from tests.support import make_edition, make_era, make_event, make_timeline, make_when

from timeline.model.brief import EventBrief, brief_of
from timeline.model.edtf import Day, EdtfDate, Precision
from timeline.model.event import Weight
from timeline.model.structure import Category, Era, TimeScale
from timeline.views.drawings import DrawnBar, StripDrawing
from timeline.views.edition import Edition
from timeline.views.lookup import Lookup
from timeline.views.relations import Relations
from timeline.views.strip import strip_drawing
from timeline.views.strip_bars import Unit, count_events, divide, unit_for
from timeline.views.strip_marks import TARGET
from timeline.views.time_scale import Segment
from timeline.views.time_scale import TimeScale as Scale

LARGEST = 60_000
"""Most bytes of a whole strip."""
NAMES = ("election", "protest", "statement", "diplomacy", "measure", "media")
CATEGORIES = tuple(Category(id_, f"{id_.title()} of a kind", id_.title()) for id_ in NAMES)
START = date(2000, 1, 1)
BRIEF = brief_of(make_event(title="Thousands gather at the square and demand another count"))


def exact(day: date) -> EdtfDate:
    """Return one known day, without the cost of reading it."""
    one = Day(day.year, day.month, day.day)
    return EdtfDate(str(one), one, one, Precision.DAY)


def briefs(number: int, days: int, **fields: Any) -> list[EventBrief]:
    """Return so many events in all categories, evenly over so many days; every fiftieth is a turning point."""
    dates = [exact(START + timedelta(day)) for day in range(days)]
    return [
        replace(
            BRIEF,
            id=f"event-{place}",
            when=dates[place * days // number],
            category=NAMES[place * 7 % 6],
            label=f"Vote {place}" if place % 50 == 0 else None,
            weight=Weight.TURNING_POINT if place % 50 == 0 else Weight.NORMAL,
            **fields,
        )
        for place in range(number)
    ]


def years(number: int) -> tuple[Era, ...]:
    """Return an era for each year."""
    return tuple(make_era(f"year-{year}", str(year)) for year in range(2000, 2000 + number))


def edition_of(found: list[EventBrief], **fields: Any) -> Edition:
    """Return an explainer of which only the briefs are there: nothing can open an event."""
    timeline = make_timeline(**{"categories": CATEGORIES} | fields)
    return replace(make_edition(), timeline=timeline, lookup=Lookup(Relations(timeline, found), {}))


def draw(edition: Edition) -> StripDrawing:
    """Draw the strip of an explainer's front page."""
    drawing = strip_drawing(edition, edition.place(edition.paths.front))
    assert drawing is not None
    return drawing


def all_bars(drawing: StripDrawing) -> list[DrawnBar]:
    """Return the bars of all lanes of the wide drawing."""
    return [bar for lane in drawing.wide.bars for bar in lane.bars]


def size(drawing: StripDrawing) -> int:
    """Return the bytes of a strip on its page."""
    template = environment().from_string('{% from "components/strip.html" import strip %}{{ strip(drawing) }}')
    return len(template.render(drawing=drawing).encode())


def number_of(bar: DrawnBar) -> int:
    """Return how many events the title of a bar tells."""
    found = re.search(r": ([\d,]+) events?$", bar.title)
    assert found is not None
    return int(found[1].replace(",", ""))


@pytest.mark.parametrize("scale", TimeScale)
@pytest.mark.parametrize(
    ("number", "days", "eras"),
    [
        (120, 900, 3),
        (121, 900, 12),
        (1_000, 1_265, 4),
        (1_000, 30, 0),
        (10_000, 4_000, 11),
        (10_000, 4_000, 0),
    ],
)
def test_the_strip_stays_small(number: int, days: int, eras: int, scale: TimeScale) -> None:
    """At any number of events the whole strip has at most 60 kB, and no event is opened for it."""
    assert size(draw(edition_of(briefs(number, days), eras=years(eras), scale=scale))) <= LARGEST


@pytest.fixture(scope="module")
def hundred_thousand() -> Edition:
    """An explainer of a hundred thousand events in forty eras."""
    return edition_of(briefs(100_000, 14_600), eras=years(40))


@pytest.mark.parametrize("scale", TimeScale)
def test_the_strip_of_a_hundred_thousand_events_stays_small(hundred_thousand: Edition, scale: TimeScale) -> None:
    """The largest explainer has a strip of at most 60 kB too, drawn from briefs alone."""
    timeline = replace(hundred_thousand.timeline, scale=scale)
    assert size(draw(replace(hundred_thousand, timeline=timeline))) <= LARGEST


def test_few_events_are_drawn_one_by_one() -> None:
    """As long as a hundred and twenty marks suffice there is no bar."""
    assert all_bars(draw(edition_of(briefs(120, 900)))) == []
    assert all_bars(draw(edition_of(briefs(121, 900)))) != []


def test_a_lane_of_few_events_keeps_its_marks() -> None:
    """Beside lanes with bars, one of ten events has a mark for each, and the text tells of both."""
    found = [replace(brief, category="election") for brief in briefs(150, 900)]
    found += [replace(brief, id=f"few-{brief.id}", category="media") for brief in briefs(10, 900)]
    drawing = draw(edition_of(found))
    assert [lane.name for lane in drawing.wide.bars] == ["Election of a kind"]
    assert len([mark for mark in drawing.wide.marks if mark.slot == 6]) == 10
    assert "Where a category has few events, each mark is an event" in drawing.wide_description


def test_a_lane_too_high_to_be_looked_at_becomes_bars() -> None:
    """Thirteen events of one day would stand on thirteen rows, so they are counted."""
    day = [replace(brief, when=exact(START), category="media") for brief in briefs(13, 1)]
    rest = [replace(brief, id=f"r{brief.id}", category="election") for brief in briefs(12, 900)]
    assert [lane.name for lane in draw(edition_of([*day, *rest])).wide.bars] == ["Media of a kind"]


@st.composite
def crowds(draw: st.DrawFn) -> list[EventBrief]:
    """Between 130 and 200 events with dates of all kinds."""
    texts = ["2000-05-05", "2000-05-07~", "2000-05-05/2000-06-20", "2001-02", "2001", "2000-06-03/..", "../2000-05-20"]
    dated = [replace(brief, when=make_when(draw(st.sampled_from(texts)))) for brief in briefs(60, 60)]
    days = draw(st.sampled_from([30, 300, 3_000]))
    return sorted(
        [*briefs(130, days), *(replace(one, id=f"x{one.id}") for one in dated)], key=lambda one: one.when.sort_key()
    )


@settings(max_examples=25, deadline=None)
@given(crowds(), st.sampled_from(TimeScale), st.sampled_from([0, 2, 9]))
def test_every_event_is_counted_once_or_said_to_be_left_out(
    found: list[EventBrief], scale: TimeScale, eras: int
) -> None:
    """The bars of a lane and the events in no bar add up to the events of all lanes with bars."""
    wide = draw(edition_of(found, eras=years(eras), scale=scale)).wide
    counted = {lane.slot for lane in wide.bars}
    events = [brief for brief in found if NAMES.index(brief.category) + 1 in counted]
    assert sum(number_of(bar) for lane in wide.bars for bar in lane.bars) + wide.left_out == len(events)


@settings(max_examples=25, deadline=None)
@given(crowds(), st.sampled_from(TimeScale), st.sampled_from([0, 2, 9]))
def test_bars_stand_side_by_side_within_their_lane(found: list[EventBrief], scale: TimeScale, eras: int) -> None:
    """No bar lies over another or over a mark, and none reaches out of its lane or the plot."""
    wide = draw(edition_of(found, eras=years(eras), scale=scale)).wide
    lanes = {lane.slot: lane for lane in wide.lanes}
    for group in wide.bars:
        lane = lanes[group.slot]
        ends = wide.left
        for bar in group.bars:
            assert ends - 0.01 <= bar.x
            assert lane.top < bar.bottom - bar.height
            assert bar.bottom < lane.bottom
            ends = bar.x + bar.width
        assert ends <= wide.width
        highest = min((bar.bottom - bar.height for bar in group.bars), default=lane.bottom)
        assert all(mark.y + mark.size / 2 <= highest + 1 for mark in wide.marks if mark.slot == group.slot)


def test_the_height_of_a_bar_is_its_number() -> None:
    """Heights are in proportion to the numbers, in all lanes alike; the text tells the tallest."""
    drawing = draw(edition_of(briefs(3_000, 600)))
    tallest = max(all_bars(drawing), key=number_of)
    assert drawing.wide.tallest == number_of(tallest)
    assert f"The tallest has {number_of(tallest)}." in drawing.wide_description
    for bar in all_bars(drawing):
        assert bar.height == pytest.approx(max(number_of(bar) * tallest.height / number_of(tallest), 1.5))


def test_a_bar_names_its_month_and_leads_to_it() -> None:
    """A bar of a month tells month and number and leads to the page of the month."""
    drawing = draw(edition_of(briefs(1_000, 1_000)))
    bar = drawing.wide.bars[0].bars[1]
    assert (bar.title, bar.url) == ("February 2000: 4 events", "2000/02/")
    assert drawing.wide_description.startswith("Each bar stands for the events of a month:")


def test_a_bar_of_several_months_leads_to_the_year() -> None:
    """Where months are too narrow, bars stand for half years, and lead to the page of the year."""
    drawing = draw(edition_of(briefs(10_000, 4_000)))
    bar = drawing.wide.bars[0].bars[1]
    assert (bar.title, bar.url) == ("Jul–Dec 2000: 77 events", "2000/")
    assert "the events of 6 months" in drawing.wide_description


def test_no_date_gains_precision_in_a_bar() -> None:
    """An event known by its month is in no bar of a week, and the text says so."""
    dated = [replace(brief, id=f"x{brief.id}", when=make_when("2000-03")) for brief in briefs(7, 7)]
    drawing = draw(edition_of([*briefs(300, 90), *dated]))
    assert "the events of a week" in drawing.wide_description
    assert "7 events are in no bar, as their dates are not known so exactly." in drawing.wide_description


def test_turning_points_stand_above_the_bars() -> None:
    """As many turning points as fit on one row are drawn and named; the others are in the bars like all events."""
    drawing = draw(edition_of(briefs(1_000, 1_000)))
    assert {mark.label.text for mark in drawing.wide.marks if mark.label} >= {"Vote 0"}
    assert len(drawing.wide.marks) <= 30
    assert len({mark.y for mark in drawing.wide.marks}) == len({mark.slot for mark in drawing.wide.marks})
    assert "The marks above the bars are turning points for which there is room." in drawing.wide_description


def test_a_narrow_row_counts_its_events() -> None:
    """On narrow screens each era has bars too, as high as its fullest stretch allows."""
    drawing = draw(edition_of(briefs(1_000, 1_000), eras=years(3)))
    for row in drawing.narrow.eras:
        assert sum(map(number_of, row.bars)) == int(row.count.split()[0])
        assert all(row.top < bar.bottom - bar.height and bar.bottom == row.baseline for bar in row.bars)
        assert all(mark.y < row.baseline - 26 for mark in row.marks)
    assert "A bar stands for the events of a stretch of time" in drawing.narrow_description


def test_more_than_twelve_eras_share_rows() -> None:
    """On narrow screens there are at most twelve rows, each of which names its first and its last era."""
    drawing = draw(edition_of(briefs(1_000, 365 * 35), eras=years(35)))
    rows = drawing.narrow.eras
    assert len(rows) == 12
    assert (rows[0].era.full_name, rows[0].era.url) == ("Year-2000 – Year-2002", "#year-2000")
    assert sum(int(row.count.split()[0]) for row in rows) == 1_000


@pytest.mark.parametrize(
    ("days", "least", "unit"),
    [
        (100, 8.0, Unit(days=1)),
        (300, 8.0, Unit(days=7)),
        (1_000, 8.0, Unit(months=1)),
        (10_000, 8.0, Unit(months=3)),
        (15_000, 8.0, Unit(months=6)),
        (30_000, 8.0, Unit(months=12)),
        (1_000_000, 8.0, Unit(months=12 * 50)),
        (3, 2_000.0, Unit(days=7)),
    ],
)
def test_a_bar_stands_for_a_time_that_people_think_in(days: int, least: float, unit: Unit) -> None:
    """The unit is the smallest that is wide enough, or one that holds the whole of a narrow stretch."""
    first = Day(2000, 1, 1)
    segment = Segment(first, Day.fromordinal(first.toordinal() + days - 1), 200, 1184)
    assert unit_for(segment, least) == unit


@given(
    st.integers(-4_000_000, 4_000_000),
    st.sampled_from([Unit(days=1), Unit(days=7), *(Unit(months=m) for m in (1, 3, 6, 12, 600))]),
)
def test_every_day_is_in_one_stretch(ordinal: int, unit: Unit) -> None:
    """A stretch begins on its first day and ends before the first day of the next, in any year."""
    day = Day.fromordinal(ordinal)
    number = unit.number_of(day)
    assert unit.first_day(number) <= day < unit.first_day(number + 1)


def test_a_stretch_that_a_change_of_scale_cuts_is_told_by_its_days() -> None:
    """Where an era begins within a month, the bars on both sides name their days."""
    eras = (make_era("first", "2000-01-01/2000-06-16"), make_era("second", "2000-06-17/2002"))
    drawing = draw(edition_of(briefs(2_000, 700), eras=eras, scale=TimeScale.BY_ERA))
    titles = [bar.title.partition(":")[0] for bar in drawing.wide.bars[0].bars]
    assert any(title.startswith("1–16 June 2000") or title.endswith("–16 June 2000") for title in titles)
    assert any(title.startswith("17") and "Jun" in title for title in titles)


def test_events_are_counted_where_they_began() -> None:
    """A span counts once, in the stretch of its first day; one whose beginning is not known counts in none."""
    day = Day(2000, 1, 1)
    scale = Scale((Segment(day, Day(2000, 12, 31), 0, 984),))
    texts = ("2000-01-20/2000-03-05", "2000-03-05", "2000-03", "2000", "../2000-03-05", "2000-03-05/..")
    found = [replace(BRIEF, id=text, when=make_when(text)) for text in texts]
    counted = count_events(found, scale, [divide(scale.segments[0], TARGET)])
    assert Counter({one.number % 12 + 1: one.events for one in counted}) == Counter({1: 1, 3: 3})


@settings(max_examples=50, deadline=None)
@given(
    st.integers(1, 40),
    st.sampled_from(TimeScale),
    st.sampled_from([0, 1, 2, 3, 12, 39, 40, 41]),
    st.dates(date(1999, 12, 1), date(2000, 3, 31)),
)
def test_every_bar_can_be_hit(months: int, scale: TimeScale, eras: int, start: date) -> None:
    """What can be hit of a bar is 24 units wide, holds the bar and lies over no other, wherever a scale begins."""
    whens = [exact(start + timedelta(place * 31 * months // 130)) for place in range(130)]
    found = [replace(brief, when=when, category="media") for brief, when in zip(briefs(130, 1), whens, strict=True)]
    wide = draw(edition_of(found, eras=days_of(start, 31 * months, eras), scale=scale)).wide
    (lane,) = wide.bars
    assert wide.bars_height >= TARGET
    for bar in lane.bars:
        left, width = bar.target
        assert width >= TARGET
        assert left - 0.5 <= bar.x
        assert bar.x + bar.width <= left + width + 0.5
    assert all(one.target[0] + one.target[1] <= other.target[0] for one, other in pairwise(lane.bars))


def days_of(start: date, days: int, number: int) -> tuple[Era, ...]:
    """Return so many eras that follow one another and are about equally long."""
    firsts = [start + timedelta(place * max(days // number, 1)) for place in range(number + 1)] if number else []
    return tuple(
        make_era(f"era-{place}", f"{first}/{after - timedelta(1)}")
        for place, (first, after) in enumerate(pairwise(firsts))
    )


def test_what_is_too_narrow_for_a_bar_joins_the_stretch_beside_it() -> None:
    """The first four days and the last three are counted and named with the months beside them."""
    found = [replace(brief, category="media") for brief in briefs(130, 1)]
    ends = [exact(date(2000, 1, 28)), exact(date(2001, 2, 3))]
    dated = [replace(brief, when=ends[place % 2]) for place, brief in enumerate(found)]
    titles = [bar.title for bar in all_bars(draw(edition_of(dated)))]
    assert titles == ["28 Jan–29 Feb 2000: 65 events", "1 Jan–3 Feb 2001: 65 events"]


@pytest.mark.parametrize(("first", "bars"), [(Day(2000, 1, 1), 2), (Day(2000, 1, 28), 1)])
def test_a_scale_has_a_bar_for_each_month_that_has_room(first: Day, bars: int) -> None:
    """On a scale of two months each has a bar, but for one of which only some days are left."""
    division = divide(Segment(first, Day(2000, 2, 29), 200, 300), TARGET)
    assert (division.unit, division.last - division.first + 1) == (Unit(months=1), bars)
