"""How long, how much and how often other people's servers are asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a run; all times are in seconds."""

    connect: float = 10
    read: float = 15
    """Longest silence of a server."""
    total: float = 30
    """Longest time of one request, however busy the server is with it."""
    most_bytes: int = 65_536
    """Bytes that are read of one answer, its head among them."""
    most_redirects: int = 8
    pause: float = 2
    """Time between two requests to one host."""
    longest_wait: float = 60
    """Longest ``Retry-After`` that is waited for; hosts that ask for more are left alone for the rest of the run."""
    hosts_at_once: int = 6
