"""Putting new content into the folder: nothing is ever written over."""

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from timeline.drafting.settled import NotSettledError
from timeline.reading.text import normalise
from timeline.reading.yaml_core import MOST_ENTRIES_IN_REGISTER, compose

_COMMENT = re.compile(r"[ \t]*#")
_AFTER_LINE = re.compile(r"(?<=\n)")


@dataclass(frozen=True, slots=True)
class Change:
    """One file, before and after."""

    path: Path
    shown: str
    """Name of the file in messages."""
    before: bytes | None
    """None where the file does not exist."""
    after: bytes

    def carry_out(self, content: Path) -> None:
        """Write the file. Raises ``NotSettledError`` where it is not as it was any more, or lies elsewhere."""
        refuse_outside(self.path, content)
        try:
            if self.before is None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                with self.path.open("xb") as file:
                    file.write(self.after)
                return
            if self.path.read_bytes() != self.before:
                raise NotSettledError(f"{self.shown} was changed meanwhile, so nothing was written", "try again")
            _replace(self.path.resolve(), self.after)
        except FileExistsError as error:
            raise NotSettledError(f"{self.shown} exists already", "give the new one another id: --id") from error
        except OSError as error:
            raise NotSettledError(f"{self.shown} cannot be written: {error.strerror}") from error


def refuse_outside(path: Path, content: Path) -> None:
    """Raise ``NotSettledError`` for a file that a link leads out of the content folder."""
    if not path.resolve().is_relative_to(content.resolve()):
        raise NotSettledError(f"{path} leads out of the content folder", "put the folder itself in place of the link")


def with_entry(text: str, key: str, entry: str) -> str | None:
    """Return a register with one entry more, all else as it was; None where the register has no room for it.

    In a register that is in alphabetical order the entry takes its place, else it comes last. ``entry`` ends with a
    line feed; it gets the line ends of the register.
    """
    line_end = "\r\n" if "\r\n" in text else "\n"
    lines = [line for line in _AFTER_LINE.split(text) if line]
    if "".join(lines).count("\n") != normalise(text).count("\n"):
        return None
    at = _place(text, key, lines)
    added = entry.replace("\n", line_end)
    if at and lines[at - 1] and not lines[at - 1].endswith("\n"):
        added = line_end + added.removesuffix(line_end) if at == len(lines) else line_end + added
    return "".join([*lines[:at], added, *lines[at:]])


def _place(text: str, key: str, lines: list[str]) -> int:
    composed = compose(normalise(text), "", most_entries=MOST_ENTRIES_IN_REGISTER)
    if not isinstance(composed.tree, dict):
        return len(lines)
    keys = list(composed.tree)
    later = [each for each in keys if each > key]
    if not later or keys != sorted(keys):
        return len(lines)
    at = composed.keys[later[0]][0] - 1
    while at and _COMMENT.match(lines[at - 1]):
        at -= 1
    return at


def _replace(path: Path, data: bytes) -> None:
    mode = path.stat().st_mode
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        file.write(data)
    written = Path(file.name)
    try:
        written.chmod(mode & 0o7777)
        written.replace(path)
    except OSError:
        written.unlink(missing_ok=True)
        raise
