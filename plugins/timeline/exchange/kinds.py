"""The forms in which an explainer can be exported."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias, cast

from timeline.exchange.parts import IN_CALENDARS, IN_MARKWHEN, IN_TABLES, IN_TIMELINEJS, Part
from timeline.importers.found import Note

if TYPE_CHECKING:
    from timeline.exchange.explainer import Explainer

Writer: TypeAlias = Callable[["Explainer"], tuple[str, list[Note]]]


@dataclass(frozen=True, slots=True)
class Form:
    """One form."""

    description: str
    suffix: str
    """End of the name of the file."""
    module: str
    function: str
    """Name of the writer in its module; it is imported when it is needed."""
    carried: frozenset[Part]
    """The parts of an event that it holds, beside title and date."""

    def write(self, explainer: "Explainer") -> tuple[str, list[Note]]:
        """Return the file, and what it cannot hold."""
        writer = cast("Writer", getattr(import_module(f"timeline.exchange.{self.module}"), self.function))
        return writer(explainer)


FORMS: Mapping[str, Form] = {
    "csv": Form("a table (CSV)", ".csv", "published", "table", IN_TABLES),
    "icalendar": Form("a calendar (iCalendar)", ".ics", "published", "agenda", IN_CALENDARS),
    "timelinejs": Form("TimelineJS 3, its JSON", ".json", "timelinejs", "timelinejs", IN_TIMELINEJS),
    "markwhen": Form("Markwhen", ".mw", "markwhen", "markwhen", IN_MARKWHEN),
}
"""Every form by the name that `--to` knows it by."""
