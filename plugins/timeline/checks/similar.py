"""Finding the id that was probably meant."""

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher, get_close_matches

from timeline.model.latin import plain_latin

SIMILAR_ENOUGH = 0.65
"""Least likeness, from 0 to 1, at which an id is proposed."""
MOST_PROPOSALS = 2
_ENOUGH_IN_COMMON = 0.5
"""Least part of the letters, from 0 to 1, that stand in words which two ids share."""
_TELLING = 4
"""Letters that at least one shared word has: “the” and “2023” are in common for no reason."""
_BEGINNING = 3
"""Letters that a word has at least which stands for a longer one: “hal” for “hall”."""
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
    likeness = _with_words_of(sought, known)
    for match in get_close_matches(sought, known, n=2 * MOST_PROPOSALS, cutoff=SIMILAR_ENOUGH):
        id_ = known[match]
        likeness[id_] = max(SequenceMatcher(None, match, sought).ratio(), likeness.get(id_, 0.0))
    return tuple(sorted(likeness, key=lambda id_: -likeness[id_]))[:MOST_PROPOSALS]


def _with_words_of(sought: str, known: Mapping[str, str]) -> dict[str, float]:
    """Return how much the ids have in common that share words with what is sought, in whatever order."""
    words = _stems(sought)
    beginnings = {word[:_BEGINNING] for word in words if _tells(word)}
    likeness: dict[str, float] = {}
    for spelling, id_ in known.items():
        others = _stems(spelling)
        if beginnings.isdisjoint(word[:_BEGINNING] for word in others):
            continue
        common = [shared for word in words if (shared := _shared(word, others))]
        share = 2 * _letters(common) / (_letters(words) + _letters(others))
        if share >= _ENOUGH_IN_COMMON and any(map(_tells, common)):
            likeness[id_] = max(share, likeness.get(id_, 0.0))
    return likeness


def _shared(word: str, others: Iterable[str]) -> str:
    """Return what a word and one of the others begin with alike, where one is the beginning of the other."""
    shorter = (min(word, other, key=len) for other in others if word.startswith(other) or other.startswith(word))
    found = max(shorter, key=len, default="")
    return found if found == word or len(found) >= _BEGINNING else ""


def _tells(word: str) -> bool:
    return len(word) >= _TELLING and not word.isdigit()


def _stems(spelling: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in re.split("[-_]", spelling))


def _letters(words: Iterable[str]) -> int:
    return sum(map(len, words))
