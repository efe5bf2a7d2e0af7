"""Folders of Markdown of other projects become events."""

import shutil
from pathlib import Path

import pytest
from tests.importing import run_import

from timeline.cli import main

MEMO = """\
---
date: 2023-12-24
title: Protesters try to enter City Hall
summary: They wanted to speak from the balcony. Police cleared the square.
actors: [Ana Petrović, {name: SPN}]
tags: [street, vote]
status: published
mood: high
sources:
  - title: Thousands protest
    url: https://www.rferl.org/a/1.html
    outlet: RFE/RL
    date: 2023-12-24
    access date: 2024-01-05
  - {headline: Protest, link: "https://reuters.com/2", publisher: Reuters, pub_date: 12/2023,
     accessDate: 5 January 2024}
---
Thousands came. [More](../other.md) and ![a picture](img/1.jpg).
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a memo, one that repeats its sources, and files that are no events."""
    folder = tmp_path / "memos"
    (folder / "deep").mkdir(parents=True)
    (folder / "2023-12-24-city-hall.md").write_text(MEMO, encoding="utf-8")
    again = MEMO.replace("title: Protesters try to enter City Hall", "title: City Hall stormed").replace(
        "2023-12-24\n", "2023-12\n", 1
    )
    (folder / "deep" / "b.md").write_text(again, encoding="utf-8")
    (folder / "README.md").write_text("# Memos\n", encoding="utf-8")
    return folder


def test_a_memo_becomes_an_event(folder: Path) -> None:
    """Keys in other spellings are known, and a month stays a month."""
    ran = run_import(folder, "markdown")
    event = ran.events["protesters-try-to-enter-city-hall"]
    assert (event.when.text, len(event.citations)) == ("2023-12-24", 2)
    assert ran.events["city-hall-stormed"].when.text == "2023-12"
    first, second = (ran.timeline.sources[key] for key in event.source_keys())
    assert first.accessed is not None
    assert (first.title, first.publisher, first.accessed.text) == ("Thousands protest", "RFE/RL", "2024-01-05")
    assert second.published is not None
    assert second.accessed is not None
    assert (second.title, second.published.text, second.accessed.text) == ("Protest", "2023-12", "2024-01-05")
    assert ran.status == 0


def test_a_source_of_two_memos_is_registered_once(folder: Path) -> None:
    """Two memos on the same documents share the entries, and are named as perhaps one."""
    ran = run_import(folder, "markdown")
    assert len(ran.timeline.sources) == 2
    assert "2023-12-24-city-hall.md: deep/b.md (City Hall stormed)" in ran.report


def test_what_has_no_counterpart_is_told(folder: Path) -> None:
    """Fields, links, pictures, people and files that are no events stand in the report, with the file."""
    report = run_import(folder, "markdown").report
    for words in (
        "2023-12-24-city-hall.md: mood: high",
        "2023-12-24-city-hall.md: ../other.md",
        "2023-12-24-city-hall.md: img/1.jpg",
        "2023-12-24-city-hall.md: Ana Petrović",
        "README.md: line 1: the file has no block of fields at its top",
    ):
        assert words in report


def test_people_are_matched_with_the_registers(folder: Path) -> None:
    """A name that a register knows becomes its id; the others are left and told."""
    ran = run_import(folder, "markdown")
    shutil.rmtree(ran.content / "imported" / "events")
    (ran.content / "imported" / "people.yml").write_text(
        "ana-petrovic:\n  name: Ana Petrović\n  description: A politician.\n", encoding="utf-8"
    )
    (ran.content / "imported" / "organizations.yml").write_text(
        "spn:\n  name: Serbia Against Violence\n  short: SPN\n  description: A coalition.\n", encoding="utf-8"
    )
    again = run_import(folder, "markdown")
    event = again.events["protesters-try-to-enter-city-hall"]
    assert (event.people, event.organizations) == (("ana-petrovic",), ("spn",))
    assert "Ana Petrović" not in again.report


def test_registers_only_grow(folder: Path) -> None:
    """What stands in a register stays as it is, byte for byte; new entries come behind it."""
    ran = run_import(folder, "markdown")
    shutil.rmtree(ran.content / "imported" / "events")
    register = ran.content / "imported" / "sources.yml"
    kept = "# ours\nown:\n  {title: A, publisher: B, url: 'https://www.rferl.org/a/1.html', kind: ngo, language: sr}"
    register.write_text(kept, encoding="utf-8")
    again = run_import(folder, "markdown")
    assert register.read_text(encoding="utf-8").startswith(f"{kept}\nreuters_202312:\n")
    assert again.events["city-hall-stormed"].source_keys() == ("own", "reuters_202312")


def test_an_explainer_with_mistakes_takes_nothing(folder: Path) -> None:
    """An import into a frame with faults is refused, and says which."""
    ran = run_import(folder, "markdown")
    (ran.content / "imported" / "sources.yml").write_text("own: [\n", encoding="utf-8")
    before = ran.files
    again = run_import(folder, "markdown")
    assert (again.status, again.files) == (2, before)
    assert "sources.yml:" in again.complaint


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "anchor"),
        ("a: !!python/object/apply:os.system [ls]", "tag"),
        ("a: " + "[" * 3000, "nested"),
        ("title: a\ntitle: b", "written twice"),
        ("a: 'open", "line"),
        ("- a\n- b", "they are no fields"),
    ],
)
def test_hostile_fields_are_left_and_told(folder: Path, fields: str, words: str) -> None:
    """A file with YAML that means more than it says is left out, with its line; the others come over."""
    (folder / "bad.md").write_text(f"---\n{fields}\n---\ntext\n", encoding="utf-8")
    ran = run_import(folder, "markdown")
    assert len(ran.events) == 2
    line = next(line for line in ran.report.splitlines() if line.startswith("- bad.md"))
    assert words in line


def test_links_out_of_the_folder_are_not_followed(folder: Path, tmp_path: Path) -> None:
    """A symbolic link is left and told."""
    (tmp_path / "secret.md").write_text(MEMO, encoding="utf-8")
    (folder / "link.md").symlink_to(tmp_path / "secret.md")
    ran = run_import(folder, "markdown")
    assert len(ran.events) == 2
    assert "link.md" in ran.report


def test_the_date_may_stand_in_the_name(folder: Path) -> None:
    """Where the fields have no date, that of the file’s name is taken and said."""
    (folder / "2024-02-march.md").write_text(
        "---\ntitle: March\nsources: https://a.org/x\n---\nIt was held.\n", encoding="utf-8"
    )
    ran = run_import(folder, "markdown")
    assert ran.events["march"].when.text == "2024-02"
    assert "that of the file’s name was taken" in ran.report


def test_a_foreign_report_is_not_overwritten(folder: Path) -> None:
    """Where another file stands in the report’s place, nothing is written."""
    (folder.parent / "import-report.md").write_text("Mine.\n", encoding="utf-8")
    ran = run_import(folder, "markdown")
    assert (ran.status, ran.files, ran.report) == (2, {}, "Mine.\n")
    assert "--report" in ran.complaint


@pytest.fixture
def undecided(folder: Path) -> Path:
    """The folder with a memo that names no source, and one whose date is no date."""
    (folder / "sourceless.md").write_text(
        "---\ntitle: Nobody says so\ndate: 2023-12-26\n---\nIt was.\n", encoding="utf-8"
    )
    memo = MEMO.replace("2023-12-24\n", "sometime\n", 1).replace("title: Protesters", "title: Undated protesters")
    (folder / "undated.md").write_text(memo, encoding="utf-8")
    return folder


def test_what_needs_a_decision_is_set_apart(undecided: Path) -> None:
    """With --only-ready the check finds no mistake in what is written, and the rest waits beside the report."""
    ran = run_import(undecided, "markdown", "--only-ready")
    apart = sorted(path.name for path in (undecided.parent / "import-undecided").iterdir())
    assert apart == ["2023-12-26-nobody-says-so.md", "undated-protesters-try-to-enter-city-hall.md"]
    assert ran.status == 0
    assert sorted(ran.events) == ["city-hall-stormed", "protesters-try-to-enter-city-hall"]
    assert "Set apart: 2 events" in ran.output
    assert main(["check", "--content", str(ran.content)]) == 0


def test_the_report_names_each_file_and_its_decision(undecided: Path) -> None:
    """Whether set apart or not, each mistake stands below its file, with the memo, the line and how to write it."""
    report = run_import(undecided, "markdown", "--only-ready").report
    assert "## Set apart until it is decided\n\n- 2023-12-26-nobody-says-so.md (from sourceless.md)\n" in report
    assert "(from sourceless.md)\n  - line 2: citations is missing – " in report
    assert "(from undated.md)\n  - line 3: when: “sometime” is not a date in EDTF – write 2023-12-17" in report
    assert "| sourceless.md | 2023-12-26-nobody-says-so.md (set apart) |" in report
    (undecided.parent / "content").rename(undecided.parent / "first")
    ran = run_import(undecided, "markdown")
    assert "## What keeps the site from being built\n\n- events/2023-12-26-nobody-says-so.md (from sourc" in ran.report
    assert ran.status == 2
    assert "import with --only-ready" in ran.output


def test_what_was_set_apart_is_not_overwritten(undecided: Path) -> None:
    """An editor's work on an event that waits survives the next import, and the next import changes nothing."""
    first = run_import(undecided, "markdown", "--only-ready")
    files, report = first.files, first.report
    waiting = undecided.parent / "import-undecided" / "2023-12-26-nobody-says-so.md"
    waiting.write_text("mine", encoding="utf-8")
    second = run_import(undecided, "markdown", "--only-ready")
    assert (waiting.read_text(encoding="utf-8"), second.files) == ("mine", files)
    assert report.partition("## To decide")[0].replace("2 new", "0 new") == second.report.partition("## To decide")[0]


def test_a_dry_run_sets_nothing_apart(undecided: Path) -> None:
    """It says how many would wait."""
    ran = run_import(undecided, "markdown", "--only-ready", "--dry-run")
    assert "Would be set apart: 2 events" in ran.output
    assert not (undecided.parent / "import-undecided").exists()


def test_events_are_not_set_apart_into_a_link(undecided: Path, tmp_path: Path) -> None:
    """A link in the place of the folder is refused before anything is written."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "import-undecided").symlink_to(tmp_path / "elsewhere")
    ran = run_import(undecided, "markdown", "--only-ready")
    assert (ran.status, ran.files, list((tmp_path / "elsewhere").iterdir())) == (2, {}, [])


def test_a_folder_of_faulty_files_is_refused_with_the_first_fault(folder: Path) -> None:
    """An editor is not told that there are no fields where they only cannot be read."""
    for path in folder.rglob("*.md"):
        path.write_text("---\ntitle: *anchor\n---\n", encoding="utf-8")
    ran = run_import(folder, "markdown")
    assert "no file here can be read, such as 2023-12-24-city-hall.md: line 2: “*anchor”" in ran.complaint
