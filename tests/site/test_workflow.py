"""The workflows, as GitHub and a security scanner read them, and what they run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tests.site.building import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "command",
    [
        ("check-jsonschema", "--builtin-schema", "vendor.github-workflows"),
        ("zizmor", "--offline", "--config", ROOT / ".github" / "zizmor.yml"),
    ],
    ids=["schema", "security"],
)
def test_the_workflow_is_sound(command: tuple[str | Path, ...], workflow: Path) -> None:
    """A workflow follows GitHub's schema and has no fault that a scanner for security knows."""
    program, *options = command
    ended = subprocess.run(
        [Path(sys.executable).with_name(str(program)), *options, workflow],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_the_workflow_keeps_what_it_built() -> None:
    """The site and its results are taken up before a build and kept after it, under one name and the same paths."""
    steps = yaml.safe_load((ROOT / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8"))["jobs"]["build"]
    words = [step.get("uses", step.get("run", "")) for step in steps["steps"]]
    restore, build, save = (
        next(number for number, word in enumerate(words) if word.startswith(begin))
        for begin in ("actions/cache/restore@", "make html", "actions/cache/save@")
    )
    assert restore < build < save
    taken, kept = (steps["steps"][number]["with"] for number in (restore, save))
    assert taken["path"].split() == kept["path"].split() == ["output", "output.cache"]
    assert kept["key"].startswith(taken["restore-keys"])


def git(folder: Path, *words: str) -> str:
    """Run git in a folder, with nobody's settings."""
    own = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    ended = subprocess.run(["git", *own, *words], cwd=folder, env=os.environ | GIT, capture_output=True, check=True)
    return ended.stdout.decode()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A clone of a project with one explainer, and a gh that notes how it was called."""
    git(tmp_path, "init", "--quiet", "--bare", "origin.git")
    git(tmp_path, "clone", "--quiet", "origin.git", "project")
    home = tmp_path / "project" / "content" / "river"
    home.mkdir(parents=True)
    (home / "index.md").write_text("---\n", encoding="utf-8")
    git(tmp_path / "project", "add", ".")
    git(tmp_path / "project", "commit", "--quiet", "--message", "Begin")
    git(tmp_path / "project", "push", "--quiet", "origin", "HEAD:main")
    (tmp_path / "bin").mkdir()
    gh = tmp_path / "bin" / "gh"
    gh.write_text(f'#!/bin/sh\necho "$1 $2" >> "{tmp_path}/gh.log"\n', encoding="utf-8")
    gh.chmod(0o755)
    return tmp_path / "project"


def propose(project: Path, **records: str) -> list[str]:
    """Run the script on the records of some explainers; return how gh was called."""
    found, log = project.parent / "links", project.parent / "gh.log"
    for explainer, text in records.items():
        (found / explainer).mkdir(parents=True, exist_ok=True)
        (found / explainer / "links.yml").write_text(text, encoding="utf-8")
    own = {"RECORDS": str(found), "BASE": "main", "PATH": f"{project.parent / 'bin'}:{os.environ['PATH']}"}
    script = ROOT / "scripts" / "propose-links.sh"
    subprocess.run(["sh", script], cwd=project, env=os.environ | GIT | own, capture_output=True, check=True)
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def test_a_new_record_is_proposed(project: Path) -> None:
    """The record of an explainer that there is comes onto a branch with a pull request, and nothing else does."""
    assert propose(project, river="daily:\n", elsewhere="x:\n") == ["auth setup-git", "pr list", "pr create"]
    assert git(project, "show", "--name-only", "--format=%s", "origin/links-record").split("\n\n") == [
        "Record how the pages of sources answered",
        "content/river/links.yml\n",
    ]


def test_a_record_that_is_as_it_was_proposes_nothing(project: Path) -> None:
    """Where nothing was looked at, nobody is asked to merge anything."""
    (project / "content" / "river" / "links.yml").write_text("daily:\n", encoding="utf-8")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message", "Record")
    assert propose(project, river="daily:\n") == []
