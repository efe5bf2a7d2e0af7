"""What pages say of themselves: what was changed and corrected, and how to cite them."""

from typing import Literal

from timeline.model.values import dataclass
from timeline.views.contexts.basics import DateView, LinkView


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """A correction in short, beside what it corrects."""

    date: DateView
    """When it was made."""
    text: str
    """“24 December, not 25 December.”"""
    url: str
    """Address of the record of corrections, where the reason stands."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A correction or an addition."""

    date: DateView
    """When it was made."""
    kind: Literal["correction", "addition", "retraction"]
    """What sort of change it is."""
    text: str
    """What changed, in one sentence."""
    event: LinkView | None
    """The event concerned; None on its own page."""
    was: str | None = None
    """For a correction: what was published."""
    now: str | None = None
    """For a correction: what stands now."""
    reason: str | None = None
    """For a correction: why."""
    part: LinkView | None = None
    """For a correction that names what it corrects: that part of the event's page."""


@dataclass(frozen=True, slots=True)
class CiteView:
    """How to cite a page. The day of the visit is left to the reader, or to a script in the reader's browser."""

    id: str
    """Begins the ids of what can be copied."""
    text: str
    """Title, where it stands, version and address."""
    visited_before: str
    """What stands before the day of the visit, such as “Accessed on ”."""
    visited_after: str
    """What stands behind it, such as “.”."""
    bibtex: str
    """An entry for BibTeX without the day of the visit and without its last line, which is a brace."""
    is_online: bool
    """Whether the entry has an address, so that a day of the visit belongs to it."""
