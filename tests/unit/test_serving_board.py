"""Open pages learn from the board what is served now."""

from queue import Queue
from threading import Thread

import pytest

from timeline.serving.board import Board
from timeline.serving.results import BuildResult, Verdict

LIMIT = 30
"""Seconds after which a thread is taken to hang."""


def posted(board, *verdicts):
    """Post results and return the bulletins."""
    return [board.post(BuildResult(verdict)) for verdict in verdicts]


def test_a_good_build_outdates_every_page():
    """Each good build gives the pages another mark."""
    board = Board.opened(has_site=False)
    first, second = posted(board, Verdict.GOOD, Verdict.GOOD)
    assert len({first.page, second.page}) == 2
    assert board.latest == second


@pytest.mark.parametrize("verdict", [Verdict.FAULTY, Verdict.FAILED])
def test_a_bad_build_outdates_no_good_page(verdict):
    """While there are faults, the last good pages keep their mark."""
    good, bad = posted(Board.opened(has_site=False), Verdict.GOOD, verdict)
    assert bad.page == good.page
    assert bad.number > good.number
    assert bad.has_site


def test_without_a_good_page_the_list_of_faults_is_outdated_by_the_next():
    """While there is no site, every result gives the page another mark, since the page is the result."""
    first, second = posted(Board.opened(has_site=False), Verdict.FAULTY, Verdict.FAULTY)
    assert not first.has_site
    assert not second.has_site
    assert first.page != second.page


def test_the_site_of_an_earlier_preview_is_a_good_one():
    """Where an earlier preview left a site, faults stand over it from the first build on."""
    board = Board.opened(has_site=True)
    before = board.latest.page
    (bulletin,) = posted(board, Verdict.FAULTY)
    assert bulletin.has_site
    assert bulletin.page == before


def test_two_previews_share_no_mark():
    """A page of an earlier preview is never taken for one of this."""
    assert Board.opened(has_site=True).latest.page != Board.opened(has_site=True).latest.page


def test_whoever_waits_gets_the_next_bulletin():
    """Waiting ends with the next bulletin."""
    board, seen = Board.opened(has_site=False), Queue()
    Thread(target=lambda: seen.put(board.wait_beyond(0, LIMIT)), daemon=True).start()
    (bulletin,) = posted(board, Verdict.GOOD)
    assert seen.get(timeout=LIMIT) == bulletin


def test_a_bulletin_that_was_missed_is_there_at_once():
    """Whoever comes late gets the last bulletin without waiting."""
    board = Board.opened(has_site=False)
    _, last = posted(board, Verdict.FAULTY, Verdict.GOOD)
    assert board.wait_beyond(0, LIMIT) == last


def test_waiting_in_vain_gives_nothing():
    """Without news in the given time there is no bulletin."""
    assert Board.opened(has_site=False).wait_beyond(0, 0) is None


def test_closing_ends_all_waiting():
    """Whoever waits when the board is closed gets nothing."""
    board, seen = Board.opened(has_site=False), Queue()
    Thread(target=lambda: seen.put(board.wait_beyond(0, LIMIT)), daemon=True).start()
    board.close()
    assert seen.get(timeout=LIMIT) is None
    assert board.is_closed
