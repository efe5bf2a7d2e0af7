"""Every example in the project's documents does what the text around it says."""

import json
import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path
from shutil import copytree
from zoneinfo import ZoneInfo

import pytest
from tests.docs.examples import BASE, DOCUMENTS, EXPLAINER, ROOT, Block, Sample, blocks, put_into, samples
from tests.docs.tables import rows

from timeline.cli import main
from timeline.commands import clock
from timeline.model.edtf import EdtfError, parse_edtf
from timeline.views.wording import Wording

SAMPLES = tuple(samples())
DATES = ROOT / "docs" / "editors" / "dates.md"
DAY = date(2026, 11, 23)
ZONE = ZoneInfo("Europe/Belgrade")
WITH_MISTAKES = """\
---
title: Protesters try to enter Belgrade City Hall
when: 24 December 2023
categorie: protest
summary: Opposition leaders tried to get into the City Assembly.
citations: [rfe_24, reu_24]
added: 2026-11-22
---
"""
CONSOLES = [block for document in DOCUMENTS for block in blocks(document) if block.info == "console"]


def check(content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """Run the check where an editor would, on the day of the examples; return its problems but for unused entries."""
    monkeypatch.setattr(clock, "today", lambda: DAY)
    monkeypatch.chdir(content.parent)
    main(["check", "--format", "json"])
    problems = json.loads(capsys.readouterr().out)
    return [problem for problem in problems if not problem["code"].startswith("unused-")]


def told(problem: dict[str, str], *, with_place: bool) -> str:
    """Return a problem as the check prints it, with or without the place."""
    place = f"{problem['file']}:{problem['line']}:{problem['column']}: " if with_place else ""
    warning = "warning: " if problem["severity"] == "warning" else ""
    return f"{place}{warning}{problem['message']} [{problem['code']}]\n  {problem['hint']}\n"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.block.where)
def test_an_example_passes_the_check_or_fails_as_shown(
    sample: Sample, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An example put into a sound explainer gives the problems that the text shows, and no others."""
    content = copytree(BASE, tmp_path / "content")
    put_into(content, sample)
    problems = check(content, capsys, monkeypatch)
    with_place = sample.report.startswith("content/")
    assert "".join(told(problem, with_place=with_place) for problem in problems) == sample.report
    assert [problem["code"] for problem in problems] == list(sample.codes)


def test_the_sound_explainer_is_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The explainer into which examples are put has no problem by itself."""
    assert check(copytree(BASE, tmp_path / "content"), capsys, monkeypatch) == []


@pytest.mark.parametrize(
    "block", [b for d in DOCUMENTS for b in blocks(d) if b.info in ("yaml", "markdown", "csv")], ids=lambda b: b.where
)
def test_every_example_says_what_it_is(block: Block) -> None:
    """No block of something that editors write stands in a document without being checked."""
    assert block.comments.startswith(("<!-- example: ", "<!-- with: ", "<!-- written: "))


def test_the_event_of_the_readme_fits_into_the_real_explainer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newcomer who saves the first example and its sources as they are gets an event without a problem."""
    content = copytree(ROOT / "content", tmp_path / "content")
    sample = next(sample for sample in SAMPLES if sample.block.document.name == "README.md")
    before = {(problem["file"], problem["message"]) for problem in check(content, capsys, monkeypatch)}
    put_into(content, sample)
    after = {(problem["file"], problem["message"]) for problem in check(content, capsys, monkeypatch)}
    assert after == before
    for each in (sample, *sample.further):
        assert f"content/{EXPLAINER}/{each.path}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("row", rows(DATES, "Write", "Readers see"), ids=lambda row: row[0])
def test_a_date_is_worded_as_the_table_says(row: list[str]) -> None:
    """The form of a date in a table gives the words beside it."""
    assert Wording().full(parse_edtf(row[0].strip("`"), ZONE), "Belgrade") == row[1]


@pytest.mark.parametrize("row", rows(DATES, "Written", "What the check says"), ids=lambda row: row[0])
def test_a_mistaken_date_is_refused_as_the_table_says(row: list[str]) -> None:
    """A common mistake gives the message and the proposal beside it."""
    with pytest.raises(EdtfError) as refusal:
        parse_edtf(row[0].strip("`"), ZONE)
    assert [refusal.value.message, refusal.value.hint] == row[1:3]


def test_the_tables_of_dates_are_found() -> None:
    """The tests of dates look at many rows, and each form stands once."""
    read = [row[0] for row in rows(DATES, "Write", "Readers see")]
    assert len(read) == len(set(read)) > 30
    assert len(rows(DATES, "Written", "What the check says")) > 15


class Typist:
    """Somebody at a terminal who types what a block shows behind the prompts."""

    def __init__(self, shown: str) -> None:
        """Take the answers out of what is shown."""
        self.answers = re.findall(r"^(?:  (?:\[.*\] )?>|.*\[Y/n\]) ?(.*)$", shown, re.MULTILINE)

    def say(self, text: str) -> None:
        """Print lines."""
        sys.stdout.write(f"{text}\n")

    def ask(self, prompt: str) -> str:
        """Print a prompt with the next answer."""
        sys.stdout.write(f"{prompt}{self.answers[0]}\n")
        return self.answers.pop(0)


@pytest.mark.parametrize("block", CONSOLES, ids=lambda block: block.where)
def test_a_command_prints_what_is_shown(
    block: Block, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command with its output gives that output, and the file that is shown below it, if any."""
    if "<!-- in: a copy of the example" in block.comments:
        copytree(BASE, tmp_path / "content")
        monkeypatch.chdir(tmp_path)
    if "at a terminal -->" in block.comments:
        monkeypatch.setattr(clock, "today", lambda: DAY)
        monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: Typist(block.body))
    if "with mistakes -->" in block.comments:
        faulty = tmp_path / "content" / EXPLAINER / "events" / "2023-12-24-city-hall.md"
        faulty.write_text(WITH_MISTAKES, encoding="utf-8")
    command, _, shown = block.body.partition("\n")
    program, *arguments = shlex.split(command.removeprefix("$ "))
    assert re.fullmatch(r"(\.venv/bin/)?timeline", program)
    main(arguments)
    printed = "".join(capsys.readouterr())
    assert [line.rstrip() for line in printed.splitlines()] == shown.splitlines()
    listed = blocks(block.document)
    below = next((each for each in listed if each.line > block.line), block)
    written = re.search(r"<!-- written: (?P<path>\S+) -->", below.comments)
    if written:
        assert (tmp_path / "content" / EXPLAINER / written["path"]).read_text(encoding="utf-8") == below.body


def test_a_pull_request_is_fetched_as_told(tmp_path: Path) -> None:
    """The commands for reviewers bring the proposal into a copy of the project, and the way back is there."""
    hub, copy = tmp_path / "hub", tmp_path / "copy"

    def git(folder: Path, *words: str) -> None:
        who = ("-c", "user.name=editor", "-c", "user.email=editor@example.org")
        subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)

    hub.mkdir()
    git(hub, "init", "--initial-branch", "main")
    git(hub, "commit", "--allow-empty", "--message", "Begin")
    git(tmp_path, "clone", str(hub), "copy")
    (hub / "event.md").write_text("proposed", encoding="utf-8")
    git(hub, "add", ".")
    git(hub, "commit", "--message", "Propose")
    git(hub, "update-ref", "refs/pull/12/head", "HEAD")
    git(hub, "reset", "--hard", "HEAD~1")
    page = ROOT / "docs" / "editors" / "reviewing.md"
    told = [line for block in blocks(page) if block.info == "sh" for line in block.body.splitlines()]
    for line in told:
        if line.startswith("git "):
            git(copy, *shlex.split(line)[1:])
    assert (copy / "event.md").read_text(encoding="utf-8") == "proposed"
    assert "`git switch main`" in page.read_text(encoding="utf-8")
    git(copy, "switch", "main")
    assert not (copy / "event.md").exists()
