"""Asking the Wayback Machine whether it has a copy of a page.

Its availability API is described at https://archive.org/help/wayback_api.php. A copy is taken only where the answer
names one of this very page, with its time; no address is ever put together here.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import quote

from timeline.links.limits import Limits
from timeline.links.manners import Manners, asked_to_wait
from timeline.links.networks import Network, NoSuchHostError, PrivateNetworkError
from timeline.links.request import NoAnswerError, ask
from timeline.links.targets import LONGEST, UnaskableError, target_of
from timeline.model.link_record import FoundCopy
from timeline.model.web_addresses import same_page

AVAILABILITY = "https://archive.org/wayback/available"
"""Where the Wayback Machine is asked."""

_COPY = re.compile(r"https?://(?P<rest>web\.archive\.org/web/(?P<moment>\d{14})/(?P<page>https?://[^\s<>\"]+))")
_OK = 200
_TURNED_AWAY = frozenset({403, 429, 503})


@dataclass(frozen=True, slots=True)
class Archive:
    """Asks for copies, as politely as for pages."""

    network: Network
    limits: Limits
    manners: Manners
    today: date
    address: str = AVAILABILITY
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def copy_of(self, page: str, near: date | None) -> FoundCopy | None:
        """Return what the archive has, as near to a day as it has one; None where it did not say.

        Raises ``RestingError`` where it asked to be left alone.
        """
        try:
            target = target_of(self._question(page, near))
            with self.manners.turn(target.named_host):
                answer = ask("GET", target, self.network, self.limits, wanted=self.limits.most_bytes)
        except (UnaskableError, NoSuchHostError, PrivateNetworkError, NoAnswerError):
            return None
        if answer.status in _TURNED_AWAY:
            seconds = asked_to_wait(answer, self.now)
            if seconds is not None and seconds <= self.limits.longest_wait:
                self.manners.hold(target.named_host, seconds)
            else:
                self.manners.rest(target.named_host)
        return self._read(answer.body, page) if answer.status == _OK else None

    def _question(self, page: str, near: date | None) -> str:
        moment = f"&timestamp={near:%Y%m%d}" if near is not None else ""
        return f"{self.address}?url={quote(page, safe='')}{moment}"

    def _read(self, body: bytes, page: str) -> FoundCopy | None:
        try:
            told = json.loads(body)
        except (ValueError, RecursionError):
            return None
        snapshots = told.get("archived_snapshots") if isinstance(told, dict) else None
        if not isinstance(snapshots, dict):
            return None
        return _copy(snapshots.get("closest"), page, self.today) or FoundCopy(self.today)


def _copy(closest: Any, page: str, today: date) -> FoundCopy | None:
    """Return a copy that an answer names, where it is one of the page and shows it as it was."""
    if not isinstance(closest, dict) or closest.get("available") is not True or str(closest.get("status")) != "200":
        return None
    address = closest.get("url")
    found = _COPY.fullmatch(address) if isinstance(address, str) and len(address) <= LONGEST else None
    if found is None or same_page(found["page"]) != same_page(page):
        return None
    try:
        target_of(address := f"https://{found['rest']}")
        taken = date.fromisoformat(found["moment"][:8])
    except (UnaskableError, ValueError):
        return None
    return FoundCopy(today, address, taken)
