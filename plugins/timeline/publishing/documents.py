"""What the host must know of a source file."""

from pathlib import Path

from timeline.model.values import dataclass
from timeline.views.addresses import file_of


@dataclass(frozen=True, slots=True)
class HostedDocument:
    """A source file and where it is published, for links between source files."""

    source: Path
    path: str
    """Path of its page from the site's root."""
    url: str
    title: str
    targets: tuple[str, ...]
    """Links and images in its text that lead to files, in the host's form."""

    @property
    def file(self) -> str:
        """The file that is written for it."""
        return file_of(self.path)
