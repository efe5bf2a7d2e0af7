"""Messages that a server sends over a connection which stays open (server-sent events)."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """One message."""

    event: str
    """Its kind; “message” where the server names none."""
    data: str


def messages(lines: Iterable[bytes]) -> Iterator[Message]:
    """Yield each message once the empty line that ends it has come; all other lines are passed over."""
    event, data = "message", list[str]()
    for raw in lines:
        name, _, value = raw.decode(errors="replace").rstrip("\r\n").partition(":")
        if name == "event":
            event = value.removeprefix(" ")
        elif name == "data":
            data.append(value.removeprefix(" "))
        elif not raw.strip():
            if data:
                yield Message(event, "\n".join(data))
            event, data = "message", []


def mark_of_pages(message: Message) -> str:
    """Return the mark that pages bear now; an open page with another one loads itself anew.

    Raises ``ValueError`` where the message is of another form, or tells of faults in the content.
    """
    try:
        state = json.loads(message.data)
        mark, faults = state["page"], state["faults"]
    except (TypeError, KeyError) as error:
        raise ValueError(f"the preview says nothing of its pages: {message.data[:80]}") from error
    if faults:
        raise ValueError(f"the preview tells of faults: {faults}")
    return str(mark)
