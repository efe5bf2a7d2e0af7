"""The running texts of all kinds of documents, for the rules that judge any of them."""

from collections.abc import Iterator, Mapping

from timeline.checks.surroundings import SiteSurroundings, Surroundings
from timeline.model.event import Event, References
from timeline.model.timeline import Page, Timeline
from timeline.model.values import dataclass


@dataclass(frozen=True, slots=True)
class RunningText:
    """What the running text of one document points to."""

    references: References
    folder: str
    """The document's folder, relative to the content folder."""
    timelines: tuple[Surroundings, ...]
    """The explainers whose ids the text may use: its own, or all of them for a page beside them."""
    files: Mapping[str, bool]
    """All files below the content folder by path."""
    event: Event | None = None
    """The event to which the text belongs."""


def text_of_event(event: Event, around: Surroundings) -> RunningText:
    """Return the running text of an event."""
    return RunningText(event.references, f"{around.timeline}/events", (around,), around.files, event)


def texts_of_frame(frame: Timeline, around: Surroundings) -> Iterator[RunningText]:
    """Yield the running texts of an index, with its key points, and of its charts."""
    yield RunningText(frame.references, frame.id, (around,), around.files)
    for chart in frame.charts:
        yield RunningText(chart.references, f"{frame.id}/charts", (around,), around.files)


def text_of_page(page: Page, around: SiteSurroundings) -> RunningText:
    """Return the running text of a page beside the explainers."""
    return RunningText(page.references, "pages", around.timelines, around.files)
