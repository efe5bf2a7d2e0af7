"""The theme's own scripts: how much readers load."""

from gzip import compress

import pytest
from tests.components.theme import THEME

from timeline.pipeline.compacting import compact_script

SCRIPTS = sorted((THEME / "static" / "js").glob("*.js"))
LIMIT = 15_000
"""Bytes of all scripts together, each compressed by itself, as pages load them."""


def weight(script: str) -> int:
    """Return the bytes of a script as it is published and compressed."""
    return len(compress(compact_script(script).encode(), 9, mtime=0))


def test_the_scripts_stay_small() -> None:
    """All scripts of the theme but those of others weigh at most 15 kB, compressed."""
    weights = {path.name: weight(path.read_text(encoding="utf-8")) for path in SCRIPTS}
    assert sum(weights.values()) <= LIMIT, weights


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_says_what_it_expects_of_a_page(path) -> None:
    """Every script begins with a comment for those who write templates."""
    assert path.read_text(encoding="utf-8").startswith("/* ")
