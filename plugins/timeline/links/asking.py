"""Asking several hosts at a time, each of them one question after the other."""

from collections import defaultdict
from collections.abc import Callable, Generator, Hashable, Iterable
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Generic, TypeVar

Question = TypeVar("Question", bound=Hashable)
Reply = TypeVar("Reply")
_PATIENCE = 0.5
"""Seconds after which the main thread looks up, so that Ctrl+C is heard on every system."""


class _Done(Generic[Question, Reply]):
    """What a thread has to tell: an answer, or that it has ended."""

    def __init__(self, question: Question | None = None, reply: Reply | None = None) -> None:
        self.question = question
        self.reply = reply


def ask_all(
    questions: Iterable[Question],
    host_of: Callable[[Question], str],
    ask: Callable[[Question], Reply],
    hosts_at_once: int,
    stop: Event,
) -> Generator[tuple[Question, Reply], None, None]:
    """Yield every question with its answer, in the order in which answers come.

    Closing the generator sets ``stop``: questions that wait are not asked any more, and nobody waits for answers.
    """
    by_host: defaultdict[str, list[Question]] = defaultdict(list)
    for question in questions:
        by_host[host_of(question)].append(question)
    # Long lines first, so that the last host is not asked alone for a long time.
    lines: SimpleQueue[list[Question]] = SimpleQueue()
    for line in sorted(by_host.values(), key=len, reverse=True):
        lines.put(line)
    told: SimpleQueue[_Done[Question, Reply]] = SimpleQueue()

    def work() -> None:
        try:
            while not stop.is_set():
                for question in lines.get_nowait():
                    if stop.is_set():
                        return
                    told.put(_Done(question, ask(question)))
        except Empty:
            pass
        finally:
            told.put(_Done())

    working = min(hosts_at_once, len(by_host))
    for _ in range(working):
        Thread(target=work, daemon=True).start()
    try:
        while working:
            try:
                done = told.get(timeout=_PATIENCE)
            except Empty:
                continue
            if done.question is None:
                working -= 1
            else:
                yield done.question, done.reply  # type: ignore[misc]
    finally:
        stop.set()
