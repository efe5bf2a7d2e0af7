"""Answers that are worked out when they are asked for."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Thing = TypeVar("Thing")
Answer = TypeVar("Answer")


class Answers(Mapping[Key, Answer]):
    """The answer to one question about each of many things, which are not looked at before."""

    def __init__(self, things: Mapping[Key, Thing], question: Callable[[Thing], Answer]) -> None:
        """Ask ``question`` of each of the things by its key; neither may change."""
        self._things = things
        self._answer: Callable[[Key], Answer] = lambda key: question(things[key])

    def __getitem__(self, key: Key) -> Answer:
        """Return an answer. Raises ``KeyError`` where there is no such thing."""
        return self._answer(key)

    def __contains__(self, key: object) -> bool:
        """Whether there is such a thing."""
        return key in self._things

    def __iter__(self) -> Iterator[Key]:
        """Yield the keys in the order of the things."""
        return iter(self._things)

    def __len__(self) -> int:
        """Number of the things."""
        return len(self._things)
