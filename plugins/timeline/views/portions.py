"""The rule for long lists: split by year, a year that is still too long by month, such a month into numbered parts.

What a page shows is decided by dates and numbers alone, never by sizes in bytes, so that the address of a portion says
what is on it: ``2023/``, ``2023/12/``, ``2023/12/2/``.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple

from timeline.model.brief import Month
from timeline.model.edtf import Day
from timeline.views.steps import Counted, Item, Part, Portion, Portions, Step, Stretch

MOST_LINKS = 150
"""Links to portions on one page; where there would be more, months or years are left to the next level."""
MOST_HIGHLIGHTS = 12
"""Items that a page shows of itself where it only leads on; more than that are left to the portions."""
CENTURY = 100
"""Years that are taken together where there are too many of them, then the same again."""


class Dated(NamedTuple, Generic[Item]):
    """An item with its time."""

    item: Item
    months: tuple[Month, ...]
    """Where it is listed."""
    first: Day
    """The day that puts it in order."""


def split(
    dated: Sequence[Dated[Item]],
    limit: int,
    *,
    highlighted: Callable[[Item], bool] = lambda _: False,
    weigh: Callable[[Item], int] = lambda _: 1,
) -> Portions[Item]:
    """Return the pages of a list by time; none where all items together weigh no more than ``limit``.

    Items must be in order of time. Each has the weight 1 unless ``weigh`` says otherwise.
    """
    if sum(weigh(one.item) for one in dated) <= limit:
        return {}
    leaves: list[tuple[Step, Portion[Item]]] = []
    years: list[tuple[Step, Portion[Item]]] = []
    for year, members in sorted(_by_year(dated).items()):
        items, pages = tuple(one.item for one in members), _year(year, members, limit, weigh)
        leaves += pages
        within = tuple(Counted(step, page.number) for step, page in pages if page.part == 1 and step != Stretch(year))
        years.append((Stretch(year), leading(items, within, highlighted)))
    found: Portions[Item] = {}
    found.update(chained([page for page in years if page[1].within]))
    found.update(chained(leaves))
    top, centuries = _by_centuries(tuple(Counted(step, page.number, page.within) for step, page in years), dated)
    found.update(centuries)
    found[None] = leading(tuple(one.item for one in dated), top, highlighted)
    return found


def split_by_month(dated: Sequence[Dated[Item]], limit: int) -> Portions[Item]:
    """Return a page for each month with items, however few there are; long months are split in parts."""
    pages: list[tuple[Step, Portion[Item]]] = []
    for month, members in sorted(_by_month(dated).items()):
        pages += _parts(month, members, limit, lambda _: 1)
    return dict(chained(pages))


def cut(items: Sequence[Item], limit: int, weigh: Callable[[Item], int] = lambda _: 1) -> list[tuple[Item, ...]]:
    """Return items in parts, each as heavy as ``limit`` allows; an item heavier than that has one to itself."""
    parts: list[list[Item]] = []
    room = 0
    for item in items:
        room -= weigh(item)
        if not parts or room < 0:
            parts.append([])
            room = limit - weigh(item)
        parts[-1].append(item)
    return [tuple(part) for part in parts]


def numbered(items: Sequence[Item], limit: int) -> list[tuple[Step | None, Portion[Item]]]:
    """Return the pages of a list that is divided by number alone; the first is the list itself."""
    parts = cut(items, limit)
    pages: list[tuple[Step, Portion[Item]]] = [
        (Part(number), Portion(part, len(items), part=number, parts=len(parts)))
        for number, part in enumerate(parts, start=1)
    ]
    return [(None if step == Part(1) else step, page) for step, page in chained(pages)]


def chained(pages: Sequence[tuple[Step, Portion[Item]]]) -> list[tuple[Step, Portion[Item]]]:
    """Return pages each of which knows the page before and the page after it."""
    steps: list[Step | None] = [None, *(step for step, _ in pages), None]
    return [
        (step, page._replace(before=steps[place], after=steps[place + 2])) for place, (step, page) in enumerate(pages)
    ]


def leading(
    items: Sequence[Item], within: tuple[Counted, ...], highlighted: Callable[[Item], bool] = lambda _: False
) -> Portion[Item]:
    """Return a page that leads on to others."""
    chosen = tuple(item for item in items if highlighted(item))
    return Portion((), len(items), within, chosen if len(chosen) <= MOST_HIGHLIGHTS else ())


def shown(counted: tuple[Counted, ...], most: int = MOST_LINKS) -> tuple[Counted, ...]:
    """Return portions as a page names them: without what is within them where that would be too many links."""
    if sum(1 + len(one.within) for one in counted) <= most:
        return counted
    return tuple(one._replace(within=()) for one in counted)


def spread(items: Sequence[Item], most: int) -> tuple[Item, ...]:
    """Return at most so many of the items, taken evenly over the whole, the first and the last among them."""
    if len(items) <= most:
        return tuple(items)
    if most < 2:
        return tuple(items[:most])
    return tuple(items[place * (len(items) - 1) // (most - 1)] for place in range(most))


def _year(
    year: int, members: Sequence[Dated[Item]], limit: int, weigh: Callable[[Item], int]
) -> list[tuple[Step, Portion[Item]]]:
    """Return the page of a year, or the pages of its months where one is not enough."""
    if sum(weigh(one.item) for one in members) <= limit:
        return [(Stretch(year), Portion(tuple(one.item for one in members), len(members)))]
    months = sorted((month, found) for month, found in _by_month(members).items() if month[0] == year)
    return [page for month, found in months for page in _parts(month, found, limit, weigh)]


def _parts(
    month: Month, members: Sequence[Dated[Item]], limit: int, weigh: Callable[[Item], int]
) -> list[tuple[Step, Portion[Item]]]:
    """Return the pages of a month."""
    parts = cut(members, limit, lambda one: weigh(one.item))
    return [
        (
            Stretch(*month, number),
            Portion(
                tuple(one.item for one in part),
                len(members),
                part=number,
                parts=len(parts),
                days=(_day_in(month, part[0]), _day_in(month, part[-1])) if len(parts) > 1 else None,
            ),
        )
        for number, part in enumerate(parts, start=1)
    ]


def _day_in(month: Month, one: Dated[Item]) -> Day:
    """Return the day on which something began; what had begun before the month counts from its first day."""
    return one.first if (one.first.year, one.first.month) == month else Day(*month, 1)


def _by_year(dated: Iterable[Dated[Item]]) -> dict[int, list[Dated[Item]]]:
    groups: dict[int, list[Dated[Item]]] = {}
    for one in dated:
        years = {year for year, _ in one.months} if len(one.months) > 1 else (one.months[0][0],)
        for year in years:
            groups.setdefault(year, []).append(one)
    return groups


def _by_month(dated: Iterable[Dated[Item]]) -> dict[Month, list[Dated[Item]]]:
    groups: dict[Month, list[Dated[Item]]] = {}
    for one in dated:
        for month in one.months:
            groups.setdefault(month, []).append(one)
    return groups


def _by_centuries(
    counted: tuple[Counted, ...], dated: Sequence[Dated[Item]]
) -> tuple[tuple[Counted, ...], list[tuple[Step, Portion[Item]]]]:
    """Take years together until few enough are left; return those, and the pages in between, which only lead on."""
    pages: list[tuple[Step, Portion[Item]]] = []
    years = 1
    while len(counted) > MOST_LINKS:
        years *= CENTURY
        groups: dict[int, list[Counted]] = {}
        for one in counted:
            assert isinstance(one.step, Stretch)
            groups.setdefault(one.step.year // years, []).append(one)
        numbers = Counter(group for one in dated for group in {year // years for year, _ in one.months})
        together = [
            (Stretch(group * years, years=years), Portion[Item]((), numbers[group], tuple(members)))
            for group, members in groups.items()
        ]
        pages += chained(together)
        counted = tuple(Counted(step, page.number) for step, page in together)
    return counted, pages
