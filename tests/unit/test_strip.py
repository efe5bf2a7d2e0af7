"""The overview strip: every event once, nothing hidden, nothing outside, nothing claimed that is not so."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise, product
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import in_order, make_edition, make_era, make_event

from timeline.model.event import Event, PublicationStatus, Weight
from timeline.model.structure import Category, TimeScale
from timeline.views.drawings import DrawnMark, NarrowEra, StripDrawing, WideStrip
from timeline.views.edition import Edition
from timeline.views.strip import strip_drawing

CATEGORIES = tuple(Category(id, id.title(), id.title()) for id in ("election", "protest", "measure"))
ERAS = (make_era("exile", "2021-05/2022-12"), make_era("campaign", "2023/2023-12-16"), make_era("after", "2024-02/.."))
LABEL_CHARACTER = 6.9
days = st.dates(date(2021, 1, 1), date(2024, 12, 31))
scales = st.sampled_from(TimeScale)
ANNOUNCEMENT = "The scale of time changes"


class Span(NamedTuple):
    """What something takes up on its line."""

    owner: str
    y: float
    left: float
    right: float


def edition_of(*events: Event, **fields: object) -> Edition:
    """Return an explainer with three categories and its events in order."""
    return make_edition(*in_order(*events), **{"categories": CATEGORIES} | fields)


def draw(edition: Edition) -> StripDrawing:
    """Draw the strip of an explainer's front page."""
    drawing = strip_drawing(edition, edition.place(edition.paths.front))
    assert drawing is not None
    return drawing


def drawn(*events: Event, **fields: object) -> StripDrawing:
    """Draw the strip of some events."""
    return draw(edition_of(*events, **fields))


def mark_of(strip: WideStrip | NarrowEra, id: str) -> DrawnMark:
    """Return the mark of an event."""
    return next(mark for mark in strip.marks if mark.url == f"#{id}")


def mark_span(mark: DrawnMark) -> Span:
    """Return what a mark takes up."""
    if mark.size:
        return Span(mark.url, mark.y, mark.x - mark.size / 2, mark.x + mark.size / 2)
    return Span(mark.url, mark.y, mark.x, mark.x + mark.width)


def target_span(mark: DrawnMark) -> Span:
    """Return where a mark can be hit as the template draws it, on whole units."""
    if mark.size:
        return Span(mark.url, mark.y, round(mark.x) - 12, round(mark.x) + 12)
    left, width = mark.target
    return Span(mark.url, mark.y, left, left + width)


def spans(marks: Iterable[DrawnMark]) -> list[Span]:
    """Return what marks and their names take up."""
    found = []
    for mark in marks:
        found.append(mark_span(mark))
        if mark.label:
            width = len(mark.label.text) * LABEL_CHARACTER
            left = mark.label.x if mark.label.anchor == "start" else mark.label.x - width
            found.append(Span(mark.url, mark.y, left, left + width))
    return found


def hidden(marks: Iterable[DrawnMark]) -> list[tuple[Span, Span]]:
    """Return the pairs of marks and names of different events that lie over one another."""
    return [
        (one, other)
        for one, other in combinations(spans(marks), 2)
        if one.owner != other.owner and one.y == other.y and one.left < other.right and other.left < one.right
    ]


@st.composite
def timelines(draw: st.DrawFn) -> tuple[Event, ...]:
    """Events of all kinds, many of them in one week, but no more than can be drawn one by one."""
    crowded = st.sampled_from(["2023-12-17", "2023-12-18", "2023-12-18~", "2023-12-19?", "2023-12-17/2023-12-30"])
    coarse = st.sampled_from(["2023-12", "2023-21", "2022", "2024-01-05/..", "../2021-06-02", "2021-05/2024-06"])
    whens = draw(st.lists(crowded | coarse | days.map(str), min_size=1, max_size=12))
    return tuple(
        make_event(
            f"e{index}",
            when,
            category=draw(st.sampled_from(CATEGORIES)).id,
            weight=draw(st.sampled_from(Weight)),
            label=draw(st.sampled_from([None, "City Hall", "A name of 20 letters"])),
        )
        for index, when in enumerate(whens)
    )


@settings(max_examples=60)
@given(timelines(), scales)
def test_every_event_is_one_mark_in_each_drawing(events: tuple[Event, ...], scale: TimeScale) -> None:
    """Each event has exactly one mark in the wide drawing and exactly one in the narrow one."""
    drawing = drawn(*events, eras=ERAS, scale=scale)
    ids = sorted(f"#{event.id}" for event in events)
    assert sorted(mark.url for mark in drawing.wide.marks) == ids
    assert sorted(mark.url for row in drawing.narrow.eras for mark in row.marks) == ids


@settings(max_examples=60)
@given(timelines(), scales)
def test_nothing_hides_a_mark_or_a_name(events: tuple[Event, ...], scale: TimeScale) -> None:
    """No mark and no name lies over another event's in either drawing."""
    drawing = drawn(*events, eras=ERAS, scale=scale)
    assert hidden(drawing.wide.marks) == []
    assert all(hidden(row.marks) == [] for row in drawing.narrow.eras)


@settings(max_examples=100)
@given(timelines(), scales)
def test_every_mark_can_be_hit(events: tuple[Event, ...], scale: TimeScale) -> None:
    """Round each mark of the wide drawing 24 by 24 units or more are its own: no other is hit there, or named."""
    wide = drawn(*events, eras=ERAS, scale=scale).wide
    targets = [target_span(mark) for mark in wide.marks]
    lanes = {lane.slot: lane for lane in wide.lanes}
    for mark, target in zip(wide.marks, targets, strict=True):
        assert target.right - target.left >= 24
        assert lanes[mark.slot].top <= mark.y - 12
        assert mark.y + 12 <= lanes[mark.slot].bottom
        assert target.left - 1 <= mark_span(mark).left
        assert mark_span(mark).right <= target.right + 1
    for one, other in combinations(targets, 2):
        assert abs(one.y - other.y) >= 24 or one.right <= other.left or other.right <= one.left
    for target, named in product(targets, spans(wide.marks)):
        is_apart = named.right <= target.left + 1 or target.right <= named.left + 1
        assert target.owner == named.owner or abs(target.y - named.y) >= 24 or is_apart


@settings(max_examples=60)
@given(timelines(), scales)
def test_marks_and_names_lie_within_the_drawing(events: tuple[Event, ...], scale: TimeScale) -> None:
    """Marks and names lie between the lane names and the right edge, each in the lane of its category."""
    drawing = drawn(*events, eras=ERAS, scale=scale)
    wide = drawing.wide
    lanes = {lane.slot: lane for lane in wide.lanes}
    assert all(wide.left <= span.left + 0.05 and span.right <= wide.width + 0.05 for span in spans(wide.marks))
    assert all(lanes[m.slot].top <= m.y - m.size / 2 and m.y + m.size / 2 <= lanes[m.slot].bottom for m in wide.marks)
    for row in drawing.narrow.eras:
        assert all(span.left >= 0 and span.right <= drawing.narrow.width for span in spans(row.marks))
        assert all(row.top < mark.y < row.baseline for mark in row.marks)


@settings(max_examples=60)
@given(timelines(), scales)
def test_axis_names_lie_within_the_plot_and_apart(events: tuple[Event, ...], scale: TimeScale) -> None:
    """Names of dates do not touch and end before the edge."""
    wide = drawn(*events, eras=ERAS, scale=scale).wide
    ends = [(tick.x, tick.x + 7 * max(len(tick.label), len(tick.second_line or ""))) for tick in wide.ticks]
    assert all(wide.left <= left and right <= wide.width for left, right in ends)
    assert all(one[1] < other[0] for one, other in pairwise(ends))


def test_marks_come_in_order_of_time() -> None:
    """The keyboard meets the marks of the wide drawing as the list does, whatever their weight."""
    events = [make_event(f"e{day}", f"2023-12-{day}", weight=list(Weight)[day % 3]) for day in range(10, 30)]
    assert [mark.url for mark in drawn(*events).wide.marks] == [f"#{event.id}" for event in events]


def test_a_turning_point_has_the_top_row() -> None:
    """Of events on one day the weightiest stands on the top row of its lane."""
    wide = drawn(*(make_event(weight.value, "2023-12-18", weight=weight) for weight in Weight)).wide
    heights = {mark.url: mark.y for mark in wide.marks}
    assert heights["#turning-point"] < heights["#normal"] < heights["#minor"]


def test_drafts_and_retracted_events_are_not_drawn() -> None:
    """Only published events have marks."""
    hidden_events = [make_event(status.value, status=status) for status in PublicationStatus]
    assert [mark.url for mark in drawn(*hidden_events).wide.marks] == ["#published"]


def test_a_timeline_without_events_has_no_strip() -> None:
    """Where there are no events there is nothing to draw."""
    edition = edition_of()
    assert strip_drawing(edition, edition.place(edition.paths.front)) is None


def test_a_month_is_a_fading_bar_as_wide_as_the_month() -> None:
    """A date known by its month is a bar over all its days that fades at both ends."""
    year = make_event("first", "2023-01-01"), make_event("last", "2023-12-31")
    wide = drawn(*year, make_event("june", "2023-06")).wide
    mark = mark_of(wide, "june")
    assert (mark.size, mark.fading, mark.hollow) == (0, "both", False)
    assert mark.width == pytest.approx((wide.width - wide.left) * 30 / 365)
    assert mark.x == pytest.approx(wide.left + (wide.width - wide.left) * 151 / 365)


@pytest.mark.parametrize(
    ("when", "fading"),
    [
        ("2023-06-01/2023-08-31", "none"),
        ("2023-06-01/..", "end"),
        ("2023-06-01/", "end"),
        ("../2023-06-01", "start"),
        ("2023-06-01~/2023-08-31", "start"),
        ("2023-06-01/2023-08-31?", "end"),
        ("2023-06/2023-08", "both"),
        ("[2023-06-01..2023-06-20]", "both"),
        ("2023", "both"),
    ],
)
def test_an_end_that_is_not_known_fades(when: str, fading: str) -> None:
    """A bar fades at an end that is open, unknown, approximate, uncertain or coarse, and at no other."""
    ends = make_event("first", "2023-01-01"), make_event("last", "2023-12-31")
    assert mark_of(drawn(*ends, make_event("span", when)).wide, "span").fading == fading


@pytest.mark.parametrize(("when", "hollow"), [("2023-06-01", False), ("2023-06-01~", True), ("2023-06-01?", True)])
def test_an_approximate_day_is_hollow(when: str, hollow: bool) -> None:
    """A symbol is hollow where its day is approximate or uncertain, and filled where it is known."""
    drawing = drawn(make_event("day", when))
    assert mark_of(drawing.wide, "day").hollow is hollow
    assert mark_of(drawing.narrow.eras[0], "day").hollow is hollow


def test_a_name_goes_left_where_the_right_has_no_room() -> None:
    """The name of the last turning point ends before its mark."""
    events = [
        make_event("first", "2023-01-01", weight=Weight.TURNING_POINT, label="First"),
        make_event("last", "2023-12-31", weight=Weight.TURNING_POINT, label="Last"),
    ]
    labels = {mark.label.text: mark.label.anchor for mark in drawn(*events).wide.marks if mark.label}
    assert labels == {"First": "start", "Last": "end"}


def test_only_turning_points_are_named() -> None:
    """The label of a lesser event is not drawn."""
    assert mark_of(drawn(make_event(label="Rally")).wide, "rally").label is None


def test_a_bar_over_the_whole_plot_goes_without_its_name() -> None:
    """Where neither side of a bar has room, its name is left to the title that is shown on hover."""
    event = make_event("all", "2023", weight=Weight.TURNING_POINT, label="The whole year")
    mark = mark_of(drawn(event).wide, "all")
    assert mark.label is None
    assert mark.title == "2023: People rally in the square"


@pytest.mark.parametrize(
    ("scale", "eras", "segments"),
    [
        (TimeScale.LINEAR, ERAS, 1),
        (TimeScale.BY_ERA, (), 1),
        (TimeScale.BY_ERA, ERAS[:1], 1),
        (TimeScale.BY_ERA, ERAS[:2], 2),
        (TimeScale.BY_ERA, (make_era("empty", "2019"), *ERAS[:2]), 2),
        (TimeScale.BY_ERA, (make_era("empty", "2019"), ERAS[1]), 1),
    ],
)
def test_a_change_of_scale_is_announced(scale: TimeScale, eras: tuple[object, ...], segments: int) -> None:
    """The reader is told of a change of scale where there is one, and only there."""
    events = [
        make_event(id, when)
        for id, when in zip("abcd", ("2021-05-03", "2022-01-01", "2022-01-02", "2023-12-02"), strict=True)
    ]
    drawing = drawn(*events, eras=eras, scale=scale)
    width = {round(mark_of(drawing.wide, "c").x - mark_of(drawing.wide, "b").x, 3)}
    linear = {round(984 / 944, 3)}
    assert (ANNOUNCEMENT in drawing.wide_description) == (segments > 1)
    assert (width == linear) == (segments == 1)


def test_each_scale_begins_at_the_line_of_an_era() -> None:
    """By era, each era with events has its tab where its scale begins, and its first day is named there."""
    events = [make_event("a", "2021-06-15"), make_event("b", "2023-05-05"), make_event("c", "2024-02-05")]
    wide = drawn(*events, eras=ERAS, scale=TimeScale.BY_ERA).wide
    assert [era.id for era in wide.eras] == ["exile", "campaign", "after"]
    assert [round(tick.x, 3) for tick in wide.ticks if tick.x in {era.x for era in wide.eras}] == [
        round(era.x, 3) for era in wide.eras
    ]
    assert (wide.ticks[0].label, wide.ticks[0].second_line) == ("May", "2021")


def test_the_first_day_of_a_scale_is_named_though_no_month_begins() -> None:
    """An era in which neither a week nor a month begins still has its first day on the axis."""
    eras = (make_era("before", "2023-01-01/2023-12-26"), make_era("days", "2023-12-27/2023-12-30"))
    events = [make_event("a", "2023-02-01"), make_event("b", "2023-12-28")]
    wide = drawn(*events, eras=eras, scale=TimeScale.BY_ERA).wide
    start = next(era.x for era in wide.eras if era.id == "days")
    assert [tick.label for tick in wide.ticks if tick.x == start] == ["27 Dec"]


def test_a_date_too_near_the_first_day_of_a_scale_gives_way() -> None:
    """A month that begins a few days into an era is not named over the era's first day."""
    eras = (make_era("before", "2023-01-01/2023-11-25"), make_era("long", "2023-11-26/2024-12-31"))
    events = [make_event("a", "2023-02-01"), make_event("b", "2024-03-05")]
    wide = drawn(*events, eras=eras, scale=TimeScale.BY_ERA).wide
    start = next(era.x for era in wide.eras if era.id == "long")
    assert [tick.label for tick in wide.ticks if tick.x >= start][:2] == ["26 Nov", "Mar"]


def test_an_era_too_short_to_be_seen_has_a_tab_nevertheless() -> None:
    """A tab has a width above zero, and neither words nor a link where there is no room for them."""
    eras = (make_era("day", "2021-05-01"),)
    tab = drawn(make_event("a", "2021-05-01"), make_event("b", "2024-05-01"), eras=eras).wide.eras[0]
    assert (tab.width, tab.name, tab.dates, tab.full_name, tab.url) == (3, "", "", "Day", "")


@pytest.mark.parametrize("number", [1, 7, 12, 39, 40])
@pytest.mark.parametrize("short", ["", "I", "Thaw", "A long thaw"])
def test_every_tab_with_a_link_can_be_hit(number: int, short: str) -> None:
    """A link of a tab is 24 units wide beside the link to the era alone; tabs too narrow for it have none."""
    eras = tuple(replace(make_era(f"era-{year}", str(year)), short=short) for year in range(1980, 1980 + number))
    for scale in TimeScale:
        wide = drawn(*(make_event(era.id, f"{era.when.text}-02-03") for era in eras), eras=eras, scale=scale).wide
        for tab in wide.eras:
            room = round(tab.width - 2) - (25 if tab.zoom_url else 0)
            assert room >= 24 if tab.url else not tab.zoom_url and room < 24


@pytest.mark.parametrize(("letters", "segments"), [(1, 40), (80, 1)])
def test_a_scale_by_era_has_room_for_a_mark_in_each(letters: int, segments: int) -> None:
    """Where eras would be narrower than 24 units, beside wide names of lanes, time is drawn on one scale."""
    eras = tuple(make_era(f"era-{year}", str(year)) for year in range(1980, 2020))
    events = [make_event(era.id, f"{era.when.text}-02-03") for era in eras]
    categories = (Category("protest", "n" * letters, "One"),)
    drawing = drawn(*events, eras=eras, categories=categories, scale=TimeScale.BY_ERA)
    assert (ANNOUNCEMENT in drawing.wide_description) == (segments > 1)


def test_marks_are_tried_in_more_than_one_order() -> None:
    """Marks that would need three rows, the weightiest first, stand on two when they are tried from the left."""
    days = {"start": "01-01", "a": "03-01", "b": "03-07", "c": "03-13", "d": "03-19", "end": "12-31"}
    events = [
        make_event(id, f"2023-{day}", weight=Weight.MINOR if id in "bc" else Weight.NORMAL) for id, day in days.items()
    ]
    assert len({mark.y for mark in drawn(*events).wide.marks}) == 2


def test_the_year_is_named_where_it_changes() -> None:
    """Only the first tick of each year has the year below it, and the first tick of each month stands out."""
    wide = drawn(make_event("a", "2023-11-27"), make_event("b", "2024-01-31")).wide
    assert [tick.second_line for tick in wide.ticks if tick.second_line] == ["2023", "2024"]
    assert [tick.label for tick in wide.ticks if tick.strong] == ["27 Nov", "4 Dec", "1 Jan"]


def test_a_year_at_the_right_edge_is_not_cut() -> None:
    """A tick whose year would reach over the edge is left out, though its month has room."""
    wide = drawn(make_event("a", "2023-11-01"), make_event("b", "2024-01-02")).wide
    assert [tick.second_line for tick in wide.ticks if tick.second_line] == ["2023"]
    assert all(tick.x + 28 <= wide.width for tick in wide.ticks if tick.second_line)


def test_long_lane_names_widen_their_column() -> None:
    """A name of 26 letters has room before its count, and the column is never wider than 230."""

    def left(letters: int) -> float:
        return drawn(make_event(), categories=(Category("protest", "n" * letters, "One"),)).wide.left

    assert left(10) == 200
    assert left(26) - 18 - 7 > 22 + 26 * 6.7
    assert left(80) == 230


def test_the_legend_counts_the_events_of_each_category() -> None:
    """Lanes and legend name every category with its number of events."""
    drawing = drawn(make_event("a"), make_event("b"), make_event("c", category="election"))
    counts = [(1, "Election", "1"), (2, "Protest", "2"), (3, "Measure", "0")]
    assert [(entry.slot, entry.name, entry.count) for entry in drawing.legend] == counts
    assert [(lane.slot, lane.name, lane.count) for lane in drawing.wide.lanes] == counts


def test_a_narrow_row_says_its_days_with_their_years() -> None:
    """Each row of the narrow drawing has the first and the last day of its era at its ends."""
    events = make_event("a", "2021-06-15"), make_event("b", "2024-03-05"), make_event("c", "2024-04")
    rows = drawn(*events, eras=ERAS).narrow.eras
    assert [(row.first, row.last) for row in rows] == [("1 May 2021", "31 Dec 2022"), ("1 Feb 2024", "30 Apr 2024")]


def test_events_outside_all_eras_have_a_row_of_their_own() -> None:
    """The last row of the narrow drawing holds the events that no era holds and leads to their section."""
    rows = drawn(make_event("a", "2021-06-15"), make_event("b", "2024-01-05"), eras=ERAS).narrow.eras
    assert [(row.era.name, row.era.url, [mark.url for mark in row.marks]) for row in rows] == [
        ("Exile", "#exile", ["#a"]),
        ("Other events", "#other", ["#b"]),
    ]


def crowded(count: int, others: int) -> list[Event]:
    """Return events in the week before Christmas and others a month apart from one another."""
    week = [make_event(f"c{index}", f"2023-12-{17 + index % 7}") for index in range(count)]
    return [*week, *(make_event(f"o{index}", f"2022-{1 + index:02}-05") for index in range(others))]


def test_the_title_tells_the_busiest_fortnight() -> None:
    """Where more than a quarter of the events lie within a fortnight, the title says how many."""
    title = drawn(*crowded(8, 8)).title
    assert title == "8 of 16 events fall in the fortnight from 17 December 2023"


@pytest.mark.parametrize("doubtful", ["2023-12-20~", "2023-12", "2023-12-25/2024-01-10", "2023-12-01/.."])
def test_events_that_may_lie_outside_the_fortnight_are_not_counted(doubtful: str) -> None:
    """An event that may have happened at another time leaves the number as the least."""
    title = drawn(*crowded(8, 8), make_event("doubtful", doubtful)).title
    assert title == "At least 8 of 17 events fall in the fortnight from 17 December 2023"


@pytest.mark.parametrize(("count", "others"), [(3, 9), (6, 0)])
def test_the_title_counts_events_where_none_stand_out(count: int, others: int) -> None:
    """A quarter or less in a fortnight, or a story of less than a month, has no busiest fortnight."""
    assert drawn(*crowded(count, others)).title == f"{count + others} events in order of time"


@settings(max_examples=60)
@given(timelines())
def test_the_title_is_true(events: tuple[Event, ...]) -> None:
    """The fortnight that the title names holds as many events as it says."""
    title = drawn(*events).title
    if found := re.fullmatch(r"(?:At least )?(\d+) of (\d+) events fall in the fortnight from (.+)", title):
        start = next(event.when.lower for event in events if event.when.lower and _words(event) == found[3])
        surely = [
            event
            for event in events
            if event.when.lower and event.when.upper and not event.when.approximate and not event.when.uncertain
            if start.days_until(event.when.lower) >= 0 and start.days_until(event.when.upper) < 14
        ]
        assert (int(found[1]), int(found[2])) == (len(surely), len(events))
    else:
        assert title.startswith(f"{len(events)} event")


def _words(event: Event) -> str:
    assert event.when.lower is not None
    return make_edition().wording.day(event.when.lower)
