"""Ways of reading: how much of an explainer, and along which thread."""

from dataclasses import dataclass

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
