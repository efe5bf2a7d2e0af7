"""Finding the id that was probably meant."""

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

SIMILAR_ENOUGH = 0.65
"""Least likeness, from 0 to 1, at which an id is proposed."""
MOST_PROPOSALS = 2


def plain(text: str) -> str:
    """Return text in small letters, without diacritics, words joined by hyphens: the form of an id."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("đ", "dj"))
    return "-".join("".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c)).split())


def spellings(names: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return every spelling under which an id may be looked for, with the id.

    ``names`` gives for each id the names that it stands for. Ids themselves take precedence.
    """
    found = {plain(name): id_ for id_, several in names.items() for name in several}
    return found | {plain(id_): id_ for id_ in names} | {id_: id_ for id_ in names}


def similar_ids(wanted: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids that ``wanted`` may be a slip for, the likeliest first; ``known`` is of ``spellings``."""
    matches = get_close_matches(plain(wanted), known, n=2 * MOST_PROPOSALS, cutoff=SIMILAR_ENOUGH)
    return tuple(dict.fromkeys(known[match] for match in matches))[:MOST_PROPOSALS]
