"""The theme's own scripts: how much readers load."""

from gzip import compress

import pytest
from tests.components.theme import THEME

from timeline.pipeline.compacting import compact_scripts

SCRIPTS = sorted((THEME / "static" / "js").glob("*.js"))
LIMIT = 14_000
"""Bytes of all scripts together, each compressed by itself, as pages load them."""


def test_the_scripts_stay_small() -> None:
    """All scripts of the theme but those of others weigh at most 14 kB, compressed."""
    published = compact_scripts({path.name: path.read_text(encoding="utf-8") for path in SCRIPTS})
    weights = {name: len(compress(script.encode(), 9, mtime=0)) for name, script in published.items()}
    assert sum(weights.values()) <= LIMIT, weights


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_says_what_it_expects_of_a_page(path) -> None:
    """Every script begins with a comment for those who write templates."""
    assert path.read_text(encoding="utf-8").startswith("/* ")
