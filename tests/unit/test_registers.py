"""Registers become sources, people, organizations and places; one faulty entry spoils no other."""

from datetime import UTC
from pathlib import Path

import pytest
from tests.support import SOURCES_FILE, codes, make_when, write_files

from timeline.model.entities import PlacePrecision
from timeline.model.problem import Mark
from timeline.model.source import CopyForm, Origin, SourceKind
from timeline.reading import registers
from timeline.reading.registers import RegisterRead, read_register
from timeline.reading.schema import REGISTERS

SOURCE = "{title: T, publisher: P, url: 'https://example.org', kind: news, language: en}"


def read(folder: Path, text: str | bytes, name: str = "sources") -> RegisterRead:
    """Return what a register of this text says."""
    write_files(folder, {f"{name}.yml": text})
    return read_register(folder / f"{name}.yml", f"content/{name}.yml", folder, REGISTERS[name], UTC)


def test_source_is_read(tmp_path: Path) -> None:
    """A source has its key, its fields and its place."""
    text = SOURCES_FILE + "  published: 2023-12-25~\n  copy_of: {outlet: Reuters, form: relay, source: agency}\n"
    register = read(tmp_path, text)
    source = registers.sources(register)["daily"]
    assert (source.key, source.title, source.described, source.kind) == (
        "daily", "Rally in the square", False, SourceKind.NEWS,
    )  # fmt: skip
    assert source.published == make_when("2023-12-25~")
    assert source.copy_of == Origin("Reuters", CopyForm.RELAY, "agency")
    assert source.marks.at() == Mark("content/sources.yml", 1, 1)
    assert source.marks.at("copy_of.form") == Mark("content/sources.yml", 8, 36)
    assert register.problems == ()


def test_described_source_says_so(tmp_path: Path) -> None:
    """A source with a description instead of a title is marked as described."""
    source = registers.sources(read(tmp_path, SOURCES_FILE.replace("title:", "description:")))["daily"]
    assert (source.title, source.described) == ("Rally in the square", True)


def test_person_organization_and_place_are_read(tmp_path: Path) -> None:
    """The other registers give their entries by id."""
    person = registers.people(read(tmp_path, "ana-b: {name: Ana B, description: A mayor., also: [Anna B]}", "people"))[
        "ana-b"
    ]
    assert (person.id, person.name, person.also) == ("ana-b", "Ana B", ("Anna B",))
    organization = registers.organizations(
        read(tmp_path, "spn: {name: Against Violence, short: SPN, description: A list.}", "organizations")
    )["spn"]
    assert (organization.id, organization.short) == ("spn", "SPN")
    place = registers.places(
        read(tmp_path, "hall: {name: Hall, latitude: 44.8, longitude: 20, precision: area, within: town}", "places")
    )["hall"]
    assert (place.latitude, place.longitude, place.precision, place.within) == (44.8, 20, PlacePrecision.AREA, "town")


def test_faulty_entry_is_known_and_left_out(tmp_path: Path) -> None:
    """An entry with a fault yields no source, its key stays known and the others are read."""
    register = read(tmp_path, f"{SOURCES_FILE}agency: {{title: T}}\nweekly: {SOURCE}\n")
    assert set(registers.sources(registers.without_faulty(register))) == {"daily", "weekly"}
    assert register.faulty == {"agency"}
    assert register.known == {"daily", "agency", "weekly"}
    assert set(codes(register.problems)) == {"missing-field"}
    assert register.problems[0].message == "agency, publisher is missing"
    assert register.problems[0].mark.line == 7
    assert register.is_readable


def test_bad_key_is_placed(tmp_path: Path) -> None:
    """A key that is no key is told where it stands."""
    problem = read(tmp_path, f"{SOURCES_FILE}Agency 24: {SOURCE}\n").problems[0]
    assert (problem.code, problem.mark) == ("bad-id", Mark("content/sources.yml", 7, 1))


def test_duplicate_key_names_both_lines(tmp_path: Path) -> None:
    """A key that stands twice in a register is told with both lines."""
    problem = read(tmp_path, f"{SOURCES_FILE}daily: {SOURCE}\n").problems[0]
    assert problem.code == "duplicate-key"
    assert "line 1 and in line 7" in problem.message


@pytest.mark.parametrize("field", ["latitude: 44.8", "longitude: 20.4"])
def test_coordinates_come_together(tmp_path: Path, field: str) -> None:
    """One coordinate without the other is a fault."""
    problem = read(tmp_path, f"hall: {{name: Hall, {field}}}", "places").problems[0]
    assert problem.code == "missing-field"
    assert "latitude and longitude" in problem.hint


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"\xe8: x", "file-encoding"),
        ("a: b: c", "yaml-syntax"),
        ("- a\n- b\n", "wrong-type"),
        ("just words", "wrong-type"),
    ],
)
def test_unreadable_register_says_so(tmp_path: Path, text: str | bytes, code: str) -> None:
    """Of a register that cannot be read as a whole it is not known which keys there are."""
    register = read(tmp_path, text)
    assert codes(register.problems) == [code]
    assert not register.is_readable


def test_missing_register_is_empty(tmp_path: Path) -> None:
    """A register that does not exist has no entries and no faults."""
    missing = read_register(tmp_path / "no.yml", "no.yml", tmp_path, REGISTERS["people"], UTC)
    assert missing == RegisterRead()


def test_register_of_comments_is_empty(tmp_path: Path) -> None:
    """A register with nothing but comments has no entries and no faults."""
    assert read(tmp_path, "# nobody yet\n") == RegisterRead()


def test_long_register_is_read(tmp_path: Path) -> None:
    """A register may hold more fields than the front matter of a document."""
    register = read(tmp_path, "".join(f"s{n}: {SOURCE}\n" for n in range(1_000)))
    assert len(register.entries) == 1_000
