"""What surrounds every page: the masthead, the head's description and the footer's links."""

from collections.abc import Iterator
from typing import NamedTuple

from timeline.exports import files as data_files
from timeline.exports.files import MEDIA_TYPES
from timeline.exports.oembed import OEMBED_TYPE
from timeline.model.edtf import EdtfDate
from timeline.model.values import dataclass
from timeline.pipeline.reads import Memory
from timeline.publishing.settings import SiteSettings
from timeline.views import addresses
from timeline.views.addresses import Place
from timeline.views.contexts import LinkView, PageView, PictureView, SiteView
from timeline.views.edition import Edition
from timeline.views.lexicon import Phrases
from timeline.views.link_cards import HEIGHT, WIDTH, LinkCard, explainer_card, site_card
from timeline.views.scripts import is_cyrillic

METHODOLOGY = "methodology"
"""Id of the page of plain text that says how the site works."""
_ASSETS = (
    addresses.HOME,
    addresses.STYLE_SHEET,
    addresses.CHART_SCRIPT,
    addresses.DEPTH_SCRIPT,
    addresses.COPY_SCRIPT,
    addresses.STRIP_SCRIPT,
    addresses.ICON,
    addresses.SMALL_ICON,
    addresses.MANIFEST,
    addresses.SEARCH,
)


@dataclass(frozen=True, slots=True)
class Description:
    """What the head of a page says of it, before the page is made."""

    kind: str
    title: str
    text: str
    json_ld: str | None = None
    has_charts: bool = False
    has_depths: bool = False
    has_strip: bool = False
    has_search: bool = False
    has_filters: bool = False
    filter_data: str | None = None
    indexed: bool = True
    stands_for: str | None = None
    """Path of the page whose address search engines are told, where it is not the page's own."""
    oembed: str | None = None
    """Path of the file that tells how the page is embedded, where there is one."""
    card: LinkCard | None = None
    """The page's own card; without one, that of its explainer or of the site stands for it."""
    published: EdtfDate | None = None
    modified: EdtfDate | None = None


class _Around(NamedTuple):
    """What the pages of an explainer have in common."""

    language: str
    feeds: tuple[LinkView, ...] = ()
    breadcrumb: tuple[LinkView, ...] = ()
    footer: tuple[LinkView, ...] = ()
    follow: tuple[LinkView, ...] = ()
    card: LinkCard | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """The parts that all pages of a site share."""

    settings: SiteSettings
    phrases: Phrases
    text_pages: tuple[tuple[str, str], ...]
    """Path and title of each page of plain text, for the masthead."""
    memory: Memory
    """Keeps what is the same on all pages of one folder."""

    def site(self, place: Place) -> SiteView:
        """Return what every template receives as ``site``."""
        folder = place.alike((*_ASSETS, *(path for path, _ in self.text_pages)))
        return self.memory.get(("site", folder, place.style, place.base), lambda: self._site(place))

    def _site(self, place: Place) -> SiteView:
        home = LinkView(self.phrases.say("All explainers"), place.to(addresses.HOME))
        pages = (LinkView(title, place.to(path)) for path, title in self.text_pages)
        methodology = next((path for path, _ in self.text_pages if path == addresses.text_page(METHODOLOGY)), None)
        return SiteView(
            name=self.settings.name,
            url=self.settings.url,
            home=place.to(addresses.HOME),
            navigation=(home, *pages),
            copy_script=place.to(addresses.COPY_SCRIPT),
            stylesheet=place.to(addresses.STYLE_SHEET),
            demand_script=place.to(addresses.DEMAND_SCRIPT),
            script=place.to(addresses.CHART_SCRIPT),
            depth_script=place.to(addresses.DEPTH_SCRIPT),
            strip_script=place.to(addresses.STRIP_SCRIPT),
            search_url=place.to(addresses.SEARCH) if self.settings.search else None,
            search_script=place.to(addresses.SEARCH_SCRIPT),
            search_link_script=place.to(addresses.SEARCH_LINK_SCRIPT),
            filter_script=place.to(addresses.FILTER_SCRIPT),
            scheme_script=place.to(addresses.SCHEME_SCRIPT),
            take_script=place.to(addresses.TAKE_SCRIPT),
            since_script=place.to(addresses.SINCE_SCRIPT),
            in_steps_script=place.to(addresses.IN_STEPS_SCRIPT),
            icon=place.to(addresses.ICON),
            small_icon=place.to(addresses.SMALL_ICON),
            touch_icon=place.to(addresses.TOUCH_ICON),
            # Browsers refuse to read a manifest from a disk.
            manifest=place.to(addresses.MANIFEST) if self.settings.url else "",
            methodology_url=place.to(methodology) if methodology is not None else None,
        )

    def page(
        self,
        description: Description,
        place: Place,
        edition: Edition | None = None,
        above: tuple[LinkView, ...] = (),
    ) -> PageView:
        """Return what every template receives as ``page``; ``above`` is the way from the explainer to the page."""
        around = _Around(self.settings.language) if edition is None else self._around(edition, place)
        return PageView(
            kind=description.kind,
            title=description.title,
            description=description.text,
            language=around.language,
            canonical=self._canonical(description, place),
            json_ld_html=description.json_ld,
            feeds=(*around.feeds, *self._oembed(description)),
            breadcrumb=(*around.breadcrumb, *above),
            footer=around.footer,
            follow=around.follow,
            has_charts=description.has_charts,
            has_depths=description.has_depths,
            has_strip=description.has_strip,
            has_search=description.has_search,
            has_filters=description.has_filters,
            filter_data_html=description.filter_data,
            indexed=description.indexed,
            report_url=self._report(description, place),
            fonts=self._fonts(around.language, place),
            picture=self._picture(description, place, edition, around.card),
            published=description.published.iso() if description.published else None,
            modified=description.modified.iso() if description.modified else None,
        )

    def embedded(self, description: Description, place: Place, language: str) -> PageView:
        """Return what a page within the pages of others receives as ``page``: it has nothing around it."""
        return PageView(
            kind=description.kind,
            title=description.title,
            description=description.text,
            language=language,
            canonical=self._canonical(description, place),
            indexed=False,
        )

    def _oembed(self, description: Description) -> Iterator[LinkView]:
        # Programs that look for it take the address as it stands, so it is absolute.
        if self.settings.url and description.oembed is not None:
            yield LinkView(description.title, f"{self.settings.url}/{description.oembed}", OEMBED_TYPE)

    def _report(self, description: Description, place: Place) -> str | None:
        if self.settings.report is None:
            return None
        address = f"{self.settings.url}/{place.path}" if self.settings.url else place.path
        day = description.modified.text if description.modified is not None else ""
        return self.settings.report.of(title=description.title, address=address, date=day)

    def _canonical(self, description: Description, place: Place) -> str | None:
        path = place.path if description.indexed else description.stands_for
        return f"{self.settings.url}/{path}" if self.settings.url and path is not None else None

    def _around(self, edition: Edition, place: Place) -> _Around:
        paths = edition.paths
        folder = place.alike((paths.front, paths.part("changes"), paths.take, *map(paths.data, MEDIA_TYPES)))
        return self.memory.get(
            ("around", paths.timeline, folder, place.style, place.base),
            lambda: _Around(
                edition.timeline.language,
                self._feeds(edition, place),
                self._breadcrumb(edition, place),
                self._data(edition, place),
                self._follow(edition, place),
                explainer_card(edition) if self.settings.url else None,
            ),
        )

    def _picture(
        self, description: Description, place: Place, edition: Edition | None, around: LinkCard | None
    ) -> PictureView | None:
        if not self.settings.url or not description.indexed:
            return None
        if description.card:
            folder, card = place.path, description.card
        elif edition and around:
            folder, card = edition.paths.front, around
        else:
            folder, card = addresses.HOME, site_card(self.settings.name, self.settings.description)
        return PictureView(f"{self.settings.url}/{folder}{addresses.CARD}", card.text, WIDTH, HEIGHT)

    def _fonts(self, language: str, place: Place) -> tuple[str, ...]:
        # Browsers refuse to preload a font from a disk; there it is loaded when the style sheet asks.
        if not self.settings.url:
            return ()
        faces = (addresses.FONT, addresses.CYRILLIC_FONT) if is_cyrillic(language) else (addresses.FONT,)
        return tuple(map(place.to, faces))

    def _breadcrumb(self, edition: Edition, place: Place) -> tuple[LinkView, ...]:
        if place.path == edition.paths.front:
            return ()
        return (LinkView(edition.timeline.title, place.to(edition.paths.front)),)

    def _feeds(self, edition: Edition, place: Place) -> tuple[LinkView, ...]:
        title = edition.timeline.short_title
        return tuple(
            LinkView(title, place.to(edition.paths.data(file)), MEDIA_TYPES[file])
            for file in (data_files.ATOM_FEED, data_files.JSON_FEED)
        )

    def _data(self, edition: Edition, place: Place) -> tuple[LinkView, ...]:
        say = self.phrases.say
        files = (
            (say("Events as CSV"), data_files.EVENTS_CSV),
            (say("Events as JSON"), data_files.EVENTS_JSON),
            (say("Calendar (ICS)"), data_files.CALENDAR),
            (say("Sources as JSON"), data_files.SOURCES_JSON),
        )
        links = tuple(LinkView(name, place.to(edition.paths.data(file))) for name, file in files)
        if not self.settings.url:
            return links
        return (LinkView(say("Everything in one file, ZIP or frame"), place.to(edition.paths.take)), *links)

    def _follow(self, edition: Edition, place: Place) -> tuple[LinkView, ...]:
        say = self.phrases.say
        return (
            LinkView(say("Atom feed"), place.to(edition.paths.data(data_files.ATOM_FEED))),
            LinkView(say("Corrections and additions"), place.to(edition.paths.part("changes"))),
        )
