"""What is exported comes back by an import, as far as the report says."""

import contextlib
import io
import json
from pathlib import Path

import pytest
from icalendar import Calendar
from tests.importing import Ran, run_import
from tests.support import make_event, make_site

from timeline.cli import main
from timeline.exchange.kinds import FORMS
from timeline.exchange.markwhen import date_text
from timeline.exchange.parts import Part
from timeline.model.edtf import EdtfDate, When, parse_edtf
from timeline.model.event import Event
from timeline.model.timeline import Timeline
from timeline.reading.site import load_site

REAL = Path(__file__).parents[2] / "content" / "serbia-2023"
DATES = (
    "2023", "2023-12", "2023-12-24", "2023-12-24T20:15+01:00", "2023-12~", "2023-12-24?", "2023%", "202X", "20XX", "2023-22",
    "2023-12-XX", "2023-XX", "2023-12-17/2023-12-30", "2023-11/2023-12-30", "2023-12-17/..", "2023-12-17/", "../2023-12-17",
    "[2023-12-24..2023-12-26]", "[2023-12-24,2023-12-28]", "2023-12-17~/2023-12-30", "-0043-03-15", "0044",
    "2023-12-17T20:00+01:00/2023-12-18", "2023-12-17T20:00+01:00/2023-12-18T02:00+01:00",
)  # fmt: skip
"""A date of every form, with times as they are read in UTC."""


def export(folder: Path, form: str, target: Path) -> tuple[int, str]:
    """Export an explainer, and return the status and what was said."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        status = main(["export", str(folder), "--to", form, "--output", str(target)])
    return status, output.getvalue()


def back(form: str, folder: Path, tmp_path: Path, *words: str) -> Ran:
    """Export an explainer and import the file."""
    target = tmp_path / f"export{FORMS[form].suffix}"
    status, said = export(folder, form, target)
    assert (status, "Exported" in said) == (0, True), said
    return run_import(target, form, *words)


def told(when: When) -> tuple[object, ...]:
    """Return all that a date says; moments are the same in whatever zone they are written."""
    if isinstance(when, EdtfDate):
        if when.time is not None:
            return ("moment", when.time.timestamp())
        return (when.lower, when.upper, when.precision, when.approximate, when.uncertain, when.kind)
    ends = [None if end is None else told(end) for end in (when.start, when.end)]
    return (*ends, when.open_start, when.open_end)


def by_title(timeline: Timeline) -> dict[str, Event]:
    """Return the events of an explainer by their titles."""
    return {event.title: event for event in timeline.events}


@pytest.fixture(scope="module")
def real() -> Timeline:
    """The explainer that comes with the project."""
    return next(each for each in load_site(REAL.parent).site.timelines if each.id == REAL.name)


@pytest.mark.parametrize("form", FORMS)
def test_the_real_explainer_comes_back(form: str, real: Timeline, tmp_path: Path) -> None:
    """Every event keeps its title, its summary and its date, with its precision and its marks."""
    ran = back(form, REAL, tmp_path, "--timezone", real.timezone)
    came = {event.title: event for event in ran.timeline.documents}
    for event in real.events:
        assert event.title in came
        assert told(came[event.title].when) == told(event.when)
        assert came[event.title].summary == event.summary
    assert len(came) == len(real.events)


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if Part.SOURCES in form.carried])
def test_addresses_of_sources_come_back(form: str, real: Timeline, tmp_path: Path) -> None:
    """A form that carries sources carries all of their addresses."""
    ran = back(form, REAL, tmp_path)
    came = {event.title: event for event in ran.timeline.documents}
    for event in real.events:
        addresses = {ran.timeline.sources[key].url for key in came[event.title].source_keys()}
        assert {real.sources[key].url for key in event.source_keys()} <= addresses


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_date_comes_back(form: str, tmp_path: Path) -> None:
    """No date gains or loses anything on the way there and back, but for years that a calendar cannot hold."""
    events = {f"events/2023-event-{number}.md": dated(number, text) for number, text in enumerate(DATES)}
    folder = make_site(tmp_path / "site", events) / "river"
    ran = back(form, folder, tmp_path)
    zone = parse_edtf("2023", __import__("datetime").UTC)
    assert zone
    came = {event.title: event.when for event in ran.timeline.documents}
    for number, text in enumerate(DATES):
        title = f"Event {number}"
        if form == "icalendar" and text.startswith("-"):
            assert title not in came
        else:
            assert told(came[title]) == told(parse_edtf(text, __import__("datetime").UTC)), text


def dated(number: int, when: str) -> str:
    """Return an event of a date."""
    return make_event
