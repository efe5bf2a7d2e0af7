"""The page of the search."""

from timeline.model.values import dataclass
from timeline.views.contexts.elements import FacetGroupView


@dataclass(frozen=True, slots=True)
class SearchKind:
    """A kind of result."""

    id: str
    """Name under which the script finds the results of this kind."""
    text: str
    """Heading above them."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page of the search over everything."""

    title: str
    engine_url: str
    """Address of Pagefind's script; the index lies beside it."""
    kinds: tuple[SearchKind, ...]
    """The groups of results, in the order in which they are shown."""
    lists: tuple[FacetGroupView, ...]
    """The lists of each explainer, for those who would rather browse, or have no script."""
