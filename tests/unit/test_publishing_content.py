"""What is known of a content folder is what reading all of it anew would tell."""

import os
from collections.abc import Callable
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from tests.rereading import PAGE_FILE, RALLY, THAW, Builds
from tests.support import EVENT_FILE, INDEX_FILE, SOURCES_FILE

from timeline.publishing.content import Content
from timeline.publishing.faults import FaultyContentError


@pytest.fixture
def builds(tmp_path: Path) -> Builds:
    """A content folder that was read once."""
    builds = Builds(tmp_path)
    builds.read()
    return builds


def told(content: Content) -> object:
    """Return everything that a content tells."""
    return {
        "problems": sorted(map(repr, content.problems)),
        "pages": content.frame.pages,
        "texts": {key: (text.path, text.first_line, text.digest) for key, text in content.frame.texts.items()},
        "explainers": {
            explainer: {
                "timeline": content.timeline(explainer),
                "marked": {key: one.marks for key, one in content.marked_timeline(explainer).sources.items()},
                "briefs": content.briefs(explainer),
                "events": {brief.id: content.event(explainer, brief.id) for brief in content.briefs(explainer)},
                "marks": {brief.id: content.event(explainer, brief.id).marks for brief in content.briefs(explainer)},
                "mentions": {brief.id: content.mentions(explainer, brief.id) for brief in content.briefs(explainer)},
                "bodies": {brief.id: content.text(explainer, brief.id).read() for brief in content.briefs(explainer)},
                "paths": {brief.id: content.path(explainer, brief.id) for brief in content.briefs(explainer)},
            }
            for explainer in content.explainers
        },
    }


def reread(content: Content) -> set[str]:
    """Return the paths of the events that were read."""
    return {path for files in content.explainers.values() for path in files.reread}


def _swap(builds: Builds) -> None:
    other = builds.root / "other"
    (builds.root / THAW).rename(other)
    (builds.root / RALLY).rename(builds.root / THAW)
    other.rename(builds.root / RALLY)


def _copy_explainer(builds: Builds) -> None:
    copytree(builds.root / "river", builds.root / "lake")


EDITS: dict[str, Callable[[Builds], None]] = {
    "nothing": lambda builds: None,
    "body": lambda builds: builds.change({RALLY: EVENT_FILE.replace("met", "stood")}),
    "shifted": lambda builds: builds.change({RALLY: EVENT_FILE.replace("title:", "# note\ntitle:", 1)}),
    "title": lambda builds: builds.change({RALLY: EVENT_FILE.replace("rally", "gather")}),
    "date": lambda builds: builds.change({RALLY: EVENT_FILE.replace("2023-12-18", "2023-12-24")}),
    "link": lambda builds: builds.change({RALLY: EVENT_FILE.replace("met", "[met](event:thaw)")}),
    "added": lambda builds: builds.change({"river/events/2023-12-19-more.md": EVENT_FILE}),
    "removed": lambda builds: builds.remove(THAW),
    "redated": lambda builds: builds.move(THAW, THAW.replace("20-thaw", "21-thaw")),
    "renamed": lambda builds: builds.move(THAW, THAW.replace("thaw", "flood")),
    "swapped": _swap,
    "zone": lambda builds: builds.change({"river/index.md": INDEX_FILE.replace("Europe/Belgrade", "Asia/Tokyo")}),
    "index": lambda builds: builds.change({"river/index.md": INDEX_FILE.replace("Town", "City")}),
    "source": lambda builds: builds.change({"river/sources.yml": SOURCES_FILE.replace("The Daily", "The Weekly")}),
    "shifted-source": lambda builds: builds.change({"river/sources.yml": f"# note\n{SOURCES_FILE}"}),
    "no-people": lambda builds: builds.remove("river/people.yml"),
    "page": lambda builds: builds.change({"pages/about.md": PAGE_FILE.replace("Text", "Words")}),
    "new-page": lambda builds: builds.change({"pages/more.md": PAGE_FILE}),
    "no-page": lambda builds: builds.remove("pages/about.md"),
    "explainer": _copy_explainer,
    "file": lambda builds: builds.change({"river/data/notes.txt": "notes"}),
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("workers", [1, 3])
def test_what_is_known_after_an_edit_is_what_reading_anew_tells(tmp_path: Path, edit: str, workers: int) -> None:
    """Whatever was edited, and when it is taken back, nothing of what was known before is left."""
    builds = Builds(tmp_path, workers)
    copytree(builds.root, tmp_path / "before")
    builds.read()
    EDITS[edit](builds)
    assert told(builds.read()) == told(builds.read_anew())
    assert told(builds.read()) == told(builds.read_anew())
    rmtree(builds.root)
    copytree(tmp_path / "before", builds.root)
    assert told(builds.read()) == told(builds.read_anew())


def test_an_explainer_that_is_gone_is_forgotten(builds: Builds) -> None:
    """A folder that was removed leaves nothing, and comes back as it was."""
    copytree(builds.root / "river", builds.root / "lake")
    builds.read()
    (builds.root / "lake").rename(builds.root.parent / "away")
    assert told(builds.read()) == told(builds.read_anew())
    (builds.root.parent / "away").rename(builds.root / "lake")
    assert told(builds.read()) == told(builds.read_anew())


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ("nothing", set()),
        ("body", {RALLY}),
        ("added", {"river/events/2023-12-19-more.md"}),
        ("removed", set()),
        ("index", set()),
        ("source", set()),
        ("zone", {RALLY, THAW}),
    ],
)
def test_only_events_whose_files_changed_are_read(builds: Builds, edit: str, expected: set[str]) -> None:
    """An event is read again when its file says something else, or when its times are meant otherwise."""
    EDITS[edit](builds)
    assert reread(builds.read()) == expected
    assert reread(builds.read()) == set()


def test_a_touched_file_is_not_read_again(builds: Builds) -> None:
    """Only what a file says counts."""
    os.utime(builds.root / RALLY, ns=(1, 1))
    assert reread(builds.read()) == set()


@pytest.mark.parametrize("edit", ["body", "nothing", "shifted", "index", "page"])
def test_relations_need_not_be_compared_after_an_edit_of_a_text(builds: Builds, edit: str) -> None:
    """Briefs and mentions are known to be what they were, and the frame is read only where it changed."""
    EDITS[edit](builds)
    content = builds.read()
    assert content.explainers["river"].are_told_alike
    assert content.is_frame_new == (edit in ("index", "page"))


@pytest.mark.parametrize("edit", ["title", "date", "link", "added", "removed", "redated", "renamed"])
def test_a_change_that_others_may_see_is_told(builds: Builds, edit: str) -> None:
    """Where an event is told otherwise, or names something else, relations are compared."""
    EDITS[edit](builds)
    assert not builds.read().explainers["river"].are_told_alike


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (RALLY, EVENT_FILE.replace("2023-12-18", "18 December")),
        (RALLY, "no front matter"),
        ("river/index.md", INDEX_FILE.replace("language: en\n", "")),
        ("river/sources.yml", "daily: {"),
        ("pages/about.md", PAGE_FILE.replace("title: About\n", "")),
        ("river/events/2023-12-25-rally.md", EVENT_FILE),
        ("river/events/2023-12-25-Rally Day.md", EVENT_FILE),
    ],
    ids=["event", "event-without-fields", "index", "register", "page", "same-id", "bad-name"],
)
def test_an_error_stops_the_build_and_what_was_known_stays(builds: Builds, path: str, text: str) -> None:
    """A fault is not passed over however little was read, and after it is mended all is as if it never was."""
    before = told(builds.read())
    kept = (builds.root / path).read_text() if (builds.root / path).exists() else None
    builds.change({path: text})
    for _ in range(2):
        with pytest.raises(FaultyContentError):
            builds.read()
    if kept is None:
        builds.remove(path)
    else:
        builds.change({path: kept})
    assert told(builds.read()) == before


def test_a_file_that_is_edited_while_it_is_read_is_read_again(tmp_path: Path) -> None:
    """What was read is kept under what the file said then, also when the file says what it said before again."""
    builds = Builds(tmp_path)
    content = builds.found()
    builds.change({RALLY: EVENT_FILE.replace("People rally", "Nobody rallies")})
    content.read()
    builds.keep(content)
    builds.change({RALLY: EVENT_FILE})
    assert told(builds.read()) == told(builds.read_anew())
