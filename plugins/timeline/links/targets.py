"""Web addresses, taken apart for asking."""

from dataclasses import dataclass
from urllib.parse import quote, urldefrag, urljoin, urlsplit

LONGEST = 4_000
"""Characters of the longest address that is asked, or kept where a redirect names it."""
_PORTS = {"http": 80, "https": 443}
_KEPT = "/%:;=?@&+$,!~*'()[]-._"
"""Signs of a path that are sent as they stand."""
_NOT_WRITTEN = {ord(sign): quote(sign) for sign in '<>"'}
"""Signs that an address in a register cannot have, as those are written that stand for them."""


class UnaskableError(Exception):
    """An address that cannot be asked: another scheme, no host, or signs that no address has."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address, ready for one request."""

    is_secure: bool
    host: str
    """Name of the host in ASCII."""
    port: int
    path: str
    """Path and query in ASCII."""

    @property
    def named_host(self) -> str:
        """The host as the server is told it, with a port that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS["https" if self.is_secure else "http"] else f"{host}:{self.port}"


def target_of(address: str) -> Target:
    """Take an address apart; a name and password in it are left out. Raises ``UnaskableError``."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
        ascii_host = host if host.isascii() else host.encode("idna").decode()
    except ValueError as error:
        raise UnaskableError from error
    if parts.scheme not in _PORTS or not ascii_host or port == 0 or len(address) > LONGEST:
        raise UnaskableError
    # The ASCII form of a name can hold a space that its own letters do not show.
    if any(sign.isspace() or not sign.isprintable() for sign in address + ascii_host):
        raise UnaskableError
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    path = quote(parts.path or "/", safe=_KEPT)
    return Target(parts.scheme == "https", ascii_host.lower(), port or _PORTS[parts.scheme], path + query)


def led_to(address: str, location: str) -> str:
    """Return the address that a ``Location`` leads to from another; the place on a page is kept.

    Raises ``UnaskableError`` for what is no web address.
    """
    try:
        # The head of an answer is read byte by byte; browsers take it for UTF-8.
        told = location.encode("latin-1").decode()
    except UnicodeError:
        told = location
    try:
        led = urljoin(address, told.strip())
        _, place = urldefrag(address)
        led = f"{led}#{place}" if place and "#" not in led else led
    except ValueError as error:
        raise UnaskableError from error
    target_of(led)
    return led.translate(_NOT_WRITTEN)


def is_front_page(address: str) -> bool:
    """Whether an address names a whole site and no page of it."""
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def host_of_target(address: str) -> str:
    """Return the host that an address asks, with its port; empty where it cannot be asked."""
    try:
        return target_of(address).named_host
    except UnaskableError:
        return ""
