"""The rule for long lists: every item is where it belongs, no page is too long, addresses stay."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import make_when

from timeline.model.brief import months_of
from timeline.model.edtf import Day
from timeline.views.portions import Dated, cut, numbered, shown, split, split_by_month, spread
from timeline.views.steps import Counted, Part, Portions, Step, Stretch

LIMIT = 5
FIRST = date(2021, 1, 1)


def dated(item: str, when: str) -> Dated[str]:
    """Return an item with the time of an event of a date."""
    parsed = make_when(when)
    first = parsed.lower or parsed.upper
    assert first is not None
    return Dated(item, months_of(parsed), first)


def in_time(whens: list[str]) -> list[Dated[str]]:
    """Return items in order of time, named by their places in the list."""
    found = [(make_when(when), f"i{place}") for place, when in enumerate(whens)]
    return [dated(item, when.text) for when, item in sorted(found, key=lambda pair: (pair[0].sort_key(), pair[1]))]


@st.composite
def whens(draw: st.DrawFn) -> str:
    """A day, a span of some days, a month or a year, mostly in a few busy months."""
    start = FIRST + timedelta(draw(st.integers(0, 60) | st.integers(0, 1200)))
    end = start + timedelta(draw(st.integers(1, 90)))
    return draw(st.sampled_from([str(start), str(start), f"{start}/{end}", f"{start:%Y-%m}", f"{start:%Y}"]))


lists = st.lists(whens(), max_size=60).map(in_time)


def on_page(portions: Portions[str]) -> Counter[str]:
    """Return how many pages show each item, those left out that only show some of what they lead to."""
    return Counter(item for page in portions.values() for item in page.items)


def leaves(counted: tuple[Counted, ...]) -> set[Step]:
    """Return all portions that are named, on whatever level."""
    return {one.step for one in counted} | {inner.step for one in counted for inner in one.within}


def reached(portions: Portions[str]) -> set[Step | None]:
    """Return the pages to which links lead from the page of the list."""
    waiting: list[Step | None] = [None]
    found: set[Step | None] = set()
    while waiting:
        step = waiting.pop()
        if step not in found:
            found.add(step)
            page = portions[step]
            waiting += [*leaves(page.within), *(after for after in (page.after,) if after is not None)]
    return found


@given(lists)
def test_a_list_is_split_where_it_is_too_long(found: list[Dated[str]]) -> None:
    """A list that fits on one page has no other pages, and a longer one has."""
    assert bool(split(found, LIMIT)) is (len(found) > LIMIT)


@given(lists)
def test_every_item_stands_where_its_date_says(found: list[Dated[str]]) -> None:
    """An item is on one page of each month in which it is listed, or of the year where that is short; on no other."""
    portions = split(found, LIMIT)
    for one in found if portions else ():
        pages = {step for step, page in portions.items() if one.item in page.items}
        expected = set()
        for year, month in one.months:
            whole = portions.get(Stretch(year))
            in_year = whole is not None and bool(whole.items)
            expected.add((year, 0) if in_year else (year, month))
        assert {(step.year, step.month) for step in pages if isinstance(step, Stretch)} == expected
        assert len(pages) == len(expected)


@given(lists)
def test_no_page_is_too_long(found: list[Dated[str]]) -> None:
    """No page shows more items than the limit, and none is empty that leads nowhere."""
    for page in split(found, LIMIT).values():
        assert len(page.items) <= LIMIT
        assert page.items or page.within


@given(lists)
def test_every_portion_is_reached_by_links(found: list[Dated[str]]) -> None:
    """From the page of the list, links to years and months and to the next part lead to every portion."""
    portions = split(found, LIMIT)
    assert reached(portions) == set(portions) if portions else True


@given(lists)
def test_numbers_are_those_of_the_pages(found: list[Dated[str]]) -> None:
    """The number beside a link is that of the items that are listed there, in all parts together."""
    portions = split(found, LIMIT)
    for page in portions.values():
        for one in (*page.within, *(inner for outer in page.within for inner in outer.within)):
            assert portions[one.step].number == one.number
    for step, page in portions.items():
        if isinstance(step, Stretch) and page.items:
            parts = [other for other in portions if isinstance(other, Stretch) and other[:2] == step[:2]]
            listed = {item for part in parts for item in portions[part].items}
            assert page.number == len(listed)


@settings(max_examples=50)
@given(lists, st.integers(2026, 2030))
def test_what_is_added_in_another_year_moves_nothing(found: list[Dated[str]], year: int) -> None:
    """Addresses depend on dates alone: an item of another year changes no portion but its own."""
    before = split(found, LIMIT)
    after = split([*found, dated("new", f"{year}-05-05")], LIMIT)
    for step, page in before.items():
        if isinstance(step, Stretch):
            assert after[step]._replace(before=None, after=None) == page._replace(before=None, after=None)


@settings(max_examples=50)
@given(lists)
def test_neighbours_know_each_other(found: list[Dated[str]]) -> None:
    """The page after a page has that page before it."""
    portions = split(found, LIMIT)
    for step, page in portions.items():
        if page.after is not None:
            assert portions[page.after].before == step


@given(lists)
def test_every_month_has_a_page(found: list[Dated[str]]) -> None:
    """The months of an explainer have pages however few events there are, in order of time."""
    months = split_by_month(found, LIMIT)
    named = {step[:2] for step in months if isinstance(step, Stretch)}
    assert named == {month for one in found for month in one.months}
    assert on_page(months) == Counter({one.item: len(one.months) for one in found})
    steps = [step for step in months if isinstance(step, Stretch)]
    assert steps == sorted(steps)


@pytest.mark.parametrize(
    ("step", "path"),
    [
        (Stretch(2023), "2023/"),
        (Stretch(2023, 12), "2023/12/"),
        (Stretch(2023, 2, 3), "2023/02/3/"),
        (Stretch(44, 3), "0044/03/"),
        (Stretch(-43, 3), "-043/03/"),
        (Stretch(12023), "12023/"),
        (Stretch(1900, years=100), "19xx/"),
        (Stretch(-100, years=100), "-1xx/"),
        (Stretch(0, years=10_000), "00xxxx/"),
        (Part(1), ""),
        (Part(2), "2/"),
    ],
)
def test_an_address_says_what_is_there(step: Step, path: str) -> None:
    """Year, month and number make the address; the first part of a month is the month itself."""
    assert step.path == path


def test_a_long_month_is_cut_in_order_of_time() -> None:
    """A month's parts are as full as may be, and each tells its first and its last day."""
    portions = split(in_time([f"2023-12-{day:02}" for day in range(1, 13)]), LIMIT)
    parts = [portions[Stretch(2023, 12, number)] for number in (1, 2, 3)]
    assert [len(part.items) for part in parts] == [5, 5, 2]
    assert [part.days for part in parts] == [
        (Day(2023, 12, 1), Day(2023, 12, 5)),
        (Day(2023, 12, 6), Day(2023, 12, 10)),
        (Day(2023, 12, 11), Day(2023, 12, 12)),
    ]
    assert {part.parts for part in parts} == {3}
    assert Stretch(2023, 12, 4) not in portions


def test_what_began_before_a_month_counts_from_its_first_day() -> None:
    """An item that is listed in a month since it ended there stands at the month's beginning."""
    portions = split(in_time(["2023-11-20/2023-12-24", *(f"2023-12-{day}" for day in range(10, 19))]), LIMIT)
    first = portions[Stretch(2023, 12)]
    assert first.items[0] == "i0"
    assert first.days == (Day(2023, 12, 1), Day(2023, 12, 13))


def test_a_span_over_two_years_is_listed_in_both() -> None:
    """It stands once on the page of each year."""
    portions = split(in_time(["2022-12-20/2023-01-05", *(["2022-05-05"] * 3), *(["2023-05-05"] * 3)]), LIMIT)
    assert [step for step, page in portions.items() if "i0" in page.items] == [Stretch(2022), Stretch(2023)]
    assert portions[None].number == 7


def test_heavy_items_leave_less_room() -> None:
    """Where items have weights, a page holds as much as the limit allows, and one that is heavier stands alone."""
    weights = {"a": 2, "b": 3, "c": 9, "d": 1}
    assert cut(list(weights), 5, weights.__getitem__) == [("a", "b"), ("c",), ("d",)]
    dated_items = [dated(item, "2023-12-05") for item in weights]
    pages = split(dated_items, 5, weigh=weights.__getitem__)
    assert [page.items for step, page in pages.items() if isinstance(step, Stretch) and step.month] == [
        ("a", "b"),
        ("c",),
        ("d",),
    ]


def test_many_years_are_taken_together_by_centuries() -> None:
    """Where years are too many for a page, it names centuries, and the page of a century its years."""
    portions = split(in_time([f"{year:04}" for year in range(1, 801)]), LIMIT)
    assert [one.step.path for one in portions[None].within] == [f"{century:02}xx/" for century in range(9)]
    third = portions[Stretch(200, years=100)]
    assert [one.step for one in third.within] == [Stretch(year) for year in range(200, 300)]
    assert third.number == 100
    assert reached(portions) == set(portions)


def test_without_end_years_are_taken_together() -> None:
    """No page grows with the length of a story: ages are divided as often as it takes."""
    portions = split([dated(f"i{place}", f"Y{10_000 + 100 * place}") for place in range(400)], LIMIT)
    assert all(len(page.within) <= 150 for page in portions.values())
    assert reached(portions) == set(portions)


def test_a_page_that_leads_on_shows_a_few_highlights() -> None:
    """Highlights are shown beside the links, unless there are many of them."""
    found = in_time(["2023-12-05"] * 30)
    few = split(found, LIMIT, highlighted=lambda item: item in {"i3", "i7"})
    assert few[None].highlights == few[Stretch(2023)].highlights == ("i3", "i7")
    assert split(found, LIMIT, highlighted=lambda _: True)[None].highlights == ()


def test_a_list_without_dates_is_cut_by_number() -> None:
    """The first part is the page of the list itself."""
    pages = numbered(list("abcdefg"), 3)
    assert [(step, "".join(page.items), page.part, page.parts) for step, page in pages] == [
        (None, "abc", 1, 3),
        (Part(2), "def", 2, 3),
        (Part(3), "g", 3, 3),
    ]
    assert [page.before for _, page in pages] == [None, Part(1), Part(2)]


def test_months_are_left_to_the_years_where_they_are_many() -> None:
    """A page names months as long as all its links are not too many."""
    year = Counted(Stretch(2023), 30, tuple(Counted(Stretch(2023, month), 3) for month in range(1, 11)))
    assert shown((year,), most=11) == (year,)
    assert shown((year,), most=10) == (year._replace(within=()),)


@given(st.lists(st.integers(), max_size=40, unique=True), st.integers(0, 12))
def test_a_choice_is_spread_over_the_whole(items: list[int], most: int) -> None:
    """No more are chosen than asked for, in their order, each once; with two or more the ends are among them."""
    chosen = spread(items, most)
    assert len(chosen) == min(most, len(items))
    places = [items.index(item) for item in chosen]
    assert all(one < other for one, other in pairwise(places))
    if most >= 2 and len(items) >= 2:
        assert (chosen[0], chosen[-1]) == (items[0], items[-1])
