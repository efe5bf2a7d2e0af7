"""What the 60-second version tells: as many key points and turning points as can be read in that time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.model.brief import EventBrief
from timeline.views.addresses import Place
from timeline.views.contexts import CauseView, KeyPointsView
from timeline.views.dates import date_view
from timeline.views.edition import Edition
from timeline.views.names import event_link
from timeline.views.portions import spread
from timeline.views.reading_time import words_in, words_in_html, words_in_seconds

SECONDS = 60
TURNING_POINTS_SHOWN = 20
"""Turning points that are tried for the page; where they are more, some of them are taken evenly."""
_BY_DOUBT = (1, 2, 0)
"""The order in which points are taken from the lists: what is disputed, not known, happened."""


class ShortTelling(NamedTuple):
    """What is told, and how much that is."""

    points: tuple[tuple[str, tuple[str, ...]], ...]
    """The first of each list of key points, under its heading."""
    events: tuple[EventBrief, ...]
    """Turning points that are told."""
    words: int


class SourceNumbers(Mapping[str, int]):
    """Numbers sources from 1 as a text uses them."""

    def __init__(self) -> None:
        """Start without any."""
        self._numbers: dict[str, int] = {}

    def __getitem__(self, key: str) -> int:
        """Return the number of a source; one that was not yet used gets the next."""
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def __iter__(self) -> Iterator[str]:
        """Yield the sources in the order of their numbers."""
        return iter(self._numbers)

    def __len__(self) -> int:
        """How many sources have a number."""
        return len(self._numbers)


def key_point_lists(edition: Edition) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the three lists of key points, each under its heading, as they are written."""
    say, points = edition.phrases.say, edition.timeline.key_points
    return (
        (say("What happened"), points.happened),
        (say("What is disputed"), points.disputed),
        (say("What is not known"), points.unknown),
    )


def key_points(
    lists: Iterable[tuple[str, Sequence[str]]], edition: Edition, place: Place, numbers: Mapping[str, int]
) -> tuple[KeyPointsView, ...]:
    """Return lists of key points as HTML, those without any left out."""
    return tuple(
        KeyPointsView(heading, tuple(edition.texts.inline(point, numbers, place) for point in points))
        for heading, points in lists
        if points
    )


def short_telling(edition: Edition, place: Place) -> ShortTelling:
    """Choose what is told.

    Turning points take three fifths of the words at most. Then the first point of each list is added, then the second
    of each, for as long as there is time. What is disputed comes first, then what is not known, then what happened, of
    which the turning points tell already: so doubt is never crowded out.
    """
    room = words_in_seconds(SECONDS)
    events, words = _turning_points(edition, place, room * 3 // 5)
    lists = key_point_lists(edition)
    told, open_ = [0] * len(lists), [True] * len(lists)
    numbers = SourceNumbers()
    for rank in range(max(len(points) for _, points in lists)):
        for at in _BY_DOUBT:
            heading, points = lists[at]
            if not open_[at] or rank >= len(points):
                continue
            more = words_in_html(edition.texts.inline(points[rank], numbers, place))
            more += 0 if rank else words_in(heading)
            open_[at] = words + more <= room
            if open_[at]:
                told[at] += 1
                words += more
    chosen = tuple((heading, points[:number]) for (heading, points), number in zip(lists, told, strict=True))
    return ShortTelling(chosen, events, words)


def turning_point_lines(events: Sequence[EventBrief], edition: Edition, place: Place) -> tuple[CauseView, ...]:
    """Return events as lines of date and title."""
    return tuple(
        CauseView(date_view(event.when, edition, full=True), event_link(event, edition, place)) for event in events
    )


def _turning_points(edition: Edition, place: Place, room: int) -> tuple[tuple[EventBrief, ...], int]:
    """Return the turning points for which there is room, taken evenly over the whole, and the number of their words."""
    found = edition.lookup.turning_points
    for most in range(min(len(found), TURNING_POINTS_SHOWN), 0, -1):
        events = spread(found, most)
        lines = turning_point_lines(events, edition, place)
        words = sum(words_in(line.date.short) + words_in(line.event.text) for line in lines)
        words += words_in(turning_points_heading(most, edition))
        if words <= room:
            return events, words
    return (), 0


def turning_points_heading(number: int, edition: Edition) -> str:
    """Return what stands above turning points."""
    return edition.phrases.count("Turning point", "Turning points", number)
