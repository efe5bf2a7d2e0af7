"""The host knows each source file that links to files or is linked to, and where it is published."""

from pathlib import Path

import pytest
from tests.rereading import PAGE_FILE, RALLY, THAW, Builds
from tests.support import EVENT_FILE, INDEX_FILE

from timeline.publishing.documents import HostedDocument
from timeline.publishing.hosted import hosted_documents
from timeline.views.addresses import LinkStyle

CHART_FILE = """---
kind: bar
data: data/bars.csv
x: seats
y: list
unit: seats
title: Two bars
description: A bar for each list.
citations: [daily]
added: 2024-02-01
---
See [the notes](../data/notes.txt).
"""


def hosted(builds: Builds, style: LinkStyle = LinkStyle.FOLDER) -> dict[str, HostedDocument]:
    """Return the documents by their file, relative to the content folder."""
    found = hosted_documents(builds.read(), builds.root, style)
    return {document.source.relative_to(builds.root).as_posix(): document for document in found}


@pytest.fixture
def builds(tmp_path: Path) -> Builds:
    """A content folder with a chart."""
    builds = Builds(tmp_path)
    builds.change({"river/charts/bars.md": CHART_FILE, "river/data/bars.csv": "list,seats\nA,1\n"})
    builds.change({"river/data/notes.txt": "notes", "river/index.md": INDEX_FILE.replace("title: The", "title: A", 1)})
    return builds


def test_all_documents_beside_events_are_known(builds: Builds) -> None:
    """Indexes, charts and pages are known with title and place, whether anything links to them or not."""
    found = hosted(builds)
    assert {source: (document.path, document.title) for source, document in found.items()} == {
        "river/index.md": ("river/", "A river and the town"),
        "river/charts/bars.md": ("river/charts/bars/", "Two bars"),
        "pages/about.md": ("about/", "About"),
    }
    assert found["river/charts/bars.md"].file == "river/charts/bars/index.html"
    assert found["river/charts/bars.md"].targets == ("{static}../data/notes.txt",)


def test_addresses_follow_the_style_of_links(builds: Builds) -> None:
    """Where pages are opened from a disk, a document is known by its file."""
    assert hosted(builds, LinkStyle.FOLDER)["pages/about.md"].url == "about/"
    assert hosted(builds, LinkStyle.FILE)["pages/about.md"].url == "about/index.html"


@pytest.mark.parametrize(
    "target",
    ["2023-12-20-thaw.md", "{filename}2023-12-20-thaw.md", "|filename|2023-12-20-thaw.md", "2023-12-20-thaw.md#sources",
     "../events/2023-12-20-thaw.md", "/river/events/2023-12-20-thaw.md", "{filename}/river/events/2023-12-20-thaw.md",
     "2023%2D12-20-thaw.md", "./2023-12-20-thaw.md?x"],
)  # fmt: skip
def test_an_event_that_is_linked_by_its_file_is_known(builds: Builds, target: str) -> None:
    """However a link names the file, it and the event with the link are known."""
    builds.change({RALLY: EVENT_FILE.replace("met", f"[met]({target})")})
    found = hosted(builds)
    assert {RALLY, THAW} <= found.keys()
    assert found[THAW].path == "river/events/thaw/"
    assert found[THAW].targets == ()


@pytest.mark.parametrize("source", ["river/index.md", "pages/about.md", "river/charts/bars.md"])
def test_any_document_may_link_to_an_event(builds: Builds, source: str) -> None:
    """Links in indexes, charts and pages count."""
    text = (builds.root / source).read_text()
    builds.change({source: f"{text}[Thaw](/{THAW}).\n"})
    assert THAW in hosted(builds)


def test_events_that_have_nothing_to_do_with_files_are_not_known(builds: Builds) -> None:
    """Links by id, to the web and within the page are none of the host's business."""
    text = "[a](event:thaw) [b](https://example.org/2023-12-20-thaw.md) [c](#sources) [d](mailto:a@example.org)"
    builds.change({RALLY: EVENT_FILE.replace("met", text)})
    assert not {RALLY, THAW} & hosted(builds).keys()


def test_links_and_images_are_told_in_the_form_of_the_host(builds: Builds) -> None:
    """Plain paths become the host's forms, and those that are in such a form stay."""
    text = "[a](../data/notes.txt) [b]({static}../data/notes.txt) ![A bar](../data/bars.csv) [c](/pages/about.md)"
    builds.change({RALLY: EVENT_FILE.replace("met", text), "pages/about.md": PAGE_FILE})
    assert sorted(hosted(builds)[RALLY].targets) == [
        "{filename}/pages/about.md",
        "{static}../data/bars.csv",
        "{static}../data/notes.txt",
        "{static}../data/notes.txt",
    ]
