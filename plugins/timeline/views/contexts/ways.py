"""Ways of reading: how much of an explainer, along which thread, from causes to what came of them."""

from timeline.model.values import dataclass
from timeline.views.contexts.basics import LinkView


@dataclass(frozen=True, slots=True)
class DepthView:
    """How much of an explainer is read: the 60-second version, the turning points or everything."""

    link: LinkView
    """Name and page; the note says how much that is, such as “11, 4 minutes”."""
    key: str = ""
    """On the front page, what a script shows in place: turning-points or everything; empty where it cannot."""
    is_current: bool = False
    """Whether it is the page at hand."""


@dataclass(frozen=True, slots=True)
class ThreadStepView:
    """Where an event stands in a thread."""

    label: str
    """“Thread: The street”."""
    thread: LinkView
    """The thread's name and page; the note says what it is about."""
    position: str
    """“3 of 14”; empty in a thread that is too long for one page."""
    previous: LinkView | None
    """The event before in the thread; the note is its date."""
    next: LinkView | None


@dataclass(frozen=True, slots=True)
class CauseMapView:
    """What led to an event and what came of it, as a picture."""

    here: LinkView
    """The event at hand; the note is its date. It leads nowhere."""
    causes: tuple[LinkView, ...]
    """Earlier events; the note is the date. The last may say how many more there are, and leads nowhere."""
    effects: tuple[LinkView, ...]
    """Later events, likewise."""
    lines_in: str
    """Lines from the causes to the event, in a field of 100 by 100 units, as the data of a path."""
    lines_out: str
    """Lines from the event to what came of it, likewise."""
