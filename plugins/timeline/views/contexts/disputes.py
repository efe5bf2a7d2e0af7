"""The pages of what is disputed: all of it, and one dispute."""

from timeline.model.values import dataclass
from timeline.views.contexts.basics import LinkView, StatusView
from timeline.views.contexts.elements import CauseView, ClaimView, DisputeView, FactView, FigureView
from timeline.views.contexts.glosses import GlossView
from timeline.views.contexts.portions import ONE_PAGE, SplitView


@dataclass(frozen=True, slots=True)
class DisputedView:
    """Disputes, then every claim by status, then contested figures."""

    title: str
    description: str
    disputes: tuple[DisputeView, ...]
    by_status: tuple[tuple[StatusView, str, tuple[ClaimView, ...]], ...]
    """Status, its meaning in one sentence, and the claims."""
    figures: tuple[FigureView, ...]
    ways: tuple[LinkView, ...] = ()
    """What the page holds, each a way down to it: the questions in dispute, the claims of each status, the figures."""
    split: SplitView = ONE_PAGE
    glosses: tuple[GlossView, ...] = ()
    """What the page explains in place."""


@dataclass(frozen=True, slots=True)
class DisputePageView:
    """One dispute: claim against counter-claim, in full or, where that is too much, those of a year or a month."""

    title: str
    """The question."""
    description: str
    facts: tuple[FactView, ...]
    """How sure the matter is, how many claims there are, and in how many events."""
    claims: tuple[ClaimView, ...]
    """One side."""
    counter_claims: tuple[ClaimView, ...]
    """The other side."""
    record: tuple[ClaimView, ...]
    """Also on record."""
    events: tuple[CauseView, ...]
    """The events that it touches, in order of time."""
    sources: tuple[LinkView, ...] = ()
    """Names of the sources on the dispute as a whole."""
    split: SplitView = ONE_PAGE
    glosses: tuple[GlossView, ...] = ()
    """What the page explains in place."""
