"""Who may ask the preview for something: this machine only, and for its own addresses only its own pages."""

from email.message import Message
from ipaddress import ip_address
from urllib.parse import urlsplit


def is_own_name(host: str | None) -> bool:
    """Whether a ``Host`` header names this machine by a loopback name, with any port.

    A page elsewhere can have its own name lead to this machine, and so read what is served here; the name
    that the browser then sends gives it away. The port is free, since editors may forward another one.
    """
    try:
        name = urlsplit(f"//{host or ''}").hostname or ""
    except ValueError:
        return False
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def is_own_page(headers: Message) -> bool:
    """Whether a request was made by one of the preview's own pages, or by typing the address."""
    if headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        return False
    origin = headers.get("Origin")
    return origin is None or origin == f"http://{headers.get('Host')}"
