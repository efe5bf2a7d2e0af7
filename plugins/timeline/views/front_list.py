"""The list of events on the front page: all of them by era, or where they are too many the way to them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from timeline.model.brief import EventBrief, Month, months_of
from timeline.model.structure import Era
from timeline.views.addresses import Place
from timeline.views.cards import OTHER_ERA, card_views, era_views, other_era_name
from timeline.views.contexts import EraView, LinkView, PortionView
from timeline.views.edition import Edition
from timeline.views.list_limits import TIMELINE
from timeline.views.portion_views import EVENT, portion_path, step_words
from timeline.views.portions import shown, spread
from timeline.views.steps import Counted, Stretch

MOST_ERAS = 40
"""Eras that the front page sets out; where more have events, their events are listed together."""
CARDS, CARDS_OF_ERA = 24, 6
"""Turning points shown in a list that is too long for the page: in all, but for one in each era, and in one era."""
Section: TypeAlias = tuple[Era | None, Sequence[EventBrief]]
"""An era with its events; events outside all eras have none."""


class _Pages:
    """Finds the page on which the events of a month stand."""

    def __init__(self, counted: Iterable[Counted]) -> None:
        self._found: dict[Month, Counted] = {}
        self._years = 1
        for page in (leaf for one in counted for leaf in one.within or (one,)):
            assert isinstance(page.step, Stretch)
            self._years = page.step.years
            self._found[page.step.year // page.step.years, page.step.month] = page

    def of(self, month: Month) -> Counted:
        """Return the page of a month or of the years in which it lies."""
        year = month[0] // self._years
        return self._found.get((year, month[1])) or self._found[year, 0]


def front_list(edition: Edition, place: Place) -> tuple[EraView, ...]:
    """Return the sections of the list on the front page."""
    alone = {era.id: place.to(edition.paths.entry("eras", era.id)) for era in eras_shown(edition)}
    return tuple(replace(one, url=alone.get(one.id, "")) for one in _listed(edition, place))


def _listed(edition: Edition, place: Place) -> tuple[EraView, ...]:
    if not is_split(edition):
        return era_views(edition.lookup.order, edition, place, with_gaps=True)
    found = sections(edition)
    pages = _Pages(shown(edition.lookup.portions[TIMELINE, None].within))
    most = min(CARDS_OF_ERA, max(CARDS // len(found), 1))
    return tuple(_section(era, events, most, pages, edition, place) for era, events in found)


def is_split(edition: Edition) -> bool:
    """Whether there are too many events for one page."""
    return (TIMELINE, None) in edition.lookup.portions


def list_text(edition: Edition) -> str:
    """Return a sentence that says how a list is divided that is too long for one page; nothing for another."""
    if not is_split(edition):
        return ""
    total = edition.phrases.count(*EVENT, edition.lookup.total)
    return edition.phrases.say(
        "There are {count}, more than fit on one page. Here stand turning points, and below them the pages on which "
        "all events are listed by date, each where it begins and where it ends.",
        count=total,
    )


def eras_shown(edition: Edition) -> tuple[Era, ...]:
    """Return the eras that have events; none where they are too many to be set out."""
    found = tuple(era for era in edition.timeline.eras if era.id in edition.lookup.by_era)
    return found if len(found) <= MOST_ERAS else ()


def sections(edition: Edition) -> tuple[Section, ...]:
    """Return the eras that have events, and last the events outside all eras."""
    lookup = edition.lookup
    found: list[Section] = [(era, lookup.by_era[era.id]) for era in eras_shown(edition)]
    inside = {event.id for _, events in found for event in events}
    outside = tuple(event for event in lookup.order if event.id not in inside)
    return (*found, (None, outside)) if outside else tuple(found)


def _section(
    era: Era | None,
    events: Sequence[EventBrief],
    most: int,
    pages: _Pages,
    edition: Edition,
    place: Place,
) -> EraView:
    turning = [event for event in events if event.is_turning_point]
    chosen = spread(turning, most)
    return EraView(
        id=era.id if era else OTHER_ERA,
        name=era.name if era else other_era_name(edition),
        dates=edition.wording.span(era.when) if era else "",
        count=edition.phrases.count(*EVENT, len(events)),
        number=f"{len(events):,}",
        description=era.description if era else "",
        events=card_views(chosen, edition, place),
        short=era.short if era else "",
        more=_more(len(turning), len(chosen), edition, place),
        portions=tuple(_links(events, pages, edition, place)),
    )


def _more(turning: int, chosen: int, edition: Edition, place: Place) -> LinkView | None:
    if chosen == turning:
        return None
    url = place.to(edition.paths.part("turning-points"))
    if chosen == 0:
        return LinkView(edition.phrases.count("{number} turning point", "{number} turning points", turning), url)
    words = edition.phrases.count("{number} more turning point", "{number} more turning points", turning - chosen)
    return LinkView(words, url)


def _links(events: Sequence[EventBrief], pages: _Pages, edition: Edition, place: Place) -> Iterator[PortionView]:
    """Yield the pages on which the events of an era stand; where a page has others too, both numbers are told."""
    count = edition.phrases.count
    numbers = Counter(page for event in events for page in {pages.of(month) for month in months_of(event.when)})
    for page, number in sorted(numbers.items(), key=lambda item: item[0].step):
        words = count(*EVENT, number)
        if number < page.number:
            words = count("{number} of {total} events", "{number} of {total} events", number, total=f"{page.number:,}")
        url = place.to(portion_path(TIMELINE, page.step, edition))
        yield PortionView(LinkView(step_words(page.step, edition), url, words))
