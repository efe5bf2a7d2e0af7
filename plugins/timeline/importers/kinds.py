"""The kinds of files that can be imported, and the function that reads each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

from timeline.importers.found import Found, Notes, RefusedError

if TYPE_CHECKING:
    from timeline.importers.settings import Options

Reader: TypeAlias = Callable[[Path, "Options", Notes], Found]

MOST_EVENTS = 50_000
"""Events that are taken over at once."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file."""

    description: str
    module: str
    function: str
    """Name of the reader in its module; it is imported when it is needed, with the packages that it needs."""

    def read(self, path: Path, options: "Options", notes: Notes) -> Found:
        """Return what a file holds. Raises ``RefusedError`` for one that cannot be read as a whole."""
        reader = cast("Reader", getattr(import_module(f"timeline.importers.{self.module}"), self.function))
        found = reader(path, options, notes)
        if len(found.events) > MOST_EVENTS:
            raise RefusedError(f"{path.name} holds more than {MOST_EVENTS:,} events", "split it")
        return found


KINDS: Mapping[str, Kind] = {
    "csv": Kind("a table with headings (CSV)", "table_events", "read_plain_csv"),
    "xlsx": Kind("the first sheet of a workbook (XLSX)", "workbooks", "read_workbook"),
    "markdown": Kind("a folder of Markdown files with fields in YAML", "markdown_folders", "read_markdown_folder"),
    "timelinejs": Kind("TimelineJS 3, its JSON", "timelinejs", "read_timelinejs"),
    "timelinejs-sheet": Kind("the table of TimelineJS 3 (CSV)", "timelinejs", "read_timelinejs_sheet"),
    "timelinesetter": Kind("the table of ProPublica’s TimelineSetter (CSV)", "timelinesetter", "read_timelinesetter"),
    "simile": Kind("SIMILE Timeline, its XML", "simile", "read_simile"),
    "markwhen": Kind("Markwhen, with absolute dates", "markwhen", "read_markwhen"),
    "icalendar": Kind("a calendar (iCalendar)", "calendars", "read_calendar"),
}
"""Every kind by the name that `--from` knows it by."""
