"""Ids from titles in any script: small Latin letters, digits and single hyphens, so that no id leads anywhere else."""

import re
from collections.abc import Iterable

from unidecode import unidecode

LONGEST = 60
"""Characters of an id that is made from a title; ids may have 100."""

_AS_WRITTEN_HERE = str.maketrans({"đ": "dj", "Đ": "Dj", "ђ": "dj", "Ђ": "Dj", "ћ": "c", "Ћ": "C", "џ": "dz", "Џ": "Dz"})
_OTHERS = re.compile(r"[^a-z0-9]+")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])")
_MOST_READ = 1_000


def slug(text: str, otherwise: str = "event", longest: int = LONGEST) -> str:
    """Return an id for a text, cut between words; ``otherwise`` where no letter or digit is left.

    Cyrillic and other scripts are transliterated, and diacritics are dropped; “đ” becomes “dj”. A name that some system
    keeps for a device gets a word before it.
    """
    plain = unidecode(text[:_MOST_READ].translate(_AS_WRITTEN_HERE)).lower().replace("'", "")
    id_ = _OTHERS.sub("-", plain).strip("-")
    if len(id_) > longest:
        head, _, _ = id_[: longest + 1].rpartition("-")
        id_ = head or id_[:longest]
    return f"{otherwise}-{id_}" if _DEVICES.fullmatch(id_) else id_ or otherwise


class Ids:
    """Gives each thing an id of its own: a number is put to one that is taken."""

    def __init__(self, taken: Iterable[str] = (), joined_by: str = "-") -> None:
        """Start from the ids that are there; ``joined_by`` stands before a number."""
        self._taken = set(taken)
        self._joined_by = joined_by
        self._last: dict[str, int] = {}

    def new(self, stem: str) -> str:
        """Return the stem, or the stem with the first free number from 2; it is taken from now on."""
        id_, number = stem, self._last.get(stem, 1)
        while id_ in self._taken:
            number += 1
            id_ = f"{stem}{self._joined_by}{number}"
        self._last[stem] = number
        self._taken.add(id_)
        return id_
