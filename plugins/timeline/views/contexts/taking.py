"""What readers take along of a whole explainer."""

from timeline.model.values import dataclass
from timeline.views.contexts.basics import LinkView
from timeline.views.contexts.charts import ChartView
from timeline.views.contexts.elements import (
    DisputeView,
    FactView,
    KeyPointsView,
    PartView,
    QuestionView,
    SourceView,
)
from timeline.views.contexts.embeds import ShareView
from timeline.views.contexts.glosses import GlossView


@dataclass(frozen=True, slots=True)
class TakeView:
    """The page of what can be taken of an explainer."""

    title: str
    description: str
    files: tuple[LinkView, ...]
    """The whole in files that open offline: what each is; the note says in which form, and its size."""
    bounds: tuple[str, ...]
    """Which of them are not made, and why; empty for most explainers."""
    data: tuple[LinkView, ...]
    """The data files; the note is the format."""
    share: ShareView | None
    """How others show the explainer on their pages."""
    state: str
    """“Last changed 24 November 2026. 1 correction.”"""


@dataclass(frozen=True, slots=True)
class WholeView:
    """A whole explainer in one file."""

    title: str
    kicker: str
    period: str
    """Dates in words."""
    standfirst: str
    facts: tuple[FactView, ...]
    key_points: tuple[KeyPointsView, ...]
    charts: tuple[ChartView, ...]
    contents: tuple[LinkView, ...]
    """Every event in order; the note is its date."""
    disputes: tuple[DisputeView, ...]
    questions: tuple[QuestionView, ...]
    """The open questions."""
    about: tuple[PartView, ...]
    """The explainer's own running text."""
    sources: tuple[SourceView, ...]
    """The numbered sources that key points and running text refer to."""
    coverage: str
    """What is covered and what is not."""
    address: str
    """Absolute address of the explainer."""
    state: str
    """“Last changed 24 November 2026. 1 correction.”"""
    glosses: tuple[GlossView, ...]
    """What is explained in place, but for the events."""
    policy: str
    """The file's Content-Security-Policy."""
    style_html: str
    """The style element."""
    events_html: str
    """The articles of all events."""
