"""What led to an event and what came of it, as a picture beside the lists that tell who connects them."""

from collections.abc import Sequence

from timeline.views.contexts import CauseMapView, CauseView, LinkView
from timeline.views.lexicon import Phrases

LEAST = 3
"""Connected events that are worth a picture; fewer are seen at once in their list."""
MOST = 6
"""Events on each side of the picture; of more, the number is told."""
SIDE = 100.0
"""Width and height of the field in which lines are drawn; it is stretched to the room between the words."""


def cause_map(
    here: LinkView, led_by: Sequence[CauseView], followed_by: Sequence[CauseView], hidden: int, phrases: Phrases
) -> CauseMapView | None:
    """Return the picture of an event's connections, or None where it would tell nothing.

    ``hidden`` is the number of events that came of it beside those in ``followed_by``. Only lines between events are
    drawn: words are no part of the drawing, so they have the room that they need in any face and size.
    """
    if len(led_by) + len(followed_by) + hidden < LEAST:
        return None
    causes, effects = _nodes(led_by, 0, phrases), _nodes(followed_by, hidden, phrases)
    return CauseMapView(here, causes, effects, _lines(len(causes), inwards=True), _lines(len(effects), inwards=False))


def _nodes(found: Sequence[CauseView], hidden: int, phrases: Phrases) -> tuple[LinkView, ...]:
    shown = found if len(found) + hidden <= MOST else found[: MOST - 1]
    nodes = [LinkView(one.event.text, one.event.url, one.date.short) for one in shown]
    more = len(found) + hidden - len(shown)
    if more:
        nodes.append(LinkView(phrases.count("… and {number} more event.", "… and {number} more events.", more)))
    return tuple(nodes)


def _lines(number: int, *, inwards: bool) -> str:
    """Return a line from the middle of each row to the middle of the field, or the other way, as the data of a path."""
    middle = SIDE / 2
    lines = []
    for row in range(number):
        height = SIDE * (row + 0.5) / number
        start, end = (height, middle) if inwards else (middle, height)
        lines.append(f"M0 {start:.4g}C{middle:g} {start:.4g} {middle:g} {end:.4g} {SIDE:g} {end:.4g}")
    return "".join(lines)
