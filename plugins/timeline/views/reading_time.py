"""How long words take to read."""

import re

WORDS_A_MINUTE = 238
"""English non-fiction, read silently by adults: Brysbaert, Journal of Memory and Language 109 (2019)."""
_CITATION = re.compile(r"<sup\b.*?</sup>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"(?:\s|&nbsp;)+")


def words_in(text: str) -> int:
    """Return the number of words of a plain text; a dash or another lone sign is none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def words_in_html(html: str) -> int:
    """Return the number of words of a piece of HTML, the numbers of sources left out."""
    return words_in(_SPACE.sub(" ", _TAG.sub(" ", _CITATION.sub(" ", html))))


def words_in_seconds(seconds: int) -> int:
    """Return how many words can be read in a time."""
    return WORDS_A_MINUTE * seconds // 60


def minutes_for(words: int) -> int:
    """Return the minutes that words take, rounded up, so that no reader is promised less than it takes."""
    return -(-words // WORDS_A_MINUTE)
