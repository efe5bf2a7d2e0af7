"""How pages show a list that is too long for one of them."""

from timeline.model.values import dataclass
from timeline.views.contexts.basics import LinkView


@dataclass(frozen=True, slots=True)
class PortionView:
    """A portion of a long list, such as a year, with what is within it."""

    link: LinkView
    """Its page; the note is the number of things there, such as “214 events”."""
    within: tuple[LinkView, ...] = ()
    """The pages of what is within it, such as the months of the year."""


@dataclass(frozen=True, slots=True)
class SplitView:
    """A page of a list that is spread over several pages; all empty where the list is on one."""

    text: str = ""
    """A sentence that says how the list is divided, where the page leads on instead of listing all."""
    portions: tuple[PortionView, ...] = ()
    """Where the page leads."""
    parts: tuple[LinkView, ...] = ()
    """The numbered parts of a month; the one at hand has no address, nor has the sign for those left out."""
    previous: LinkView | None = None
    """The page before."""
    next: LinkView | None = None
    """The page after."""


ONE_PAGE = SplitView()
"""A list that is on one page."""
