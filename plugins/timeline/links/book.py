"""The record of one explainer while a run goes on."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from timeline.drafting.filing import Change
from timeline.links.plan import Part, current_record, entry_after, readable_sources
from timeline.links.record_text import record_text
from timeline.links.visiting import Finding
from timeline.model.link_record import FoundCopy, LinkRecord
from timeline.model.problem import Problem
from timeline.model.source import Source
from timeline.model.timeline import Timeline
from timeline.reading.link_record import read_link_record, record_file


@dataclass(slots=True)
class Book:
    """What is known of the sources of an explainer, and where it is written."""

    content: Path
    timeline: Timeline
    record: LinkRecord
    is_written: bool
    """Whether there is a file."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the file."""
    sources: tuple[Source, ...] = field(init=False)
    """Sources whose addresses can be read."""
    _bytes: bytes | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Take the sources, and the file as it is now."""
        self.sources = tuple(readable_sources(self.timeline))
        if self.is_written and not self.problems:
            self._bytes = self.path.read_bytes()

    @classmethod
    def of(cls, content: Path, timeline: Timeline) -> "Book":
        """Open the record of an explainer."""
        record, problems = read_link_record(content, content.as_posix(), timeline.id)
        return cls(content, timeline, record or LinkRecord(), record is not None, problems)

    @property
    def path(self) -> Path:
        """The file."""
        return self.content / record_file(self.timeline.id)

    @property
    def shown(self) -> str:
        """The name of the file in messages."""
        return self.path.as_posix()

    def note(self, source: Source, part: Part, answer: Finding | FoundCopy, today: date) -> None:
        """Take in one answer."""
        entry = entry_after(source, self.record, part, answer, today)
        self.record = LinkRecord({**self.record.entries, source.key: entry})

    def save(self) -> None:
        """Write the file where it differs. Raises ``NotSettledError`` where somebody else changed it meanwhile."""
        after = record_text(current_record(self.sources, self.record)).encode()
        if after != self._bytes:
            Change(self.path, self.shown, self._bytes, after).carry_out(self.content)
            self._bytes = after
            self.is_written = True
