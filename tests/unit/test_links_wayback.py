"""Asking an archive for copies."""

from datetime import date

import pytest
from tests.link_server import link_server, snapshot

from timeline.links.limits import Limits
from timeline.links.manners import Manners, RestingError
from timeline.links.networks import Network, anything
from timeline.links.wayback import Archive
from timeline.model.link_record import FoundCopy

TODAY = date(2026, 11, 23)
PAGE = "https://example.org/news/1?id=2"
COPY = f"https://web.archive.org/web/20231225101500/{PAGE}"
QUICK = Limits(connect=0.5, read=0.2, total=0.4, pause=0, longest_wait=5)


@pytest.fixture
def server():
    """A server that answers as the archive does."""
    with link_server() as running:
        yield running


def archive(server):
    """Return what asks that server."""
    manners = Manners(0, lambda seconds: None)
    return Archive(Network(anything), QUICK, manners, TODAY, server.at("/available"))


def test_a_copy_is_found(server):
    """A copy is taken with its address, over https, and with its day."""
    server.archived[PAGE] = snapshot(PAGE)
    assert archive(server).copy_of(PAGE, None) == FoundCopy(TODAY, COPY, date(2023, 12, 25))


def test_the_day_of_reading_is_wanted(server):
    """The archive is asked for the copy that is nearest to the day on which the page was read."""
    archive(server).copy_of(PAGE, date(2023, 12, 24))
    assert server.asked == [("GET", "/available?url=https%3A%2F%2Fexample.org%2Fnews%2F1%3Fid%3D2&timestamp=20231224")]


def test_no_copy_is_known_as_none(server):
    """An answer that names no copy is remembered, without an address."""
    assert archive(server).copy_of(PAGE, None) == FoundCopy(TODAY)


@pytest.mark.parametrize(
    "answer",
    [
        snapshot("https://example.org/another"),
        snapshot(PAGE, status="404"),
        snapshot(PAGE, available=False),
        snapshot(PAGE, moment="20231299101500"),
        snapshot(PAGE, url=f"https://evil.example/web/20231225101500/{PAGE}"),
        snapshot(PAGE, url=f"javascript:{PAGE}"),
        snapshot(PAGE, url=f"{COPY}\nevil: yes"),
        snapshot(PAGE, url=["x"]),
        {"archived_snapshots": {"closest": "yes"}},
    ],
)
def test_nothing_else_becomes_a_copy(server, answer):
    """A copy of another page, of a fault, of no real day or elsewhere is no copy of this page."""
    server.archived[PAGE] = answer
    assert archive(server).copy_of(PAGE, None) == FoundCopy(TODAY)


@pytest.mark.parametrize("answer", [b"<html>", b"[" * 50_000, b'"x"', b"{}", b" " * 200_000, 500, 404])
def test_an_answer_that_says_nothing_is_asked_again(server, answer):
    """What is not the answer of an archive is not taken for “no copy”, and stays to be asked."""
    server.archived[PAGE] = answer
    assert archive(server).copy_of(PAGE, None) is None


def test_an_archive_that_is_busy_is_left_alone(server):
    """Once turned away, nothing more is asked of the archive in this run."""
    server.archived[PAGE] = 429
    asked = archive(server)
    assert asked.copy_of(PAGE, None) is None
    with pytest.raises(RestingError):
        asked.copy_of(PAGE, None)
