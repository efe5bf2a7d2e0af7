"""ZIP archives of members that were compressed before."""

import zipfile
from io import BytesIO

import pytest

from timeline.pipeline.archive import MOST_MEMBERS, Day, archive, member

DAY = Day(2026, 11, 22)


def opened(data: bytes) -> zipfile.ZipFile:
    """Open an archive with the standard library."""
    return zipfile.ZipFile(BytesIO(data))


def test_an_archive_gives_back_what_was_put_in() -> None:
    """Every file comes out as it went in, empty ones and names beyond ASCII too."""
    files = {"b/čaj.txt": "Чай".encode() * 1000, "a.txt": b"a", "empty": b""}
    with opened(archive([member(path, data) for path, data in files.items()], DAY)) as found:
        assert found.testzip() is None
        assert {name: found.read(name) for name in found.namelist()} == files


def test_the_same_files_give_the_same_bytes() -> None:
    """Neither the order in which files come nor the hour of the build is seen in the archive."""
    files = [member(path, path.encode()) for path in ("b", "a", "c/d")]
    assert archive(files, DAY) == archive(files[::-1], DAY)
    assert opened(archive(files, DAY)).namelist() == ["a", "b", "c/d"]


def test_all_files_bear_the_given_day() -> None:
    """The day is that of the content, and files are such as anybody may read."""
    (one,) = opened(archive([member("a", b"a")], DAY)).infolist()
    assert one.date_time == (2026, 11, 22, 0, 0, 0)
    assert one.external_attr >> 16 == 0o100644


def test_what_the_form_cannot_hold_is_refused() -> None:
    """More files than it has numbers for, and a day before its first."""
    one = member("a", b"")
    with pytest.raises(ValueError, match="at most"):
        archive([one] * (MOST_MEMBERS + 1), DAY)
    with pytest.raises(ValueError, match="1979"):
        archive([one], Day(1979, 1, 1))
