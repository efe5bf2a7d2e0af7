"""How named examples of a component are written down."""

from collections.abc import Mapping

from timeline.views.contexts import Example


def examples_of(**named: Mapping[str, object]) -> tuple[Example, ...]:
    """Make examples from arguments by name."""
    return tuple(
        Example(name.replace("_", " ").capitalize(), _NOTES.get(name, ""), arguments)
        for name, arguments in named.items()
    )


_NOTES = {
    "hostile": "Markup in an editor’s text stays text.",
    "numbered": "On an event’s page, where sources have numbers.",
    "named": "On other pages, where sources have names.",
    "long": "In a thread too long for one page no place is told.",
    "minor": "One line: date, title, source.",
    "hollow": "An approximate date.",
    "denied": "With the denial on record.",
}
