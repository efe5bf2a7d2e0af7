"""How much room words take in a drawing, on the safe side, and how they are broken into lines.

Readers see the sans-serif face of their own system. The widths below are the larger of two faces that differ much,
Noto Sans and DejaVu Sans, in parts of the font size; other system faces are narrower.
"""

import re
from collections.abc import Callable
from unicodedata import combining, east_asian_width, normalize

_WIDTHS = {
    character: width
    for characters, width in (
        ("ijl", 0.28),
        (".,:;'’‘“”\"", 0.38),
        ("fIrt()[]/- \u00a0", 0.41),
        ("sJ", 0.53),
        ("ckvxyz–", 0.59),
        ("|abdeghnopqu", 0.63),
        ("0123456789", 0.64),
        ("EFLPSTYZ", 0.69),
        ("ABCDGHKNOQRUVX", 0.79),
        ("w", 0.82),
        ("mMW%@—", 1.0),
    )
    for character in characters
}
LINE_HEIGHT = 16.0
"""From one line of text to the next, in pixels."""
_UNKNOWN, _FULL_WIDTH = 0.9, 1.05
_STRONG = 1.14


def text_width(text: str, size: float, *, strong: bool = False) -> float:
    """Return the width of a line at a font size, in the unit of the size; ``strong`` is semibold."""
    return sum(map(_character_width, text)) * size * (_STRONG if strong else 1)


def _character_width(character: str) -> float:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if combining(character):
        return 0
    if east_asian_width(character) in ("W", "F"):
        return _FULL_WIDTH
    return _WIDTHS.get(normalize("NFD", character)[0], _UNKNOWN)


def wrap(text: str, room: float, size: float, *, strong: bool = False) -> tuple[str, ...]:
    """Break a text into lines that are no wider than the room; nothing is left out.

    Lines break at spaces but not at those that tie words, and before a bracket where that costs no further line. Only
    a word that is wider than the room is broken itself, after a hyphen or dash if it has one.
    """

    def fits(line: str) -> bool:
        return text_width(line, size, strong=strong) <= room

    lines = _fill(text, fits)
    head, bracket, tail = text.partition(" (")
    if bracket and len(lines) > 1:
        parted = _fill(head, fits) + _fill(f"({tail}", fits)
        if len(parted) == len(lines):
            return parted
    return lines


def _fill(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    lines: list[str] = []
    for word in filter(None, re.split(r"[ \t\r\n]+", text)):
        if lines and fits(f"{lines[-1]} {word}"):
            lines[-1] += f" {word}"
            continue
        lines.append("")
        for part in (word,) if fits(word) else re.split(r"(?<=[-–/])", word):
            if lines[-1] and not fits(lines[-1] + part):
                lines.append("")
            for character in part:
                if lines[-1] and not fits(lines[-1] + character):
                    lines.append("")
                lines[-1] += character
    return tuple(lines) or ("",)
