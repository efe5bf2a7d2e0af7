"""Which machines may be asked: those of the public network, by the address that is really dialed."""

import socket
import ssl
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeAlias

IpAddress: TypeAlias = IPv4Address | IPv6Address
Place: TypeAlias = tuple[Any, ...]
"""What a socket is connected to."""

_TRANSLATED = ip_network("64:ff9b::/96")
_NO_SUCH_HOST = frozenset(
    getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA", "EAI_ADDRFAMILY") if hasattr(socket, name)
)


class NoSuchHostError(Exception):
    """The name of a host that does not exist."""


class PrivateNetworkError(Exception):
    """A host that is in no public network."""


def is_public(address: IpAddress) -> bool:
    """Whether an address belongs to the public network; one that wraps another counts as that one."""
    if isinstance(address, IPv6Address):
        wrapped = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if address in _TRANSLATED:
            wrapped = IPv4Address(int(address) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(wrapped)
    return address.is_global and not address.is_multicast


def anything(_address: IpAddress) -> bool:
    """Let every network be asked: for intranets and tests."""
    return True


def resolved(host: str, port: int, **options: Any) -> Iterable[Any]:
    """Ask the system for the addresses of a host."""
    return socket.getaddrinfo(host, port, **options)


@dataclass(frozen=True, slots=True)
class Network:
    """Finds hosts, and refuses those that must not be asked."""

    may_ask: Callable[[IpAddress], bool] = is_public
    resolve: Callable[..., Iterable[Any]] = resolved
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    _in_vain: dict[str, OSError] = field(default_factory=dict)
    """Names that were asked for in vain: for other pages of the host they are not asked for again."""

    def places(self, host: str, port: int, seconds: float) -> list[tuple[int, Place]]:
        """Return the family and place of each address of a host that may be asked.

        The caller dials these and asks for the name no second time, as the second answer may be another. Raises
        ``NoSuchHostError``, ``PrivateNetworkError``, or ``OSError`` where the name was not answered for in time.
        """
        try:
            found = self._found(host, port, seconds)
        except UnicodeError as error:
            raise NoSuchHostError from error
        except socket.gaierror as error:
            if error.errno in _NO_SUCH_HOST:
                raise NoSuchHostError from error
            raise
        asked = [(family, place) for family, _, _, _, place in found if self._may_dial(place)]
        if not asked:
            raise PrivateNetworkError if found else NoSuchHostError
        return asked

    def _found(self, host: str, port: int, seconds: float) -> list[Any]:
        """Ask for a name; the system gives no time limit for that, so it is done beside."""
        if host in self._in_vain:
            raise self._in_vain[host]
        told: SimpleQueue[list[Any] | Exception] = SimpleQueue()

        def resolve() -> None:
            try:
                told.put(list(self.resolve(host, port, type=socket.SOCK_STREAM)))
            except (OSError, UnicodeError) as error:
                told.put(error)

        Thread(target=resolve, daemon=True).start()
        try:
            found = told.get(timeout=seconds)
        except Empty:
            found = TimeoutError()
        if isinstance(found, OSError):
            self._in_vain[host] = found
        if isinstance(found, Exception):
            raise found
        return found

    def _may_dial(self, place: Place) -> bool:
        try:
            return self.may_ask(ip_address(str(place[0]).partition("%")[0]))
        except ValueError:
            return False
