"""What the benchmark measures with: files, processes, memory, the machine."""

import os
import sys
from pathlib import Path

import pytest
from tests.bench.builders.builder import Builder, Edit, Step, with_last_word
from tests.bench.measuring.files import largest_page, snapshot, written_files
from tests.bench.measuring.machine import file_system, processor
from tests.bench.measuring.memory import below, memory_of, parents
from tests.bench.measuring.process import FailedRunError, run_measured
from tests.bench.scenarios import Figures, medians, run_step
from tests.support import write_files

HOUR_LATER = 3_600 * 10**9


def make_builder(folder: Path, program: str) -> Builder:
    """Return a builder of one page from one text, which runs a program of Python in its folder."""
    text = write_files(folder, {"text.md": "Some words.\n"}) / "text.md"
    output = folder / "site"
    edit = Edit(text, "Some words.\n", with_last_word, "index.html")
    return Builder(
        "a builder", (sys.executable, "-c", program), folder, output, {Step.TEXT: edit}, tuple(Step), lambda: [output]
    )


COPYING = """
import pathlib
site = pathlib.Path("site")
site.mkdir(exist_ok=True)
(site / "index.html").write_text(pathlib.Path("text.md").read_text())
if not (site / "first.html").exists():
    (site / "first.html").write_text("made once")
"""


def test_new_and_changed_files_are_counted(tmp_path: Path) -> None:
    """A file counts as written if it is new, has another size, or was written again with the same bytes."""
    write_files(tmp_path, {"same.html": "a", "longer.html": "a", "again.html": "a"})
    before = snapshot(tmp_path)
    write_files(tmp_path, {"inner/new.html": "a", "longer.html": "aa"})
    again = tmp_path / "again.html"
    os.utime(again, ns=(again.stat().st_atime_ns, again.stat().st_mtime_ns + HOUR_LATER))
    assert written_files(before, snapshot(tmp_path)) == 3


def test_replaced_files_are_counted(tmp_path: Path) -> None:
    """A file that takes the place of another of the same age and size counts as written."""
    old = write_files(tmp_path / "site", {"page.html": "a"}) / "page.html"
    new = write_files(tmp_path, {"page.html": "b"}) / "page.html"
    os.utime(new, ns=(old.stat().st_atime_ns, old.stat().st_mtime_ns))
    before = snapshot(tmp_path / "site")
    new.replace(old)
    assert written_files(before, snapshot(tmp_path / "site")) == 1


def test_removed_files_are_not_counted(tmp_path: Path) -> None:
    """A file that is gone was not written."""
    write_files(tmp_path, {"page.html": "a"})
    before = snapshot(tmp_path)
    (tmp_path / "page.html").unlink()
    assert written_files(before, snapshot(tmp_path)) == 0


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    """Before a first build there is nothing."""
    assert snapshot(tmp_path / "site") == {}


def test_the_largest_page_is_an_html_file(tmp_path: Path) -> None:
    """Other files are no pages, however large they are."""
    write_files(tmp_path, {"index.html": "a", "inner/index.html": "aaa", "data.json": "aaaaaa"})
    assert largest_page(tmp_path) == 3


def test_a_tree_of_processes_holds_all_that_was_started() -> None:
    """Children and their children belong to a process, its parent and strangers do not."""
    assert below(10, {10: 1, 11: 10, 12: 11, 13: 1, 14: 13}) == {10, 11, 12}


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the system has no /proc")
def test_this_process_is_seen() -> None:
    """The parent and the memory of a running process are found."""
    assert parents()[os.getpid()] == os.getppid()
    assert memory_of(os.getpid()) > 1_000_000


def test_a_process_that_has_ended_takes_no_memory() -> None:
    """A process that is not there any more counts as nothing."""
    assert memory_of(2**30) == 0


def test_a_failed_command_is_told_with_its_last_words(tmp_path: Path) -> None:
    """A command that ends with another status than 0 is no measurement."""
    command = (sys.executable, "-c", "import sys; sys.exit('the paper is out')")
    with pytest.raises(FailedRunError, match="status 1:\nthe paper is out"):
        run_measured(command, tmp_path, os.environ, tmp_path / "log")


def test_a_cold_build_finds_nothing_of_earlier_ones(tmp_path: Path) -> None:
    """What an earlier build has left is removed before a cold one, so everything is written again."""
    builder = make_builder(tmp_path / "work", COPYING)
    assert [run_step(builder, Step.COLD, "").files for _ in range(2)] == [2, 2]


def test_a_build_after_an_edit_finds_the_site_of_the_last(tmp_path: Path) -> None:
    """After an edit only that counts as written which the builder has written again."""
    builder = make_builder(tmp_path / "work", COPYING)
    run_step(builder, Step.COLD, "")
    assert run_step(builder, Step.TEXT, "reworded").files == 1
    assert (builder.output / "index.html").read_text(encoding="utf-8") == "Some words. reworded\n"


def test_an_edit_that_is_not_shown_is_a_failure(tmp_path: Path) -> None:
    """A builder that leaves an edited page as it was is not measured."""
    builder = make_builder(tmp_path / "work", COPYING.replace("read_text())", "read_text()[:4])"))
    run_step(builder, Step.COLD, "")
    with pytest.raises(FailedRunError, match=r"missing in index\.html"):
        run_step(builder, Step.TEXT, "reworded")


def test_an_edit_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    """A text does not grow with the number of edits."""
    file = write_files(tmp_path, {"text.md": "Some words.\n"}) / "text.md"
    edit = Edit(file, "Some words.\n", with_last_word, "index.html")
    edit.apply("first")
    edit.apply("second")
    assert file.read_text(encoding="utf-8") == "Some words. second\n"


def test_medians_are_taken_of_each_figure() -> None:
    """A slow run does not spoil the others, and the figures may come from different runs."""
    runs = [
        Figures("ours", Step.COLD, wall_s=wall, cpu_s=cpu, peak_mb=peak, files=7)
        for wall, cpu, peak in ((1.0, 9.0, 30.0), (8.0, 2.0, 50.0), (2.0, 1.0, 40.0))
    ]
    assert medians(runs) == Figures("ours", Step.COLD, 2.0, 2.0, 40.0, 7, rounds=3)


def test_the_processor_is_named() -> None:
    """The first processor that the system lists gives the name."""
    assert processor("processor\t: 0\nmodel name\t: Quick 9\nmodel name\t: Other\n") == "Quick 9"
    assert processor("processor\t: 0\n") == ""


def test_the_file_system_is_that_of_the_closest_mount(tmp_path: Path) -> None:
    """Of several mounts around a folder the innermost holds it."""
    mounts = f"disk / ext4 rw 0 0\nmemory {tmp_path} tmpfs rw 0 0\nother /elsewhere xfs rw 0 0\n"
    assert file_system(tmp_path / "site", mounts) == "tmpfs"
