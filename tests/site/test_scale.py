"""An explainer of a thousand events."""

from pathlib import Path

from tests.generator import write_explainer
from tests.site.building import build

EVENTS = 1_000


def test_a_thousand_events_are_all_published(tmp_path: Path) -> None:
    """A thousand events build without an error and each has its page."""
    built = build(write_explainer(tmp_path / "content", EVENTS), tmp_path / "site")
    assert built.status == 0, built.said
    pages = {path.parent.name for path in (tmp_path / "site" / "generated" / "events").glob("*/index.html")}
    assert pages == {f"event-{number}" for number in range(EVENTS)}
