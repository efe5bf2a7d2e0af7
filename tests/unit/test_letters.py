"""The letter under which a name is found."""

import pytest

from timeline.views.letters import alphabetical, by_letter, letter_of


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Reuters", "r"),
        ("n1", "n"),
        ("Želimir", "z"),
        ("Ćirić", "c"),
        ("Đinđić", "d"),
        ("Łukasz", "l"),
        ("Øystein", "o"),
        ("ßein", "s"),
        ("“Danas”", "d"),
        ("[A description]", "a"),
        ("Ａrchive", "a"),
        ("Политика", "other"),
        ("1 of 5 million", "other"),
        ("東京", "other"),
        ("…", "other"),
        ("", "other"),
    ],
)
def test_a_name_is_found_under_its_first_letter(name: str, letter: str) -> None:
    """Diacritics and what stands before a letter do not count; what is no letter a to z stands among the others."""
    assert letter_of(name) == letter


def test_letters_come_in_order_and_the_others_last() -> None:
    """Within a letter the given order stays."""
    named = [("Zoran", 1), ("Политика", 2), ("Ana", 3), ("Žarko", 4)]
    assert list(by_letter(named).items()) == [("a", [3]), ("z", [1, 4]), ("other", [2])]


def test_names_are_sorted_as_readers_look_for_them() -> None:
    """A letter with a diacritic stands with the plain one, and not after z."""
    names = ["Zoran", "Čedomir", "Danas", "Đilas", "Aleksandar Vučić", "Aleksandar Šapić", "Cvijan", "ana"]
    assert sorted(names, key=alphabetical) == [
        *("Aleksandar Šapić", "Aleksandar Vučić", "ana", "Čedomir", "Cvijan", "Danas", "Đilas", "Zoran"),
    ]
