"""How much of an explainer a reader takes: the 60-second version, the turning points or everything."""

from timeline.views.addresses import Place
from timeline.views.contexts import DepthView, LinkView
from timeline.views.edition import Edition
from timeline.views.list_limits import SHORT, TIMELINE, TURNING_POINTS
from timeline.views.reading_time import minutes_for, words_in_html
from timeline.views.short_telling import SECONDS, short_telling


def depth_views(list_: str, edition: Edition, place: Place) -> tuple[DepthView, ...]:
    """Return the depths, or nothing where there is no shorter one.

    ``list_`` is the address of the one at hand, below that of the explainer. On the front page a script can show the
    turning points alone, but for a list that is too long for one page.
    """
    phrases, lookup, front = edition.phrases, edition.lookup, edition.paths.front
    turning, words = len(lookup.turning_points), short_telling(edition, place).words
    if not words:
        return ()
    switches = turning > 0 and list_ == TIMELINE and (TIMELINE, None) not in lookup.portions
    short = DepthView(
        LinkView(
            phrases.count("{number} second", "{number} seconds", SECONDS),
            place.to(f"{front}{SHORT}"),
            phrases.count("{number} word", "{number} words", words),
        ),
        is_current=list_ == SHORT,
    )
    points = DepthView(
        LinkView(
            phrases.say("Turning points"), place.to(f"{front}{TURNING_POINTS}"), _number_and_time(turning, edition)
        ),
        key="turning-points" if switches else "",
        is_current=list_ == TURNING_POINTS,
    )
    everything = DepthView(
        LinkView(
            phrases.say("Everything"),
            place.to(front),
            phrases.count("{number} event", "{number} events", lookup.total),
        ),
        key="everything" if switches else "",
        is_current=list_ == TIMELINE,
    )
    return (short, points, everything) if turning else (short, everything)


def _number_and_time(turning: int, edition: Edition) -> str:
    """Return how many turning points there are and, where they stand on one page, how long they take to read."""
    number = f"{turning:,}"
    if (TURNING_POINTS, None) in edition.lookup.portions:
        return number
    cards = (edition.listed[event.id].movable_html for event in edition.lookup.turning_points)
    minutes = minutes_for(sum(map(words_in_html, cards)))
    return edition.phrases.count("{points} in {number} minute", "{points} in {number} minutes", minutes, points=number)
