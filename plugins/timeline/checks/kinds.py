"""What ids name, and which of it a link or a claimant may be."""

from enum import StrEnum
from typing import TypeAlias

from timeline.model.event import LINK_SCHEMES


class Kind(StrEnum):
    """What an id names."""

    EVENT = "event"
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    TERM = "term"
    SOURCE = "source"
    CATEGORY = "category"
    THREAD = "thread"
    DISPUTE = "dispute"
    CHART = "chart"


Kinds: TypeAlias = tuple[Kind, ...]
"""What one id may name: one kind, or two for a claimant."""

Mention: TypeAlias = tuple[Kind, str]
"""An id with the kind of what it names."""

EVENTS: Kinds = (Kind.EVENT,)
PEOPLE: Kinds = (Kind.PERSON,)
ORGANIZATIONS: Kinds = (Kind.ORGANIZATION,)
CLAIMANTS: Kinds = (Kind.PERSON, Kind.ORGANIZATION)
"""Those who may claim, deny or estimate."""
PLACES: Kinds = (Kind.PLACE,)
SOURCES: Kinds = (Kind.SOURCE,)
CATEGORIES: Kinds = (Kind.CATEGORY,)
THREADS: Kinds = (Kind.THREAD,)
DISPUTES: Kinds = (Kind.DISPUTE,)
CHARTS: Kinds = (Kind.CHART,)

LINKED_KINDS = {scheme: Kind(scheme) for scheme in LINK_SCHEMES}
"""What a link in running text can name, by its scheme."""
