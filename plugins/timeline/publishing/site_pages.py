"""The pages that belong to the site as a whole: home, plain texts, the style guide and 404."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from timeline.model.edtf import EdtfDate
from timeline.model.timeline import Page
from timeline.publishing.frame import Description, Frame
from timeline.publishing.pages import PlannedPage
from timeline.publishing.texts import SiteTexts
from timeline.views import addresses
from timeline.views.addresses import Place
from timeline.views.contexts import ChartView, LinkView, NotFoundView, PageView, TextPageView
from timeline.views.date_words import DateWords
from timeline.views.edition import Edition
from timeline.views.explainer import home_view
from timeline.views.gallery import GALLERY_NAMES, gallery_links, gallery_path, gallery_view
from timeline.views.search import search_view


def site_pages(
    editions: Mapping[str, Edition],
    pages: tuple[Page, ...],
    frame: Frame,
    texts: SiteTexts,
    words: DateWords,
    gallery: Callable[[str, Place], tuple[ChartView, ...]],
) -> Iterator[PlannedPage]:
    """Yield the pages that no explainer owns; ``gallery`` returns the charts of a gallery as a page shows them."""
    yield _home(tuple(editions.values()), frame)
    for page in pages:
        yield _text_page(page, frame, texts, words)
    if frame.settings.search:
        yield _search(editions, frame)
    yield _not_found(editions, frame)
    yield _style_guide(frame)
    for name in GALLERY_NAMES:
        yield _gallery(name, frame, gallery)


def _home(editions: tuple[Edition, ...], frame: Frame) -> PlannedPage:
    place = Place(addresses.HOME, frame.settings.style)

    def make() -> tuple[PageView, object]:
        description = Description("home", frame.settings.name, frame.settings.description)
        return frame.page(description, place), home_view(frame.settings.name, editions, place)

    return PlannedPage(place, make, _newest(editions))


def _newest(editions: Iterable[Edition]) -> EdtfDate | None:
    """Return the day of the last change of any explainer."""
    return max((edition.lookup.last_modified for edition in editions), key=lambda day: day.sort_key(), default=None)


def _text_page(page: Page, frame: Frame, texts: SiteTexts, words: DateWords) -> PlannedPage:
    place = Place(addresses.text_page(page.id), frame.settings.style)

    def make() -> tuple[PageView, object]:
        updated = frame.phrases.say("Last changed {date}.", date=words.date(page.last_modified))
        view = TextPageView(page.title, page.summary, texts.page(page.id, place), updated)
        title = f"{page.title} – {frame.settings.name}"
        return frame.page(Description("text", title, page.summary), place), view

    return PlannedPage(place, make, page.last_modified)


def _not_found(editions: Mapping[str, Edition], frame: Frame) -> PlannedPage:
    # Shown at any address that does not exist, so its links cannot be relative to the page.
    place = Place(addresses.NOT_FOUND, frame.settings.style, base=f"{urlsplit(frame.settings.url).path}/")

    def make() -> tuple[PageView, object]:
        say = frame.phrases.say
        title = say("There is no page at this address")
        links = [LinkView(say("All explainers"), place.to(addresses.HOME))]
        links += [LinkView(e.timeline.title, place.to(e.paths.front)) for e in editions.values()]
        description = Description("notfound", title, title, indexed=False)
        return frame.page(description, place), NotFoundView(title, tuple(links))

    return PlannedPage(place, make)


def _search(editions: Mapping[str, Edition], frame: Frame) -> PlannedPage:
    place = Place(addresses.SEARCH, frame.settings.style)

    def make() -> tuple[PageView, object]:
        view = search_view(editions.values(), place, frame.phrases)
        title = f"{view.title} – {frame.settings.name}"
        return frame.page(Description("search", title, view.title, has_search=True), place), view

    return PlannedPage(place, make, _newest(editions.values()))


def _style_guide(frame: Frame) -> PlannedPage:
    place = Place(addresses.STYLE_GUIDE, frame.settings.style)

    def make() -> tuple[PageView, object]:
        # Imported only now: the examples are the largest part of the program, and one page's.
        from timeline.views.examples import style_guide_view

        view = style_guide_view(tuple(gallery_links(place)))
        description = Description("styleguide", view.title, view.description, has_charts=True, indexed=False)
        return frame.page(description, place), view

    return PlannedPage(place, make)


def _gallery(name: str, frame: Frame, gallery: Callable[[str, Place], tuple[ChartView, ...]]) -> PlannedPage:
    place = Place(gallery_path(name), frame.settings.style)

    def make() -> tuple[PageView, object]:
        view = gallery_view(name, gallery(name, place), place)
        description = Description("gallery", view.title, view.description, has_charts=True, indexed=False)
        above = (LinkView("Style guide", place.to(addresses.STYLE_GUIDE)),)
        return frame.page(description, place, above=above), view

    return PlannedPage(place, make)
