"""``timeline check --fix``: shows what can be mended safely, asks, and writes it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from timeline.commands.outcome import CommandError
from timeline.commands.terminal import editor_at_terminal
from timeline.drafting.filing import Change
from timeline.drafting.settled import NotSettledError
from timeline.mending.folder import changes, difference
from timeline.report import counted, one_line


def fix(content: Path, only: frozenset[str] | None, is_agreed: bool) -> str:
    """Mend files and say how many were mended; ``only`` names the files that may be, None all of them.

    Raises ``CommandError`` where nobody is there to agree, or does not, or a file cannot be written.
    """
    found = [change for change in changes(content) if only is None or change.shown in only]
    if not found:
        return "There is nothing that can be mended safely."
    return write_if_agreed(found, content, is_agreed, "Mended")


def write_if_agreed(found: Sequence[Change], content: Path, is_agreed: bool, done: str) -> str:
    """Show changes as differences, write them once the editor agrees, and say so in a line that begins with ``done``.

    Raises ``CommandError`` where nobody is there to agree, or does not, or a file cannot be written.
    """
    for change in found:
        sys.stdout.write("".join(f"{one_line(line)}\n" for line in difference(change)))
    sys.stdout.flush()
    files = counted(len(found), "file")
    if not is_agreed:
        talk = editor_at_terminal()
        if talk is None:
            told = f"{files} can be {done.lower()} as shown; nothing was written"
            raise CommandError(told, "to write it, say --fix --yes")
        try:
            answer = talk.ask(f"Write this to {files}? [y/N] ").strip().lower()
        except NotSettledError:
            answer = "no"
        if answer not in ("y", "yes"):
            raise CommandError("nothing was written")
    try:
        for change in found:
            change.carry_out(content)
    except NotSettledError as fault:
        raise CommandError(one_line(fault.message), one_line(fault.hint)) from fault
    return f"{done}: {files}."
