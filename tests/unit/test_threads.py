"""Threads as reading paths."""

from tests.support import in_order, make_event, make_whole_edition

from timeline.model.event import Event
from timeline.views.contexts import LinkView, ThreadStepView
from timeline.views.threads import first_of_thread, thread_step_views


def steps(*events: Event, id: str) -> tuple[ThreadStepView, ...]:
    """Return the steps on the page of one of the events."""
    edition = make_whole_edition(*in_order(*events))
    return thread_step_views(edition.lookup.documents[id], edition, edition.place(edition.paths.event(id)))


def day(number: int, *threads: str) -> Event:
    """Return an event of a day of January."""
    return make_event(f"e{number}", f"2023-01-{number:02}", title=f"Day {number}", threads=threads)


def test_an_event_leads_on_within_its_thread() -> None:
    """Events of other threads between are passed over; the place in the thread is told."""
    (step,) = steps(day(1, "street"), day(2), day(3, "street"), day(4), day(5, "street"), id="e3")
    assert (step.label, step.position) == ("Thread: The street", "2 of 3")
    assert step.previous == LinkView("Day 1", "../e1/", "1 January 2023")
    assert step.next == LinkView("Day 5", "../e5/", "5 January 2023")


def test_a_thread_has_two_ends() -> None:
    """The first event has none before it, the last none after it."""
    (first,), (last,) = (steps(day(1, "street"), day(2, "street"), id=id) for id in ("e1", "e2"))
    assert (first.previous, last.next) == (None, None)
    assert first.next is not None
    assert last.previous is not None


def test_a_long_thread_tells_no_places() -> None:
    """In a thread too long for one page each new event would change the pages of all others."""
    events = [make_event(f"e{number}", threads=("street",)) for number in range(101)]
    (step,) = steps(*events, id="e50")
    assert step.position == ""
    assert step.previous is not None
    assert step.next is not None


def test_a_thread_leads_to_its_first_event() -> None:
    """Reading starts with the first event of the thread; a thread without events has no start."""
    edition = make_whole_edition(*in_order(day(2), day(3, "street"), day(4, "street")))
    place = edition.place("river/threads/street/")
    assert first_of_thread("street", edition, place) == LinkView("Day 3", "../../events/e3/", "3 January 2023")
    assert first_of_thread("unknown", edition, place) is None
