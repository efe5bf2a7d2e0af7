"""A change to a template concerns the pages that are made from it, and no others."""

from gettext import NullTranslations
from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError
from tests.support import write_files

from timeline.publishing.environment import make_environment
from timeline.publishing.templates import ingredients, template_digests, template_files

THEME = Path(__file__).parents[2] / "theme" / "templates"
TEMPLATES: dict[str, str | bytes] = {
    "base.html": '{% from "parts/link.html" import link %}{% block main %}{% endblock %}',
    "page.html": '{% extends "base.html" %}{% import "parts/date.html" as dates %}',
    "list.html": '{% extends "base.html" %}{% include ["parts/none.html", "parts/date.html"] ignore missing %}',
    "alone.html": "text",
    "parts/link.html": "{% macro link() %}{% endmacro %}",
    "parts/date.html": '{% from "parts/link.html" import link %}',
    "parts/none.html": "",
}


def parts_of(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return what each template below a folder is made from."""
    return ingredients(make_environment(folder, NullTranslations()), folder, template_files(folder))


def test_a_template_is_made_from_all_that_it_names(tmp_path: Path) -> None:
    """What is extended, included or imported counts, through any number of steps, and so does the template itself."""
    found = parts_of(write_files(tmp_path, TEMPLATES))
    assert found == {
        "alone.html": ("alone.html",),
        "base.html": ("base.html", "parts/link.html"),
        "list.html": ("base.html", "list.html", "parts/date.html", "parts/link.html", "parts/none.html"),
        "page.html": ("base.html", "page.html", "parts/date.html", "parts/link.html"),
        "parts/date.html": ("parts/date.html", "parts/link.html"),
        "parts/link.html": ("parts/link.html",),
        "parts/none.html": ("parts/none.html",),
    }


def test_a_template_named_by_an_expression_may_be_any(tmp_path: Path) -> None:
    """Where a name is only known when the page is made, the page depends on every template."""
    found = parts_of(write_files(tmp_path, {**TEMPLATES, "any.html": "{% include name %}"}))
    assert set(found["any.html"]) == {*TEMPLATES, "any.html"}


def test_templates_that_import_each_other_are_followed_once(tmp_path: Path) -> None:
    """A circle has an end."""
    found = parts_of(
        write_files(tmp_path, {"a.html": '{% import "b.html" as b %}', "b.html": '{% import "a.html" as a %}'})
    )
    assert found == {"a.html": ("a.html", "b.html"), "b.html": ("a.html", "b.html")}


def test_a_faulty_template_is_named(tmp_path: Path) -> None:
    """A template that cannot be taken apart stops the build, with the line."""
    with pytest.raises(TemplateSyntaxError) as raised:
        parts_of(write_files(tmp_path, {"page.html": "text\n{% if %}"}))
    assert raised.value.lineno == 2


def test_only_what_is_made_from_a_template_changes_with_it(tmp_path: Path) -> None:
    """The digest of a template changes with each of its parts and with nothing else."""
    parts = parts_of(write_files(tmp_path, TEMPLATES))
    before = template_digests(parts, {name: name.encode() for name in TEMPLATES})
    for changed in TEMPLATES:
        after = template_digests(parts, {name: name.encode() + b"!" * (name == changed) for name in TEMPLATES})
        assert {name for name in TEMPLATES if before[name] != after[name]} == {
            name for name, found in parts.items() if changed in found
        }


def test_only_the_style_guide_is_made_from_the_whole_theme() -> None:
    """In the theme, most changes concern few pages, as each template says which others it needs."""
    found = parts_of(THEME)
    assert [name for name, parts in found.items() if set(parts) == set(found)] == ["styleguide.html"]
    assert "components/event_inside.html" not in found["text.html"]
