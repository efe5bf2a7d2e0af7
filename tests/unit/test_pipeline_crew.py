"""Work that is spread over processes gives what it gives in one."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from functools import partial

import pytest

from timeline.pipeline.crew import WorkerError, in_parallel, processors, spread_among

MANY = range(200)
OF_EACH = [1, 3]


class StrangeError(Exception):
    """An error that cannot be made again from its arguments."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one)
        self.other = other


def squares(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return numbers with their squares."""
    return [(number, number * number) for number in numbers]


def failing(error: Callable[[], BaseException]) -> Callable[[Sequence[int]], None]:
    """Return work that fails when it comes to the number 150."""

    def work(numbers: Sequence[int]) -> None:
        if 150 in numbers:
            raise error()

    return work


def test_there_is_a_processor() -> None:
    """At least this process may work."""
    assert processors() >= 1


@pytest.mark.parametrize("workers", OF_EACH)
def test_every_item_is_worked_on_once(workers: int) -> None:
    """All results come, for any number of workers."""
    found = [pair for portion in in_parallel(MANY, squares, workers) for pair in portion]
    assert sorted(found) == squares(MANY)


@pytest.mark.parametrize("workers", OF_EACH)
@pytest.mark.parametrize("result", [None, False, [], 0])
def test_any_result_comes_through(workers: int, result: object) -> None:
    """A result that is nothing much is not taken for the end."""
    found = list(in_parallel(MANY, lambda _: result, workers))
    assert len(found) >= workers
    assert all(one == result for one in found)


@pytest.mark.parametrize("workers", OF_EACH)
def test_no_items_are_no_work(workers: int) -> None:
    """Where there is nothing to do, nothing is done."""
    assert list(in_parallel([], failing(ValueError), workers)) == []


def test_little_is_done_here() -> None:
    """Below the least number of items no other process is started, and above it one is."""
    here = os.getpid()
    assert list(in_parallel(range(9), lambda _: os.getpid(), 3, least=10)) == [here]
    assert list(in_parallel(range(10), lambda _: os.getpid(), 1, least=10)) == [here]
    assert here not in in_parallel(range(10), lambda _: os.getpid(), 3, least=10)


def test_what_a_worker_gets_need_not_be_sent() -> None:
    """Workers see what this process holds, even what cannot be pickled."""
    items = [partial(int, number) for number in range(100)]
    items.append(lambda: 100)  # type: ignore[arg-type]
    found = in_parallel(items, lambda portion: [item() for item in portion], 3)
    assert sorted(number for portion in found for number in portion) == list(range(101))


@pytest.mark.parametrize("workers", OF_EACH)
def test_an_error_of_a_worker_keeps_its_type(workers: int) -> None:
    """What work raises is raised here, with its arguments."""
    with pytest.raises(ZeroDivisionError) as raised:
        list(in_parallel(MANY, failing(lambda: ZeroDivisionError("by none", 7)), workers))
    assert raised.value.args == ("by none", 7)


def test_an_error_of_a_worker_tells_where_it_was_raised() -> None:
    """The traceback of the other process comes with the error."""
    with pytest.raises(ZeroDivisionError) as raised:
        list(in_parallel(MANY, failing(ZeroDivisionError), 3))
    assert "in work" in "".join(raised.value.__notes__)


def test_an_error_that_cannot_be_sent_is_told() -> None:
    """An error that cannot be pickled still stops the work, and its words are told."""
    with pytest.raises(WorkerError, match="StrangeError: what happened"):
        list(in_parallel(MANY, failing(lambda: StrangeError("what happened", "at all")), 3))


def test_a_result_that_cannot_be_sent_is_told() -> None:
    """A result that cannot be pickled is an error, not a worker that is waited for in vain."""
    with pytest.raises((WorkerError, AttributeError, TypeError)):
        list(in_parallel(MANY, lambda _: lambda: None, 3))


@pytest.mark.parametrize(
    "end", [lambda: os._exit(7), lambda: os.kill(os.getpid(), signal.SIGKILL)], ids=["exit", "kill"]
)
def test_a_worker_that_dies_is_told(end: Callable[[], None]) -> None:
    """A worker that ends without a word is an error that gives its status, not a wait without end."""

    def work(numbers: Sequence[int]) -> None:
        if 150 in numbers:
            end()

    with pytest.raises(WorkerError, match=r"status (7|-9)"):
        list(in_parallel(MANY, work, 3))


def _fail_at_once() -> None:
    with pytest.raises(ZeroDivisionError):
        list(in_parallel(MANY, failing(ZeroDivisionError), 3))


def _stop_early() -> None:
    results = in_parallel(MANY, squares, 3)
    next(results)
    results.close()  # type: ignore[attr-defined]


def _finish() -> None:
    list(in_parallel(MANY, squares, 3))


@pytest.mark.parametrize("work", [_finish, _fail_at_once, _stop_early])
def test_no_worker_is_left(work: Callable[[], None]) -> None:
    """However work ends, no process of it is at work any longer when the next step is taken."""
    before = multiprocessing.active_children()
    work()
    assert [process for process in multiprocessing.active_children() if process not in before] == []


def test_heavy_items_are_spread_among_light_ones() -> None:
    """A few items stand at even distances, the first at the beginning, and light ones are left for the end."""
    assert spread_among(["A", "B"], list("abcdefgh")) == list("AabcBdefgh")
    assert spread_among([], ["a"]) == ["a"]
    assert spread_among(["A", "B"], []) == ["A", "B"]
