"""The parts of which pages are made: sources, claims, figures, cards, disputes and changes."""

from timeline.model.values import dataclass
from timeline.views.contexts.basics import (
    DateView,
    LinkView,
    MarkView,
    StatusView,
)
from timeline.views.contexts.charts import ChartView
from timeline.views.contexts.portions import PortionView
from timeline.views.contexts.record import CorrectionNote
from timeline.views.drawings import EstimatesDrawing


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
    """What sort of document it is, such as “News agency”; empty where the tag says it."""
    language: str | None
    """BCP 47 tag of the title where it is not in the page's language."""
    tag: str | None = None
    """“Copy of Reuters” or “Russian state media”: what lowers its weight."""
    language_note: str | None = None
    """Language of the document in words, such as “In Russian”."""
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
    dispute: LinkView | None = None
    """The page of the dispute to which it belongs."""
    origin: str = ""
    """“4 links, 1 origin: Reuters”, where all of several sources go back to one outlet."""
    corrections: tuple[CorrectionNote, ...] = ()
    """What was corrected in it, newest first."""


@dataclass(frozen=True, slots=True)
class EstimateView:
    """One row of a contested figure, for the table."""

    by: LinkView
    """Who says so."""
    figure: str
    """The number with its qualifier, or the words in quotation marks."""
    sources: tuple[LinkView, ...]
    """Numbers or names of the sources."""
    note: str | None = None
    """A remark."""
    origin: str = ""
    """“4 links, 1 origin: Reuters”, where all of several sources go back to one outlet."""


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
    corrections: tuple[CorrectionNote, ...] = ()
    """What was corrected in it, newest first."""


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of running text: either text or a chart."""

    text_html: str = ""
    """Sanitised HTML."""
    chart: ChartView | None = None
    """A chart that stands at this place."""


@dataclass(frozen=True, slots=True)
class EventInside:
    """What the card of an event shows beside its date: the same in every list."""

    id: str
    url: str
    """Address of the event's page."""
    weight: str
    """turning-point, normal or minor: it selects the form."""
    mark: MarkView
    """Symbol on the rail."""
    category: str
    """Category in the singular."""
    place: str | None
    """Where it happened."""
    title: str
    summary: str
    """At most sixty words."""
    status: StatusView | None = None
    """The weakest status among its claims, where one is not confirmed."""
    status_text: str | None = None
    """What is so, and who says it."""
    source_count: LinkView | None = None
    """“3 sources”; it leads to the list on the event's page."""
    sources: str = ""
    """The first outlets behind the sources, each once, in brackets what lowers their weight."""
    more: str = ""
    """What the event's page holds beyond the list, such as “5 claims, 3 contested figures”."""
    origins: str = ""
    """“3 origins”, or “1 origin” where all of several sources go back to one outlet; empty for one source."""
    corrected: LinkView | None = None
    """“Corrected 5 January 2024” with the day of the newest correction; it leads to the record."""


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event in a list, or a named gap between two events."""

    id: str
    """Anchor in the list; empty for a gap."""
    weight: str
    """turning-point, normal, minor or gap: it selects the form."""
    date: DateView
    """When it happened."""
    date_again: bool
    """Whether the entry before has the same date."""
    inside_html: str
    """All beside the date, from :class:`EventInside`."""
    gap: str | None = None
    """For a gap: “16 days with no recorded event”."""
    before_gap: bool = False
    """Whether a gap follows."""
    before_heavier: bool = False
    """Whether a minor event is followed by a heavier one."""
    remark: str = ""
    """In the list by when events became known: when it happened, where that differs."""


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
    number: str
    """The number of events, with separators."""
    description: str
    """One sentence, or empty."""
    events: tuple[EventCard, ...]
    """Events and gaps in order."""
    short: str = ""
    """Short name for the jump bar; empty where the name itself is to be shown."""
    more: LinkView | None = None
    """In a list that is too long for the page: the turning points that are not shown."""
    portions: tuple[PortionView, ...] = ()
    """In such a list: the pages on which its events stand."""
    url: str = ""
    """On the front page: the page of the era alone; empty for events outside all eras."""


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
    more: LinkView | None = None
    """The page with all of its claims, where they are too many to be shown here."""
    url: str | None = None
    """Address of its own page."""


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
class FacetGroupView:
    """A list of pages of one kind."""

    name: str
    """Such as “By category”."""
    links: tuple[LinkView, ...]
    """The note is the number of events."""


@dataclass(frozen=True, slots=True)
class CauseView:
    """An event with its date, in a short list: an earlier or later one, or a turning point."""

    date: DateView
    event: LinkView
    basis: str | None = None
    """Who says so, and what."""
    sources: tuple[LinkView, ...] = ()
    elapsed: str | None = None
    """For a later event: the time between the two, such as “13 days later”."""
