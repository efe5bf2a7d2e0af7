"""Single values become values of the model or are refused."""

from datetime import UTC

import pytest

from timeline.reading.declaration import Id, Language, Number, ScalarType, SourceKey, Text, WebAddress, ZoneName
from timeline.reading.values import UnusableValueError, read_value
from timeline.reading.yaml_core import Scalar, plain_value


def value_of(text: str, type_: ScalarType) -> object:
    """Return the value of text without quotes."""
    return read_value(Scalar(text, plain_value(text)), type_, UTC)


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("  two \n lines ", Text(), "two lines"),
        ("12 000", Text(), "12 000"),
        ("see [x](event:a) [@b]", Text(markdown=True), "see [x](event:a) [@b]"),
        ("rt-balkan", Id(), "rt-balkan"),
        ("600-metre-flag", Id(), "600-metre-flag"),
        ("021_22", SourceKey(), "021_22"),
        ("2490", Number(), 2490),
        ("-3.5", Number(), -3.5),
        ("sr-Latn", Language(), "sr-Latn"),
        ("https://example.org:8080/a?b=c#d", WebAddress(), "https://example.org:8080/a?b=c#d"),
        ("https://пример.рф/а", WebAddress(), "https://пример.рф/а"),
        ("Europe/Belgrade", ZoneName(), "Europe/Belgrade"),
    ],
)
def test_values_are_read(text: str, type_: ScalarType, value: object) -> None:
    """What fits its type is read, with line breaks as spaces and other spaces as they are."""
    assert value_of(text, type_) == value


@pytest.mark.parametrize(
    ("text", "type_", "hint"),
    [
        ("Šapić Đilas", Id(), "such as sapic-djilas"),
        ("a--b", Id(), "such as a-b"),
        ("a_b", Id(), "such as a-b"),
        ("a" * 101, Id(), "at most 100"),
        ("a__b", SourceKey(), "underscores"),
        ("12.000.000", Number(), "write 12000000"),
        ("many", Number(), "plain number"),
        ("true", Number(), "plain number"),
        ("90.5", Number(-90, 90), "from -90 to 90"),
        ("sr_RS", Language(), "did you mean “sr-RS”?"),
        ("Serbo-Croatian", Language(), "BCP 47"),
        ("www.example.org", WebAddress(), "did you mean “https://www.example.org”?"),
        ("ftp://example.org", WebAddress(), "whole address"),
        ("https://exa mple.org", WebAddress(), "without spaces"),
        ("https://[1", WebAddress(), "whole address"),
        ("https://a.org:99999", WebAddress(), "whole address"),
        ("europe/belgrade ", ZoneName(), "Europe/Belgrade"),
        ("Sarajevo", ZoneName(), "Europe/Sarajevo"),
    ],
)
def test_values_are_refused_with_a_way_out(text: str, type_: ScalarType, hint: str) -> None:
    """What does not fit its type is refused with the way to write it."""
    with pytest.raises(UnusableValueError) as caught:
        value_of(text, type_)
    assert hint in caught.value.hint
