import pytest

from timeline.views.scripts import is_cyrillic


@pytest.mark.parametrize("language", ["ru", "sr", "sr-RS", "uk", "sr-Cyrl", "uz-Cyrl-UZ", "SR-CYRL"])
def test_languages_in_cyrillic(language: str) -> None:
    """A language is in Cyrillic where its tag says so, or says nothing and it is usually written so."""
    assert is_cyrillic(language)


@pytest.mark.parametrize("language", ["en", "sr-Latn", "sr-Latn-RS", "bs", "pl-PL"])
def test_languages_in_other_letters(language: str) -> None:
    """A language is not in Cyrillic where its tag names another script, or it is usually written in another."""
    assert not is_cyrillic(language)
