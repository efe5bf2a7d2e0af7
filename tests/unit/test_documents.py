"""Documents become parts of the model, and every fault is told with its place and the way out."""

import re
from datetime import UTC
from pathlib import Path

import pytest
from tests.support import EVENT_FILE, INDEX_FILE, codes, make_when, write_files

from timeline.model.chart import Chart
from timeline.model.claim import Claimant, Qualifier, Stance
from timeline.model.event import Weight
from timeline.model.problem import Mark, Problem
from timeline.model.source import Citation
from timeline.reading import charts, documents
from timeline.reading.documents import Document, read_document

CHART_FILE = """---
kind: bar
data: data/results.csv
x: seats
y: list
unit: seats
title: Red won
description: Two bars.
citations: [daily]
added: 2024-02-01
---
"""


def read(folder: Path, text: str, kind: str = "event") -> Document:
    """Return what a file of this text says."""
    write_files(folder, {"a.md": text})
    return read_document(folder / "a.md", "content/a.md", folder, kind, None if kind == "index" else UTC)


def with_field(line: str, text: str = EVENT_FILE) -> str:
    """Return the document with a field written anew or added as the last one."""
    name = line.partition(":")[0]
    fields, _, body = text.removeprefix("---\n").partition("---\n")
    kept = re.sub(rf"^{name}:.*\n([ ].*\n)*", "", fields, flags=re.MULTILINE)
    return f"---\n{kept}{line}\n---\n{body}"


def only_problem(folder: Path, line: str, kind: str = "event", text: str = EVENT_FILE) -> Problem:
    """Return the one problem of a document with this field."""
    document = read(folder, with_field(line, text), kind)
    assert len(document.problems) == 1, document.problems
    assert not document.is_sound
    return document.problems[0]


def test_event_is_read_whole(tmp_path: Path) -> None:
    """An event's fields, its text's references and its places become an event of the model."""
    document = read(tmp_path, EVENT_FILE)
    event = documents.event("rally", document)
    assert (event.id, event.title, event.when) == ("rally", "People rally in the square", make_when("2023-12-18"))
    assert event.citations == (Citation("daily"),)
    assert [cited.mark for cited in event.references.citations] == [Mark("content/a.md", 9, 28)]
    assert event.marks.at("when") == Mark("content/a.md", 3, 7)
    assert document.problems == ()


def test_short_and_long_forms_mean_the_same(tmp_path: Path) -> None:
    """A citation, a cause and a claimant may be one word or a group of fields."""
    text = with_field("because_of: [vote, {event: walk, citations: [daily], note: by foot}]")
    text = with_field("citations: [daily, {source: agency, locator: paragraph 4}]", text)
    text = with_field(
        "figures: [{measure: People, unit: people, estimates: "
        "[{value: 35, qualifier: at-least, by: party, citations: [daily]}, "
        "{text: many, by: {name: N1}, citations: [daily]}]}]",
        text,
    )
    event = documents.event("rally", read(tmp_path, text))
    assert event.citations == (Citation("daily"), Citation("agency", "paragraph 4"))
    assert [(cause.event, cause.note) for cause in event.because_of] == [("vote", None), ("walk", "by foot")]
    first, second = event.figures[0].estimates
    assert (first.value, first.qualifier, first.by) == (35, Qualifier.AT_LEAST, Claimant(id="party"))
    assert (second.value, second.text, second.by) == (None, "many", Claimant(name="N1"))


def test_fields_left_empty_are_left_out(tmp_path: Path) -> None:
    """An optional field without a value counts as not written."""
    event = documents.event("rally", read(tmp_path, with_field("place:", with_field('label: ""'))))
    assert (event.place, event.label, event.weight) == (None, None, Weight.NORMAL)


@pytest.mark.parametrize("date", ["2023", "2023-12", "2022-22", "'2023'"])
def test_dates_are_read_as_written(tmp_path: Path, date: str) -> None:
    """A year or month without quotes stays the date that was written."""
    event = documents.event("rally", read(tmp_path, with_field(f"when: {date}")))
    assert event.when.text == date.strip("'")


def test_text_in_digits_stays_text(tmp_path: Path) -> None:
    """A number where text belongs is the text that was written."""
    event = documents.event("rally", read(tmp_path, with_field("title: 1.10")))
    assert event.title == "1.10"


def test_windows_file_reads_alike(tmp_path: Path) -> None:
    """A byte order mark and Windows line ends change neither values nor places."""
    plain = read(tmp_path, EVENT_FILE)
    windows = read(tmp_path, "\ufeff" + EVENT_FILE.replace("\n", "\r\n"))
    assert (windows.values, windows.marks, windows.references) == (plain.values, plain.marks, plain.references)


def test_cyrillic_is_kept(tmp_path: Path) -> None:
    """Cyrillic text comes through as it was written."""
    event = documents.event("rally", read(tmp_path, with_field("title: Избори у Београду")))
    assert event.title == "Избори у Београду"


@pytest.mark.parametrize(
    ("line", "code", "message", "hint"),
    [
        ("people: peter", "wrong-type", "people needs a list, found the text “peter”", "people: [peter]"),
        ("people: [Peter Nikitin]", "bad-id", "people 1: “Peter Nikitin”", "peter-nikitin"),
        ("people: [Петар]", "bad-id", "“Петар” is not an id", "small Latin letters"),
        ("people: [{name: x}]", "wrong-type", "people 1 needs a single value, found fields", ""),
        ("category: [protest]", "wrong-type", "category needs a single value, found a list", "category: protest"),
        ("title: true", "wrong-type", "title: needs text, found the yes-or-no value true", '"true"'),
        ("title:", "missing-field", "title is empty", "for example title:"),
        ("citations: []", "event-without-source", "citations is an empty list", "citations: [rfe_24]"),
        ("citations: [daily, ]\nlabel: [x]", "wrong-type", "label", "label: x"),
        ("people: [a, ~]", "missing-field", "people 2 is empty", ""),
        ("citations: ['@daily']", "bad-id", "“@daily”", "without @: daily"),
        ("weight: turning point", "bad-value", "weight: “turning point”", "did you mean “turning-point”?"),
        ("status: hidden", "bad-value", "status: “hidden”", "draft, published, retracted"),
        ("when: 20:30", "date-unreadable", "when: ", "write"),
        ("when: 2023-13", "date-unreadable", "2023-13", "write"),
        ("when: 24 December 2023", "date-unreadable", "24 December 2023", "2023-12-24"),
        ("when: 2023-12-30/2023-12-17", "end-before-start", "2023-12-30/2023-12-17", "2023-12-17/2023-12-30"),
        ("added: 2023-12", "bad-value", "added: “2023-12” is not one known day", "2026-11-22"),
        ("added: 2023-12-24T20:00", "bad-value", "added: ", "year, month and day"),
        ("label: A name that is far too long", "label-too-long", "27 characters, at most 20", "at least 7"),
        ("summary: People met [@daily].", "bad-value", "summary: ", "citations"),
        ("date: 2023-12-24", "unknown-key", "“date” is not a field", "when is already written"),
        ("xyz: 1", "unknown-key", "“xyz” is not a field", "fields are: title, label"),
        ("threds: [street]", "unknown-key", "“threds”", "did you mean “threads”?"),
        ("tags: [street]", "unknown-key", "“tags”", "did you mean “threads”?"),
        ("title: a\ntitle: b", "duplicate-key", "line 7 and in line 8", ""),
        ("claims: [{statement: It was staged., by: spn, status: alleged}]", "claim-without-source",
         "claims 1, citations is missing", "citations: [curuvija]"),
        ("claims: [{statement: S., by: RFE/RL, status: alleged, citations: [a]}]", "bad-id",
         "claims 1, by: “RFE/RL”", "{name: RFE/RL}"),
        ("claims: [{statement: S., by: spn, status: sure, citations: [a]}]", "unknown-status",
         "claims 1, status: “sure”", "confirmed, reported"),
        ("claims: [staged]", "wrong-type", "claims 1 needs fields", "statement: …"),
        ("figures: [{measure: M, unit: u, estimates: [{by: a, citations: [b]}]}]", "missing-field",
         "figures 1, estimates 1: value or text is missing", "either value or text"),
        ("figures: [{measure: M, unit: u, estimates: [{value: 1, text: one, by: a, citations: [b]}]}]", "bad-value",
         "figures 1, estimates 1: both value and text", "keep either"),
        ('figures: [{measure: M, unit: u, estimates: [{value: "2,490", by: a, citations: [b]}]}]', "wrong-type",
         "figures 1, estimates 1, value: needs a number, found the text “2,490”", "write 2490"),
    ],
)  # fmt: skip
def test_faults_of_fields_are_told(tmp_path: Path, line: str, code: str, message: str, hint: str) -> None:
    """A field with a fault is told by its name and value, with the way to write it."""
    problem = only_problem(tmp_path, line)
    assert problem.code == code
    assert message in problem.message
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("claims", "codes_of_claims"),
    [
        ("claims: [{statement: S., by: {name: N}, status: denied, citations: []}]", ["claim-without-source"]),
        ("claims: [{statement: S., by: , status: denied, citations: [a]}]", ["claim-without-claimant"]),
        ("claims: [{statement: S., by: {name: }, status: denied, citations: [a]}]", ["claim-without-claimant"]),
        ("claims: [{statement: S., by: a, status: denied, citations: [a], denials: [{statement: No.}]}]",
         ["claim-without-claimant", "claim-without-source"]),
        ("figures: [{measure: M, unit: u, estimates: [{value: 1}]}]",
         ["claim-without-claimant", "estimate-without-source"]),
        ("figures: [{measure: M, unit: u}]", ["missing-field"]),
    ],
)  # fmt: skip
def test_missing_sources_and_claimants_have_their_own_codes(
    tmp_path: Path, claims: str, codes_of_claims: list[str]
) -> None:
    """Whatever is stated without a source or without the one who says so is told under a code of its own."""
    assert codes(read(tmp_path, with_field(claims)).problems) == codes_of_claims


def test_stand_ins_keep_the_places_of_a_list(tmp_path: Path) -> None:
    """An item that cannot be read leaves an empty one, so that the items after it keep their numbers."""
    event = documents.event("rally", read(tmp_path, with_field("people: [Ana Ilić, ben]")))
    assert event.people == ("", "ben")
    assert not event.marks.was_read("people.0")
    assert event.marks.was_read("people.1")


def test_what_was_read_is_known_by_its_path(tmp_path: Path) -> None:
    """Everything within a field that has a fault counts as unread, everything beside it as read."""
    marks = read(tmp_path, with_field("when: soon", with_field("claims: {by: spn}"))).marks
    assert not marks.was_read("when")
    assert not marks.was_read("claims.0.by")
    assert marks.was_read("title")
    assert marks.was_read("text")
    assert not read(tmp_path, EVENT_FILE + "[@not a key]").marks.was_read("text")


def test_fault_stands_at_the_value(tmp_path: Path) -> None:
    """A fault is placed where the value starts in the file."""
    text = with_field("claims:\n  - statement: S.\n    by: spn\n    status: sure\n    citations: [a]")
    assert read(tmp_path, text).problems[0].mark == Mark("content/a.md", 11, 13)


def test_unknown_key_stands_at_the_key(tmp_path: Path) -> None:
    """An unknown field is placed where its name starts."""
    assert only_problem(tmp_path, "threds: [street]").mark == Mark("content/a.md", 8, 1)


def test_synonym_leads_to_the_missing_field(tmp_path: Path) -> None:
    """A field under another tool's name is told once, by both names; that the right one is missing is no news."""
    document = read(tmp_path, EVENT_FILE.replace("when:", "date:"))
    assert codes(document.problems) == ["unknown-key"]
    assert document.problems[0].hint == "did you mean “when”?"
    assert not document.marks.was_read("when")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Fields and text are read to their ends, whatever comes before."""
    text = with_field("weight: heavy", with_field("when: soon", EVENT_FILE + "And [@not a key].\n"))
    assert codes(read(tmp_path, text).problems) == ["date-unreadable", "bad-value", "citation-unreadable"]


def test_fields_must_be_fields(tmp_path: Path) -> None:
    """A block that holds a list is told to need fields."""
    problem = read(tmp_path, "---\n- a\n- b\n---\ntext").problems[0]
    assert (problem.code, problem.mark.line) == ("wrong-type", 2)
    assert "found a list" in problem.message


def test_syntax_fault_has_the_line_of_the_file(tmp_path: Path) -> None:
    """A fault of syntax is counted from the top of the file, not of the block."""
    problem = only_problem(tmp_path, "label: Vote: the day")
    assert (problem.code, problem.mark) == ("yaml-syntax", Mark("content/a.md", 8, 12))


@pytest.mark.parametrize(("text", "code"), [("", "file-empty"), ("words", "front-matter-missing")])
def test_document_that_cannot_be_taken_apart_is_told(tmp_path: Path, text: str, code: str) -> None:
    """Faults of the file itself are the document's only problem."""
    document = read(tmp_path, text)
    assert codes(document.problems) == [code]
    assert not document.is_sound
    assert not document.marks.was_read("title")


def test_endless_text_is_refused(tmp_path: Path) -> None:
    """A text longer than any document is told instead of being searched."""
    assert codes(read(tmp_path, EVENT_FILE + "[@daily] " * 30_000).problems) == ["text-too-long"]


def test_times_are_meant_in_the_given_zone(tmp_path: Path) -> None:
    """A time without a zone is meant in the timeline's zone, which an index names itself."""
    text = INDEX_FILE.replace("2023-01/2024-12", "2023-12-17T20:00/2024-12")
    document = read(tmp_path, text, "index")
    timeline, _ = documents.explainer("river", document)
    start = getattr(timeline.coverage.when, "start", None)
    assert start is not None
    assert start.time.utcoffset().total_seconds() == 3600


def test_index_becomes_a_timeline(tmp_path: Path) -> None:
    """The fields of an index frame the timeline; its key points' references precede those of its text."""
    text = with_field(
        'key_points: {happened: ["[Vote](event:vote) [@daily]"], unknown: ["Who? [@agency]"]}', INDEX_FILE
    )
    timeline, problems = documents.explainer("river", read(tmp_path, text + "About [@weekly].\n", "index"))
    assert problems == ()
    assert (timeline.id, timeline.kicker, timeline.categories[0].singular) == ("river", "Town", "Protest")
    cited = timeline.references.citations
    assert [use.citation.source for use in cited] == ["daily", "agency", "weekly"]
    assert [link.target for link in timeline.references.links] == ["event:vote"]


def test_faults_of_key_points_are_told(tmp_path: Path) -> None:
    """A citation that cannot be read is told in key points as well."""
    text = with_field('key_points: {happened: ["Vote [@not a key]"]}', INDEX_FILE)
    _, problems = documents.explainer("river", read(tmp_path, text, "index"))
    assert [(problem.code, problem.mark.line) for problem in problems] == [("citation-unreadable", 13)]


@pytest.mark.parametrize(
    ("line", "code", "hint"),
    [
        ("timezone: Belgrade", "bad-value", "Europe/Belgrade"),
        ("timezone: Europe/Belgrad", "bad-value", "Europe/Belgrade"),
        ("timezone: ../../etc/passwd", "bad-value", "IANA"),
        ("language: Elvish", "bad-value", "BCP 47"),
        ("scale: log", "bad-value", "linear, by-era"),
        ("categories: []", "missing-field", "categories:"),
        ("coverage: 2023", "wrong-type", "statement: …"),
        ("key_points: {happened: [Why: so]}", "wrong-type", "quotes"),
    ],
)
def test_faults_of_an_index_are_told(tmp_path: Path, line: str, code: str, hint: str) -> None:
    """An index is held to its declaration."""
    problem = only_problem(tmp_path, line, "index", INDEX_FILE)
    assert problem.code == code
    assert hint in problem.hint


def test_page_is_read(tmp_path: Path) -> None:
    """A page has a title, a summary and days."""
    text = "---\ntitle: About\nsummary: Who we are.\nadded: 2024-02-01\nupdated: 2024-03-01\n---\nText.\n"
    page = documents.page("about", read(tmp_path, text, "page"))
    assert (page.title, page.last_modified.text) == ("About", "2024-03-01")


def test_stance_and_denials_are_read(tmp_path: Path) -> None:
    """A claim carries its stance and its denials."""
    text = with_field(
        "claims: [{statement: S., by: spn, status: denied, citations: [a], dispute: d, stance: counter-claim, "
        "denials: [{by: {name: N1}, statement: No., citations: [b]}]}]"
    )
    event = documents.event("rally", read(tmp_path, text))
    claim = event.claims[0]
    assert (claim.stance, claim.denials[0].by.name) == (Stance.COUNTER_CLAIM, "N1")


def read_chart(folder: Path, text: str, table: str) -> tuple[Chart, tuple[Problem, ...]]:
    """Return the chart of this text and table."""
    write_files(folder, {"river/data/results.csv": table})
    return charts.chart("results", read(folder, text, "chart"), folder / "river", folder, "content/river")


def test_chart_is_read_with_its_table(tmp_path: Path) -> None:
    """A chart holds the table that it draws."""
    chart, problems = read_chart(tmp_path, CHART_FILE, "list,seats\nRed,129\nBlue,65\n")
    assert problems == ()
    assert (chart.id, chart.data.file, chart.data.column("seats")) == ("results", "data/results.csv", ("129", "65"))


@pytest.mark.parametrize(
    ("line", "code", "message", "hint"),
    [
        ("x: seat", "table-column", "x: “seat” is not a column", "did you mean “seats”?"),
        ("y: name", "table-column", "y: “name” is not a column", "list, seats"),
        ("columns: [{column: votes, name: V, unit: v}]", "table-column", "columns 1, column: “votes”", "list, seats"),
        ("highlight: [Rad]", "bad-value", "highlight: “Rad”", "did you mean “Red”?"),
        ("x: list", "table-number", "column “list”: “Red” is not a number", "words never become numbers"),
        (
            "data: data/result.csv",
            "table-missing",
            "“data/result.csv” does not exist",
            "did you mean “data/results.csv”?",
        ),
    ],
)
def test_chart_and_table_must_fit(tmp_path: Path, line: str, code: str, message: str, hint: str) -> None:
    """Columns, highlights and the file that a chart names must be there, and lengths must be numbers."""
    _, problems = read_chart(tmp_path, with_field(line, CHART_FILE), "list,seats\nRed,129\n")
    assert problems[0].code == code
    assert message in problems[0].message
    assert hint in problems[0].hint


@pytest.mark.parametrize("path", ["../../secret.csv", "/etc/passwd", "data/../../x.csv", "results.xlsx"])
def test_data_stay_in_the_folder_of_data(tmp_path: Path, path: str) -> None:
    """A chart reads CSV files of its explainer's folder of data only."""
    assert only_problem(tmp_path, f"data: {path}", "chart", CHART_FILE).code == "bad-value"
