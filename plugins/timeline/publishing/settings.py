"""What the site's settings file says, as the publisher needs it."""

from pathlib import Path

from timeline.model.values import dataclass
from timeline.publishing.reporting import ReportAddress
from timeline.views.addresses import LinkStyle


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """Settings of one site."""

    name: str
    """Name of the site."""
    description: str
    """One or two sentences for search results."""
    url: str
    """Absolute address without a slash at its end; empty for a site read from a disk."""
    theme: Path
    """Folder with ``templates`` and ``static``."""
    language: str = "en"
    """BCP 47 tag of the site's own pages."""
    report: ReportAddress | None = None
    """Where readers report errors."""
    embeds_every_event: bool = False
    """Whether others can show any event on their pages, and not the turning points alone: a page more for each."""
    search: str | None = None
    """The program that makes the index of the search, with its version; None for a site without a search."""

    @property
    def style(self) -> LinkStyle:
        """Links name the file where pages are opened from a disk, and the folder on a server."""
        return LinkStyle.FOLDER if self.url else LinkStyle.FILE
