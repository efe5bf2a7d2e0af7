"""Files are written as they are meant, and known again when nobody touched them."""

import os
from pathlib import Path

import pytest
from tests.support import write_files

from timeline.pipeline.output import as_published, damaged_files, write_staged

FILES: dict[str, str | bytes] = {"index.html": "home", "events/rally/index.html": "rally", "data/events.json": "{}"}


@pytest.mark.parametrize("data", [b"", b"home", b"a\r\nb\n", bytes(range(256)) * 4096])
def test_a_file_has_the_bytes_that_were_given(tmp_path: Path, data: bytes) -> None:
    """Nothing is added, left out or translated, however much it is."""
    write_staged(tmp_path, "index.html", data)
    assert (tmp_path / "index.html").read_bytes() == data


def test_folders_are_made_as_needed(tmp_path: Path) -> None:
    """The folders that lead to a file are made, the staging folder itself among them."""
    for name in ("a/b/c/one.html", "a/b/two.html", "three.html"):
        write_staged(tmp_path / "staging", name, name.encode())
        assert (tmp_path / "staging" / name).read_text() == name


def test_a_file_is_written_over(tmp_path: Path) -> None:
    """A shorter text leaves nothing of a longer one."""
    write_staged(tmp_path, "index.html", b"a long text")
    write_staged(tmp_path, "index.html", b"short")
    assert (tmp_path / "index.html").read_bytes() == b"short"


def test_names_may_have_any_letters(tmp_path: Path) -> None:
    """A name need not be Latin."""
    write_staged(tmp_path, "žene/ледоход.html", b"text")
    assert (tmp_path / "žene" / "ледоход.html").read_bytes() == b"text"


def test_files_that_nobody_touched_are_known(tmp_path: Path) -> None:
    """Of files that stand as they were left, none is damaged."""
    write_files(tmp_path, FILES)
    published = as_published(tmp_path, FILES)
    assert list(published) == list(FILES)
    assert damaged_files(tmp_path, published) == set()


def test_missing_files_have_no_state(tmp_path: Path) -> None:
    """What is not there is left out."""
    write_files(tmp_path, {"index.html": "home"})
    assert list(as_published(tmp_path, ["gone.html", "index.html/below", "index.html"])) == ["index.html"]


def _longer(file: Path) -> None:
    file.write_text("home!")


def _same_size(file: Path) -> None:
    before = file.stat().st_mtime_ns
    file.write_text("hone")
    os.utime(file, ns=(before + 1, before + 1))


def _replaced(file: Path) -> None:
    status = file.stat()
    other = file.with_name("other")
    other.write_text("hone")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(file)


def _removed(file: Path) -> None:
    file.unlink()


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("damage", [_longer, _same_size, _replaced, _removed, _folder])
def test_a_damaged_file_is_found(tmp_path: Path, damage: object) -> None:
    """A file that was changed, replaced or removed is found, and no other."""
    write_files(tmp_path, FILES)
    published = as_published(tmp_path, FILES)
    assert callable(damage)
    damage(tmp_path / "index.html")
    assert damaged_files(tmp_path, published) == {"index.html"}


def test_a_site_that_is_gone_is_damaged_whole(tmp_path: Path) -> None:
    """Where the folder was deleted, every file is missing."""
    write_files(tmp_path / "site", FILES)
    published = as_published(tmp_path / "site", FILES)
    assert damaged_files(tmp_path / "elsewhere", published) == set(FILES)
