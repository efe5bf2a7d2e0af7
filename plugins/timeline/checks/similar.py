"""Finding the id that was probably meant."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from timeline.model.latin import plain_latin

SIMILAR_ENOUGH = 0.65
"""Least likeness, from 0 to 1, at which an id is proposed."""
MOST_PROPOSALS = 2
_ENOUGH_IN_COMMON = 0.5
"""Least part of the letters, from 0 to 1, that stand in words which two ids share."""
_TELLING = 4
"""Letters that at least one shared word has: “the” and “2023” are in common for no reason."""
_STEM = 5
"""Letters in which words must be alike: “protest” and “protests” are."""


def plain(text: str) -> str:
    """Return text in small Latin letters, without diacritics, words joined by hyphens: the form of an id."""
    return "-".join(re.sub(r"[\W_]+", " ", plain_latin(text)).split())


def spellings(names: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return every spelling under which an id may be looked for, with the id.

    ``names`` gives for each id the names that it stands for. Ids themselves take precedence.
    """
    found = {plain(name): id_ for id_, several in names.items() for name in several}
    return found | {plain(id_): id_ for id_ in names} | {id_: id_ for id_ in names}


def similar_ids(wanted: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids that ``wanted`` may be a slip for, the likeliest first; ``known`` is of ``spellings``."""
    sought = plain(wanted)
    matches = get_close_matches(sought, known, n=2 * MOST_PROPOSALS, cutoff=SIMILAR_ENOUGH)
    found = dict.fromkeys(known[match] for match in matches)
    if len(found) < MOST_PROPOSALS:
        found |= dict.fromkeys(_with_words_of(sought, known))
    return tuple(found)[:MOST_PROPOSALS]


def _with_words_of(sought: str, known: Mapping[str, str]) -> list[str]:
    """Return ids that share words with what is sought, in whatever order, the one with the most in common first."""
    words = _stems(sought)
    if not any(len(word) >= _TELLING and not word.isdigit() for word in words):
        return []
    likeness: dict[str, float] = {}
    for spelling, id_ in known.items():
        others = _stems(spelling)
        common = words & others
        if any(len(word) >= _TELLING and not word.isdigit() for word in common):
            share = 2 * _letters(common) / (_letters(words) + _letters(others))
            likeness[id_] = max(share, likeness.get(id_, 0.0))
    return sorted(
        (id_ for id_, share in likeness.items() if share >= _ENOUGH_IN_COMMON), key=lambda id_: -likeness[id_]
    )


def _stems(spelling: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in re.split("[-_]", spelling))


def _letters(words: Iterable[str]) -> int:
    return sum(map(len, words))
