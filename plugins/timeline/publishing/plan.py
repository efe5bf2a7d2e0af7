"""All that a site consists of, as tasks: nothing is made before its turn, and each tells what it was made from."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property, partial
from typing import NamedTuple

from timeline.charts.view import Drawings
from timeline.checks.undrawable import undrawable
from timeline.exports import files as data_files
from timeline.exports.atom import atom_feed
from timeline.exports.calendar import calendar, event_entry
from timeline.exports.envelope import Envelope
from timeline.exports.events_csv import event_row, events_csv
from timeline.exports.events_json import event_json, events_json
from timeline.exports.events_schema import events_schema
from timeline.exports.filter_index import filter_index, filter_line
from timeline.exports.json_feed import json_feed
from timeline.exports.oembed import oembed_file
from timeline.exports.robots import robots
from timeline.exports.search_records import event_record as search_record
from timeline.exports.sitemap import sitemaps
from timeline.exports.sources_json import sources_json
from timeline.exports.web_manifest import web_manifest
from timeline.model.edtf import EdtfDate
from timeline.model.event import Event
from timeline.model.problem import Problem
from timeline.model.timeline import Page
from timeline.pipeline.fingerprints import digest_of
from timeline.pipeline.packing import pack
from timeline.pipeline.reads import Reads
from timeline.pipeline.tasks import Made, Task
from timeline.publishing.card_tasks import CardTasks
from timeline.publishing.content import Content
from timeline.publishing.editions import FILES_OF_EVENTS, Results
from timeline.publishing.frame import Frame
from timeline.publishing.pages import PlannedPage, event_pages, timeline_pages
from timeline.publishing.rendering import Renderer
from timeline.publishing.search_tasks import SearchTasks
from timeline.publishing.taking import Taking
from timeline.publishing.theme_colours import TOKENS, light_colours
from timeline.publishing.watched import field_facts
from timeline.views import addresses
from timeline.views.edition import Edition
from timeline.views.embeds import event_frame, explainer_frame, is_embedded
from timeline.views.listed import listed_event

STYLE_SHEETS = "style-sheet"
SCRIPTS = "script"
PAGES = "pages"
SITE = "site"
"""Names under which it is noted what the style sheet, the scripts, all pages and the site's own are made from."""
GALLERY = "styleguide", "gallery"
"""An address that no explainer has, and a name: so the examples of charts are kept, as if they were one chart."""
FACES = "card-face"
"""Name under which it is noted that cards are drawn with the theme's faces."""


class EventNote(NamedTuple):
    """What else came of an event than its pages."""

    problems: tuple[Problem, ...]
    listed: bytes | None = None
    lines: tuple[bytes, ...] = ()
    """Its part of each of ``PARTS_OF_EVENTS``, in their order; none of an event that is not public.

    The last one is missing where the site has no search.
    """
    part: bytes | None = None
    """Its article in the file of the whole explainer."""
    members: bytes | None = None
    """Its pages in the archive."""


class Plan:
    """The tasks of one build."""

    def __init__(
        self,
        content: Content,
        editions: Mapping[str, tuple[Edition, Drawings]],
        results: Results,
        frame: Frame,
        renderer: Renderer,
        reads: Reads,
        judge: Callable[[str, Event], tuple[Problem, ...]],
        site_pages: Callable[[Mapping[str, Edition], tuple[Page, ...]], Iterator[PlannedPage]],
        style_sheet: Callable[[], str],
        scripts: Callable[[], Mapping[str, str]],
        assets: Callable[[], Mapping[str, bytes]],
    ) -> None:
        """``judge`` says what is wrong with an event; it takes the explainer too.

        ``scripts`` and ``assets`` return the files of the theme by the paths at which they are published.
        """
        self._content = content
        self._editions = {explainer: edition for explainer, (edition, _) in editions.items()}
        self._drawings = {explainer: drawings for explainer, (_, drawings) in editions.items()}
        self._results = results
        self._frame = frame
        self._renderer = renderer
        self._reads = reads
        self._judge = judge
        self._site_pages = site_pages
        self._style_sheet = style_sheet
        self._scripts = scripts
        self._search = SearchTasks(content, self._editions, results, frame.settings, reads, self._noted)
        self._taking = Taking(content, results, frame, renderer, reads, self._noted_style_sheet, assets)

    def events(self) -> Iterator[Task]:
        """Yield a task for each event, which judges it and makes its pages."""
        for explainer, files in self._content.explainers.items():
            for brief in files.briefs.values():
                yield Task(f"event/{explainer}/{brief.id}", partial(self._event, explainer, brief.id))

    def charts(self) -> Iterator[Task]:
        """Yield a task for each chart, which draws it, and one for all examples of charts."""
        yield Task(f"chart/{'/'.join(GALLERY)}", self._gallery)
        for explainer, drawings in self._drawings.items():
            for chart in drawings:
                yield Task(f"chart/{explainer}/{chart}", partial(self._chart, explainer, drawings, chart))

    def rest(self) -> Iterator[Task]:
        """Yield the tasks that show several events, and those that show none."""
        yield from self.data()
        for page in self._own_pages:
            yield Task(f"page/{page.place.path}", partial(self._site_page, page))
        for explainer, page in self._list_pages:
            yield Task(f"page/{page.place.path}", partial(self._list_page, explainer, page))
        yield Task("file/style-sheet", self._style_sheet_file)
        yield Task("file/scripts", self._script_files)
        yield Task("file/sitemap", self._sitemap)
        if self._frame.settings.url:
            yield Task("file/manifest", self._manifest)
        yield from self._cards()

    def _cards(self) -> Iterator[Task]:
        published = {
            explainer: tuple(brief.id for brief in files.briefs.values() if brief.is_published)
            for explainer, files in self._content.explainers.items()
        }
        return CardTasks(self._frame.settings, self._note_look).all(published, self._noted)

    def data(self) -> Iterator[Task]:
        """Yield the tasks that make files of data."""
        # First, as they take longest: others are worked on meanwhile.
        yield from self._search.kinds()
        for edition in self._editions.values():
            yield from self._data(edition)
            for chart in edition.charts.ids:
                yield Task(f"data/{edition.timeline.id}/charts/{chart}", partial(self._chart_files, edition, chart))

    @cached_property
    def _own_pages(self) -> tuple[PlannedPage, ...]:
        pages = tuple(read.legible for read in self._content.frame.pages)
        return tuple(self._site_pages(self._editions, pages))

    @cached_property
    def _list_pages(self) -> tuple[tuple[str, PlannedPage], ...]:
        editions = self._editions.items()
        return tuple((explainer, page) for explainer, one in editions for page in timeline_pages(one, self._frame))

    def page_digest(self) -> bytes:
        """Return what stands for the addresses of all pages and the days of their changes."""
        told = sorted(f"{path} {day.text}" for path, day in self._all_pages())
        return digest_of("\n".join(told).encode())

    def _all_pages(self) -> Iterator[tuple[str, EdtfDate]]:
        """Yield the path of every page for search engines, and the day of its last change."""
        for page in (*self._own_pages, *(page for _, page in self._list_pages)):
            if page.modified is not None:
                yield page.place.path, page.modified
        for explainer, edition in self._editions.items():
            for brief in self._content.explainers[explainer].briefs.values():
                if brief.is_published:
                    yield edition.paths.event(brief.id), brief.last_modified
            if edition.site_url:
                yield edition.paths.take, edition.lookup.last_modified

    def _event(self, explainer: str, id_: str) -> Made:
        edition = self._noted(explainer)
        event = edition.lookup.documents[id_]
        problems = self._judge(explainer, event)
        if any(problem.is_error for problem in problems):
            return Made((), EventNote(problems))
        pages = [self._renderer.page(page) for page in event_pages(edition, self._frame, event)]
        members = self._taking.members(edition, pages)
        if is_embedded(event, edition) and edition.lookup.events.get(id_):
            pages.append(oembed_file(edition.paths.event(id_), event_frame(event, edition), edition))
        if not edition.lookup.events.get(id_):
            return Made(pages, EventNote(problems, members=members))
        part = self._taking.part(id_, edition, pages)
        listed = pack(tuple(listed_event(event, edition, self._renderer.inside)))
        text = edition.texts.source("event", id_)
        lines = [event_json(event, edition, text), event_row(event, edition)]
        lines += [event_entry(event, edition), filter_line(event, edition)]
        if self._frame.settings.search is not None:
            lines.append(search_record(event, edition, text))
        return Made(pages, EventNote(problems, listed, tuple(line.encode() for line in lines), part, members))

    def _page(self, page: PlannedPage) -> Made:
        return Made([self._renderer.page(page)])

    def _list_page(self, explainer: str, page: PlannedPage) -> Made:
        made = self._page(page)
        files = tuple(made.files)
        return Made(files, self._taking.members(self._noted(explainer), files))

    def taken(self, pages: Collection[str]) -> Iterator[Task]:
        """Yield the tasks that put together what others made: whole explainers, and the list of the search’s indexes.

        ``pages`` are the paths of all pages but those of events.
        """
        yield from self._search.entry()
        yield from self._taking.tasks(self._editions, pages)

    def _noted(self, explainer: str) -> Edition:
        """Return an explainer, noting what an edition was made with before anything was noted."""
        edition = self._editions[explainer]
        self._reads.note(SITE, "frame")
        self._reads.note(field_facts(explainer), "timezone_name")
        return edition

    def _site_page(self, page: PlannedPage) -> Made:
        self._reads.note(SITE, "pages")
        self._reads.note(SITE, "explainers")
        for explainer in self._editions:
            self._noted(explainer)
        return self._page(page)

    def _data(self, edition: Edition) -> Iterator[Task]:
        explainer, path = edition.timeline.id, edition.paths.data
        single: dict[str, Callable[[Edition], str]] = {
            data_files.SOURCES_JSON: sources_json,
            data_files.ATOM_FEED: atom_feed,
            data_files.JSON_FEED: json_feed,
            data_files.EVENTS_SCHEMA: lambda _: events_schema(),
        }
        if edition.site_url:
            yield Task(f"data/{explainer}/oembed", partial(self._oembed, edition))
        for file in FILES_OF_EVENTS:
            yield Task(f"data/{explainer}/{file}", partial(self._all_events, file, edition))
        for file, make in single.items():
            yield Task(f"data/{explainer}/{file}", partial(self._one_file, path(file), make, edition))

    def _one_file(self, path: str, make: Callable[[Edition], str], edition: Edition) -> Made:
        return Made([(path, make(self._noted(edition.timeline.id)).encode())])

    def envelopes(self) -> Iterator[Task]:
        """Yield a task for what stands around the events in each file of all events."""
        for explainer in self._editions:
            for file, make in _ENVELOPES.items():
                yield Task(f"envelope/{explainer}/{file}", partial(self._envelope, make, explainer))

    def _chart(self, explainer: str, drawings: Drawings, chart: str) -> Made:
        timeline = self._noted(explainer).timeline
        try:
            return Made((), pack(drawings[chart]))
        except ValueError as error:
            declared = next((one for one in timeline.charts if one.id == chart), None)
            if declared is None:
                raise
            return Made((), undrawable(declared, str(error)))

    def _gallery(self) -> Made:
        # Imported only now: the examples rest on the program alone, so they are drawn once and kept.
        from timeline.charts.gallery import draw_galleries

        return Made((), pack(draw_galleries()))

    def _envelope(self, make: Callable[[Edition], Envelope], explainer: str) -> Made:
        return Made((), make(self._noted(explainer)))

    def _all_events(self, file: str, edition: Edition) -> Made:
        explainer = edition.timeline.id
        self._reads.note(f"{explainer}/lines", file)
        self._reads.note(f"{explainer}/envelope", file)
        shelf = self._results.lines[file]
        lines = (shelf[f"{explainer}/{brief.id}"] for brief in edition.lookup.order)
        envelope: Envelope = self._results.envelopes[explainer, file]
        return Made([(edition.paths.data(file), envelope.around(lines))])

    def _chart_files(self, edition: Edition, chart: str) -> Made:
        self._noted(edition.timeline.id)
        files = edition.charts.files(chart).items()
        made = [(edition.paths.chart_file(chart, name), text.encode()) for name, text in files]
        if edition.site_url:
            page = edition.paths.entry("charts", chart)
            made.append(oembed_file(page, edition.charts.embed_frame(chart), edition))
        return Made(made)

    def _oembed(self, edition: Edition) -> Made:
        self._noted(edition.timeline.id)
        return Made([oembed_file(edition.paths.front, explainer_frame(edition), edition)])

    def _style_sheet_file(self) -> Made:
        return Made([(addresses.STYLE_SHEET, self._noted_style_sheet().encode())])

    def _noted_style_sheet(self) -> str:
        self._reads.note(STYLE_SHEETS)
        return self._style_sheet()

    def _note_look(self) -> None:
        self._reads.note(SITE, "frame")
        self._reads.note(STYLE_SHEETS, TOKENS)
        self._reads.note(FACES)

    def _manifest(self) -> Made:
        self._note_look()
        settings = self._frame.settings
        paper = light_colours(settings.theme)["paper"]
        text = web_manifest(settings.name, settings.description, settings.language, paper)
        return Made([(addresses.MANIFEST, text.encode())])

    def _script_files(self) -> Made:
        self._reads.note(SCRIPTS)
        return Made([(path, text.encode()) for path, text in self._scripts().items()])

    def _sitemap(self) -> Made:
        self._reads.note(PAGES)
        self._reads.note(SITE, "frame")
        files = sitemaps(self._frame.settings.url, self._all_pages())
        files |= {"robots.txt": robots(self._frame.settings.url)}
        return Made([(path, text.encode()) for path, text in files.items()])


_ENVELOPES: Mapping[str, Callable[[Edition], Envelope]] = {
    data_files.EVENTS_JSON: events_json,
    data_files.EVENTS_CSV: lambda _: events_csv(),
    data_files.CALENDAR: calendar,
    addresses.FILTER_INDEX: filter_index,
}
