"""Runs those tasks of a site whose results no longer hold, in the order in which they need each other."""

from collections.abc import Callable, Iterator, Set
from pathlib import Path

from timeline.model.problem import Problem
from timeline.pipeline.crew import is_shared, spread_among
from timeline.pipeline.reads import WHOLE, Fact, Reads
from timeline.pipeline.store import Shelf
from timeline.pipeline.tasks import Done, Ledger, Task, run
from timeline.publishing.editions import FILES_OF_EVENTS, SEARCH_RECORDS, Results
from timeline.publishing.faults import FaultyContentError
from timeline.publishing.plan import EventNote
from timeline.publishing.search_tasks import INDEX_TASK, SEARCH_INDEX, share_fact
from timeline.publishing.workshop import Workshop

_PAGE = "page/"


class Making:
    """The making of one site."""

    def __init__(
        self, staging: Path, ledger: Ledger, damaged: Set[str], changed: set[Fact], reads: Reads, workers: int
    ) -> None:
        """``changed`` are the facts that are not what they were; ``damaged`` are published files that are not."""
        self._staging = staging
        self._ledger = ledger
        self._damaged = damaged
        self._changed = changed
        self._reads = reads
        self._workers = workers
        self._names: set[str] = set()
        self._prepare: Callable[[], None]
        self.staged: set[str] = set()
        """Paths of the files that were staged."""

    def make(self, workshop: Workshop, meanwhile: Callable[[], object]) -> None:
        """Make all that must be made. Raises :class:`FaultyContentError` where an event or a chart has an error.

        ``meanwhile`` is called once, when events are worked on.
        """
        results = workshop.results
        self._prepare = workshop.prepare
        for name, done in self._run(list(workshop.charts())):
            self._take_chart(name, done, results)
        envelopes = list(workshop.envelopes())
        for name, done in self._run(envelopes):
            self._take_envelope(name, done)
        for task in envelopes:
            _, explainer, file = task.name.split("/")
            results.envelopes[explainer, file] = self._ledger.note(task.name)
        for name, done in self._run(list(workshop.events()), meanwhile):
            self._take_event(name, done, results)
        for name, done in self._run(self._rest(workshop)):
            self._take_page(name, done, results)
        self._forget(results)
        for name in self._names:
            if name.startswith(INDEX_TASK):
                results.indexes[name.rpartition("/")[2]] = self._ledger.note(name)
        pages = {name.removeprefix(_PAGE) for name in self._names if name.startswith(_PAGE)}
        for name, done in self._run(list(workshop.taken(pages))):
            self._put(name, done)
        self._ledger.keep_only(self._names)

    def _forget(self, results: Results) -> None:
        """Take from the shelves what came of pages and events that are no more."""
        of_events = (results.listed, results.parts, *results.lines.values())
        for name in self._ledger:
            kind, _, key = name.partition("/")
            if name not in self._names and kind in ("event", "page"):
                for shelf in (results.members, *(of_events if kind == "event" else ())):
                    shelf.remove(key)
                self._changed.add((f"{key.partition('/')[0]}/taken", WHOLE))

    def _rest(self, workshop: Workshop) -> list[Task]:
        """Return all tasks but those of events and charts, as far as there may be something to do."""
        known = [name for name in self._ledger if name.partition("/")[0] in ("page", "data", "file")]
        if not known or not workshop.plans_as_before(known):
            return list(workshop.rest())
        # Which pages there are is known from the last build, and planning them anew would take longer than most edits.
        needed = self._needed(known)
        if all(name.startswith("data/") for name in needed):
            self._names.update(known)
            return [task for task in workshop.data() if task.name in needed]
        return list(workshop.rest())

    @property
    def files(self) -> set[str]:
        """Paths of all files of the site that tasks made, now or before."""
        return {path for name in self._ledger for path, _ in self._ledger.files(name)}

    def _run(self, tasks: list[Task], meanwhile: Callable[[], object] = bool) -> Iterator[tuple[str, Done]]:
        names = [task.name for task in tasks]
        self._names.update(names)
        needed = self._needed(names)
        wanted = [task for task in tasks if task.name in needed]
        if is_shared(len(wanted), self._workers):
            self._prepare()
            # What holds all events reads much of what this process has: another would come to hold all that as well.
            yield from self._made([task for task in wanted if _is_of_all_events(task.name)])
            indexes = [task for task in wanted if task.name.startswith(INDEX_TASK)]
            others = [task for task in wanted if not task.name.startswith(INDEX_TASK)]
            # In one portion of the work, all indexes of the search would be held in memory at the same time.
            wanted = spread_among(indexes, [task for task in others if not _is_of_all_events(task.name)])
        yield from self._made(wanted, meanwhile)

    def _made(self, tasks: list[Task], meanwhile: Callable[[], object] = bool) -> Iterator[tuple[str, Done]]:
        return run(tasks, self._staging, self._ledger, self._damaged, self._reads, self._workers, meanwhile)

    def _needed(self, names: list[str]) -> set[str]:
        needed = set(self._ledger.affected_by(self._changed, names))
        if self._damaged:
            needed |= {name for name in names if any(path in self._damaged for path, _ in self._ledger.files(name))}
        return needed

    def _put(self, name: str, done: Done) -> None:
        published = dict(self._ledger.files(name))
        self.staged |= {path for path, digest in done.files if published.get(path) != digest or path in self._damaged}
        self._ledger.put(name, done)

    def _take_chart(self, name: str, done: Done, results: Results) -> None:
        if isinstance(done.note, Problem):
            raise FaultyContentError(done.note)
        key = name.partition("/")[2]
        self._keep(results.charts, key, done.note, "chart")
        self._put(name, done._replace(note=None))

    def _take_envelope(self, name: str, done: Done) -> None:
        _, explainer, file = name.split("/")
        if name not in self._ledger or self._ledger.note(name) != done.note:
            self._changed.add((f"{explainer}/envelope", file))
        self._put(name, done)

    def _take_page(self, name: str, done: Done, results: Results) -> None:
        if name.startswith(_PAGE):
            key = name.removeprefix(_PAGE)
            if self._keep(results.members, key, done.note, "member"):
                self._changed.add((f"{key.partition('/')[0]}/taken", WHOLE))
            done = done._replace(note=None)
        elif name.startswith(INDEX_TASK) and (name not in self._ledger or self._ledger.note(name) != done.note):
            self._changed.add((SEARCH_INDEX, name.rpartition("/")[2]))
        self._put(name, done)

    def _take_event(self, name: str, done: Done, results: Results) -> None:
        note: EventNote = done.note
        if any(problem.is_error for problem in note.problems):
            raise FaultyContentError
        key = name.partition("/")[2]
        self._keep(results.listed, key, note.listed, "listed")
        explainer = key.partition("/")[0]
        for file, shelf in results.lines.items():
            line = dict(zip(results.lines, note.lines, strict=False)).get(file)
            if self._keep(shelf, key, line, "line"):
                self._changed.add((f"{explainer}/lines", file))
                if file == SEARCH_RECORDS:
                    self._changed.add((f"{explainer}/lines", share_fact(key.partition("/")[2])))
        for shelf, piece, kind in ((results.parts, note.part, "part"), (results.members, note.members, "member")):
            if self._keep(shelf, key, piece, kind):
                self._changed.add((f"{explainer}/taken", WHOLE))
        self._put(name, done._replace(note=note.problems))

    def _keep(self, shelf: Shelf, key: str, piece: bytes | None, name: str) -> bool:
        """Put a piece on a shelf; where it is not what it was, note that as a change, and say so."""
        explainer, _, id_ = key.partition("/")
        before = shelf.get(key)
        if before == piece:
            return False
        if piece is None:
            shelf.remove(key)
        else:
            shelf.put(key, piece)
        self._changed.add((f"{explainer}/{name}", id_))
        return True


def _is_of_all_events(task: str) -> bool:
    """Whether a task makes a file in which every event has a part."""
    return task.startswith("data/") and task.rpartition("/")[2] in FILES_OF_EVENTS
