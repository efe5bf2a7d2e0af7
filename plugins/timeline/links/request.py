"""One request under a deadline.

The standard library's client reads a head line by line and lets each line take its time. So it is given a socket of
our own that knows when all must be over and how many bytes there may be; it dials the address that was judged, which a
library with pools of connections would look up once more.
"""

import io
import socket
import ssl
import time
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

from timeline.links.limits import Limits
from timeline.links.networks import Network, NoSuchHostError, PrivateNetworkError
from timeline.links.targets import Target

USER_AGENT = "explainer-timeline-links (timeline links: looks whether the pages that an explainer cites are there)"
_SHORTEST = 0.001


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of an answer, and the beginning of its body where that was wanted."""

    status: int
    location: str | None = None
    retry_after: str | None = None
    date: str | None = None
    is_challenge: bool = False
    """Whether the server asks for proof that it talks to a person."""
    body: bytes = b""

    @property
    def words(self) -> str:
        """The status with its usual name; what the server calls it is not passed on."""
        try:
            return f"{self.status} {HTTPStatus(self.status).phrase}"
        except ValueError:
            return f"status {self.status}"


class NoAnswerError(Exception):
    """A request that came to nothing, in words for editors."""

    def __init__(self, detail: str, *, may_ask_otherwise: bool = False) -> None:
        """Keep what happened; ``may_ask_otherwise`` tells whether another method may fare better."""
        super().__init__(detail)
        self.detail = detail
        self.may_ask_otherwise = may_ask_otherwise


def ask(method: str, target: Target, network: Network, limits: Limits, wanted: int = 0) -> Answer:
    """Ask once, and read no more than the head and ``wanted`` bytes.

    Raises ``NoSuchHostError``, ``PrivateNetworkError`` or ``NoAnswerError``.
    """
    deadline = time.monotonic() + limits.total
    try:
        places = network.places(target.host, target.port, limits.connect)
    except (NoSuchHostError, PrivateNetworkError):
        raise
    except OSError as error:
        raise NoAnswerError("the name of its host could not be asked for") from error
    try:
        with _connected(places, limits, deadline) as plain:
            if not target.is_secure:
                return _exchange(method, target, plain, limits, deadline, wanted)
            plain.settimeout(_left(deadline, limits.read))
            with network.tls.wrap_socket(plain, server_hostname=target.host) as secure:
                return _exchange(method, target, secure, limits, deadline, wanted)
    except ssl.SSLCertVerificationError as error:
        raise NoAnswerError(f"its certificate is not trusted: {error.verify_message}") from error
    except ssl.SSLError as error:
        raise NoAnswerError("no secure connection came about") from error
    except TimeoutError as error:
        raise NoAnswerError("no answer in time", may_ask_otherwise=True) from error
    except ConnectionRefusedError as error:
        raise NoAnswerError("the connection was refused") from error
    except OSError as error:
        raise NoAnswerError("the connection broke", may_ask_otherwise=True) from error
    except _NoEndError as error:
        raise NoAnswerError("the answer is too long", may_ask_otherwise=True) from error
    except (HTTPException, ValueError) as error:
        raise NoAnswerError("the answer is not HTTP", may_ask_otherwise=True) from error


def _exchange(
    method: str, target: Target, plain: socket.socket, limits: Limits, deadline: float, wanted: int
) -> Answer:
    connection = HTTPConnection(target.host, target.port)
    connection.sock = _Wire(plain, limits, deadline)
    headers = {"Host": target.named_host, "User-Agent": USER_AGENT, "Accept": "*/*", "Connection": "close"}
    connection.request(method, target.path, headers=headers)
    response = connection.getresponse()
    return Answer(
        response.status,
        response.getheader("Location"),
        response.getheader("Retry-After"),
        response.getheader("Date"),
        response.getheader("cf-mitigated") == "challenge",
        response.read(wanted) if wanted else b"",
    )


def _connected(places: list[tuple[int, tuple[object, ...]]], limits: Limits, deadline: float) -> socket.socket:
    failure = OSError("no address")
    for family, place in places:
        dialed = socket.socket(family, socket.SOCK_STREAM)
        try:
            dialed.settimeout(_left(deadline, limits.connect))
            dialed.connect(place)
        except OSError as error:
            dialed.close()
            failure = error
        else:
            return dialed
    if isinstance(failure, TimeoutError):
        raise NoAnswerError("no connection in time") from failure
    raise failure


def _left(deadline: float, most: float) -> float:
    """Return how long may be waited now. Raises ``TimeoutError`` when all is over."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return max(_SHORTEST, min(most, left))


class _NoEndError(Exception):
    """More came in than there may be."""


class _Wire:
    """What the client takes for its socket."""

    def __init__(self, plain: socket.socket, limits: Limits, deadline: float) -> None:
        self._plain = plain
        self._limits = limits
        self._deadline = deadline

    def sendall(self, data: bytes) -> None:
        self._plain.settimeout(_left(self._deadline, self._limits.read))
        self._plain.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Incoming(self._plain, self._limits, self._deadline))

    def close(self) -> None:
        """Leave the closing to whoever opened it."""


class _Incoming(io.RawIOBase):
    """What comes in: no longer than until the deadline, and no more than so many bytes."""

    def __init__(self, plain: socket.socket, limits: Limits, deadline: float) -> None:
        super().__init__()
        self._plain = plain
        self._limits = limits
        self._deadline = deadline
        self._bytes_left = limits.most_bytes

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        room = min(len(buffer), self._bytes_left)
        self._plain.settimeout(_left(self._deadline, self._limits.read))
        if not room:
            raise _NoEndError
        received = self._plain.recv_into(buffer[:room])
        self._bytes_left -= received
        return received
