"""Files are read as text, or refused with the reason and the place."""

import os
from pathlib import Path

import pytest

from timeline.model.problem import Mark, Problem
from timeline.reading.text import LARGEST_FILE, Text, read_text


def read(folder: Path, data: bytes) -> str | Problem:
    """Return what is read of a file of these bytes."""
    path = folder / "a.md"
    path.write_bytes(data)
    return read_text(path, "content/a.md", folder)


def refused(folder: Path, data: bytes) -> Problem:
    """Return why a file of these bytes is not read."""
    problem = read(folder, data)
    assert isinstance(problem, Problem)
    return problem


def test_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    """A byte order mark is not part of the text."""
    assert read(tmp_path, b"\xef\xbb\xbf---\n") == "---\n"


@pytest.mark.parametrize("data", [b"a\r\nb\r\n", b"a\rb\r", b"a\nb\n"])
def test_every_line_end_is_a_line_feed(tmp_path: Path, data: bytes) -> None:
    """Line ends of Windows and of old Macs become line feeds, one for one."""
    assert read(tmp_path, data) == "a\nb\n"


def test_cyrillic_is_text_like_any_other(tmp_path: Path) -> None:
    """Cyrillic in UTF-8 is read as it stands."""
    assert read(tmp_path, "Избори\n".encode()) == "Избори\n"


def test_invisible_line_separator_is_no_line(tmp_path: Path) -> None:
    """A separator that editors do not show becomes a space, so lines are counted as they see them."""
    assert read(tmp_path, "a\u2028b\x85c\n".encode()) == "a b c\n"


@pytest.mark.parametrize(
    ("encoding", "text", "name"),
    [
        ("cp1250", "line\nTepić i Šapić", "Windows-1250"),
        ("cp1251", "line\nПротест у Београду", "Windows-1251"),
        ("cp1252", "line\nzürich — naïve", "Windows-1252"),
        ("utf-16", "line\nplain", "UTF-16"),
    ],
)
def test_other_encodings_are_named(tmp_path: Path, encoding: str, text: str, name: str) -> None:
    """A file that is not UTF-8 is refused with the encoding that it probably has."""
    problem = refused(tmp_path, text.encode(encoding))
    assert problem.code == "file-encoding"
    assert name in problem.message


def test_first_bad_byte_is_placed(tmp_path: Path) -> None:
    """The problem stands at line and column of the first byte that is not UTF-8, counted in characters."""
    assert refused(tmp_path, "š\r\nčč ".encode() + b"\xe8").mark == Mark("content/a.md", 2, 4)


def test_nul_byte_is_placed(tmp_path: Path) -> None:
    """A NUL byte is refused at its place."""
    problem = refused(tmp_path, b"a\nbc\0")
    assert (problem.code, problem.mark.line, problem.mark.column) == ("file-encoding", 2, 3)
    assert "NUL" in problem.message


def test_control_character_is_named(tmp_path: Path) -> None:
    """Another control character is refused by its number."""
    assert "U+0008" in refused(tmp_path, b"a\x08").message


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xef\xbb\xbf"])
def test_empty_file_is_told(tmp_path: Path, data: bytes) -> None:
    """A file without any visible character is empty."""
    assert refused(tmp_path, data).code == "file-empty"


def test_large_file_is_refused_without_reading(tmp_path: Path) -> None:
    """A file over the limit is refused by its size; its bytes, which are no text at all, are not looked at."""
    path = tmp_path / "a.md"
    path.touch()
    os.truncate(path, 10 * LARGEST_FILE)
    problem = read_text(path, "a.md", tmp_path)
    assert isinstance(problem, Problem)
    assert problem.code == "file-too-large"


def test_link_out_of_the_content_is_refused(tmp_path: Path) -> None:
    """A symbolic link to a file outside the content folder is not followed."""
    outside = tmp_path / "secret"
    outside.write_text("secret")
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.md").symlink_to(outside)
    problem = read_text(content / "a.md", "a.md", content)
    assert isinstance(problem, Problem)
    assert (problem.code, "outside" in problem.message) == ("file-unreadable", True)


def test_link_within_the_content_is_followed(tmp_path: Path) -> None:
    """A symbolic link to another file of the content folder is read."""
    (tmp_path / "b.md").write_text("text")
    (tmp_path / "a.md").symlink_to("b.md")
    assert read_text(tmp_path / "a.md", "a.md", tmp_path) == "text"


def test_link_to_itself_is_refused(tmp_path: Path) -> None:
    """A symbolic link that leads round in a circle is unreadable."""
    (tmp_path / "a.md").symlink_to("a.md")
    problem = read_text(tmp_path / "a.md", "a.md", tmp_path)
    assert isinstance(problem, Problem)
    assert problem.code == "file-unreadable"


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: None])
def test_what_is_no_file_is_refused(tmp_path: Path, make: object) -> None:
    """A folder, a pipe and a missing file are unreadable, and nothing waits for the pipe."""
    assert callable(make)
    make(tmp_path / "a.md")
    problem = read_text(tmp_path / "a.md", "a.md", tmp_path)
    assert isinstance(problem, Problem)
    assert problem.code == "file-unreadable"


def test_running_text_is_read_from_its_line(tmp_path: Path) -> None:
    """A text that stays in its file is read from its first line on, with normalised line ends."""
    path = tmp_path / "a.md"
    path.write_bytes(b"---\r\na: b\r\n---\r\nbody\r\nmore")
    assert Text(path, 4).read() == "body\nmore"


def test_running_text_may_be_missing(tmp_path: Path) -> None:
    """A text that would start below the last line is empty."""
    path = tmp_path / "a.md"
    path.write_text("---\na: b\n---")
    assert Text(path, 4).read() == ""


def test_a_file_behind_links_within_the_content_is_read(tmp_path: Path) -> None:
    """A linked folder and a linked file are read as long as they lie inside the content folder."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.md").write_text("text\n", encoding="utf-8")
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    (tmp_path / "b.md").symlink_to(tmp_path / "real" / "a.md")
    for path in (tmp_path / "linked" / "a.md", tmp_path / "b.md", tmp_path / "real" / ".." / "b.md"):
        assert read_text(path, "content/a.md", tmp_path) == "text\n"


@pytest.mark.parametrize("name", ["folder/a.md", "a.md", "../outside/a.md"])
def test_a_file_outside_the_content_is_refused(tmp_path: Path, name: str) -> None:
    """Neither a linked folder, nor a linked file, nor a way up leads out of the content folder."""
    outside, content = tmp_path / "outside", tmp_path / "content"
    outside.mkdir()
    content.mkdir()
    (outside / "a.md").write_text("secret\n", encoding="utf-8")
    (content / "folder").symlink_to(outside)
    (content / "a.md").symlink_to(outside / "a.md")
    problem = read_text(content / name, "content/a.md", content)
    assert isinstance(problem, Problem)
    assert "outside the content folder" in problem.message


def test_a_large_file_is_read_whole(tmp_path: Path) -> None:
    """A file is read to its end, however many pieces that takes."""
    text = "č" * 200_000 + "\n"
    assert read(tmp_path, text.encode()) == text
    assert Text(tmp_path / "a.md", 1).read() == text
