"""Puts the controls that open glosses beside the first mentions in a running text."""

import re
from collections.abc import Iterable, Mapping

from markupsafe import escape

from timeline.reading.markdown import ChartPlace, Html, Part
from timeline.views.contexts import GlossButtonView
from timeline.views.glosses import Glosses

_REST_OF_WORD = re.compile(r"[\w’'-]*")
"""What belongs to the last word of a link, such as the ending in “Vučić’s”: no control comes in between."""


def with_controls(parts: Iterable[Part], met: Mapping[str, str], glosses: Glosses) -> tuple[Part, ...]:
    """Return a rendered text with a control beside the first link to each entry of a register.

    ``met`` has what the text links to, such as ``person:ana-ilic``, by the address in the text.
    """
    waiting = dict(met)
    return tuple(
        part if isinstance(part, ChartPlace) else Html(_explained(part.html, waiting, glosses)) for part in parts
    )


def _explained(html: str, waiting: dict[str, str], glosses: Glosses) -> str:
    found = []
    for address in waiting:
        at = html.find(f'href="{address}"')
        if at >= 0:
            found.append((at, address))
    done, pieces = 0, []
    for at, address in sorted(found):
        kind, _, rest = waiting.pop(address).partition(":")
        button = glosses.first(kind, rest.partition("#")[0])
        if button is not None:
            start = html.rindex("<a ", 0, at)
            end = _REST_OF_WORD.match(html, html.index("</a>", at) + len("</a>")).end()  # type: ignore[union-attr]
            pieces += [html[done:start], glossed(html[start:end], button)]
            done = end
    return "".join([*pieces, html[done:]])


def glossed(link: str, button: GlossButtonView) -> str:
    """Return a link with its control as HTML, as the component ``glossed`` makes it."""
    return (
        f'<span class="glossed">{link}<button class="gloss-button" type="button" '
        f'popovertarget="{escape(button.target)}" aria-label="{escape(button.label)}"></button></span>'
    )
