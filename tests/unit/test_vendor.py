import re
from pathlib import Path

import pytest
from plotly.offline import get_plotlyjs_version

VENDOR = Path(__file__).parents[2] / "theme" / "static" / "vendor"
PLOTLY = VENDOR / "plotly" / "plotly-basic.min.js"


def test_plotly_version() -> None:
    """The bundle that readers load is of the version for which the Python package writes figures."""
    head = PLOTLY.read_text(encoding="utf-8")[:400]
    found = re.search(r"plotly\.js \(basic - minified\) v(\S+)", head)
    assert found is not None
    assert found[1] == get_plotlyjs_version()


def test_plotly_traces() -> None:
    """The bundle draws bars, which is what figures are made of."""
    assert '"bar"' in PLOTLY.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "folder", [path for path in sorted(VENDOR.iterdir()) if path.is_dir()], ids=lambda path: path.name
)
def test_licences(folder: Path) -> None:
    """Each third-party file has its licence and a note on its version beside it."""
    assert "Permission is hereby granted" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert (folder / "README.txt").is_file()


def test_noted_version() -> None:
    """The note beside the bundle names its version."""
    assert f"plotly.js {get_plotlyjs_version()}," in (VENDOR / "plotly" / "README.txt").read_text(encoding="utf-8")
