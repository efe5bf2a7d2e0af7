"""Files that hold all events: what stands around them and between them."""

from collections.abc import Iterable
from typing import NamedTuple


class Envelope(NamedTuple):
    """What a file has beside its events."""

    before: str
    between: str
    after: str

    def around(self, events: Iterable[bytes]) -> bytes:
        """Return the file, in UTF-8; ``events`` are its parts in order, in UTF-8 too."""
        return b"".join((self.before.encode(), self.between.encode().join(events), self.after.encode()))
