"""The host builds with the real command, and says of the content what the check says."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest
from tests.support import EVENT_FILE, write_content, write_files

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(sys.executable).parent
FAULTY_EVENT = EVENT_FILE.replace("2023-12-18", "18 December 2023").replace("[daily]", f"[{'lost_' * 15}report]")


def run(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder, as an editor with a narrow window does."""
    environment = {name: value for name, value in os.environ.items() if name not in ("SITEURL", "REPORT_URL")}
    environment |= {"PYTHONPATH": str(ROOT / "plugins"), "COLUMNS": "60", "TIMELINE_SEARCH": "off"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


def build(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Build the content below a folder as the handbook says."""
    settings = ROOT / "pelican.conf.py"
    return run(folder, PROGRAMS / "pelican", "content", "-s", settings, "-o", "output", "--fatal", "errors", *options)


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the content below a folder."""
    return run(folder, sys.executable, "-m", "timeline", "check")


def without_counts(report: str) -> str:
    """Return the report of the check without what it counts beside the problems."""
    return re.sub(r"^(?:Events|Claims|Sources): .*\n", "", report, flags=re.MULTILINE)


def test_a_build_with_errors_prints_the_report_of_the_check(tmp_path: Path) -> None:
    """A build with errors ends with status 2 and the lines of the check, unbroken and without a traceback."""
    write_content(tmp_path / "content", {"river/events/2023-12-18-rally.md": FAULTY_EVENT})
    built, checked = build(tmp_path), check(tmp_path)
    assert (built.returncode, checked.returncode) == (2, 2)
    assert built.stderr == without_counts(checked.stdout)
    assert re.match(r"content/river/events/2023-12-18-rally\.md:3:7: when: .*\[date-unreadable\]\n", built.stderr)
    assert "Traceback" not in built.stdout + built.stderr


def test_a_build_with_errors_publishes_nothing(tmp_path: Path) -> None:
    """The site that was published before stays as it was, and nothing is left beside it."""
    write_content(tmp_path / "content", {"river/events/2023-12-18-rally.md": FAULTY_EVENT})
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "index.html").write_text("before", encoding="utf-8")
    build(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "output", "output.cache"]
    assert [path.read_text(encoding="utf-8") for path in (tmp_path / "output").iterdir()] == ["before"]


def test_a_build_that_breaks_down_leaves_nothing_behind(tmp_path: Path) -> None:
    """Whatever stops a build, such as a fault of the theme, the staged pages are thrown away."""
    write_content(tmp_path / "content")
    copytree(ROOT / "theme", tmp_path / "theme")
    (tmp_path / "theme" / "templates" / "event.html").write_text("{{ view.no_such_name }}", encoding="utf-8")
    built = build(tmp_path, "-t", "theme")
    assert built.returncode != 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "output.cache", "theme"]


def test_a_build_with_warnings_prints_them(tmp_path: Path) -> None:
    """Warnings are printed like errors, and the site is published."""
    write_content(tmp_path / "content")
    built, checked = build(tmp_path), check(tmp_path)
    assert (built.returncode, checked.returncode) == (0, 0)
    assert "warning: citations: the event rests on one source" in built.stderr
    assert built.stderr == without_counts(checked.stdout)
    assert (tmp_path / "output" / "river" / "index.html").is_file()


@pytest.mark.parametrize("taken", ["output.cache", "output.staging", "output/.timeline-files.json.new/folder"])
def test_a_folder_that_cannot_be_written_ends_the_build(tmp_path: Path, taken: str) -> None:
    """Where the site or what belongs to it cannot be written, one line says which path and why, without a traceback."""
    write_content(tmp_path / "content")
    write_files(tmp_path, {taken: "mine"})
    built = build(tmp_path)
    assert built.returncode == 1
    path = re.escape(taken.removesuffix("/folder"))
    assert re.search(rf"^The site cannot be written: \S*/{path}: [\w ]+\. Make that", built.stderr, re.MULTILINE)
    assert "Traceback" not in built.stdout + built.stderr
    assert (tmp_path / taken).read_text(encoding="utf-8") == "mine"


def test_a_faulty_number_of_processes_ends_the_build(tmp_path: Path) -> None:
    """The message names the setting and says how to write it, without a traceback; nothing is published."""
    write_content(tmp_path / "content")
    built = build(tmp_path, "-e", 'TIMELINE_WORKERS="many"')
    assert built.returncode == 1
    assert "TIMELINE_WORKERS: “many” is no number of processes; write 1, or leave it out" in built.stderr
    assert "Traceback" not in built.stdout + built.stderr
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("address", ["example.org/folder", "https://", "https://example.org/a folder"])
def test_a_faulty_address_of_the_site_ends_the_build(tmp_path: Path, address: str) -> None:
    """An address that feeds and search engines could not follow is refused in one line; nothing is published."""
    write_content(tmp_path / "content")
    built = build(tmp_path, "-e", f'SITEURL="{address}"')
    assert built.returncode == 1
    assert "is no address of a site; write it whole: https://example.org/folder" in built.stderr
    assert "Traceback" not in built.stdout + built.stderr
    assert not (tmp_path / "output").exists()


def test_a_faulty_address_for_reports_ends_the_build(tmp_path: Path) -> None:
    """The message says what is wrong with the setting, in one line and without a traceback; nothing is published."""
    write_content(tmp_path / "content")
    built = build(tmp_path, "-e", 'REPORT_URL="https://reports.example/new?title={headline}"')
    assert built.returncode != 0
    assert "REPORT_URL: “https://reports.example/new?title={headline}” holds {headline}" in built.stderr
    assert "Traceback" not in built.stdout + built.stderr
    assert not (tmp_path / "output").exists()
