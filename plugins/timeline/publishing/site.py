"""Writes a whole site to a folder."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from gettext import NullTranslations
from hashlib import blake2b
from pathlib import Path

from jinja2 import Environment

from timeline.charts.view import TimelineCharts
from timeline.exports import files as data_files
from timeline.exports.atom import atom_feed
from timeline.exports.calendar import calendar
from timeline.exports.events_csv import events_csv
from timeline.exports.events_json import events_json
from timeline.exports.events_schema import events_schema
from timeline.exports.json_feed import json_feed
from timeline.exports.robots import robots
from timeline.exports.sitemap import sitemaps
from timeline.exports.sources_json import sources_json
from timeline.model.event import Link, References
from timeline.model.timeline import Timeline
from timeline.pipeline.style_sheets import bundle
from timeline.publishing.environment import make_environment
from timeline.publishing.frame import Assets, Frame
from timeline.publishing.listing import ListedEvents
from timeline.publishing.pages import PlannedPage, timeline_pages
from timeline.publishing.settings import SiteSettings
from timeline.publishing.site_pages import site_pages
from timeline.publishing.texts import HostLinks, SiteTexts, TimelineTexts, host_form
from timeline.reading.markdown import TextRenderer
from timeline.reading.site import LoadedSite
from timeline.views import addresses
from timeline.views.addresses import Place, file_of
from timeline.views.date_words import DateWords
from timeline.views.edition import Edition
from timeline.views.lexicon import Phrases
from timeline.views.lookup import build_lookup
from timeline.views.sources import document_links
from timeline.views.wording import Wording

NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class HostedDocument:
    """A source file and where it is published, for links between source files."""

    source: Path
    path: str
    url: str
    title: str
    links: tuple[Link, ...]

    @property
    def file(self) -> str:
        """The file that is written for it."""
        return file_of(self.path)


class SitePublisher:
    """Makes every page and file of a site from what was read. The content must be free of errors."""

    def __init__(self, loaded: LoadedSite, settings: SiteSettings, host_links: HostLinks) -> None:
        """Prepare everything that pages share; ``host_links`` resolves the host's own link forms."""
        self._loaded = loaded
        self._settings = settings
        catalogue = NullTranslations()
        self._phrases = Phrases(catalogue)
        self._wording = Wording(catalogue.gettext, catalogue.ngettext, NO_BREAK)
        self._renderer = TextRenderer()
        self._host_links = host_links
        self._environment: Environment = make_environment(settings.theme / "templates", catalogue)
        self._style_sheet = bundle(settings.theme / "static" / "css" / "main.css")
        self._frame = Frame(settings, self._assets(), self._phrases, self._text_pages())
        self._editions: Mapping[str, Edition] = {
            timeline.id: self._edition(timeline) for timeline in loaded.site.timelines
        }

    def documents(self) -> Iterator[HostedDocument]:
        """Yield every source file that has a page of its own."""
        for edition in self._editions.values():
            timeline = edition.timeline
            yield self._document(
                "index", timeline.id, timeline.id, edition.paths.front, timeline.title, timeline.references.links
            )
            for event in timeline.events:
                yield self._document(
                    "event",
                    timeline.id,
                    event.id,
                    edition.paths.event(event.id),
                    event.title,
                    _targets(event.references),
                )
            for chart in timeline.charts:
                yield self._document(
                    "chart",
                    timeline.id,
                    chart.id,
                    edition.paths.entry("charts", chart.id),
                    chart.title,
                    _targets(chart.references),
                )
        for page in self._loaded.site.pages:
            yield self._document(
                "page", "", page.id, addresses.text_page(page.id), page.title, _targets(page.references)
            )

    def write(self, folder: Path) -> int:
        """Write all pages and files below a folder; return how many."""
        written = 0
        changed = []
        for planned in self._pages():
            self._write_page(planned, folder)
            written += 1
            if planned.modified is not None:
                changed.append((planned.place.path, planned.modified))
        files = [
            *self._files(),
            *sitemaps(self._settings.url, changed).items(),
            ("robots.txt", robots(self._settings.url)),
        ]
        for path, text in files:
            _write(folder / path, (text,) if isinstance(text, str) else text)
        return written + len(files)

    def _pages(self) -> Iterator[PlannedPage]:
        texts = SiteTexts(self._loaded.texts, self._renderer, self._host_links, self._phrases)
        words = DateWords(self._wording, self._phrases, "")
        yield from site_pages(self._editions, self._loaded.site.pages, self._frame, texts, words)
        for edition in self._editions.values():
            yield from timeline_pages(edition, self._frame)

    def _write_page(self, planned: PlannedPage, folder: Path) -> None:
        page, view = planned.make()
        template = self._environment.get_template(f"{page.kind}.html")
        html = template.render(site=self._frame.site(planned.place), page=page, view=view)
        _write(folder / file_of(planned.place.path), (html,))

    def _files(self) -> Iterator[tuple[str, str | Iterable[str]]]:
        yield addresses.STYLE_SHEET, self._style_sheet
        for edition in self._editions.values():
            yield from _data(edition, self._text_of(edition.timeline.id))
            yield from _chart_files(edition)

    def _text_of(self, timeline: str) -> Callable[[str], str]:
        return lambda event: self._loaded.texts["event", timeline, event].read()

    def _edition(self, timeline: Timeline) -> Edition:
        words = DateWords(self._wording, self._phrases, timeline.timezone_name)
        lookup = build_lookup(timeline)
        charts = TimelineCharts(
            timeline,
            lookup,
            self._phrases,
            words,
            lambda citations: document_links(citations, self._editions[timeline.id]),
        )
        texts = TimelineTexts(
            timeline.id,
            self._loaded.texts,
            self._renderer,
            self._host_links,
            charts.view,
            self._phrases,
            self._wording.tied,
        )
        return Edition(
            timeline=timeline,
            lookup=lookup,
            wording=words,
            phrases=self._phrases,
            texts=texts,
            charts=charts,
            listed=ListedEvents(self._environment, lambda: self._editions[timeline.id]),
            style=self._settings.style,
            site_name=self._settings.name,
            site_url=self._settings.url,
        )

    def _document(
        self, kind: str, timeline: str, document: str, path: str, title: str, links: tuple[Link, ...]
    ) -> HostedDocument:
        url = Place("", self._settings.style).to(path)
        return HostedDocument(self._loaded.texts[kind, timeline, document].path, path, url, title, links)

    def _assets(self) -> Assets:
        script = self._settings.theme / "static" / "js" / "charts.js"
        return Assets(_digest(self._style_sheet.encode()), _digest(script.read_bytes()))

    def _text_pages(self) -> tuple[tuple[str, str], ...]:
        return tuple((addresses.text_page(page.id), page.title) for page in self._loaded.site.pages)


def _data(edition: Edition, text_of: Callable[[str], str]) -> Iterator[tuple[str, str | Iterable[str]]]:
    path = edition.paths.data
    yield path(data_files.EVENTS_JSON), events_json(edition, text_of)
    yield path(data_files.EVENTS_SCHEMA), events_schema()
    yield path(data_files.EVENTS_CSV), events_csv(edition)
    yield path(data_files.CALENDAR), calendar(edition)
    yield path(data_files.SOURCES_JSON), sources_json(edition)
    yield path(data_files.ATOM_FEED), atom_feed(edition)
    yield path(data_files.JSON_FEED), json_feed(edition)


def _chart_files(edition: Edition) -> Iterator[tuple[str, str]]:
    for chart in edition.charts.ids:
        for name, text in edition.charts.files(chart).items():
            yield edition.paths.chart_file(chart, name), text


def _targets(references: References) -> tuple[Link, ...]:
    """Return links and images alike, in the host's form: both may point to a file that the host must copy."""
    images = (Link(image.target, image.mark) for image in references.images)
    return tuple(replace(link, target=host_form(link.target)) for link in (*references.links, *images))


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=4).hexdigest()


def _write(path: Path, chunks: Iterable[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(chunks)
