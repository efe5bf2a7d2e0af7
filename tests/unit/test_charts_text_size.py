from timeline.charts.text_size import text_width, wrap


def test_letters_differ() -> None:
    """A line of wide letters takes more room than a line of as many narrow ones."""
    assert text_width("mmmm", 13) > 2 * text_width("iiii", 13)


def test_semibold() -> None:
    """Semibold words are taken to be wider than the same words in normal weight."""
    assert text_width("Serbia", 13, strong=True) > text_width("Serbia", 13)


def test_accents() -> None:
    """A letter with a mark is as wide as the letter, written in one code point or in two."""
    assert text_width("č", 13) == text_width("c", 13) == text_width("c\u030c", 13)


def test_unknown_letters() -> None:
    """A letter of another script is never taken for a narrow one."""
    assert text_width("ж", 10) >= 9
    assert text_width("選", 10) >= 10


def test_wrap_keeps_all() -> None:
    """A long name is broken at spaces into lines that fit, and no word of it is lost."""
    name = "Political Struggle of the Albanians Continues and Goes On"
    lines = wrap(name, 150, 13)
    assert " ".join(lines) == name
    assert len(lines) > 2
    assert all(text_width(line, 13) <= 150 for line in lines)


def test_wrap_before_bracket() -> None:
    """A name is broken before its bracket where that costs no further line."""
    assert wrap("Serbia Must Not Stop (Progressive Party)", 200, 13) == ("Serbia Must Not Stop", "(Progressive Party)")


def test_wrap_long_word() -> None:
    """A word that is wider than the room is carried over to further lines, letter for letter."""
    lines = wrap("Donaudampfschifffahrtsgesellschaft", 80, 13)
    assert "".join(lines) == "Donaudampfschifffahrtsgesellschaft"
    assert all(text_width(line, 13) <= 80 for line in lines)


def test_wrap_short() -> None:
    """A name that fits stays on one line, and an empty one has one empty line."""
    assert wrap("NADA", 80, 13) == ("NADA",)
    assert wrap("", 80, 13) == ("",)


def test_wrap_at_hyphen() -> None:
    """A word that is wider than the room is broken after its hyphen rather than within a syllable."""
    assert wrap("SPS-JS-Greens", 80, 13) == ("SPS-JS-", "Greens")


def test_wrap_keeps_ties() -> None:
    """No line is broken at a space that ties two words, such as a day and its month."""
    assert wrap("The square, 24\u00a0December", 100, 13) == ("The square,", "24\u00a0December")
