"""What the site's settings file says, as the publisher needs it."""

import re
from pathlib import Path

from timeline.model.values import dataclass
from timeline.publishing.reporting import ReportAddress
from timeline.views.addresses import LinkStyle

_SITE_ADDRESS = re.compile(r"https?://[^\s/?#\"<>\\]+(?:/[^\s?#\"<>\\]*)?", re.IGNORECASE)


def site_address(setting: str) -> str:
    """Return the address that a setting gives, without a slash at its end; empty for a site read from a disk.

    Raises ``ValueError`` with what is wrong and how to write it: feeds, cards and search engines need a whole address.
    """
    if setting and not _SITE_ADDRESS.fullmatch(setting):
        raise ValueError(f"SITEURL: “{setting}” is no address of a site; write it whole: https://example.org/folder")
    return setting.rstrip("/")


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
