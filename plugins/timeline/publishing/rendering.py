"""Pages as bytes: a template filled with what a page shows."""

from timeline.pipeline.reads import Reads
from timeline.publishing.frame import Frame
from timeline.publishing.fused import Templates
from timeline.publishing.pages import PlannedPage
from timeline.views.addresses import file_of
from timeline.views.contexts import EventInside

INSIDE = "components/event_inside.html"
TEMPLATES = "template"
"""Name under which the use of a template is noted."""


class Renderer:
    """Fills the theme's templates; which of them a page uses is noted."""

    def __init__(self, templates: Templates, frame: Frame, reads: Reads) -> None:
        """Take the theme's environment and what surrounds every page."""
        self._templates = templates
        self._frame = frame
        self._reads = reads

    def page(self, planned: PlannedPage) -> tuple[str, bytes]:
        """Return the file of a page and its content."""
        page, view = planned.make()
        name = f"{page.kind}.html"
        self._reads.note("site", "frame")
        self._reads.note(TEMPLATES, name)
        html = self._templates.render(name, site=self._frame.site(planned.place), page=page, view=view)
        return file_of(planned.place.path), html.encode()

    def inside(self, inside: EventInside) -> str:
        """Return the inside of an event's card as HTML."""
        self._reads.note(TEMPLATES, INSIDE)
        return self._templates.fragment(INSIDE, "event_inside", inside).rstrip("\n")
