"""A site takes the place of the published one as a whole, and touches nothing else."""

import errno
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from tests.interrupting import killed_at
from tests.support import write_files

from timeline.pipeline.staging import MANIFEST, PLAN, OverrunError, Staging


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


@pytest.mark.parametrize("name", ["square..jpg", "..hidden", "events/.../a.html", "a:b.jpg", "a\\b.jpg"])
@pytest.mark.skipif(os.name == "nt", reason="Windows gives some of these letters a meaning")
def test_a_file_with_an_odd_name_is_published_anew_and_removed_like_any_other(tmp_path: Path, name: str) -> None:
    """Dots, colons and backslashes within a name lead nowhere."""
    output = tmp_path / "output"
    build(output, {name: "old", "index.html": "home"})
    build(output, {name: "new", "index.html": "home"})
    assert tree(output) == {name: "new", "index.html": "home"}
    build(output, {"index.html": "home"})
    assert tree(output) == {"index.html": "home"}


def test_a_site_on_another_device_is_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no file can be moved from the staging folder to the published one, each takes its place as a copy."""
    output, replace = tmp_path / "output", Path.replace

    def on_two_devices(self: Path, target: Path) -> Path:
        if self.is_relative_to(output) != target.is_relative_to(output):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return replace(self, target)

    build(output, {"index.html": "old", "gone.html": "gone"})
    monkeypatch.setattr(Path, "replace", on_two_devices)
    build(output, {"index.html": "new", "events/rally/index.html": "rally"})
    assert tree(output) == {"index.html": "new", "events/rally/index.html": "rally"}
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


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


OLD: dict[str, str | bytes] = {
    "index.html": "old home",
    "same.html": "same",
    "standing.html": "standing",
    "gone.html": "gone",
    "events/gone/index.html": "gone",
    "a": "file",
    "b/index.html": "folder",
}
STAGED: dict[str, str | bytes] = {
    "index.html": "new home",
    "same.html": "same",
    "events/new/index.html": "new",
    "a/index.html": "folder",
    "b": "file",
}
NEW = {**STAGED, "standing.html": "standing"}


def interrupted(folder: Path, before: Mapping[str, str | bytes] | None) -> Iterator[Path]:
    """Yield output folders over each of which a publication was interrupted, each time one change on disk later."""
    for change in range(1, 200):
        output = folder / f"{change}" / "output"
        if before is not None:
            build(output, before)
        staging = Staging.beside(output)
        write_files(staging.folder, STAGED if before else NEW)
        if not killed_at(change, output.parent, lambda staging=staging: staging.publish({"standing.html"})):  # type: ignore[misc]
            return
        yield output


def manifest(output: Path) -> list[str]:
    """Return the files that are listed as published."""
    found: list[str] = json.loads((output / MANIFEST).read_text())
    return found


def test_an_interrupted_publication_is_finished_by_the_next_build(tmp_path: Path) -> None:
    """Wherever publishing is interrupted, the next build finds either the old site or the new one, whole."""
    found = []
    for output in interrupted(tmp_path, OLD):
        Staging.beside(output).discard()
        found.append(tree(output))
        assert found[-1] in (OLD, NEW)
        assert manifest(output) == sorted(found[-1])
        assert [path.name for path in output.parent.iterdir()] == ["output"]
        assert not (output / "events" / "gone").exists() or found[-1] == OLD
    assert (found[0], found[-1]) == (OLD, NEW)
    assert found == sorted(found, key=lambda site: site == NEW), "what was decided once stays so"


def test_before_the_decision_nothing_has_changed(tmp_path: Path) -> None:
    """A publication that was interrupted either has left every file as it was, or has left a plan."""
    for output in interrupted(tmp_path, OLD):
        planned = (output.with_name("output.staging") / PLAN).exists()
        assert planned or tree(output) in (OLD, NEW)


def test_an_interrupted_first_publication_leaves_all_or_nothing(tmp_path: Path) -> None:
    """A site that is published for the first time is there whole, or not at all."""
    for output in interrupted(tmp_path, None):
        Staging.beside(output).discard()
        assert not output.exists() or tree(output) == NEW


def test_finishing_may_be_interrupted_too(tmp_path: Path) -> None:
    """A build that is interrupted while it finishes the one before leaves the rest to the one after."""
    for output in interrupted(tmp_path, OLD):
        if not (output.with_name("output.staging") / PLAN).exists():
            continue
        for change in range(1, 200):
            copy = tmp_path / "again" / output.parent.name / str(change)
            shutil.copytree(output.parent, copy)
            if not killed_at(change, copy, lambda copy=copy: Staging.beside(copy / "output")):  # type: ignore[misc]
                break
            Staging.beside(copy / "output").discard()
            assert tree(copy / "output") == NEW
            assert manifest(copy / "output") == sorted(NEW)


def test_a_finished_publication_is_not_repeated(tmp_path: Path) -> None:
    """What was changed by hand after a publication that was finished is left to the next one."""
    output = tmp_path / "output"
    build(output, OLD)
    (output / "index.html").write_text("by hand")
    Staging.beside(output).discard()
    assert (output / "index.html").read_text() == "by hand"


@pytest.mark.parametrize("plan", ["", "{", "null", "7", "[]", '"files"'])
def test_what_is_no_plan_is_not_carried_out(tmp_path: Path, plan: str) -> None:
    """A plan of which only a part was written, or that is none, is thrown away with what was staged."""
    output = tmp_path / "output"
    build(output, OLD)
    write_files(tmp_path / "output.staging", {PLAN: plan, "index.html": "new"})
    Staging.beside(output).discard()
    assert tree(output) == OLD


@pytest.mark.parametrize("climbs", [False, True])
def test_a_plan_never_leads_out_of_the_published_folder(tmp_path: Path, climbs: bool) -> None:
    """A name that climbs or is absolute is neither removed nor moved."""
    output, precious = tmp_path / "output", tmp_path / "precious.txt"
    precious.write_text("mine")
    build(output, {"index.html": "home"})
    name = "../precious.txt" if climbs else str(precious)
    write_files(
        tmp_path / "output.staging",
        {PLAN: json.dumps({"files": ["index.html"], "move": [name], "remove": [name]}), "new.html": "new"},
    )
    Staging.beside(output).discard()
    assert precious.read_text() == "mine"


def test_unchanged_files_stand(tmp_path: Path) -> None:
    """A file that is named as unchanged need not be staged to stay, and stays on the list."""
    output = tmp_path / "output"
    build(output, {"a.html": "a", "b.html": "b", "c.html": "c"})
    before = (output / "a.html").stat()
    staging = Staging.beside(output)
    write_files(staging.folder, {"b.html": "new"})
    staging.publish({"a.html"})
    assert tree(output) == {"a.html": "a", "b.html": "new"}
    assert (output / "a.html").stat() == before
    assert manifest(output) == ["a.html", "b.html"]


def test_a_list_that_stays_the_same_is_not_written(tmp_path: Path) -> None:
    """Where the same files are published, the list of them is left alone."""
    output = tmp_path / "output"
    build(output, {"a.html": "a"})
    before = (output / MANIFEST).stat().st_mtime_ns, (output / MANIFEST).stat().st_ino
    build(output, {"a.html": "new"})
    assert ((output / MANIFEST).stat().st_mtime_ns, (output / MANIFEST).stat().st_ino) == before


def test_the_manifest_lists_what_was_published(tmp_path: Path) -> None:
    """The list is in order, so that the same site gives the same bytes."""
    build(tmp_path / "output", {"b.html": "b", "a.html": "a"})
    assert manifest(tmp_path / "output") == ["a.html", "b.html"]


def test_a_build_without_files_empties_the_site(tmp_path: Path) -> None:
    """A site of which nothing is left is removed, and a first build may be empty."""
    output = tmp_path / "output"
    build(output, {})
    build(output, {"index.html": "home"})
    build(output, {})
    assert tree(output) == {}


@pytest.mark.parametrize(("stranger", "page"), [("a.html/mine.txt", "a.html"), ("events", "events/a/index.html")])
def test_what_no_build_has_written_is_never_overrun(tmp_path: Path, stranger: str, page: str) -> None:
    """Where something strange stands in a file's place, nothing is published, and the way is free once it is gone."""
    output = tmp_path / "output"
    build(output, {"index.html": "old"})
    write_files(output, {stranger: "mine"})
    before = tree(output)
    with pytest.raises(OverrunError, match=r"move it away\. Nothing was changed\."):
        build(output, {"index.html": "new", page: "page"})
    assert tree(output) == before
    (output / stranger).unlink()
    build(output, {"index.html": "new", page: "page"})
    assert tree(output) == {"index.html": "new", page: "page"}
