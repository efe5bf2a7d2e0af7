"""The editor at the terminal, where there is one."""

import sys

from timeline.drafting.settled import LeftError
from timeline.report import one_line


class Terminal:
    """Asks and tells on the terminal that the command was started from."""

    def say(self, text: str) -> None:
        """Print lines; signs that could steer the terminal are shown as codes."""
        sys.stdout.write("".join(f"{one_line(line)}\n" for line in text.split("\n")))
        sys.stdout.flush()

    def ask(self, prompt: str) -> str:
        """Ask for one line. Raises ``LeftError`` where the input ends, or at Ctrl+C."""
        try:
            return input(one_line(prompt))
        except (EOFError, KeyboardInterrupt):
            sys.stdout.write("\n")
            raise LeftError("nothing was written") from None


def editor_at_terminal() -> Terminal | None:
    """Return the editor where both input and output are a terminal; in scripts and pipes nobody can be asked."""
    try:
        is_there = sys.stdin.isatty() and sys.stdout.isatty()
    except (AttributeError, ValueError):
        return None
    return Terminal() if is_there else None
