"""The controls that open glosses, and what they open."""

from tests.components.theme import environment

from timeline.publishing.gloss_controls import glossed
from timeline.views.example_glosses import BUTTON, GLOSSED, GLOSSES

CALL = "{% from file import COMPONENT with context %}{{ COMPONENT(**arguments) }}"


def show(name: str, **arguments: object) -> str:
    """Render a component."""
    source = CALL.replace("COMPONENT", name)
    return environment().from_string(source).render(file=f"components/{name}.html", arguments=arguments)


def test_a_control_in_running_text_is_that_of_the_component() -> None:
    """What the code puts into a text and what the template prints are the same."""
    link = f'<a href="{GLOSSED.url}">{GLOSSED.text}</a>'
    assert glossed(link, BUTTON) == show("glossed", item=GLOSSED)


def test_a_gloss_without_a_page_leads_to_the_methodology() -> None:
    """A status has no page of its own; on a site without a methodology the link is left out."""
    person, status = GLOSSES
    assert 'href="#how"' in show("glosses", items=(status,), methodology="#how")
    assert 'href="#how"' not in show("glosses", items=(person,), methodology="#how")
    assert "<a" not in show("glosses", items=(status,), methodology=None)
