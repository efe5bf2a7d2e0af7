"""The filters of an explainer's list of events."""

from timeline.model.values import dataclass
from timeline.views.contexts.basics import LinkView, MarkView


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One of a few things by which events can be chosen."""

    value: str
    """Its id, which stands in the page's address when it is chosen."""
    text: str
    """Its name."""
    mark: MarkView | None = None
    """For a category: its symbol."""


@dataclass(frozen=True, slots=True)
class FilterView:
    """The filters; what is not named here, such as people, the script reads from the index."""

    index_url: str
    """Address of the file of all events that the script loads when the filters are first used."""
    categories: tuple[FilterChoice, ...]
    """The categories that have events."""
    statuses: tuple[FilterChoice, ...]
    """The statuses of claims that occur."""
    weights: tuple[FilterChoice, ...]
    """The three weights."""
    marks: tuple[MarkView, ...]
    """A symbol of each weight, from which the script makes those of the events found."""
    links: tuple[LinkView, ...]
    """Pages that lead to the same events without script."""
