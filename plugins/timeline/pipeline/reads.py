"""Who reads what: mappings that tell which of their entries were asked for.

A result depends on exactly the entries that were read while it was made. When none of them has changed since, the
result still holds and need not be made again (“verifying traces” in Mokhov, Mitchell and Peyton Jones, “Build systems
à la carte”, 2018).
"""

from collections.abc import Callable, Hashable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from contextlib import contextmanager
from typing import Any, TypeAlias, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Fact: TypeAlias = tuple[str, Hashable]
"""Name of a mapping, and a key in it: an entry that is there, or whose absence was seen."""

WHOLE = None
"""Stands in a fact for all entries of a mapping together."""


class Reads:
    """The facts that were read since recording began."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self.seen: set[Fact] = set()

    @contextmanager
    def recording(self) -> Iterator[set[Fact]]:
        """Collect what is read within the block; of a recording around it, this is no part."""
        before, self.seen = self.seen, set()
        try:
            yield self.seen
        finally:
            self.seen = before

    def note(self, name: str, key: Hashable = WHOLE) -> None:
        """Note that a fact was read."""
        self.seen.add((name, key))

    def watch(self, name: str, mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
        """Return a mapping whose entries are noted under a name when they are read."""
        return _Watched(self, name, mapping)


class _Watched(Mapping[Key, Value]):
    __slots__ = ("_mapping", "_name", "_reads")

    def __init__(self, reads: Reads, name: str, mapping: Mapping[Key, Value]) -> None:
        self._reads = reads
        self._name = name
        self._mapping = mapping

    def __getitem__(self, key: Key) -> Value:
        self._reads.seen.add((self._name, key))
        return self._mapping[key]

    def get(self, key: Key, default: Any = None) -> Any:
        self._reads.seen.add((self._name, key))
        return self._mapping.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._reads.seen.add((self._name, key))
        return key in self._mapping

    def __iter__(self) -> Iterator[Key]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def keys(self) -> KeysView[Key]:
        return self._all().keys()

    def values(self) -> ValuesView[Value]:
        return self._all().values()

    def items(self) -> ItemsView[Key, Value]:
        return self._all().items()

    def _all(self) -> Mapping[Key, Value]:
        self._reads.note(self._name)
        return self._mapping


class Memory:
    """Values that many tasks have in common, each made once: whoever takes one has read what it was made from."""

    def __init__(self, reads: Reads) -> None:
        """Start with nothing; every value that is made stays."""
        self._reads = reads
        self._kept: dict[Hashable, tuple[Any, frozenset[Fact]]] = {}

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return the value of a key, which ``make`` makes when it is first asked for."""
        if key not in self._kept:
            with self._reads.recording() as seen:
                value = make()
            self._kept[key] = value, frozenset(seen)
        kept, facts = self._kept[key]
        self._reads.seen |= facts
        return kept  # type: ignore[no-any-return]


def changed_keys(name: str, before: Mapping[Any, Any], now: Mapping[Any, Any]) -> Iterator[Fact]:
    """Yield every fact of a mapping that differs between two states of it."""
    if before is now:
        return
    found = False
    for key, value in now.items():
        if key not in before or before[key] != value:
            found = True
            yield name, key
    for key in before:
        if key not in now:
            found = True
            yield name, key
    if found or list(before) != list(now):
        yield name, WHOLE
