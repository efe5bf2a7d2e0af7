"""Asking for one page: HEAD, then GET where that did not satisfy, along redirects."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from timeline.links.limits import Limits
from timeline.links.manners import Manners, RestingError, asked_to_wait
from timeline.links.networks import Network, NoSuchHostError, PrivateNetworkError
from timeline.links.request import Answer, NoAnswerError, ask
from timeline.links.targets import UnaskableError, is_front_page, led_to, target_of
from timeline.model.link_record import LinkOutcome

_FOR_GOOD = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_REFUSES = frozenset({401, 402, 403, 405, 406, 407, 409, 418, 421, 423, 425, 426, 428, 429, 431, 451, 511, 999})
"""Statuses with which servers turn away programs, or ask people for something."""
_LATER = frozenset({429, 503})
_TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Finding:
    """How an address answered, before it is compared with what was known."""

    outcome: LinkOutcome
    detail: str = ""
    leads_to: str | None = None
    was_answered: bool = True
    """Whether anybody answered at all, which proves that this machine reaches the network."""


@dataclass(slots=True)
class _Trail:
    """Where the redirects led so far."""

    address: str
    for_good: str
    """The last address that was reached by permanent redirects alone."""
    is_permanent: bool = True
    hops: int = 0


@dataclass(frozen=True, slots=True)
class Visitor:
    """Looks at pages, one request at a time for each host."""

    network: Network
    limits: Limits
    manners: Manners
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    """Tells the time to which a server's date for coming again is compared where it does not say its own."""

    def look_at(self, address: str) -> Finding:
        """Return how an address answered. Raises ``RestingError`` where its host is to be left alone."""
        trail = _Trail(address, address)
        try:
            try:
                answer = self._follow("HEAD", trail)
                is_settled = _is_good(answer) or answer.is_challenge or self._is_to_wait(answer)
            except NoAnswerError as failure:
                if not failure.may_ask_otherwise:
                    raise
                is_settled = False
            if not is_settled:
                answer = self._follow("GET", trail)
        except UnaskableError:
            return Finding(LinkOutcome.UNSURE, "it leads to what is no web address", was_answered=trail.hops > 0)
        except _TooManyRedirectsError:
            return Finding(LinkOutcome.UNSURE, "it leads on and on")
        except NoSuchHostError:
            return Finding(LinkOutcome.GONE, "there is no such host", was_answered=trail.hops > 0)
        except PrivateNetworkError:
            detail = "by a redirect" if trail.hops else ""
            return Finding(LinkOutcome.PRIVATE, detail, was_answered=trail.hops > 0)
        except NoAnswerError as failure:
            return Finding(LinkOutcome.UNSURE, failure.detail, was_answered=trail.hops > 0)
        except RestingError:
            if trail.hops:
                return Finding(LinkOutcome.LATER, "the host that it leads to asked to be left alone")
            raise
        return self._judged(answer, trail, address)

    def _judged(self, answer: Answer, trail: _Trail, address: str) -> Finding:
        if answer.status in _LATER and (seconds := asked_to_wait(answer, self.now)) is not None:
            return Finding(LinkOutcome.LATER, f"{answer.words}, in {_span(seconds)}")
        if answer.is_challenge or answer.status in _REFUSES:
            return Finding(LinkOutcome.REFUSES, answer.words)
        if answer.status in _GONE:
            return Finding(LinkOutcome.GONE, answer.words)
        if not _is_good(answer):
            return Finding(LinkOutcome.UNSURE, answer.words)
        if is_front_page(trail.address) and not is_front_page(address):
            return Finding(LinkOutcome.FRONT_PAGE)
        if trail.for_good != address and (is_front_page(address) or not is_front_page(trail.for_good)):
            return Finding(LinkOutcome.MOVED, leads_to=trail.for_good)
        return Finding(LinkOutcome.ANSWERS)

    def _is_to_wait(self, answer: Answer) -> bool:
        """Whether an answer means the program, not the page, so that asking in another way would only be a nuisance."""
        return answer.status == _TOO_MANY or (answer.status in _LATER and asked_to_wait(answer, self.now) is not None)

    def _follow(self, method: str, trail: _Trail) -> Answer:
        """Follow redirects from where the trail is, and return the answer at its end."""
        while True:
            answer = self._ask_patiently(method, trail.address)
            if answer.status not in _REDIRECTS or answer.location is None:
                return answer
            if trail.hops == self.limits.most_redirects:
                raise _TooManyRedirectsError
            trail.hops += 1
            trail.address = led_to(trail.address, answer.location)
            trail.is_permanent = trail.is_permanent and answer.status in _FOR_GOOD
            if trail.is_permanent:
                trail.for_good = trail.address

    def _ask_patiently(self, method: str, address: str) -> Answer:
        """Ask, and once more after a short time where the host wants that; leave it alone where it wants more."""
        target = target_of(address)
        host = target.named_host
        for is_last in (False, True):
            with self.manners.turn(host):
                answer = ask(method, target, self.network, self.limits)
            if answer.status not in _LATER:
                return answer
            seconds = asked_to_wait(answer, self.now)
            if seconds is not None and seconds <= self.limits.longest_wait and not is_last:
                self.manners.hold(host, seconds)
                continue
            if seconds is not None or answer.status == _TOO_MANY:
                self.manners.rest(host)
            return answer
        return answer


class _TooManyRedirectsError(Exception):
    """Redirects without an end."""


def _is_good(answer: Answer) -> bool:
    return 200 <= answer.status < 300 and not answer.is_challenge


def _span(seconds: float) -> str:
    """Say how long a time is, roughly."""
    for size, noun in ((86_400, "days"), (3_600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"about {seconds / size:,.0f} {noun}"
    return f"{seconds:.0f} seconds"
