"""What an import is told beside the file, and what it knows of the explainer that it goes into."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from timeline.importers.dates import DateOrder
from timeline.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Options:
    """What the editor said."""

    order: DateOrder
    added: str
    """Day of the import, ISO 8601: it becomes the day on which each event was first published."""
    timezone: str = "UTC"
    """IANA name of the zone of times without one, for a new explainer."""
    language: str = "en"
    """Language of sources that name none, and of a new explainer."""
    source_kind: str = "news"
    """Kind of the sources; other tools have no word for it."""
    category: str = ""
    """Category of events that name none of the explainer’s."""
    published_at: str = ""
    """Web address at which the file was published: the source of events that name none."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """For each field of an event, the column of a table that holds it."""


def _nothing(path: str) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Destination:
    """The explainer that the events go into."""

    id: str
    timeline: Timeline | None = None
    """What was read of it; None where it does not exist yet."""
    event_files: Mapping[str, str] = field(default_factory=dict)
    """Name of the file of each event, by its id."""
    read: Callable[[str], str | None] = _nothing
    """Returns the text of a file of the explainer, None where there is none."""
