"""In which script a language is written."""

_CYRILLIC = frozenset({"be", "bg", "mk", "ru", "sr", "uk"})
"""Languages that are meant in Cyrillic where a tag names no script (likely subtags of Unicode CLDR), as far as the
text face has all of their letters."""


def is_cyrillic(language: str) -> bool:
    """Whether text with a BCP 47 tag is written in Cyrillic letters: ``sr`` and ``sr-Cyrl`` are, ``sr-Latn`` is not."""
    first, *more = language.casefold().split("-")
    script = next((part for part in more if len(part) == 4 and part.isalpha()), None)
    return script == "cyrl" if script is not None else first in _CYRILLIC
