"""What was found when the pages of sources were looked at, and the words for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class LinkOutcome(StrEnum):
    """How an address answered."""

    ANSWERS = "answers"
    """A page came, which is not to say that it is still the same."""
    MOVED = "moved"
    """It leads to another address for good, and that answers."""
    FRONT_PAGE = "front-page"
    """It leads to the front page of a site, as many sites do with pages that they have removed."""
    REFUSES = "refuses"
    """It answers people only; a program cannot tell whether the page is there."""
    LATER = "later"
    """Its host asked to come later."""
    UNSURE = "unsure"
    """It did not answer as it should, on one day."""
    FAILS = "fails"
    """It did not answer as it should on two days or more, and never in between."""
    GONE = "gone"
    """Its host says that the page does not exist, or the host itself does not."""
    PRIVATE = "private"
    """It leads into a network that is not public, which is not asked."""


BROKEN = frozenset({LinkOutcome.GONE, LinkOutcome.FAILS})
"""Outcomes of which the check warns."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one address answered when it was last looked at."""

    outcome: LinkOutcome
    since: date
    """First day of which this is known, without a better answer since."""
    looked: date
    detail: str = ""
    """What was answered, in a few words: ``404 Not Found``."""
    leads_to: str | None = None
    """The address to which a redirect leads for good."""

    @property
    def is_broken(self) -> bool:
        """Whether readers who follow the link find nothing."""
        return self.outcome in BROKEN


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """What an archive answered when it was asked for a copy of a page."""

    asked: date
    copy: str | None = None
    """Address of the copy, as the archive gave it; None where it has none."""
    taken: date | None = None
    """Day on which the copy was made."""


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """What is known of the addresses of one source."""

    url: str
    """Address of the page, as the register had it."""
    page: Look | None = None
    archived: str | None = None
    """Address of the archived copy, as the register had it."""
    copy: Look | None = None
    """How the archived copy answered."""
    found: FoundCopy | None = None


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """All that was found for the sources of one explainer, by their keys."""

    entries: Mapping[str, LinkEntry] = field(default_factory=dict)

    def page(self, key: str, url: str) -> Look | None:
        """Return the look at a page; None where none was taken at this very address."""
        entry = self.entries.get(key)
        return entry.page if entry is not None and entry.url == url else None

    def copy(self, key: str, archived: str | None) -> Look | None:
        """Return the look at an archived copy; None where none was taken at this very address."""
        entry = self.entries.get(key)
        return entry.copy if entry is not None and archived and entry.archived == archived else None

    def found(self, key: str, url: str) -> FoundCopy | None:
        """Return what an archive answered for this very address."""
        entry = self.entries.get(key)
        return entry.found if entry is not None and entry.url == url else None


def age_of(day: date, today: date) -> str:
    """Say how long ago a day was, such as “12 days ago”; a day to come counts as today."""
    days = (today - day).days
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days:,} days ago"


def words_for(look: Look, today: date) -> str:
    """Say how an address answered, with its age: “gone since 2026-03-02, last looked 12 days ago (404 Not Found)”."""
    since, detail = look.since.isoformat(), f" ({look.detail})" if look.detail else ""
    told = {
        LinkOutcome.ANSWERS: "answers",
        LinkOutcome.MOVED: "moved for good",
        LinkOutcome.FRONT_PAGE: "leads to the front page of a site",
        LinkOutcome.REFUSES: "refuses robots, so look yourself",
        LinkOutcome.LATER: "asked to come later",
        LinkOutcome.UNSURE: "did not answer as it should, which is not yet held against it",
        LinkOutcome.FAILS: f"does not answer as it should since {since}",
        LinkOutcome.GONE: f"gone since {since}",
        LinkOutcome.PRIVATE: "leads into a network that is not public, which is not asked",
    }[look.outcome]
    return f"{told}, last looked {age_of(look.looked, today)}{detail}"
