"""Where every page of the site lives, and how one page leads to another.

Paths are relative to the site's root and end with a slash for a page. A published id is an address
for ever: nothing in a path depends on a date.
"""

from collections.abc import Iterable
from enum import StrEnum

from timeline.model.values import dataclass


class LinkStyle(StrEnum):
    """How a link to a page is written."""

    FOLDER = "folder"
    """``events/city-hall/``: short addresses, for a site behind a server."""
    FILE = "file"
    """``events/city-hall/index.html``: works where pages are opened from a disk."""


def script(name: str) -> str:
    """Return the path of one of the theme's scripts as it is published; beside it lies the source, ``<name>.js``."""
    return f"assets/js/{name}.min.js"


HOME = ""
MOVABLE = "\ue002"
"""Stands in addresses for the way to the site's root, in HTML that is made once for pages at different places.

A character for private use, which no text has a meaning for.
"""
NOT_FOUND = "404.html"
STYLE_GUIDE = "styleguide/"
GALLERIES = f"{STYLE_GUIDE}charts/"
"""Folder of the pages that show every kind of chart."""
SEARCH = "search/"
SEARCH_BUNDLE = "search/index/"
"""Folder of the search's index and of the script that reads it."""
STYLE_SHEET = "assets/css/site.css"
DEMAND_SCRIPT = script("on-demand")
CHART_SCRIPT = script("charts")
DEPTH_SCRIPT = script("depth")
COPY_SCRIPT = script("copy")
TAKE_SCRIPT = script("take")
SINCE_SCRIPT = script("since")
IN_STEPS_SCRIPT = script("in-steps")
STRIP_SCRIPT = script("strip")
FILTER_SCRIPT = script("filters")
SEARCH_SCRIPT = script("search")
SEARCH_LINK_SCRIPT = script("search-link")
SCHEME_SCRIPT = script("color-scheme")
FILTER_INDEX = "filter.json"
"""The data file that the filters of an explainer load."""
PLOTLY = "assets/vendor/plotly/plotly-basic.min.js"
FONT = "assets/fonts/source-serif-4-4.005.woff2"
CYRILLIC_FONT = "assets/fonts/source-serif-4-4.005-cyrillic.woff2"
ICON = "assets/favicon.svg"
SMALL_ICON = "assets/icons/favicon-32.png"
TOUCH_ICON = "assets/icons/apple-touch-icon.png"
MANIFEST = "site.webmanifest"
CARD = "card.png"
"""The picture that others show beside a link to a page; it lies in the folder of the page."""


def embed_of(page: str) -> str:
    """Return the path of the page that shows, within the pages of others, what a page is about."""
    return f"{page}embed/"


def oembed_of(page: str) -> str:
    """Return the path of the file that tells programs how a page is shown within the pages of others."""
    return f"{embed_of(page)}oembed.json"


def text_page(page: str) -> str:
    """Return the path of a page such as the methodology."""
    return f"{page}/"


@dataclass(frozen=True, slots=True)
class TimelinePaths:
    """Paths of one explainer's pages and files."""

    timeline: str
    """Id of the timeline."""

    @property
    def front(self) -> str:
        """The explainer itself."""
        return f"{self.timeline}/"

    def part(self, name: str) -> str:
        """A page of the explainer: short, turning-points, disputed, questions, sources, changes."""
        return f"{self.timeline}/{name}/"

    def entry(self, group: str, entry: str) -> str:
        """A page of a group: events, people, organizations, places, categories, threads, eras, charts."""
        return f"{self.timeline}/{group}/{entry}/"

    def event(self, event: str) -> str:
        """The page of an event."""
        return self.entry("events", event)

    def month(self, year: int, month: int) -> str:
        """The page of a month."""
        return f"{self.timeline}/{year:04d}/{month:02d}/"

    @property
    def take(self) -> str:
        """The page of what can be taken of the explainer."""
        return self.part("take")

    def data(self, file: str) -> str:
        """A data file or feed."""
        return f"{self.timeline}/data/{file}"

    def embed(self, chart: str) -> str:
        """The page that shows a chart within the pages of others."""
        return embed_of(self.entry("charts", chart))

    def chart_file(self, chart: str, file: str) -> str:
        """A file beside a chart's page."""
        return f"{self.timeline}/charts/{chart}/{file}"


@dataclass(frozen=True, slots=True)
class Place:
    """A page as the place from which links start."""

    path: str
    """Path of the page."""
    style: LinkStyle
    base: str | None = None
    """Absolute prefix for all links, for a page that is shown at any address (404); else None."""

    @property
    def root(self) -> str:
        """Prefix that leads to the site's root."""
        if self.base is not None:
            return self.base
        return "../" * self.path.count("/")

    def alike(self, targets: Iterable[str]) -> str:
        """Return what stands for all places of this style and base whose links to the targets are as from here."""
        # A link climbs to the folder that both have in common; for most pages that is above their own.
        if not self.path.endswith("/"):
            return self.path
        ends, shared, climbed = tuple(targets), self.path, ""
        while shared and not any(target.startswith(shared) for target in ends):
            shared, climbed = shared[: shared.rfind("/", 0, -1) + 1], f"{climbed}*/"
        return shared + climbed

    def moved(self, html: str, front: str) -> str:
        """Return movable HTML with links that start here; those below ``front`` do not climb above it."""
        if self.base is not None:
            return html.replace(MOVABLE, self.base)
        root = self.root
        if self.path.startswith(front):
            html = html.replace(f"{MOVABLE}{front}", root.removesuffix("../"))
        return html.replace(MOVABLE, root)

    def to(self, path: str, anchor: str = "") -> str:
        """Return the link to a page or file of the site."""
        fragment = f"#{anchor}" if anchor else ""
        if anchor and path == self.path:
            return fragment
        is_page = path == HOME or path.endswith("/")
        file = f"{path}index.html" if is_page and self.style is LinkStyle.FILE else path
        if self.base is not None:
            return f"{self.base}{file}{fragment}"
        return (_way(self.path, file) or "./") + fragment


def _way(start: str, end: str) -> str:
    """Return the relative way from one path of the site to another; nothing within one folder.

    As :func:`posixpath.relpath`, but paths of the site have no dots and double slashes to be resolved, and each page
    has dozens of links.
    """
    here, there = start.split("/"), end.split("/")
    # What follows the last slash is a file, or nothing: no folder that both could share.
    most = min(len(here), len(there)) - 1
    shared = 0
    while shared < most and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - 1 - shared) + "/".join(there[shared:])


def movable_place(style: LinkStyle) -> Place:
    """Return a place for HTML that is put on pages by :meth:`Place.moved`."""
    return Place("", style, base=MOVABLE)


def file_of(path: str) -> str:
    """Return the file that is written for a path."""
    return f"{path}index.html" if path == HOME or path.endswith("/") else path
