"""The configuration of the content management system follows the declaration, and what it writes loses nothing."""

import json
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from fnmatch import fnmatch
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.docs.examples import ROOT
from tests.docs.tables import rows

from timeline.cli import main
from timeline.cms.configuration import configuration
from timeline.cms.fields import VALUE, VALUES
from timeline.cms.files import ForeignFileError, write_files
from timeline.cms.page import PACKAGES, start_page
from timeline.reading.declaration import Choice, Date, ExactDay, Field, ListOf, Shape, ShortOr, ValueType
from timeline.reading.json_schema import plain_value_of
from timeline.reading.schema import DOCUMENTS, REGISTERS

CONTENT = ROOT / "content"
SCRIPT = ROOT / "plugins" / "timeline" / "cms" / "assets" / "timeline-fields.js"
WRITTEN = configuration("content", ["serbia-2023"], "owner/name", "main")
CONFIGURATION: dict[str, Any] = yaml.safe_load(WRITTEN)
COLLECTIONS = {each["name"]: each for each in CONFIGURATION["collections"]}
KINDS = {
    "event": COLLECTIONS["serbia-2023-events"],
    "chart": COLLECTIONS["serbia-2023-charts"],
    "page": COLLECTIONS["pages"],
    "index": COLLECTIONS["serbia-2023-index"]["files"][0],
}


def each_pair(shape: Shape, fields: list[dict[str, Any]]) -> Iterator[tuple[Field, dict[str, Any]]]:
    """Yield every declared field at every depth with that of the CMS. Fails where a group has other fields."""
    assert [field["name"] for field in fields] == [field.name for field in shape.fields]
    for declared, field in zip(shape.fields, fields, strict=True):
        yield declared, field
        type_ = single(declared.type)
        if isinstance(type_, Shape):
            yield from each_pair(type_, field["fields"])


def single(type_: ValueType) -> ValueType:
    """Return the type of the items of a list, or the type itself."""
    return type_.item if isinstance(type_, ListOf) else type_


ALL_PAIRS = [pair for kind, where in KINDS.items() for pair in each_pair(DOCUMENTS[kind], where["fields"][:-1])]
WITH_NODE = Path(sys.executable).with_name("node")


def run_script(body: str, given: object, before: str = "") -> Any:
    """Run the script of our field types and then some lines that set ``result`` from ``given``; return that."""
    program = f"{before}{SCRIPT.read_text(encoding='utf-8')}\nconst given = {json.dumps(given)};\nlet result;\n{body}\n"
    ended = subprocess.run(
        [WITH_NODE, "-e", f"{program}console.log(JSON.stringify(result));"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


def values_in_the_content() -> list[Any]:
    """Return everything in the real documents that is a word or a group of fields."""

    def within(shape: Shape, fields: dict[str, Any]) -> Iterator[Any]:
        for field in shape.fields:
            value = fields.get(field.name)
            items = value if isinstance(field.type, ListOf) and isinstance(value, list) else [value]
            for item in items:
                type_ = single(field.type)
                if item is not None and isinstance(type_, ShortOr):
                    yield item
                elif isinstance(item, dict) and isinstance(type_, Shape):
                    yield from within(type_, item)

    return [
        value
        for file in sorted(CONTENT.rglob("*.md"))
        for kind in ({"events": "event", "charts": "chart", "pages": "page"}.get(file.parent.name, "index"),)
        for value in within(DOCUMENTS[kind], plain_value_of(file.read_text(encoding="utf-8").split("---\n")[1]))
    ]


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_form_has_exactly_the_fields_that_are_declared(kind: str) -> None:
    """At every depth there are all fields in their order and no others, and below them the text."""
    fields = KINDS[kind]["fields"]
    assert list(each_pair(DOCUMENTS[kind], fields[:-1]))
    assert (fields[-1]["name"], fields[-1]["widget"]) == ("body", "text")


def test_a_field_is_as_required_as_it_is_declared() -> None:
    """What may be left out may be left out in the form, and everything is explained."""
    for declared, field in ALL_PAIRS:
        assert field["required"] == declared.required, declared.name
        assert field["hint"].startswith(declared.description), declared.name


def test_the_words_of_a_choice_are_offered() -> None:
    """Statuses, kinds and the like are chosen from the words that are declared."""
    chosen = [(declared.type, field) for declared, field in ALL_PAIRS if isinstance(declared.type, Choice)]
    assert chosen
    for type_, field in chosen:
        assert (field["widget"], field["options"]) == ("select", [str(word) for word in type_.words])


def test_what_is_a_word_or_a_group_has_a_field_of_our_own() -> None:
    """The CMS would drop one of the two forms, so such values are never given to its own lists and groups."""
    mixed = [(declared, field) for declared, field in ALL_PAIRS if isinstance(single(declared.type), ShortOr)]
    assert {declared.name for declared, _ in mixed} >= {"citations", "by", "because_of"}
    for declared, field in mixed:
        type_ = single(declared.type)
        assert isinstance(type_, ShortOr)
        assert field["widget"] == (VALUES if isinstance(declared.type, ListOf) else VALUE)
        assert field["allowed"] == [each.name for each in type_.shape.fields]


def test_no_date_is_handed_to_a_date_picker() -> None:
    """A date stays what was written: no field knows days only, and every spelling of a date may be typed."""
    assert "datetime" not in WRITTEN
    dates = [field for declared, field in ALL_PAIRS if isinstance(declared.type, Date)]
    written = [row[0].strip("`") for row in rows(ROOT / "docs" / "editors" / "dates.md", "Write", "Readers see")]
    assert len(written) > 30
    for field in dates:
        pattern = re.compile(field["pattern"][0])
        assert [date for date in written if not pattern.search(date)] == []
        assert not pattern.search("24 December 2023")
    for declared, field in ALL_PAIRS:
        if isinstance(declared.type, ExactDay):
            assert re.search(field["pattern"][0], declared.example)
            assert not re.search(field["pattern"][0], "2023-12")


def test_patterns_accept_the_examples() -> None:
    """A pattern refuses no value that is right."""
    patterns = [(declared, field["pattern"][0]) for declared, field in ALL_PAIRS if "pattern" in field]
    assert patterns
    for declared, pattern in patterns:
        assert re.search(pattern, str(plain_value_of(declared.example))), declared.name


def test_ids_of_the_index_are_chosen_by_name() -> None:
    """Categories, threads and disputes come from the index, which the CMS knows; each place named is a field there."""
    related = {declared.name: field for declared, field in ALL_PAIRS if field["widget"] == "relation"}
    assert set(related) == {"category", "threads", "dispute"}
    index = {field["name"]: field for field in KINDS["index"]["fields"]}
    for name, field in related.items():
        (file,) = (each for each in COLLECTIONS[field["collection"]]["files"] if each["name"] == field["file"])
        assert file["file"] == "content/serbia-2023/index.md"
        for path in (field["value_field"], *field["display_fields"], *field["search_fields"]):
            where, star, part = path.split(".")
            assert star == "*"
            assert part in {each["name"] for each in index[where]["fields"]}
        assert field.get("multiple", False) == (name == "threads")


def test_every_document_is_in_one_collection_and_no_register_is_in_any() -> None:
    """All Markdown files can be edited; registers are maps by id, which the CMS could not write back."""
    patterns = [f"{each['folder']}/*.md" for each in COLLECTIONS.values() if "folder" in each]
    patterns += [file["file"] for each in COLLECTIONS.values() for file in each.get("files", ())]
    for file in CONTENT.rglob("*.md"):
        assert [fnmatch(file.relative_to(ROOT).as_posix(), pattern) for pattern in patterns].count(True) == 1, file
    assert not [name for name in REGISTERS if f"{name}.yml" in patterns]
    assert all(not each.get("delete", True) for each in COLLECTIONS.values() if "folder" in each)


def test_the_configuration_is_the_same_for_the_same_content() -> None:
    """Written twice it is the same to the letter, and nothing in it points to another part."""
    assert configuration("content", ["serbia-2023"], "owner/name", "main") == WRITTEN
    assert not re.search(r"(?m)^\s*(?:- )?(?:\w+: )?[&*]id", WRITTEN)
    assert CONFIGURATION["backend"] == {"name": "github", "repo": "owner/name", "branch": "main"}


def test_every_value_of_the_content_comes_back_from_its_line() -> None:
    """Each citation, claimant and cause in the real content is shown on one line that is read as the same."""
    values = values_in_the_content()
    assert len(values) > 500
    assert any(isinstance(value, dict) for value in values)
    body = (
        "const { written, read } = timelineFields; result = given.map((each) => [written(each), read(written(each))]);"
    )
    for value, (line, again) in zip(values, run_script(body, values), strict=True):
        assert again == value, line
        assert "\n" not in line
        assert plain_value_of(line) == value, line


@pytest.mark.parametrize(
    "value",
    [
        {"name": 'A "quoted" name, with: signs'},
        {"name": "It’s {a} [name]"},
        {"name": "- begins as a list"},
        {"source": "reu_24", "locator": "12:30"},
        {"source": "reu_24", "locator": "paragraph 4: the end"},
        {"event": "first-protest", "citations": ["rfe_24", {"source": "reu_24", "locator": "p. 2"}], "note": "a # b"},
    ],
)
def test_awkward_values_come_back_from_their_line(value: dict[str, Any]) -> None:
    """Signs that mean something in YAML are put in quotes, as in the files."""
    body = "const { written, read } = timelineFields; result = [written(given), read(written(given))];"
    line, again = run_script(body, value)
    assert again == value
    assert plain_value_of(line) == value


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{name: RFE/RL", "“,” is missing in: {name: RFE/RL"),
        ("{name RFE/RL}", "“:” is missing"),
        ("{name: }", "a value is missing"),
        ('{name: "RFE}', "a quotation mark has no partner"),
        ("{name: A} and more", "nothing may follow after: {name: A}"),
        ("", "a value is missing"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(line: str, fault: str) -> None:
    """Whoever types learns what is missing, and nothing is stored."""
    body = "try { result = timelineFields.read(given); } catch (error) { result = { fault: error.message }; }"
    assert fault in run_script(body, line)["fault"]


CONTROL = """
const asked = [];
const fields = { allowed: ["source", "locator"], required: true };
const props = { value: given.before, field: { get: (name) => fields[name] }, onChange: (value) => asked.push(value) };
const control = Object.assign(Object.create(registered["timeline-values"]), { props, setState() {} });
control.state = control.getInitialState();
control.change({ target: { value: given.typed } });
result = { shown: control.state.text, stored: asked.at(-1), verdict: control.isValid() };
"""


@pytest.mark.parametrize(
    ("typed", "stored", "fault"),
    [
        ("reu_24\n\n rfe_24 ", ["reu_24", "rfe_24"], ""),
        ("{source: reu_24, locator: paragraph 4}", [{"source": "reu_24", "locator": "paragraph 4"}], ""),
        ("{source: reu_24, page: 4}", None, "“page” is not a field; fields are: source, locator"),
        ("reu_24\n{source", None, "“:” is missing"),
        ("[reu_24, rfe_24]", None, "write one on each line"),
        (" ", None, "write at least one"),
    ],
)
def test_what_is_typed_is_stored_or_refused(typed: str, stored: list[Any] | None, fault: str) -> None:
    """What can be read is stored at once; what cannot keeps the form from being saved, and says why."""
    before = ["rfe_24", {"source": "reu_24", "locator": "4"}]
    stand_in = "const registered = {}, CMS = { registerFieldType: (name, made) => { registered[name] = made; } };"
    stand_in += " const createClass = (made) => made, h = () => null;\n"
    told = run_script(CONTROL, {"before": before, "typed": typed}, before=stand_in)
    assert told["shown"] == "rfe_24\n{source: reu_24, locator: 4}"
    assert told["stored"] == (typed if stored is None else stored)
    assert told["verdict"] is True if not fault else fault in told["verdict"]["error"]["message"]


class Loaded(HTMLParser):
    """Collects what a page loads, its policy and its import map."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.addresses: list[str] = []
        self.policy = ""
        self.inline: list[str] = []
        self._is_inline = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep addresses and the policy."""
        given = dict(attrs)
        self.addresses += [value for name in ("src", "href") if (value := given.get(name))]
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""
        self._is_inline = tag == "script" and "src" not in given

    def handle_data(self, data: str) -> None:
        """Keep what stands in a script."""
        if self._is_inline:
            self.inline.append(data)
            self._is_inline = False


@pytest.mark.parametrize("with_github", [False, True])
def test_the_start_page_asks_no_other_host(with_github: bool) -> None:
    """All that it loads lies beside it, and its policy lets the CMS ask GitHub at most."""
    page = Loaded(start_page(with_github=with_github))
    assert page.addresses
    assert not [address for address in page.addresses if "//" in address]
    hosts = set(re.findall(r"https?://[^\s;]+", page.policy))
    assert hosts == ({"https://api.github.com", "https://avatars.githubusercontent.com"} if with_github else set())
    assert "'unsafe-eval'" not in page.policy


def test_modules_of_elsewhere_are_found_beside_the_page() -> None:
    """The import map, which the policy knows by its digest, leads each address to an installed package."""
    page = Loaded(start_page(with_github=False))
    (modules,) = page.inline
    assert f"'sha256-{b64encode(sha256(modules.encode()).digest()).decode()}'" in page.policy
    for address, path in json.loads(modules)["imports"].items():
        found = re.fullmatch(r"https://unpkg\.com/(?P<name>.+)@(?P<version>[\d.]+)/", address)
        assert found
        assert PACKAGES[found["name"]] == found["version"]
        assert path == f"./node_modules/{found['name']}/"


def test_the_command_writes_into_a_folder_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It writes its files, writes them anew when called again, and says how to go on."""
    (tmp_path / "content" / "river").mkdir(parents=True)
    (tmp_path / "content" / "river" / "index.md").write_text("---\n---\n")
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        assert main(["cms", "--repository", "owner/name"]) == 0
        assert "npm install --prefix build/cms" in capsys.readouterr().out
    names = {path.name for path in (tmp_path / "build" / "cms").iterdir()}
    assert names == {"config.yml", "index.html", "package.json", "timeline-cms.css", "timeline-fields.js"}
    written = yaml.safe_load((tmp_path / "build" / "cms" / "config.yml").read_text())
    assert written["backend"]["repo"] == "owner/name"
    assert [each["name"] for each in written["collections"]] == ["river-events", "river-charts", "river-index", "pages"]


def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where another file has the name of one of ours, nothing is written."""
    folder = tmp_path / "public"
    folder.mkdir()
    (folder / "index.html").write_text("<h1>Mine</h1>")
    (tmp_path / "content").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        assert main(["cms", "--into", "public"]) == 2
    assert "is not from timeline cms" in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == ["index.html"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--content", "nowhere"], "there is no folder “nowhere”"),
        (["--content", "../content"], "is no path within the repository"),
        (["--into", "content/cms"], "lies in the content"),
        (["--repository", "https://github.com/owner/name"], "write --repository owner/name"),
        (["--into", "content.txt"], "cannot be written"),
    ],
)
def test_a_call_that_cannot_be_met_says_why(
    options: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Folders and repositories that cannot be used end the command with a reason and a way out."""
    (tmp_path / "here" / "content").mkdir(parents=True)
    (tmp_path / "content").mkdir()
    (tmp_path / "here" / "content.txt").write_text("a file")
    monkeypatch.chdir(tmp_path / "here")
    assert main(["cms", *options]) == 2
    assert told in capsys.readouterr().err


def test_a_link_in_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    """A file elsewhere is never written through a link."""
    (tmp_path / "target").write_text("# Written by timeline cms")
    (tmp_path / "cms").mkdir()
    (tmp_path / "cms" / "config.yml").symlink_to(tmp_path / "target")
    with pytest.raises(ForeignFileError, match="config"):
        write_files(tmp_path / "cms", "text", with_github=False)
    assert (tmp_path / "target").read_text() == "# Written by timeline cms"
