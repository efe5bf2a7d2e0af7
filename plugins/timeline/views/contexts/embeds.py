"""What pages within the pages of others show, and how others come to show them."""

from timeline.model.values import dataclass
from timeline.views.contexts.basics import DateView, LinkView
from timeline.views.contexts.elements import ClaimView, KeyPointsView


@dataclass(frozen=True, slots=True)
class ShareView:
    """How others show a page on theirs."""

    url: str
    """Address of the page as it is shown there."""
    code: str
    """HTML that shows it."""


@dataclass(frozen=True, slots=True)
class EventEmbedView:
    """An event within a page of another site."""

    explainer: LinkView
    title: str
    url: str
    """Address of the event's page."""
    date: DateView | None
    """None where the event was withdrawn."""
    summary: str
    """What happened; of a withdrawn event, that it was withdrawn."""
    sources: tuple[LinkView, ...]
    """Names of the first sources; each leads to its entry on the event's page."""
    source_count: str
    """“15 sources”; empty where the event was withdrawn."""
    claims: tuple[ClaimView, ...]
    """The first claims, each with its claimant, its status, its sources and every denial."""
    more: str
    """“and 2 more claims”, where not all are shown; else empty."""
    state: str
    """“Last changed 24 November 2026. 1 correction.”"""


@dataclass(frozen=True, slots=True)
class ExplainerEmbedView:
    """An explainer within a page of another site."""

    title: str
    url: str
    """Address of the explainer."""
    kicker: str
    """One or two words above the title."""
    period: str
    """Dates in words."""
    standfirst: str
    key_points: tuple[KeyPointsView, ...]
    """The first few of each list."""
    turning_points: tuple[LinkView, ...]
    """Where there are no key points: what the story turns on; the note is the date."""
    counts: str
    """“90 events, 233 sources”."""
    state: str
    """“Last changed 24 November 2026. 1 correction.”"""
