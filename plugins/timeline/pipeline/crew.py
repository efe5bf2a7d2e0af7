"""Work spread over the processors of a machine.

The workers are forks of this process: they see everything that it holds, at no cost, and send back only results. Where
a platform has no fork, or there is little to do, the same work is done here. Results are the same either way.
"""

import gc
import multiprocessing
import os
import pickle
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

LEAST = 64
"""Items that are worth the start of other processes."""
CHUNKS_EACH = 16
"""Portions in which each worker would do its share of what is left when one is cut.

So they become smaller towards the end, and none waits long for the last one.
"""


class WorkerError(Exception):
    """A worker failed in a way that cannot be told better than by this message."""


def processors() -> int:
    """Return how many workers this process may have: 1 where processes cannot be forked."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def is_shared(items: int, workers: int, least: int = LEAST) -> bool:
    """Whether so many items are worked on by several processes."""
    return workers > 1 and items >= least


def spread_among(few: Sequence[Item], many: Sequence[Item]) -> list[Item]:
    """Return items with a few heavy ones at even distances among many light ones, which end with a quarter of them."""
    distance = len(many) * 3 // 4 // max(len(few), 1)
    found = list(many)
    for number, item in reversed(list(enumerate(few))):
        found.insert(number * distance, item)
    return found


def in_parallel(
    items: Sequence[Item],
    work: Callable[[Sequence[Item]], Result],
    workers: int,
    least: int = LEAST,
    meanwhile: Callable[[], object] = bool,
) -> Iterator[Result]:
    """Yield the result of ``work`` for each portion of the items, in no certain order.

    With one worker, or fewer than ``least`` items, there is one portion and no other process. What ``work`` raises in
    another process is raised here, as :class:`WorkerError` where it cannot be pickled; results must be such as can be.
    ``meanwhile`` is called once, here, when the others are at work.
    """
    if not is_shared(len(items), workers, least):
        meanwhile()
        if items:
            yield work(items)
        return
    yield from _forked(list(_portions(items, workers)), work, workers, meanwhile)


def _portions(items: Sequence[Item], workers: int) -> Iterator[Sequence[Item]]:
    start = 0
    while start < len(items):
        end = start + -(-(len(items) - start) // (workers * CHUNKS_EACH))
        yield items[start:end]
        start = end


def _forked(
    portions: Sequence[Sequence[Item]],
    work: Callable[[Sequence[Item]], Result],
    workers: int,
    meanwhile: Callable[[], object],
) -> Iterator[Result]:
    context: Any = multiprocessing.get_context("fork")
    # Only numbers are sent: the portions themselves are shared, and need not be such as can be pickled.
    waiting = iter(range(len(portions)))
    crew: dict[Connection, Any] = {}
    # The collector would touch, and so copy, every object that the workers share with this process.
    gc.freeze()
    try:
        for _ in range(workers):
            mine, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, portions, work), daemon=True)
            process.start()
            theirs.close()
            crew[mine] = process
            mine.send(next(waiting, None))
        meanwhile()
        while crew:
            for connection in wait(list(crew)):
                assert isinstance(connection, Connection)
                result = _received(connection, crew[connection])
                if result is None:
                    crew.pop(connection).join()
                    connection.close()
                    continue
                connection.send(next(waiting, None))
                yield result[0]
    finally:
        gc.unfreeze()
        for process in crew.values():
            process.terminate()
            process.join()


def _received(connection: Connection, process: Any) -> tuple[Any] | None:
    """Return a result in a tuple, or None where the worker is done."""
    try:
        kind, content = connection.recv()
    except EOFError:
        process.join()
        raise WorkerError(f"a worker ended without a word (status {process.exitcode})") from None
    if kind == "failed":
        raise content
    return (content,) if kind == "done" else None


def _portable(error: Exception) -> Exception:
    """Return an error as it can be sent to another process."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return WorkerError("\n".join(error.__notes__))
    return error


def _serve(
    connection: Connection, portions: Sequence[Sequence[Item]], work: Callable[[Sequence[Item]], Result]
) -> None:
    try:
        while (number := connection.recv()) is not None:
            connection.send(("done", work(portions[number])))
        connection.send(("finished", None))
    except Exception as error:
        error.add_note(traceback.format_exc())
        connection.send(("failed", _portable(error)))
    finally:
        connection.close()
