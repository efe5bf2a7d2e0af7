"""What templates receive: documented, frozen values, ready to print.

Every template is given three names: ``site`` (:class:`SiteView`), ``page`` (:class:`PageView`) and
``view`` (the class named after the kind of page). All text is plain and escaped by the template
engine, but for fields whose name ends in ``_html``. All addresses are relative to the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from timeline.views.drawings import EstimatesDrawing, StripDrawing


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


@dataclass(frozen=True, slots=True)
class ImageView:
    """A picture to be shown with a link preview."""

    url: str
    """Absolute address."""
    alt: str
    """Alternative text."""


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page of the site shares."""

    name: str
    """Name of the site."""
    root: str
    """Prefix from the page to the site's root: empty, ``../``, ``../../`` … or an absolute path."""
    url: str
    """Absolute address of the site without a slash at its end; empty where it is not known."""
    home: str
    """Address of the home page."""
    navigation: tuple[LinkView, ...]
    """Links of the masthead."""
    report_url: str | None = None
    """Where a reader reports an error; None where no address is configured."""
    stylesheet: str = ""
    """Address of the style sheet, with a digest of its content."""
    script: str = ""
    """Address of the script that draws charts on demand, with a digest of its content."""
    font: str = ""
    """Address of the text face, to be preloaded."""
    icon: str = ""
    """Address of the site's icon, an SVG file."""
    methodology_url: str | None = None
    """Address of the page that says how the site works; the footer leads to it."""


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
    """Feeds to be discovered from this page; the note is the media type."""
    breadcrumb: tuple[LinkView, ...] = ()
    """The way up, nearest last; without the page itself."""
    footer: tuple[LinkView, ...] = ()
    """Data files of the explainer that the page belongs to."""
    follow: tuple[LinkView, ...] = ()
    """Feeds and the record of changes of the explainer that the page belongs to."""
    has_charts: bool = False
    """Whether the page needs the script that draws charts."""
    indexed: bool = True
    """Whether search engines may list the page."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source in a numbered list."""

    number: int
    """Number in this page's list; it never changes within the page."""
    key: str
    """Key in the register."""
    title: str
    """Title; descriptions stand in square brackets."""
    url: str
    """Address of the document."""
    page_url: str
    """Address of its entry in the explainer's bibliography."""
    byline: str
    """Outlet, where it was seen, and date, such as “Reuters, seen at Islam Times, 25 December 2023”."""
    kind: str
    """What sort of document it is, such as “News agency”."""
    language: str
    """BCP 47 tag of the document."""
    tag: str | None = None
    """“Copy of Reuters” or “Russian state media”: what lowers its weight."""
    language_note: str | None = None
    """“In Russian”, where the document is not in the page's language."""
    note: str | None = None
    """A caution in a few words."""
    archived_url: str | None = None
    """Address of an archived copy."""
    locators: str | None = None
    """Where in the document, such as “paragraph 4”."""
    used_by: tuple[LinkView, ...] = ()
    """In the bibliography: the events that cite it."""


@dataclass(frozen=True, slots=True)
class DenialView:
    """A recorded denial of a claim."""

    by: LinkView
    """Who denies."""
    statement: str
    """What they say."""
    sources: tuple[LinkView, ...]
    """Numbers or names of the sources."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with the one who makes it."""

    id: str
    """Anchor on the event's page."""
    by: LinkView
    """Who says so; the note says who that is."""
    statement: str
    """What is claimed."""
    status: StatusView
    """How sure it is."""
    sources: tuple[LinkView, ...]
    """Numbers (on the event's page) or names (elsewhere) of the sources."""
    denials: tuple[DenialView, ...] = ()
    """Denials on record."""
    event: LinkView | None = None
    """Outside the event's page: the event it belongs to; the note is its date."""


@dataclass(frozen=True, slots=True)
class EstimateView:
    """One row of a contested figure, for the table."""

    by: LinkView
    """Who says so."""
    figure: str
    """The number with its qualifier, or the words in quotation marks."""
    is_words: bool
    """Whether the claimant gave words only."""
    sources: tuple[LinkView, ...]
    """Numbers or names of the sources."""
    note: str | None = None
    """A remark."""


@dataclass(frozen=True, slots=True)
class FigureView:
    """A quantity on which several sources are set side by side."""

    id: str
    """Anchor."""
    title: str
    """Heading that states the finding or the measure."""
    description: str
    """What is counted and in which unit."""
    drawing: EstimatesDrawing
    """The figure as marks on an axis and words beside it."""
    estimates: tuple[EstimateView, ...]
    """The same as rows."""
    note: str | None = None
    """A remark."""
    event: LinkView | None = None
    """Outside the event's page: the event it belongs to."""


@dataclass(frozen=True, slots=True)
class ChartTableView:
    """The data of a chart as a table."""

    columns: tuple[str, ...]
    """Headings; the first column names the row."""
    rows: tuple[tuple[str, ...], ...]
    """Cells as text, numbers with separators."""


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart: sentence, drawing, table, file and sources."""

    id: str
    """Id of the chart."""
    title: str
    """The finding."""
    description: str
    """What it shows and in which unit."""
    wide_svg_html: str
    """Static drawing for wide columns, as an SVG element."""
    narrow_svg_html: str
    """Static drawing for narrow columns, as an SVG element."""
    figure_url: str
    """Address of the figure's JSON, which the script hands to Plotly."""
    bundle_url: str
    """Address of Plotly, loaded only when the reader asks for it."""
    table: ChartTableView
    """The same data as a table."""
    csv_url: str | None = None
    """Address of the data file."""
    page_url: str | None = None
    """Address of the chart's own page; None on that page."""
    note: str | None = None
    """A remark."""
    sources: tuple[LinkView, ...] = ()
    """Names of the sources."""
    figure_json_html: str | None = None
    """The figure itself with every ``<`` escaped, for a data block; None where the script can load it."""


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of running text: either text or a chart."""

    text_html: str = ""
    """Sanitised HTML."""
    chart: ChartView | None = None
    """A chart that stands at this place."""


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event in a list, or a named gap between two events."""

    id: str
    """Anchor in the list; empty for a gap."""
    url: str
    """Address of the event's page."""
    permalink: str
    """Address of this entry in the list."""
    weight: str
    """turning-point, normal, minor or gap: it selects the form."""
    date: DateView
    """When it happened."""
    date_again: bool
    """Whether the entry before has the same date."""
    mark: MarkView
    """Symbol on the rail."""
    category: str
    """Category in the singular."""
    place: str | None
    """Where it happened."""
    title: str
    """Title."""
    summary: str
    """At most sixty words."""
    status: StatusView | None = None
    """The weakest status among its claims, where one is not confirmed."""
    status_text: str | None = None
    """What is so, and who says it."""
    source_count: str = ""
    """“3 sources”."""
    sources: tuple[LinkView, ...] = ()
    """Names of the sources; the note says what lowers their weight."""
    more: LinkView | None = None
    """What the event's page holds beyond the list, such as “5 claims, 3 contested figures”."""
    gap: str | None = None
    """For a gap: “16 days with no recorded event”."""
    before_gap: bool = False
    """Whether a gap follows."""
    before_heavier: bool = False
    """Whether a minor event is followed by a heavier one."""


@dataclass(frozen=True, slots=True)
class EraView:
    """A section of the list."""

    id: str
    """Anchor."""
    name: str
    """Name of the era."""
    dates: str
    """Its dates in words."""
    count: str
    """“12 events”."""
    number: int
    """The number of events."""
    description: str
    """One sentence, or empty."""
    events: tuple[EventCard, ...]
    """Events and gaps in order."""


@dataclass(frozen=True, slots=True)
class FactView:
    """A row of the facts box."""

    label: str
    """What it is."""
    values: tuple[LinkView, ...]
    """One or several values."""
    mark: MarkView | None = None
    """The category's symbol, in the row that names the category."""
    date: DateView | None = None
    """In a row that names a day: the date, shown in place of the values."""


@dataclass(frozen=True, slots=True)
class KeyPointsView:
    """One of the three lists at the top."""

    heading: str
    """“What happened”, “What is disputed” or “What is not known”."""
    points_html: tuple[str, ...]
    """Inline HTML."""


@dataclass(frozen=True, slots=True)
class DisputeView:
    """Claim against counter-claim."""

    id: str
    """Anchor."""
    question: str
    """What is disputed."""
    status: StatusView | None
    """Status of the first claim."""
    claims: tuple[ClaimView, ...]
    """One side."""
    counter_claims: tuple[ClaimView, ...]
    """The other side."""
    record: tuple[ClaimView, ...]
    """Also on record."""
    events: tuple[LinkView, ...]
    """Events in which it comes up."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """Something that is not known."""

    id: str
    """Anchor."""
    question: str
    """The question."""
    answer: str
    """What is known so far."""
    state: str
    """“Open since December 2023” or “Closed …”."""
    sources: tuple[LinkView, ...]
    """Names of the sources."""
    events: tuple[LinkView, ...]
    """Events that bear on it."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A correction or an addition."""

    date: DateView
    """When it was made."""
    kind: Literal["correction", "addition", "retraction"]
    """What sort of change it is."""
    text: str
    """What changed, in one sentence."""
    event: LinkView
    """The event concerned."""
    was: str | None = None
    """For a correction: what was published."""
    now: str | None = None
    """For a correction: what stands now."""
    reason: str | None = None
    """For a correction: why."""


@dataclass(frozen=True, slots=True)
class HomeEntryView:
    """One explainer on the home page."""

    title: str
    url: str
    kicker: str
    period: str
    """Its dates in words."""
    standfirst: str
    facts: tuple[FactView, ...]
    latest: tuple[ChangeView, ...]
    """Its freshest changes."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page."""

    title: str
    explainers: tuple[HomeEntryView, ...]


@dataclass(frozen=True, slots=True)
class ExplainerView:
    """The front page of an explainer."""

    title: str
    kicker: str
    """One or two words above the title."""
    period: str
    """Dates in words."""
    standfirst: str
    facts: tuple[FactView, ...]
    key_points: tuple[KeyPointsView, ...]
    strip: StripDrawing | None
    """The overview of all events; None where there are none."""
    charts: tuple[ChartView, ...]
    eras: tuple[EraView, ...]
    total: str
    """“84 events”."""
    disputes: tuple[DisputeView, ...]
    """The first few disputes."""
    disputes_link: LinkView
    """The page with all of them."""
    questions: tuple[QuestionView, ...]
    """The open questions."""
    questions_link: LinkView
    changes: tuple[ChangeView, ...]
    """Corrections, newest first."""
    changes_text: str
    """“No corrections so far. First published 22 November 2026.”"""
    changes_link: LinkView
    coverage: str
    """What is covered and what is not."""
    about: tuple[PartView, ...]
    """The explainer's own running text."""
    facets: tuple["FacetGroupView", ...] = ()
    """Ways into the list by category, thread, person …"""
    sources: tuple[SourceView, ...] = ()
    """The numbered sources that key points and running text refer to."""


@dataclass(frozen=True, slots=True)
class FacetGroupView:
    """A list of pages of one kind."""

    name: str
    """Such as “By category”."""
    links: tuple[LinkView, ...]
    """The note is the number of events."""


@dataclass(frozen=True, slots=True)
class ListView:
    """A page that lists some of the events, such as those of a person or a month; or the short version."""

    title: str
    label: str
    """Kind of list, such as “Person”."""
    description: str
    """The neutral line."""
    facts: tuple[FactView, ...]
    total: str
    """“12 of 84 events”."""
    eras: tuple[EraView, ...]
    claims: tuple[ClaimView, ...] = ()
    """On a person's or organization's page: what they claim."""
    sources: tuple[SourceView, ...] = ()
    """What the neutral line rests on."""
    previous: LinkView | None = None
    """On a month's page: the month before with events."""
    next: LinkView | None = None
    mark: MarkView | None = None
    """On a category's page: its symbol."""


@dataclass(frozen=True, slots=True)
class IndexView:
    """A page that lists all persons, organizations, places, categories, threads or months."""

    title: str
    description: str
    groups: tuple[FacetGroupView, ...]


@dataclass(frozen=True, slots=True)
class CauseView:
    """A link to an earlier or later event."""

    date: DateView
    event: LinkView
    basis: str | None = None
    """Who says so, and what."""
    sources: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class EventView:
    """The page of one event."""

    id: str
    title: str
    summary: str
    date: DateView
    facts: tuple[FactView, ...]
    body: tuple[PartView, ...]
    claims: tuple[ClaimView, ...]
    figures: tuple[FigureView, ...]
    led_by: tuple[CauseView, ...]
    """What led to it."""
    followed_by: tuple[CauseView, ...]
    """What came of it."""
    sources: tuple[SourceView, ...]
    sources_note: str
    """“15 sources, of which 7 copies or relays; 12 origins.”"""
    corrections: tuple[ChangeView, ...]
    named: tuple[LinkView, ...]
    """Persons and organizations met on the page; the note is the neutral line."""
    threads: tuple[LinkView, ...]
    citation: str
    """How to cite the page."""
    previous: LinkView | None
    """The event before; the note is its date."""
    next: LinkView | None
    added: str
    """“First published 22 November 2026.”"""


@dataclass(frozen=True, slots=True)
class SourcesView:
    """The bibliography."""

    title: str
    description: str
    facts: tuple[FactView, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class DisputedView:
    """Disputes, then every claim by status, then contested figures."""

    title: str
    description: str
    disputes: tuple[DisputeView, ...]
    by_status: tuple[tuple[StatusView, str, tuple[ClaimView, ...]], ...]
    """Status, its meaning in one sentence, and the claims."""
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """All open and closed questions."""

    title: str
    description: str
    open: tuple[QuestionView, ...]
    closed: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """Corrections and additions by date, newest first."""

    title: str
    description: str
    changes: tuple[ChangeView, ...]
    corrections_text: str
    """“No corrections so far.”"""


@dataclass(frozen=True, slots=True)
class ChartPageView:
    """The page of one chart."""

    chart: ChartView
    text: tuple[PartView, ...]
    sources: tuple[SourceView, ...]
    used_by: tuple[LinkView, ...]
    """Pages that show the chart."""


@dataclass(frozen=True, slots=True)
class TextPageView:
    """A page of plain text, such as the methodology."""

    title: str
    summary: str
    text: tuple[PartView, ...]
    updated: str


@dataclass(frozen=True, slots=True)
class RetractedView:
    """What stands at the address of an event that was withdrawn."""

    title: str
    text: str
    corrections: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class RedirectView:
    """What stands at an address under which an event was published before."""

    target: LinkView


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that does not exist."""

    title: str
    links: tuple[LinkView, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Example:
    """A named example of a component."""

    name: str
    note: str
    """What it shows."""
    arguments: Mapping[str, object]
    """Arguments of the component's macro, by name."""


@dataclass(frozen=True, slots=True)
class SpecimenView:
    """A component of the theme with its examples."""

    name: str
    """Name of the component's file and macro."""
    examples: tuple[Example, ...]
    wraps: bool = False
    """Whether the component is put around other content."""


@dataclass(frozen=True, slots=True)
class StyleGuideView:
    """The page that shows every component with every example."""

    title: str
    description: str
    colours: tuple[str, ...]
    """Names of the colour tokens."""
    components: tuple[SpecimenView, ...]
