"""Edits are noticed, wherever the site is made from."""

import shutil
from contextlib import contextmanager
from queue import Queue
from threading import Event, Thread

import pytest
import watchfiles
from tests.support import write_files

from timeline.serving import watching
from timeline.serving.backlog import Order
from timeline.serving.project import read_project
from timeline.serving.watching import footing_of, order_for, watch_project

LIMIT = 30
"""Seconds after which an edit is taken to have gone unnoticed."""


@pytest.fixture
def home(tmp_path):
    """A project with content, theme, code and settings."""
    files = {"content/index.md": "one", "theme/base.html": "one", "plugins/plugin.py": "one = 1", "settings.py": ""}
    return write_files(tmp_path.resolve(), files)


def project_of(home):
    """Return the project as its settings name it now."""
    return read_project(home / "content", home / "settings.py", home)


@contextmanager
def watched(home):
    """Watch a project and give the queue of orders."""
    orders, stop = Queue(), Event()
    thread = Thread(target=watch_project, args=(lambda: project_of(home), orders.put, stop), daemon=True)
    thread.start()
    try:
        assert orders.get(timeout=LIMIT) == Order()
        yield orders
    finally:
        stop.set()
        thread.join(LIMIT)
    assert not thread.is_alive()


def test_watching_begins_with_a_build(home):
    """The first build is due when the folders are watched already, so that no edit is lost."""
    with watched(home) as orders:
        assert orders.empty()


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("content/index.md", Order()),
        ("content/new/event.md", Order()),
        ("theme/base.html", Order()),
        ("plugins/plugin.py", Order(renew=True)),
        ("settings.py", Order(renew=True)),
    ],
)
def test_an_edit_is_noticed(name, order, home):
    """A file that is written asks for a build; code and settings for a new builder, too."""
    with watched(home) as orders:
        write_files(home, {name: "three = 3"})
        assert orders.get(timeout=LIMIT) == order


@pytest.mark.parametrize(("name", "order"), [("content/index.md", Order()), ("settings.py", Order(renew=True))])
def test_a_file_that_is_replaced_is_noticed_each_time(name, order, home):
    """Editors that save by putting another file in place are noticed the first time and the second."""
    with watched(home) as orders:
        for text in ("two = 2", "three = 33"):
            write_files(home, {"draft": text})
            (home / "draft").replace(home / name)
            assert orders.get(timeout=LIMIT) == order


def test_a_folder_that_is_replaced_is_watched_on(home):
    """After a whole folder was exchanged, edits in the new one are noticed."""
    with watched(home) as orders:
        shutil.rmtree(home / "content")
        write_files(home / "other", {"index.md": "two"})
        (home / "other").rename(home / "content")
        order = orders.get(timeout=LIMIT)
        while order != Order(renew=True):
            order = orders.get(timeout=LIMIT)
        write_files(home, {"content/more.md": "three"})
        assert orders.get(timeout=LIMIT)


def test_where_watching_is_denied_the_folders_are_searched(home, monkeypatch):
    """A system without watches to give is polled instead."""
    used = []

    def deny(*folders, force_polling, **options):
        used.append(force_polling)
        if not force_polling:
            raise OSError("no watches left")
        yield set()
        while not options["stop_event"].wait(0.01):
            yield set()

    monkeypatch.setattr(watchfiles, "watch", deny)
    orders, stop = Queue(), Event()
    Thread(target=watch_project, args=(lambda: project_of(home), orders.put, stop), daemon=True).start()
    assert orders.get(timeout=LIMIT)
    stop.set()
    assert used == [None, True]


def test_changes_of_no_concern_make_no_order(home):
    """A burst of by-products asks for nothing; a single file among them that counts asks for one build."""
    project = project_of(home)
    noise = [home / "content" / ".index.md.swp", home / "content" / "index.md~", home / "README.md"]
    assert order_for(project, noise) is None
    assert order_for(project, [*noise, home / "content" / "index.md"]) == Order()


def test_the_footing_is_the_folders_and_the_text_of_the_settings(home):
    """Another text of the settings or another folder shifts the ground; an edit within a folder does not."""
    project = project_of(home)
    before = footing_of(project)
    write_files(home, {"content/more.md": "two"})
    assert footing_of(project) == before
    write_files(home, {"settings.py": "THEME = 'other'"})
    assert footing_of(project) != before
    before = footing_of(project)
    shutil.rmtree(home / "theme")
    assert footing_of(project) != before


def test_quiet_is_shorter_than_the_longest_wait():
    """Saves that follow each other at once are one edit, and a long row of them is told before it ends."""
    assert watching.QUIET <= 50 < watching.LONGEST
