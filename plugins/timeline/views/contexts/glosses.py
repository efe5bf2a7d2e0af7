"""Names and words that a page explains where they are met."""

from timeline.model.values import dataclass
from timeline.views.contexts.basics import LinkView


@dataclass(frozen=True, slots=True)
class GlossView:
    """A name or a word explained on the page where it is met."""

    id: str
    """Anchor."""
    name: str
    """What is explained."""
    kind: str
    """What sort of thing it is, such as “Person”."""
    text: str
    """The neutral line, or the meaning."""
    also: str = ""
    """Its other names: “Also written Ana Ilic”."""
    sources: tuple[LinkView, ...] = ()
    """Names of the sources of the text."""
    link: LinkView | None = None
    """The page with more; None for a word that the methodology explains."""
