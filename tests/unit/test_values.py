"""Our dataclasses are those of the standard library, made in less time."""

import copy
import dataclasses
import pickle
from collections.abc import Mapping
from inspect import signature
from typing import Any

import pytest

from timeline.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Ours:
    """A value."""

    name: str
    number: int = 0
    more: Mapping[str, int] = dataclasses.field(default_factory=dict, hash=False)
    unseen: int = dataclasses.field(default=0, compare=False, repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """A value."""

    name: str
    number: int = 0
    more: Mapping[str, int] = dataclasses.field(default_factory=dict, hash=False)
    unseen: int = dataclasses.field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Set:
    """A value with a field that it sets itself."""

    number: int
    double: int = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "double", 2 * self.number)


def refused(kind: Any) -> list[str]:
    """Return what is said where a value is to be changed."""
    said = []
    for change in (lambda value: setattr(value, "name", "b"), lambda value: delattr(value, "name")):
        with pytest.raises(dataclasses.FrozenInstanceError) as error:
            change(kind("a"))
        said.append(str(error.value))
    return said


def test_values_are_compared_told_and_refused_as_theirs() -> None:
    """Representation, equality, hash, signature and the refusal of changes are those of the standard library."""
    given: list[dict[str, Any]] = [{}, {"number": 1}, {"unseen": 5}, {"more": {"x": 1}}]
    for one in given:
        ours, theirs = Ours("a", **one), Theirs("a", **one)
        assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
        assert hash(ours) == hash(theirs)
        assert [ours == Ours("a", **other) for other in given] == [theirs == Theirs("a", **other) for other in given]
    assert Ours("a") != Theirs("a")
    assert list(signature(Ours).parameters) == list(signature(Theirs).parameters)
    assert refused(Ours) == refused(Theirs)


def test_values_can_be_copied_and_sent() -> None:
    """Copies, changed copies and pickled values are what they are with the standard library."""
    one = Ours("a", 1, {"x": 2}, 3)
    copies = (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one)))
    assert [dataclasses.asdict(other) for other in copies] == [dataclasses.asdict(one)] * 3
    assert dataclasses.replace(one, number=7) == Ours("a", 7, {"x": 2})
    assert one.more is not Ours("a").more


def test_a_field_may_be_set_by_the_value_itself() -> None:
    """What is no parameter is set after the others."""
    assert Set(2).double == 4
