"""What the browser of a returning reader is told."""

from tests.support import make_correction, make_day, make_event, make_whole_edition

from timeline.model.event import Event, PublicationStatus
from timeline.views.contexts import SinceView
from timeline.views.explainer import explainer_view
from timeline.views.since import since_view


def since(*events: Event) -> SinceView:
    """Return what is told on the front page."""
    edition = make_whole_edition(*events)
    return since_view(edition, edition.place(edition.paths.front))


LATER = make_day("2024-02-02")
"""A day after the first."""


def test_events_and_corrections_are_counted() -> None:
    """The numbers are those of all events added after the first day and of all corrections."""
    corrected = make_event("a", corrections=(make_correction("2024-03-01"), make_correction("2024-03-02")))
    view = since(corrected, make_event("b", added=LATER), make_event("c", added=LATER))
    assert (view.added, view.corrected) == (2, 2)


def test_what_stood_there_on_the_first_day_is_not_counted() -> None:
    """Nothing is announced that the page of all changes does not name."""
    assert since(make_event("a"), make_event("b")).added == 0


def test_a_withdrawal_takes_no_addition_back() -> None:
    """An event that is withdrawn stays among those ever added, and counts as one more correction."""
    before = since(make_event("a"), make_event("b", added=LATER))
    after = since(make_event("a"), make_event("b", added=LATER, status=PublicationStatus.RETRACTED))
    assert (after.added - before.added, after.corrected - before.corrected) == (0, 1)


def test_the_day_of_the_newest_change_is_told() -> None:
    """Changes of later days are new to whoever has seen this one, whatever its kind."""
    corrected = make_event("a", added=make_day("2024-01-01"), corrections=(make_correction("2024-03-01"),))
    assert since(corrected, make_event("b", added=make_day("2024-02-01"))).newest == "2024-03-01"


def test_the_new_ones_are_taken_from_the_page_of_all_changes() -> None:
    """The link leads to the page that lists every change, for those too whose browser keeps nothing."""
    assert since(make_event("a")).changes_link.url == "changes/"


def test_an_explainer_without_events_has_nothing_new() -> None:
    """Where there is no event there is nothing to be told."""
    edition = make_whole_edition()
    assert explainer_view(edition, edition.place(edition.paths.front)).since is None
