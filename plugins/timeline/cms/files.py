"""The files of the content management system on the disk."""

from pathlib import Path

from timeline.cms.configuration import HEAD
from timeline.cms.page import package_list, start_page

CONFIGURATION = "config.yml"
_ASSETS = Path(__file__).with_name("assets")
_OWN = {
    CONFIGURATION: HEAD.strip(),
    "index.html": '<meta name="generator" content="timeline cms">',
    "package.json": "Written by timeline cms",
    "timeline-cms.css": "/* Written by timeline cms.",
    "timeline-fields.js": "// Written by timeline cms.",
}
"""Each file with the words by which it is known to be our own."""


class ForeignFileError(Exception):
    """A file of somebody else stands where one of ours would go."""


def write_files(into: Path, configuration: str, *, with_github: bool) -> tuple[str, ...]:
    """Write the files and return their names. Raises ``OSError``, or ``ForeignFileError`` with nothing written."""
    for name, mark in _OWN.items():
        path = into / name
        if path.is_symlink() or (path.exists() and not (path.is_file() and mark.encode() in path.read_bytes())):
            raise ForeignFileError(str(path))
    made = {
        CONFIGURATION: configuration,
        "index.html": start_page(with_github=with_github),
        "package.json": package_list(),
    }
    into.mkdir(parents=True, exist_ok=True)
    for name in _OWN:
        data = made[name].encode() if name in made else (_ASSETS / name).read_bytes()
        (into / name).write_bytes(data)
    return tuple(_OWN)
