"""Names by number: of people, places, organizations and publishers. Equal numbers have equal names."""

import unicodedata
from dataclasses import dataclass
from itertools import product

from tests.bench.corpus.vocabulary import (
    ADJECTIVES,
    BODIES,
    GIVEN_NAME_BEGINNINGS,
    GIVEN_NAME_ENDINGS,
    NOUNS,
    PAPER_PLACES,
    PAPERS,
    PLACE_BEGINNINGS,
    PLACE_ENDINGS,
    SURNAME_BEGINNINGS,
    SURNAME_ENDINGS,
)

GIVEN_NAMES = tuple(map("".join, product(GIVEN_NAME_BEGINNINGS, GIVEN_NAME_ENDINGS)))
SURNAMES = tuple(map("".join, product(SURNAME_BEGINNINGS, SURNAME_ENDINGS)))
PLACES = tuple(map("".join, product(PLACE_BEGINNINGS, PLACE_ENDINGS)))
PUBLISHERS = len(PAPERS) * len(PAPER_PLACES)
_STATE_MEDIUM_EVERY = 12
_LANGUAGES = ("en", "en", "en", "sr", "de", "fr", "cs", "hu")
_KINDS = ("news", "news", "agency", "official", "news", "observers", "ngo", "news", "research", "partisan")


@dataclass(frozen=True, slots=True)
class Publisher:
    """An outlet and what holds for all its documents."""

    name: str
    kind: str
    language: str
    state: str | None
    """Whose state medium it is, as an adjective."""


def person_name(number: int) -> str:
    """Return a name with diacritics; the first 61,440 differ, without their diacritics too."""
    round_, within = divmod(number, len(GIVEN_NAMES))
    given = 73 * within % len(GIVEN_NAMES)
    surname = SURNAMES[(round_ + 7 * given) % len(SURNAMES)]
    return f"{GIVEN_NAMES[given]} {surname}"


def place_name(number: int) -> str:
    """Return one of forty names of towns."""
    return PLACES[(7 * number) % len(PLACES)]


def organization_name(number: int) -> str:
    """Return a name such as “Harbour Union”, or “New Harbour Union” after the first thousand."""
    round_, within = divmod(number, len(NOUNS) * len(BODIES))
    noun, body = divmod(within, len(BODIES))
    matter = f"{NOUNS[(37 * noun) % len(NOUNS)].title()} {BODIES[(body + noun) % len(BODIES)]}"
    return f"{ADJECTIVES[round_ - 1].title()} {matter}" if round_ else matter


def publisher(number: int) -> Publisher:
    """Return one of sixty publishers."""
    place, paper = divmod(number % PUBLISHERS, len(PAPERS))
    is_state_medium = number % _STATE_MEDIUM_EVERY == 5
    return Publisher(
        name=f"The {PAPER_PLACES[place]} {PAPERS[paper]}",
        kind="state-media" if is_state_medium else _KINDS[(place + paper) % len(_KINDS)],
        language=_LANGUAGES[(3 * place + paper) % len(_LANGUAGES)],
        state="Vélovian" if is_state_medium else None,
    )


def without_diacritics(name: str) -> str:
    """Return a name in plain Latin letters."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))


def slug(name: str) -> str:
    """Return the last part of the address that builders give to a page about a name."""
    return without_diacritics(name).lower().replace(" ", "-")
