"""The forms in which an explainer can be exported."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from timeline.exchange import markwhen, published, timelinejs
from timeline.exchange.explainer import Explainer
from timeline.exchange.parts import Part
from timeline.importers.found import Note


class Form(NamedTuple):
    """One form."""

    description: str
    suffix: str
    """End of the name of the file."""
    write: Callable[[Explainer], tuple[str, list[Note]]]
    carried: frozenset[Part]
    """The parts of an event that it holds, beside title and date."""


FORMS: Mapping[str, Form] = {
    "csv": Form("a table (CSV)", ".csv", published.table, published.IN_TABLES),
    "icalendar": Form("a calendar (iCalendar)", ".ics", published.agenda, published.IN_CALENDARS),
    "timelinejs": Form("TimelineJS 3, its JSON", ".json", timelinejs.timelinejs, timelinejs.CARRIED),
    "markwhen": Form("Markwhen", ".mw", markwhen.markwhen, markwhen.CARRIED),
}
"""Every form by the name that `--to` knows it by."""
