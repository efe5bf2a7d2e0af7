"""The frame in which another site shows a page of this one."""

from html import escape

from timeline.model.values import dataclass

WIDTH = 600
"""Width in pixels that suits every embedded page; each fits into any other, too."""


@dataclass(frozen=True, slots=True)
class EmbedFrame:
    """What a frame needs to know of the page that it shows."""

    address: str
    """Absolute address of the page."""
    title: str
    """What is read out for the frame."""
    height: int
    """Height in pixels in which the page has room, or in which it can be scrolled."""

    @property
    def code(self) -> str:
        """The frame as HTML, to be pasted into another page: as wide as its place there."""
        return (
            f'<iframe src="{escape(self.address)}" title="{escape(self.title)}" width="100%" height="{self.height}"'
            ' loading="lazy" style="border:0"></iframe>'
        )
