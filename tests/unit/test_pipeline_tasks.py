"""Tasks are done again when, and only when, something that they read has changed."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.pipeline.fingerprints import digest_of
from timeline.pipeline.reads import Fact, Reads
from timeline.pipeline.tasks import Done, Ledger, Made, Task, run

facts = st.tuples(st.sampled_from(["event", "person"]), st.sampled_from(["a", "b", "c", None]))


def done(*reads: Fact, files: tuple[tuple[str, bytes], ...] = (), note: object = None) -> Done:
    """Return the result of a task that read some facts."""
    return Done(frozenset(reads), files, note)


def ledger_of(results: Mapping[str, Done]) -> Ledger:
    """Return a ledger with results."""
    ledger = Ledger()
    for name, result in results.items():
        ledger.put(name, result)
    return ledger


def page(name: str, text: str) -> Task:
    """Return a task that makes one file with a text."""
    return Task(name, lambda: Made([(f"{name}.html", text.encode())]))


def run_all(tasks: list[Task], folder: Path, ledger: Ledger, damaged: Collection[str] = ()) -> dict[str, Done]:
    """Run tasks here and return what they did."""
    return dict(run(tasks, folder, ledger, damaged, Reads(), 1))


def test_what_another_program_makes_is_waited_for_last(tmp_path: Path) -> None:
    """A task that is at work elsewhere holds up none of the others, and its files are staged as theirs are."""
    made: list[str] = []

    def wait() -> Made:
        made.append("index")
        return Made([("index.bin", b"found")], "told")

    def write() -> Made:
        made.append("page")
        return Made([("page.html", b"text")])

    results = run_all([Task("index", lambda: wait), Task("page", write)], tmp_path, Ledger())
    assert made == ["page", "index"]
    assert results["index"] == done(files=(("index.bin", digest_of(b"found")),), note="told")
    assert (tmp_path / "index.bin").read_bytes() == b"found"


@given(st.dictionaries(st.sampled_from("vwxyz"), st.frozensets(facts)), st.frozensets(facts), st.booleans())
def test_exactly_the_tasks_whose_facts_changed_are_found(
    reads: dict[str, frozenset[Fact]], changed: frozenset[Fact], again: bool
) -> None:
    """A task is found when a fact that it read is among those that changed, also by a ledger that was kept."""
    ledger = ledger_of({name: done(*read) for name, read in reads.items()})
    if again:
        ledger = Ledger(*ledger.content())
    assert ledger.affected_by(changed, reads) == [name for name, read in reads.items() if read & changed]


def test_a_task_without_a_result_is_found() -> None:
    """What was never done is to be done, whether anything changed or not."""
    ledger = ledger_of({"old": done(("event", "a"))})
    assert ledger.affected_by(set(), ["old", "new"]) == ["new"]
    assert ledger.affected_by({("event", "a")}, ["old", "new"]) == ["old", "new"]
    assert ledger.affected_by({("event", "a")}, ["new"]) == ["new"]


def test_a_new_result_takes_the_place_of_the_old_one() -> None:
    """A task depends on what it read last."""
    ledger = Ledger(*ledger_of({"page": done(("event", "a")), "other": done(("event", "a"))}).content())
    ledger.put("page", done(("event", "b"), ("event", "c")))
    names = ["page", "other"]
    assert ledger.affected_by({("event", "a")}, names) == ["other"]
    assert ledger.affected_by({("event", "b")}, names) == ledger.affected_by({("event", "c")}, names) == ["page"]


def test_results_are_kept_with_their_files_and_notes() -> None:
    """A ledger made from the content of another says the same."""
    result = done(("event", "a"), files=(("index.html", b"digest"),), note=("one", 2))
    ledger = Ledger(*ledger_of({"page": result}).content())
    assert list(ledger) == ["page"]
    assert ("page" in ledger, "other" in ledger) == (True, False)
    assert (ledger.files("page"), ledger.note("page")) == (result.files, result.note)
    assert ledger.files("other") == ()
    with pytest.raises(KeyError):
        ledger.note("other")


def test_tasks_that_are_no_more_are_forgotten() -> None:
    """Only the named tasks stay, and those that went are told."""
    ledger = ledger_of({name: done(("event", name)) for name in "abc"})
    assert ledger.keep_only({"b", "d"}) == ["a", "c"]
    assert list(ledger) == ["b"]
    assert ledger.affected_by({("event", "b")}, ["b"]) == ["b"]


def test_a_task_makes_its_files(tmp_path: Path) -> None:
    """All files are staged, and the result has their digests, the note and what was read."""
    reads = Reads()

    def make() -> Made:
        reads.note("event", "a")
        return Made([("a/index.html", b"one"), ("a/data.json", b"two")], note=7)

    ((name, result),) = run([Task("page", make)], tmp_path, Ledger(), (), reads, 1)
    assert (name, result.note, set(result.reads)) == ("page", 7, {("event", "a")})
    assert result.files == (("a/index.html", digest_of(b"one")), ("a/data.json", digest_of(b"two")))
    assert [(tmp_path / path).read_bytes() for path, _ in result.files] == [b"one", b"two"]


def test_what_is_read_while_files_are_made_counts(tmp_path: Path) -> None:
    """Files that are made one after the other are read for within the task, and no task reads for the next."""
    reads = Reads()

    def files(name: str) -> Made:
        def one() -> bytes:
            reads.note("event", name)
            return name.encode()

        return Made((path, one()) for path in (f"{name}.html",))

    tasks = [Task("a", lambda: files("a")), Task("b", lambda: files("b"))]
    results = dict(run(tasks, tmp_path, Ledger(), (), reads, 1))
    assert {name: result.reads for name, result in results.items()} == {"a": {("event", "a")}, "b": {("event", "b")}}


def test_a_file_that_is_published_as_it_is_made_is_not_staged(tmp_path: Path) -> None:
    """Only files whose bytes are not those that the ledger knows are staged."""
    ledger = ledger_of(run_all([page("a", "same"), page("b", "old")], tmp_path / "first", Ledger()))
    run_all([page("a", "same"), page("b", "new"), page("c", "more")], tmp_path / "second", ledger)
    assert sorted(path.name for path in (tmp_path / "second").iterdir()) == ["b.html", "c.html"]


def test_a_damaged_file_is_staged_in_any_case(tmp_path: Path) -> None:
    """A file that the ledger knows is staged where the published one is damaged."""
    tasks = [page("a", "same"), page("b", "same")]
    ledger = ledger_of(run_all(tasks, tmp_path / "first", Ledger()))
    run_all(tasks, tmp_path / "second", ledger, damaged={"b.html"})
    assert [path.name for path in (tmp_path / "second").iterdir()] == ["b.html"]


def test_a_file_that_another_task_makes_now_is_staged(tmp_path: Path) -> None:
    """A task is not believed to have made a file because another did."""
    ledger = ledger_of(run_all([page("a", "same")], tmp_path / "first", Ledger()))
    run_all([Task("b", page("a", "same").make)], tmp_path / "second", ledger)
    assert (tmp_path / "second" / "a.html").read_text() == "same"


@pytest.mark.parametrize("workers", [1, 3])
def test_results_are_the_same_for_any_number_of_workers(tmp_path: Path, workers: int) -> None:
    """All tasks are done once, with their own reads and files."""
    reads = Reads()
    table = reads.watch("number", {number: number * number for number in range(200)})

    def task(number: int) -> Task:
        return Task(str(number), lambda: Made([(f"{number}.txt", b"%d" % table[number])], note=number))

    results = list(run([task(number) for number in range(200)], tmp_path, Ledger(), (), reads, workers))
    assert sorted(int(name) for name, _ in results) == list(range(200))
    for name, result in results:
        text = b"%d" % int(name) ** 2
        assert result == done(("number", int(name)), files=((f"{name}.txt", digest_of(text)),), note=int(name))
        assert (tmp_path / f"{name}.txt").read_bytes() == text


class Kind(StrEnum):
    """A kind of entry."""

    EVENT = "event"


class Step(NamedTuple):
    """A step of a list."""

    year: int
    part: int = 1


@pytest.mark.parametrize(
    ("read", "changed", "is_same"),
    [
        (("kinds", "event"), ("kinds", Kind.EVENT), True),
        (("pages", ("list", Step(2023))), ("pages", ("list", (2023, 1))), True),
        (("months", (2023, 12)), ("months", (202, 312)), False),
        (("events", "a"), ("eventsa", ""), False),
        (("events", "1"), ("events", 1), False),
        (("events", ("a", "b")), ("events", ("ab",)), False),
        (("events", None), ("events", "None"), False),
    ],
)
def test_facts_are_the_same_if_they_are_equal(read: Fact, changed: Fact, is_same: bool) -> None:
    """A fact is known again by its value, as it is among the facts of a run, and is taken for no other."""
    ledger = Ledger(*ledger_of({"page": done(read)}).content())
    assert ledger.affected_by({changed}, ["page"]) == (["page"] if is_same else [])
    assert (read == changed) is is_same


def test_a_result_found_by_search_is_that_found_by_the_table() -> None:
    """With more facts than are looked for one by one, changed ones are still found, and none is kept twice."""
    ledger = ledger_of({f"task {number}": done(("event", f"{number}"), ("person", "a")) for number in range(200)})
    again = Ledger(*ledger.content())
    for number in range(200):
        assert again.affected_by({("event", f"{number}")}, list(ledger)) == [f"task {number}"]
        again.put(f"task {number}", done(("event", f"{number}"), ("person", "a"), ("person", f"{number}")))
    assert again.affected_by({("person", "a")}, list(ledger)) == list(ledger)
    assert len(again.content()[0]) == len(ledger.content()[0]) // 201 * 401
