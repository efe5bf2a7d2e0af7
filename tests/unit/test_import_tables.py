"""CSV tables of any make become events."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.importing import found_in, run_import, told

import timeline
from timeline.cli import main
from timeline.importers.found import Fate, RefusedError

TABLE = """\
Date;Headline;Description;Body;Tags;People;Location;Source URL;Source Title;Outlet;Status;Colour
24 December 2023;Crowds at City Hall;They came. They left.;Long **text**.;street, vote;Ana Petrović;Belgrade;https://rferl.org/1?utm_source=x;Thousands;RFE/RL;published;red
December 2023;Ђоковић говори;;Some words. More words.;vote;;;https://www.rferl.org/1;;;;
03/04/2023;Marked;Sum.;;;;;;;;alleged;
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table with semicolons, as spreadsheets write it here."""
    path = tmp_path / "events.csv"
    path.write_text(TABLE, encoding="utf-8-sig")
    return path


def test_a_table_becomes_events(table: Path) -> None:
    """Each row is an event with its date, as exactly as it was, its source and its place."""
    ran = run_import(table, "csv", "--day-first")
    first, second, third = (ran.events[id_] for id_ in ("crowds-at-city-hall", "djokovic-govori", "marked"))
    assert (first.when.text, second.when.text, third.when.text) == ("2023-12-24", "2023-12", "2023-04-03")
    assert (first.summary, first.place) == ("They came. They left.", "belgrade")
    assert first.source_keys() == second.source_keys() == ("rfe-rl",)
    source = ran.timeline.sources["rfe-rl"]
    assert (source.title, source.publisher, source.url) == ("Thousands", "RFE/RL", "https://rferl.org/1?utm_source=x")


def test_nothing_is_dropped_unsaid(table: Path) -> None:
    """The report names what was changed, what was left behind and what is to be decided, each with its row."""
    ran = run_import(table, "csv", "--day-first")
    for words in (
        "row 2: 24 December 2023 → 2023-12-24",
        "headings: Colour (1 cells)",
        "row 2: Ana Petrović",
        "row 4: alleged",
        "No source is named: register one in sources.yml and cite it (1)\n\n- row 4",
        "events/2023-12-djokovic-govori.md",
    ):
        assert words in ran.report
    assert ran.status == 2
    assert "timeline check" in ran.output


def test_an_event_that_cannot_be_published_is_a_draft(table: Path) -> None:
    """A status without counterpart makes a draft, and the file says why."""
    text = run_import(table, "csv", "--day-first").files["imported/events/2023-04-03-marked.md"].decode()
    assert "status: draft  # its status was “alleged”" in text


def test_the_same_import_gives_the_same_bytes(table: Path, tmp_path: Path) -> None:
    """Two imports of one file into two folders write the same files and the same report."""
    one = run_import(table, "csv")
    report = one.report
    other = run_import(table, "csv", content=tmp_path / "other")
    assert (one.files, report) == (other.files, other.report)


def test_a_second_import_changes_nothing(table: Path) -> None:
    """What is there is left as it is, also where an editor has changed it, and this is said."""
    first = run_import(table, "csv", "--day-first")
    edited = first.content / "imported/events/2023-12-djokovic-govori.md"
    edited.write_text(edited.read_text(encoding="utf-8").replace("Some words", "Mended words"), encoding="utf-8")
    before = first.files
    second = run_import(table, "csv", "--day-first")
    assert second.files == before
    assert "has a file of this name with other text: it was left as it is" in second.report
    assert "0 events, 3 that the explainer has already" in second.output


def test_a_dry_run_writes_nothing(table: Path) -> None:
    """The report is printed, and no file comes into being."""
    ran = run_import(table, "csv", "--dry-run")
    assert ran.files == {}
    assert not (table.parent / "import-report.md").exists()
    assert "Would be imported: 3 events" in ran.output


def test_columns_can_be_named(tmp_path: Path) -> None:
    """A column with an unknown name is taken for what the editor says that it is."""
    path = tmp_path / "a.csv"
    path.write_text("Kada,Šta\n2023,Izbori\n", encoding="utf-8")
    found, _ = found_in(path, "csv", columns={"date": "Kada", "title": "Šta"})
    assert [(event.when, event.title) for event in found.events] == [("2023", "Izbori")]
    with pytest.raises(RefusedError, match="no column is known to hold the date"):
        found_in(path, "csv")
    with pytest.raises(RefusedError, match="no column is called “Kad”"):
        found_in(path, "csv", columns={"date": "Kad"})


def test_a_formula_is_words(tmp_path: Path) -> None:
    """No cell is ever worked out; a guarded cell loses its guard."""
    path = tmp_path / "a.csv"
    path.write_text("""date,title,summary\n2023,"=HYPERLINK(""http://x"")",'-5 degrees\n""", encoding="utf-8")
    found, notes = found_in(path, "csv")
    assert (found.events[0].title, found.events[0].summary) == ('=HYPERLINK("http://x")', "\\-5 degrees".lstrip("\\"))
    assert any("formula" in line for line in told(notes, Fate.CHANGED))


def test_events_of_one_name_get_numbers(tmp_path: Path) -> None:
    """Ids are told apart by numbers, and this is said; a file that exists is never overwritten."""
    path = tmp_path / "a.csv"
    path.write_text(
        "date,title,summary,url\n" + "2023-12-24,A rally,It was held.,https://a.org\n" * 2, encoding="utf-8"
    )
    ran = run_import(path, "csv")
    assert sorted(ran.events) == ["a-rally", "a-rally-2"]
    assert "row 3: events/2023-12-24-a-rally-2.md" in ran.report
    assert "may be one, written twice" in ran.report


@pytest.mark.parametrize("title", ["../../../outside", "/etc/passwd", "..\\..\\outside", "a\x00b", "con", "."])
def test_no_title_leads_out_of_the_folder(tmp_path: Path, title: str) -> None:
    """Whatever the title, the file stands in the folder of the events."""
    path = tmp_path / "a.csv"
    path.write_text(f'date,title,url\n2023,"{title}",https://a.org\n', encoding="utf-8")
    ran = run_import(path, "csv")
    outside = [file for file in tmp_path.rglob("*") if file.is_file() and ran.content not in file.parents]
    assert sorted(file.name for file in outside) in (["a.csv"], ["a.csv", "import-report.md"])
    assert all(name.startswith("imported/") for name in ran.files)


@pytest.mark.parametrize("name", ["Imported", "pages", "search", "a b", "..", ".hidden"])
def test_a_name_that_no_explainer_can_have_is_refused(
    table: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder of the pages, reserved addresses and names that are no ids take no import."""
    (table.parent / "content").mkdir()
    assert main(["import", str(table), "--from", "csv", "--into", str(table.parent / "content" / name)]) == 2
    assert "cannot be the name of an explainer" in capsys.readouterr().err
    assert list((table.parent / "content").iterdir()) == []


def test_a_link_takes_no_import(table: Path) -> None:
    """Neither the explainer nor its folder of events may be a link to somewhere else."""
    elsewhere, content = table.parent / "elsewhere", table.parent / "content"
    elsewhere.mkdir()
    content.mkdir()
    (content / "imported").symlink_to(elsewhere)
    assert run_import(table, "csv").status == 2
    (content / "imported").unlink()
    run_import(table, "csv")
    shutil.rmtree(content / "imported" / "events")
    (content / "imported" / "events").symlink_to(elsewhere)
    assert run_import(table, "csv").status == 2
    assert list(elsewhere.iterdir()) == []


def test_a_huge_table_is_refused(tmp_path: Path) -> None:
    """A file of fifty megabytes is refused before it is read."""
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    ran = run_import(path, "csv")
    assert (ran.status, ran.files) == (2, {})
    assert "at most 20,000,000 are read" in ran.complaint


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\xff\xfed\x00", "UTF-16"),
        ("date,title\n2023,Đ\n".encode("cp1250"), "not UTF-8"),
        (b'date,title\n2023,"open', "no row of a CSV file"),
        (b'date,title\n2023,"' + b"x" * 200_000 + b'"\n', "no row of a CSV file"),
        (b"date,date\n1,2\n", "two columns are called “date”"),
        (b"a\x00b,c\n", "NUL byte"),
        (b"," * 300, "columns"),
    ],
)
def test_a_malformed_table_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    """The command says what is wrong and ends with 2; nothing is written."""
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    ran = run_import(path, "csv")
    assert (ran.status, ran.files) == (2, {})
    assert words in ran.complaint


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.text(st.sampled_from("date,title;\n\"'=2023-12/ \tä<[@"), max_size=120) | st.text(max_size=80))
def test_any_file_is_imported_or_refused(tmp_path: Path, text: str) -> None:
    """No text makes a traceback."""
    path = tmp_path / "a.csv"
    path.write_text("date,title,url\n" + text, encoding="utf-8", errors="replace")
    assert run_import(path, "csv", "--dry-run").status in (0, 2)


def test_other_commands_load_nothing_of_an_import() -> None:
    """Packages that only an import needs are not loaded before there is one."""
    code = "import sys, timeline.cli; print([name for name in sys.modules if name in sys.argv[1:]])"
    heavy = [
        "icalendar",
        "openpyxl",
        "defusedxml",
        "unidecode",
        "timeline.importers.carrying",
        "timeline.views.edition",
    ]
    plugins = str(Path(timeline.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", code, *heavy],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": plugins},
    )
    assert done.stdout == "[]\n"
