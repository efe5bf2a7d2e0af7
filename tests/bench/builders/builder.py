"""What a builder of sites is to the measurement: a command, its output, and the edits after which it runs again."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).parents[3]
THEMES = ROOT / "tests" / "bench" / "themes"
_SETTINGS_FROM_OUTSIDE = ("SITEURL", "REPORT_URL", "PYTHONDONTWRITEBYTECODE", "PYTHONOPTIMIZE")


class Step(StrEnum):
    """From which state a build starts."""

    COLD = "cold"
    UNCHANGED = "nothing changed"
    TEXT = "one edited text"
    ENTRY = "one edited person"


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one file that readers can see on one page."""

    file: Path
    original: str
    """The file's text before any edit."""
    changed: Callable[[str, str], str]
    """Returns a text with a word put into it."""
    page: str
    """Path of the page in the output that shows the word."""

    def apply(self, word: str) -> None:
        """Write the file anew with a word that it did not have; the word of an earlier edit goes."""
        self.file.write_text(self.changed(self.original, word), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Builder:
    """A builder with its content and theme in place, ready to run."""

    name: str
    command: tuple[str, ...]
    folder: Path
    """Where the command runs; all that the builder reads and writes lies in it, but for our own theme."""
    output: Path
    edits: Mapping[Step, Edit]
    steps: tuple[Step, ...]
    """The states from which it is measured, in order."""
    leavings: Callable[[], list[Path]]
    """Returns what earlier builds have left and a first build must not find."""


def edit_text(file: Path, page: str) -> Edit:
    """Return the edit that adds a word to the end of a text."""
    return Edit(file, file.read_text(encoding="utf-8"), with_last_word, page)


def with_last_word(text: str, word: str) -> str:
    """Return a text with one more word at its end."""
    return f"{text.rstrip()} {word}\n"


def environment(cache: Path) -> dict[str, str]:
    """Return the environment of all builders: no settings of the caller, and a cache of its own for Hugo."""
    kept = {name: value for name, value in os.environ.items() if name not in _SETTINGS_FROM_OUTSIDE}
    return kept | {"HUGO_CACHEDIR": str(cache)}
