"""What the browser of a returning reader is told."""

from timeline.model.values import dataclass
from timeline.views.contexts.basics import LinkView


@dataclass(frozen=True, slots=True)
class SinceView:
    """What a browser needs to tell a returning reader what is new; it is shown only where there is something."""

    explainer: str
    """Id of the explainer, under which the browser keeps what was seen."""
    newest: str
    """Day of the newest change (ISO 8601)."""
    added: int
    """Events that were ever added, those withdrawn since among them."""
    corrected: int
    """Corrections and withdrawals on record."""
    changes_link: LinkView
    """The page of all changes, from which the new ones are taken."""
