"""A content folder that is read again and again, each time with what was kept of the time before."""

from collections.abc import Mapping
from pathlib import Path

from tests.support import EVENT_FILE, write_content, write_files

from timeline.pipeline.fingerprints import file_states
from timeline.pipeline.store import Store
from timeline.publishing.content import Content
from timeline.reading.listing import list_content

RALLY = "river/events/2023-12-18-rally.md"
THAW = "river/events/2023-12-20-thaw.md"
PAGE_FILE = "---\ntitle: About\nsummary: What this is.\nadded: 2024-02-01\n---\nText.\n"
PERSON_FILE = "ana:\n  name: Ana Ilić\n  description: A speaker.\n"


class Builds:
    """Builds of one content folder, of which each knows what the one before kept."""

    def __init__(self, folder: Path, workers: int = 1) -> None:
        """Write a content folder with two events, a person and a page."""
        self.root = write_content(
            folder / "content", {THAW: EVENT_FILE, "river/people.yml": PERSON_FILE, "pages/about.md": PAGE_FILE}
        )
        self._kept = folder / "kept"
        self._workers = workers

    def read(self, shown: str = "content") -> Content:
        """Read the folder as it stands, and keep what the next build is to know."""
        content = self.found(shown)
        content.read()
        self.keep(content)
        return content

    def read_anew(self) -> Content:
        """Read the folder with nothing kept."""
        content = self._content(self._kept.with_name("nothing"), "content")
        content.read()
        return content

    def found(self, shown: str = "content") -> Content:
        """Look which files there are and what they say, and read nothing."""
        return self._content(self._kept, shown)

    def keep(self, content: Content) -> None:
        """Keep what the next build is to know."""
        self._store.save(content.pieces())

    def _content(self, kept: Path, shown: str) -> Content:
        self._store = Store(kept, b"version")
        self._store.open()
        listing = list_content(self.root, shown)
        return Content(listing, file_states(self.root, listing.files, {}, 0), self._store, self._workers)

    def change(self, files: Mapping[str, str]) -> None:
        """Write files of the content."""
        write_files(self.root, files)

    def remove(self, path: str) -> None:
        """Remove a file of the content."""
        (self.root / path).unlink()

    def move(self, path: str, new: str) -> None:
        """Give a file of the content another name."""
        (self.root / path).rename(self.root / new)
