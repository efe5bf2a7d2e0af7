"""What an editor gave for a field, turned into what is written."""

from dataclasses import dataclass
from typing import TypeAlias

Written: TypeAlias = str | tuple[str, ...]
"""What is written for a field: a single value, or the items of a list."""


@dataclass(frozen=True, slots=True)
class Settled:
    """An answer that can be written."""

    value: Written
    remark: str = ""
    """How the answer was understood, where that is not plain to see."""


class NotSettledError(Exception):
    """An answer that cannot be written as it is."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep what is wrong and how to write it."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class LeftError(NotSettledError):
    """The editor left: no answer will come any more."""


class UnknownPageError(NotSettledError):
    """The address of a page that is no source of the explainer yet."""

    def __init__(self, message: str, hint: str, address: str) -> None:
        """Keep the address beside what is wrong with it."""
        super().__init__(message, hint)
        self.address = address
