"""Everything that is wrong with a content folder is told in one round, and nothing that follows from what was told."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import EVENT_FILE, INDEX_FILE, SOURCES_FILE, codes, write_content

from timeline.inspection import inspect_content
from timeline.model.problem import Problem

EVENT = "river/events/2023-12-18-rally.md"
TEN_MISTAKES = """---
title: People rally in the square
label: A name that is far too long
when: 18 December 2023
category: protests
weight: turning-point
people: [Ana Ilić, nobody]
because_of: [never]
summary: A rally was held.
citations: [lost]
claims:
  - statement: The count was wrong.
    status: alleged
    citations: [daily]
figures:
  - measure: People
    unit: people
    estimates:
      - {value: many, by: {name: N1}, citations: [gone]}
added: 2024-02-01
---
People met [@missing] and went [on](event:nowhere).
"""
CHART = """---
kind: bar
data: data/a.csv
x: m
y: name
unit: people
title: T
description: D
citations: [lost]
added: soon
---
"""


def inspect(folder: Path, files: dict[str, str | bytes] | None = None) -> list[Problem]:
    """Return everything that is wrong with the sound content folder with these files over it."""
    return list(inspect_content(write_content(folder / "content", files), "content")[1])


def errors(folder: Path, files: dict[str, str | bytes]) -> list[tuple[str, str, int]]:
    """Return the errors of a content folder by file, code and line."""
    found = (problem for problem in inspect(folder, files) if problem.is_error)
    return [(problem.mark.file.removeprefix("content/river/"), problem.code, problem.mark.line) for problem in found]


def told(problems: Iterable[Problem]) -> set[str]:
    """Return the codes of the problems, but for the warning that the sound event has one source only."""
    return set(codes(problems)) - {"one-source"}


def event_with(line: str, text: str = EVENT_FILE) -> str:
    """Return the sound event, or another one, with a line at the end of its fields."""
    fields, _, body = text.removeprefix("---\n").partition("---\n")
    return f"---\n{fields}{line}\n---\n{body}"


def test_faults_of_form_and_of_meaning_are_told_together(tmp_path: Path) -> None:
    """An event that cannot be read whole is judged as far as it can be read: all its mistakes come at once."""
    assert [(code, line) for _, code, line in errors(tmp_path, {EVENT: TEN_MISTAKES})] == [
        ("label-too-long", 3),
        ("date-unreadable", 4),
        ("unknown-category", 5),
        ("bad-id", 7),
        ("unknown-person", 7),
        ("unknown-event", 8),
        ("unknown-source", 10),
        ("claim-without-claimant", 12),
        ("wrong-type", 19),
        ("unknown-source", 19),
        ("unknown-source", 22),
        ("broken-link", 22),
    ]


def test_broken_index_register_and_event_are_told_together(tmp_path: Path) -> None:
    """Faults of an index, a register, a chart and an event hide none of each other's faults."""
    files: dict[str, str | bytes] = {
        "river/index.md": INDEX_FILE.replace("2024-02-01", "soon"),
        "river/people.yml": "ana: {name: Ana, citations: [lost]}",
        "river/charts/crowds.md": CHART,
        "river/data/a.csv": "name,n\nx,1\n",
        EVENT: event_with("people: [ana, nobody]").replace("2023-12-18", "18 December"),
    }
    assert errors(tmp_path, files) == [
        ("charts/crowds.md", "table-column", 4),
        ("charts/crowds.md", "unknown-source", 9),
        ("charts/crowds.md", "date-unreadable", 10),
        ("events/2023-12-18-rally.md", "date-unreadable", 3),
        ("events/2023-12-18-rally.md", "unknown-person", 8),
        ("index.md", "date-unreadable", 10),
        ("people.yml", "missing-field", 1),
        ("people.yml", "unknown-source", 1),
    ]


def test_unreadable_files_have_no_consequences(tmp_path: Path) -> None:
    """Of an index and a register that cannot be read nobody says which ids are missing in them."""
    files: dict[str, str | bytes] = {
        "river/index.md": "---\ntitle: The: river\n---\n",
        "river/sources.yml": "daily: [",
        EVENT: event_with(
            "threads: [street]\nclaims:\n  - {statement: S., by: x, status: sure, citations: [daily], dispute: d}"
        ),
    }
    assert errors(tmp_path, files) == [
        ("events/2023-12-18-rally.md", "unknown-claimant", 10),
        ("events/2023-12-18-rally.md", "unknown-status", 10),
        ("index.md", "yaml-syntax", 2),
        ("sources.yml", "yaml-syntax", 1),
    ]


def test_missing_index_hides_nothing(tmp_path: Path) -> None:
    """The events of a folder without an index are judged, but for what the index would hold."""
    content = write_content(tmp_path / "content", {EVENT: event_with("people: [nobody]")})
    (content / "river/index.md").unlink()
    assert told(inspect_content(content, "content")[1]) == {"unknown-person", "index-missing"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("categories:\n  - {id: protest,", "categories:\n  - {id: The Protests,"), "bad-id"),
        (("categories:", "categries:"), "unknown-key"),
        (("when: 2023-01/2024-12", "when: long ago"), "date-unreadable"),
        (("coverage: {when: 2023-01/2024-12, statement: The town is covered.}", "coverage: all"), "wrong-type"),
        (("published:", "eras: [{id: a, name: A, short: A, when: then}]\npublished:"), "date-unreadable"),
        (("published:", "eras: none\npublished:"), "wrong-type"),
    ],
)
def test_faults_of_an_index_have_no_consequences(tmp_path: Path, change: tuple[str, str], code: str) -> None:
    """What an index does not say for a fault of its own is not told again at every event."""
    problems = inspect(tmp_path, {"river/index.md": INDEX_FILE.replace(*change)})
    assert told(problems) == {code}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("weight: turning-point\nlabel: [Rally]", "wrong-type"),
        ("weight: turning-point\nlable: Rally", "unknown-key"),
        ("citations: daily", "wrong-type"),
        ("corrections: [{date: then, was: a, now: b, reason: c}]", "date-unreadable"),
        ("formerly: [A B, A C]", "bad-id"),
        ("place: [square]", "wrong-type"),
        ("claims: {by: spn}", "wrong-type"),
        ("claims: [{statement: S., status: alleged, citations: [daily]}]", "claim-without-claimant"),
        ("claims: [{statement: S., by: {name: N}, status: alleged}]", "claim-without-source"),
        ("status: drft", "bad-value"),
        ("known: x: y", "yaml-syntax"),
    ],
)
def test_a_fault_of_an_event_is_told_once(tmp_path: Path, line: str, code: str) -> None:
    """No rule says again, in other words, what was told when the event was read."""
    text = EVENT_FILE.replace("citations: [daily]\n", "") if line.startswith("citations") else EVENT_FILE
    files: dict[str, str | bytes] = {EVENT: event_with(line, text), "river/sources.yml": SOURCES_FILE}
    assert set(codes(inspect(tmp_path, files))) == {code}


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("agency: {title: T, publisher: P, url: 'https://a.org', kind: sate-media, language: en, state: X}",
         "bad-value"),
        ("agency: {title: T, publisher: P, url: 'https://a.org', kind: state-media, language: en, state: []}",
         "wrong-type"),
        ("agency: {title: T, publisher: P, url: 'https://a.org', kind: news, language: en, copy_of: {source: daily}}",
         "missing-field"),
    ],
)  # fmt: skip
def test_a_fault_of_a_source_is_told_once(tmp_path: Path, entry: str, code: str) -> None:
    """No rule judges the kind, the state or the origin of a source where these could not be read."""
    files: dict[str, str | bytes] = {
        "river/sources.yml": f"{SOURCES_FILE}{entry}\n",
        EVENT: EVENT_FILE.replace("[daily]", "[daily, agency]"),
    }
    assert set(codes(inspect(tmp_path, files))) == {code}


def test_fault_of_a_precision_is_told_once(tmp_path: Path) -> None:
    """Whether coordinates are too exact is judged by a precision that was read."""
    places = "square: {name: Square, latitude: 44.8112, longitude: 20.4621, precision: bilding}"
    assert told(inspect(tmp_path, {"river/places.yml": places})) == {"bad-value"}


def test_files_that_share_an_id_are_all_judged(tmp_path: Path) -> None:
    """The second file of an id is not published, but its faults are told in the same round."""
    problems = inspect(tmp_path, {"river/events/2024-01-02-rally.md": event_with("people: [nobody]")})
    assert told(problems) == {"duplicate-id", "unknown-person"}


def test_nothing_is_called_unused_while_something_is_unread(tmp_path: Path) -> None:
    """The fault of a page may hide the only use of an entry, so unused entries are told when all was read."""
    files: dict[str, str | bytes] = {"river/people.yml": "ana: {name: Ana, description: A mayor.}"}
    assert "unused-person" in codes(inspect(tmp_path / "a", files))
    assert "unused-person" not in codes(inspect(tmp_path / "b", {**files, "pages/about.md": "words"}))


def test_folder_without_a_timeline_is_told(tmp_path: Path) -> None:
    """A folder in which there is no timeline is no content."""
    (tmp_path / "content").mkdir()
    assert codes(inspect_content(tmp_path / "content", "content")[1]) == ["no-timeline"]


def test_what_has_faults_is_not_published(tmp_path: Path) -> None:
    """Stand-ins are for the rules only: the site holds nothing that was not read whole."""
    files: dict[str, str | bytes] = {
        "river/events/2023-12-19-walk.md": EVENT_FILE.replace("2023-12-18", "soon"),
        "river/charts/crowds.md": CHART,
        "river/people.yml": "ana: {name: Ana}",
        "pages/about.md": "words",
    }
    loaded, _ = inspect_content(write_content(tmp_path / "content", files))
    (timeline,) = loaded.site.timelines
    assert [event.id for event in timeline.documents] == ["rally"]
    assert (timeline.charts, timeline.people, loaded.site.pages) == ((), {}, ())
    (legible,) = loaded.legible.timelines
    assert [event.id for event in legible.documents] == ["walk", "rally"]


INDEX = event_with(
    "threads: [{id: street, name: S, description: D}]\n"
    "eras: [{id: early, name: E, short: E, when: 2023-01/2023-06}, {id: late, name: L, short: L, when: 2023-07/2024}]\n"
    "disputes: [{id: count, question: Who counted?, citations: [daily]}]\n"
    "questions: [{id: how-many, question: Q, answer: A, opened: 2023-12-18, closed: 2024, closed_by: rally}]\n"
    "key_points: {happened: ['[Rally](event:rally) [@daily]']}\ncharts: [crowds]",
    INDEX_FILE,
)
FULL_EVENT = event_with(
    "weight: turning-point\nlabel: Rally\nknown: 2023-12-19\nthreads: [street]\nplace: square\npeople: [ana]\n"
    "because_of: [{event: walk, citations: [daily], note: N}]\nupdated: 2024-03-01\nformerly: [march]\n"
    "corrections: [{date: 2024-03-01, was: a, now: b, reason: c}]\n"
    "claims: [{statement: S., by: ana, status: denied, citations: [daily], dispute: count, stance: record,"
    " denials: [{by: {name: N1}, statement: No., citations: [daily]}]}]\n"
    "figures: [{measure: M, unit: u, estimates: [{value: 1, by: ana, citations: [daily]}]}]",
)
SOUND = {
    "river/index.md": INDEX,
    EVENT: FULL_EVENT,
    "river/events/2023-12-01-walk.md": EVENT_FILE.replace("2023-12-18", "2023-12-01"),
    "river/sources.yml": f"{SOURCES_FILE}  copy_of: {{outlet: Reuters, form: copy}}\n",
    "river/people.yml": "ana: {name: Ana, description: A mayor., citations: [daily]}",
    "river/places.yml": "square: {name: S, latitude: 44.8, longitude: 20.4, precision: area, within: town}\n"
    "town: {name: T}",
    "river/charts/crowds.md": CHART.replace("x: m", "x: n").replace("lost", "daily").replace("soon", "2024-02-01"),
    "river/data/a.csv": "name,n\nx,1\n",
}


def test_the_full_example_is_sound(tmp_path: Path) -> None:
    """Content with every field has no error."""
    assert errors(tmp_path, dict(SOUND)) == []


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(sorted(SOUND)),
        st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(["", "x", "[", "~", "{a: b}", "2023", ": "])),
        min_size=1,
    )
)
def test_no_damage_makes_a_rule_fail(damages: dict[str, tuple[float, int, str]]) -> None:
    """Whatever could not be read, every rule judges the rest without a traceback."""
    files = dict(SOUND)
    for name, (part, length, put) in damages.items():
        at = int(part * len(files[name]))
        files[name] = files[name][:at] + put + files[name][at + length :]
    with tempfile.TemporaryDirectory() as folder:
        for problem in inspect(Path(folder), dict(files)):
            assert "“”" not in problem.message
