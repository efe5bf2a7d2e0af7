"""The whole of an explainer in files that open offline: one page with everything, and an archive of its pages.

Both are put together from what was kept of each page when it was made, so that an edit costs what the edited page
costs: for the one file an event's article with its links led within the file, for the archive each page, compressed.
They name the address that they come from, so they are made only where the site has one.
"""

import re
from base64 import b64encode
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from hashlib import sha256

from timeline.pipeline.archive import Day, Member, archive, member
from timeline.pipeline.packing import pack, unpack
from timeline.pipeline.reads import Reads
from timeline.pipeline.tasks import Made, Task
from timeline.publishing.content import Content
from timeline.publishing.editions import Results
from timeline.publishing.frame import Description, Frame
from timeline.publishing.offline import Unavailable, article_of, led, made_part, unscripted
from timeline.publishing.planned import PlannedPage
from timeline.publishing.rendering import Renderer
from timeline.views import addresses
from timeline.views.addresses import LinkStyle, Place, file_of
from timeline.views.contexts import PageView
from timeline.views.edition import Edition
from timeline.views.relations import ARCHIVE_EVENTS, ONE_FILE_EVENTS
from timeline.views.take import take_view, whole_file, whole_view

ASSETS = "offline-assets"
"""Name under which it is noted that fonts and icons were put into an archive."""
_BOUNDS = {"html": ONE_FILE_EVENTS, "zip": ARCHIVE_EVENTS}
_EVENTS = "<events></events>"
"""Stands for the articles of all events while what surrounds them is made; text is escaped, so none can hold it."""
_FONT_FILE = re.compile(r"@font-face\s*\{[^}]*\burl\([^}]*\}")
_EARLIEST = 1980


class Taking:
    """What is kept of pages, and the tasks that put it together."""

    def __init__(
        self,
        content: Content,
        results: Results,
        frame: Frame,
        renderer: Renderer,
        reads: Reads,
        note_style: Callable[[], str],
        assets: Callable[[], Mapping[str, bytes]],
    ) -> None:
        """``note_style`` returns the style sheet and notes that it was read; ``assets`` returns fonts and an icon."""
        self._content = content
        self._results = results
        self._frame = frame
        self._renderer = renderer
        self._reads = reads
        self._style = note_style
        self._assets = assets

    def part(self, event: str, edition: Edition, pages: Iterable[tuple[str, bytes]]) -> bytes | None:
        """Return an event's article as it stands in the one file; None where there is none."""
        if not (edition.site_url and edition.lookup.fits_one_file):
            return None
        path = edition.paths.event(event)
        html = dict(pages)[file_of(path)].decode()
        article = made_part(unscripted(article_of(html)), event)
        opening, _, rest = led(article, path, partial(_within_file, edition)).partition(">")
        return f'{opening} id="{event}">{rest}'.encode()

    def members(self, edition: Edition, pages: Iterable[tuple[str, bytes]]) -> bytes | None:
        """Return pages as they lie in the archive; None where there is none."""
        if not (edition.site_url and edition.lookup.fits_archive):
            return None
        found = []
        for file, data in pages:
            path = file.removesuffix("index.html")
            if _is_kept(path, edition):
                html = led(unscripted(data.decode()), path, partial(_within_archive, edition, _disk(path)))
                found.append(tuple(member(file, html.encode())))
        return pack(tuple(found)) if found else None

    def page(self, edition: Edition, sizes: Mapping[str, int]) -> PlannedPage:
        """Return the page that offers everything."""
        place = edition.place(edition.paths.take)

        def make() -> tuple[PageView, object]:
            view = take_view(edition, place, sizes, _BOUNDS)
            title = f"{view.title} – {edition.timeline.short_title}"
            return self._frame.page(Description("take", title, view.description), place, edition), view

        return PlannedPage(place, make, edition.lookup.last_modified)

    def tasks(self, editions: Mapping[str, Edition], pages: Collection[str]) -> Iterator[Task]:
        """Yield a task for each explainer; ``pages`` are the paths of all pages but those of events."""
        for explainer, edition in editions.items():
            if edition.site_url:
                own = sorted(path for path in pages if path.startswith(edition.paths.front))
                yield Task(f"take/{explainer}", partial(self._take, edition, own))

    def _take(self, edition: Edition, pages: Iterable[str]) -> Made:
        explainer = edition.timeline.id
        self._reads.note("site", "frame")
        self._reads.note(f"{explainer}/taken")
        files = {}
        if edition.lookup.fits_one_file:
            files["html"] = self._whole(edition)
        if edition.lookup.fits_archive:
            files["zip"] = self._archive(edition, pages)
        page = self._renderer.page(self.page(edition, {kind: len(data) for kind, data in files.items()}))
        return Made([page, *((whole_file(edition, kind), data) for kind, data in files.items())])

    def _whole(self, edition: Edition) -> bytes:
        shelf, explainer = self._results.parts, edition.timeline.id
        style = _FONT_FILE.sub("", self._style())
        digest = b64encode(sha256(style.encode()).digest()).decode()
        policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
        place = edition.place(whole_file(edition, "html"))

        def make() -> tuple[PageView, object]:
            timeline = edition.timeline
            said = Description(
                "whole", timeline.title, timeline.standfirst, indexed=False, stands_for=edition.paths.front
            )
            view = whole_view(edition, place, policy, f"<style>{style}</style>", _EVENTS)
            return self._frame.embedded(said, place, timeline.language), view

        _, data = self._renderer.page(PlannedPage(place, make))
        before, _, after = led(unscripted(data.decode()), place.path, partial(_within_file, edition)).partition(_EVENTS)
        events = (shelf[f"{explainer}/{brief.id}"] for brief in edition.lookup.order)
        return b"\n".join((before.encode(), *events, after.encode()))

    def _archive(self, edition: Edition, pages: Iterable[str]) -> bytes:
        shelf, explainer = self._results.members, edition.timeline.id
        briefs = self._content.explainers[explainer].briefs.values()
        keys = (*(f"{explainer}/{brief.id}" for brief in briefs), *pages)
        kept = (shelf.get(key) for key in keys)
        members = [Member(*one) for piece in kept if piece is not None for one in unpack(piece)]
        members.append(member("README.txt", self._read_me(edition).encode()))
        members.append(member(addresses.STYLE_SHEET, self._style().encode()))
        self._reads.note(ASSETS)
        members += (member(path, data) for path, data in self._assets().items())
        folder = f"{explainer}-offline"
        day = edition.lookup.last_modified.lower
        last = Day(day.year, day.month, day.day) if day is not None and day.year >= _EARLIEST else Day(_EARLIEST, 1, 1)
        return archive((one._replace(path=f"{folder}/{one.path}") for one in members), last)

    def _read_me(self, edition: Edition) -> str:
        say, front = edition.phrases.say, edition.paths.front
        lines = (
            edition.timeline.title,
            say("{site}, {address}", site=edition.site_name, address=f"{edition.site_url}/{front}"),
            say("Last changed {date}.", date=edition.wording.date(edition.lookup.last_modified)),
            "",
            say("To read, open {file} in a browser.", file=file_of(front)),
            say("Nothing is loaded from anywhere. Search, filters and live charts need the site itself."),
            say("Links to what is not here lead to the site. What was corrected since then stands there."),
            say("The typeface is under the SIL Open Font License, see {file}.", file="assets/fonts/OFL.txt"),
        )
        # A text file for any program: with plain spaces, and lines that end as all systems know them.
        return "\r\n".join((*lines, "")).replace("\N{NO-BREAK SPACE}", " ")


def _disk(path: str) -> Place:
    return Place(path, LinkStyle.FILE)


def _is_kept(path: str, edition: Edition) -> bool:
    """Whether a page is in the archive; those for frames and the one that offers the archive are not."""
    paths = edition.paths
    return path.startswith(paths.front) and path.endswith("/") and not path.endswith("/embed/") and path != paths.take


def _within_archive(edition: Edition, place: Place, target: str, anchor: str) -> str:
    if _is_kept(target, edition) or target in (addresses.STYLE_SHEET, addresses.SMALL_ICON):
        return place.to(target, anchor)
    return _on_site(edition, target, anchor)


def _within_file(edition: Edition, target: str, anchor: str) -> str:
    paths = edition.paths
    if target == paths.front and not anchor:
        return "#content"
    event = target.removeprefix(paths.event("")[:-1]).removesuffix("/")
    if target == paths.event(event) and edition.lookup.events.get(event) is not None:
        return f"#{event}.{anchor}" if anchor else f"#{event}"
    return _on_site(edition, target, anchor)


def _on_site(edition: Edition, target: str, anchor: str) -> Unavailable:
    return Unavailable(f"{edition.site_url}/{target}{'#' if anchor else ''}{anchor}")
