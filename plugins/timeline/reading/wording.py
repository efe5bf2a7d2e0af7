"""How faults are put into words for editors."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping

from timeline.model.latin import plain_latin, without_twins
from timeline.reading.yaml_core import Scalar, Tree, Unreadable

_LONGEST_QUOTE = 60
_WITHOUT_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def quoted(text: str) -> str:
    """Return the text in typographic quotes, shortened where it is long, without signs of no width."""
    text = " ".join(text.translate(_WITHOUT_WIDTH).split())
    return f"“{text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + '…'}”"


def found(tree: Tree) -> str:
    """Say what stands where something else was expected."""
    if isinstance(tree, dict):
        return "fields (name: value)"
    if isinstance(tree, list):
        return "a list"
    if isinstance(tree, Unreadable) or tree.value is None:
        return "nothing"
    if isinstance(tree.value, bool):
        return f"the yes-or-no value {tree.text}"
    if isinstance(tree.value, int | float):
        return f"the number {tree.text}"
    return f"the text {quoted(tree.text)}"


def nearest(word: str, allowed: Iterable[str], synonyms: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the allowed word that a misspelt one or a synonym probably stands for, or nothing where none is near."""
    plain = without_twins(word).strip().lower()
    by_plain = {each.lower(): each for each in allowed}
    known = (synonyms or {}).get(plain)
    return (known,) if known else tuple(by_plain[near] for near in difflib.get_close_matches(plain, by_plain, n=1))


def as_id(text: str) -> str:
    """Return the id nearest to a text in Latin or Cyrillic script; empty for other scripts."""
    latin = plain_latin("".join(sign for sign in text if unicodedata.category(sign) != "Cf"))
    if any(character.isalpha() and not character.isascii() for character in latin):
        return ""
    return re.sub(r"[^a-z0-9]+", "-", latin).strip("-")


def is_empty(tree: Tree) -> bool:
    """Whether nothing was written for a field."""
    return isinstance(tree, Scalar) and (tree.value is None or not tree.text.strip())
