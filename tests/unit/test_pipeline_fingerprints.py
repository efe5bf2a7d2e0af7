"""Files are known again without being read, and never taken for what they are not."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import write_files

from timeline.pipeline.fingerprints import FRESH, FileState, digest_of, digest_of_all, file_states

LONG_AGO = 1_600_000_000_000_000_000
NOW = LONG_AGO + 100 * FRESH


def written(folder: Path, text: str = "text", at: int = LONG_AGO) -> Path:
    """Write a file at a time in nanoseconds."""
    file = write_files(folder, {"file.md": text}) / "file.md"
    os.utime(file, ns=(at, at))
    return file


def state_of(folder: Path, before: FileState | None = None, now: int = NOW) -> FileState:
    """Return the state of the file."""
    return file_states(folder, ["file.md"], {"file.md": before} if before else {}, now)["file.md"]


def test_a_state_tells_the_bytes_of_a_file(tmp_path: Path) -> None:
    """The digest is that of the bytes."""
    written(tmp_path)
    assert state_of(tmp_path).digest == digest_of(b"text")


def test_a_file_that_is_as_it_was_is_not_read(tmp_path: Path) -> None:
    """Size, time and inode are believed: even a digest that cannot be right is kept."""
    written(tmp_path)
    before = state_of(tmp_path)._replace(digest=b"believed")
    assert state_of(tmp_path, before) is before


def test_a_touched_file_keeps_its_digest(tmp_path: Path) -> None:
    """Another time alone changes the state, not what stands for the bytes."""
    file = written(tmp_path)
    before = state_of(tmp_path)
    os.utime(file, ns=(LONG_AGO + 1, LONG_AGO + 1))
    after = state_of(tmp_path, before)
    assert (after.digest, after.modified) == (before.digest, LONG_AGO + 1)


def test_a_changed_file_is_seen_by_its_time(tmp_path: Path) -> None:
    """The same size does not hide a change."""
    written(tmp_path)
    before = state_of(tmp_path)
    written(tmp_path, "next", at=LONG_AGO + 1)
    assert state_of(tmp_path, before).digest == digest_of(b"next")


def test_a_changed_file_is_seen_by_its_size(tmp_path: Path) -> None:
    """A time that was set back does not hide a change of size."""
    written(tmp_path)
    before = state_of(tmp_path)
    written(tmp_path, "longer")
    assert state_of(tmp_path, before).digest == digest_of(b"longer")


def test_a_file_put_in_its_place_is_seen(tmp_path: Path) -> None:
    """Neither the same size nor the same time hides that another file was moved there."""
    file = written(tmp_path)
    before = state_of(tmp_path)
    other = tmp_path / "other.md"
    other.write_text("next")
    os.utime(other, ns=(LONG_AGO, LONG_AGO))
    other.replace(file)
    assert state_of(tmp_path, before).digest == digest_of(b"next")


@pytest.mark.parametrize("age", [0, 1, FRESH, -FRESH])
def test_a_change_within_the_grain_of_the_clock_is_seen(tmp_path: Path, age: int) -> None:
    """A file that was fresh when it was seen, or is from the future, is read again though nothing else tells."""
    file = written(tmp_path)
    before = state_of(tmp_path, now=LONG_AGO + age)
    with file.open("r+") as same:
        same.write("next")
    os.utime(file, ns=(LONG_AGO, LONG_AGO))
    assert state_of(tmp_path, before).digest == digest_of(b"next")


def test_a_file_that_has_settled_is_read_once_more(tmp_path: Path) -> None:
    """A state from a fresh file is replaced by one that can be believed."""
    written(tmp_path)
    before = state_of(tmp_path, now=LONG_AGO)
    after = state_of(tmp_path, before)
    assert (before.is_settled, after.is_settled) == (False, True)
    assert state_of(tmp_path, after) is after


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    """Missing files, folders and names that no file can have are no reason to stop."""
    written(tmp_path)
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "loop.md").symlink_to("loop.md")
    paths = ["missing.md", "folder.md", "loop.md", "file.md/below.md", "file.md"]
    assert list(file_states(tmp_path, paths, {}, NOW)) == ["file.md"]


def test_a_file_that_vanished_is_left_out(tmp_path: Path) -> None:
    """What is known of a file that is gone is of no use."""
    file = written(tmp_path)
    before = state_of(tmp_path)
    file.unlink()
    assert file_states(tmp_path, ["file.md"], {"file.md": before}, NOW) == {}


@given(st.lists(st.binary(max_size=3), max_size=4), st.lists(st.binary(max_size=3), max_size=4))
def test_parts_are_told_apart_by_where_they_end(one: list[bytes], other: list[bytes]) -> None:
    """Only the same parts in the same order have the same digest, however they are joined."""
    assert (digest_of_all(one) == digest_of_all(other)) == (one == other)
