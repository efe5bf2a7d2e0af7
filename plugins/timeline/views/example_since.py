"""Examples of what is new for a returning reader. They stay hidden: what was seen is known to a browser alone."""

from dataclasses import replace

from timeline.views.contexts import LinkView, SinceView
from timeline.views.example_cards import HOSTILE

SINCE = SinceView(
    explainer="serbia-2023",
    newest="2026-11-22",
    added=90,
    corrected=1,
    changes_link=LinkView("All corrections and additions", "#component-since"),
)
HOSTILE_SINCE = replace(SINCE, explainer=HOSTILE, newest=HOSTILE)
