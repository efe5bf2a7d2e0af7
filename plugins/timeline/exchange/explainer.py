"""An explainer as an export sees it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from typing import Any

from timeline.model.brief import brief_of
from timeline.model.timeline import Timeline
from timeline.views.addresses import LinkStyle
from timeline.views.date_words import DateWords
from timeline.views.edition import Edition
from timeline.views.lexicon import Phrases
from timeline.views.lookup import Lookup
from timeline.views.relations import Relations
from timeline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Explainer:
    """One explainer, its running texts, and its words."""

    timeline: Timeline
    text_of: Callable[[str], str]
    """Returns the running text of an event by its id."""
    edition: Edition
    """For the formats that the site publishes, too; it has no charts and no pages."""


def explainer_of(timeline: Timeline, texts: Mapping[str, Callable[[], str]], site_url: str) -> Explainer:
    """Return an explainer for export; ``site_url`` may be empty."""
    phrases = Phrases(NullTranslations())
    events = {event.id: event for event in timeline.documents}
    nothing: Any = None
    edition = Edition(
        timeline=timeline,
        lookup=Lookup(Relations(timeline, map(brief_of, timeline.documents)), events),
        wording=DateWords(Wording(), phrases, timeline.timezone_name),
        phrases=phrases,
        texts=nothing,
        charts=nothing,
        listed={},
        style=LinkStyle.FOLDER,
        site_name="",
        site_url=site_url,
    )
    return Explainer(timeline, lambda id_: texts[id_]() if id_ in texts else "", edition)
