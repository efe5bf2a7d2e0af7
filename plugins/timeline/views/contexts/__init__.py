"""What templates receive: documented, frozen values, ready to print.

Every template is given three names: ``site`` (:class:`SiteView`), ``page`` (:class:`PageView`) and
``view`` (the class named after the kind of page). All text is plain and escaped by the template
engine, but for fields whose name ends in ``_html``. All addresses are relative to the page.
"""

from timeline.views.contexts.basics import (
    DateView,
    GlossButtonView,
    LinkView,
    MarkView,
    PageView,
    PictureView,
    SiteView,
    StatusView,
)
from timeline.views.contexts.charts import ChartTableView, ChartTakeView, ChartView
from timeline.views.contexts.disputes import DisputedView, DisputePageView
from timeline.views.contexts.elements import (
    CauseView,
    ClaimView,
    DenialView,
    DisputeView,
    EraView,
    EstimateView,
    EventCard,
    EventInside,
    FacetGroupView,
    FactView,
    FigureView,
    KeyPointsView,
    PartView,
    QuestionView,
    SourceView,
)
from timeline.views.contexts.embeds import EventEmbedView, ExplainerEmbedView, ShareView
from timeline.views.contexts.filters import FilterChoice, FilterView
from timeline.views.contexts.glosses import GlossView
from timeline.views.contexts.pages import (
    ChangesView,
    ChartPageView,
    EmbedView,
    EraPageView,
    EventView,
    ExplainerView,
    HomeEntryView,
    HomeView,
    IndexView,
    KnownView,
    ListView,
    NotFoundView,
    QuestionsView,
    RedirectView,
    RetractedView,
    ShortView,
    SourcesView,
    TextPageView,
)
from timeline.views.contexts.portions import ONE_PAGE, PortionView, SplitView
from timeline.views.contexts.record import ChangeView, CiteView, CorrectionNote
from timeline.views.contexts.search import SearchKind, SearchView
from timeline.views.contexts.since import SinceView
from timeline.views.contexts.style_guide import Example, GalleryView, SpecimenView, StyleGuideView
from timeline.views.contexts.taking import TakeView, WholeView
from timeline.views.contexts.ways import CauseMapView, DepthView, ThreadStepView

__all__ = [
    "ONE_PAGE",
    "CauseMapView",
    "CauseView",
    "ChangeView",
    "ChangesView",
    "ChartPageView",
    "ChartTableView",
    "ChartTakeView",
    "ChartView",
    "CiteView",
    "ClaimView",
    "CorrectionNote",
    "DateView",
    "DenialView",
    "DepthView",
    "DisputePageView",
    "DisputeView",
    "DisputedView",
    "EmbedView",
    "EraPageView",
    "EraView",
    "EstimateView",
    "EventCard",
    "EventEmbedView",
    "EventInside",
    "EventView",
    "Example",
    "ExplainerEmbedView",
    "ExplainerView",
    "FacetGroupView",
    "FactView",
    "FigureView",
    "FilterChoice",
    "FilterView",
    "GalleryView",
    "GlossButtonView",
    "GlossView",
    "HomeEntryView",
    "HomeView",
    "IndexView",
    "KeyPointsView",
    "KnownView",
    "LinkView",
    "ListView",
    "MarkView",
    "NotFoundView",
    "PageView",
    "PartView",
    "PictureView",
    "PortionView",
    "QuestionView",
    "QuestionsView",
    "RedirectView",
    "RetractedView",
    "SearchKind",
    "SearchView",
    "ShareView",
    "ShortView",
    "SinceView",
    "SiteView",
    "SourceView",
    "SourcesView",
    "SpecimenView",
    "SplitView",
    "StatusView",
    "StyleGuideView",
    "TakeView",
    "TextPageView",
    "ThreadStepView",
    "WholeView",
]
