from timeline.link_cards.lines import ELLIPSIS, balanced, broken, fitted

WORDS = "one two three four five six seven eight nine ten"


def test_a_short_text_is_set_in_the_largest_size() -> None:
    """A text that fits is set as large as may be, in one line."""
    assert fitted("one two", (80, 40), 800, lambda _: 3, len) == (80, ("one two",))


def test_a_long_text_is_set_smaller() -> None:
    """A text that needs too many lines in one size is set in the next."""
    size, lines = fitted(WORDS, (80, 40), 1000, lambda size: 160 // size, len)
    assert size == 40
    assert " ".join(lines) == WORDS
    assert max(map(len, lines)) * size <= 1000


def test_no_word_is_broken_while_there_is_a_smaller_size() -> None:
    """A size at which a word is wider than the line is passed over."""
    assert fitted("a" * 20, (80, 40), 1000, lambda _: 9, len) == (40, ("a" * 20,))


def test_what_does_not_fit_at_all_ends_in_an_ellipsis() -> None:
    """Where even the smallest size is too large, the last line that there is room for tells that more follows."""
    size, lines = fitted(WORDS, (40,), 400, lambda _: 2, len)
    assert (size, len(lines)) == (40, 2)
    assert lines[-1].endswith(ELLIPSIS)
    assert max(map(len, lines)) <= 10


def test_a_word_wider_than_the_line_is_broken() -> None:
    """In the smallest size a word that is too wide is broken anywhere, and nothing of it is lost."""
    assert broken("a " + "b" * 25, 10, len) == ["a", "b" * 10, "b" * 10, "b" * 5]


def test_lines_are_about_equally_long() -> None:
    """Balanced lines are as many as before, and the last is no single word."""
    assert broken(WORDS, 40, len) == ["one two three four five six seven eight", "nine ten"]
    assert balanced(WORDS, 2, 40, len) == ("one two three four five", "six seven eight nine ten")


def test_an_empty_text_is_one_empty_line() -> None:
    """A line without words stays without."""
    assert fitted("", (40,), 400, lambda _: 1, len) == (40, ("",))
