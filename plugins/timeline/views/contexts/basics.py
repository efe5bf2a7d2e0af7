"""The smallest values, and what every page shares: links, dates, marks, the site and the head."""

from typing import Literal

from timeline.model.values import dataclass


@dataclass(frozen=True, slots=True)
class GlossButtonView:
    """The control beside a name or a word that opens its gloss."""

    target: str
    """Id of the gloss on the page."""
    label: str
    """What it answers, such as “Who is Ana Ilić?”."""


@dataclass(frozen=True, slots=True)
class LinkView:
    """Words that lead somewhere, or plain words."""

    text: str
    """Words to show."""
    url: str | None = None
    """Address; None where there is nothing to lead to."""
    note: str | None = None
    """A short remark to show after it, such as “relay”."""
    language: str | None = None
    """BCP 47 tag of the words where they are not in the page's language."""
    gloss: GlossButtonView | None = None
    """Where a name is first met on a page that explains it: what opens the gloss."""


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words, no more exact than it is known."""

    text: str
    """The full wording, such as “from 17 to 30 December 2023”."""
    short: str
    """The wording for a narrow column, such as “17–30 December”."""
    iso: str | None = None
    """Value for ``<time datetime>``; None where HTML has no form for the date."""
    weekday: str | None = None
    """Day of the week, for a single known day."""
    year: str | None = None
    """The year, where it changes from the entry before."""
    note: str | None = None
    """Time of day in the source's words."""


@dataclass(frozen=True, slots=True)
class MarkView:
    """The small symbol of an event: its form and hue say the category, hollow an approximate date."""

    slot: int
    """Place of the category in the timeline's list, 1 to 6: it selects hue and symbol."""
    weight: Literal["turning-point", "normal", "minor"] = "normal"
    """Selects the size."""
    hollow: bool = False
    """Whether the date is approximate or uncertain."""


@dataclass(frozen=True, slots=True)
class StatusView:
    """The status of a claim."""

    id: str
    """One of confirmed, reported, alleged, disputed, denied, retracted."""
    word: str
    """The word shown in the tag."""
    gloss: GlossButtonView | None = None
    """What opens its meaning, on a page that has it."""


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page of the site shares."""

    name: str
    """Name of the site."""
    url: str
    """Absolute address of the site without a slash at its end; empty where it is not known."""
    home: str
    """Address of the home page."""
    navigation: tuple[LinkView, ...]
    """Links of the masthead."""
    stylesheet: str = ""
    """Address of the style sheet, with a digest of its content."""
    demand_script: str = ""
    """Address of the script that loads those of charts and filters when a reader comes near them."""
    script: str = ""
    """Address of the script that draws charts on demand, with a digest of its content."""
    depth_script: str = ""
    """Address of the script that shows the turning points alone on the front page."""
    strip_script: str = ""
    """Address of the script that leads through the overview by keyboard and says where in the list one is."""
    filter_script: str = ""
    """Address of the script that filters the list of events."""
    search_url: str | None = None
    """The page of the search; None for a site without one."""
    search_script: str = ""
    """Address of the script that searches, for the page of the search."""
    search_link_script: str = ""
    """Address of the script that every page of a site with a search has."""
    scheme_script: str = ""
    """Address of the script with which readers choose light or dark colours."""
    take_script: str = ""
    """Address of the script that saves drawings as pictures."""
    copy_script: str = ""
    """Address of the script that copies citations, addresses and HTML."""
    since_script: str = ""
    """Address of the script that tells returning readers what is new."""
    in_steps_script: str = ""
    """Address of the script that has a long page laid out in steps."""
    icon: str = ""
    """Address of the site's icon, an SVG file."""
    small_icon: str = ""
    """Address of the same as PNG, 32 pixels wide, for browsers without SVG icons."""
    touch_icon: str = ""
    """Address of the icon for a phone's first screen, 180 pixels wide, without transparent parts."""
    manifest: str = ""
    """Address of the web manifest; empty where the site is read from a disk."""
    methodology_url: str | None = None
    """Address of the page that says how the site works; the footer leads to it."""


@dataclass(frozen=True, slots=True)
class PictureView:
    """The picture that others show beside a link to a page."""

    url: str
    """Absolute address of the PNG file."""
    text: str
    """What can be read on it."""
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PageView:
    """What the head of a page says of it."""

    kind: str
    """Name of the kind of page, which is also the name of its template."""
    title: str
    """Title of the window and of the link preview."""
    description: str
    """One or two sentences for search results and link previews."""
    language: str
    """BCP 47 tag."""
    canonical: str | None = None
    """Absolute address of the page, where the site's address is known."""
    json_ld_html: str | None = None
    """schema.org description as JSON with every ``<`` escaped, for a data block."""
    feeds: tuple[LinkView, ...] = ()
    """Feeds, and what tells how the page is embedded, to be discovered from it; the note is the media type."""
    breadcrumb: tuple[LinkView, ...] = ()
    """The way up, nearest last; without the page itself."""
    footer: tuple[LinkView, ...] = ()
    """Data files of the explainer that the page belongs to."""
    follow: tuple[LinkView, ...] = ()
    """Feeds and the record of changes of the explainer that the page belongs to."""
    has_charts: bool = False
    """Whether the page needs the script that draws charts."""
    has_depths: bool = False
    """Whether the page can show less of itself, and needs the script for that."""
    has_strip: bool = False
    """Whether the page has an overview of events, and needs its script."""
    has_search: bool = False
    """Whether it is the page of the search: it needs a script of its own, and a policy that lets WebAssembly run."""
    has_filters: bool = False
    """Whether the page needs the script that filters the list of events."""
    filter_data_html: str | None = None
    """The filters' index of those events that the page shows, as JSON with every ``<`` escaped, for a data block: on a
    page that may be opened from a disk, where a script can load nothing."""
    indexed: bool = True
    """Whether search engines may list the page."""
    report_url: str | None = None
    """Where a reader reports an error on the page, with the page named in it; None where no address is configured."""
    fonts: tuple[str, ...] = ()
    """Addresses of the faces of the text in which the page's language is written, to be preloaded."""
    picture: PictureView | None = None
    """What others show beside a link to the page; None where the site's address is not known."""
    published: str | None = None
    """Day on which the page was first published (ISO 8601), for an explainer and an event."""
    modified: str | None = None
    """Day of its last recorded change."""
