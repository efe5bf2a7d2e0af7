"""The form of server-sent events."""

RECONNECT = 500
"""Milliseconds after which a browser asks again when the preview went away."""
STILL_HERE = b": still here\n\n"
"""A comment that no page sees: it finds out whether the browser still listens."""


def frame(event: str, data: str) -> bytes:
    """Return an event as it is sent; data of several lines arrives as it was given."""
    lines = "".join(f"data: {line}\n" for line in data.split("\n"))
    return f"retry: {RECONNECT}\nevent: {event}\n{lines}\n".encode()
