"""Statements with their claimant, and figures on which sources differ."""

from enum import StrEnum

from timeline.model.source import Citation
from timeline.model.values import dataclass


class ClaimStatus(StrEnum):
    """How sure a claim is; each word is explained to readers on the methodology page."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    ALLEGED = "alleged"
    DISPUTED = "disputed"
    DENIED = "denied"
    RETRACTED = "retracted"


class Stance(StrEnum):
    """The part that a claim plays in a dispute."""

    CLAIM = "claim"
    COUNTER_CLAIM = "counter-claim"
    RECORD = "record"
    """A third voice, shown below both sides as also on record."""


class Qualifier(StrEnum):
    """What the claimant said about the exactness of a number."""

    ABOUT = "about"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who says something: an entry of a register, or a name where no register has them."""

    id: str | None = None
    """Id of a person or organization."""
    name: str | None = None
    """Name as shown to readers, where there is no id."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A recorded denial of, or reply to, a claim."""

    by: Claimant
    statement: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement printed with the one who makes it."""

    statement: str
    by: Claimant
    status: ClaimStatus
    citations: tuple[Citation, ...]
    dispute: str | None = None
    """Id of the timeline's dispute to which this claim belongs."""
    stance: Stance = Stance.CLAIM
    denials: tuple[Denial, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimate:
    """One claimant's figure. Exactly one of ``value`` and ``text`` is given."""

    by: Claimant
    citations: tuple[Citation, ...]
    value: int | float | None = None
    """The number, in the figure's unit."""
    text: str | None = None
    """Words such as “hundreds”; they are never turned into a number."""
    qualifier: Qualifier | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity and what each claimant says of it, side by side."""

    measure: str
    """What is counted."""
    unit: str
    estimates: tuple[Estimate, ...]
    title: str | None = None
    """A heading that states the finding; ``measure`` is used where it is missing."""
    note: str | None = None
