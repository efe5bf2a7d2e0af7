"""A run: what is to be asked is asked, and what was found is kept, also where the run is stopped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from threading import Event

from timeline.links.asking import ask_all
from timeline.links.book import Book
from timeline.links.limits import Limits
from timeline.links.manners import Manners, RestingError
from timeline.links.networks import Network
from timeline.links.plan import Part, Task, Wanted, tasks
from timeline.links.targets import host_of_target
from timeline.links.visiting import Finding, Visitor
from timeline.links.wayback import AVAILABILITY, Archive
from timeline.model.link_record import FoundCopy, LinkOutcome
from timeline.model.source import Source

HOSTS_IN_VAIN = 10
"""Hosts after which, where not one has answered, a run is given up."""
SAVED_AFTER = 20
"""Answers after which the record is written, so that a run that is killed loses few."""


class NothingReachedError(Exception):
    """Nobody answered at all: more likely this machine has no connection than all sources are gone."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Answers tasks by asking the network."""

    visitor: Visitor
    archive: Archive

    @classmethod
    def of(cls, network: Network, limits: Limits, today: date, archive: str, stop: Event) -> "Asker":
        """Return what asks within limits; pauses end when ``stop`` is set."""
        manners = Manners(limits.pause, stop.wait)
        return cls(Visitor(network, limits, manners), Archive(network, limits, manners, today, archive or AVAILABILITY))

    def host_of(self, task: Task) -> str:
        """Return the host that a task asks."""
        return host_of_target(self.archive.address if task.part is Part.ARCHIVE else task.address)

    def answer(self, task: Task) -> Finding | FoundCopy | None:
        """Return what was found; None where it stays to be asked in another run."""
        try:
            if task.part is Part.ARCHIVE:
                return self.archive.copy_of(task.address, task.near)
            return self.visitor.look_at(task.address)
        except RestingError:
            return None
        except Exception:
            # Strangers answer: whatever they may have thought of, the other sources are looked at all the same.
            return Finding(LinkOutcome.UNSURE, "the answer cannot be understood", was_answered=False)


@dataclass(slots=True)
class Progress:
    """How far a run has come."""

    asked: int = 0
    left: int = 0
    """Questions that stay for another run, as a host asked to be left alone or an archive did not say."""
    total: int = 0


def look(
    books: Sequence[Book],
    wanted: Wanted,
    asker: Asker,
    limits: Limits,
    stop: Event,
    tell: Callable[[Progress, Task, Finding | FoundCopy | None], None],
) -> Progress:
    """Ask all that is due and write the records; what was found until a Ctrl+C is written, too.

    Raises ``NothingReachedError`` where nobody answered; then nothing is written. Raises ``NotSettledError`` where a
    record cannot be written.
    """
    uses: dict[Task, list[tuple[Book, Source]]] = {}
    for book in books:
        for source in book.sources:
            for task in tasks(source, book.record, wanted):
                uses.setdefault(task, []).append((book, source))
    progress = Progress(total=len(uses))
    waiting: list[tuple[Task, Finding | FoundCopy]] = []
    is_connected = False
    answers = ask_all(uses, asker.host_of, asker.answer, limits.hosts_at_once, stop)
    try:
        for task, answer in answers:
            progress.asked += 1
            tell(progress, task, answer)
            if answer is None:
                progress.left += 1
                continue
            is_connected = is_connected or isinstance(answer, FoundCopy) or answer.was_answered
            waiting.append((task, answer))
            if is_connected and len(waiting) >= SAVED_AFTER:
                _keep(waiting, uses, wanted.today)
            if not is_connected and len({asker.host_of(each) for each, _ in waiting}) >= HOSTS_IN_VAIN:
                break
    finally:
        answers.close()
        if is_connected:
            _keep(waiting, uses, wanted.today)
    if waiting:
        raise NothingReachedError
    return progress


def _keep(
    waiting: list[tuple[Task, Finding | FoundCopy]], uses: dict[Task, list[tuple[Book, Source]]], today: date
) -> None:
    """Take answers into the records, and write these."""
    changed: dict[int, Book] = {}
    for task, answer in waiting:
        for book, source in uses[task]:
            book.note(source, task.part, answer, today)
            changed[id(book)] = book
    waiting.clear()
    for book in changed.values():
        book.save()
