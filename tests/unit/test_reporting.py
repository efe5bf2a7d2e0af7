"""Where readers report an error."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from timeline.publishing.reporting import ReportAddress

PATTERN = "https://github.com/owner/name/issues/new?title={title}&body={address}%0A{date}"


def filled(pattern: str, title: str = "Title") -> str:
    """Return the address for a page."""
    return ReportAddress.read(pattern).of(title=title, address="https://example.org/a/", date="2024-03-01")


@pytest.mark.parametrize("title", ["Лёд & вода: 50 % #1?", "A + b = “c”", "{date}", "Srđan\\n"])
def test_a_page_is_named_in_the_report(title: str) -> None:
    """Title, address and day arrive as they are, in any script and with any sign."""
    address = filled(PATTERN, title)
    assert address.isascii()
    assert parse_qs(urlsplit(address).query) == {"title": [title], "body": ["https://example.org/a/\n2024-03-01"]}


def test_a_report_may_be_a_letter() -> None:
    """A mail address is filled in alike, with spaces as mail programs read them."""
    address = filled("mailto:desk@example.org?subject={title}", "Two words")
    assert address == "mailto:desk@example.org?subject=Two%20words"
    assert unquote(address).endswith("Two words")


def test_an_address_without_places_stays_as_it_is() -> None:
    """Not every form can be filled in."""
    assert filled("https://example.org/form") == "https://example.org/form"


@pytest.mark.parametrize(
    ("setting", "fault"),
    [
        ("example.org/form", "begins with none of https://, http://, mailto:"),
        ("javascript:alert(1)", "begins with none of"),
        ("https://example.org/?t={titel}", "holds {titel}, which is not known; known are {title}, {address}, {date}"),
        ("https://example.org/?t={title", "a brace without its partner"),
        ("https://example.org/?t=two words", "write %20 for a space"),
    ],
)
def test_a_faulty_setting_says_what_is_wrong(setting: str, fault: str) -> None:
    """The message names the setting, what it holds and how to write it."""
    with pytest.raises(ValueError, match="REPORT_URL") as raised:
        ReportAddress.read(setting)
    assert setting in str(raised.value)
    assert fault in str(raised.value)
