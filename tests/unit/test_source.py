"""Copies and what they go back to."""

from tests.support import make_source

from timeline.model.source import CopyForm, Origin, Source, original_of, origins_of


def copy(key: str, original: str | None) -> Source:
    """Return a copy of another source, or of a text that is in no register."""
    return make_source(key, copy_of=Origin("Reuters", CopyForm.COPY, original))


def original(key: str, *sources: Source) -> str:
    """Return the key of the original of a source."""
    register = {source.key: source for source in sources}
    return original_of(register[key], register).key


def test_a_copy_goes_back_to_the_first_text() -> None:
    """Copies of copies lead to the text that is none; an original is its own."""
    sources = (copy("c", "b"), copy("b", "a"), make_source("a"))
    assert (original("c", *sources), original("a", *sources)) == ("a", "a")


def test_the_way_ends_with_the_register() -> None:
    """Where the register lacks the original, the last copy in it stands for the text."""
    sources = (copy("c", "b"), copy("b", None), copy("d", "lost"))
    assert (original("c", *sources), original("d", *sources)) == ("b", "d")


def test_a_circle_of_copies_ends() -> None:
    """Copies that go back to one another are not followed for ever."""
    assert original("a", copy("a", "b"), copy("b", "a")) == "b"


def test_origins_are_outlets() -> None:
    """Copies count for the outlet whose text they carry, registered or not, and two texts of one outlet count once."""
    sources = (
        make_source("reuters", publisher="Reuters"),
        make_source("again", publisher="reuters"),
        copy("b", "reuters"),
        copy("c", "b"),
        copy("d", None),
        make_source("other"),
    )
    register = {source.key: source for source in sources}
    assert origins_of(("reuters", "again", "b", "c", "d"), register) == ("Reuters",)
    assert origins_of(("other", "d", "unknown"), register) == ("Outlet other", "Reuters")
