"""The tasks that draw the pictures which others show beside links to the site."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from timeline.pipeline.tasks import Made, Task
from timeline.publishing.settings import SiteSettings
from timeline.publishing.theme_colours import light_colours
from timeline.views.addresses import CARD
from timeline.views.edition import Edition
from timeline.views.link_cards import LinkCard, event_card, explainer_card, site_card

if TYPE_CHECKING:
    from timeline.link_cards.drawing import Painter


class CardTasks:
    """A task for each card: of the site, of each explainer and of each published event.

    There are none where the site's address is not known: a card is found by its absolute address only.
    """

    def __init__(self, settings: SiteSettings, note_look: Callable[[], None]) -> None:
        """``note_look`` notes that a result hangs on the settings and the theme's colours and faces."""
        self._settings = settings
        self._note_look = note_look

    def all(self, events: Mapping[str, tuple[str, ...]], noted: Callable[[str], Edition]) -> Iterator[Task]:
        """Yield all tasks. ``events`` are ids by explainer; ``noted`` returns an explainer for a task."""
        if not self._settings.url:
            return
        yield Task("file/card", self._site)
        for explainer, ids in events.items():
            yield Task(f"file/card/{explainer}", partial(self._explainer, explainer, noted))
            for event in ids:
                yield Task(f"file/card/{explainer}/{event}", partial(self._event, explainer, event, noted))

    def _site(self) -> Made:
        return self._made("", site_card(self._settings.name, self._settings.description))

    def _explainer(self, explainer: str, noted: Callable[[str], Edition]) -> Made:
        edition = noted(explainer)
        return self._made(edition.paths.front, explainer_card(edition))

    def _event(self, explainer: str, event: str, noted: Callable[[str], Edition]) -> Made:
        edition = noted(explainer)
        return self._made(edition.paths.event(event), event_card(edition.lookup.events[event], edition))

    def _made(self, folder: str, card: LinkCard) -> Made:
        self._note_look()
        return Made([(f"{folder}{CARD}", self._painter.png(card))])

    @cached_property
    def _painter(self) -> "Painter":
        # Imported only now: a build that draws no card is not to wait for Pillow.
        from timeline.link_cards.drawing import Painter

        return Painter(self._settings.theme, light_colours(self._settings.theme))
