"""What editors' tools read fits what editors write and what the check says."""

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from shutil import copytree
from typing import Any

import jsonschema
import pytest
from scripts.write_editor_files import DATES, SCHEMAS, SNIPPETS, schema_text, snippets_text
from tests.docs.examples import BASE, EXPLAINER, ROOT
from tests.unit.mistakes import MISTAKES, SOUND, Mistake

from timeline.cli import main
from timeline.reading.json_schema import KINDS, json_schema, plain_value_of
from timeline.reading.schema import RECORDS, REGISTERS

VSCODE = ROOT / ".vscode"
DOCUMENTS = {
    "event": "content/*/events/*.md",
    "chart": "content/*/charts/*.md",
    "index": "content/*/index.md",
    "page": "content/pages/*.md",
}
"""Where each kind of Markdown file lies."""
FILLED_IN = {
    DATES: "2023-12~",
    "FILL IN category": "protest",
    "FILL IN threads": "street",
    "FILL IN place": "city-hall",
    "FILL IN people": "aleksandar-vucic",
    "FILL IN organizations": "spn",
    "FILL IN citations": "rfe_24",
    "FILL IN source": "rfe_24",
    "FILL IN by": "spn",
    "FILL IN event": "first-protest",
    "FILL IN value": "35",
    "FILL IN status": "disputed",
    "FILL IN kind": "news",
    "FILL IN url": "https://example.org/1",
    "FILL IN language": "en",
    "FILL IN key": "a-new-one",
}
_PLACE = re.compile(r"\$\{\d+:(?P<shown>[^}]*)\}")
_CHOICE = re.compile(r"\$\{\d+\|(?P<words>[^|]*)\|\}")


def settings(name: str) -> dict[str, Any]:
    """Return one of the settings files of VS Code, which have no comments."""
    return json.loads((VSCODE / name).read_text(encoding="utf-8"))


def registers_and_schemas() -> dict[str, str]:
    """Return the pattern of the files of each register, by the path of its schema."""
    return settings("settings.json")["yaml.schemas"]


def each_property(schema: object, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every property at every depth of a schema, with its path; rules on properties are none."""
    if isinstance(schema, list):
        for item in schema:
            yield from each_property(item, path)
    elif isinstance(schema, dict):
        for name, value in schema.items():
            if name == "properties":
                for key, each in value.items():
                    yield f"{path}.{key}", each
                    yield from each_property(each, f"{path}.{key}")
            elif name not in ("allOf", "examples"):
                yield from each_property(value, path)


def fields_of(file: Path) -> Any:
    """Return what stands in a register, or in the front matter of a document."""
    text = file.read_text(encoding="utf-8")
    return plain_value_of(text if file.suffix == ".yml" else text.split("---\n")[1])


def left_as_it_is(body: list[str]) -> str:
    """Return a snippet in which an editor has filled in nothing: of words to choose from, the first is taken."""
    text = "\n".join(body).replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-22")
    text = _CHOICE.sub(lambda place: place["words"].split(",")[0], text)
    return _PLACE.sub(lambda place: place["shown"], text).replace("$0", "") + "\n"


def filled_in(body: list[str]) -> str:
    """Return a snippet as it is when an editor has filled in every place."""
    text = left_as_it_is(body)
    for shown, value in FILLED_IN.items():
        text = text.replace(shown, value)
    return text


def matched(output: str) -> Iterator[dict[str, str | None]]:
    """Yield the problems that VS Code's matcher of several lines finds in what a task prints.

    Each pattern is tried on its own line, in order; what stands for the message in a later line is added to it. A name
    without a group has the matcher's own value.
    """
    patterns = settings("tasks.json")["tasks"][0]["problemMatcher"]["pattern"]
    lines = output.splitlines()
    for number in range(len(lines)):
        found: dict[str, str | None] = {}
        for pattern, line in zip(patterns, lines[number : number + len(patterns)], strict=False):
            match = re.search(pattern["regexp"], line)
            if match is None:
                break
            for name, group in pattern.items():
                if name != "regexp":
                    found[name] = f"{found[name]}\n{match[group]}" if name in found else match[group]
        else:
            yield found


@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_are_up_to_date(kind: str) -> None:
    """Each schema in the repository is what the declaration gives today."""
    assert (SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8") == schema_text(kind)


def test_every_kind_of_file_has_a_schema() -> None:
    """There is a schema for each kind of file and none besides."""
    assert {path.name for path in SCHEMAS.iterdir()} == {f"{kind}.schema.json" for kind in KINDS}
    assert set(KINDS) == {*DOCUMENTS, *REGISTERS, *RECORDS}


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_tells_what_each_field_says_and_how_to_write_it(kind: str) -> None:
    """At every depth, an editor who points at a field reads what it says, how it is written and an example."""
    properties = dict(each_property(json_schema(kind)))
    assert properties
    for path, schema in properties.items():
        assert re.fullmatch(r"[^`]+\. Written as [^`]+\.", schema["description"]), path
        assert schema["examples"], path


def test_every_register_is_wired_to_its_schema() -> None:
    """VS Code's extension for YAML checks every YAML file of the content against the schema of its kind."""
    wired = registers_and_schemas()
    assert wired == {f"./schemas/{name}.schema.json": f"content/*/{name}.yml" for name in (*REGISTERS, *RECORDS)}
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.y*ml")}
    assert files
    for file in files:
        assert [schema for schema, pattern in wired.items() if fnmatch(file, pattern)] == [
            f"./schemas/{Path(file).stem}.schema.json"
        ]
    for pattern in [f"content/*/{name}.yml" for name in REGISTERS]:
        assert [file for file in files if fnmatch(file, pattern)], pattern


@pytest.mark.parametrize("kind", sorted(set(KINDS) - set(RECORDS)))
def test_the_content_is_right_by_the_schemas(kind: str) -> None:
    """An editor's tool finds no fault in any file of the explainer that comes with the project."""
    pattern = f"content/*/{kind}.yml" if kind in REGISTERS else DOCUMENTS[kind]
    files = sorted(ROOT.glob(pattern))
    assert files
    validator = jsonschema.Draft7Validator(json_schema(kind))
    for file in files:
        assert [error.message for error in validator.iter_errors(fields_of(file))] == [], file.name


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("sources", ("  publisher:", "  publishers:")),
        ("sources", ("kind: news", "kind: newspaper")),
        ("people", ("  name:", "  title:")),
        ("organizations", ("  description:", "  note:")),
        ("places", ("precision: city", "precision: town")),
        ("terms", ("  also: [re-run]", "  also: re-run")),
    ],
)
def test_a_mistake_in_a_register_is_refused(kind: str, change: tuple[str, str]) -> None:
    """A tool that checks a register against its schema points at a mistake in it."""
    text = (ROOT / "content" / EXPLAINER / f"{kind}.yml").read_text(encoding="utf-8")
    assert change[0] in text
    validator = jsonschema.Draft7Validator(json_schema(kind))
    assert list(validator.iter_errors(plain_value_of(text.replace(*change))))


def test_the_snippets_are_up_to_date() -> None:
    """The snippets of VS Code are what the declaration gives today."""
    assert SNIPPETS.read_text(encoding="utf-8") == snippets_text()


def _content_with(snippet: str, text: str, content: Path) -> Path:
    """Put a snippet where it belongs in a copy of a sound content folder, and return the file it is in."""
    explainer = copytree(BASE, content) / EXPLAINER
    event = explainer / "events" / "2023-12-24-city-hall.md"
    lists = {"claim": "claims", "figure": "figures", "correction": "corrections", "cause": "because_of"}
    if snippet in lists or snippet == "denial":
        indented = "".join(f"  {line}\n" for line in text.splitlines())
        if snippet == "denial":
            claim = "  - statement: It was staged.\n    by: spn\n    status: disputed\n    citations: [rfe_24]\n"
            indented = claim + "    denials:\n" + "".join(f"    {line}\n" for line in indented.splitlines())
        name = lists.get(snippet, "claims")
        front, fields, below = event.read_text(encoding="utf-8").split("---\n", 2)
        fields = re.sub(rf"^{name}:.*\n(?: .*\n)*", "", fields, flags=re.MULTILINE)
        event.write_text(f"{front}---\n{fields}{name}:\n{indented}---\n{below}", encoding="utf-8")
        return event
    homes = {"event": "events/2023-12-a-new-one.md", "page": "../pages/new.md"}
    registers = {"source": "sources", "person": "people", "organization": "organizations", "place": "places",
                 "term": "terms"}  # fmt: skip
    home = explainer / homes.get(snippet, f"{registers.get(snippet)}.yml")
    before = home.read_text(encoding="utf-8") if snippet in registers and home.exists() else ""
    home.write_text(before + text, encoding="utf-8")
    return home


@pytest.mark.parametrize("name", json.loads(snippets_text()))
def test_a_snippet_that_is_filled_in_passes_the_check(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a snippet writes is right as soon as its places are filled in."""
    _content_with(name, filled_in(settings(SNIPPETS.name)[name]["body"]), tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    main(["check", "--format", "json"])
    errors = [each for each in json.loads(capsys.readouterr().out) if each["severity"] == "error"]
    assert errors == []


@pytest.mark.parametrize("name", sorted(set(json.loads(snippets_text())) - {"page", "correction"}))
def test_a_snippet_that_is_left_as_it_is_is_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No snippet states anything by itself: without an editor's own words there are errors."""
    _content_with(name, left_as_it_is(settings(SNIPPETS.name)[name]["body"]), tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--format", "json"]) == 2
    assert "FILL IN" in capsys.readouterr().out


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_every_mistake_is_shown_among_the_problems(
    mistake: Mistake, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """VS Code's task finds all that the check prints: file, line, column, weight, words, code and how to write it."""
    for name, text in (SOUND | mistake.changes).items():
        if text is not None:
            path = tmp_path / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
    monkeypatch.chdir(tmp_path)
    main(["check", "--format", "json"])
    problems = json.loads(capsys.readouterr().out)
    main(["check"])
    assert problems
    assert list(matched(capsys.readouterr().out)) == [
        {
            "file": problem["file"],
            "line": str(problem["line"]),
            "column": str(problem["column"]),
            "severity": "warning" if problem["severity"] == "warning" else None,
            "message": f"{problem['message']}\n{problem['hint']}",
            "code": problem["code"],
        }
        for problem in problems
    ]


def test_the_tasks_run_what_there_is() -> None:
    """Each task is a make target, or a command of the environment that make sets up."""
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for task in settings("tasks.json")["tasks"]:
        program, *words = task["command"].split()
        assert (program == "make" and words[0] in targets) or program == ".venv/bin/timeline"


def test_the_settings_are_kept_in_the_repository() -> None:
    """Nothing that an editor's tool needs is left out by the list of ignored files."""
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8")
    assert not re.search(r"vscode|schemas|\.github", ignored)
    assert settings("extensions.json") == {"recommendations": ["redhat.vscode-yaml"]}
