"""Each component with each of its examples."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment
from tests.components.theme import TEMPLATES, environment, read

from timeline.views.contexts import Example
from timeline.views.example_drawings import FADING, STRIP
from timeline.views.examples import EXAMPLES, WRAPPING
from timeline.views.symbols import symbol_path

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


def test_the_title_of_an_event_leads_to_its_page(templates: Environment) -> None:
    """An entry can be linked to, and only its title is a link: dates that are links would double every tab stop."""
    text = show(templates, "event_card", EXAMPLES["event_card"][0])
    assert 'id="in-turning"' in text
    assert '<p class="event__date"><time datetime="2023-12-24">24 December</time>' in text
    inside = show(templates, "event_inside", EXAMPLES["event_inside"][0])
    assert '<a href="#component-event_card">Seventh protest' in inside


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
    assert (button["data-figure"], button["data-bundle"]) == ("#component-chart", "#component-chart")


def test_every_mark_of_the_overview_has_a_name_to_be_read_out(templates: Environment) -> None:
    """In the wide drawing each mark is a link with a title."""
    text = show(templates, "strip_wide", EXAMPLES["strip_wide"][0])
    assert [text.count(f"<title>{mark.title}</title><") for mark in STRIP.wide.marks] == [1] * len(STRIP.wide.marks)


def test_marks_are_read_out_with_their_category(templates: Environment) -> None:
    """In the wide drawing each mark and each bar stands in the group of its category."""
    for example in EXAMPLES["strip_wide"]:
        strip = example.arguments["strip"]
        groups = show(templates, "strip_wide", example).split(' role="group" aria-label="')[2:]
        assert [group.partition('"')[0] for group in groups] == [lane.name for lane in strip.lanes]
        for lane, group in zip(strip.lanes, groups, strict=True):
            bars = [bar.title for bars in strip.bars if bars.slot == lane.slot for bar in bars.bars]
            marks = [mark.title for mark in strip.marks if mark.slot == lane.slot]
            assert re.findall("<title>(.*?)</title>", group) == [*bars, *marks]


def test_the_drawing_can_be_skipped(templates: Environment) -> None:
    """Before the links of the overview stands one that leads behind it, for those who read without script."""
    text = show(templates, "strip", EXAMPLES["strip"][0])
    assert text.index('href="#overview-end"') < text.index('class="strip__era"') < text.index('id="overview-end"')


def test_a_row_of_the_narrow_overview_is_one_link(templates: Environment) -> None:
    """In the narrow drawing, whose marks are too small to be hit, the row leads to its era and is named by it."""
    fragment = read(show(templates, "strip_narrow", EXAMPLES["strip_narrow"][0]))
    assert fragment.tags["a"] == len(STRIP.narrow.eras)
    assert ("a", "href", "#era-city-hall") in fragment.attributes
    assert ("svg", "aria-hidden", "true") in fragment.attributes


@pytest.mark.parametrize("slot", range(1, 7))
def test_the_shared_symbols_are_those_of_the_drawings(templates: Environment, slot: int) -> None:
    """Each symbol to which marks refer has the form of its category, ten units wide."""
    text = templates.get_template("partials/symbols.html").render()
    assert f'id="symbol-{slot}" vector-effect="non-scaling-stroke" d="{symbol_path(slot, 0, 0, 10)}"' in text


def test_a_fade_is_defined_once_for_all_bars_of_a_hue(templates: Environment) -> None:
    """Two bars of one category that fade alike share a gradient; bars without a fade need none."""
    bars = (FADING, FADING, replace(FADING, fading="start"), replace(FADING, fading="none"))
    strip = replace(STRIP.wide, marks=bars, eras=())
    text = show(templates, "strip_parts", Example("", "", {"strip": strip}))
    assert re.findall(r' id="([^"]+)"', text) == ["fade-both-5", "fade-start-5"]


def test_what_marks_refer_to_is_there(templates: Environment) -> None:
    """Each symbol of a lane and each link to an era alone refers to a part that is defined once, with its target."""
    for example in EXAMPLES["strip"]:
        text = show(templates, "strip", example)
        wide = text[text.index('class="drawing strip__wide"') : text.index('class="strip__narrow"')]
        defined = re.findall(r'<g id="([^"]+)"><path class="strip__target" d="M-12-12h24v24h-24z"/>', text)
        assert sorted(defined) == sorted(set(re.findall(r'href="#(mark-[^"]+)"', wide)))


def test_the_head_of_a_page_can_stand_below_another_heading(templates: Environment) -> None:
    """The head has a first-level heading, or one of the level asked for."""
    assert read(show(templates, "page_head", Example("", "", {"title": "Title"}))).tags["h1"] == 1
    assert read(show(templates, "page_head", Example("", "", {"title": "Title", "level": 3}))).tags["h3"] == 1


def test_the_jump_bar_prefers_short_names(templates: Environment) -> None:
    """An era with a short name is called by it, another by its name."""
    era = EXAMPLES["era"][0].arguments["era"]
    eras = (era, replace(era, short=""))  # type: ignore[type-var]
    text = show(templates, "jump_bar", Example("", "", {"eras": eras, "total": ""}))
    assert re.findall(r"<li><a[^>]*>([^<]+)</a>", text) == ["City Hall", "City Hall and the days after"]


def test_a_long_jump_bar_does_not_stay_in_sight(templates: Environment) -> None:
    """With more than sixteen eras the bar would cover too much of the page."""
    era = EXAMPLES["era"][0].arguments["era"]
    for number, is_long in ((16, False), (17, True)):
        text = show(templates, "jump_bar", Example("", "", {"eras": (era,) * number, "total": ""}))
        assert ("jump-bar--long" in text) is is_long


def test_a_claims_status_comes_before_its_denial(templates: Environment) -> None:
    """The status stands with the claim, so that it is not read as that of the denial."""
    text = show(templates, "claim", EXAMPLES["claim"][1])
    assert text.index("claim__status") < text.index("claim__denial")


def test_a_component_is_named_as_its_file() -> None:
    """Each component file defines the macro of its own name, and no other."""
    made = environment()
    for path in sorted((TEMPLATES / "components").glob("*.html")):
        macros = [line for line in Path(path).read_text(encoding="utf-8").splitlines() if line.startswith("{% macro ")]
        assert [macro.split()[2].split("(")[0] for macro in macros] == [path.stem]
        assert made.get_template(f"components/{path.name}")
