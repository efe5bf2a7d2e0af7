"""Ids from titles in any script: small Latin letters, digits and single hyphens, so that no id leads anywhere else."""

import re

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


def numbered(id_: str, taken: frozenset[str] | set[str], joined_by: str = "-") -> str:
    """Return an id that is not taken: itself, or with the first free number from 2."""
    if id_ not in taken:
        return id_
    number = 2
    while f"{id_}{joined_by}{number}" in taken:
        number += 1
    return f"{id_}{joined_by}{number}"
