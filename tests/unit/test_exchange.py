"""What is exported comes back by an import, as far as the report says."""

import contextlib
import io
import json
import re
import shutil
from datetime import UTC
from pathlib import Path

import pytest
from icalendar import Calendar
from tests.importing import Ran, run_import
from tests.support import EVENT_FILE, INDEX_FILE, write_content

from timeline.cli import main
from timeline.exchange.kinds import FORMS
from timeline.exchange.markwhen import date_text
from timeline.exchange.parts import Part
from timeline.model.edtf import EdtfDate, When, parse_edtf
from timeline.model.timeline import Timeline
from timeline.reading.site import load_site

REAL = Path(__file__).parents[2] / "content" / "serbia-2023"
DATES = (
    "2023", "2023-12", "2023-12-24", "2023-12-24T20:15+01:00", "2023-12~", "2023-12-24?", "2023%", "202X", "20XX",
    "2023-22", "2023-12-XX", "2023-XX", "2023-12-17/2023-12-30", "2023-11/2023-12-30", "2023-12-17/..", "2023-12-17/",
    "../2023-12-17", "[2023-12-24..2023-12-26]", "[2023-12-24,2023-12-28]", "2023-12-17~/2023-12-30", "-0043-03-15",
    "0044", "2023-12-17T20:00+01:00/2023-12-18", "2023-12-17T20:00+01:00/2023-12-18T02:00+01:00",
)  # fmt: skip
"""A date of every form, with times as they are read in UTC."""


def export(folder: Path, form: str, target: Path) -> tuple[int, str]:
    """Export an explainer, and return the status and what was said."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        status = main(["export", str(folder), "--to", form, "--output", str(target)])
    return status, output.getvalue()


def back(form: str, folder: Path, tmp_path: Path) -> Ran:
    """Export an explainer and import the file."""
    target = tmp_path / f"export{FORMS[form].suffix}"
    status, said = export(folder, form, target)
    assert (status, "Exported" in said) == (0, True), said
    return run_import(target, form)


def told(when: When) -> tuple[object, ...]:
    """Return all that a date says; moments are the same in whatever zone they are written."""
    if isinstance(when, EdtfDate):
        if when.time is not None:
            return ("moment", when.time.timestamp())
        return (when.lower, when.upper, when.precision, when.approximate, when.uncertain, when.kind)
    ends = [None if end is None else told(end) for end in (when.start, when.end)]
    return (*ends, when.open_start, when.open_end)


@pytest.fixture(scope="module")
def real() -> Timeline:
    """The explainer that comes with the project."""
    return next(each for each in load_site(REAL.parent).site.timelines if each.id == REAL.name)


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the real explainer in every form."""
    folder = tmp_path_factory.mktemp("exports")
    for name, form in FORMS.items():
        status, said = export(REAL, name, folder / f"{name}{form.suffix}")
        assert (status, "Exported: 90 events" in said) == (0, True), said
    return folder


@pytest.mark.parametrize("form", FORMS)
def test_the_real_explainer_comes_back(form: str, real: Timeline, exports: Path, tmp_path: Path) -> None:
    """Every event keeps title, summary, date as exactly as it is known, and the addresses of its sources."""
    source = Path(shutil.copy(exports / f"{form}{FORMS[form].suffix}", tmp_path))
    timeline = run_import(source, form, "--timezone", real.timezone).timeline
    came = {event.title: event for event in timeline.documents}
    assert came.keys() == {event.title for event in real.events}
    for event in real.events:
        again = came[event.title]
        assert (told(again.when), again.summary) == (told(event.when), event.summary)
        if Part.SOURCES in FORMS[form].carried:
            addresses = {timeline.sources[key].url for key in again.source_keys()}
            assert {real.sources[key].url for key in event.source_keys()} <= addresses


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An explainer with an event of every form of date, in UTC."""
    index = INDEX_FILE.replace("Europe/Belgrade", "UTC").replace("2023-01/2024-12", "../2100")
    events = {}
    for number, when in enumerate(DATES):
        text = re.sub("^title: .*", f"title: Event {number}", EVENT_FILE, flags=re.MULTILINE)
        text = re.sub("^when: .*", f'when: "{when}"', text, flags=re.MULTILINE)
        events[f"river/events/event-{number}.md"] = text
    return write_content(tmp_path / "site", {"river/index.md": index, **events}) / "river"


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_date_comes_back(form: str, folder: Path, tmp_path: Path) -> None:
    """No date gains or loses anything on the way there and back, but for years that a calendar cannot hold."""
    ran = back(form, folder, tmp_path)
    came = {event.title: event.when for event in ran.timeline.documents}
    for number, text in enumerate(DATES):
        title = f"Event {number}"
        if form == "icalendar" and text.startswith("-"):
            assert title not in came
        else:
            assert (text, told(came[title])) == (text, told(parse_edtf(text, UTC)))


@pytest.mark.parametrize("form", FORMS)
def test_what_a_form_cannot_hold_is_told(form: str, exports: Path) -> None:
    """The report names each part that stays behind, and none that does not."""
    report = (exports / f"{form}-report.md").read_text(encoding="utf-8")
    for part in (Part.CLAIMS, Part.FIGURES, Part.CAUSES):
        assert f"It has no room for: {part.value}" in report
    for part in FORMS[form].carried:
        assert f"no room for: {part.value}" not in report


@pytest.mark.parametrize("form", FORMS)
def test_the_same_explainer_gives_the_same_bytes(form: str, folder: Path, tmp_path: Path) -> None:
    """Two exports of one explainer are one file."""
    targets = [tmp_path / "one", tmp_path / "two"]
    for target in targets:
        export(folder, form, target)
    assert targets[0].read_bytes() == targets[1].read_bytes()


def test_a_file_that_exists_is_left_alone(folder: Path, tmp_path: Path) -> None:
    """An export never overwrites."""
    target = tmp_path / "mine.csv"
    target.write_text("mine", encoding="utf-8")
    status, said = export(folder, "csv", target)
    assert (status, target.read_text(encoding="utf-8")) == (2, "mine")
    assert "is there already" in said


@pytest.mark.parametrize("target", [".", ""])
def test_a_folder_is_no_file_to_write_to(target: str, folder: Path) -> None:
    """An export to what has no name of its own is refused like one to a file that exists."""
    status, said = export(folder, "csv", Path(target))
    assert (status, "is there already" in said) == (2, True)


def test_faulty_content_is_not_exported(folder: Path, tmp_path: Path) -> None:
    """The first mistake is named, and nothing is written."""
    (folder / "sources.yml").write_text("daily: [", encoding="utf-8")
    status, said = export(folder, "csv", tmp_path / "a.csv")
    assert (status, (tmp_path / "a.csv").exists()) == (2, False)
    assert "sources.yml:1:" in said


def test_timelinejs_is_shown_words_where_a_date_is_not_exact(folder: Path, tmp_path: Path) -> None:
    """A slide has no part of a date that is not known, and words where parts say too much."""
    export(folder, "timelinejs", tmp_path / "a.json")
    slides = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["events"]
    by_date = {slide.get("edtf", "plain"): slide for slide in slides}
    assert by_date["2023-12~"]["start_date"] == {"year": 2023, "month": 12}
    assert by_date["2023-12~"]["display_date"] == "about December 2023"
    assert all("month" not in slide["start_date"] for slide in slides if slide.get("edtf") in ("2023%", "202X"))


def test_a_calendar_reader_reads_the_calendar(folder: Path, tmp_path: Path) -> None:
    """The property of our own breaks nothing."""
    export(folder, "icalendar", tmp_path / "a.ics")
    calendar = Calendar.from_ical((tmp_path / "a.ics").read_bytes())
    assert len(calendar.walk("VEVENT")) == len(DATES)


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("2023-12~", "2023-12"),
        ("2023-22", "2023-06-01/2023-08-31"),
        ("2023-12-17/..", "2023-12-17/now"),
        ("2023-12-17T20:00+01:00", "2023-12-17T19:00:00Z"),
        ("2023-12-XX/2024-01", "2023-12-01/2024-01"),
    ],
)
def test_markwhen_is_given_dates_that_it_reads(when: str, text: str) -> None:
    """The nearest date in ISO 8601 stands before the colon."""
    assert date_text(parse_edtf(when, UTC)) == text


def test_no_line_of_a_text_becomes_an_event(folder: Path, tmp_path: Path) -> None:
    """What would mean something to Markwhen gets a sign before it."""
    event = folder / "events" / "event-0.md"
    text = "\n\n2020: no event\n\n## Head\n\nsection one\n\n// aside\n\nA #tag here.\n"
    event.write_text(event.read_text(encoding="utf-8") + text, encoding="utf-8")
    ran = back("markwhen", folder, tmp_path)
    assert len(ran.timeline.documents) == len(DATES) + 1
    assert {event.category for event in ran.timeline.documents} == {"event"}
