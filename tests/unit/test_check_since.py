"""``timeline check --since``: what changed since a revision, and a word on the rest."""

import json
import os
import subprocess

import pytest
from tests.unit.test_cli import EVENT, write_event

from timeline.cli import main

OTHER = "content/river/events/2023-12-19-march.md"
WRONG = EVENT.replace("category: protest", "category: protests")


def git(folder, *words):
    """Run git without the settings of whoever runs the tests."""
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    named = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *named, *words], cwd=folder, check=True, capture_output=True, env=os.environ | quiet)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """Content with one mistake, all of it in git."""
    write_event(tmp_path, WRONG)
    git(tmp_path, "init", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "All")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_problems_of_unchanged_files_are_counted_only(repository, capsys):
    """Without a change nothing is reported, and it is said how much is wrong elsewhere."""
    assert main(["check", "--since", "HEAD"]) == 0
    told = "No problems.\n0 files changed since HEAD. Elsewhere: 1 error. Errors stop the build wherever they are.\n"
    assert capsys.readouterr().out == told


@pytest.mark.parametrize("state", ["new", "staged", "committed"])
def test_a_changed_file_is_judged_against_the_whole(repository, capsys, state):
    """A new file is reported whether git knows it or not; ids of unchanged files are known."""
    (repository / OTHER).write_text(WRONG.replace("title:", "because_of: [rally]\ntitle:"))
    if state != "new":
        git(repository, "checkout", "-b", "work")
        git(repository, "add", ".")
    if state == "committed":
        git(repository, "commit", "-m", "Other")
    assert main(["check", "--since", "main", "--format", "json"]) == 2
    problems = json.loads(capsys.readouterr().out)
    assert {problem["file"] for problem in problems} == {OTHER}
    assert {problem["code"] for problem in problems if problem["severity"] == "error"} >= {"unknown-category"}


def test_a_pair_is_told_where_either_file_changed(repository, capsys):
    """An event that looks like a changed one is told, although its own file did not change."""
    (repository / OTHER).write_text(EVENT)
    git(repository, "add", ".")
    git(repository, "commit", "-m", "Other")
    first = repository / "content/river/events/2023-12-18-rally.md"
    first.write_text(EVENT + "More.\n")
    main(["check", "--since", "HEAD", "--format", "json"])
    found = [problem for problem in json.loads(capsys.readouterr().out) if problem["code"] == "event-twice"]
    assert [(problem["file"], problem["others"][0]["file"]) for problem in found] == [
        (OTHER, "content/river/events/2023-12-18-rally.md")
    ]


def test_only_changed_files_are_mended(repository, capsys):
    """With --since, --fix leaves every other file as it is."""
    rally = repository / "content/river/events/2023-12-18-rally.md"
    rally.write_text(WRONG.replace("2023-12-18", "18.12.2023"))
    git(repository, "commit", "-am", "Date")
    (repository / OTHER).write_text(EVENT.replace("2023-12-18", "19.12.2023"))
    main(["check", "--since", "HEAD", "--fix", "--yes"])
    assert "when: 2023-12-19" in (repository / OTHER).read_text()
    assert "when: 18.12.2023" in rally.read_text()


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:content", "-h", "", "\x1b[31m"])
def test_a_revision_that_is_none_is_refused(repository, capsys, revision):
    """What git does not know is told, and no option reaches git."""
    before = sorted(repository.iterdir())
    status = main(["check", f"--since={revision}"])
    assert status == 2
    if revision:
        assert "git knows no revision" in capsys.readouterr().err
    assert sorted(repository.iterdir()) == before


def test_content_outside_git_is_told(tmp_path, monkeypatch, capsys):
    """Where there is no repository, the command says so."""
    write_event(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert main(["check", "--since", "main"]) == 2
    assert "--since needs content that is kept in git" in capsys.readouterr().err


def test_annotations_name_what_was_left_out(repository, capsys):
    """Beside the lines of changed files a pull request gets one note on the rest."""
    (repository / OTHER).write_text(EVENT)
    assert main(["check", "--since", "HEAD", "--format", "github"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith(f"::warning file={OTHER},line=2,") and "title=event-twice" in line for line in lines)
    assert lines[-1].startswith("::notice::1 file changed since HEAD. Elsewhere: 1 error")
