"""Files that no editor meant to write: the build ends with status 2 and one report, and the site stays as it was."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.site.building import Build, build, files_of
from tests.support import EVENT_FILE, SOURCES_FILE, write_content

EVENT = "river/events/2023-12-20-bad.md"
SOURCES = "river/sources.yml"

BAD_FILES: dict[str, tuple[str, bytes, str]] = {
    "latin-1": (EVENT, EVENT_FILE.replace("People", "Žene").encode("cp1250"), "file-encoding"),
    "utf-16": (EVENT, EVENT_FILE.encode("utf-16"), "file-encoding"),
    "nul": (EVENT, EVENT_FILE.encode().replace(b"square", b"squ\0are"), "file-encoding"),
    "empty": (EVENT, b"", "file-empty"),
    "blank": (EVENT, b"\n \n", "file-empty"),
    "no-front-matter": (EVENT, b"People met in the square.\n", "front-matter-missing"),
    "unclosed-front-matter": (EVENT, EVENT_FILE.rpartition("---")[0].encode(), "front-matter-unclosed"),
    "front-matter-is-text": (EVENT, b"---\njust words\n---\n", "wrong-type"),
    "front-matter-is-a-list": (EVENT, b"---\n- one\n- two\n---\n", "wrong-type"),
    "alias": (EVENT, EVENT_FILE.replace("[daily]", "*daily").encode(), "yaml-alias"),
    "alias-bomb": (
        EVENT,
        b"---\na: &a [x]\n" + b"".join(b"b%d: &b%d [*a, *a, *a]\n" % (n, n) for n in range(20)) + b"---\n",
        "yaml-alias",
    ),
    "deep-nesting": (EVENT, b"---\ntitle: " + b"[" * 20_000 + b"]" * 20_000 + b"\n---\n", "yaml-depth"),
    "deep-quotes": (EVENT, EVENT_FILE.encode() + b">" * 50_000 + b" deep\n", ""),
    "many-keys": (
        EVENT,
        b"---\n" + b"".join(b"key%d: value\n" % number for number in range(10_000)) + b"---\n",
        "yaml-size",
    ),
    "ten-megabytes": (EVENT, EVENT_FILE.encode() + b"People met in the square. " * 400_000, "file-too-large"),
    "register-of-ten-megabytes": (SOURCES, SOURCES_FILE.encode() + b"# note\n" * 1_500_000, "file-too-large"),
    "broken-register": (SOURCES, b"daily: {title: A\n", "yaml-syntax"),
    "register-not-utf-8": (SOURCES, SOURCES_FILE.encode() + b"  note: \xff\n", "file-encoding"),
    "index-unclosed": ("river/index.md", b"---\ntitle: The river\n", "front-matter-unclosed"),
    "index-empty": ("river/index.md", b"", "file-empty"),
    "terminal-codes": (EVENT, b'---\n"\\e[31mred\\e]0;title\\a": 1\n---\n', "unknown-key"),
}
"""File, bytes and the code of the problem; no code where the file may as well be published."""


@pytest.fixture(scope="module")
def sound(built_once: Callable[[str, Path, str], Build], shared_folder: Path) -> Path:
    """The folder of a site that was published before the bad file came."""
    content = shared_folder / "sound-content" / "content"
    if not content.exists():
        write_content(content)
    return built_once("sound-site", content, "").folder


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_leaves_the_published_site_as_it_was(name: str, sound: Path, tmp_path: Path) -> None:
    """A bad file ends the build with status 2, a report without traceback, and the last good site byte for byte."""
    file, data, code = BAD_FILES[name]
    published = shutil.copytree(sound, tmp_path / "site")
    before = files_of(published)
    built = build(write_content(tmp_path / "content", {file: data}), published)
    assert "Traceback" not in built.said
    if not code:
        assert built.status in (0, 2), built.said
        return
    assert built.status == 2, built.said
    assert re.search(rf"^content/{file}:\d+:\d+: .*\[{code}\]$", built.err, re.MULTILINE), built.err[:2_000]
    assert len(built.err) < 100_000
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", built.err)
    assert files_of(published) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "site", "site.cache"]


def test_a_build_removes_what_it_no_longer_publishes(sound: Path, tmp_path: Path) -> None:
    """The page of an event that was deleted goes with the next build, and a file that no build wrote stays."""
    published = shutil.copytree(sound, tmp_path / "site")
    (published / "CNAME").write_text("example.org\n", encoding="utf-8")
    content = write_content(tmp_path / "content")
    (content / "river/events/2023-12-18-rally.md").rename(content / "river/events/2023-12-18-gathering.md")
    built = build(content, published)
    assert built.status == 0, built.said
    assert not (published / "river/events/rally").exists()
    assert (published / "river/events/gathering/index.html").is_file()
    assert (published / "CNAME").is_file()


def test_an_unchanged_page_is_not_written_again(sound: Path, tmp_path: Path) -> None:
    """A second build of the same content leaves every file alone."""
    published = shutil.copytree(sound, tmp_path / "site")
    before = {path: path.stat().st_mtime_ns for path in published.rglob("*.html")}
    built = build(write_content(tmp_path / "content"), published)
    assert built.status == 0, built.said
    assert {path: path.stat().st_mtime_ns for path in published.rglob("*.html")} == before
