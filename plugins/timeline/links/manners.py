"""One request at a time to each host, with a pause between two, and none to a host that asked to be left alone."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Lock

from timeline.links.networks import NoSuchHostError, PrivateNetworkError
from timeline.links.request import Answer


class RestingError(Exception):
    """A host that asked to be left alone for now."""


class Manners:
    """Gives every request its turn; used by several threads."""

    def __init__(
        self, pause: float, wait: Callable[[float], object], clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Keep a pause in seconds; ``wait`` waits for some, ``clock`` tells them."""
        self._pause = pause
        self._wait = wait
        self._clock = clock
        self._guard = Lock()
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)
        self._free_at: dict[str, float] = {}
        self._resting: set[str] = set()

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait until a host may be asked. Raises ``RestingError`` where it is to be left alone."""
        with self._guard:
            lock = self._locks[host]
        with lock:
            if host in self._resting:
                raise RestingError
            waiting = self._free_at.get(host, 0) - self._clock()
            if waiting > 0:
                self._wait(waiting)
            try:
                yield
            except (NoSuchHostError, PrivateNetworkError):
                # Nobody was asked, so nobody needs a pause.
                raise
            except BaseException:
                self._free_at[host] = self._clock() + self._pause
                raise
            self._free_at[host] = self._clock() + self._pause

    def hold(self, host: str, seconds: float) -> None:
        """Let nobody ask a host for some time."""
        self._free_at[host] = max(self._free_at.get(host, 0), self._clock() + seconds)

    def rest(self, host: str) -> None:
        """Leave a host alone for the rest of the run."""
        self._resting.add(host)


def asked_to_wait(answer: Answer, now: Callable[[], datetime]) -> float | None:
    """Return the seconds that an answer asks to wait for (RFC 9110, section 10.2.3); None where it names none."""
    told = (answer.retry_after or "").strip()
    if told.isascii() and told.isdigit():
        return float(told[:9])
    try:
        moment = parsedate_to_datetime(told)
        sent = parsedate_to_datetime(answer.date) if answer.date else now()
        return max(0.0, (_aware(moment) - _aware(sent)).total_seconds())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
