"""The pages of the style guide that show every kind of chart: several, as one would be too large."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from timeline.views.addresses import GALLERIES, Place
from timeline.views.contexts import ChartView, GalleryView, LinkView


class Gallery(NamedTuple):
    """What a page of charts is called and has."""

    title: str
    kinds: str


GALLERY_NAMES: Mapping[str, Gallery] = {
    "amounts": Gallery("Charts of amounts", "Bars, parts of a whole and seats."),
    "time": Gallery("Charts along time", "Lines, steps, areas, slopes and small multiples."),
    "spread": Gallery("Charts of ranges and days", "Estimates side by side, spans of time and calendars."),
}
"""The pages by the last part of their address, in order."""


def gallery_path(name: str) -> str:
    """Return the path of a page of charts."""
    return f"{GALLERIES}{name}/"


def gallery_links(place: Place, but: str = "") -> Iterator[LinkView]:
    """Yield the pages of charts, all but one."""
    for name, gallery in GALLERY_NAMES.items():
        if name != but:
            yield LinkView(gallery.title, place.to(gallery_path(name)), gallery.kinds)


def gallery_view(name: str, charts: tuple[ChartView, ...], place: Place) -> GalleryView:
    """Return a page of charts as they are drawn, with the way to the others."""
    gallery = GALLERY_NAMES[name]
    return GalleryView(gallery.title, gallery.kinds, charts, tuple(gallery_links(place, name)))
