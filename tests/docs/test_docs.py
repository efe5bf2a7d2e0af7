"""What the project's documents say of the project is so."""

import ast
import re
import shlex
import struct
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

import pytest
from scripts.write_field_reference import TARGET, reference
from tests.components.pages import VIEWS
from tests.docs.examples import DOCUMENTS, ROOT, blocks
from tests.docs.tables import rows

from timeline.checks.unused_entry import REGISTERS as JUDGED_REGISTERS
from timeline.cli import COMMANDS, _parser
from timeline.model.link_record import LinkOutcome

PACKAGE = ROOT / "plugins" / "timeline"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
MESSAGES = ROOT / "docs" / "editors" / "messages.md"
NOT_CODES = {
    "import-undecided": "the name of a folder",
    "aria-label": "an attribute of HTML",
    "at-least": "a word for the exactness of a number",
    "more-than": "a word for the exactness of a number",
    "my-event": "an id in a hint",
    "ls-files": "a command of git",
    "merge-base": "a command of git",
    "rev-parse": "a command of git",
    "headings-and-cells": "the name under which a step is registered with the Markdown converter",
}
"""Words with hyphens in the code that reads and checks which are no codes of problems, and what they are."""
GROUPS_OF_FIELDS = re.compile(r"schema_\w+\.py")
LARGEST_PICTURE = 250_000

_CODE = re.compile(r"[a-z]+(?:-[a-z]+)+")
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>[^()\s]+)\)")
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"(?<!`)`(?P<code>[^`\n]+)`(?!`)")
_HEADING = re.compile(r"^#{1,6} (?P<words>.+)$", re.MULTILINE)
_COMMAND = re.compile(r"(?:\$ )?(?:[A-Z]+=\S+ )*(?P<program>make|(?:\.venv/bin/)?timeline)(?P<words>(?: .*)?)")
_RULE = re.compile(r"^([a-z]+):", re.MULTILINE)


def prose(document: Path) -> str:
    """Return a document without its fenced blocks."""
    return _FENCED.sub("", document.read_text(encoding="utf-8"))


def code_words() -> set[str]:
    """Return every word of the code that has the form of a problem's code."""
    found = {f"unused-{kind}" for kind in JUDGED_REGISTERS}
    for folder in (PACKAGE, PACKAGE / "reading", PACKAGE / "checks", PACKAGE / "advice", PACKAGE / "commands"):
        for path in folder.glob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            if GROUPS_OF_FIELDS.fullmatch(path.name):
                found |= set(_declared_codes(tree))
            else:
                found |= {word for word in _words(tree) if _CODE.fullmatch(word)}
    return found - NOT_CODES.keys()


def _words(tree: ast.AST) -> Iterator[str]:
    return (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))


def _declared_codes(tree: ast.AST) -> Iterator[str]:
    """Yield the codes in a declaration of fields, whose other words are names and examples."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            named = [keyword.value for keyword in node.keywords if (keyword.arg or "").startswith("code")]
            placed = node.args[1:2] if node.func.id in ("Choice", "Text") else []
            yield from (word for argument in (*named, *placed) for word in _words(argument))


def warning_words() -> set[str]:
    """Return the codes of problems that are made as warnings."""
    found = {f"unused-{kind}" for kind in JUDGED_REGISTERS}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and "Severity.WARNING" in map(ast.unparse, node.args):
                found |= {word for argument in node.args for word in _words(argument) if _CODE.fullmatch(word)}
    return found


def _names_of_commands() -> set[str]:
    """Return the words by which `timeline` knows its commands."""
    parser = ArgumentParser()
    commands = parser.add_subparsers()
    for command in COMMANDS:
        command.add_to(commands)
    return set(commands.choices)


def slugs(document: Path) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a document."""
    headings = (found["words"] for found in _HEADING.finditer(prose(document)))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def linked_files(document: Path) -> Iterator[Path]:
    """Yield the files of the project to which a document links."""
    for found in _LINK.finditer(prose(document)):
        if "://" not in found["target"]:
            yield (document.parent / found["target"].partition("#")[0]).resolve()


def commands() -> Iterator[tuple[str, str, str]]:
    """Yield every command in the documents: where it stands, the program and its words."""
    for document in DOCUMENTS:
        shown = [block for block in blocks(document) if block.info in ("sh", "console")]
        lines = [line for block in shown for line in block.body.splitlines()]
        lines += [found["code"] for found in _INLINE.finditer(prose(document)) if " " in found["code"]]
        for line in lines:
            found = _COMMAND.fullmatch(line.strip())
            if found:
                yield document.name, found["program"].removeprefix(".venv/bin/"), found["words"].strip()


def test_every_code_is_explained() -> None:
    """The codes in the list of messages are exactly those that the code knows, each once."""
    explained = [row[0].strip("`") for row in rows(MESSAGES, "Code")]
    assert len(explained) == len(set(explained))
    assert (code_words() - set(explained), set(explained) - code_words()) == (set(), set())


def test_warnings_are_called_warnings() -> None:
    """The list of messages says of each code whether it stops the build."""
    called = {row[0].strip("`") for row in rows(MESSAGES, "Code") if row[1] == "warning"}
    assert called == warning_words()
    assert {row[1] for row in rows(MESSAGES, "Code")} == {"warning", "error"}


def test_the_reference_of_fields_is_up_to_date() -> None:
    """The list of all fields is what the declaration gives today."""
    assert TARGET.read_text(encoding="utf-8") == reference()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    """Every link to a file of the project names one that exists, and every anchor a heading."""
    for found in _LINK.finditer(_INLINE.sub("", prose(document))):
        file, _, anchor = found["target"].partition("#")
        if "://" in file:
            continue
        target = (document.parent / file).resolve() if file else document
        assert target.exists(), found["target"]
        assert not anchor or anchor in slugs(target), found["target"]


def test_every_document_is_linked_from_the_readme() -> None:
    """A reader of the README finds every other document; an editor finds them in the list of pages for editors."""
    readme, for_editors = ROOT / "README.md", ROOT / "docs" / "editors" / "README.md"
    linked = {target for list_ in (readme, for_editors) for target in linked_files(list_)}
    assert for_editors in set(linked_files(readme))
    assert [doc for doc in DOCUMENTS[1:] if doc not in linked] == []
    assert [
        doc for doc in for_editors.parent.glob("*.md") if doc not in {for_editors, *linked_files(for_editors)}
    ] == []


@pytest.mark.parametrize(("document", "program", "words"), sorted(set(commands())))
def test_every_command_exists(document: str, program: str, words: str) -> None:
    """Each make target and each call of timeline that a document names can be run."""
    if program == "make":
        targets = _RULE.findall((ROOT / "Makefile").read_text(encoding="utf-8"))
        named = re.sub(r'[A-Z]+=(?:"[^"]*"|\S+)', "", words).split()
        assert named
        assert set(named) <= set(targets)
    elif " " in words:
        assert _parser().parse_args(shlex.split(words)).run
    else:
        assert words in _names_of_commands()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_of_the_project_exists(document: Path) -> None:
    """Each file or folder that a document names from the project's root is there."""
    named = re.findall(
        r"\b(?:scripts|plugins|theme|tests|docs|\.github)/[\w./-]*\w", document.read_text(encoding="utf-8")
    )
    assert [path for path in named if not (ROOT / path).exists() and not (ROOT / "theme" / path).exists()] == []


def test_the_readme_shows_the_two_commands() -> None:
    """The first block of commands is the two that are enough, and the text says where to look."""
    first = next(block for block in blocks(ROOT / "README.md") if block.info == "sh")
    assert first.body.splitlines() == ["make html", "make test"]
    assert "`output/index.html`" in prose(ROOT / "README.md")


def test_the_readme_names_the_categories() -> None:
    """A newcomer finds all categories of the explainer in the README, in their order."""
    index = (ROOT / "content" / "serbia-2023" / "index.md").read_text(encoding="utf-8")
    ids = re.findall(r"- \{id: ([\w-]+), name: [^,]+, singular:", index)
    *others, last = [f"`{id_}`" for id_ in ids]
    assert others
    assert f"{', '.join(others)} or {last}." in " ".join(prose(ROOT / "README.md").split())


def test_the_page_on_reviewing_names_the_checks() -> None:
    """The page for reviewers has a row for every job that runs for a pull request."""
    workflow = (ROOT / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8")
    jobs = re.findall(r"^    name: (.+)\n(?!    if: )", workflow, re.MULTILINE)
    listed = [row[0].strip("*") for row in rows(ROOT / "docs" / "editors" / "reviewing.md", "Check", "Red means")]
    assert sorted(listed) == sorted(jobs)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pictures_of_the_readme_are_small(scheme: str) -> None:
    """There is a picture for each colour scheme, of one size and not too heavy."""
    path = f"docs/images/explainer-{scheme}.png"
    data = (ROOT / path).read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    assert data.startswith(b"\x89PNG")
    assert len(data) <= LARGEST_PICTURE
    assert (width, height > 800) == (1280, True)
    assert path in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_kinds_of_page_are_listed() -> None:
    """The table for theme authors names every kind of page with the class of its view."""
    listed = {
        row[0].strip("`"): row[1].strip("`") for row in rows(ROOT / "docs" / "themes.md", "`page.kind` and template")
    }
    assert listed == {kind: type(view).__name__ for kind, view in VIEWS.items()}


def test_layers_of_the_style_sheet_are_listed() -> None:
    """The table for theme authors names the layers in their order."""
    first_line = (ROOT / "theme" / "static" / "css" / "main.css").read_text(encoding="utf-8").splitlines()[0]
    listed = [row[0].strip("`") for row in rows(ROOT / "docs" / "themes.md", "Layer")]
    assert first_line == f"@layer {', '.join(listed)};"


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted names of all modules that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "timeline":
            yield from (f"timeline.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("row", rows(ARCHITECTURE, "Package", "What it does"), ids=lambda row: row[0].strip("`"))
def test_a_package_imports_what_it_may(row: list[str]) -> None:
    """A package imports of the project and of third parties nothing but what the table of packages names."""
    package, allowed, others = (
        row[0].strip("`"),
        set(re.findall(r"`(\w+)`", row[2])),
        set(re.findall(r"`(\w+)`", row[3])),
    )
    home = PACKAGE / package
    names = {
        name for path in (home.rglob("*.py") if home.is_dir() else [home.with_suffix(".py")]) for name in imports(path)
    }
    own = {name.split(".")[1] for name in names if name.startswith("timeline.")} - {package}
    foreign = {name.split(".")[0] for name in names} - {"timeline"} - sys.stdlib_module_names
    assert (own - allowed, foreign - others) == (set(), set())


def test_the_table_of_packages_is_whole() -> None:
    """Every package and module of the plugin stands in the table, but those that only start it."""
    listed = {row[0].strip("`") for row in rows(ARCHITECTURE, "Package", "What it does")}
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert listed == there - {"__init__", "__main__"}


@pytest.mark.parametrize("row", rows(ARCHITECTURE, "Invariant", "Guard"), ids=lambda row: row[0])
def test_every_invariant_has_a_guard(row: list[str]) -> None:
    """The tests that the table of invariants names exist."""
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", row[1])
    assert named
    for file, test in named:
        text = (ROOT / file).read_text(encoding="utf-8")
        assert not test or re.search(rf"^def {test}\(", text, re.MULTILINE), f"{file}::{test}"


def test_every_outcome_of_a_look_is_explained() -> None:
    """The table of outcomes says of each what an editor does with it."""
    listed = [row[0].strip("`") for row in rows(ROOT / "docs" / "editors" / "links.md", "Outcome")]
    assert listed == [outcome.value for outcome in LinkOutcome]
