"""What results depend on without saying so: this program and the libraries that it works with."""

import sys
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
    code = sorted(PACKAGE.rglob("*.py"))
    told = [sys.version, *places, *(f"{library} {version(library)}" for library in LIBRARIES)]
    return digest_of_all([*(text.encode() for text in told), *(_named(path) for path in code)])


def _named(path: Path) -> bytes:
    return path.relative_to(PACKAGE).as_posix().encode() + b"\n" + path.read_bytes()
