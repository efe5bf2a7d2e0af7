"""What holds for all templates, and for a page of every kind."""

import re
from dataclasses import fields, is_dataclass, replace
from types import ModuleType

import pytest
from jinja2 import Environment, nodes
from tests.components.pages import SITE, VIEWS, WHOLE_POLICY, page_of
from tests.components.theme import TEMPLATES, Fragment, environment, read

from timeline.views import contexts, drawings

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
    "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'none'"
)
FILES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))
KINDS = sorted(VIEWS)
WITHIN_OTHERS = {"embed", "event_embed", "explainer_embed"}
"""Kinds of pages that other sites show in a frame."""
ALONE = {"whole"}
"""Kinds of pages that are files of their own, with nothing of the site around them."""


def tree(file: str) -> nodes.Template:
    """Parse a template."""
    return environment().parse((TEMPLATES / file).read_text(encoding="utf-8"))


def documented_fields(*modules: ModuleType) -> set[str]:
    """Return the names of all fields of all views."""
    return {
        field.name
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and is_dataclass(value)
        for field in fields(value)
    }


@pytest.fixture(scope="module")
def templates() -> Environment:
    """The theme's environment."""
    return environment()


def page(templates: Environment, kind: str, **fields: object) -> tuple[str, Fragment]:
    """Render a page of a kind, some fields of what its head says changed."""
    head = replace(page_of(kind), **fields)
    text = templates.get_template(f"{kind}.html").render(site=SITE, page=head, view=VIEWS[kind])
    return text, read(text)


@pytest.mark.parametrize("file", FILES)
def test_only_fields_named_html_are_safe(file: str) -> None:
    """The filter that switches escaping off is applied to names that end in _html, and to nothing else."""
    for safe in tree(file).find_all(nodes.Filter):
        if safe.name == "safe":
            name = safe.node.attr if isinstance(safe.node, nodes.Getattr) else getattr(safe.node, "name", "")
            assert name.endswith("_html")


@pytest.mark.parametrize("file", FILES)
def test_templates_use_documented_fields_only(file: str) -> None:
    """Each attribute that a template reads is a field of a view."""
    known = documented_fields(contexts, drawings)
    used = {
        node.attr
        for node in tree(file).find_all(nodes.Getattr)
        if not (isinstance(node.node, nodes.Name) and node.node.name == "loop")
    }
    assert used <= known


@pytest.mark.parametrize("file", FILES)
def test_templates_hold_no_style_handler_or_script(file: str) -> None:
    """The content security policy would block inline styles, handlers and scripts."""
    text = (TEMPLATES / file).read_text(encoding="utf-8")
    assert not re.search(r"\s(style|on[a-z]+)=", text)
    assert all("src=" in tag or "json" in tag for tag in re.findall(r"<script[^>]*>", text))


def test_every_kind_of_page_has_a_template_and_a_test() -> None:
    """The templates beside the base are exactly the kinds of page."""
    assert {path.stem for path in TEMPLATES.glob("*.html")} - {"base"} == set(VIEWS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_well_formed(templates: Environment, kind: str) -> None:
    """Elements nest, and there is one main part and, but for pages within others, a masthead and a way past it."""
    text, fragment = page(templates, kind)
    assert fragment.faults == []
    assert fragment.tags["main"] == 1
    assert (("a", "href", "#content") in fragment.attributes) is (kind not in WITHIN_OTHERS)
    assert ("masthead" in text) is (kind not in WITHIN_OTHERS | ALONE)
    assert text.startswith("<!doctype html>")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_one_heading_and_unique_ids(templates: Environment, kind: str) -> None:
    """One first-level heading a page, and no id twice."""
    _, fragment = page(templates, kind)
    assert fragment.tags["h1"] == 1
    assert [key for key, count in fragment.ids.items() if count > 1] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_carries_the_content_security_policy(templates: Environment, kind: str) -> None:
    """The policy allows nothing from other hosts and nothing inline, and WebAssembly for the search alone."""
    _, fragment = page(templates, kind)
    policy = POLICY.replace("'self';", "'self' 'wasm-unsafe-eval';", 1) if kind == "search" else POLICY
    policy = WHOLE_POLICY if kind in ALONE else policy
    assert ("meta", "content", policy) in fragment.attributes


@pytest.mark.parametrize("kind", KINDS)
def test_only_pages_with_charts_load_a_script(templates: Environment, kind: str) -> None:
    """The script of charts can be asked for where a chart can be explored, and nowhere else."""
    _, fragment = page(templates, kind)
    assert (("script", "data-charts", "charts.js") in fragment.attributes) is page_of(kind).has_charts
    assert ("script", "src", "charts.js") not in fragment.attributes


@pytest.mark.parametrize("kind", ["event", "explainer"])
def test_what_search_engines_are_told_comes_last(templates: Environment, kind: str) -> None:
    """The description stands behind all that readers see, near the sources whose titles and addresses it repeats."""
    text, _ = page(templates, kind)
    assert text.index("</footer>") < text.index('<script type="application/ld+json">') < text.index("</body>")


@pytest.mark.parametrize("kind", KINDS)
def test_only_pages_with_something_to_copy_load_the_script_for_it(templates: Environment, kind: str) -> None:
    """The script that copies is asked for where a citation or an address can be copied, and nowhere else."""
    text, fragment = page(templates, kind)
    assert (("script", "src", "copy.js") in fragment.attributes) is ("data-copy" in text)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_leads_to_its_own_report(templates: Environment, kind: str) -> None:
    """Where an address for reports is configured it stands in each footer, and nowhere where none is."""
    _, fragment = page(templates, kind)
    has_footer = kind not in WITHIN_OTHERS | ALONE
    assert (("a", "href", "#report") in fragment.attributes) is has_footer
    _, without = page(templates, kind, report_url=None)
    assert ("a", "href", "#report") not in without.attributes


@pytest.mark.parametrize("kind", KINDS)
def test_only_pages_with_an_overview_load_its_script(templates: Environment, kind: str) -> None:
    """The script of the overview is asked for where there is one."""
    _, fragment = page(templates, kind)
    assert (("script", "src", "strip.js") in fragment.attributes) is page_of(kind).has_strip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("way", "script", "page_kind"), [("data-filters", "filters.js", "explainer"), ("src", "search.js", "search")]
)
def test_a_script_is_loaded_where_it_is_used(
    way: str, script: str, page_kind: str, templates: Environment, kind: str
) -> None:
    """The filters and the search have scripts of their own, which no other page asks for."""
    _, fragment = page(templates, kind)
    assert (("script", way, script) in fragment.attributes) is (kind == page_kind)


@pytest.mark.parametrize("kind", KINDS)
def test_pages_out_of_the_index_say_so(templates: Environment, kind: str) -> None:
    """Redirects and the page for missing addresses ask not to be indexed."""
    _, fragment = page(templates, kind)
    assert (("meta", "content", "noindex") in fragment.attributes) is not page_of(kind).indexed


def test_a_redirect_leads_on_without_script(templates: Environment) -> None:
    """The old address refreshes to the new one and shows a link."""
    _, fragment = page(templates, "redirect")
    assert ("meta", "content", "0; url=../city-hall/") in fragment.attributes
    assert ("a", "href", "../city-hall/") in fragment.attributes


def test_the_sources_of_an_event_are_numbered_anchors(templates: Environment) -> None:
    """A number in the text leads to the source of that number."""
    _, fragment = page(templates, "event")
    assert fragment.ids["source-2"] == 1


def test_the_style_guide_leads_nowhere_outside_itself(templates: Environment) -> None:
    """Links of the examples lead to other components of the page."""
    _, fragment = page(templates, "styleguide")
    outside = {
        SITE.home,
        SITE.search_url,
        *(link.url for link in (*SITE.navigation, *page_of("styleguide").footer)),
        SITE.methodology_url,
        page_of("styleguide").report_url,
    }
    leading = [value for tag, name, value in fragment.attributes if tag in ("a", "use") and name == "href"]
    assert [value for value in leading if value not in outside and value.removeprefix("#") not in fragment.ids] == []
