"""Pages as they are planned: an address, and a function that makes what stands there when its turn comes."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from timeline.model.edtf import EdtfDate
from timeline.model.values import dataclass
from timeline.views.addresses import Place
from timeline.views.contexts import LinkView, PageView
from timeline.views.edition import Edition
from timeline.views.portion_views import portion_path
from timeline.views.steps import Step


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page that can be made when its turn comes."""

    place: Place
    make: Callable[[], tuple[PageView, object]]
    """Returns what the page's template receives as ``page`` and ``view``."""
    modified: EdtfDate | None = None
    """Day of the last recorded change, for the sitemap; None keeps the page out of it."""


class MadeList(NamedTuple):
    """A page that lists something, and what its head says of it."""

    kind: str
    title: str
    view: object
    text: str = ""
    above: tuple[LinkView, ...] = ()
    """The way from the explainer to the page."""


class PlannedList(NamedTuple):
    """The address of a page that lists something, and how to make it."""

    path: str
    make: Callable[[Place], MadeList]


Maker: TypeAlias = Callable[[Step | None, Place], MadeList]
"""Makes one of the pages of a list."""


class ListPlan:
    """Which pages the lists of an explainer have."""

    def __init__(self, edition: Edition) -> None:
        """Take the addresses of all portions; what is in them is not read."""
        self.edition = edition
        self._steps: defaultdict[str, list[Step | None]] = defaultdict(list)
        for list_, step in edition.lookup.portions:
            self._steps[list_].append(step)

    @property
    def lists(self) -> Mapping[str, Sequence[Step | None]]:
        """The steps to the pages of each list that is too long for one page, or whose page is there only sometimes."""
        return self._steps

    def whole(self, list_: str, make: Maker) -> Iterator[PlannedList]:
        """Yield the page of a list, and those of its portions where it is too long for one."""
        yield self._page(list_, None, make)
        yield from (self._page(list_, step, make) for step in self._steps.get(list_, ()) if step is not None)

    def present(self, list_: str, make: Maker) -> Iterator[PlannedList]:
        """Yield the pages of a list that is there only where it is long."""
        yield from (self._page(list_, step, make) for step in self._steps.get(list_, ()))

    def _page(self, list_: str, step: Step | None, make: Maker) -> PlannedList:
        return PlannedList(portion_path(list_, step, self.edition), lambda place: make(step, place))
