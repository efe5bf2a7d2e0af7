"""Templates put into one another are rendered as Jinja renders them, only faster."""

import re
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, UndefinedError
from tests.components.pages import SITE, VIEWS, page_of
from tests.components.theme import TEMPLATES

from timeline.publishing import fused
from timeline.publishing.compiled import CompiledTemplates
from timeline.publishing.fused import Templates, shown
from timeline.views.contexts import LinkView

BASE = (
    '<html lang="{{ page }}">{% include "head.html" %}{% block a %}-{% endblock %}{% block b %}={% endblock %}</html>'
)
PARTS = {
    "base.html": BASE,
    "head.html": '{% from "link.html" import link %}<head>{% for item in view %}{{ link(item) }}{% endfor %}</head>',
    "link.html": (
        '{% set signs = {"a": 1, "b": "<"} %}'
        '{% macro link(item, sign="b", all=()) %}<a href="{{ item }}">{{ signs[sign] }}{% if all %}!{% endif %}</a>'
        "{% for item in all %}{{ item }}{{ loop.index }}{% endfor %}{% endmacro %}"
        "{% macro stairs(n) %}{{ n }}{% if n %}{{ stairs(n - 1) }}{% endif %}{% endmacro %}"
        "{% macro many() %}{{ varargs|length }}{% endmacro %}"
    ),
    "box.html": (
        '{% from "link.html" import link %}'
        "{% macro box(title, view='v') %}[{{ title }}{{ view }}:{{ caller() }}|{{ caller() }}{{ link(title) }}]"
        "{% endmacro %}"
        "{% macro unboxed(page) %}{{ link(page)|length }}{{ page }}{% endmacro %}"
        "{% macro named() %}{{ page }}{% endmacro %}"
        "{% macro asked() %}{% if caller is defined %}{{ caller() }}{% endif %}{% endmacro %}"
    ),
}
PAGES = {
    "blocks": '{% extends "base.html" %}{% block b %}{{ view }}{% endblock %}{% block a %}{{ page }}{% endblock %}',
    "one block": '{% extends "base.html" %} words {% block a %}{% set page = "x" %}{{ page }}{% endblock %}',
    "super": '{% extends "base.html" %}{% block a %}{{ super() }}{{ page }}{% endblock %}',
    "set above": '{% extends "base.html" %}{% set word = "x" %}{% block a %}{{ word }}{% endblock %}',
    "arguments": (
        '{% from "link.html" import link as l %}{{ l(page) }}{{ l("x", "a") }}{{ l(item=page, all=view) }}'
        "{% for item in view %}{{ l(item, all=[item, loop.last]) }}{% endfor %}{{ l(*[page]) }}{{ l(page)|upper }}"
    ),
    "content": (
        '{% from "box.html" import box %}{% from "link.html" import link %}'
        "{% for title in view %}{% call box(page) %}"
        "<i>{{ title }}{{ view }}{{ link(title) }}</i>{% endcall %}{% endfor %}"
        "{% call box('<') %}{% call box(title='>', view=page) %}{{ page }}{% endcall %}{% endcall %}"
    ),
    "left alone": (
        '{% from "link.html" import stairs, many %}{{ stairs(2) }}{{ many(1, 2) }}'
        '{% from "box.html" import unboxed, named with context %}{{ unboxed(page) }}{{ named() }}'
        '{% from "box.html" import asked %}{{ asked() }}{% call asked() %}{{ page }}{% endcall %}'
    ),
    "item of a mapping": '{{ {"a": {"b": page}}.a.b }}{{ {"class": 1}.class }}{{ {"items": 2}["items"] }}',
    "inside": (
        '{% include "head.html" %}{% include ["none.html", "head.html"] %}{% include "none.html" ignore missing %}'
    ),
    "words": "{{ _('Site') }}{{ ngettext('hit', 'hits', 2) }}{{ _('%(a)s<', a=page) }}{% trans %}x{% endtrans %}",
}
VALUES = {"page": "a<b", "view": ["x", '"&"', "z"]}


@pytest.fixture(autouse=True)
def _fast_from_the_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fused, "USES", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Return a folder with templates."""
    for name, text in {**PARTS, **{f"{name}.html": text for name, text in PAGES.items()}}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def plain(folder: Path) -> Environment:
    """Return Jinja's own engine with the same options."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    return environment


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_template_put_together_renders_as_with_jinja(name: str, folder: Path) -> None:
    """Frames, parts, macros with content and defaults, and names that are alike mean what they mean to Jinja."""
    ours, theirs = Templates(folder, NullTranslations()), plain(folder).get_template(f"{name}.html")
    for values in (VALUES, {"page": "", "view": []}):
        assert ours.render(f"{name}.html", **values) == theirs.render(**values)


@pytest.mark.parametrize("kind", sorted(VIEWS))
def test_a_page_of_the_theme_renders_as_with_jinja(kind: str) -> None:
    """Every kind of page of the theme is the same, put together or not."""
    values = {"site": SITE, "page": page_of(kind), "view": VIEWS[kind]}
    expected = plain(TEMPLATES).get_template(f"{kind}.html").render(**values)
    assert Templates(TEMPLATES, NullTranslations()).render(f"{kind}.html", **values) == expected


@pytest.mark.parametrize("kind", ["changes", "disputed", "event", "list", "sources"])
def test_a_page_of_many_needs_no_other_template(kind: str, tmp_path: Path) -> None:
    """The pages of which a site has many are compiled to one function that calls no other template."""
    kept = CompiledTemplates(tmp_path, b"", lambda _: b""), CompiledTemplates(tmp_path, b"fast", lambda _: b"")
    templates = Templates(TEMPLATES, NullTranslations(), kept)
    templates.render(f"{kind}.html", site=SITE, page=page_of(kind), view=VIEWS[kind])
    assert len(list(tmp_path.iterdir())) == 1


def test_a_macro_alone_renders_as_with_jinja() -> None:
    """What lists show of an event is the same, put together or not."""
    link = LinkView("<a>", "b.html")
    expected = str(plain(TEMPLATES).get_template("components/links.html").module.links([link]))  # type: ignore[attr-defined]
    assert Templates(TEMPLATES, NullTranslations()).fragment("components/links.html", "links", [link]) == expected


@pytest.mark.parametrize("text", ["{{ nothing }}", "{{ nothing.at_all }}", "{{ page.nothing }}", "{{ link() }}"])
def test_a_mistake_stops_the_build_and_is_named(text: str, folder: Path) -> None:
    """An unknown name or field is an error that says in which line of which template it stands."""
    (folder / "part.html").write_text(f"{{% macro link() %}}\n\n{text}{{% endmacro %}}", encoding="utf-8")
    (folder / "page.html").write_text('{% from "part.html" import link %}{{ link(page) }}', encoding="utf-8")
    (folder / "alone.html").write_text(text, encoding="utf-8")
    for name in ("alone.html", "page.html"):
        with pytest.raises((UndefinedError, TypeError)):
            Templates(folder, NullTranslations()).render(name, **VALUES)


def test_a_field_of_nothing_is_named_with_its_place(folder: Path) -> None:
    """The traceback leads to the template and line in which a mistake was made, not to where it was put."""
    (folder / "part.html").write_text("{% macro part(item) %}\n\n{{ item.no.where }}{% endmacro %}", encoding="utf-8")
    (folder / "page.html").write_text('{% from "part.html" import part %}{{ part(page) }}', encoding="utf-8")
    with pytest.raises(UndefinedError) as raised:
        Templates(folder, NullTranslations()).render("page.html", **VALUES)
    assert any(re.search(r"part\.html", str(entry.path)) and entry.lineno == 2 for entry in raised.traceback)


def test_a_template_is_put_together_once_it_is_used_often(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template that few pages need is not worth the time, unless an earlier build has spent it."""
    monkeypatch.setattr(fused, "USES", 2)
    fast = CompiledTemplates(folder / "kept", b"fast", lambda _: b"")
    templates = Templates(folder, NullTranslations(), (CompiledTemplates(folder / "own", b"", lambda _: b""), fast))
    for _ in range(3):
        assert not (folder / "kept").exists()
        templates.render("blocks.html", **VALUES)
    assert (folder / "kept").exists()
    again = Templates(folder, NullTranslations(), (CompiledTemplates(folder / "new", b"", lambda _: b""), fast))
    again.render("blocks.html", **VALUES)
    assert not (folder / "new").exists()


@pytest.mark.parametrize("value", ["", "plain", "a & b", "<", ">", '"', "'", 3, None, True])
def test_values_are_shown_as_jinja_shows_them(value: object) -> None:
    """What is no HTML is escaped, whatever it is."""
    assert shown(value) == plain(TEMPLATES).from_string("{{ value }}").render(value=value)
