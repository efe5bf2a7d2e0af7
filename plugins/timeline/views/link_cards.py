"""What the picture says that others show beside a link to a page (Open Graph protocol, ogp.me)."""

from collections.abc import Sequence

from timeline.model.brief import AnyEvent, ClaimBrief
from timeline.model.claim import Claim, ClaimStatus
from timeline.model.values import dataclass
from timeline.views.claims import claims_note
from timeline.views.dates import is_hollow
from timeline.views.edition import Edition
from timeline.views.lexicon import STATUS_BY_DOUBT

WIDTH, HEIGHT = 1200, 630
"""Pixels of a card: the size that those who show links ask for."""
_TOLD = frozenset({ClaimStatus.DISPUTED, ClaimStatus.DENIED, ClaimStatus.RETRACTED})
"""Statuses that nobody should miss who sees nothing but the card."""


@dataclass(frozen=True, slots=True)
class LinkCard:
    """All that stands on a card."""

    site: str
    """Name of the site."""
    title: str
    above: str = ""
    """The line above the title: category and date, or the period of an explainer."""
    below: str = ""
    """What the page belongs to, such as “Serbia, 2023–24”."""
    warning: str = ""
    """“3 claims, disputed”, where that is so."""
    slot: int | None = None
    """Place of the category, which selects symbol and hue; None where there is no symbol."""
    hollow: bool = False
    """Whether the date is approximate or uncertain."""

    @property
    def text(self) -> str:
        """The card in words, for readers who do not see it."""
        parts = (self.above, self.title, self.warning, self.site)
        return ". ".join(part.rstrip(".") for part in parts if part)


def site_card(name: str, description: str) -> LinkCard:
    """Return the card of the site, for all pages without one of their own."""
    return LinkCard(name, description)


def explainer_card(edition: Edition) -> LinkCard:
    """Return the card of an explainer, for its front page and its lists."""
    timeline = edition.timeline
    return LinkCard(
        site=edition.site_name,
        title=timeline.title,
        above=" · ".join((timeline.kicker, edition.wording.span(timeline.coverage.when))),
    )


def event_card(event: AnyEvent, edition: Edition) -> LinkCard:
    """Return the card of an event. Its date is no more exact than it is known."""
    category = edition.timeline.category_of(event)
    date = edition.wording.date(event.when)
    return LinkCard(
        site=edition.site_name,
        title=event.title,
        above=" · ".join((category.singular, date)) if category else date,
        below=edition.timeline.short_title,
        warning=_warning(event, edition),
        slot=edition.lookup.slot.get(event.category, 1),
        hollow=is_hollow(event.when),
    )


def _warning(event: AnyEvent, edition: Edition) -> str:
    claims: Sequence[Claim | ClaimBrief] = event.claims
    status = min((claim.status for claim in claims), key=STATUS_BY_DOUBT.index, default=ClaimStatus.CONFIRMED)
    return claims_note(claims, status, edition) if status in _TOLD else ""
