"""The preview shows every edit, tells what is wrong, and ends when it is asked to."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.site.previewing import EVENT, EVENT_PAGE, LIMIT, Preview, is_good, started, until, write_project

TITLE = "title: People rally"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview after its first good build; every test leaves the project as it found it."""
    with started(write_project(tmp_path_factory.mktemp("preview"))) as running:
        with running.states() as states:
            until(states, is_good)
        yield running


def shows(preview: Preview, words: str) -> bool:
    """Whether the event's page holds certain words."""
    return words in preview.get(EVENT_PAGE)[1]


def test_an_edit_shows_a_mistake_is_told_and_mended(preview: Preview) -> None:
    """An edit is on the page, a mistake is told while the page stays, and the mended text is on the page."""
    with preview.states() as states:
        preview.edit(EVENT, TITLE, "title: Neighbours rally")
        edited = until(states, lambda state: is_good(state) and shows(preview, "Neighbours rally"))
        preview.edit(EVENT, "category: protest", "category: protests")
        faulty = until(states, lambda state: state["faults"] is not None)
        assert f"{EVENT}:4:11" in faulty["faults"]["html"]
        assert "[unknown-category]" in faulty["faults"]["html"]
        assert faulty["page"] == edited["page"]
        assert shows(preview, "Neighbours rally")
        preview.edit(EVENT, "category: protests", "category: protest")
        preview.edit(EVENT, "title: Neighbours rally", TITLE)
        until(states, lambda state: is_good(state) and not shows(preview, "Neighbours rally"))


def test_a_broken_template_is_told_and_mended(preview: Preview) -> None:
    """A template that cannot be read is told as no fault of the content, and is forgotten once it is mended."""
    with preview.states() as states:
        preview.edit("theme/templates/event.html", "{% extends", "{% if %}{% extends")
        broken = until(states, lambda state: state["faults"] is not None)
        assert "TemplateSyntaxError" in broken["faults"]["html"]
        assert "The content is not the reason" in broken["faults"]["html"]
        preview.edit("theme/templates/event.html", "{% if %}{% extends", "{% extends")
        until(states, is_good)
    assert preview.get(EVENT_PAGE)[0] == 200


def test_a_change_of_the_settings_shows(preview: Preview) -> None:
    """The builder starts anew with other settings."""
    with preview.states() as states:
        preview.edit("pelican.conf.py", "Timelines, explained", "The Town Record")
        until(states, lambda state: is_good(state) and shows(preview, "The Town Record"))
        preview.edit("pelican.conf.py", "The Town Record", "Timelines, explained")
        until(states, lambda state: is_good(state) and not shows(preview, "The Town Record"))


def test_warnings_are_told_beside_the_page(preview: Preview) -> None:
    """What a good build warns of is told, and is no fault."""
    with preview.states() as states:
        state = until(states, is_good)
    assert "[one-source]" in state["warnings"]["html"]


def test_links_name_folders(preview: Preview) -> None:
    """Pages are built for a server: links name the folder, not its page."""
    assert "index.html" not in preview.get("/")[1]


def test_a_missing_page_is_the_sites_own(preview: Preview) -> None:
    """An address without a page has status 404 and shows the site's page for that."""
    status, text = preview.get("/river/events/nowhere/")
    assert status == 404
    assert "There is no page at this address" in text


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_preview_that_began_with_a_mistake_ends_when_asked(number: int, tmp_path: Path) -> None:
    """A first build with a fault is told as a page, and Ctrl+C or SIGTERM end the preview; nothing was published."""
    home = write_project(tmp_path)
    event = home / EVENT
    event.write_text(event.read_text(encoding="utf-8").replace(TITLE, "titel: People rally"), encoding="utf-8")
    with started(home) as preview:
        with preview.states() as states:
            until(states, lambda state: state["faults"] is not None)
        status, text = preview.get("/")
        assert status == 503
        assert "[unknown-key]" in text
        preview.process.send_signal(number)
        said, _ = preview.process.communicate(timeout=LIMIT)
    assert preview.process.returncode == 0
    assert "1 error; the pages stay as they were" in said
    assert said.endswith("The preview has ended.\n")
    assert not (home / "output").exists()
