"""A timeline that is watched is the timeline, and tells what was read of it."""

from collections.abc import Callable
from dataclasses import fields

import pytest
from tests.support import make_day, make_event, make_person, make_timeline

from timeline.model.event import Event
from timeline.model.timeline import Timeline
from timeline.pipeline.reads import WHOLE, Fact, Reads
from timeline.publishing.packed import (
    REGISTERS,
    PackedRegister,
    entry_marks,
    packed_registers,
    with_marks,
    with_registers,
    without_registers,
)
from timeline.publishing.watched import WATCHED_FIELDS, field_facts, watched_timeline

NAMES = [field.name for field in fields(Timeline)]


def read_of(read: Callable[[Timeline], object]) -> set[Fact]:
    """Return what is noted while something is read of a timeline."""
    reads = Reads()
    watched = watched_timeline(make_timeline(make_event()), reads)
    with reads.recording() as seen:
        read(watched)
    return seen


def test_a_watched_timeline_has_every_field_of_the_one_it_watches() -> None:
    """Nothing is lost or changed by watching."""
    timeline = make_timeline(make_event())
    watched = watched_timeline(timeline, Reads())
    assert isinstance(watched, Timeline)
    assert {name: getattr(watched, name) for name in NAMES} == {name: getattr(timeline, name) for name in NAMES}


@pytest.mark.parametrize("name", sorted(WATCHED_FIELDS))
def test_the_reading_of_a_field_is_noted(name: str) -> None:
    """Each field is noted by its own name."""
    assert read_of(lambda timeline: getattr(timeline, name)) == {(field_facts("river"), name)}


@pytest.mark.parametrize("name", REGISTERS)
def test_the_reading_of_an_entry_is_noted(name: str) -> None:
    """A register is noted entry by entry, and as a whole by who sees all of it."""
    assert read_of(lambda timeline: getattr(timeline, name).get("daily")) == {(f"river/{name}", "daily")}
    assert read_of(lambda timeline: list(getattr(timeline, name).values())) == {(f"river/{name}", WHOLE)}


def test_every_field_is_watched_or_never_changes_a_page() -> None:
    """A field that is added to the model is watched without further ado."""
    assert {*WATCHED_FIELDS, *REGISTERS, "id", "documents", "marks"} == set(NAMES)


def test_methods_of_a_watched_timeline_note_what_they_read() -> None:
    """What a timeline works out of its fields depends on these."""

    def read(timeline: Timeline) -> None:
        assert timeline.category_of(make_event()) is not None
        assert [thread.id for thread in timeline.threads_of(_event_of("street"))] == ["street"]

    assert read_of(read) == {(field_facts("river"), "categories"), (field_facts("river"), "threads")}


def _event_of(thread: str) -> Event:
    return make_event(threads=(thread,))


def test_a_packed_register_has_the_entries_that_were_packed() -> None:
    """Entries come back by key and in order, without the places where they stand."""
    people = {id_: make_person(id_, id_.title()) for id_ in ("zora", "ana")}
    timeline = make_timeline(people=people)
    register = PackedRegister(packed_registers(timeline)["people"])
    assert dict(register) == people
    assert (list(register), len(register)) == (["zora", "ana"], 2)
    assert ("ana" in register, "bo" in register, register.get("bo")) == (True, False, None)
    assert register["ana"] is register["ana"]
    assert register["ana"].marks.file == ""
    with pytest.raises(KeyError):
        register["bo"]


def test_a_timeline_is_put_together_again() -> None:
    """Without its registers, with them packed and with their marks a timeline is what it was."""
    timeline = make_timeline(make_event(), published=make_day("2024-03-01"))
    bare = without_registers(timeline)
    assert all(getattr(bare, name) == {} for name in REGISTERS)
    whole = with_marks(with_registers(bare, packed_registers(timeline)), entry_marks(timeline))
    assert whole == timeline
    assert whole.people["ana-ilic"].marks == timeline.people["ana-ilic"].marks


def test_entries_that_moved_in_their_file_are_packed_as_before() -> None:
    """A line added above an entry does not change it."""
    one, other = (
        make_timeline(people={"ana": make_person("ana", "Ana", marks=make_event(id=id_).marks)}) for id_ in ("a", "b")
    )
    assert packed_registers(one) == packed_registers(other)
    assert entry_marks(one) != entry_marks(other)
