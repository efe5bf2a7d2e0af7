"""A preview knows which folders it is about, and what a change in them asks for."""

import pytest
from tests.support import write_files

from timeline.serving.project import Project, read_project

SETTINGS = 'THEME = "themes/plain"\nPLUGIN_PATHS = ["plugins", "../common"]\n'


@pytest.fixture
def project(tmp_path):
    """The project of a folder with settings of its own."""
    write_files(tmp_path, {"site/pelican.conf.py": SETTINGS, "site/content/index.md": ""})
    return read_project(tmp_path / "site" / "content", tmp_path / "site" / "pelican.conf.py", tmp_path / "site")


def test_folders_are_those_of_the_settings(project, tmp_path):
    """Theme and plugins are found from the settings' folder, and the output from where the command was started."""
    site = tmp_path / "site"
    assert project == Project(
        content=site / "content",
        settings=site / "pelican.conf.py",
        theme=site / "themes" / "plain",
        code=(site / "plugins", tmp_path / "common"),
        output=site / "build" / "preview",
    )


@pytest.mark.parametrize(
    "text",
    ["", "this is no Python", "raise RuntimeError", "THEME = 3\nPLUGIN_PATHS = None", 'PLUGIN_PATHS = "plugins"'],
)
def test_settings_that_say_nothing_leave_the_usual_folders(text, tmp_path):
    """While settings are broken or silent, the folders with the usual names are watched."""
    write_files(tmp_path, {"pelican.conf.py": text})
    project = read_project(tmp_path / "content", tmp_path / "pelican.conf.py", tmp_path)
    assert project.theme == tmp_path / "theme"
    assert project.code in ((tmp_path / "plugins",), ())


@pytest.mark.parametrize(
    "name", ["content/index.md", "content/a/b/picture.jpg", "themes/plain/base.html", "plugins/timeline/plugin.py"]
)
def test_a_change_of_what_the_site_is_made_from_asks_for_a_build(name, project):
    """Files of the content, the theme and the plugins are of concern."""
    assert project.concerns(project.settings.parent / name)


@pytest.mark.parametrize(
    "name",
    [
        *("content/.index.md.swp", "content/.git/index", "content/index.md~", "content/#index.md#", "content/4913"),
        *("content/index.md.tmp", "plugins/__pycache__/plugin.cpython-311.pyc", "plugins/node_modules/x.js"),
        *("build/preview/index.html", "build/preview.cache/lock", "output/index.html", "README.md"),
    ],
)
def test_by_products_ask_for_nothing(name, project):
    """Backups, hidden files, caches, what was built and what is not watched are of no concern."""
    assert not project.concerns(project.settings.parent / name)


def test_the_output_is_of_no_concern_even_within_the_content(tmp_path):
    """Where the whole project is the content, what is built does not ask for another build."""
    project = read_project(tmp_path, tmp_path / "pelican.conf.py", tmp_path)
    assert not project.concerns(tmp_path / "build" / "preview" / "index.html")
    assert project.concerns(tmp_path / "index.md")


def test_a_project_below_a_hidden_folder_is_watched(tmp_path):
    """Only names within the watched folders count, not those that lead to them."""
    home = tmp_path / ".work"
    write_files(home, {"pelican.conf.py": ""})
    assert read_project(home / "content", home / "pelican.conf.py", home).concerns(home / "content" / "index.md")


@pytest.mark.parametrize(
    ("names", "needed"),
    [
        (["content/index.md", "themes/plain/base.html"], False),
        (["content/index.md", "plugins/timeline/plugin.py"], True),
        (["pelican.conf.py"], True),
        ([], False),
    ],
)
def test_code_and_settings_need_a_new_builder(names, needed, project):
    """What the resident builder has read already makes it start anew; content and theme do not."""
    assert project.needs_new_builder(project.settings.parent / name for name in names) is needed
