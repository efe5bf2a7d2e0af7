"""The notice board between the builds and the pages that are open: what is served now and what is wrong with it."""

import secrets
from dataclasses import dataclass, field, replace
from threading import Condition

from timeline.serving.results import BuildResult, Verdict


@dataclass(frozen=True, slots=True)
class Bulletin:
    """What holds since the last build."""

    number: int
    """Counts the bulletins of this preview, from 0."""
    has_site: bool
    """Whether there is a good site to be served, be it from an earlier preview."""
    page: str
    """Mark of the pages that are served now. A page with another mark is out of date."""
    result: BuildResult | None = None
    """What the last build ended with; None while the first one runs."""


@dataclass(slots=True)
class Board:
    """Holds the last bulletin and lets others wait for the next. Safe to use from several threads."""

    latest: Bulletin
    _session: str
    _condition: Condition = field(default_factory=Condition)
    _closed: bool = False

    @classmethod
    def opened(cls, has_site: bool) -> "Board":
        """Return a board before the first build; ``has_site`` says whether an earlier preview left a site."""
        # Random, so that a page that was open before this preview began is never taken for one of its own.
        session = secrets.token_hex(4)
        return cls(Bulletin(0, has_site, f"{session}-0"), session)

    def post(self, result: BuildResult) -> Bulletin:
        """Make known what a build ended with."""
        with self._condition:
            before = self.latest
            number, has_site = before.number + 1, before.has_site or result.verdict is Verdict.GOOD
            # Faults do not change the good pages that stay. Where there are none, the page is the list of faults.
            stays = before.has_site and result.verdict is not Verdict.GOOD
            page = before.page if stays else f"{self._session}-{number}"
            self.latest = replace(before, number=number, has_site=has_site, page=page, result=result)
            self._condition.notify_all()
            return self.latest

    def wait_beyond(self, number: int, seconds: float) -> Bulletin | None:
        """Wait for a bulletin with a higher number; None where there is none in time or the board is closed."""
        with self._condition:
            self._condition.wait_for(lambda: self._closed or self.latest.number > number, timeout=seconds)
            return self.latest if self.latest.number > number and not self._closed else None

    @property
    def is_closed(self) -> bool:
        """Whether the preview is about to end."""
        return self._closed

    def close(self) -> None:
        """End all waiting."""
        with self._condition:
            self._closed = True
            self._condition.notify_all()
