"""Names in plain Latin letters."""

import pytest

from timeline.model.latin import plain_latin, sound_of, without_twins
from timeline.model.web_addresses import same_page


@pytest.mark.parametrize(
    "spellings",
    [
        ("Vučić", "Vucic", "Вучић", "VUČIĆ"),
        ("Đilas", "Djilas", "Dilas", "Ђилас"),
        ("Botsan-Kharchenko", "Боцан-Харченко", "Bocan-Harčenko"),
        ("Evgeny Irzhansky", "Евгений Иржанский", "Jevgenij Iržanski"),
        ("Aleksandar Vučić", "Вучић Александар"),
        ("Dmitry", "Dmitriy", "Дмитрий"),
    ],
)
def test_spellings_of_one_name_sound_the_same(spellings):
    """A name is the same with and without accents, in Latin and Cyrillic, whatever the order of its words."""
    assert len({sound_of(each) for each in spellings}) == 1


def test_names_of_two_people_do_not_sound_the_same():
    """One letter more tells two people apart."""
    assert sound_of("Marina Petrović") != sound_of("Marija Petrović")


def test_combining_accents_are_accents():
    """A name typed with separate accents is the name typed with whole letters."""
    assert plain_latin("Vuc\u030cic\u0301") == plain_latin("Vučić") == "vucic"


@pytest.mark.parametrize(
    ("slip", "meant"), [("titlе", "title"), ("сity-hall", "city-hall"), ("ｗｈｅｎ", "when"), ("2０23", "2023")]
)
def test_letters_that_only_look_latin_become_latin(slip, meant):
    """A word that mixes scripts was meant in Latin letters."""
    assert without_twins(slip) == meant


def test_a_word_in_cyrillic_stays():
    """A word wholly in another script is no slip."""
    assert without_twins("сенат Beograda") == "сенат Beograda"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/news/1",
        "http://www.example.org/news/1/",
        "https://m.example.org/news/1#comments",
        "https://EXAMPLE.org:443/news/1?utm_source=x&fbclid=y",
        "https://web.archive.org/web/20231224000000/https://example.org/news/1",
    ],
)
def test_addresses_of_one_page_are_the_same(address):
    """Scheme, www, a slash, a place on the page, a campaign and an archive do not make another page."""
    assert same_page(address) == "example.org/news/1"


@pytest.mark.parametrize(
    "address", ["https://example.org/news/1?id=2", "https://example.org/News/1", "http://[::1", ""]
)
def test_other_addresses_are_other_pages(address):
    """What a page is asked for tells it apart, and no text breaks the comparison."""
    assert same_page(address) != "example.org/news/1"
