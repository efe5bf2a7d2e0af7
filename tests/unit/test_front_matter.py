"""Documents are taken apart into fields and running text."""

import pytest

from timeline.model.problem import Problem
from timeline.reading.front_matter import Parts, split_front_matter


def split(text: str) -> Parts:
    """Return the parts of a document that has them."""
    parts = split_front_matter(text, "a.md")
    assert isinstance(parts, Parts)
    return parts


def refused(text: str) -> Problem:
    """Return why a document cannot be taken apart."""
    problem = split_front_matter(text, "a.md")
    assert isinstance(problem, Problem)
    return problem


def test_fields_and_text_are_split() -> None:
    """The block between the fences holds the fields, and the text starts on the line after it."""
    assert split("---\na: b\nc: d\n--- \nText\n") == Parts("a: b\nc: d\n", "Text\n", 5)


def test_text_may_hold_rules() -> None:
    """Only the first two fences count, so a rule in the text stays there."""
    assert split("---\na: b\n---\nx\n\n---\ny").body == "x\n\n---\ny"


def test_text_may_be_left_out() -> None:
    """A document may end with its closing fence."""
    assert split("---\na: b\n---").body == ""


@pytest.mark.parametrize("text", ["Just text.\n", "title: x\n---\n", "----\na: b\n----\n"])
def test_missing_fields_are_told(text: str) -> None:
    """A document that does not start with a fence has no fields."""
    assert refused(text).code == "front-matter-missing"


def test_fields_below_something_else_are_placed() -> None:
    """Blank lines above the first fence are pointed at by its line."""
    problem = refused("\n\n---\na: b\n---\n")
    assert (problem.code, problem.mark.line) == ("front-matter-missing", 3)


def test_empty_fields_are_told() -> None:
    """Two fences with nothing between them hold no fields."""
    assert refused("---\n\n---\ntext").code == "front-matter-missing"


def test_unclosed_fields_are_told() -> None:
    """A block of fields without its second fence is unclosed."""
    assert refused("---\ntitle: x\n\nText\n").code == "front-matter-unclosed"
