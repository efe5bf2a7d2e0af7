"""The preview answers this machine only, and its own addresses answer its own pages only."""

from email.message import Message

import pytest

from timeline.serving.guard import is_own_name, is_own_page


def headers(**values):
    """Return request headers; underscores stand for hyphens."""
    message = Message()
    for name, value in values.items():
        message[name.replace("_", "-")] = value
    return message


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8000", "localhost", "LOCALHOST:9000", "[::1]", "[::1]:8000", "127.8.9.1:80"]
)
def test_loopback_names_are_own(host):
    """Every name that can only mean this machine is accepted, with any port."""
    assert is_own_name(host)


@pytest.mark.parametrize(
    "host",
    [
        *(None, "", "example.org", "example.org:8000", "127.0.0.1.example.org", "localhost.example.org", "10.0.0.1"),
        *(
            "0.0.0.0",
            "192.168.1.4:8000",
            "evil@example.org",
            "[::1",
            "[fe80::1]",
            "2130706433",
            "localhost example.org",
        ),
    ],
)
def test_other_names_are_not(host):
    """A name that may lead here from elsewhere is refused."""
    assert not is_own_name(host)


@pytest.mark.parametrize("site", ["same-origin", "none", None])
def test_own_pages_and_typed_addresses_may_ask(site):
    """The preview's own pages and the address bar get an answer, and so does a browser that does not say."""
    assert is_own_page(headers(Host="127.0.0.1:8000", **({"Sec_Fetch_Site": site} if site else {})))


@pytest.mark.parametrize("site", ["cross-site", "same-site", "anything"])
def test_pages_of_others_may_not_ask(site):
    """A page from elsewhere, and from another port of this machine, is refused."""
    assert not is_own_page(headers(Host="127.0.0.1:8000", Sec_Fetch_Site=site))


@pytest.mark.parametrize(
    ("origin", "own"),
    [
        ("http://127.0.0.1:8000", True),
        ("http://127.0.0.1:8001", False),
        ("https://127.0.0.1:8000", False),
        ("https://example.org", False),
        ("null", False),
    ],
)
def test_an_origin_has_to_be_the_previews_own(origin, own):
    """Where a request names its origin, it is that of the preview."""
    assert is_own_page(headers(Host="127.0.0.1:8000", Origin=origin)) is own
