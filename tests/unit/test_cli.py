"""The ``timeline`` command, run on folders of real files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support import make_claim, make_event, make_site, write_files

from timeline.cli import main
from timeline.commands.check import all_is_well

PLUGINS = Path(__file__).parents[2] / "plugins"

INDEX = """\
---
title: The river and the square
short_title: River
kicker: Example
standfirst: What happened at the river.
language: en
timezone: Europe/Belgrade
timezone_name: Belgrade
coverage: {when: 2023/2024, statement: Everything is covered.}
published: 2024-02-01
categories:
  - {id: protest, name: Protests, singular: Protest}
---
"""
SOURCES = """\
daily:
  title: People rally
  publisher: The Daily
  url: https://example.org/daily
  kind: news
  language: en
agency:
  title: Rally held
  publisher: The Agency
  url: https://example.org/agency
  kind: agency
  language: en
"""
EVENT = """\
---
title: People rally in the square
when: 2023-12-18
category: protest
summary: A rally was held.
citations: [daily, agency]
claims:
  - statement: The count was wrong.
    by: {name: A neighbour}
    status: alleged
    citations: [daily]
added: 2024-02-01
---
A rally was held [@daily].
"""
TEN_MISTAKES = """\
---
title: People rally in the square
when: 2022-01-01
category: protests
threads: [alley]
place: sqare
people: [nobody]
because_of: [never]
summary: A rally was held.
citations: [lost]
claims:
  - statement: The count was wrong.
    by: nobody
    status: alleged
    citations: [daily]
    dispute: which
added: 2024-02-01
updated: 2024-01-01
---
A rally was held [@gone], and [more](event:never) came.
"""


def write_event(folder: Path, event: str = EVENT) -> Path:
    """Write a content folder with one timeline of one event."""
    home = "content/river"
    files = {"index.md": INDEX, "sources.yml": SOURCES, "events/2023-12-18-rally.md": event}
    return write_files(folder, {f"{home}/{name}": text for name, text in files.items()})


@pytest.fixture
def content(tmp_path, monkeypatch):
    """A folder of sound content, named as an editor names it: relative to where the command is started."""
    write_event(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


@pytest.fixture
def faulty(tmp_path, monkeypatch):
    """A folder of content whose event has ten mistakes and more."""
    write_event(tmp_path, TEN_MISTAKES)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def test_sound_content(content, capsys):
    """Content without problems ends with 0 and a line that counts what was read."""
    assert main(["check"]) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines()[-1] == "All is well: 1 timeline, 1 event, 2 sources, 1 claim; no problems."
    assert shown.out.splitlines()[0] == "Events: 1 published; 1 rest on sources of two origins or more."
    assert shown.err == ""


def test_counts():
    """The friendly line counts over all events."""
    site = make_site(make_event("a", claims=(make_claim(),)), make_event("b", claims=(make_claim(), make_claim())))
    assert all_is_well(site) == "All is well: 1 timeline, 2 events, 2 sources, 3 claims; no problems."


def test_warnings_only(content, capsys):
    """Warnings are reported and do not fail the command."""
    event = content / "river" / "events" / "2023-12-18-rally.md"
    event.write_text(EVENT.replace("[daily, agency]", "[daily]"), encoding="utf-8")
    assert main(["check"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("content/river/events/2023-12-18-rally.md:6:") for line in lines)
    assert lines[-1] == "2 warnings in 2 files."


def test_ten_mistakes(faulty, capsys):
    """All mistakes of one event are reported at once, each with its place and code, and fail the command."""
    assert main(["check", "--content", "content"]) == 2
    lines = [line for line in capsys.readouterr().out.splitlines() if not line.startswith("  ")]
    found = {(line.split(":")[1], line.rpartition("[")[2].rstrip("]")) for line in lines if "[" in line}
    assert found >= {
        ("3", "outside-coverage"),
        ("3", "suspicious-january"),
        ("4", "unknown-category"),
        ("5", "unknown-thread"),
        ("6", "unknown-place"),
        ("7", "unknown-person"),
        ("8", "unknown-event"),
        ("10", "unknown-source"),
        ("13", "unknown-claimant"),
        ("16", "unknown-dispute"),
        ("18", "updated-before-added"),
        ("20", "unknown-source"),
        ("20", "broken-link"),
    }
    assert lines[-1] == "12 errors, 2 warnings in 2 files; nothing was published."


def test_json(faulty, capsys):
    """The JSON form lists every problem with the same eight keys."""
    assert main(["check", "--format", "json"]) == 2
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) >= 10
    assert {tuple(row) for row in rows} == {("file", "line", "column", "code", "severity", "message", "hint", "others")}
    assert rows[0]["file"] == "content/river/events/2023-12-18-rally.md"


def test_json_without_problems(content, capsys):
    """The JSON form of sound content is an empty list."""
    assert main(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_github(faulty, capsys):
    """Every line of the GitHub form is an annotation."""
    assert main(["check", "--format", "github"]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) >= 10
    assert all(line.startswith(("::error file=content/river/", "::warning file=content/river/")) for line in lines)


@pytest.mark.parametrize(("folder", "said"), [("nowhere", "no folder “nowhere”"), ("empty", "holds no timeline")])
def test_folder_without_content(folder, said, tmp_path, monkeypatch, capsys):
    """A missing folder and a folder without timelines end with 2 and say so."""
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--content", folder]) == 2
    shown = capsys.readouterr()
    assert said in shown.out + shown.err


def test_file_instead_of_folder(content, capsys):
    """A file in place of the content folder is refused."""
    assert main(["check", "--content", "content/river/index.md"]) == 2
    assert "no folder “content/river/index.md”" in capsys.readouterr().err


def test_date(capsys):
    """A date is shown with its wording, its days and its precision."""
    assert main(["date", "2023-12~"]) == 0
    shown = capsys.readouterr().out
    assert "2023-12-01" in shown
    assert "2023-12-31" in shown
    assert "December 2023" in shown


def test_date_as_json(capsys):
    """The JSON form of a date has exactly the documented keys."""
    assert main(["date", "--json", "2023-12-17?"]) == 0
    meaning = json.loads(capsys.readouterr().out)
    wording = meaning.pop("wording")
    assert "17 December 2023" in wording
    assert meaning == {
        "edtf": "2023-12-17?",
        "lower": "2023-12-17",
        "upper": "2023-12-17",
        "precision": "day",
        "approximate": False,
        "uncertain": True,
    }


def test_open_interval_as_json(capsys):
    """An end that is not given is null, not a made-up day."""
    assert main(["date", "2023-12-17/..", "--json"]) == 0
    meaning = json.loads(capsys.readouterr().out)
    assert (meaning["lower"], meaning["upper"]) == ("2023-12-17", None)


def test_year_before_our_era(capsys):
    """A negative year is a date, not an option."""
    assert main(["date", "-0043-03", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["lower"] == "-0043-03-01"


def test_zone_of_a_date(capsys):
    """A time with an offset falls on the day that it has in the zone."""
    assert main(["date", "2023-12-17T23:30Z", "--timezone", "Europe/Belgrade", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["lower"] == "2023-12-18"


@pytest.mark.parametrize("text", ["2023-13", "last summer", ""])
def test_unreadable_date(text, capsys):
    """An unreadable date ends with 2, with message and hint on standard error."""
    assert main(["date", text]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    first, second = shown.err.splitlines()[:2]
    assert first.startswith("timeline: ")
    assert second.startswith("  ")


@pytest.mark.parametrize("zone", ["Europe/Belgrad", "", "../etc/passwd", "Europe"])
def test_unknown_zone(zone, capsys):
    """An unknown time zone ends with 2 and names it."""
    assert main(["date", "2023-12", "--timezone", zone]) == 2
    assert f"no time zone “{zone}”" in capsys.readouterr().err


@pytest.mark.parametrize(
    "kind", ["event", "index", "sources", "people", "organizations", "places", "terms", "chart", "page"]
)
def test_schema(kind, capsys):
    """The schema of every kind of file can be printed as JSON."""
    assert main(["schema", kind]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_schema_of_an_event(capsys):
    """Without a kind, the schema of an event is printed."""
    assert main(["schema"]) == 0
    assert "because_of" in json.loads(capsys.readouterr().out)["properties"]


@pytest.mark.parametrize("arguments", [[], ["publish"], ["schema", "film"], ["check", "--format", "xml"]])
def test_wrong_call(arguments, capsys):
    """A wrong call ends with 2 and says where all is told."""
    with pytest.raises(SystemExit) as ending:
        main(arguments)
    assert ending.value.code == 2
    assert "see timeline" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chekc"], "timeline: “chekc” is no command\n  did you mean check? The words are: check, links, new, "),
        (
            ["check", "--fixx"],
            "timeline: “--fixx” is not known here\n  did you mean --fix; see timeline check --help\n",
        ),
        (["check", "extra"], "timeline: “extra” is not known here\n  see timeline check --help\n"),
        (
            ["check", "--format", "xml"],
            "timeline: “xml” is not one of the words for --format\n  write one of: text, json, github; see timeline ",
        ),
        (["new", "evnt"], "timeline: “evnt” is no kind\n  did you mean event? "),
        (
            ["new", "event", "--titel", "x"],
            "“--titel x” is not known here\n  did you mean --title; see timeline new event ",
        ),
        (["date"], "timeline: TEXT is missing\n  see timeline date --help\n"),
        (["import", "a.csv", "--into", "b"], "timeline: --from is missing\n  --from is one of: csv, xlsx, "),
        (["new", "source", "--url"], "timeline: --url needs a value behind it\n"),
        (["links", "--all", "--older-than", "3"], "timeline: --older-than and --all do not go together\n"),
    ],
)
def test_a_wrong_call_is_told_in_plain_words(arguments, told, capsys):
    """What is wrong with a call is said with what was probably meant."""
    with pytest.raises(SystemExit):
        main(arguments)
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["serve", "--port", "http"], "“http” is no port write a number from 0 to 65535"),
        (["serve", "--port", "65536"], "“65536” is no port write a number from 0 to 65535"),
        (["links", "--older-than", "a month"], "“a month” is no number of days write it as 30"),
        (["import", "--added", "today"], "“today” is no day write it as 2026-11-22"),
    ],
)
def test_a_value_that_no_option_takes(arguments, told, capsys):
    """A value of an option is refused with how to write it, not with the name of a function."""
    with pytest.raises(SystemExit) as ending:
        main(arguments)
    assert ending.value.code == 2
    assert told in " ".join(capsys.readouterr().err.split())


def run_module(*arguments, **options):
    """Run ``python -m timeline`` in a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(PLUGINS), "PYTHONDONTWRITEBYTECODE": "1", **options.pop("env", {})}
    command = [sys.executable, "-m", "timeline", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, check=False, **options)


def test_module():
    """``python -m timeline`` is the command, with its status."""
    ended = run_module("date", "2023-13")
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr.decode()


def test_narrow_encoding():
    """Where standard output cannot show a letter, it is written in another form."""
    ended = run_module("date", "2023-13", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert ended.returncode == 2
    assert b"\\u201c2023-13\\u201d" in ended.stderr


def test_broken_pipe():
    """A reader that goes away early is no traceback."""
    command = f"{sys.executable} -m timeline schema; echo status $? >&2"
    environment = os.environ | {"PYTHONPATH": str(PLUGINS), "PYTHONDONTWRITEBYTECODE": "1"}
    shell = subprocess.Popen(
        ["/bin/sh", "-c", command], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert shell.stdout is not None
    shell.stdout.close()
    assert shell.stderr is not None
    assert shell.stderr.read().decode() == "status 2\n"
    shell.stderr.close()
    shell.wait()


def test_ctrl_c_ends_without_a_traceback(content, monkeypatch, capsys):
    """Whoever stops a command gets one line and status 2."""

    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.commands.check.inspect_content", stopped)
    assert main(["check"]) == 2
    assert capsys.readouterr().err == "timeline: stopped\n"
