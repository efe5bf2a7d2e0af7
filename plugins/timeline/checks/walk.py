"""Ways through a site that several rules share."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from timeline.model.event import Event, References
from timeline.model.problem import Marks
from timeline.model.timeline import Site, Timeline


def each_event(site: Site) -> Iterator[tuple[Timeline, Event]]:
    """Yield every event that was read, drafts and retracted ones too, with its timeline."""
    for timeline in site.timelines:
        for event in timeline.documents:
            yield timeline, event


@dataclass(frozen=True, slots=True)
class RunningText:
    """What the running text of one document points to."""

    references: References
    folder: PurePosixPath
    """The document's folder, relative to the content folder."""
    timelines: tuple[Timeline, ...]
    """The timelines whose ids the text may use: its own, or all of them for a page beside them."""
    event: Event | None = None
    """The event to which the text belongs."""


def running_texts(site: Site) -> Iterator[RunningText]:
    """Yield the running texts of every explainer, chart, event and page."""
    for timeline in site.timelines:
        home = PurePosixPath(timeline.id)
        own = (timeline,)
        yield RunningText(timeline.references, home, own)
        for chart in timeline.charts:
            yield RunningText(chart.references, _folder(chart.marks, timeline, home / "charts"), own)
        for event in timeline.documents:
            yield RunningText(event.references, _folder(event.marks, timeline, home / "events"), own, event)
    for page in site.pages:
        yield RunningText(page.references, PurePosixPath("pages"), site.timelines)


def _folder(marks: Marks, timeline: Timeline, usual: PurePosixPath) -> PurePosixPath:
    content = timeline.marks.file.removesuffix(f"{timeline.id}/index.md")
    inside = marks.file.removeprefix(content)
    return PurePosixPath(inside).parent if inside.startswith(f"{timeline.id}/") else usual
