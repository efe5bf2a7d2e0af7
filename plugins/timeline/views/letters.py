"""Names in order of the alphabet, and the letter under which each is found."""

from collections.abc import Iterable
from typing import TypeVar
from unicodedata import combining, normalize

Key = TypeVar("Key")

OTHER = "other"
"""Where names stand that begin with none of the letters a to z."""
_LIKE = str.maketrans(
    {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ß": "s", "æ": "a", "œ": "o", "þ": "t", "ħ": "h", "ı": "i"}
)
"""Letters that Unicode does not take apart, and where readers look for them."""


def letter_of(name: str) -> str:
    """Return the letter a to z under which a name is found, or ``OTHER``; quotation marks before it do not count."""
    first = next((character for character in name if character.isalnum()), "")
    folded = normalize("NFKD", first.casefold())
    bare = "".join(character for character in folded if not combining(character)).translate(_LIKE)[:1]
    return bare if "a" <= bare <= "z" else OTHER


def alphabetical(name: str) -> tuple[str, str]:
    """Return the key of a name in order of the alphabet: “Čedomir” stands where readers look for “Cedomir”."""
    plain = name.casefold()
    if plain.isascii():
        return plain, plain
    bare = "".join(character for character in normalize("NFKD", plain) if not combining(character))
    return bare.translate(_LIKE), plain


def by_letter(named: Iterable[tuple[str, Key]]) -> dict[str, list[Key]]:
    """Return keys by the letter of their names, in the order given within each; the letters in order, others last."""
    groups: dict[str, list[Key]] = {}
    for name, key in named:
        groups.setdefault(letter_of(name), []).append(key)
    return dict(sorted(groups.items(), key=lambda group: (group[0] == OTHER, group[0])))
