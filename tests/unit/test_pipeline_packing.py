"""Values are packed small and fast, and come back as they were."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import (
    cite,
    make_chart,
    make_claim,
    make_correction,
    make_day,
    make_denial,
    make_estimate,
    make_event,
    make_figure,
    make_marks,
    make_person,
    make_place,
    make_source,
    make_timeline,
    make_when,
    text_with,
)

from timeline.model.brief import brief_of
from timeline.model.problem import Mark, Problem
from timeline.model.timeline import Timeline
from timeline.pipeline.packing import pack, unpack

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
    max_leaves=20,
)


class Colour(StrEnum):
    """An enumeration."""

    RED = "red"


class Pair(NamedTuple):
    """A named tuple."""

    one: object
    other: object


@dataclass(frozen=True, slots=True)
class Single:
    """One field."""

    value: object


@dataclass(frozen=True)
class Open:
    """A dataclass without slots."""

    one: object
    other: object = None


def whole_event() -> object:
    """Return an event with every kind of field filled."""
    return make_event(
        label="Rally",
        when="2023-12-18/2024-01-02",
        known=make_when("2024-01~"),
        claims=(make_claim(denials=(make_denial(),)),),
        figures=(make_figure(make_estimate(), make_estimate(value=None, text="many")),),
        corrections=(make_correction("2024-03-01"),),
        references=text_with(links=("event:a",), cited=("daily",), charts=("bars",), images=(("a.png", "A"),)),
        marks=make_marks("content/river/events/2023-12-18-rally.md", "title", "when"),
    )


VALUES: dict[str, Callable[[], object]] = {
    "event": whole_event,
    "brief": lambda: brief_of(make_event(citations=cite("daily", "agency"))),
    "source": lambda: make_source("daily", published=make_day("2024-01-02")),
    "person": lambda: make_person("ana", "Ana Ilić"),
    "place": lambda: make_place("bank"),
    "chart": lambda: make_chart("bars"),
    "problem": lambda: Problem(Mark("file.md", 3, 4), "code", "message", "hint"),
    "timeline": lambda: make_timeline(make_event()),
    "enum": lambda: Pair(Colour.RED, Colour.RED),
    "single": lambda: Single((1, 2)),
    "single-none": lambda: Single(None),
    "open": lambda: Open({"a": Single(0)}, frozenset({1})),
    "nested": lambda: [Single(Single(Open((), Pair(1, (2,)))))],
}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_comes_back_as_it_was(name: str) -> None:
    """What was packed and unpacked is equal and of the same type, down to the marks that equality passes over."""
    value = VALUES[name]()
    again = unpack(pack(value))
    assert again == value
    assert type(again) is type(value)
    assert repr(again) == repr(value)
    assert getattr(again, "marks", None) == getattr(value, "marks", None)


@pytest.mark.parametrize("name", VALUES)
def test_the_same_value_gives_the_same_bytes(name: str) -> None:
    """Values made twice in the same way have the same bytes."""
    assert pack(VALUES[name]()) == pack(VALUES[name]())


@pytest.mark.parametrize("name", VALUES)
def test_a_value_that_came_back_gives_the_same_bytes(name: str) -> None:
    """What was unpacked packs as before, so that keeping a value changes no digest of it."""
    packed = pack(VALUES[name]())
    assert pack(unpack(packed)) == packed


@given(PLAIN)
def test_plain_values_come_back(value: object) -> None:
    """What is no dataclass is packed as well."""
    assert unpack(pack(value)) == value


def test_a_packed_value_is_shorter_than_a_pickled_one() -> None:
    """Names of fields are not stored."""
    event = whole_event()
    assert len(pack(event)) < len(pickle.dumps(event, pickle.HIGHEST_PROTOCOL))


def test_other_values_give_other_bytes() -> None:
    """A difference in any field shows."""
    timelines: list[Timeline] = [
        make_timeline(),
        make_timeline(title="Another"),
        make_timeline(charts=(make_chart("a"),)),
    ]
    assert len({pack(timeline) for timeline in timelines}) == len(timelines)
