"""What a chart is drawn from beside its own file: the explainer that it belongs to, and the words of the site."""

from datetime import tzinfo
from zoneinfo import ZoneInfo

from timeline.model.brief import AnyEvent
from timeline.model.edtf import When, parse_edtf
from timeline.model.source import outlet_of
from timeline.model.timeline import Timeline
from timeline.model.values import dataclass
from timeline.views.date_words import DateWords
from timeline.views.lexicon import Phrases
from timeline.views.lookup import Lookup
from timeline.views.sources import weight_note


@dataclass(frozen=True, slots=True)
class ChartContext:
    """The surroundings of a chart. Whatever is read of them is noted by whoever hands them over."""

    timeline: Timeline
    """The explainer without its events."""
    lookup: Lookup
    """Its published events."""
    phrases: Phrases
    dates: DateWords

    @property
    def zone(self) -> tzinfo:
        """The explainer's time zone."""
        return ZoneInfo(self.timeline.timezone)

    def date(self, text: str) -> When:
        """Read a date of a data file, EDTF. Raises :class:`~timeline.model.edtf.EdtfError` for any other text."""
        return parse_edtf(text, self.zone)

    def source_name(self, key: str) -> str:
        """Return whose text a source is and what lowers its weight, such as “Agency A (copy)”; else its key."""
        source = self.timeline.sources.get(key)
        if source is None:
            return key
        note = weight_note(source, self.phrases)
        return self.phrases.say("{outlet} ({note})", outlet=outlet_of(source), note=note) if note else outlet_of(source)

    def event(self, event: str) -> AnyEvent | None:
        """Return a published event in brief; None for any other id."""
        return self.lookup.events.get(event)
