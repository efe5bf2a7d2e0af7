"""Each component with each of its examples."""

from pathlib import Path

import pytest
from jinja2 import Environment
from tests.components.theme import TEMPLATES, environment, read

from timeline.views.contexts import Example
from timeline.views.examples import EXAMPLES, WRAPPING

CASES = [
    pytest.param(name, example, id=f"{name}-{example.name}")
    for name, examples in EXAMPLES.items()
    for example in examples
]
CALL = "{% from file import COMPONENT with context %}{{ COMPONENT(**arguments) }}"
WRAP = "{% from file import COMPONENT with context %}{% call COMPONENT(**arguments) %}<p>Inside</p>{% endcall %}"


@pytest.fixture(scope="module")
def templates() -> Environment:
    """The theme's environment."""
    return environment()


def show(templates: Environment, name: str, example: Example) -> str:
    """Render a component with an example."""
    source = (WRAP if name in WRAPPING else CALL).replace("COMPONENT", name)
    return templates.from_string(source).render(file=f"components/{name}.html", arguments=dict(example.arguments))


def test_every_component_has_examples() -> None:
    """Each file in the components folder has at least one example, and each example a file."""
    files = {path.stem for path in (TEMPLATES / "components").glob("*.html")}
    assert files == {name for name, examples in EXAMPLES.items() if examples}


@pytest.mark.parametrize(("name", "example"), CASES)
def test_a_component_is_a_well_formed_fragment(templates: Environment, name: str, example: Example) -> None:
    """Elements nest, ids are unique, and nothing needs an inline style or handler."""
    text = show(templates, name, example)
    fragment = read(text)
    assert text.strip()
    assert fragment.faults == []
    assert [key for key, count in fragment.ids.items() if count > 1] == []
    assert [a for a in fragment.attributes if a[1] == "style" or a[1].startswith("on")] == []
    assert "None" not in text


@pytest.mark.parametrize(("name", "example"), [case for case in CASES if case.values[1].name == "Hostile"])
def test_markup_in_text_stays_text(templates: Environment, name: str, example: Example) -> None:
    """A title that contains a script element is shown, not run."""
    text = show(templates, name, example)
    assert "&lt;script&gt;" in text
    assert read(text).tags["script"] == 0


def test_a_source_that_copies_another_is_tagged(templates: Environment) -> None:
    """What lowers the weight of a source stands in a tag beside it."""
    assert '<span class="tag">Copy of Reuters</span>' in show(templates, "source", EXAMPLES["source"][0])


def test_a_date_that_html_cannot_express_is_no_time_element(templates: Environment) -> None:
    """A span of days is plain words, a day is machine-readable."""
    day, span = EXAMPLES["date"]
    assert '<time datetime="2023-12-24">' in show(templates, "date", day)
    assert "<time" not in show(templates, "date", span)


def test_the_date_of_an_event_is_its_permalink(templates: Environment) -> None:
    """The date leads to the entry in the list, the title to the event's page."""
    text = show(templates, "event_card", EXAMPLES["event_card"][0])
    assert 'id="example-turning"' in text
    assert '<a href="#example-turning"><time datetime="2023-12-24">24 December</time></a>' in text
    assert '<a href="#page">Seventh protest' in text


def test_words_are_never_placed_on_the_axis(templates: Environment) -> None:
    """In a contested figure an estimate in words has no mark."""
    text = show(templates, "figure_estimates", EXAMPLES["figure_estimates"][0])
    assert text.count('class="mark__shape') == 2
    assert "“several”" in text


def test_the_chart_button_is_hidden_until_a_script_shows_it(templates: Environment) -> None:
    """Without script no button is seen that would do nothing."""
    fragment = read(show(templates, "chart", EXAMPLES["chart"][0]))
    button = {name: value for tag, name, value in fragment.attributes if tag == "button"}
    assert "hidden" in button
    assert (button["data-figure"], button["data-bundle"]) == ("figure.json", "plotly.js")


def test_every_mark_of_the_overview_has_a_name_to_be_read_out(templates: Environment) -> None:
    """Each link in the drawing carries a title, in a list."""
    fragment = read(show(templates, "strip_wide", EXAMPLES["strip_wide"][0]))
    assert fragment.tags["title"] >= 3
    assert ("g", "role", "list") in fragment.attributes


def test_a_component_is_named_as_its_file() -> None:
    """Each component file defines the macro of its own name, and no other."""
    made = environment()
    for path in sorted((TEMPLATES / "components").glob("*.html")):
        macros = [line for line in Path(path).read_text(encoding="utf-8").splitlines() if line.startswith("{% macro ")]
        assert [macro.split()[2].split("(")[0] for macro in macros] == [path.stem]
        assert made.get_template(f"components/{path.name}")
