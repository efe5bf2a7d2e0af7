"""Telling whether two web addresses lead to one page."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_COPY = re.compile(r"https?://web\.archive\.org/web/\d{1,14}[a-z_]{0,4}/(?=https?://)", re.IGNORECASE)
_HOST_PREFIX = re.compile(r"^(?:www|m|mobile|amp)\.")
_OF_CAMPAIGNS = re.compile(r"utm_\w+|fbclid|gclid|igshid|mc_[ce]id|ref_src", re.IGNORECASE)


def same_page(address: str) -> str:
    """Return what all addresses of a page have in common; meant for comparing only.

    Left out are the scheme, ``www.`` and ``m.``, a slash at the end, the place on the page, what campaigns add, and the
    archive around an address. What cannot be taken apart is returned as it is.
    """
    inner = _COPY.sub("", address.strip())
    try:
        parts = urlsplit(inner)
        host = _HOST_PREFIX.sub("", (parts.hostname or "").lower())
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return inner
    if not host:
        return inner
    asked = [(name, value) for name, value in parse_qsl(parts.query, True) if not _OF_CAMPAIGNS.fullmatch(name)]
    query = f"?{urlencode(sorted(asked))}" if asked else ""
    return f"{host}{port}{parts.path.rstrip('/')}{query}"


def host_of(address: str) -> str:
    """Return the host of an address without ``www.``; empty where it has none."""
    return same_page(address).partition("/")[0].partition("?")[0] if "://" in address else ""
