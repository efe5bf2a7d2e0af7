"""A chart that was drawn, as it is kept between builds."""

from collections.abc import Mapping

from timeline.model.source import Citation
from timeline.model.values import dataclass
from timeline.views.contexts import ChartTableView

FIGURE_FILE = "figure.json"


@dataclass(frozen=True, slots=True)
class DrawnChart:
    """A chart with all that is the same on every page.

    Addresses in drawings and figure start with :data:`~timeline.views.addresses.MOVABLE`.
    """

    id: str
    title: str
    description: str
    note: str | None
    wide_svg: str
    narrow_svg: str
    heights: tuple[float, float]
    """Of the wide and of the narrow drawing, in pixels."""
    figure: str
    """Both figures as JSON."""
    table: ChartTableView
    csv: str
    citations: tuple[Citation, ...]

    @property
    def csv_file(self) -> str:
        """Name of the data file beside the chart's page."""
        return f"{self.id}.csv"

    @property
    def svg_file(self) -> str:
        """Name of the drawing that stands alone, beside the chart's page."""
        return f"{self.id}.svg"

    @property
    def data_files(self) -> Mapping[str, str]:
        """Files of data beside the chart's page: name and text, to be written as UTF-8 with line ends as they are."""
        return {FIGURE_FILE: self.figure, self.csv_file: self.csv}
