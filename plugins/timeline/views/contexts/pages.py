"""What each kind of page shows: the class of ``view``, by kind."""

from dataclasses import field

from timeline.model.values import dataclass
from timeline.views.contexts.basics import (
    DateView,
    LinkView,
    MarkView,
)
from timeline.views.contexts.charts import ChartTakeView, ChartView
from timeline.views.contexts.elements import (
    CauseView,
    ClaimView,
    DisputeView,
    EraView,
    FacetGroupView,
    FactView,
    FigureView,
    KeyPointsView,
    PartView,
    QuestionView,
    SourceView,
)
from timeline.views.contexts.embeds import ShareView
from timeline.views.contexts.filters import FilterView
from timeline.views.contexts.glosses import GlossView
from timeline.views.contexts.portions import ONE_PAGE, SplitView
from timeline.views.contexts.record import ChangeView, CiteView, CorrectionNote
from timeline.views.contexts.since import SinceView
from timeline.views.contexts.ways import CauseMapView, DepthView, ThreadStepView
from timeline.views.drawings import StripDrawing


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
    turning_points: tuple[CauseView, ...]
    """What it turns on, in order of time; where that is very much, some of it."""
    latest: tuple[ChangeView, ...]
    """Its freshest changes."""
    short_link: LinkView | None = None
    """The page of all turning points, where not all are named here."""


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
    """The featured ones."""
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
    citation: CiteView
    coverage: str
    """What is covered and what is not."""
    about: tuple[PartView, ...]
    """The explainer's own running text."""
    facets: tuple[FacetGroupView, ...] = ()
    """Ways into the list by category, thread, person …"""
    sources: tuple[SourceView, ...] = ()
    """The numbered sources that key points and running text refer to."""
    list_text: str = ""
    """How the list of events is divided, where it is too long for the page."""
    glosses: tuple[GlossView, ...] = ()
    """What the page explains in place."""
    depths: tuple[DepthView, ...] = ()
    """How much there is to read; this page is the whole of it."""
    filters: FilterView | None = None
    """The filters of the list; None where there are no events."""
    known_link: LinkView | None = None
    """The list by when events became known, where that is not always when they happened."""
    since: SinceView | None = None
    """For returning readers; None where there are no events."""
    charts_link: LinkView | None = None
    """The page that names all charts; None where this page shows them all."""


@dataclass(frozen=True, slots=True)
class ListView:
    """A page that lists some of the events, such as those of a person or a month; or the turning points."""

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
    mark: MarkView | None = None
    """On a category's page: its symbol."""
    claims_link: LinkView | None = None
    """Where the claims stand, if they are too many for the page."""
    split: SplitView = ONE_PAGE
    """The other pages of the list; for a month also the months before and after with events."""
    depths: tuple[DepthView, ...] = ()
    """On the page of the turning points: how much there is to read beside them."""
    first: LinkView | None = None
    """On a thread's page: the event with which it begins; the note is its date."""
    glosses: tuple[GlossView, ...] = ()
    """What the page explains in place."""


@dataclass(frozen=True, slots=True)
class KnownView:
    """The list of events by when they became known."""

    title: str
    description: str
    """How many became known later, and how the others are taken."""
    total: str
    """“84 events”."""
    order: LinkView
    """The list by when they happened."""
    delayed: tuple[CauseView, ...]
    """The events that became known later; of many, the first. The date is when that was."""
    delayed_more: str
    """“… and 12 more events.”, where not all are named."""
    eras: tuple[EraView, ...]
    """The events, by the eras in which they became known."""
    split: SplitView = ONE_PAGE


@dataclass(frozen=True, slots=True)
class ShortView:
    """The 60-second version: what can be read in that time."""

    title: str
    label: str
    """“In brief”."""
    key_points: tuple[KeyPointsView, ...]
    """The first points of each list."""
    heading: str
    """What stands above the turning points."""
    turning_points: tuple[CauseView, ...]
    """Events in a line each; where they are very many, some of them, taken evenly."""
    more: LinkView | None
    """The page of all turning points, where not all are named here."""
    sources: tuple[SourceView, ...]
    """The numbered sources that the key points refer to."""
    note: str
    """“231 words, read at 238 words a minute”"""
    depths: tuple[DepthView, ...]


@dataclass(frozen=True, slots=True)
class EraPageView:
    """The page of an era: its events alone."""

    title: str
    label: str
    """“Era”."""
    description: str
    facts: tuple[FactView, ...]
    """Its dates, and the way to it in the list of all events."""
    total: str
    """“12 of 84 events”."""
    strip: StripDrawing
    """The overview of its events, on a scale of its own."""
    eras: tuple[EraView, ...]
    """Its events, or turning points only where they are too many for the page."""
    split: SplitView
    """The pages of its list, if it is too long for one; and the eras before and after that have events."""


@dataclass(frozen=True, slots=True)
class IndexView:
    """A page that names all persons, organizations, places, categories, threads, months or charts, or all disputed."""

    title: str
    description: str
    groups: tuple[FacetGroupView, ...]
    split: SplitView = ONE_PAGE


@dataclass(frozen=True, slots=True)
class EventView:
    """The page of one event."""

    id: str
    title: str
    url: str
    """Address of the page itself."""
    summary: str
    date: DateView
    facts: tuple[FactView, ...]
    body: tuple[PartView, ...]
    claims: tuple[ClaimView, ...]
    figures: tuple[FigureView, ...]
    led_by: tuple[CauseView, ...]
    """What led to it."""
    followed_by: tuple[CauseView, ...]
    """What came of it; where that is very much, the first of it."""
    sources: tuple[SourceView, ...]
    sources_note: str
    """“15 sources, of which 7 copies or relays; 12 origins.”"""
    corrections: tuple[ChangeView, ...]
    named: tuple[LinkView, ...]
    """Persons and organizations met on the page; the note is the neutral line."""
    threads: tuple[ThreadStepView, ...]
    """Where it stands in each of its threads."""
    citation: CiteView
    previous: LinkView | None
    """The event before; the note is its date."""
    next: LinkView | None
    added: str
    """“First published 22 November 2026.”"""
    followed_by_more: str = ""
    """“and 12 more”, where not all that came of it is named."""
    cause_map: CauseMapView | None = None
    """The same as a picture, where that is worth one."""
    glosses: tuple[GlossView, ...] = ()
    """Names and words that the page explains in place."""
    share: ShareView | None = None
    """How others show the event on their pages; None where the site's address is not known."""
    head_corrections: tuple[CorrectionNote, ...] = ()
    """What was corrected in the head of the page: title, dates, place, summary and other facts; newest first."""
    account_corrections: tuple[CorrectionNote, ...] = ()
    """What was corrected in the running text."""
    links_corrections: tuple[CorrectionNote, ...] = ()
    """What was corrected in what led to it."""
    sources_corrections: tuple[CorrectionNote, ...] = ()
    """What was corrected in the list of sources."""


@dataclass(frozen=True, slots=True)
class SourcesView:
    """The bibliography."""

    title: str
    description: str
    facts: tuple[FactView, ...]
    sources: tuple[SourceView, ...]
    split: SplitView = ONE_PAGE


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """All open and closed questions."""

    title: str
    description: str
    open: tuple[QuestionView, ...]
    closed: tuple[QuestionView, ...]
    closed_link: LinkView | None = None
    """The page of the closed questions, where they have one of their own."""
    split: SplitView = ONE_PAGE


@dataclass(frozen=True, slots=True)
class ChangesView:
    """Corrections and additions by date, newest first."""

    title: str
    description: str
    changes: tuple[ChangeView, ...]
    corrections_text: str
    """“No corrections so far.”"""
    heading: str = ""
    """What stands above the changes, such as “The newest 200 changes”."""
    split: SplitView = ONE_PAGE


@dataclass(frozen=True, slots=True)
class ChartPageView:
    """The page of one chart."""

    chart: ChartView
    take: ChartTakeView
    """Its files and the code that embeds it."""
    citation: CiteView
    text: tuple[PartView, ...]
    sources: tuple[SourceView, ...]
    used_by: tuple[LinkView, ...]
    """Pages that show the chart."""


@dataclass(frozen=True, slots=True)
class EmbedView:
    """A chart within a page of another site."""

    chart: ChartView


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
