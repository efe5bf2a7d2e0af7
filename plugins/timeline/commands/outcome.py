"""How a command ends."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command has to say on standard output, and its status."""

    text: str
    status: int = 0


class CommandError(Exception):
    """A command could not do its work: told in two lines on standard error, with status 2."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep what is wrong and how to go on."""
        super().__init__(message)
        self.message = message
        self.hint = hint
