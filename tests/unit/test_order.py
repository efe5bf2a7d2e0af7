"""The order in which events are told."""

from dataclasses import replace
from itertools import permutations

from tests.support import make_event

from timeline.model.event import Cause, Event
from timeline.model.order import in_order


def told(*events: Event) -> list[str]:
    """Return the ids in the order of telling."""
    return [event.id for event in in_order(events)]


def test_events_are_told_by_earliest_then_latest_day() -> None:
    """A day comes before the month that begins with it, and both before the next day."""
    assert told(
        make_event("month", "2023-12"), make_event("second", "2023-12-02"), make_event("day", "2023-12-01")
    ) == [
        "day",
        "month",
        "second",
    ]


def test_events_of_one_date_are_told_by_id() -> None:
    """Without anything else to go by, events of the same date stand by id, in whatever order they are read."""
    events = [make_event(id, "2023-12-24") for id in "abc"]
    assert {tuple(told(*order)) for order in permutations(events)} == {("a", "b", "c")}


def test_a_cause_of_the_same_date_is_told_first() -> None:
    """An effect is not told before its cause, however their ids compare."""
    effect = make_event("answer", "2023-12-24", because_of=(Cause("question"),))
    assert told(effect, make_event("question", "2023-12-24")) == ["question", "answer"]


def test_an_event_known_to_have_come_later_is_told_later() -> None:
    """`after` orders events of one date that did not lead to each other."""
    late = make_event("answer", "2023-12-24", after=("speech",))
    assert told(late, make_event("speech", "2023-12-24"), make_event("other", "2023-12-24")) == [
        "other",
        "speech",
        "answer",
    ]


def test_what_comes_before_on_another_date_changes_nothing() -> None:
    """A cause of another date has no say within a date."""
    effect = make_event("a", "2023-12-24", because_of=(Cause("cause"),))
    assert told(make_event("b", "2023-12-24"), effect, make_event("cause", "2023-12-20")) == ["cause", "a", "b"]


def test_no_event_is_lost_in_a_circle() -> None:
    """Events that lead to each other, and events with the same id, are all told."""
    first = make_event("a", "2023-12-24", because_of=(Cause("b"),))
    second = make_event("b", "2023-12-24", because_of=(Cause("a"),))
    assert sorted(told(first, second, second)) == ["a", "b", "b"]


def test_many_events_of_one_date_are_put_in_order_at_once() -> None:
    """Each is looked at a few times, not once for each of the others: 5,000 events, each after another one."""
    number = 5_000
    events = [make_event(f"e{place}", "2023", after=(f"e{place * 7 % number}",)) for place in range(number)]
    asked = 0

    class Counted(str):
        __slots__ = ()

        def __hash__(self) -> int:
            nonlocal asked
            asked += 1
            return super().__hash__()

    in_order(replace(event, id=Counted(event.id)) for event in events)
    assert asked < 20 * number
