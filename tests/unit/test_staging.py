"""A site takes the place of the published one as a whole, and touches nothing else."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.support import write_files

from timeline.pipeline.staging import MANIFEST, Staging


def build(published: Path, files: Mapping[str, str | bytes]) -> None:
    """Stage files and publish them."""
    staging = Staging.beside(published)
    write_files(staging.folder, files)
    staging.publish()


def tree(folder: Path) -> dict[str, str]:
    """Return the text of every file below a folder but the manifest."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in found}


def test_a_build_is_published_whole(tmp_path: Path) -> None:
    """All staged files are in the published folder and the staging folder is gone."""
    files = {"index.html": "home", "events/rally/index.html": "rally"}
    build(tmp_path / "output", files)
    assert tree(tmp_path / "output") == files
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_nothing_is_published_before_the_end(tmp_path: Path) -> None:
    """Staged files stand beside the published folder."""
    build(tmp_path / "output", {"index.html": "old"})
    staging = Staging.beside(tmp_path / "output")
    write_files(staging.folder, {"index.html": "new"})
    assert tree(tmp_path / "output") == {"index.html": "old"}


def test_what_is_discarded_is_never_published(tmp_path: Path) -> None:
    """Discarding removes the staged files and leaves the published ones."""
    build(tmp_path / "output", {"index.html": "old"})
    staging = Staging.beside(tmp_path / "output")
    write_files(staging.folder, {"index.html": "new", "more.html": "more"})
    staging.discard()
    assert tree(tmp_path / "output") == {"index.html": "old"}
    assert not staging.folder.exists()


def test_an_abandoned_build_leaves_nothing_to_the_next(tmp_path: Path) -> None:
    """Files that an earlier, failed build staged are not published by a later one."""
    write_files(Staging.beside(tmp_path / "output").folder, {"half.html": "half"})
    build(tmp_path / "output", {"index.html": "whole"})
    assert tree(tmp_path / "output") == {"index.html": "whole"}


def test_an_unchanged_file_is_left_alone(tmp_path: Path) -> None:
    """A file whose bytes did not change stays the very same file; a changed one is replaced."""
    output = tmp_path / "output"
    build(output, {"same.html": "same", "other.html": "old!"})
    before = {path.name: path.stat() for path in output.glob("*.html")}
    build(output, {"same.html": "same", "other.html": "new!"})
    after = {path.name: path.stat() for path in output.glob("*.html")}
    assert (before["same.html"].st_ino, before["same.html"].st_mtime_ns) == (
        after["same.html"].st_ino,
        after["same.html"].st_mtime_ns,
    )
    assert before["other.html"].st_ino != after["other.html"].st_ino
    assert (output / "other.html").read_text() == "new!"


def test_orphans_of_an_earlier_build_are_removed(tmp_path: Path) -> None:
    """A file that this build did not write goes, with the folders that it leaves empty."""
    output = tmp_path / "output"
    build(output, {"index.html": "home", "events/gone/index.html": "gone", "events/rally/index.html": "rally"})
    build(output, {"index.html": "home", "events/rally/index.html": "rally"})
    assert tree(output) == {"index.html": "home", "events/rally/index.html": "rally"}
    assert not (output / "events" / "gone").exists()


def test_foreign_files_are_never_touched(tmp_path: Path) -> None:
    """What no build has written stays, in the folders of the site too."""
    output = tmp_path / "output"
    foreign: dict[str, str | bytes] = {"CNAME": "example.org", "events/gone/notes.txt": "notes"}
    write_files(output, foreign)
    build(output, {"index.html": "home", "events/gone/index.html": "gone"})
    build(output, {"index.html": "home"})
    assert tree(output) == {"index.html": "home", **foreign}


def test_a_folder_takes_the_place_of_a_file_and_the_other_way_round(tmp_path: Path) -> None:
    """A page that becomes a folder, or a folder that becomes a page, is published."""
    output = tmp_path / "output"
    build(output, {"a": "file", "b/index.html": "folder"})
    build(output, {"a/index.html": "folder", "b": "file"})
    assert tree(output) == {"a/index.html": "folder", "b": "file"}


@pytest.mark.parametrize("climbs", [False, True])
def test_a_manifest_never_leads_out_of_the_published_folder(tmp_path: Path, climbs: bool) -> None:
    """A name that climbs or is absolute is not followed, whoever wrote the manifest."""
    output, precious = tmp_path / "output", tmp_path / "precious.txt"
    precious.write_text("mine")
    build(output, {"index.html": "home"})
    name = "../precious.txt" if climbs else str(precious)
    (output / MANIFEST).write_text(json.dumps([name]))
    build(output, {"index.html": "home"})
    assert precious.read_text() == "mine"


@pytest.mark.parametrize("manifest", ["", "{", "null", "7", '{"CNAME": 1}', '[["CNAME"], 3, ".", "", "events"]'])
def test_a_damaged_manifest_removes_nothing(tmp_path: Path, manifest: str) -> None:
    """What cannot be a list of files is ignored, and the build is published."""
    output = tmp_path / "output"
    write_files(output, {MANIFEST: manifest, "CNAME": "example.org", "events/note.txt": "note"})
    build(output, {"index.html": "home"})
    assert tree(output) == {"index.html": "home", "CNAME": "example.org", "events/note.txt": "note"}


def test_an_interrupted_publication_is_finished_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that were moved before an interruption are known to the next build as its own."""
    output = tmp_path / "output"
    move = Staging._move

    def interrupted(self: Staging, name: str) -> None:
        if name == "b.html":
            raise KeyboardInterrupt
        move(self, name)

    monkeypatch.setattr(Staging, "_move", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(output, {"a.html": "a", "b.html": "b"})
    monkeypatch.undo()
    assert tree(output) == {"a.html": "a"}
    build(output, {"c.html": "c"})
    assert tree(output) == {"c.html": "c"}


def test_the_manifest_lists_what_was_published(tmp_path: Path) -> None:
    """The list is in order, so that the same site gives the same bytes."""
    build(tmp_path / "output", {"b.html": "b", "a.html": "a"})
    assert json.loads((tmp_path / "output" / MANIFEST).read_text()) == ["a.html", "b.html"]


def test_a_build_without_files_empties_the_site(tmp_path: Path) -> None:
    """A site of which nothing is left is removed, and a first build may be empty."""
    output = tmp_path / "output"
    build(output, {})
    build(output, {"index.html": "home"})
    build(output, {})
    assert tree(output) == {}
