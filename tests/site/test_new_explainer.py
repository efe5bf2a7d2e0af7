"""An explainer as ``timeline new timeline`` makes it."""

from pathlib import Path

import pytest
from tests.site.building import build

from timeline.cli import main


def test_a_new_explainer_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example of a new explainer gives a site with both of its events."""
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["new", "timeline"]) == 0
    built = build(tmp_path / "content", tmp_path / "site")
    assert (built.status, built.err) == (0, "")
    events = {path.parent.name for path in (built.folder / "example" / "events").glob("*/index.html")}
    assert events == {"names-for-examples", "register-of-special-names"}
