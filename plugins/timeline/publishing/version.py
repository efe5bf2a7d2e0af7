"""What results depend on without saying so: this program and the libraries that it works with."""

import os
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from timeline.pipeline.fingerprints import digest_of_all

LIBRARIES = (
    "jinja2",
    "markdown",
    "markupsafe",
    "nh3",
    "pelican",
    "pillow",
    "plotly",
    "PyYAML",
    "python-dateutil",
    "tdewolff-minify",
)
PACKAGE = Path(__file__).parents[1]


def version_of_results(*places: str) -> bytes:
    """Return 16 bytes that stand for the program's own code, its libraries, Python, and the places that it works on."""
    code = sorted(_code(str(PACKAGE)))
    told = [sys.version, *places, *(f"{library} {version(library)}" for library in LIBRARIES)]
    return digest_of_all([*(text.encode() for text in told), *(_named(path) for path in code)])


def _code(folder: str) -> Iterator[str]:
    """Yield the path of each file of code below a folder."""
    # Without paths as objects, of which each build would make and order hundreds.
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield entry.path
            elif entry.name != "__pycache__" and entry.is_dir():
                yield from _code(entry.path)


def _named(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return path[len(str(PACKAGE)) :].replace(os.sep, "/").encode() + b"\n" + file.read()
