"""What is read is noted, and what differs is found."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.pipeline.reads import WHOLE, Memory, Reads, changed_keys

ENTRIES = {"a": 1, "b": 2}
tables = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 2))


def seen_by(read: Callable[[Mapping[Any, Any]], object]) -> set[Any]:
    """Return what is noted while something is read of a watched mapping."""
    reads = Reads()
    with reads.recording() as seen:
        read(reads.watch("name", ENTRIES))
    return seen


@pytest.mark.parametrize(
    "read",
    [lambda found: found["a"], lambda found: found.get("a"), lambda found: "a" in found],
    ids=["item", "get", "in"],
)
def test_the_reading_of_an_entry_is_noted(read: Callable[[Mapping[Any, Any]], object]) -> None:
    """An entry is noted by the name of the mapping and its key, and no other is."""
    assert seen_by(read) == {("name", "a")}


def _missed(found: Mapping[Any, Any]) -> None:
    with pytest.raises(KeyError):
        found["c"]


@pytest.mark.parametrize(
    "read", [_missed, lambda found: found.get("c"), lambda found: "c" in found], ids=["item", "get", "in"]
)
def test_that_an_entry_is_missing_is_noted(read: Callable[[Mapping[Any, Any]], object]) -> None:
    """Who looks for an entry in vain depends on its absence."""
    assert seen_by(read) == {("name", "c")}


@pytest.mark.parametrize(
    "read",
    [list, len, bool, dict, lambda found: found.keys(), lambda found: found.values(), lambda found: found.items(),
     lambda found: found == {}],
    ids=["iter", "len", "bool", "dict", "keys", "values", "items", "equal"],
)  # fmt: skip
def test_the_reading_of_all_entries_is_noted(read: Callable[[Mapping[Any, Any]], object]) -> None:
    """Whoever sees which entries there are, or how many, depends on all together."""
    assert ("name", WHOLE) in seen_by(read)


def test_a_watched_mapping_has_the_entries_of_the_one_it_watches() -> None:
    """Watching changes nothing but what is noted."""
    watched = Reads().watch("name", ENTRIES)
    assert dict(watched) == ENTRIES
    assert (list(watched), list(watched.values()), list(watched.items())) == (["a", "b"], [1, 2], [("a", 1), ("b", 2)])
    assert (watched["a"], watched.get("c"), watched.get("c", 7), "b" in watched, len(watched)) == (1, None, 7, True, 2)


def test_nothing_is_read_by_watching() -> None:
    """To hand on a mapping is not to read it."""
    reads = Reads()
    with reads.recording() as seen:
        reads.watch("name", ENTRIES)
    assert seen == set()


def test_a_recording_has_only_what_is_read_within_it() -> None:
    """What is read before and after a recording is not part of it, and two recordings share nothing."""
    reads = Reads()
    watched = reads.watch("name", ENTRIES)
    watched.get("a")
    with reads.recording() as first:
        watched.get("b")
    watched.get("c")
    with reads.recording() as second:
        watched.get("d")
    assert (first, second) == ({("name", "b")}, {("name", "d")})


def test_a_recording_ends_with_an_error() -> None:
    """What is read after a failure is no longer counted among what led to it."""
    reads = Reads()
    with pytest.raises(ZeroDivisionError), reads.recording() as seen:
        raise ZeroDivisionError
    reads.note("name", "a")
    assert seen == set()


def test_a_fact_is_noted_by_hand() -> None:
    """What is in no mapping is noted by a name, with or without a key."""
    reads = Reads()
    with reads.recording() as seen:
        reads.note("style")
        reads.note("template", "event.html")
    assert seen == {("style", WHOLE), ("template", "event.html")}


@pytest.mark.parametrize(
    ("now", "changed"),
    [
        ({"a": 1, "b": 3}, {"b"}),
        ({"a": 1, "b": 2, "c": 3}, {"c"}),
        ({"b": 2}, {"a"}),
        ({"a": 1, "b": None}, {"b"}),
        ({}, {"a", "b"}),
    ],
    ids=["changed", "added", "removed", "emptied", "all-removed"],
)
def test_a_difference_is_found_by_its_key(now: Mapping[str, object], changed: set[str]) -> None:
    """What was changed, added or removed is found, and the whole with it."""
    assert set(changed_keys("name", ENTRIES, now)) == {("name", WHOLE), *(("name", key) for key in changed)}


def test_an_entry_that_is_none_is_not_a_missing_one() -> None:
    """An entry that has the value None and none at all are told apart."""
    assert set(changed_keys("name", {}, {"a": None})) == {("name", "a"), ("name", WHOLE)}


def test_another_order_changes_only_the_whole() -> None:
    """Who asks for one entry need not care where it stands."""
    assert list(changed_keys("name", ENTRIES, {"b": 2, "a": 1})) == [("name", WHOLE)]


@given(tables, tables)
def test_whoever_sees_a_difference_is_told(before: Mapping[str, int], now: Mapping[str, int]) -> None:
    """Any way of reading two mappings that gives two results has read a fact that changed."""
    changed = set(changed_keys("name", before, now))
    ways: list[Callable[[Mapping[str, int]], object]] = [
        *(lambda found, key=key: found.get(key) for key in "abcd"),
        *(lambda found, key=key: key in found for key in "abcd"),
        *(list, len, lambda found: list(found.values()), lambda found: list(found.items())),
    ]
    for read in ways:
        reads = Reads()
        with reads.recording() as seen:
            old = read(reads.watch("name", before))
        if old != read(now):
            assert seen & changed


@given(tables)
def test_nothing_differs_from_itself(table: Mapping[str, int]) -> None:
    """Equal mappings in the same order have no difference."""
    assert list(changed_keys("name", table, dict(table))) == []


def test_who_takes_a_kept_value_has_read_what_it_was_made_from() -> None:
    """A value is made once, and each recording in which it is taken has the facts that it rests on."""
    reads = Reads()
    watched, memory, made = reads.watch("name", ENTRIES), Memory(reads), []

    def make() -> int:
        made.append(watched["a"])
        return watched["a"] + 1

    for _ in range(2):
        with reads.recording() as seen:
            assert watched["b"] == memory.get("key", make)
        assert seen == {("name", "a"), ("name", "b")}
    assert made == [1]
