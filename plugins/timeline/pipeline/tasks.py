"""Tasks that make files, and the results that say whether a file must be made again."""

from array import array
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from timeline.pipeline.crew import in_parallel
from timeline.pipeline.fingerprints import digest_of
from timeline.pipeline.output import write_staged
from timeline.pipeline.reads import Fact, Reads

_DIGEST = 12
"""Bytes that stand for a fact."""
_NUMBERS_KEPT = 50_000
"""Facts whose numbers are known without their digests; most are read by few tasks, some by most."""
_SEARCHES = 32
"""Facts that are looked for one by one; for more of them, a table of all is worth the time that it takes."""
_FEW = 4
"""Changed facts up to which it is faster to look for the bytes of their numbers first."""


class Made(NamedTuple):
    """What a task makes."""

    files: Iterable[tuple[str, bytes]]
    """Path, relative to the site's root, and content of each file."""
    note: Any = None
    """What else others want to know of it; it must be such as can be pickled."""


Making: TypeAlias = Made | Callable[[], Made]
"""What was made; or, where another program makes it, what waits for that."""


class Task(NamedTuple):
    """Something to be made, always the same from the same facts."""

    name: str
    make: Callable[[], Making]
    """What it returns to wait with reads no facts."""


class Done(NamedTuple):
    """What a task made, and from what."""

    reads: frozenset[Fact]
    files: tuple[tuple[str, bytes], ...]
    """Path and digest of each file."""
    note: Any = None


class Ledger:
    """Results of tasks by name, in a form that is quick to load and to search.

    A fact is known by its number, which is the place of its digest among those of all facts: a hundred thousand facts
    are loaded and saved as one piece of bytes.
    """

    def __init__(
        self,
        facts: bytes = b"",
        entries: Mapping[str, tuple[bytes, Any, Any]] | None = None,
        facts_in_use: int = 0,
    ) -> None:
        """Take what :meth:`content` returned; without it, an empty ledger."""
        self._facts = bytearray(facts)
        self._places: dict[bytes, int] = {}
        self._has_all_places = not facts
        self._searches = 0
        self._numbers: dict[Fact, int] = {}
        self._entries = dict(entries or {})
        self._facts_in_use = facts_in_use

    def content(self) -> tuple[bytes, dict[str, tuple[bytes, Any, Any]], int]:
        """Return all results as plain values."""
        if len(self._facts) > 2 * self._facts_in_use * _DIGEST:
            self._forget_unused_facts()
        return bytes(self._facts), self._entries, self._facts_in_use

    def __contains__(self, name: str) -> bool:
        """Whether a task has a result."""
        return name in self._entries

    def __iter__(self) -> Iterator[str]:
        """Yield the names of all tasks with a result."""
        return iter(self._entries)

    def files(self, name: str) -> tuple[tuple[str, bytes], ...]:
        """Return path and digest of each file that a task made; none for a task without a result."""
        entry = self._entries.get(name)
        return entry[1] if entry is not None else ()

    def note(self, name: str) -> Any:
        """Return the note of a result. Raises ``KeyError`` where there is none."""
        return self._entries[name][2]

    def put(self, name: str, done: Done) -> None:
        """Keep a result."""
        if name in self._entries and not self._has_all_places:
            # A task that is run again reads nearly what it read before.
            before = memoryview(self._entries[name][0]).cast("I")
            self._places.update((bytes(self._facts[at * _DIGEST : (at + 1) * _DIGEST]), at) for at in before)
        numbers = array("I", sorted(self._number(fact) for fact in done.reads))
        self._entries[name] = (numbers.tobytes(), done.files, done.note)

    def keep_only(self, names: Set[str]) -> list[str]:
        """Forget all other tasks; return their names."""
        gone = [name for name in self._entries if name not in names]
        for name in gone:
            del self._entries[name]
        return gone

    def affected_by(self, changed: Collection[Fact], names: Iterable[str]) -> list[str]:
        """Return those of the named tasks that have no result, or one that was made from a fact that changed."""
        named = list(names)
        if self._entries.keys().isdisjoint(named):
            return named
        places = map(self._place, map(_digest, changed))
        numbers = {place for place in places if place is not None}
        few = [array("I", (number,)).tobytes() for number in numbers] if len(numbers) <= _FEW else None
        return [name for name in named if name not in self._entries or self._reads_any(name, numbers, few)]

    def _reads_any(self, name: str, numbers: set[int], few: Collection[bytes] | None) -> bool:
        reads = self._entries[name][0]
        if few is not None and not any(number in reads for number in few):
            return False
        return not numbers.isdisjoint(memoryview(reads).cast("I"))

    def _forget_unused_facts(self) -> None:
        used = sorted({number for reads, *_ in self._entries.values() for number in memoryview(reads).cast("I")})
        anew = {number: place for place, number in enumerate(used)}
        for name, (reads, files, note) in self._entries.items():
            numbers = array("I", (anew[number] for number in memoryview(reads).cast("I")))
            self._entries[name] = (numbers.tobytes(), files, note)
        self._facts = bytearray().join(self._facts[number * _DIGEST : (number + 1) * _DIGEST] for number in used)
        self._places, self._numbers, self._has_all_places = {}, {}, False
        self._facts_in_use = len(used)

    def _number(self, fact: Fact) -> int:
        if fact not in self._numbers:
            if len(self._numbers) == _NUMBERS_KEPT:
                self._numbers.clear()
            digest = _digest(fact)
            number = self._place(digest)
            if number is None:
                number = self._places[digest] = len(self._facts) // _DIGEST
                self._facts += digest
            self._numbers[fact] = number
        return self._numbers[fact]

    def _place(self, digest: bytes) -> int | None:
        """Return the number of the fact of a digest; None where no result was made from it."""
        if digest in self._places or self._has_all_places:
            return self._places.get(digest)
        if self._searches < _SEARCHES:
            self._searches += 1
            at = self._facts.find(digest)
            while at % _DIGEST and at >= 0:
                at = self._facts.find(digest, at + 1)
            if at >= 0:
                self._places[digest] = at // _DIGEST
            return self._places.get(digest)
        facts = bytes(self._facts)
        starts = range(0, len(facts), _DIGEST)
        self._places = {facts[start : start + _DIGEST]: number for number, start in enumerate(starts)}
        self._has_all_places = True
        return self._places.get(digest)


def _digest(fact: Fact) -> bytes:
    """Return what stands for a fact; it is the same for equal facts."""
    return blake2b(_told(fact).encode(errors="surrogatepass"), digest_size=_DIGEST).digest()


def _told(key: Hashable) -> str:
    if isinstance(key, str):
        return f"{len(key)}:{key}"
    if isinstance(key, tuple):
        return f"({''.join(map(_told, key))})"
    if key is None or isinstance(key, int):
        return f"{key if key is None else int(key)};"
    raise TypeError(f"{key!r} can be no part of a fact")


def run(
    tasks: Sequence[Task], staging: Path, ledger: Ledger, damaged: Collection[str], reads: Reads, workers: int
) -> Iterator[tuple[str, Done]]:
    """Run tasks on all processors; a file is staged only where it differs from the one that is published.

    ``damaged`` are paths of published files that are not what the ledger says; these are staged in any case.
    """
    published = {task.name: dict(ledger.files(task.name)) for task in tasks}
    work = partial(_run_portion, staging=staging, published=published, damaged=damaged, reads=reads)
    for portion in in_parallel(tasks, work, workers):
        yield from portion


def _run_portion(
    tasks: Sequence[Task],
    *,
    staging: Path,
    published: Mapping[str, Mapping[str, bytes]],
    damaged: Collection[str],
    reads: Reads,
) -> list[tuple[str, Done]]:
    results = []
    begun = []

    def finish(name: str, seen: set[Fact], made: Made) -> None:
        files = []
        for path, data in made.files:
            digest = digest_of(data)
            files.append((path, digest))
            if published[name].get(path) != digest or path in damaged:
                write_staged(staging, path, data)
        results.append((name, Done(frozenset(seen), tuple(files), made.note)))

    for task in tasks:
        with reads.recording() as seen:
            made = task.make()
            if isinstance(made, Made):
                finish(task.name, seen, made)
            else:
                begun.append((task.name, seen, made))
    # Only now: while another program was at work, this one made all else.
    for name, seen, wait in begun:
        finish(name, seen, wait())
    return results
