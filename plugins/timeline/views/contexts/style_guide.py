"""What the pages of the style guide show."""

from collections.abc import Mapping

from timeline.model.values import dataclass
from timeline.views.contexts.basics import LinkView
from timeline.views.contexts.charts import ChartView


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
    frame: str = ""
    """For a part of a drawing: the ``viewBox`` of the SVG element around it."""


@dataclass(frozen=True, slots=True)
class StyleGuideView:
    """The page that shows every component with every example."""

    title: str
    description: str
    colours: tuple[str, ...]
    """Names of the colour tokens."""
    components: tuple[SpecimenView, ...]
    galleries: tuple[LinkView, ...] = ()
    """The pages that show every kind of chart."""


@dataclass(frozen=True, slots=True)
class GalleryView:
    """A page that shows some kinds of charts."""

    title: str
    description: str
    charts: tuple[ChartView, ...]
    """An example of each kind."""
    galleries: tuple[LinkView, ...]
    """The pages of all other kinds."""
