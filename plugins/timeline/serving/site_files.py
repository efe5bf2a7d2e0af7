"""Which file of a built site an address leads to."""

import mimetypes
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

INDEX = "index.html"
_UTF8 = "; charset=utf-8"
_TYPES = {
    ".html": f"text/html{_UTF8}",
    ".css": f"text/css{_UTF8}",
    ".js": f"text/javascript{_UTF8}",
    ".json": f"application/json{_UTF8}",
    ".atom": f"application/atom+xml{_UTF8}",
    ".xml": f"application/xml{_UTF8}",
    ".svg": f"image/svg+xml{_UTF8}",
    ".txt": f"text/plain{_UTF8}",
    ".csv": f"text/csv{_UTF8}",
    ".ics": f"text/calendar{_UTF8}",
    ".md": f"text/markdown{_UTF8}",
    ".webmanifest": f"application/manifest+json{_UTF8}",
    ".woff2": "font/woff2",
    ".webp": "image/webp",
    ".avif": "image/avif",
}
"""Named here, as what the system knows differs from machine to machine."""


@dataclass(frozen=True, slots=True)
class Moved:
    """An address that has to be asked for in another form."""

    location: str


def find_file(site: Path, target: str) -> Path | Moved | None:
    """Return the file that a request's target names, the address of a folder with its slash, or None.

    Nothing outside the site's folder is ever found, and nothing whose name begins with a dot. A folder
    without a page of its own is not found: there are no listings.
    """
    address, query = _split(target)
    names = _names(address)
    if names is None:
        return None
    root = site.resolve()
    path = root.joinpath(*names)
    try:
        # Links within the folder may lead out of it.
        if not path.resolve().is_relative_to(root):
            return None
        if path.is_dir():
            page = path / INDEX
            if not page.is_file():
                return None
            return page if address.endswith("/") else Moved(_folder_address(names, query))
        return path if path.is_file() and not address.endswith("/") else None
    except (OSError, ValueError):
        # A name that the system cannot have, such as one of ten thousand letters.
        return None


def content_type(path: Path) -> str:
    """Return the content type of a file by its name, with the encoding of text."""
    guessed = _TYPES.get(path.suffix.lower()) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return guessed if "charset" in guessed or not guessed.startswith("text/") else guessed + _UTF8


def is_page(path: Path) -> bool:
    """Whether a file is a page, which gets the preview's script."""
    return path.suffix.lower() in (".html", ".htm")


def _split(target: str) -> tuple[str, str]:
    """Return the path and the query of a target, which may also be a whole address."""
    # A target such as //name/path is a path here, not another host.
    parts = urlsplit(target if not target.startswith("/") else f"http://host{target}")
    return parts.path or "/", parts.query


def _names(address: str) -> list[str] | None:
    """Return the names that lead to a file, or None where one of them could lead astray."""
    try:
        names = unquote(address, errors="strict").removeprefix("/").removesuffix("/").split("/")
    except UnicodeDecodeError:
        return None
    if names == [""]:
        return []
    return None if any(not name or name.startswith(".") or _ASTRAY.intersection(name) for name in names) else names


_ASTRAY = frozenset("\\:\0")
"""Letters that part names or name drives on some systems, or end them."""


def _folder_address(names: list[str], query: str) -> str:
    return "/" + "".join(f"{quote(name)}/" for name in names) + (f"?{query}" if query else "")
